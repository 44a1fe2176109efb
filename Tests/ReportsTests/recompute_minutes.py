#!/usr/bin/env python3
"""Every number in the minutes, computed anew from the journals and the documents.

    recompute_minutes.py DAIHOI WORKSPACE [CONGRESS/ELECTION …]

Runs `DAIHOI minutes … --format csv --language en` and reads nothing else that the program
computes: the ballots come from the lines of the journals, the list, the seats and the base from
elections.json, who was there from people.json. A row with a digit that isn't expected, and an
expected row that isn't there, is a difference. Ends with 1 where there is one.
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


def ballots(folder):
    """What each ballot says in the end, how many records were taken back, and imports replaced."""
    found, sources, rulings, replaced = {}, {}, {}, {}
    voids, void_imports, opens = set(), set(), {}
    for name, record in lines(folder):
        kind = record["k"]
        if kind == "open":
            opens[name] = record
        elif kind in ("ballot", "invalid", "doubt"):
            if opens[name]["entry"] == 1:
                found[record["id"]] = record
                source = opens[name].get("source")
                sources[record["id"]] = (source, opens[name].get("pass")) if source else None
        elif kind == "ruling":
            rulings[record["ref"]] = record
        elif kind == "replace":
            replaced[record["ref"]] = record
        elif kind == "void" and "source" in record:
            void_imports.add((record["source"], record["pass"]))
        elif kind == "void":
            voids.add(record["ref"])
    final, doubtful = [], 0
    taken_back = 0
    for name, record in found.items():
        if name in voids or sources[name] in void_imports:
            taken_back += 1
            continue
        while name in replaced:
            record = replaced[name]
            name = record["id"]
        record = rulings.get(name, record)
        if record["k"] == "doubt":
            doubtful += 1
        else:
            final.append(record)
    return final, doubtful, taken_back, len(void_imports)


def judged(record, names, seats):
    """The numbers chosen, or the word for why the paper is invalid."""
    if "why" in record:
        return record["why"]
    marks = record["m"]
    if record.get("ruled"):
        return marks
    if names > seats and len(marks) > seats:
        return "tooMany"
    if names > 1 and not marks:
        return "nobody"
    return marks


def tally(records, names, seats):
    votes, invalid, valid = [0] * names, collections.Counter(), 0
    for record in records:
        paper = judged(record, names, seats)
        if isinstance(paper, str):
            invalid[paper] += 1
            continue
        valid += 1
        for mark in paper:
            votes[mark - 1] += 1
    return votes, invalid, valid


def base_of(rule_set, stated, valid, collected):
    if rule_set == "association":
        return valid
    return collected if rule_set == "youthUnion" else stated


def elected(votes, base, seats):
    """More than half of the base, the most votes first; equal votes at the last seat elect none."""
    passing = sorted((i for i in range(len(votes)) if 2 * votes[i] > base), key=lambda i: -votes[i])
    if len(passing) <= seats:
        return passing
    edge = votes[passing[seats - 1]]
    if votes[passing[seats]] != edge:
        return passing[:seats]
    return [i for i in passing if votes[i] > edge]


def expected(documents, election, round_, folder):
    """The rows of numbers that the minutes have to show."""
    congress, people = documents["congress"], documents["people"]
    names = {c["id"]: c["name"] for c in election["candidates"]}
    on_list = [names[i] for i in round_["candidates"]]
    seats, count = round_["seats"], len(on_list)
    records, _, taken_back, imports = ballots(folder)
    votes, invalid, valid = tally(records, count, seats)
    collected, issued = round_.get("collected"), round_.get("issued")
    base = base_of(congress["ruleSet"], round_.get("base"), valid, collected)
    rows = [["Seats decided by the congress", number(seats)], ["Names on the list", number(count)]]
    if count > seats:
        rows.append(["Surplus", f"{count - seats} ({share(count - seats, seats)})"])
    roll = [r for r in people.get("rolls", [])
            if r["election"] == election["id"] and r["round"] == round_["number"]]
    if roll:
        present, summoned = len(roll[0]["voters"]), roll[0]["summoned"]
        rows += [["Present at the vote", number(present)],
                 ["Absent at the vote", number(summoned - present)]]
    sheet = round_.get("baseSheet")
    if sheet:
        deducted = sum(d["people"] for d in sheet.get("deductions", []))
        if sheet["summoned"] - deducted != base:
            raise SystemExit(f"{election['id']}: the base sheet adds up to another number")
    if base is not None:
        labels = {"association": "Base of the majority: valid ballots",
                  "youthUnion": "Base of the majority: ballots collected"}
        rows.append([labels.get(congress["ruleSet"], "Base of the majority"), number(base)])
        if round_["reason"] != "tie":
            word = "introduced" if election.get("act") == "opinion" else "elected"
            rows.append([f"Votes needed to be {word}", number(base // 2 + 1)])
    rows += [["Valid", number(valid)], ["Invalid", number(sum(invalid.values()))]]
    if issued is not None:
        rows.append(["Issued", number(issued)])
    if collected is not None:
        rows.append(["Collected", number(collected)])
        left = collected - valid - sum(invalid.values())
        if left > 0:
            rows.append(["Not counted yet", number(left)])
    parts = [number(invalid[word]) for word in REASONS if invalid[word]]
    winners = elected(votes, base, seats) if base else []
    results = [[str(i + 1), on_list[i], f"{number(votes[i])}/{number(base)}" if base else None,
                share(votes[i], base) if base else None] for i in range(count)]
    top = [[str(k + 1), on_list[i], f"{number(votes[i])}/{number(base)}", share(votes[i], base)]
           for k, i in enumerate(winners)]
    rows += [["Records taken back", number(taken_back)], ["Imports replaced", number(imports)]]
    return rows, parts, results, top, len(winners), seats


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
    rows, parts, results, top, count, seats = wanted
    paper = sections(text)
    problems = []
    shown = [row for part in paper.values() for row in part]
    facts = {normal(row[0]): row[1] for row in shown if len(row) == 2}
    checked = 0
    for label, value in rows:
        found = [facts[normal(label)]] if normal(label) in facts else []
        if value not in found:
            problems.append(f"{label}: expected {value}, shown {found}")
        checked += 1
    ballots_part = next((v for k, v in paper.items() if k.lower().startswith("ballots")), [])
    if sorted(r[1] for r in ballots_part if normal(r[0]) not in TOTALS) != sorted(parts):
        problems.append(f"invalid by reason: expected {parts}, shown {ballots_part}")
    checked += len(parts)
    tables = [part for key, part in paper.items()
              if any(len(r) >= 4 and r[0] == "No." for r in part)]
    for name, table, wanted_rows in zip(("results", "top"), tables, (results, top)):
        body = [r for r in table if r[0].isdigit()]
        if len(body) != len(wanted_rows):
            problems.append(f"{name}: {len(body)} rows, expected {len(wanted_rows)}")
        for row, want in zip(body, wanted_rows):
            checked += 3
            if row[:4] != want:
                problems.append(f"{name}: expected {want}, shown {row}")
    for row in next((v for k, v in paper.items() if k.startswith("Attendance")), []):
        known = {normal(label) for label, _ in rows}
        if normal(row[0]) not in known and not row[0].startswith(("Less:", "Delegates", "Full")):
            problems.append(f"a number that nobody asked for: {row}")
    left = [r[0] for r in shown if len(r) == 1 and "left open." in r[0]]
    checked += len(left)
    if left and not left[0].startswith(f"{seats - count} seat"):
        problems.append(f"expected {seats - count} seats open, said {left[0]}")
    said = [r[0] for r in shown if len(r) == 1 and ("filled" in r[0])]
    if said and not said[0].startswith(f"{count} of {seats} ") and "would" not in said[0]:
        problems.append(f"expected {count} of {seats} filled, said {said[0]}")
    return problems, checked + len(said)


def main(arguments):
    daihoi, workspace = arguments[0], pathlib.Path(arguments[1])
    wanted = set(arguments[2:])
    failures = total = papers = 0
    for folder in sorted((workspace / "congresses").iterdir()):
        documents = {name: json.loads((folder / f"{name}.json").read_bytes())
                     if (folder / f"{name}.json").exists() else {}
                     for name in ("congress", "people", "elections")}
        for election in documents["elections"].get("elections", []):
            rounds = election.get("rounds", [])
            name = f"{folder.name}/{election['id']}"
            if not rounds or not rounds[-1].get("opened") or (wanted and name not in wanted):
                continue
            text = subprocess.run(
                [daihoi, "minutes", name, "--format", "csv", "--language", "en", "--workspace",
                 str(workspace)], capture_output=True, text=True).stdout
            journals = folder / "ballots" / f"{election['id']}-{rounds[-1]['number']}"
            problems, checked = compare(
                text, expected(documents, election, rounds[-1], journals))
            papers, total, failures = papers + 1, total + checked, failures + len(problems)
            print(f"{name}: {checked} numbers, {len(problems)} differences")
            for problem in problems:
                print(f"  {problem}")
    print(f"{papers} minutes, {total} numbers recomputed, {failures} differences")
    return 1 if failures or not papers else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
