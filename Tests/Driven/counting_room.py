#!/usr/bin/env python3
"""Counts by keys: drives the built program in a pseudo-terminal and reads what it wrote.

    swift build -c release
    Tests/Driven/counting_room.py                       # all counts, and the speed of keys
    Tests/Driven/counting_room.py speed                 # 348 papers, 63 names for 55 seats
    Tests/Driven/counting_room.py R3 R18-university     # some published counts by name
    Tests/Driven/counting_room.py secrecy entries

`--program PATH` takes another build than `.build/release/daihoi`. The exit status is 0 where
everything came out as it should.

The published counts are the figures that newspapers printed; how each paper was marked is made
up so that it gives them.
"""

import argparse, json, os, pty, random, re, select, shutil, stat, subprocess, sys, tempfile, time
import fcntl, struct, termios

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Room:
    """A workspace with one congress and one vote that is open."""

    def __init__(self, program, names, seats, base, papers, entries=1):
        self.program, self.names, self.seats = program, names, seats
        self.folder = tempfile.mkdtemp(prefix="daihoi-driven-")
        self.path = os.path.join(self.folder, "workspace")
        self.state = os.path.join(self.folder, "state")
        self.environment = {
            "PATH": "/usr/bin:/bin", "HOME": self.folder, "TERM": "xterm-256color",
            "LANG": "C.UTF-8", "XDG_STATE_HOME": self.state, "DAIHOI_WORKSPACE": self.path,
        }
        self.run("new", self.path, "--name", "Room")
        self.run("organization", "add", "--id", "unit", "--name", "Unit", "--level", "commune")
        self.run("congress", "add", "--id", "c", "--organization", "unit", "--kind", "delegates",
                 "--date", "2020-04-29")
        listed = os.path.join(self.folder, "names.csv")
        with open(listed, "w") as file:
            file.write("name\n" + "".join(f"Person {n}\n" for n in range(1, names + 1)))
        self.run("election", "add", "c", "--id", "e", "--title", "Vote", "--seats", str(seats),
                 "--candidates", listed, "--base", str(base))
        if entries > 1:
            self.run("batch", "plan", "c/e", "--entries", str(entries))
        self.run("election", "open", "c/e", "--base", str(base), "--issued", str(papers),
                 "--by", "An", "--by", "Binh", "--today", "2020-04-29")
        self.set_collected(papers)

    def set_collected(self, papers):
        """States the papers collected, as the office does after the box is emptied."""
        path = os.path.join(self.path, "congresses", "c", "elections.json")
        with open(path) as file:
            data = json.load(file)
        data["elections"][0]["rounds"][0]["collected"] = papers
        with open(path, "w") as file:
            json.dump(data, file, ensure_ascii=False, indent=2)

    def run(self, *arguments, check=True, input=None):
        done = subprocess.run([self.program, *arguments], env=self.environment, text=True,
                              input=input, capture_output=True)
        if check and done.returncode not in (0, 1):
            raise SystemExit(f"{arguments}: {done.returncode}\n{done.stderr}")
        return done

    def tally(self):
        return json.loads(self.run("tally", "c/e", "--json").stdout)

    def journals(self):
        folder = os.path.join(self.path, "congresses", "c", "ballots")
        return [os.path.join(place, name) for place, _, names in os.walk(folder)
                for name in names if name.endswith(".jsonl")]

    def close(self):
        shutil.rmtree(self.folder)


