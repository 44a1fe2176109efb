#!/usr/bin/env python3
"""A second count, written apart from the first: same papers in, same JSON out as `daihoi tally`.

    second_counter.py ELECTIONS.json

The file holds one election or a list of them:

    {"congress", "election", "round", "ruleSet", "body", "base", "seats", "issued", "collected",
     "open": bool, "candidates": [{"id", "name"}], "rows": "ROWS.csv"}

with the rows beside it, one paper each, under the header `batch,marks,state`. It decides by the
texts of the rules and by trying the extremes, and borrows no line and no formula from the program.
"""

import collections
import csv
import decimal
import json
import pathlib
import sys

MEMBERS, VALID, COLLECTED = "members", "valid", "collected"
BASES = {
    "244-QĐ/TW (2014)": MEMBERS, "190-QĐ/TW (2024)": MEMBERS, "association": VALID,
    "youthUnion": COLLECTED,
}
WORDS = ["notIssued", "tooMany", "nobody", "outsideList", "marked", "bothBoxes", "noBox", "other"]
decimal.getcontext().prec = 60


class Refused(Exception):
    """A row nobody can have read from a paper."""


def read_paper(row, names, seats):
    """The numbers a paper chooses, or the word for why it is invalid."""
    state = (row.get("state") or "").strip()
    if state.startswith("invalid:"):
        word = state.partition(":")[2]
        if word not in WORDS:
            raise Refused(f"no such reason: {word}")
        return word
    chosen = {int(mark) for mark in (row.get("marks") or "").split()}
    if len(chosen) != len((row.get("marks") or "").split()):
        raise Refused("a number twice")
    if chosen - set(range(1, names + 1)):
        raise Refused("a number that isn't on the list")
    if len(chosen) > seats:
        if state == "valid":
            raise Refused("valid with more names than seats")
        return "tooMany"
    if not chosen and names > 1 and state != "valid":
        return "nobody"
    return chosen


def seat(votes, seats, wins):
    """Fills the seats from the top, one group of equal votes after the other."""
    outcome = {number: "belowMajority" for number in votes}
    groups = collections.defaultdict(list)
    for number, mine in votes.items():
        if wins(mine):
            groups[mine].append(number)
    free = seats
    for mine in sorted(groups, reverse=True):
        group = groups[mine]
        word = "elected" if len(group) <= free else "tied" if free else "outranked"
        free = max(0, free - len(group))
        outcome.update((number, word) for number in group)
    return outcome, max(0, seats - sum(map(len, groups.values())))


def more_than_half(base):
    return lambda votes: votes > base - votes


def can_change(number, votes, seats, left, base_with):
    """Whether the papers left could still decide about a candidate, by the two extremes."""
    rivals = sorted((n for n in votes if n != number), key=votes.get, reverse=True)[:seats]
    against = {n: v + (left if n in rivals else 0) for n, v in votes.items()}
    with_it = {n: v + (left if n == number else 0) for n, v in votes.items()}
    wins = more_than_half(base_with(left))
    worst = seat(against, seats, wins)[0][number]
    best = seat(with_it, seats, wins)[0][number]
    return worst != "elected" and best in ("elected", "tied")


def percent(votes, base):
    if not base or votes > base:
        return None
    share = decimal.Decimal(100 * votes) / decimal.Decimal(base)
    return str(share.quantize(decimal.Decimal("0.01"), decimal.ROUND_HALF_UP))


def doubts(election, counted, marks, valid, base):
    """Why the result is not final, as the words that stand in the data."""
    issued, collected = election.get("issued"), election.get("collected")
    kind = BASES[election["ruleSet"]]
    words = {
        "open": election.get("open"),
        "nothingCounted": not counted,
        "issuedUnknown": issued is None,
        "collectedUnknown": collected is None,
        "baseUnknown": kind == MEMBERS and base is None,
        "collectedWithinIssued": None not in (issued, collected) and collected > issued,
        "countedIsCollected": collected is not None and collected != counted,
        "marksWithinSeats": marks > valid * election["seats"],
        "papersWithinBase": kind == MEMBERS and base is not None
        and max(counted, collected or 0) > base,
    }
    return [word for word, holds in words.items() if holds]


def tally(election, rows):
    names, seats = len(election["candidates"]), election["seats"]
    votes = {number: 0 for number in range(1, names + 1)}
    invalid = collections.Counter()
    valid = 0
    for row in rows:
        paper = read_paper(row, names, seats)
        if isinstance(paper, str):
            invalid[paper] += 1
            continue
        valid += 1
        for number in paper:
            votes[number] += 1
    counted = valid + sum(invalid.values())
    collected = election.get("collected")
    left = max((collected or 0) - counted, 0)
    kind = BASES[election["ruleSet"]]

    def base_with(more):
        if kind == MEMBERS:
            return election.get("base")
        if kind == VALID:
            return valid + more
        return counted if collected is None else collected

    base = base_with(0)
    wins = more_than_half(base) if base is not None else (lambda votes: False)
    outcome, shortfall = seat(votes, seats, wins)
    tied = [number for number in votes if outcome[number] == "tied"]
    order = sorted(votes.values(), reverse=True)
    shown = dict(outcome)
    for number in votes:
        open_still = election.get("open") and left
        if base is None or (open_still and can_change(number, votes, seats, left, base_with)):
            shown[number] = "undecided"
    reasons = doubts(election, counted, sum(votes.values()), valid, base)
    return {
        "congress": election.get("congress"), "election": election.get("election"),
        "round": election.get("round", 1), "ruleSet": election["ruleSet"], "base": base,
        "needed": None if base is None else base // 2 + 1, "seats": seats,
        "issued": election.get("issued"), "collected": collected, "valid": valid,
        "invalid": counted - valid, "invalidBy": {w: invalid[w] for w in WORDS if invalid[w]},
        "final": not reasons, "reasons": reasons,
        "candidates": [
            {
                "number": number, "id": candidate.get("id"), "name": candidate["name"],
                "votes": votes[number], "percent": percent(votes[number], base),
                "outcome": shown[number], "rank": order.index(votes[number]) + 1,
            }
            for number, candidate in enumerate(election["candidates"], 1)
        ],
        "tied": tied, "shortfall": shortfall,
    }


def main(path):
    folder = pathlib.Path(path).parent
    elections = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    one = isinstance(elections, dict)
    results = []
    for election in [elections] if one else elections:
        with open(folder / election["rows"], encoding="utf-8", newline="") as file:
            results.append(tally(election, csv.DictReader(file)))
    json.dump(results[0] if one else results, sys.stdout, ensure_ascii=False, indent=2)
    print()


if __name__ == "__main__":
    main(sys.argv[1])
