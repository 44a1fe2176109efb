"""What the scripts that measure share: a terminal without a person, times, tables."""

import fcntl
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
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

    def press(self, key, quiet=0.03, patience=1.0):
        begin = time.perf_counter()
        os.write(self.file, key)
        last, count = self.answer(quiet, patience=patience)
        return (last - begin if last else None), count

    def memory(self):
        """What this process has of the memory, its part of what is shared, in MB."""
        status = pathlib.Path(f"/proc/{self.process}/smaps_rollup").read_text()
        return int(re.search(r"Pss: +(\d+)", status).group(1)) / 1024

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.file)


def median(values):
    return statistics.median(values) if values else float("nan")


# Of a child that is started from here the kernel tells as memory at least what this process had when it
# forked; a process of its own, which has little, times it therefore.
MEASURING = """
import os, sys, time
begin = time.perf_counter()
child = os.fork()
if child == 0:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    try:
        os.execvp(sys.argv[1], sys.argv[1:])
    finally:
        os._exit(127)
_, status, usage = os.wait4(child, 0)
print(time.perf_counter() - begin, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))
"""


def timed(words, runs, **more):
    """The median of the time, and the memory of the last run in MB."""
    times, memory = [], 0
    for _ in range(runs):
        result = subprocess.run(
            [sys.executable, "-c", MEASURING, *map(str, words)], capture_output=True, text=True, **more)
        seconds, memory, code = map(float, result.stdout.split())
        times.append(seconds)
        if code not in (0, 1):
            raise SystemExit(f"{words}: {code:.0f} {result.stderr}")
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
