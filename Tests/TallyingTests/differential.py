#!/usr/bin/env python3
"""Holds `daihoi tally` against second_counter.py on random elections.

    differential.py --program .build/release/daihoi --elections 10000
    differential.py --program .build/release/daihoi --large 350000

A workspace, an organisation and a congress for each few hundred elections are made by the program's
commands. The lists of all elections of a congress are written as its document, which a person could
write; a part of them is given to `election add` instead. The papers are files of rows for `ballots
import`. The tally of the whole congress, one call, is then compared, election by election, with the
second count of the same rows. The seed of a difference is printed and the files are kept.
"""

import argparse
import concurrent.futures
import csv
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # the folder of the tests stays as it is
import second_counter  # noqa: E402

RULES = list(second_counter.BASES)
REASONS = {
    "strikeOut": ["notIssued", "tooMany", "nobody", "outsideList", "marked", "other"],
    "agreeDisagree": ["notIssued", "nobody", "outsideList", "marked", "other"],
    "singleName": ["notIssued", "outsideList", "marked", "bothBoxes", "noBox", "other"],
}
# How many elections of each congress are added by a command rather than by the document.
ADDED = 3
# Said of how an election was prepared, not of its papers, or of what only the program keeps.
NOT_COMPARED = {"surplusDecisionMissing", "batchesAreCollected"}


def form(names, seats):
    return "singleName" if names == 1 else "strikeOut" if names > seats else "agreeDisagree"


def random_pattern(chance, liking, seats):
    """The names one kind of voter chooses, in the numbers printed."""
    chosen = [number for number, like in enumerate(liking, 1) if chance.random() < like]
    if len(chosen) > seats and chance.random() < 0.95:
        chosen = sorted(chance.sample(chosen, seats))
    return chosen


