#!/usr/bin/env python3
"""Times the built program beside others on the same machine, in one run, and prints ratios.

    swift build -c release --static-swift-stdlib --scratch-path .build-release
    Tests/Performance/beside.py --folder .build-release/release
    Tests/Performance/beside.py --only screen,ballots

Beside tig, htop and less on a screen of 120 columns and 36 rows: from the start to the first frame,
from a key to the last byte of its answer, bytes and write calls of a key, system calls and
processor time while nothing happens, memory. The first frame beside that of an empty program of
Swift and ncurses, in turns. The bytes of one move down in each list beside those of tig, whose rows
hold the same text. Beside jq: opening 1,000 congresses with an index and
without. Beside taskwarrior: reading a list of 1,000 tasks. Then the import and the tally of ballots,
and how all of it grows. Programs that aren't installed are left out. Times are medians; where the
machine is busy with other things, only the ratios mean something.
"""

import argparse
import fcntl
import json
import os
import pathlib
import pty
import random
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
COLUMNS, ROWS = 120, 36
ANSWERS = {b"\x1b[c": b"\x1b[?62c", b"\x1b[6n": b"\x1b[1;1R", b"\x1b]11;?": b"\x1b]11;rgb:0/0/0\x1b\\"}


class Terminal:
    """A program on a pseudo-terminal that reads as fast as it writes."""

    def __init__(self, words, folder=None, environment=()):
        self.start = time.perf_counter()
        self.process, self.file = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            if folder:
                os.chdir(folder)
            variables = {**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **dict(environment)}
            os.execvpe(words[0], [str(word) for word in words], variables)
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def answer(self, quiet, patience=10.0, least=1):
        """Reads until nothing came for so long; answers the time of the last byte and the bytes."""
        last, total = None, 0
        deadline = time.perf_counter() + patience
        while time.perf_counter() < deadline:
            wait = quiet if total >= least else deadline - time.perf_counter()
            if not select.select([self.file], [], [], wait)[0]:
                break
            try:
                data = os.read(self.file, 1 << 16)
            except OSError:
                break
            last = time.perf_counter()
            total += len(data)
            for question, reply in ANSWERS.items():
                if question in data:
                    os.write(self.file, reply)
        return last, total

    def press(self, key, quiet=0.03):
        begin = time.perf_counter()
        os.write(self.file, key)
        last, count = self.answer(quiet, patience=1.0)
        return (last - begin if last else None), count

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.file)


def median(values):
    return statistics.median(values) if values else float("nan")


def screen_figures(words, folder, environment, keys, options):
    """What a program on a screen needs; the first frame is there when nothing more comes."""
    starts, memory = [], []
    for _ in range(options.starts):
        terminal = Terminal(words, folder, environment)
        last, _ = terminal.answer(0.12, least=300)
        starts.append(last - terminal.start)
        status = pathlib.Path(f"/proc/{terminal.process}/smaps_rollup").read_text()
        memory.append(int(re.search(r"Pss: +(\d+)", status).group(1)))
        terminal.end()
    terminal = Terminal(words, folder, environment)
    terminal.answer(0.3, least=300)
    times, sizes = [], []
    for number in range(options.keys):
        seconds, count = terminal.press(keys[number % len(keys)])
        if seconds is not None:
            times.append(seconds)
            sizes.append(count)
    calls = system_calls(terminal, keys)
    terminal.end()
    return {
        "first frame, ms": 1000 * median(starts), "key to last byte, ms": 1000 * median(times),
        "key, slowest of all, ms": 1000 * max(times, default=float("nan")),
        "bytes of a key": median(sizes), "writes of a key": calls[0], "calls of a key": calls[1],
        "calls in 3 idle seconds": calls[2], "processor in them, ms": calls[3],
        "memory, MB": median(memory) / 1024,
    }


