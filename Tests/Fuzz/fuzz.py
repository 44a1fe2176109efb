#!/usr/bin/env python3
"""Builds the fuzzers with coverage, and tries each reader for so long.

    Tests/Fuzz/fuzz.py --seconds 300
    Tests/Fuzz/fuzz.py --seconds 20 --only json,csv

Each reader then gets a promise that does not hold, which has to be found: the control. What is
found on the way goes to a folder that is thrown away; `Corpus` is read and not written. The exit
status is 1 where a reader broke a promise, and its input is printed.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CORPUS = ROOT / "Tests" / "Fuzz" / "Corpus"
READERS = ["json", "journal", "csv", "keys", "theme"]


def built(options):
    if options.program:
        return options.program
    place = ".build-fuzz-quick" if options.quick else ".build-fuzz"
    flags = ["-sanitize=fuzzer", "-use-ld=lld"] + ["-Onone"] * options.quick
    subprocess.run(
        ["swift", "build", "-c", "release", "--product", "Fuzz", "--scratch-path", place,
         *(word for flag in flags for word in ("-Xswiftc", flag))],
        cwd=ROOT, env={**os.environ, "DAIHOI_FUZZ": "1"}, check=True, stdout=sys.stderr)
    return ROOT / place / "release" / "Fuzz"


def tried(program, reader, seconds, seed, isControl=False):
    """The exit status, how many inputs were read, the edges reached, and the input that broke it."""
    # the backtrace of Swift would come before what the fuzzer has to say
    variables = {**os.environ, "FUZZ": reader, "SWIFT_BACKTRACE": "enable=no"}
    if isControl:
        variables["FUZZ_CONTROL"] = "1"
    with tempfile.TemporaryDirectory(prefix="daihoi-fuzz-") as name:
        folder = pathlib.Path(name)
        (folder / "found").mkdir()
        done = subprocess.run(
            [program, f"-max_total_time={seconds}", f"-seed={seed}", "-timeout=10",
             "-rss_limit_mb=1024", "-print_final_stats=1", f"-artifact_prefix={folder}/broken-",
             folder / "found", CORPUS / reader],
            env=variables, capture_output=True, text=True, errors="replace")
        broken = [file.read_bytes() for file in folder.glob("broken-*")]
    inputs = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    covered = re.findall(r"cov: (\d+)", done.stderr)
    if not inputs:
        sys.exit(f"{reader} did not run:\n{done.stderr[-1000:]}")
    return done.returncode, int(inputs.group(1)), int((covered or [0])[-1]), broken


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=int, default=60, help="for each reader")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default=",".join(READERS))
    parser.add_argument("--quick", action="store_true", help="build without optimising")
    parser.add_argument("--program", help="built already")
    options = parser.parse_args()
    program, wrong = built(options), 0
    for reader in options.only.split(","):
        status, inputs, edges, broken = tried(program, reader, options.seconds, options.seed)
        verdict = "no promise broken" if status == 0 else f"BROKEN by {broken}"
        wrong += status != 0
        found, needed, _, _ = tried(program, reader, 120, options.seed, isControl=True)
        wrong += found == 0
        control = f"control found at input {needed:,}" if found else "control NOT found"
        print(f"{reader}: {inputs:,} inputs in {options.seconds} s, {edges:,} edges: {verdict}; {control}")
        sys.stdout.flush()
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
