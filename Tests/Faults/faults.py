#!/usr/bin/env python3
"""Faults of the system under the built programs: no deed is half done, no ballot is lost.

    faults.py kill            every system call of every deed is the last
    faults.py errno           every system call of every deed fails, with every error
    faults.py resources       full, read-only and immutable files, a limit on their size
    faults.py all --sample 40 a part of each, as the checks before a merge do

Calls are stopped and made to fail by strace, and a run counts only where strace says that it did
so. Each kind has a control: a deed done in a careless way, which has to be found out. With
`--folder` the programs of another build are tried. The exit status is 1 where a promise is broken.
"""

import argparse
import os
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys

from workspace import Programs, Workspace, Wrong, recorded, require, run, temporary, votes_of

CALLS = [
    "openat", "read", "pread64", "write", "fsync", "close", "renameat", "renameat2", "linkat",
    "unlinkat", "mkdirat", "ftruncate", "fchmod", "flock", "newfstatat", "getdents64", "faccessat",
    "faccessat2",
]
ERRORS = [
    "EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS", "EMFILE", "ENFILE", "ESTALE", "ENOENT", "ELOOP",
    "EINTR",
]


class Deed:
    """What is done to a workspace, and what has to hold however it ends."""

    def __init__(self, name, words, judge, prepare=lambda workspace: None):
        self.name, self.words, self.judge, self.prepare = name, words, judge, prepare


class Bench:
    """A workspace to begin with, the workspace after each deed, and the tries made on copies."""

    def __init__(self, folder, programs):
        self.folder = pathlib.Path(folder)
        self.first = Workspace.made(self.folder / "first", programs)
        self.rows = self.folder / "rows.csv"
        self.rows.write_text(
            "batch,marks,state\n" + "".join(f"{n // 25 + 1},{n % 4 + 1},\n" for n in range(200)))
        self.corrected = self.folder / "corrected.csv"
        self.corrected.write_text(self.rows.read_text() + "8,1 2,\n")
        self.number = 0
        task = self.first.daihoi("task", "list", "a", "--json", check=True).stdout
        self.task = re.search(r'"id": "([^"]*)"', task).group(1)

    def copy(self, workspace):
        self.number += 1
        return workspace.copy(self.folder / f"try-{self.number}")

    def prepared(self, deed):
        workspace = self.first.copy(self.folder / f"before-{deed.name}")
        deed.prepare(workspace)
        return workspace


def torn(workspace):
    """A journal whose last record was being written when the power went."""
    run(workspace.record("B1", 3), check=True)
    journal = next(workspace.ballots.glob("*.jsonl"))
    os.chmod(journal, 0o600)
    lines = journal.read_bytes().split(b"\n")
    journal.write_bytes(b"\n".join(lines[:3]) + b"\n" + lines[3][:40])


def deeds(bench):
    return [
        Deed("save", lambda w: w.words("task", "done", "a", bench.task), judge_documents),
        Deed(
            "close", lambda w: w.words("election", "close", "a/e", "--issued", 0, "--collected", 0),
            judge_documents),
        Deed("append", lambda w: w.record("B1", 4), judge_ballots),
        Deed("recover", lambda w: w.record("B2", 2), judge_ballots, torn),
        Deed(
            "import", lambda w: w.words("ballots", "import", "a/e", bench.rows),
            lambda *found: judge_import(bench.rows, 200, *found)),
        Deed(
            "replace",
            lambda w: w.words("ballots", "import", "a/e", bench.corrected, "--replace"),
            lambda *found: judge_import(bench.corrected, 201, *found),
            lambda w: w.daihoi("ballots", "import", "a/e", bench.rows, check=True)),
    ]


def judge_documents(before, after, workspace, done):
    """Each document is the old or the new one, and the new one where the deed says it is done."""
    documents = workspace.documents()
    for name in set(before) | set(after):
        found = documents.get(name)
        require(found in (before.get(name), after.get(name)), f"{name} is neither old nor new")
        if done.returncode == 0:
            require(found == after.get(name), f"{name} is old, though it was said to be saved")
    require(workspace.verdict()["verdict"] == "good", f"{workspace.verdict()}")


def judge_ballots(before, after, workspace, done):
    """What was said to be recorded is there once, and the next start goes on."""
    said = recorded(done.stdout)
    there = workspace.ids()
    require(said.items() <= there.items(), "a recorded ballot is lost")
    again = run(workspace.record("B9", 1))
    require(again.returncode == 0, f"the next start fails: {again.stdout}{again.stderr}")
    said |= recorded(again.stdout)
    there = workspace.ids()
    require(said.items() <= there.items(), "a recorded ballot is lost at the next start")
    tally = workspace.tally()
    require(tally["valid"] == len(there), f"{tally['valid']} of {len(there)} ballots count")
    require(workspace.votes() == votes_of(there), "other votes than the journals have")
    require(workspace.verdict()["verdict"] == "good", f"{workspace.verdict()}")