def processor(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def system_calls(terminal, keys):
    """Write calls and all calls of a key, and calls and processor time while nothing happens."""
    if not shutil.which("strace"):
        return (float("nan"),) * 4
    with tempfile.NamedTemporaryFile("r") as log:
        tracer = subprocess.Popen(
            ["strace", "-f", "-qq", "-o", log.name, "-p", str(terminal.process)],
            stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        before = processor(terminal.process)
        idle = len(log.read().splitlines())
        time.sleep(3)
        idle = len(log.read().splitlines())
        used = processor(terminal.process) - before
        for number in range(20):
            terminal.press(keys[number % len(keys)], quiet=0.05)
        lines = log.read().splitlines()
        tracer.terminate()
        tracer.wait()
    writes = sum(bool(re.match(r"\d+ +(write|writev)\(", line)) for line in lines)
    return writes / 20, len(lines) / 20, idle, used


def timed(words, runs, **more):
    """The median of the time, and the memory of the last run in MB."""
    times, memory = [], 0
    for _ in range(runs):
        begin = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **more)
        _, status, usage = os.wait4(process.pid, 0)
        times.append(time.perf_counter() - begin)
        memory = usage.ru_maxrss / 1024
        code = os.waitstatus_to_exitcode(status)
        if code not in (0, 1):
            raise SystemExit(f"{words}: {code} {process.stderr.read().decode()}")
        process.stderr.close()
    return median(times), memory


def table(title, columns, rows):
    print(f"\n{title}")
    widths = [max(len(row[column]) for row in [columns] + rows) for column in range(len(columns))]
    for row in [columns] + rows:
        print("  " + "  ".join(
            cell.ljust(width) if index == 0 else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(row, widths))))


def shown(value):
    return f"{value:,.2f}" if value < 100 else f"{value:,.0f}"


class Bench:
    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)

    def daihoi(self, *words):
        subprocess.run([self.program, *map(str, words)], check=True, stderr=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL)

    def simulated(self, organizations, congresses, tasks):
        place = self.folder / f"simulated-{organizations}-{congresses}"
        if not place.exists():
            self.daihoi(
                "simulate", place, "--organizations", organizations, "--congresses", congresses,
                "--tasks", tasks, "--ballots", 0, "--seed", 1)
        return place


def screens(bench, options):
    place = bench.folder / "demonstration"
    bench.daihoi("demo", place)
    repository = bench.folder / "repository"
    subprocess.run(["git", "init", "-q", repository], check=True)
    for number in range(300):
        subprocess.run(
            ["git", "-C", repository, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-q",
             "--allow-empty", "-m", f"Change number {number} of all the changes"], check=True)
    text = bench.folder / "text"
    text.write_text("".join(f"{number} a line of text in a file that is long\n" for number in range(5000)))
    state = {"XDG_STATE_HOME": str(bench.folder / "state"), "XDG_CONFIG_HOME": str(bench.folder / "config")}
    programs = {
        "daihoi": ([bench.program, "--workspace", place, "--language", "en"], None, state),
        "tig": (["tig"], repository, {}),
        "less": (["less", text], None, {}),
        "htop": (["htop", "-d", "100"], None, state),
    }
    keys = [b"j"] * 6 + [b"k"] * 6
    figures = {}
    for name, (words, folder, environment) in programs.items():
        if shutil.which(words[0]):
            own = [b"\x1b[B"] * 6 + [b"\x1b[A"] * 6 if name == "htop" else keys
            figures[name] = screen_figures(words, folder, environment, own, options)
    names = list(figures)
    rows = []
    for line in figures["daihoi"]:
        values = [figures[name][line] for name in names]
        ratio = f"{values[0] / values[1]:.2f}" if len(values) > 1 and values[1] else "–"
        rows.append([line] + [shown(value) for value in values] + [ratio])
    table("On the screen", ["", *names, "daihoi/tig"], rows)


EMPTY_HEADER = """
#include <locale.h>
#include <ncurses.h>
static inline WINDOW *whole_screen(void) { return stdscr; }
"""
EMPTY = """
setlocale(LC_ALL, "")
_ = initscr()
raw()
noecho()
for row in 0..<Int32(36) { _ = mvwaddnstr(whole_screen(), row, 0, "A row of the screen", -1) }
_ = wrefresh(whole_screen())
_ = wgetch(whole_screen())
endwin()
"""


