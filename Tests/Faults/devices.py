#!/usr/bin/env python3
"""Disks that fail under the built programs: what is said to be recorded is there afterwards.

    devices.py --cycles 20        ext4 and xfs, as root

A station records while a document is saved again and again; at a random moment each write to the
device fails, for ever or for some milliseconds. Then the disk is taken out, put in again in good
health, and looked at. After that each reading of the device fails while the ballots are counted.
The control records with a library that synchronises nothing, and has to lose ballots. Needs nbdkit,
nbdfuse (of libnbd-bin), fuse3, e2fsprogs and xfsprogs; the control needs a C compiler.
"""

import os
import shutil
import signal
import subprocess
import time

from disks import formatted, main
from workspace import Workspace, Wrong, recorded, require, run


class Device:
    """A file system on a block device whose writes and reads fail while a file says so."""

    def __init__(self, folder, kind):
        self.folder, self.kind = folder / kind, kind
        self.folder.mkdir()
        self.image, self.disk = self.folder / "image", self.folder / "disk"
        self.place = self.folder / "place"
        self.place.mkdir()
        self.disk.touch()
        formatted(self.image, kind)
        self.server, self.loop = None, None
        self.plug()

    def fails(self, what, isFailing):
        flag = self.folder / f"no-{what}"
        flag.touch() if isFailing else flag.unlink(missing_ok=True)

    def plug(self):
        faults = [
            word for what in ("pread", "pwrite", "zero", "trim")
            for word in (
                f"error-{what}=EIO", f"error-{what}-rate=100%",
                f"error-{what}-file={self.folder}/no-{'reads' if what == 'pread' else 'writes'}")]
        self.server = subprocess.Popen(
            ["nbdfuse", self.disk, "[", "nbdkit", "--exit-with-parent", "--filter=error", "file",
             self.image, *faults, "]"], stderr=subprocess.DEVNULL)
        for _ in range(500):
            if self.disk.stat().st_size > 0:
                break
            time.sleep(0.01)
        self.loop = run(["losetup", "-f", "--show", self.disk], check=True).stdout.strip()
        if self.kind == "ext4":
            require(run(["e2fsck", "-fy", self.loop]).returncode < 4, "the disk can't be mended")
        run(["mount", self.loop, self.place], check=True)

    def unplug(self):
        for _ in range(100):
            if run(["umount", self.place]).returncode == 0:
                break
            time.sleep(0.02)
        else:
            raise Wrong("the disk can't be unmounted")
        run(["losetup", "-d", self.loop], check=True)
        for _ in range(100):
            if run(["fusermount3", "-u", self.disk]).returncode == 0:
                break
            time.sleep(0.02)
        self.server.wait()

    def replug(self):
        self.unplug()
        self.fails("writes", False)
        self.fails("reads", False)
        self.plug()


def until_recorded(output, ballots):
    deadline = time.monotonic() + 20
    while output.read_text().count("recorded") < ballots and time.monotonic() < deadline:
        time.sleep(0.002)


def failing_writes(device, workspace, chance, isForGood, environment):
    """Writes that fail; answers how many ballots were said to be recorded, and how many are lost."""
    output = device.folder / "output"
    before, old = workspace.ids(), workspace.documents()
    with open(output, "w") as file:
        station = subprocess.Popen(workspace.record("B1", 3000), stdout=file, env=environment)
        saving = subprocess.Popen(
            ["sh", "-c", 'while :; do "$0" task done a a01 --workspace "$1" || exit; '
             '"$0" task undo a a01 --workspace "$1" || exit; done',
             workspace.programs.daihoi, workspace.path],
            stderr=subprocess.DEVNULL, env=environment, start_new_session=True)
        until_recorded(output, 1 + chance.randrange(60))
        device.fails("writes", True)
        if not isForGood:
            time.sleep(0.03 * chance.random())
            device.fails("writes", False)
        try:
            station.wait(10 if isForGood else 1)
        except subprocess.TimeoutExpired:
            station.kill()
        station.wait()
        try:
            os.killpg(saving.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        saving.wait()
    said = recorded(output.read_text())
    hasNoticed = "failed" in output.read_text()
    device.replug()
    lost = len((before | said).keys() - workspace.ids().keys())
    if lost == 0:
        again = run(workspace.record("B2", 1))
        require(again.returncode == 0, f"the next start fails: {again.stdout}")
        verdict = workspace.verdict()
        require(verdict["verdict"] == "good", f"{verdict}")
        require(workspace.tally()["valid"] == len(workspace.ids()), "another number counts")
        new = workspace.documents()
        changed = {name for name in old | new if old.get(name) != new.get(name)}
        require(changed <= {"congresses/a/checklist.json"}, f"{changed} changed")
    return len(said), lost, hasNoticed


def failing_reads(device, workspace):
    """Reading that fails: the right number, or a word that there is none."""
    right = workspace.votes()
    device.replug()
    device.fails("reads", True)
    done = workspace.daihoi("tally", "a/e", "--json")
    isRefused = done.returncode not in (0, 1) and done.stderr
    require("Fatal error" not in done.stderr, "the program crashed")
    if not isRefused:
        require(workspace.votes() == right, "another number counts while the disk can't be read")
    device.replug()
    require(workspace.votes() == right, "another number counts after the disk could not be read")
    return isRefused


def tried(kind, cycles, folder, programs, chance, environment=None):
    device = Device(folder, kind)
    disks, total, lost, noticed, refused = 0, 0, 0, 0, 0
    try:
        workspace = Workspace.made(device.place / "w", programs)
        run(["sync", "-f", device.place])
        for number in range(cycles):
            said, missing, hasNoticed = failing_writes(
                device, workspace, chance, number % 2 == 0, environment)
            disks, total, lost = disks + 1, total + said, lost + missing
            noticed += hasNoticed
            if missing:
                break
            refused += bool(failing_reads(device, workspace))
    finally:
        device.unplug()
        shutil.rmtree(device.folder)
    name = f"{kind} without synchronising" if environment else kind
    print(
        f"{name}: {disks} disks that failed, noticed by the station in {noticed}; {total} ballots "
        f"recorded, {lost} lost; reading failed and was told {refused} times, else the right number")
    require(environment or noticed > 0, "no fault reached a station: the trial proves nothing")
    return lost


if __name__ == "__main__":
    main(__doc__, tried, cycles=20, control=5)
