"""A workspace for tries with the built programs: made, copied, changed and judged from outside."""

import json
import pathlib
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CANDIDATES = 4


class Wrong(Exception):
    """What was promised did not hold."""


def built(name, folder=None):
    """The path of a built program: in `folder`, else of the debug build."""
    path = pathlib.Path(folder or ROOT / ".build" / "debug") / name
    if not path.exists():
        raise SystemExit(f"{path} is missing: swift build --build-tests")
    return str(path)


class Programs:
    def __init__(self, folder=None):
        self.daihoi = built("daihoi", folder)
        self.probe = built("StorageProbe", folder)


def run(words, check=False, **more):
    done = subprocess.run(
        [str(word) for word in words], capture_output=True, text=True, errors="replace", timeout=600,
        **more)
    if check and done.returncode != 0:
        raise Wrong(f"{words}: {done.returncode} {done.stderr}")
    return done


class Workspace:
    """A folder with one congress, its checklist, and a vote with four names for two seats."""

    def __init__(self, path, programs):
        self.path = pathlib.Path(path)
        self.programs = programs

    @classmethod
    def made(cls, path, programs):
        self = cls(path, programs)
        self.daihoi("new", path, "--name", "Đảng bộ", check=True, isInside=False)
        self.daihoi("organization", "add", "--id", "a", "--name", "A", "--level", "commune", check=True)
        self.daihoi(
            "congress", "add", "--id", "a", "--organization", "a", "--kind", "delegates", "--date",
            "2025-07-28", check=True)
        names = self.path.parent / "names.csv"
        names.write_text("name\n" + "".join(f"Người {n + 1}\n" for n in range(CANDIDATES)))
        self.daihoi(
            "election", "add", "a", "--id", "e", "--title", "T", "--seats", 2, "--candidates", names,
            "--base", 2_000_000, check=True)
        self.daihoi(
            "election", "open", "a/e", "--base", 2_000_000, "--by", "Lê Văn Sáu", "--by", "Đỗ Thị Bảy",
            check=True)
        return self

    def words(self, *words):
        return [self.programs.daihoi, *words, "--workspace", str(self.path)]

    def daihoi(self, *words, check=False, isInside=True):
        return run(self.words(*words) if isInside else [self.programs.daihoi, *words], check)

    def record(self, station, count):
        return [self.programs.probe, "record", str(self.path), "a/e", station, str(count)]

    def copy(self, path):
        shutil.copytree(self.path, path, symlinks=True)
        return Workspace(path, self.programs)

    def verdict(self):
        done = self.daihoi("verify", "--json")
        return json.loads(done.stdout)

    def tally(self):
        return json.loads(self.daihoi("tally", "a/e", "--json").stdout)

    def votes(self):
        return [candidate["votes"] for candidate in self.tally()["candidates"]]

    @property
    def ballots(self):
        return self.path / "congresses" / "a" / "ballots" / "e-1"

    def documents(self):
        """The bytes of all documents, without hidden files and journals."""
        return {
            str(file.relative_to(self.path)): file.read_bytes()
            for file in sorted(self.path.rglob("*.json"))
            if not any(part.startswith(".") for part in file.relative_to(self.path).parts)
        }

    def ids(self):
        """The names of all ballots in all journals whose lines end properly, by a plain reading."""
        found = {}
        if not self.ballots.exists():
            return found
        for file in self.ballots.glob("*.jsonl"):
            for line in file.read_bytes().split(b"\n"):
                try:
                    record = json.loads(line)
                except ValueError:
                    continue
                if record.get("k") in ("ballot", "invalid"):
                    found[record["id"]] = record.get("m", [])
        return found


def recorded(output):
    """The ballots that a station said are recorded, with their marks."""
    found = {}
    for line in output.split("\n")[:-1]:
        words = line.split()
        if words and words[0] == "recorded":
            found[words[1]] = sorted({int(words[2]), int(words[3])})
    return found


def votes_of(ballots):
    votes = [0] * CANDIDATES
    for marks in ballots.values():
        for mark in marks:
            votes[mark - 1] += 1
    return votes


def temporary():
    return tempfile.TemporaryDirectory(prefix="daihoi-faults-")


def require(condition, what):
    if not condition:
        raise Wrong(what)