def starting(bench, options):
    """The first frame beside that of a program that has nothing to show, by turns."""
    if not shutil.which("swiftc"):
        return
    (bench.folder / "empty.h").write_text(EMPTY_HEADER)
    (bench.folder / "empty.swift").write_text(EMPTY)
    subprocess.run(
        ["swiftc", "-O", "-static-stdlib", "-import-objc-header", "empty.h", "empty.swift",
         "-lncursesw", "-ltinfo", "-o", "empty"], cwd=bench.folder, check=True)
    place = bench.folder / "started"
    bench.daihoi("demo", place)
    state = {"XDG_STATE_HOME": str(bench.folder / "state"), "XDG_CONFIG_HOME": str(bench.folder / "config")}
    programs = {
        "empty": ([bench.folder / "empty"], {}),
        "daihoi": ([bench.program, "--workspace", place, "--language", "en"], state),
    }
    times, work = ({name: [] for name in programs} for _ in range(2))
    for _ in range(2 * options.starts):
        for name, (words, environment) in programs.items():
            terminal = Terminal(words, None, environment)
            last, _ = terminal.answer(0.08, least=300)
            times[name].append(1000 * (last - terminal.start))
            used = pathlib.Path(f"/proc/{terminal.process}/schedstat").read_text().split()[0]
            work[name].append(int(used) / 1e6)
            terminal.end()
    rows = [
        [name, shown(median(times[name])), shown(min(times[name])), shown(median(work[name])),
         shown(median(times[name]) - median(times["empty"])),
         shown(median(work[name]) - median(work["empty"]))] for name in programs]
    table(
        "The first frame, ms",
        ["", "median", "least", "processor", "median above empty", "processor above"], rows)


MOVES = {
    "the dashboard": [],
    "its tree": [b"j"] * 8 + [b"l", b"j", b"l"],
    "the checklist": [b"\r", b"2", b"\x1b[H"],
    "the search": [b"f", b"\r"],
    "the delegates": [b"\r", b"3"],
}


def moves(bench, options):
    """The bytes of one move of the selection, beside tig with the rows of our list as its own."""
    if not shutil.which("tig"):
        return
    place = bench.folder / "moved"
    bench.daihoi("demo", place)
    state = {"XDG_STATE_HOME": str(bench.folder / "moved-state"), "XDG_CONFIG_HOME": str(bench.folder / "config")}
    words = [bench.program, "--workspace", place, "--language", "en", "--fresh"]
    rows = []
    for number, (name, setup) in enumerate(MOVES.items()):
        own, texts = walked(words, None, setup, state)
        repository = bench.folder / f"rows-{number}"
        subprocess.run(["git", "init", "-q", repository], check=True)
        for text in texts * 8:
            subprocess.run(
                ["git", "-C", repository, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-q",
                 "--allow-empty", "-m", text], check=True)
        # the rows of tig begin with a date and a name, as ours do with marks
        other, _ = walked(["tig"], repository, [], {})
        rows.append([name, shown(own), shown(other), f"{own / other:.2f}"])
    table("Bytes of a move down or up", ["", "daihoi", "tig, the same rows", "ratio"], rows)


