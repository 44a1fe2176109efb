#!/usr/bin/env python3
"""Runs the benchmarks and holds each part to the limit that `limits.json` has for it.

    Tests/Benchmarks/gate.py             0 where every part keeps its limit, 1 where one doesn't
    Tests/Benchmarks/gate.py --slowed    its control, every part done thrice: 1 where all are found
    Tests/Benchmarks/gate.py --record    writes new limits: twice what was found

A limit is a number of yardsticks: the least processor time of a part, divided by the least that
sorting and looking up numbers took between the same tries. The least, because whatever else a
machine does only adds to a time; divided, so that a limit holds on a machine that is slower as a
whole. A part without a limit, and a limit without its part, fail too.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LIMITS = ROOT / "Tests" / "Benchmarks" / "limits.json"
ROOM = 2


def found(is_slowed):
    """Of each part its least time and the yardstick's in ms, and its largest memory in MB."""
    variables = {**os.environ, "DAIHOI_BENCHMARK": "1"}
    variables.pop("DAIHOI_BENCHMARK_SLOWED", None)
    if is_slowed:
        variables["DAIHOI_BENCHMARK_SLOWED"] = "1"
    with tempfile.TemporaryDirectory(prefix="daihoi-benchmarks-") as folder:
        done = subprocess.run(
            ["swift", "package", "--scratch-path", ".build-benchmark", "benchmark", "run",
             "--format", "jmh", "--path", folder, "--no-progress"],
            cwd=ROOT, env=variables, capture_output=True, text=True)
        files = list(pathlib.Path(folder).glob("*.json"))
        if done.returncode != 0 or not files:
            print(f"the benchmarks did not run:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
            sys.exit(2)
        results = json.loads(files[0].read_text())
    parts = {}
    for result in results:
        name = result["benchmark"].split(".", 3)[3].replace("_", " ")
        figures = {
            key.split(" (")[0].lower(): value["scorePercentiles"]
            for key, value in result["secondaryMetrics"].items()}
        memory = next(value for key, value in figures.items() if "memory" in key)
        parts[name] = (
            figures["part"]["0.0"] / 1e6, figures["yardstick"]["0.0"] / 1e6, memory["100.0"] / 1e6)
    return parts


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--slowed", action="store_true", help="do every part three times")
    parser.add_argument("--record", action="store_true", help="write new limits")
    options = parser.parse_args()
    parts = dict(sorted(found(options.slowed).items()))
    times = {name: time / yardstick for name, (time, yardstick, _) in parts.items()}
    if options.record:
        limits = {name: float(f"{ROOM * time:.2g}") for name, time in times.items()}
        LIMITS.write_text(json.dumps(limits, indent=2, ensure_ascii=False) + "\n")
    limits = json.loads(LIMITS.read_text())
    print(f"{'':56}{'ms':>9}{'MB':>6}{'yardsticks':>12}{'limit':>8}")
    slow = []
    for name, time in times.items():
        limit = limits.get(name, 0)
        verdict = "" if time <= limit else "  too slow"
        slow += [name] if verdict else []
        print(f"{name:56}{parts[name][0]:9.3f}{parts[name][2]:6.0f}{time:12.3f}{limit:8.3f}{verdict}")
    odd = sorted(limits.keys() ^ times.keys())
    if odd:
        print(f"no limit, or no part: {', '.join(odd)}")
    print(f"{len(slow)} of {len(times)} parts are too slow")
    if options.slowed:
        sys.exit(1 if len(slow) == len(times) else 0)
    sys.exit(1 if slow or odd else 0)


if __name__ == "__main__":
    main()
