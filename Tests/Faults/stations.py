#!/usr/bin/env python3
"""Many processes on one folder, and folders that are copied about: one count in the end.

    stations.py                                   16 writers of 40 ballots, 300 copies
    stations.py --ballots 62500 --copies 20000    a million ballots

Writers record, some are killed and begin again; readers count all the while; two editors change
one checklist. Then five copies of a workspace, each with ballots of its own, are copied about in
parts, out of order and under other names until all have everything; and two branches are joined by
Git. Controls: counting lines in place of names, and saving without looking, are found out.
"""

import argparse
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import threading
import time

from workspace import (
    Programs, Workspace, Wrong, recorded, require, run, temporary, votes_of)


def naive_count(workspace):
    """What a program would count that takes every line of every file for a ballot."""
    lines = 0
    for file in workspace.ballots.iterdir():
        lines += sum(b'"k":"ballot"' in line for line in file.read_bytes().split(b"\n"))
    return lines


class Writer(threading.Thread):
    """A station that is killed now and then, and goes on in a new process."""

    def __init__(self, workspace, number, ballots, chance):
        super().__init__()
        self.workspace, self.number, self.left, self.chance = workspace, number, ballots, chance
        self.output, self.kills = "", 0

    def run(self):
        while self.left > 0:
            process = subprocess.Popen(
                self.workspace.record(f"B{self.number}", self.left), stdout=subprocess.PIPE,
                text=True)
            limit = self.chance.randrange(5, 40) if self.kills < 2 else 1 << 60
            count = 0
            for line in process.stdout:
                self.output += line
                count += line.startswith("recorded")
                if count == limit:
                    process.kill()
                    self.kills += 1
            process.wait()
            self.left -= count
            if process.returncode not in (0, -9):
                return