class Terminal:
    """The program in a terminal, with a person who types."""

    def __init__(self, room, columns=120, rows=36, arguments=()):
        self.process, self.end = pty.fork()
        if self.process == 0:
            os.execve(room.program, [room.program, "--language", "en", "--today", "2020-04-29",
                                     *arguments], room.environment)
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.seen = b""
        self.settle(0.5)

    def settle(self, quiet=0.05):
        """Reads until nothing has come for a while."""
        while select.select([self.end], [], [], quiet)[0]:
            try:
                part = os.read(self.end, 1 << 16)
            except OSError:
                return
            if not part:
                return
            self.seen = (self.seen + part)[-200_000:]

    def key(self, key, limit=2.0):
        """Sends a key; how long it took until the screen changed, in milliseconds."""
        begin = time.perf_counter()
        os.write(self.end, key.encode())
        if not select.select([self.end], [], [], limit)[0]:
            return None
        took = (time.perf_counter() - begin) * 1000
        self.seen = (self.seen + os.read(self.end, 1 << 16))[-200_000:]
        return took

    def type(self, keys):
        for key in keys:
            self.key(key, limit=0.3)
        self.settle(0.02)

    def text(self):
        return re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]", b" ", self.seen).decode(errors="replace")

    def open_count(self):
        """From the dashboard to the count: the congress, its elections, the vote."""
        for key in ["\r", "4", "\r"]:
            self.key(key)
            self.settle(0.15)

    def leave(self):
        os.write(self.end, b"\x03")
        deadline = time.time() + 5
        while time.time() < deadline:
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                os.close(self.end)
                return os.waitstatus_to_exitcode(status)
            self.settle(0.02)
        os.kill(self.process, 9)
        raise SystemExit("the program didn't end")


def keys_for(struck, surplus):
    """The keys of a paper on a list with a surplus: the numbers struck, then Enter."""
    keys = []
    for index, number in enumerate(struck):
        keys += list(str(number))
        if index + 1 < len(struck):
            keys.append(" " if index % 2 else ".")
    return keys + ["\r"]


def papers_for(votes, papers, seats, generator):
    """Patterns of names chosen, so that each name gets its votes and no paper has too many."""
    room = [seats] * papers
    chosen = [[] for _ in range(papers)]
    for number, wanted in sorted(enumerate(votes, 1), key=lambda line: -line[1]):
        order = sorted(range(papers), key=lambda index: (-room[index], generator.random()))
        for index in order[:wanted]:
            if room[index] == 0:
                raise SystemExit(f"no papers give {votes}")
            chosen[index].append(number)
            room[index] -= 1
    return [sorted(paper) for paper in chosen]


def count(room, patterns, invalid=0, batch=25, measure=None):
    """Types papers on the count screen, and closes every batch; returns the seconds it took."""
    terminal = Terminal(room)
    terminal.open_count()
    begin = time.perf_counter()
    last, surplus = None, room.names - room.seats
    total = len(patterns) + invalid
    for index in range(total):
        if index < len(patterns):
            struck = [n for n in range(1, room.names + 1) if n not in set(patterns[index])]
            if measure is None and struck == last:
                keys = ["="]
            else:
                keys = keys_for(struck, surplus)
            last = struck
        else:
            keys = ["i", "1"]
            last = None
        for key in keys:
            took = terminal.key(key)
            if measure is not None:
                measure.append((key, took))
        if (index + 1) % batch == 0 or index + 1 == total:
            # where an untouched paper is valid, Enter is a paper
            terminal.key("\r" if surplus > 0 else ".")
            terminal.settle(0.02)
    seconds = time.perf_counter() - begin
    status = terminal.leave()
    if status != 0:
        raise SystemExit(f"the program left with {status}")
    return seconds


def expect(name, found, wanted):
    good = found == wanted
    print(f"{'ok  ' if good else 'FAIL'} {name}: {found}" + ("" if good else f", not {wanted}"))
    return good


