#!/usr/bin/env python3
"""Every number in the minutes, computed anew from the journals and the documents.

    recompute_minutes.py DAIHOI WORKSPACE [CONGRESS/ELECTION …]

Runs `DAIHOI minutes … --format csv --language en` for every round that was opened, and reads
nothing else that the program computes: the papers come from the lines of the journals (typed,
read anew, ruled on, taken back, imported or added up on tally sheets), the list, the seats and the
base from elections.json, who was there from people.json. A row with a digit that isn't expected,
and an expected row that isn't there, is a difference. Ends with 1 where there is one.
"""

import collections
import csv
import hashlib
import io
import json
import pathlib
import subprocess
import sys

REASONS = ["notIssued", "tooMany", "nobody", "outsideList", "marked", "bothBoxes", "noBox", "other"]
# the rows of the part on ballots that aren't reasons
TOTALS = {"issued", "collected", "valid", "invalid", "notcountedyet"}


def number(value):
    return f"{value:,}"


def share(part, whole):
    """Two decimals, half up, in whole numbers."""
    hundredths = (part * 20000 + whole) // (2 * whole)
    return f"{hundredths // 100}.{hundredths % 100:02d}%"


def lines(folder):
    """The verified records of all journals of one vote, in the order of each journal."""
    for path in sorted(folder.glob("*.jsonl")):
        previous = "0" * 32
        for raw in path.read_bytes().split(b"\n"):
            if not raw:
                continue
            body, _, rest = raw.rpartition(b',"h":"')
            digest = hashlib.sha256(body).hexdigest()[:32]
            record = json.loads(raw)
            if record["h"] != digest or record["p"] != previous:
                raise SystemExit(f"{path}: line {record['n']} doesn't verify")
            previous = digest
            yield path.name, record


class Vote:
    """What the journals of one round come to."""

    def __init__(self, folder, names, seats):
        self.votes, self.invalid, self.valid = [0] * names, collections.Counter(), 0
        self.doubtful = self.ruled = self.taken_back = 0
        rows, rulings, gone, imports = read(folder)
        self.replaced_imports = len(imports)
        for name, (record, source) in rows.items():
            papers = counted(record) if record["k"] == "sheet" else 1
            if name in gone or source in imports:
                self.taken_back += papers
            elif record["k"] == "sheet":
                self.add_sheet(record)
            elif record["k"] == "doubt" and name not in rulings:
                self.doubtful += 1
            else:
                self.ruled += name in rulings and record["k"] == "doubt"
                self.add(judged(rulings.get(name, record), names, seats))

    def add(self, paper):
        if isinstance(paper, str):
            self.invalid[paper] += 1
            return
        self.valid += 1
        for mark in paper:
            self.votes[mark - 1] += 1

    def add_sheet(self, record):
        self.valid += record["valid"]
        self.invalid.update(record["invalid"])
        self.votes = [one + other for one, other in zip(self.votes, record["votes"])]

    @property
    def papers(self):
        return self.valid + sum(self.invalid.values())


def counted(sheet):
    return sheet["valid"] + sum(sheet["invalid"].values())


def read(folder):
    """The papers of the first entry, the rulings, and what was taken back."""
    rows, rulings, gone, imports, opens = {}, {}, set(), set(), {}
    for name, record in lines(folder):
        kind = record["k"]
        if kind == "open":
            opens[name] = record
        elif kind in ("ballot", "invalid", "doubt", "sheet", "replace"):
            if kind == "replace":
                gone.add(record["ref"])
            if opens[name]["entry"] == 1:
                source = opens[name].get("source")
                rows[record["id"]] = (record, source and (source, opens[name]["pass"]))
        elif kind == "ruling":
            rulings[record["ref"]] = record
        elif kind == "void" and "source" in record:
            imports.add((record["source"], record["pass"]))
        elif kind == "void":
            gone.add(record["ref"])
        elif kind not in ("start", "batch", "pile", "resolved", "close", "recover"):
            raise SystemExit(f"{name}: a record of the kind {kind}")
    return rows, rulings, gone, imports


def judged(record, names, seats):
    """The numbers chosen, or the word for why the paper is invalid."""
    if "why" in record and "m" not in record:
        return record["why"]
    marks = record["m"]
    if record.get("ruled"):
        return marks
    if names > seats and len(marks) > seats:
        return "tooMany"
    if names > 1 and not marks:
        return "nobody"
    return marks


def base_of(rule_set, stated, valid, collected):
    if rule_set == "association":
        return valid
    return collected if rule_set == "youthUnion" else stated


def outcomes(votes, base, seats, is_majority):
    """More than half of the base, the most votes first; equal votes at the last seat elect none.

    In a ballot among the tied the most votes are enough.
    """
    def passes(number):
        return 2 * votes[number] > base if is_majority else votes[number] > 0

    passing = sorted(filter(passes, range(len(votes))), key=lambda i: -votes[i])
    found = ["Not more than half"] * len(votes)
    for place, number in enumerate(passing):
        found[number] = "Elected" if place < seats else "More than half, seats taken"
    if len(passing) > seats and votes[passing[seats]] == votes[passing[seats - 1]]:
        for number in passing:
            if votes[number] == votes[passing[seats]]:
                found[number] = "Tied at the last seat"
    winners = [number for number in passing if found[number] == "Elected"]
    return found, winners, max(0, seats - len(passing))