def together(workspace, options, chance):
    tasks = [task["id"] for task in json.loads(workspace.daihoi("task", "list", "a", "--json").stdout)]
    readers = [
        subprocess.Popen(
            [workspace.programs.probe, "watch", str(workspace.path), "a/e"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    writers = [
        Writer(workspace, number, options.ballots, random.Random(chance.random()))
        for number in range(options.writers)
    ]
    failures = []

    def edit(mine):
        for task in mine:
            for _ in range(20):
                if workspace.daihoi("task", "done", "a", task).returncode == 0:
                    break
            else:
                failures.append(task)

    editors = [threading.Thread(target=edit, args=(tasks[part:40:2],)) for part in range(2)]
    start = time.monotonic()
    for thread in writers + editors:
        thread.start()
    for thread in writers + editors:
        thread.join()
    seconds = time.monotonic() - start
    said = {}
    for writer in writers:
        require(writer.left <= 0, f"a station stopped: {writer.output.splitlines()[-1:]}")
        mine = recorded(writer.output)
        require(not said.keys() & mine.keys(), "two stations gave one name")
        said |= mine
    seen = [reader.communicate("")[0] for reader in readers]
    run(workspace.record("last", 1), check=True)
    there = workspace.ids()
    require(said.items() <= there.items(), f"{len(said.keys() - there.keys())} ballots are lost")
    kills = sum(writer.kills for writer in writers)
    require(len(there) - 1 - len(said) <= kills, "ballots that nobody recorded")
    require(workspace.tally()["valid"] == len(there), "a ballot counts twice, or not at all")
    require(workspace.votes() == votes_of(there), "other votes than were recorded")
    for text in seen:
        counts = [int(line.split()[1]) for line in text.split("\n") if line.startswith("counted")]
        require(counts == sorted(counts), "a reader saw the count go back")
        last = [line for line in text.split("\n") if line.startswith("last")][0].split()
        require(int(last[1]) == len(there) - 1, "a reader didn't see everything")
    require(not failures, f"tasks that could not be saved: {failures}")
    states = {t["id"]: t["state"] for t in json.loads(
        workspace.daihoi("task", "list", "a", "--json").stdout)}
    lost = [task for task in tasks[:40] if states[task] != "done"]
    require(not lost, f"{len(lost)} changes of an editor are lost")
    verdict = workspace.verdict()
    require(verdict["verdict"] == "good", f"{verdict}")
    print(
        f"together: {len(said)} ballots of {options.writers} writers with {kills} kills in "
        f"{seconds:.1f} s, 4 readers, {len(tasks[:40])} changes by 2 editors: none lost or doubled")


def control_of_editors(workspace):
    """Two editors that read, wait and write without looking lose changes."""
    path = workspace.path / "control.json"
    path.write_text("[]")
    script = (
        "import json, sys, time\n"
        "for n in range(30):\n"
        "  d = json.load(open(sys.argv[1])); time.sleep(0.002); d.append(sys.argv[2] + str(n))\n"
        "  t = sys.argv[1] + sys.argv[2]; open(t, 'w').write(json.dumps(d))\n"
        "  __import__('os').replace(t, sys.argv[1])\n")
    both = [
        subprocess.Popen([sys.executable, "-S", "-c", script, str(path), name]) for name in "ab"
    ]
    for process in both:
        process.wait()
    found = len(json.loads(path.read_text()))
    path.unlink()
    require(found < 60, "the control lost no change")
    print(f"control: saving without looking keeps {found} of 60 changes")


def fingerprint(workspace):
    verdict = workspace.verdict()
    return verdict["rounds"][0]["fingerprint"], verdict["rounds"][0]["ballots"]


def copy_about(replicas, chance, said):
    """One journal goes from one copy to another, as one of many tools would bring it."""
    source, target = chance.sample(replicas, 2)
    files = sorted(source.ballots.glob("*.jsonl"))
    if not files:
        return
    file = chance.choice(files)
    target.ballots.mkdir(parents=True, exist_ok=True)
    bytes_ = file.read_bytes()
    way = chance.randrange(6)
    place = target.ballots / file.name
    if way == 0:
        bytes_ = bytes_[: chance.randrange(len(bytes_) + 1)]
        if place.exists() and len(place.read_bytes()) >= len(bytes_):
            return
    elif way == 1:
        place = target.ballots / f"{file.stem}.sync-conflict-2020-{chance.randrange(99)}.jsonl"
    elif way == 2:
        place = target.ballots / f"{file.stem} ({chance.randrange(9)}).jsonl"
    elif way == 3 and place.exists():
        os.replace(place, target.ballots / f"{file.stem} (conflicted copy).jsonl")
        return
    elif way == 4:
        bytes_ = bytes_.replace(b"\n", b"\r\n") if b"\r" not in bytes_ else bytes_
        place = target.ballots / f"{file.stem}.windows.jsonl"
    if place.exists() and way not in (1, 2, 4) and len(place.read_bytes()) > len(bytes_):
        return
    if place.exists():
        os.chmod(place, 0o600)
    place.write_bytes(bytes_)
    os.chmod(place, 0o600)


def replicas(first, folder, options, chance):
    copies = [first.copy(folder / f"copy-{number}") for number in range(5)]
    said = {}
    for number in range(options.copies):
        if number % max(1, options.copies // 25) == 0:
            replica = chance.choice(copies)
            done = run(replica.record(f"R{number}", chance.randrange(1, 6)), check=True)
            said |= recorded(done.stdout)
        else:
            copy_about(copies, chance, said)
        if number % max(1, options.copies // 8) == 0:
            replica = chance.choice(copies)
            if not replica.ballots.exists():
                continue
            count, there = replica.tally()["valid"], replica.ids()
            require(there.items() <= said.items(), "a ballot that nobody recorded")
            require(count <= len(said), "more ballots count than were recorded")
    # whatever way the files came: in the end all are everywhere
    for target in copies:
        for source in copies:
            for file in source.ballots.glob("*.jsonl"):
                place = target.ballots / file.name
                if not place.exists() or len(place.read_bytes()) < len(file.read_bytes()):
                    if place.exists():
                        os.chmod(place, 0o600)
                    shutil.copy(file, place)
                    os.chmod(place, 0o600)
    prints = {fingerprint(replica) for replica in copies}
    require(len(prints) == 1, f"{len(prints)} different counts: {prints}")
    require(prints.pop()[1] == len(said), "not as many ballots as were recorded")
    for replica in copies:
        require(replica.votes() == votes_of(said), "other votes than were recorded")
    naive = max(naive_count(replica) for replica in copies)
    require(naive > len(said), "the copies held nothing twice: the trial proves nothing")
    print(
        f"copies: {len(said)} ballots in 5 copies after {options.copies} steps: one fingerprint; "
        f"control: counting lines gives {naive}")


def git(workspace, *words, check=True):
    return run(
        ["git", "-C", workspace.path, "-c", "user.name=x", "-c", "user.email=x@x", *words], check)


def branches(first, folder):
    """Two branches with ballots and tasks of their own are joined by Git alone."""
    trunk = first.copy(folder / "git")
    tasks = [task["id"] for task in json.loads(trunk.daihoi("task", "list", "a", "--json").stdout)]
    git(trunk, "init", "-q", "-b", "trunk")
    git(trunk, "add", "-A")
    git(trunk, "commit", "-q", "-m", "begin")
    said = {}
    for name, task in (("one", tasks[0]), ("two", tasks[-1])):
        git(trunk, "checkout", "-q", "-b", name, "trunk")
        said |= recorded(run(trunk.record(name, 9), check=True).stdout)
        trunk.daihoi("task", "done", "a", task, check=True)
        git(trunk, "add", "-A")
        git(trunk, "commit", "-q", "-m", name)
    merged = git(trunk, "merge", "-q", "-m", "both", "one", check=False)
    require(merged.returncode == 0, f"Git can't join the branches: {merged.stdout}")
    require(trunk.tally()["valid"] == len(said) == 18, "not all ballots are there")
    require(trunk.votes() == votes_of(said), "other votes than were recorded")
    states = {t["id"]: t["state"] for t in json.loads(
        trunk.daihoi("task", "list", "a", "--json").stdout)}
    require(states[tasks[0]] == states[tasks[-1]] == "done", "a change of one branch is lost")
    print("git: two branches joined without a conflict, 18 ballots, both changes")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--writers", type=int, default=16)
    parser.add_argument("--ballots", type=int, default=40, help="of each writer")
    parser.add_argument("--copies", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", help="where the built programs are")
    parser.add_argument("--together", type=int, default=1, help="so often 16 writers at once")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with temporary() as name:
        folder = pathlib.Path(name)
        first = Workspace.made(folder / "first", Programs(options.folder))
        try:
            control_of_editors(first)
            for number in range(options.together):
                together(first.copy(folder / f"together-{number}"), options, chance)
            replicas(first, folder, options, chance)
            branches(first, folder)
        except Wrong as wrong:
            sys.exit(f"broken promise: {wrong}")


if __name__ == "__main__":
    main()