# name: (names, seats, base, papers, votes of each name, invalid papers, elected)
PUBLISHED = {
    "R1-committee": (17, 15, 149, 149, [149, 148, 147, 146, 145, 144, 143, 142, 141, 140, 139, 138,
                                        137, 137, 136, 55, 45], 0, 15),
    "R1-secretary": (1, 1, 149, 149, [142], 0, 1),
    "R2": (1, 1, 225, 225, [224], 0, 1),
    "R3": (80, 69, 486, 486, [486] * 18 + [475] * 51 + [40] * 11, 0, 69),
    "R4": (58, 52, 400, 400, [400] * 20 + [390] * 32 + [50] * 6, 0, 52),
    "R5": (66, 56, 349, 347, [345, 345, 344, 344, 334, 230] + [300] * 50 + [150] * 10, 2, 56),
    "R8": (17, 15, 141, 141, [130] * 15 + [60, 58], 0, 15),
    "R9-committee": (17, 15, 140, 140, [125] * 15 + [50, 40], 0, 15),
    "R9-standing": (6, 5, 15, 15, [15, 15, 14, 14, 8, 7], 0, 5),
    "R18-ward": (24, 21, 159, 159, [150] * 21 + [40] * 3, 0, 21),
    "R18-hospital": (17, 15, 81, 81, [75] * 15 + [30] * 2, 0, 15),
    "R18-university": (31, 27, 299, 299, [280] * 27 + [100] * 4, 0, 27),
    "R18-province": (63, 55, 348, 348, [330] * 55 + [100] * 8, 0, 55),
}


def published(program, name):
    names, seats, base, papers, votes, invalid, elected = PUBLISHED[name]
    room = Room(program, names, seats, base, papers)
    patterns = papers_for(votes, papers - invalid, seats, random.Random(name))
    patterns.sort()
    seconds = count(room, patterns, invalid)
    tally = room.tally()
    good = expect(f"{name} votes", [line["votes"] for line in tally["candidates"]], votes)
    good &= expect(f"{name} papers", (tally["valid"], tally["invalid"], tally["collected"]),
                   (papers - invalid, invalid, papers))
    chosen = sum(line["outcome"] == "elected" for line in tally["candidates"])
    good &= expect(f"{name} elected", chosen, elected)
    covers = json.loads(room.run("batch", "list", "c/e", "--json").stdout)
    good &= expect(f"{name} batches closed", {cover["state"] for cover in covers}, {"closed"})
    good &= expect(f"{name} verify", room.run("verify", "--deep").returncode in (0, 1), True)
    print(f"     {papers} papers in {seconds:.1f} s")
    room.close()
    return good


def speed(program):
    """348 papers of 63 names for 55 seats: every number typed, no repeat key."""
    generator = random.Random(2020)
    room = Room(program, 63, 55, 348, 348)
    patterns = []
    for _ in range(348):
        struck = set(generator.sample(range(1, 64), generator.randint(8, 11)))
        patterns.append([n for n in range(1, 64) if n not in struck])
    measure = []
    seconds = count(room, patterns, measure=measure)
    votes = [sum(n in paper for paper in patterns) for n in range(1, 64)]
    tally = room.tally()
    good = expect("speed votes", [line["votes"] for line in tally["candidates"]], votes)
    missing = [key for key, took in measure if took is None]
    good &= expect("speed keys without an answer", missing, [])
    times = sorted(took for _, took in measure if took is not None)
    enters = sorted(took for key, took in measure if key == "\r" and took is not None)
    rate = 348 / seconds * 60
    print(f"     {len(times)} keys in {seconds:.1f} s: {rate:.0f} papers a minute")
    for name, values in [("all keys", times), ("Enter", enters)]:
        points = [values[min(len(values) - 1, int(len(values) * q))] for q in (0.5, 0.99)]
        print(f"     {name}: p50 {points[0]:.2f} ms, p99 {points[1]:.2f} ms, most {values[-1]:.2f}")
    good &= expect("speed at least 60 papers a minute", rate >= 60, True)
    good &= expect("speed 99 of 100 keys within 5 ms", times[int(len(times) * 0.99)] <= 5, True)
    room.close()
    return good