def attendance(people, election, round_):
    """Who was there by the roll, and those whom the base sheet leaves out."""
    rows = []
    rolls = [r for r in people.get("rolls", [])
             if r["election"] == election["id"] and r["round"] == round_["number"]]
    if rolls:
        present, summoned = len(rolls[0]["voters"]), rolls[0]["summoned"]
        rows += [["Present at the vote", number(present)],
                 ["Absent at the vote", number(summoned - present)]]
    sheet = round_.get("baseSheet")
    if sheet or rolls:
        summoned = sheet["summoned"] if sheet else rolls[0]["summoned"]
        rows.append(["Delegates summoned", number(summoned)])
    deductions = sheet.get("deductions", []) if sheet else []
    if sheet and sheet["summoned"] - sum(d["people"] for d in deductions) != round_["base"]:
        raise SystemExit(f"{election['id']}: the base sheet adds up to another number")
    return rows, [f"{number(d['people'])} ({d['reason']})" for d in deductions]


class Expected:
    """The numbers that the minutes of a round have to show."""

    def __init__(self, documents, election, round_, folder):
        congress = documents["congress"]
        names = {c["id"]: c["name"] for c in election["candidates"]}
        self.names = [names[i] for i in round_["candidates"]]
        self.seats, count = round_["seats"], len(self.names)
        self.vote = Vote(folder, count, self.seats)
        collected, issued = round_.get("collected"), round_.get("issued")
        self.base = base_of(
            congress["ruleSet"], round_.get("base"), self.vote.valid, collected)
        self.is_opinion = election.get("act") == "opinion"
        is_majority = round_["reason"] != "tie"
        self.outcomes, self.winners, self.shortfall = outcomes(
            self.vote.votes, self.base, self.seats, is_majority) if self.base else ([], [], 0)
        self.is_open = "closed" not in round_
        self.rows, self.deductions = attendance(documents["people"], election, round_)
        self.rows += [["Seats decided by the congress", number(self.seats)],
                      ["Names on the list", number(count)]]
        if count > self.seats:
            surplus = count - self.seats
            self.rows.append(["Surplus", f"{surplus} ({share(surplus, self.seats)})"])
        self.add_base(congress["ruleSet"], is_majority)
        self.add_papers(issued, collected)

    def add_base(self, rule_set, is_majority):
        if self.base is None:
            return
        labels = {"association": "Base of the majority: valid ballots",
                  "youthUnion": "Base of the majority: ballots collected"}
        self.rows.append([labels.get(rule_set, "Base of the majority"), number(self.base)])
        if is_majority:
            word = "introduced" if self.is_opinion else "elected"
            self.rows.append([f"Votes needed to be {word}", number(self.base // 2 + 1)])

    def add_papers(self, issued, collected):
        vote = self.vote
        self.rows += [["Valid", number(vote.valid)],
                      ["Invalid", number(sum(vote.invalid.values()))]]
        if issued is not None:
            self.rows.append(["Issued", number(issued)])
        self.left = 0
        if collected is not None:
            self.rows.append(["Collected", number(collected)])
            self.left = max(0, collected - vote.papers)
            if self.left:
                self.rows.append(["Not counted yet", number(self.left)])
        if vote.ruled:
            self.rows.append(["Ballots ruled on by the team", number(vote.ruled)])
        self.rows += [["Records taken back", number(vote.taken_back)],
                      ["Imports replaced", number(vote.replaced_imports)]]

    def line(self, place, index):
        votes = self.vote.votes[index]
        if not self.base:
            return [str(place), self.names[index], None, None]
        return [str(place), self.names[index], f"{number(votes)}/{number(self.base)}",
                share(votes, self.base)]

    def sentences(self):
        """What has to be said of the seats."""
        filled, seats = len(self.winners), self.seats
        plural = "seat" if seats == 1 else "seats"
        if self.is_opinion:
            return [f"{filled} of {count_of(len(self.names), 'name')} have more than half."]
        said = [f"{filled} of {seats} {plural} filled."]
        tied = [i for i, outcome in enumerate(self.outcomes) if outcome.startswith("Tied")]
        if tied:
            votes = count_of(self.vote.votes[tied[0]], "vote")
            said.append(f"Tied at the last seat with {votes}: ")
        if self.shortfall:
            are = "is" if self.shortfall == 1 else "are"
            said.append(f"{count_of(self.shortfall, 'seat')} {are} left open.")
        return said


def count_of(value, word):
    return f"{number(value)} {word}{'' if value == 1 else 's'}"


def sections(text):
    """The rows of the paper under their headings."""
    found, heading = collections.OrderedDict(), ""
    for row in csv.reader(io.StringIO(text)):
        if len(row) == 1 and row[0][:1].isdigit() and ". " in row[0][:5]:
            heading = row[0].split(". ", 1)[1]
        elif row:
            found.setdefault(heading, []).append(row)
    return found


def normal(label):
    return "".join(c for c in label.lower() if c.isalpha())


def compare(text, wanted):
    paper = sections(text)
    problems = []
    shown = [row for part in paper.values() for row in part]
    facts = {normal(row[0]): row[1] for row in shown if len(row) == 2}
    checked = len(wanted.rows)
    for label, value in wanted.rows:
        if facts.get(normal(label)) != value:
            problems.append(f"{label}: expected {value}, shown {facts.get(normal(label))}")
    parts = [number(wanted.vote.invalid[word]) for word in REASONS if wanted.vote.invalid[word]]
    shown_parts = [r[1] for key, part in paper.items() if key.startswith("Ballots")
                   for r in part if len(r) == 2 and normal(r[0]) not in TOTALS]
    if sorted(shown_parts) != sorted(parts):
        problems.append(f"invalid by reason: expected {parts}, shown {shown_parts}")
    checked += len(parts)
    for found in (compare_tables(paper, wanted), compare_attendance(paper, wanted)):
        problems, checked = problems + found[0], checked + found[1]
    if not wanted.is_open and not wanted.left and not wanted.vote.doubtful:
        said = [row[0] for row in shown if len(row) == 1]
        for sentence in wanted.sentences():
            checked += 1
            if not any(text.startswith(sentence) for text in said):
                problems.append(f"not said: {sentence}")
        if sum("left open." in text for text in said) > (wanted.shortfall > 0):
            problems.append("seats are said to be left open")
    return problems, checked


def compare_tables(paper, wanted):
    """The results in the order of the list, and the elected from high to low."""
    problems, checked = [], 0
    tables = [part for part in paper.values()
              if any(len(r) >= 4 and r[0] == "No." for r in part)]
    order = [wanted.line(i + 1, i) for i in range(len(wanted.names))]
    top = [wanted.line(k + 1, i) for k, i in enumerate(wanted.winners)]
    if len(tables) < (2 if top else 1):
        return [f"{len(tables)} tables of results"], 0
    for name, table, lines_wanted in zip(("results", "top"), tables, (order, top)):
        body = [r for r in table if r[0].isdigit()]
        if len(body) != len(lines_wanted):
            problems.append(f"{name}: {len(body)} rows, expected {len(lines_wanted)}")
        for index, (row, want) in enumerate(zip(body, lines_wanted)):
            checked += 3
            if row[:4] != want:
                problems.append(f"{name}: expected {want}, shown {row}")
            if len(row) > 4 and wanted.outcomes and not wanted.is_open:
                outcome = wanted.outcomes[index]
                if wanted.is_opinion and outcome == "Elected":
                    outcome = "Introduced"
                if row[4] != outcome:
                    problems.append(f"{row[1]}: expected {outcome}, shown {row[4]}")
    return problems, checked


def compare_attendance(paper, wanted):
    """No number stands under the attendance that nobody asked for, and none is missing."""
    rows = [r for key, part in paper.items() if key.startswith("Attendance") for r in part]
    less = [r[1] for r in rows if r[0].startswith("Less:")]
    known = {normal(label) for label, _ in wanted.rows}
    problems = [f"a number that nobody asked for: {r}" for r in rows
                if any(c.isdigit() for c in r[-1]) and normal(r[0]) not in known
                and not r[0].startswith("Less:")]
    if less != wanted.deductions:
        problems.append(f"left out of the base: expected {wanted.deductions}, shown {less}")
    return problems, len(less)


def main(arguments):
    daihoi, workspace = arguments[0], pathlib.Path(arguments[1])
    wanted = set(arguments[2:])
    failures = total = papers = 0
    for folder in sorted((workspace / "congresses").iterdir()):
        documents = {name: json.loads((folder / f"{name}.json").read_bytes())
                     if (folder / f"{name}.json").exists() else {}
                     for name in ("congress", "people", "elections")}
        for election in documents["elections"].get("elections", []):
            name = f"{folder.name}/{election['id']}"
            if wanted and name not in wanted:
                continue
            for round_ in filter(lambda r: r.get("opened"), election.get("rounds", [])):
                place = round_["number"]
                text = subprocess.run(
                    [daihoi, "minutes", name, "--round", str(place), "--format", "csv",
                     "--language", "en", "--workspace", str(workspace)],
                    capture_output=True, text=True).stdout
                journals = folder / "ballots" / f"{election['id']}-{place}"
                problems, checked = compare(
                    text, Expected(documents, election, round_, journals))
                papers, total, failures = papers + 1, total + checked, failures + len(problems)
                print(f"{name}, round {place}: {checked} numbers, {len(problems)} differences")
                for problem in problems:
                    print(f"  {problem}")
    print(f"{papers} minutes, {total} numbers recomputed, {failures} differences")
    return 1 if failures or not papers else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
