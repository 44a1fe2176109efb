"""How daihoi grows: ballots, congresses and units of a country. Parts of `beside.py`."""

import json
import os
import random
import shutil
import subprocess
import sys
import time

from bench import Terminal, shown, table, timed


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


class Opened:
    """The program on a large workspace: what its first frame and its keys took, in ms."""

    def __init__(self, bench, place):
        environment = {"XDG_STATE_HOME": str(bench.folder / "state")}
        words = [bench.program, "--workspace", place, "--language", "en", "--fresh"]
        self.terminal = Terminal(words, None, environment)
        last, _ = self.terminal.answer(0.5, patience=60, least=300)
        self.first_frame = 1000 * (last - self.terminal.start)

    def slowest(self, keys):
        times = [self.terminal.press(key, quiet=0.4, patience=60)[0] for key in keys]
        return 1000 * max(seconds for seconds in times if seconds is not None)

    def end(self):
        self.memory = self.terminal.memory()
        self.terminal.end()


WORD = [letter.encode() for letter in "dai bieu"]


def growth(bench, options):
    """Opening and searching, from 100 tasks in 2 congresses on."""
    rows = []
    tasks = 100
    while tasks <= options.size:
        place = bench.simulated(max(100, tasks // 100), max(1, tasks // 50), 50)
        words = [bench.program, "status", "--json", "--workspace", place]
        shutil.rmtree(place / ".index")
        cold, _ = timed(words, 1)
        warm, _ = timed(words, 5)
        opened = Opened(bench, place)
        move = opened.slowest([b"j", b"k", b"G", b"g"])
        search = opened.slowest([b"f"])
        letter = opened.slowest(WORD)
        opened.end()
        rows.append([
            f"{tasks:,} tasks in {max(1, tasks // 50):,} congresses", shown(1000 * cold),
            shown(1000 * warm), shown(opened.first_frame), shown(move), shown(search),
            shown(letter), shown(opened.memory)])
        shutil.rmtree(place)
        tasks *= 10
    table(
        "Growth, ms",
        ["", "without index", "with", "first frame", "slowest move", "search opens",
         "slowest letter", "memory, MB"], rows)


def country(bench, options):
    """The country: 52,000 grass-roots organisations, 250,000 units, a congress in one of 50."""
    rows, each = [], []
    for organizations in (2500, 25_000, 250_000):
        congresses = organizations // 50
        begin = time.perf_counter()
        place = bench.simulated(organizations, congresses, 30)
        making = time.perf_counter() - begin
        words = [bench.program, "status", "--json", "--workspace", place]
        shutil.rmtree(place / ".index")
        cold, _ = timed(words, 1)
        warm, memory = timed(words, 3)
        units = json.loads((place / "organizations.json").read_text())["organizations"]
        province = next(unit["id"] for unit in units if unit.get("parent"))
        rolled, _ = timed([*words, "--at", province], 3)
        listing, _ = timed([bench.program, "organization", "list", "--workspace", place], 1)
        opened = Opened(bench, place)
        slowest = opened.slowest([b"j", b"G", b"k", b"g", b"/", b"a", b"n"])
        searched = opened.slowest([b"\x1b", b"f", *WORD])
        opened.end()
        name = f"{len(units):,} units, {congresses:,} congresses"
        rows.append([
            name, shown(making), shown(cold), shown(warm), shown(rolled), shown(listing),
            shown(opened.first_frame / 1000), shown(slowest / 1000), shown(searched / 1000),
            shown(memory), shown(opened.memory)])
        each.append([
            name, shown(1e6 * warm / len(units)), shown(1e6 * cold / len(units)),
            shown(1024 * memory / len(units)), shown(1024 * opened.memory / len(units))])
        shutil.rmtree(place)
    table(
        "The country, s",
        ["", "write", "without index", "with", "roll up", "list", "first frame", "slowest key",
         "search", "memory, MB", "screen, MB"], rows)
    table(
        "Of a unit", ["", "open, µs", "without index, µs", "memory, KB", "on the screen, KB"], each)