def secrecy(program):
    """Modes, times, arguments and exports say nothing of who marked what."""
    room = Room(program, 5, 4, 9, 9)
    count(room, [[1, 2, 3, 4]] * 5 + [[2, 3, 4, 5]] * 4)
    good = True
    for path in room.journals():
        good &= expect("secrecy mode", oct(stat.S_IMODE(os.stat(path).st_mode) & 0o077), "0o0")
        for line in open(path):
            record = json.loads(line)
            if record["k"] in ("ballot", "invalid", "doubt"):
                good &= set(record) == {"v", "n", "p", "k", "id", "batch", "m", "h"}
                if "at" in record:
                    good = expect("secrecy time in a ballot", record["k"], None)
    modes = {oct(stat.S_IMODE(os.stat(os.path.join(place, name)).st_mode) & 0o077)
             for place, folders, names in os.walk(room.path) for name in folders + names}
    good &= expect("secrecy modes of the workspace", modes - {"0o0"}, set())
    left = [open(os.path.join(place, name), errors="replace").read()
            for place, _, names in os.walk(room.state) for name in names]
    good &= expect("secrecy marks outside the workspace", any('"m":' in text for text in left),
                   False)
    exports = [room.run(*command).stdout for command in (
        ["tally", "c/e", "--json"], ["minutes", "c/e", "--format", "csv"],
        ["batch", "list", "c/e", "--json"], ["batch", "cover", "c/e"])]
    ids = [json.loads(line)["id"] for path in room.journals() for line in open(path)
           if json.loads(line)["k"] == "ballot"]
    good &= expect("secrecy ids in exports", any(name in text for text in exports for name in ids),
                   False)
    room.close()
    return good


def entries(program):
    """Two people read four batches: as it was, turned over, two exchanged, and one missing."""
    room = Room(program, 5, 4, 100, 100, entries=2)
    generator = random.Random(7)
    piles = {batch: [sorted(generator.sample(range(1, 6), 4)) for _ in range(25)]
             for batch in range(1, 5)}
    for batch in piles:
        piles[batch][4], piles[batch][5] = [1, 2, 3, 4], [1, 2, 3, 5]
        piles[batch][10], piles[batch][11], piles[batch][12] = [2, 3, 4, 5], [1], [1, 3]
    second = {1: piles[1], 2: piles[2][::-1],
              3: piles[3][:4] + [piles[3][5], piles[3][4]] + piles[3][6:],
              4: piles[4][:11] + piles[4][12:]}

    def file(name, papers):
        path = os.path.join(room.folder, name)
        with open(path, "w") as out:
            out.write("batch,marks\n")
            for batch, pile in papers.items():
                out.writelines(f"{batch},{' '.join(map(str, marks))}\n" for marks in pile)
        return path

    first = file("first.csv", piles)
    room.run("batch", "enter", "c/e", first, "--teller", "An")
    refused = room.run("batch", "enter", "c/e", first, "--entry", "2", "--teller", "An",
                       check=False)
    good = expect("entries by the same person", refused.returncode, 64)
    room.run("batch", "enter", "c/e", file("second.csv", second), "--entry", "2", "--teller",
             "Binh")
    covers = json.loads(room.run("batch", "list", "c/e", "--json").stdout)
    good &= expect("entries questions", [cover["questions"] for cover in covers], [0, 0, 0, 1])
    good &= expect("entries states", [cover["state"] for cover in covers],
                   ["agrees", "agrees", "agrees", "differs"])
    room.run("batch", "resolve", "c/e", "--batch", "4", "--take", "first", "--by", "Chi", "--by",
             "Dung")
    covers = json.loads(room.run("batch", "list", "c/e", "--json").stdout)
    good &= expect("entries agree", [cover["state"] for cover in covers], ["agrees"] * 4)
    good &= expect("entries resolvers", covers[3]["resolvedBy"], ["Chi", "Dung"])
    votes = [sum(n in marks for pile in piles.values() for marks in pile) for n in range(1, 6)]
    good &= expect("entries votes", [line["votes"] for line in room.tally()["candidates"]], votes)
    room.close()
    return good


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=os.path.join(ROOT, ".build", "release", "daihoi"))
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    known = {"speed": speed, "secrecy": secrecy, "entries": entries}
    wanted = options.names or list(known) + list(PUBLISHED)
    good = True
    for name in wanted:
        if name in known:
            good &= known[name](options.program)
            continue
        matching = [key for key in PUBLISHED if key == name or key.startswith(name + "-")]
        if not matching:
            raise SystemExit(f"no such count: {name}")
        for key in matching:
            good &= published(options.program, key)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
