#!/usr/bin/env python3
"""Power cuts under the built programs on real file systems: nothing recorded is lost.

    powercuts.py --cycles 60        ext4 and xfs, as root

A station records while a document is saved again and again; at a random moment the writers are
stopped, the file system is shut down without writing its cache, and mounted anew. The writers are
stopped first, because a synchronisation that races the shutdown may answer as if it had been done.
The control records with a library that synchronises nothing, and has to lose ballots. Needs
xfsprogs and e2fsprogs; the control needs a C compiler.
"""

import os
import pathlib
import signal
import subprocess
import time

from disks import formatted, main
from workspace import Workspace, Wrong, recorded, require, run


class Disk:
    def __init__(self, folder, kind):
        self.image, self.place = folder / f"{kind}.img", folder / kind
        self.place.mkdir()
        formatted(self.image, kind)
        self.mount()

    def mount(self):
        run(["mount", "-o", "loop", self.image, self.place], check=True)

    def cut(self):
        run(["xfs_io", "-x", "-c", "shutdown", self.place], check=True)

    def unmount(self):
        for _ in range(50):
            if run(["umount", self.place]).returncode == 0:
                return
            time.sleep(0.02)
        raise Wrong("the disk can't be unmounted")


def stopped(process):
    os.kill(process.pid, signal.SIGSTOP)
    while True:
        state = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        if state in "TZ":
            return


def cycle(disk, workspace, chance, environment):
    """One power cut; answers how many of the ballots said to be recorded are lost."""
    output = disk.image.parent / "output"
    before = workspace.ids()
    with open(output, "w") as file:
        station = subprocess.Popen(
            workspace.record("B1", 100_000), stdout=file, env=environment)
        saving = subprocess.Popen(
            ["sh", "-c", 'while :; do "$0" task done a "$2" --workspace "$1"; '
             '"$0" task undo a "$2" --workspace "$1"; done', workspace.programs.daihoi,
             workspace.path, "a01"],
            stderr=subprocess.DEVNULL, env=environment, start_new_session=True)
        time.sleep(0.05 + 0.3 * chance.random())
        os.killpg(saving.pid, signal.SIGSTOP)
        stopped(station)
        time.sleep(0.02)
        said = recorded(output.read_text())
        disk.cut()
        os.killpg(saving.pid, signal.SIGKILL)
        station.kill()
        station.wait()
        saving.wait()
    disk.unmount()
    disk.mount()
    lost = len((before | said).keys() - workspace.ids().keys())
    if lost == 0:
        again = run(workspace.record("B2", 1))
        require(again.returncode == 0, f"the next start fails: {again.stdout}")
        verdict = workspace.verdict()
        require(verdict["verdict"] == "good", f"{verdict}")
        require(workspace.tally()["valid"] == len(workspace.ids()), "another number counts")
    return len(said), lost


def tried(kind, cycles, folder, programs, chance, environment=None):
    disk = Disk(folder, kind)
    total, lost, losing = 0, 0, 0
    try:
        workspace = Workspace.made(disk.place / "w", programs)
        run(["sync"])
        for _ in range(cycles):
            said, missing = cycle(disk, workspace, chance, environment)
            total, lost, losing = total + said, lost + missing, losing + (missing > 0)
            if missing and environment:
                break
            if len(list(workspace.ballots.glob("*"))) > 30:
                for file in workspace.ballots.glob("*"):
                    file.unlink()
                run(["sync"])
    finally:
        run(["umount", disk.place])
        disk.image.unlink()
        disk.place.rmdir()
    name = f"{kind} without synchronising" if environment else kind
    print(f"{name}: {cycles} power cuts, {total} ballots recorded, {lost} lost")
    return lost


if __name__ == "__main__":
    main(__doc__, tried, cycles=60, control=10)
