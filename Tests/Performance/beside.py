#!/usr/bin/env python3
"""Times the built program beside others on the same machine, in one run, and prints ratios.

    swift build -c release --static-swift-stdlib --scratch-path .build-release
    Tests/Performance/beside.py --folder .build-release/release
    Tests/Performance/beside.py --only screen,ballots,growth,country

Beside tig, htop and less on a screen of 120 columns and 36 rows: from the start to the first frame;
by turns, from a key to the last byte of its answer, and how many bytes that is; write calls of a key,
system calls and processor time while nothing happens, memory. The first frame beside that of an empty
program of Swift and ncurses, in turns. The bytes of one move down in each list beside those of tig,
whose rows hold the same text. Beside jq: opening 1,000 congresses with an index and without, to the
first frame of the dashboard and to the end of `status`. Beside taskwarrior: reading a list of 1,000
tasks. Then, in `growth.py`: the import and the tally of ballots, opening and searching, each from 10²
to 10⁶, and a country. Programs that aren't installed are left out. Times are medians; where the machine is busy with other things, only the ratios mean something.
"""

import argparse
import json
import os
import pathlib
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

import growth
from bench import ROOT, Bench, Terminal, median, shown, table, timed


def screen_figures(words, folder, environment, keys, options):
    """What a program on a screen needs; the first frame is there when nothing more comes."""
    starts, memory = [], []
    for _ in range(options.starts):
        terminal = Terminal(words, folder, environment)
        last, _ = terminal.answer(0.12, least=300)
        starts.append(last - terminal.start)
        memory.append(terminal.memory())
        terminal.end()
    terminal = Terminal(words, folder, environment)
    terminal.answer(0.3, least=300)
    calls = system_calls(terminal, keys)
    terminal.end()
    return {
        "first frame, ms": 1000 * median(starts), "memory, MB": median(memory),
        "writes of a key": calls[0], "calls of a key": calls[1],
        "calls in 3 idle seconds": calls[2], "processor in them, ms": calls[3],
    }


def key_figures(programs, options):
    """The time of a key, by turns: what slows the machine down for a moment slows them all down."""
    terminals = {}
    for name, (words, folder, environment, _) in programs.items():
        terminals[name] = Terminal(words, folder, environment)
        terminals[name].answer(0.3, least=300)
    answers = {name: [] for name in programs}
    for number in range(options.keys):
        for name, (*_, keys) in programs.items():
            answers[name].append(terminals[name].press(keys[number % len(keys)]))
    figures = {}
    for name, terminal in terminals.items():
        terminal.end()
        seen = [(seconds, count) for seconds, count in answers[name] if seconds is not None]
        times = [1000 * seconds for seconds, _ in seen]
        figures[name] = {
            "key to last byte, ms": median(times),
            "key, slowest of all, ms": max(times, default=float("nan")),
            "bytes of a key": median([count for _, count in seen]),
        }
    return figures


def processor(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def system_calls(terminal, keys):
    """Writes to the terminal and all calls of a key, and calls and processor time while nothing happens."""
    if not shutil.which("strace"):
        return (float("nan"),) * 4
    with tempfile.NamedTemporaryFile("r") as log:
        tracer = subprocess.Popen(
            ["strace", "-f", "-qq", "-y", "-o", log.name, "-p", str(terminal.process)],
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
    writes = sum(bool(re.match(r"\d+ +(write|writev)\(\d+<(?!/memfd)", line)) for line in lines)
    return writes / 20, len(lines) / 20, idle, used


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
    keys, arrows = [b"j"] * 6 + [b"k"] * 6, [b"\x1b[B"] * 6 + [b"\x1b[A"] * 6
    programs = {
        "daihoi": ([bench.program, "--workspace", place, "--language", "en"], None, state, keys),
        "tig": (["tig"], repository, {}, keys),
        "less": (["less", text], None, {}, keys),
        "htop": (["htop", "-d", "100"], None, state, arrows),
    }
    programs = {name: each for name, each in programs.items() if shutil.which(each[0][0])}
    of_keys = key_figures(programs, options)
    figures = {
        name: screen_figures(*each, options) | of_keys[name] for name, each in programs.items()}
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
        frame = first_frame([bench.program, "--workspace", place, "--language", "en"], bench, options)
        cold = median(colds)
        row = [f"{congresses:,} congresses"]
        row += [shown(each) for each in (1000 * frame, 1000 * warm, 1000 * cold, memory)]
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
        "Opening, ms",
        ["", "first frame, with index", "status, with index", "without", "memory, MB",
         "jq, same files", "without/jq"], rows)


def first_frame(words, bench, options):
    """The dashboard is there when nothing more comes."""
    state = {"XDG_STATE_HOME": str(bench.folder / "state"), "XDG_CONFIG_HOME": str(bench.folder / "config")}
    seconds = []
    for _ in range(options.starts):
        terminal = Terminal(words, None, state)
        last, _ = terminal.answer(0.12, least=300)
        seconds.append(last - terminal.start)
        terminal.end()
    return median(seconds)


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


PARTS = {
    "starting": starting, "moves": moves, "screen": screens, "opening": opening, "tasks": tasks,
    "ballots": growth.ballots, "growth": growth.growth, "country": growth.country,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--folder", default=ROOT / ".build-release" / "release")
    parser.add_argument("--only", default="starting,moves,screen,opening,tasks,ballots")
    parser.add_argument("--starts", type=int, default=15)
    parser.add_argument("--keys", type=int, default=120)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--ballots", type=int, default=1_000_000)
    parser.add_argument("--size", type=int, default=1_000_000, help="the most tasks of `growth`")
    options = parser.parse_args()
    program = pathlib.Path(options.folder) / "daihoi"
    if not program.exists():
        sys.exit(f"{program} is missing")
    with tempfile.TemporaryDirectory(prefix="daihoi-beside-") as folder:
        bench = Bench(str(program.resolve()), folder)
        load = os.getloadavg()[0]
        print(f"{os.cpu_count()} processors, load {load:.1f}, {time.strftime('%Y-%m-%d')}")
        for part in options.only.split(","):
            PARTS[part](bench, options)
            sys.stdout.flush()


if __name__ == "__main__":
    main()