def judge_import(rows, count, before, after, workspace, done):
    """Part of an import is flagged, and importing again makes it exact."""
    tally = workspace.tally()
    isWhole = tally["valid"] + tally["invalid"] in (0, 200, count)
    verdict = workspace.verdict()["verdict"]
    require(isWhole or verdict != "good", f"a part of an import counts: {tally['valid']}")
    if done.returncode == 0:
        require(tally["valid"] == count, "less than was said to be imported")
    again = workspace.daihoi("ballots", "import", "a/e", rows, "--replace")
    require(again.returncode == 0, f"importing again fails: {again.stderr}")
    tally = workspace.tally()
    require(tally["valid"] == count, f"{tally['valid']} after importing again")
    verdict = workspace.verdict()
    require(verdict["verdict"] == "good", f"{verdict}")


class Trace:
    """The calls that a deed makes once it has opened the workspace."""

    def __init__(self, bench, deed, before):
        workspace = bench.copy(before)
        log = bench.folder / "trace"
        done = run(["strace", "-f", "-qq", "-o", log, *deed.words(workspace)])
        require(done.returncode == 0, f"{deed.name} fails without a fault: {done.stderr}")
        self.after = workspace.documents()
        self.points = []
        counts, hasBegun = {}, False
        for line in log.read_text(errors="replace").split("\n"):
            call = re.match(r"\d+ +(\w+)\(", line)
            if not call:
                continue
            name = call.group(1)
            counts[name] = counts.get(name, 0) + 1
            hasBegun = hasBegun or str(workspace.path) in line and name == "openat"
            if hasBegun and name in CALLS:
                self.points.append((name, counts[name]))
        require(len(self.points) > 10, f"{deed.name} makes only {len(self.points)} calls")
        shutil.rmtree(workspace.path)


def injected(bench, deed, before, fault):
    """Carries a deed out with a fault; `None` where strace put in none."""
    workspace = bench.copy(before)
    log = bench.folder / "trace"
    done = run(["strace", "-f", "-qq", "-o", log, "-e", fault, *deed.words(workspace)])
    text = log.read_text(errors="replace")
    if "(INJECTED)" not in text and "killed by SIGKILL" not in text:
        shutil.rmtree(workspace.path)
        return None
    return workspace, done


def tried(bench, kind, deed, points, options):
    """All tries of one deed; answers how many there were, and raises where a promise is broken."""
    before = bench.prepared(deed)
    old = before.documents()
    trace = Trace(bench, deed, before)
    faults = [fault for point in trace.points for fault in points(*point)]
    options.random.shuffle(faults)
    count = 0
    for fault in faults[: options.sample or len(faults)]:
        found = injected(bench, deed, before, fault)
        if found is None:
            continue
        workspace, done = found
        count += 1
        try:
            require(done.returncode < 128 or kind == "kill", f"the program died: {done.returncode}")
            require("Fatal error" not in done.stderr, "the program crashed")
            if done.returncode not in (0, -9, 137):
                isMute = not done.stderr and "failed" not in done.stdout
                # a station that can't write to its output can't say so there
                require(not isMute or done.returncode == 74, "it failed without a word")
            deed.judge(old, trace.after, workspace, done)
        except Wrong as wrong:
            print(f"{deed.name} with {fault}: {wrong}")
            options.wrong += 1
        shutil.rmtree(workspace.path)
    require(count > 0, f"{kind} {deed.name}: strace put no fault in")
    print(f"{kind} {deed.name}: {count} of {len(faults)} faults tried")
    return count


def kills(name, number):
    return [f"inject={name}:signal=KILL:when={number}"]


def failures(name, number):
    if name == "close":
        return [f"inject=close:error={error}:when={number}" for error in ("EIO", "ENOSPC", "EDQUOT")]
    # for a folder that was removed the list of names ends there, as the C library has it
    errors = [error for error in ERRORS if (name, error) != ("getdents64", "ENOENT")]
    return [f"inject={name}:error={error}:when={number}" for error in errors]


def control(bench):
    """A document written over itself, killed at its second write: has to be found out."""
    before = bench.first.copy(bench.folder / "before-control")
    script = (
        "import sys, os\n"
        "f = os.open(sys.argv[1], os.O_RDWR)\n"
        "b = os.read(f, 1 << 20).replace(b'toDo', b'done', 1)\n"
        "os.ftruncate(f, 0); os.lseek(f, 0, 0)\n"
        "os.write(f, b[:100]); os.write(f, b[100:])\n")
    words = lambda w: [
        sys.executable, "-S", "-c", script, str(w.path / "congresses/a/checklist.json")]
    deed = Deed("control", words, judge_documents)
    old = before.documents()
    whole = bench.copy(before)
    run(words(whole), check=True)
    found = injected(bench, deed, before, "inject=write:signal=KILL:when=2")
    require(found is not None, "the control was not killed")
    try:
        judge_documents(old, whole.documents(), *found)
    except Wrong:
        print("control: writing over a document is found out")
        return
    raise Wrong("writing over a document is NOT found out")