def random_rows(chance, names, seats, papers):
    """Papers as a hall gives them: a few patterns again and again, under-votes, blanks, slips.

    In some halls everybody fills all seats, and in some the patterns come in turns, which gives
    the ties and the outranked that chance alone seldom does.
    """
    liking = [chance.random() ** chance.choice([0.2, 1, 3]) for _ in range(names)]
    if chance.random() < 0.5:
        liking = [1.0] * names
    patterns = [random_pattern(chance, liking, seats) for _ in range(chance.randint(1, 6))]
    same, slips = chance.random(), chance.choice([0, 1, 1])
    for paper in range(papers):
        chosen = patterns[paper % len(patterns)]
        if chance.random() > same:
            chosen = random_pattern(chance, liking, seats)
        state = ""
        slip = chance.random() / slips if slips else 1
        if slip < 0.04:
            chosen, state = [], "invalid:" + chance.choice(REASONS[form(names, seats)])
        elif slip < 0.06:
            chosen = []
        elif slip < 0.08 and len(chosen) <= seats:
            state = "valid"
        yield {"batch": paper // 50 + 1, "marks": " ".join(map(str, chosen)), "state": state}


def random_election(chance, number, rules, papers=None, names=None):
    """An election and its rows; the sizes are small, so that limits are met often."""
    names = names or chance.choice([1, 1, 2, 3, 4, 5, 6, 8, 12, chance.randint(13, 40)])
    seats = max(1, names - chance.choice([0, 0, 1, 1, 2, 3, names // 2]))
    papers = chance.choice([0, 1, 2, 3, 5, 8, 13, 30, 60]) if papers is None else papers
    rows = list(random_rows(chance, names, seats, papers))
    left = chance.choice([0, 0, 1, 2, 5])
    collected = chance.choice([None, papers + left, papers, papers, papers])
    issued = None
    if collected is not None and chance.random() < 0.9:
        issued = collected + chance.choice([0, 0, 0, 1, 4])
    people = max(papers, collected or 0, issued or 0) + chance.choice([0, 0, 1, 2, 7])
    return {
        "election": f"e{number}", "round": 1, "ruleSet": rules,
        "body": chance.choice(["other", "other", "committee", "secretary", "delegates"]),
        "base": max(1, people), "seats": seats, "issued": issued, "collected": collected,
        # A vote can't be closed while papers are left.
        "open": collected not in (None, papers) or chance.random() < 0.5, "rows": f"e{number}.csv",
        "candidates": [{"name": f"Nguyễn Văn {chr(65 + n // 26)}{chr(65 + n % 26)}"}
                       for n in range(names)],
    }, rows


class Workspace:
    """A workspace that the program keeps in a folder."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.run("new", str(folder / "workspace"), "--name", "Đối chiếu", inside=False)
        self.run("organization", "add", "--id", "unit", "--name", "Đảng bộ", "--level", "commune")

    def run(self, *words, inside=True):
        place = ["--workspace", str(self.folder / "workspace")] if inside else []
        environment = dict(os.environ, XDG_STATE_HOME=str(self.folder / "state"))
        done = subprocess.run(
            [self.program, *words, *place], capture_output=True, text=True, env=environment)
        # A tally that isn't final answers 1.
        if done.returncode > (words[0] == "tally"):
            raise RuntimeError(f"{' '.join(words)}: {done.returncode}\n{done.stderr}")
        return done.stdout

    def hold(self, congress, rules, elections):
        self.run(
            "congress", "add", "--id", congress, "--organization", "unit", "--kind", "delegates",
            "--date", "2025-05-29", "--rules", rules)
        added = elections[:ADDED]
        for election, _ in added:
            self.add(congress, election)
        self.write_all(congress, [election for election, _ in elections[ADDED:]])
        for election, rows in elections:
            self.take_papers(congress, election, rows)
        return json.loads(self.run("tally", congress, "--json"))

    def write_all(self, congress, elections):
        """Puts elections into the document of a congress, as it would stand there after adding."""
        path = self.folder / "workspace" / "congresses" / congress / "elections.json"
        document = json.loads(path.read_text(encoding="utf-8"))
        document["elections"] += [
            {"id": election["election"], "title": election["election"],
             "body": election["body"], "seats": election["seats"],
             "candidates": [{"id": f"c{number}", "name": candidate["name"]}
                            for number, candidate in enumerate(election["candidates"], 1)],
             "base": election["base"]} for election in elections]
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")

    def add(self, congress, election):
        names = self.folder / "names.csv"
        write(names, ["name"], election["candidates"])
        self.run(
            "election", "add", congress, "--id", election["election"], "--title",
            election["election"], "--seats", str(election["seats"]), "--candidates", str(names),
            "--base", str(election["base"]), "--body", election["body"])

    def take_papers(self, congress, election, rows):
        papers = self.folder / election["rows"]
        write(papers, ["batch", "marks", "state"], rows)
        words = ["ballots", "import", f"{congress}/{election['election']}", str(papers)]
        for word in ("issued", "collected"):
            if election[word] is not None:
                words += [f"--{word}", str(election[word])]
        self.run(*words, *([] if election["open"] else ["--close"]))


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


def plain(result):
    """A result without what the second counter cannot know, in one spelling."""
    result = dict(result)
    result["reasons"] = sorted(set(result["reasons"]) - NOT_COMPARED)
    result["invalidBy"] = {word: n for word, n in result["invalidBy"].items() if n}
    result["candidates"] = [
        {key: value for key, value in line.items() if key != "id"}
        for line in result["candidates"]]
    return {key: result.get(key) for key in second_counter_keys()}


def second_counter_keys():
    return ["election", "round", "ruleSet", "base", "needed", "seats", "issued", "collected",
            "valid", "invalid", "invalidBy", "final", "reasons", "candidates", "tied", "shortfall"]


def compare(task):
    """Holds one congress; returns how many elections agreed and a description of the first not."""
    program, seed, rules, count, papers, names = task
    chance = random.Random(f"{seed} {rules} {count}")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="daihoi-differential-"))
    elections = [
        random_election(chance, number, rules, papers, names) for number in range(1, count + 1)]
    first = {
        result["election"]: plain(result)
        for result in Workspace(program, folder).hold("congress", rules, elections)}
    for election, rows in elections:
        second = plain(second_counter.tally(election, rows))
        if first.get(election["election"]) != second:
            return 0, f"seed {seed}, {rules}, {election['election']}, kept in {folder}\n" + (
                f"program: {json.dumps(first.get(election['election']), ensure_ascii=False)}\n"
                f"second:  {json.dumps(second, ensure_ascii=False)}")
    shutil.rmtree(folder)
    return count, None


def main():
    parser = argparse.ArgumentParser(description="Holds the program against a second counter.")
    parser.add_argument("--program", required=True)
    parser.add_argument("--elections", type=int, default=0, help="how many under each rule set")
    parser.add_argument("--per-congress", type=int, default=50)
    parser.add_argument("--large", type=int, default=0, help="rows of one election of 40 names")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    tasks = []
    for rules in RULES:
        left, seed = options.elections, options.seed
        while left > 0:
            tasks.append((program, seed, rules, min(left, options.per_congress), None, None))
            left, seed = left - options.per_congress, seed + 1
        if options.large:
            tasks.append((program, options.seed, rules, 1, options.large, 40))
    agreed, differences = 0, []
    with concurrent.futures.ThreadPoolExecutor(options.workers) as pool:
        for count, difference in pool.map(compare, tasks):
            agreed += count
            differences += [difference] if difference else []
            if difference:
                print(difference, flush=True)
    print(f"{agreed} elections agree, {len(differences)} congresses differ")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