def walked(words, folder, setup, environment):
    """The median of the bytes of 48 moves, and the rows that were walked over."""
    terminal = Terminal(words, folder, environment)
    terminal.answer(0.4, least=300)
    texts, sizes = [], []
    for key in setup:
        os.write(terminal.file, key)
        terminal.answer(0.4)
    for number in range(48):
        os.write(terminal.file, b"j" if number % 12 < 6 else b"k")
        output = b""
        while select.select([terminal.file], [], [], 0.06)[0]:
            output += os.read(terminal.file, 1 << 16)
        sizes.append(len(output))
        text = re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b\(B|[\r\n]", b" ", output).decode(errors="replace")
        if number < 6 and text.strip():
            # a selected row is drawn as one piece, behind its mark
            texts.append(re.sub(r" +", " ", text.split("▶", 1)[-1]).strip()[:100] or "x")
    terminal.end()
    return median(sizes), texts


def opening(bench, options):
    rows = []
    for congresses in (10, 100, 1000):
        place = bench.simulated(6500, congresses, 60)
        words = [bench.program, "status", "--json", "--workspace", place]
        colds = []
        for _ in range(3):
            shutil.rmtree(place / ".index", ignore_errors=True)
            colds.append(timed(words, 1)[0])
        warm, memory = timed(words, options.runs)
        cold = median(colds)
        row = [f"{congresses:,} congresses", shown(1000 * warm), shown(1000 * cold), shown(memory)]
        if shutil.which("jq"):
            files = sorted(map(str, place.glob("congresses/*/*.json")))
            (bench.folder / "files").write_text("\0".join(files))
            query = "reduce inputs as $document (0; . + 1)"
            with open(bench.folder / "files") as names:
                jq = timed(["xargs", "-0", "-n", "100000", "jq", "-n", query], 1, stdin=names)[0]
            row += [shown(1000 * jq), f"{cold / jq:.2f}"]
        else:
            row += ["–", "–"]
        rows.append(row)
    table(
        "Opening, ms", ["", "with index", "without", "memory, MB", "jq, same files", "without/jq"], rows)


def tasks(bench, options):
    if not shutil.which("task"):
        return
    rows = []
    for count in (100, 1000):
        place = bench.simulated(1, 1, count) if count == 100 else bench.simulated(2, 1, count)
        congress = next((place / "congresses").iterdir()).name
        lines = bench.folder / f"tasks-{count}.json"
        lines.write_text(json.dumps([
            {"description": f"A step of the congress {number}", "status": "pending"}
            for number in range(count)]))
        variables = {
            **os.environ, "TASKDATA": str(bench.folder / f"warrior-{count}"),
            "TASKRC": str(bench.folder / "taskrc")}
        (bench.folder / "taskrc").write_text("confirmation=no\n")
        subprocess.run(["task", "import", str(lines)], env=variables, capture_output=True)
        own = timed([bench.program, "task", "list", congress, "--workspace", place], options.runs)[0]
        other = timed(["task", "rc.verbose=nothing", "limit:none", "list"], options.runs, env=variables)[0]
        rows.append([f"{count:,} tasks", shown(1000 * own), shown(1000 * other), f"{own / other:.2f}"])
    table("Listing tasks, ms", ["", "daihoi", "taskwarrior", "ratio"], rows)


def vote(bench, count):
    """A vote with so many ballots in a file, 17 names for 15 seats."""
    chance = random.Random(count)
    place, rows, names = (bench.folder / f"{kind}-{count}" for kind in ("vote", "rows", "names"))
    with open(rows, "w") as file:
        file.write("batch,marks,state\n")
        for number in range(count):
            struck = {chance.randint(1, 17), chance.randint(1, 17), 1 + number % 2}
            marks = [str(mark) for mark in range(1, 18) if mark not in struck][:15]
            file.write(f"{number // 25 + 1},{' '.join(marks)},\n")
    names.write_text("name\n" + "".join(f"Name {number}\n" for number in range(17)))
    bench.daihoi("new", place, "--name", "x")
    inside = ["--workspace", place]
    bench.daihoi("organization", "add", "--id", "a", "--name", "A", "--level", "commune", *inside)
    bench.daihoi(
        "congress", "add", "--id", "a", "--organization", "a", "--kind", "delegates", "--date",
        "2025-07-28", *inside)
    bench.daihoi(
        "election", "add", "a", "--id", "e", "--title", "T", "--seats", 15, "--candidates", names,
        "--base", 2_000_000, *inside)
    return place, rows


def interrupted(bench, count, seconds):
    """An import that is killed, made again, and made once more with a corrected file."""
    place, file = vote(bench, count)
    words = [bench.program, "ballots", "import", "a/e", str(file), "--workspace", str(place)]
    counted = lambda: json.loads(subprocess.run(
        [bench.program, "tally", "a/e", "--json", "--workspace", str(place)],
        capture_output=True).stdout)
    process = subprocess.Popen(words, stderr=subprocess.DEVNULL)
    time.sleep(0.6 * seconds)
    process.kill()
    process.wait()
    part = counted()
    subprocess.run(words, check=True, stderr=subprocess.DEVNULL)
    whole = counted()
    header, first, rest = file.read_text().split("\n", 2)
    file.write_text("\n".join([header, first.rsplit(",", 1)[0] + ",invalid:marked", rest]))
    refused = subprocess.run(words, stderr=subprocess.DEVNULL).returncode
    subprocess.run([*words, "--replace"], check=True, stderr=subprocess.DEVNULL)
    corrected = counted()
    figures = [answer["valid"] + answer["invalid"] for answer in (part, whole, corrected)]
    print(
        f"\nkilled after {figures[0]:,} of {count:,}; imported again {figures[1]:,}; a corrected file "
        f"is refused with {refused}, with --replace {figures[2]:,}")
    if figures[1:] != [count, count] or refused == 0:
        sys.exit("the count is not exact")
    shutil.rmtree(place)


def ballots(bench, options):
    rows = []
    count = 100
    while count <= options.ballots:
        place, file = vote(bench, count)
        inside = ["--workspace", place]
        importing, memory = timed([bench.program, "ballots", "import", "a/e", file, *inside], 1)
        tally, needed = timed([bench.program, "tally", "a/e", *inside], 3)
        again = timed([bench.program, "ballots", "import", "a/e", file, *inside], 1)[0]
        size = sum(f.stat().st_size for f in place.glob("congresses/a/ballots/e-1/*")) / 1e6
        rows.append([
            f"{count:,} ballots", shown(importing), shown(tally), shown(again), shown(memory),
            shown(needed), shown(size)])
        shutil.rmtree(place)
        count *= 10
    interrupted(bench, count // 10, importing)
    table(
        "Ballots, s",
        ["", "import", "tally", "same file again", "memory, MB", "of the tally", "journal, MB"], rows)


def country(bench, options):
    """The country: 52,000 grass-roots organisations, 250,000 units, a congress in one of 50."""
    rows = []
    for organizations in (2500, 25_000, 250_000):
        congresses = organizations // 50
        begin = time.perf_counter()
        place = bench.simulated(organizations, congresses, 30)
        making = time.perf_counter() - begin
        words = [bench.program, "status", "--json", "--workspace", place]
        cold, _ = timed(words, 1)
        warm, memory = timed(words, 3)
        listing, _ = timed([bench.program, "organization", "list", "--workspace", place], 1)
        terminal = Terminal(
            [bench.program, "--workspace", place, "--language", "en"], None,
            {"XDG_STATE_HOME": str(bench.folder / "state")})
        last, _ = terminal.answer(0.5, patience=60, least=300)
        first = last - terminal.start
        keys = [terminal.press(key, quiet=0.3) for key in (b"j", b"G", b"k", b"g", b"/", b"a", b"n")]
        slowest = max(seconds for seconds, _ in keys if seconds is not None)
        status = pathlib.Path(f"/proc/{terminal.process}/smaps_rollup").read_text()
        screen = int(re.search(r"Pss: +(\d+)", status).group(1)) / 1024
        terminal.end()
        rows.append([
            f"{organizations:,} units, {congresses:,} congresses", shown(making), shown(cold),
            shown(warm), shown(memory), shown(listing), shown(first), shown(1000 * slowest), shown(screen)])
        shutil.rmtree(place)
    table(
        "The country, s",
        ["", "write", "without index", "with", "memory, MB", "list", "first frame", "slowest key, ms",
         "screen, MB"], rows)


PARTS = {"starting": starting, "moves": moves, "screen": screens, "opening": opening, "tasks": tasks, "ballots": ballots, "country": country}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--folder", default=ROOT / ".build-release" / "release")
    parser.add_argument("--only", default="starting,moves,screen,opening,tasks,ballots")
    parser.add_argument("--starts", type=int, default=15)
    parser.add_argument("--keys", type=int, default=120)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--ballots", type=int, default=1_000_000)
    options = parser.parse_args()
    program = pathlib.Path(options.folder) / "daihoi"
    with tempfile.TemporaryDirectory(prefix="daihoi-beside-") as folder:
        bench = Bench(str(program.resolve()), folder)
        load = os.getloadavg()[0]
        print(f"{os.cpu_count()} processors, load {load:.1f}, {time.strftime('%Y-%m-%d')}")
        for part in options.only.split(","):
            PARTS[part](bench, options)


if __name__ == "__main__":
    main()