def full(bench, options):
    """Records and saves on a disk that is full, then again when there is room."""
    place = bench.folder / "small"
    place.mkdir()
    if run(["mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "none", place]).returncode != 0:
        print("resources full: not tried, mounting isn't allowed here")
        return 0
    tries = 0
    try:
        workspace = bench.first.copy(place / "w")
        for room in list(range(0, 24, 2)) + [37, 53]:
            free = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize
            (place / "ballast").write_bytes(bytes(max(0, free - room * 1024)))
            done = run(workspace.record("B1", 400))
            require(done.returncode != 0, "everything fits")
            require(recorded(done.stdout).items() <= workspace.ids().items(), "a ballot is lost")
            old = workspace.documents()
            saved = workspace.daihoi("task", "done", "a", bench.task)
            require(saved.returncode in (0, 73, 74), f"saving answers {saved.returncode}")
            if saved.returncode != 0:
                require(saved.stderr, "saving fails without a word")
                require(old == workspace.documents(), "a document changed without being saved")
            (place / "ballast").unlink()
            judge_ballots(None, None, workspace, done)
            workspace.daihoi("task", "undo", "a", bench.task, check=True)
            shutil.rmtree(workspace.ballots)
            tries += 1
        run(["mount", "-o", "remount,ro", place], check=True)
        for words in (["task", "done", "a", bench.task], ["ballots", "import", "a/e", bench.rows]):
            done = workspace.daihoi(*words)
            require(done.returncode in (73, 74) and done.stderr, f"read-only: {done}")
            tries += 1
        for words in (["status"], ["verify"], ["task", "list", "a"]):
            done = workspace.daihoi(*words)
            require(done.returncode == 0, f"{words} on a read-only disk: {done.stderr}")
            tries += 1
    finally:
        run(["umount", place])
    print(f"resources full and read-only: {tries} tries")
    return tries


def immutable(bench, options):
    workspace = bench.first.copy(bench.folder / "immutable")
    checklist = workspace.path / "congresses/a/checklist.json"
    tries = 0
    for path in (checklist, checklist.parent):
        if run(["chattr", "+i", path]).returncode != 0:
            print("resources immutable: not tried, chattr isn't possible here")
            return tries
        try:
            old = workspace.documents()
            done = workspace.daihoi("task", "done", "a", bench.task)
            require(done.returncode in (73, 74) and done.stderr, f"immutable: {done}")
            require(old == workspace.documents(), "an immutable document changed")
            require(workspace.daihoi("task", "list", "a").returncode == 0, "it can't be read")
            tries += 1
        finally:
            run(["chattr", "-i", path])
    print(f"resources immutable: {tries} tries")
    return tries


def limited(bench, options):
    """Files that may not grow beyond a size: the signal for it doesn't end the program."""
    tries = 0
    for limit in (1, 512, 700, 1024, 2048, 4096, 20_000):
        workspace = bench.copy(bench.first)
        set_limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        done = run(workspace.record("B1", 200), preexec_fn=set_limit)
        require(done.returncode > 0, f"a limit of {limit}: {done.returncode}")
        judge_ballots(None, None, workspace, done)
        old = workspace.documents()
        done = run(workspace.words("task", "done", "a", bench.task), preexec_fn=set_limit)
        require(done.returncode in (0, 73, 74), f"a limit of {limit}: {done.returncode}")
        require(done.returncode == 0 or old == workspace.documents(), "half saved")
        shutil.rmtree(workspace.path)
        tries += 2
    print(f"resources limit on size: {tries} tries")
    return tries


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("kind", choices=["kill", "errno", "resources", "all"])
    parser.add_argument("--sample", type=int, help="so many faults of each deed")
    parser.add_argument("--only", help="the deeds whose name holds a word")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", help="where the built programs are")
    options = parser.parse_args()
    options.random, options.wrong = random.Random(options.seed), 0
    if subprocess.run(["strace", "-qq", "true"], capture_output=True).returncode != 0:
        raise SystemExit("strace can't trace here")
    with temporary() as folder:
        bench = Bench(folder, Programs(options.folder))
        total = 0
        try:
            control(bench)
            for kind, points in (("kill", kills), ("errno", failures)):
                if options.kind in (kind, "all"):
                    for deed in deeds(bench):
                        if (options.only or "") not in deed.name:
                            continue
                        total += tried(bench, kind, deed, points, options)
                        shutil.rmtree(bench.folder / f"before-{deed.name}")
            if options.kind in ("resources", "all"):
                total += full(bench, options) + immutable(bench, options) + limited(bench, options)
        except Wrong as wrong:
            print(wrong)
            options.wrong += 1
    print(f"{total} faults, {options.wrong} broken promises")
    sys.exit(1 if options.wrong else 0)


if __name__ == "__main__":
    main()
