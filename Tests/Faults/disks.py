"""What the trials on disks of their own share: a file system in a file, and both kinds with a control."""

import argparse
import os
import pathlib
import random
import sys

from workspace import Programs, Wrong, require, run, temporary

STUB = "int fsync(int f) { return 0; } int fdatasync(int f) { return 0; }\n"


def formatted(image, kind):
    run(["truncate", "-s", "320M" if kind == "xfs" else "64M", image], check=True)
    run([f"mkfs.{kind}", "-q", "-f" if kind == "xfs" else "-F", image], check=True)


def main(about, tried, cycles, control):
    """Tries ext4 and xfs; then the control, which records with a library that synchronises nothing."""
    parser = argparse.ArgumentParser(description=about.split("\n")[0])
    parser.add_argument("--cycles", type=int, default=cycles)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", help="where the built programs are")
    options = parser.parse_args()
    if os.geteuid() != 0:
        raise SystemExit("mounting a disk needs root")
    chance, programs = random.Random(options.seed), Programs(options.folder)
    with temporary() as name:
        folder = pathlib.Path(name)
        (folder / "stub.c").write_text(STUB)
        run(["cc", "-shared", "-fPIC", "-o", folder / "stub.so", folder / "stub.c"], check=True)
        stub = {**os.environ, "LD_PRELOAD": str(folder / "stub.so")}
        lost = 0
        try:
            for kind in ("ext4", "xfs"):
                lost += tried(kind, options.cycles, folder, programs, chance)
            require(tried("ext4", control, folder, programs, chance, stub) > 0, "the control lost nothing")
        except Wrong as wrong:
            sys.exit(f"broken promise: {wrong}")
    sys.exit(1 if lost else 0)
