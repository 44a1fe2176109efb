#!/usr/bin/env python3
"""Changes Tallying in one place at a time and asks whether a test notices.

All mutants are built into one program: every comparison, `&&`, `||`, sum, difference, product,
quotient, remainder, `min`, `max`, whole number and truth value becomes a call that behaves
differently only when its number stands in the variable DAIHOI_MUTANT. The package is a copy that holds Tallying and its tests and nothing else.

    mutate.py                      every mutant
    mutate.py --sample 20 --seed 1 a part of them, as the checks before a merge do
    mutate.py --only Standing      those of files whose name holds a word

A mutant that no test can kill, because it changes nothing, stands in mutants-allowed.txt with the
reason. The last line says how many were killed; the exit status is 1 if one survived.
"""

import argparse
import concurrent.futures
import os
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = HERE.parent.parent / "Sources" / "Tallying"
ALLOWED = HERE / "mutants-allowed.txt"
FLIPS = {
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&",
    "+": "-", "-": "+", "*": "/", "/": "*", "%": "/",
}
PRECEDENCE = {
    "&&": "LogicalConjunctionPrecedence", "||": "LogicalDisjunctionPrecedence",
    "+": "AdditionPrecedence", "-": "AdditionPrecedence", "*": "MultiplicationPrecedence",
    "/": "MultiplicationPrecedence", "%": "MultiplicationPrecedence",
}
TOKEN = re.compile(
    r"(?P<skip>//[^\n]*|\"(?:[^\"\\\n]|\\.)*\")"
    r"|(?<=\s)(?<!func )(?P<operator><=|>=|==|!=|&&|\|\||[<>+*/%-])(?=\s)"
    r"|(?<![\w$.])(?P<bound>min|max)(?=\()"
    r"|(?:(?<![\w$.])|(?<=\.\.\.)|(?<=\.\.<))(?P<number>\d[\d_]*)(?!\w)"
    r"|(?<![\w.])(?P<truth>true|false)(?!\w)")
PACKAGE = """// swift-tools-version: 6.2
import PackageDescription
let package = Package(name: "mutants", targets: [
  .target(name: "Tallying"),
  .testTarget(name: "TallyingTests", dependencies: ["Tallying"], exclude: [%s])])
"""
SUPPORT = """import Glibc
nonisolated(unsafe) let activeMutant = getenv("DAIHOI_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0
func mutated<T>(_ mutant: Int, _ value: T, _ other: T) -> T { activeMutant == mutant ? other : value }
func minOrMax(_ mutant: Int, _ values: Int...) -> Int {
  activeMutant == mutant ? values.max()! : values.min()!
}
func maxOrMin(_ mutant: Int, _ values: Int...) -> Int {
  activeMutant == mutant ? values.min()! : values.max()!
}
"""


def coded(operator, number):
    """An operator of its own for one place, spelled with the bits of the place's number."""
    return operator + "".join("∙∘"[int(bit)] for bit in f"{number:b}")


def declaration(operator, number):
    name, flip = coded(operator, number), FLIPS[operator]
    head = f"infix operator {name}: {PRECEDENCE.get(operator, 'ComparisonPrecedence')}\n"
    if operator in "+-*/%":
        text = head + (
            f"func {name}(a: Int, b: Int) -> Int {{\n"
            f"  activeMutant == {number} ? a {flip} b : a {operator} b\n}}\n")
        if operator == "+":  # two lists change places
            text += (
                f"func {name}<T>(a: [T], b: [T]) -> [T] {{\n"
                f"  activeMutant == {number} ? b + a : a + b\n}}\n")
        return text
    if operator in PRECEDENCE:
        return head + (
            f"func {name}(a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool {{\n"
            f"  activeMutant == {number} ? try a {flip} b() : try a {operator} b()\n}}\n")
    limit = "Equatable" if operator in ("==", "!=") else "Comparable"
    text = head + (
        f"func {name}<T: {limit}>(a: T, b: T) -> Bool {{\n"
        f"  activeMutant == {number} ? a {flip} b : a {operator} b\n}}\n")
    if limit == "Comparable":
        text += (
            f"func {name}(a: (Int, Int), b: (Int, Int)) -> Bool {{\n"
            f"  activeMutant == {number} ? a {flip} b : a {operator} b\n}}\n")
    return text


def instrumented(path, first, mutants, declarations):
    """The text of a file with a switch in every place that can change."""
    text = path.read_text()

    def replaced(match):
        line = text[text.rfind("\n", 0, match.start()) + 1:].split("\n", 1)[0].strip()
        number = first + len(mutants)

        def note(change):
            mutants.append((path.name, text.count("\n", 0, match.start()) + 1, line, change))

        if match["operator"]:
            note(f"{match[0]} → {FLIPS[match[0]]}")
            declarations.append(declaration(match[0], number))
            return coded(match[0], number)
        if match["bound"]:
            other = "max" if match[0] == "min" else "min"
            note(f"{match[0]} → {other}")
            # The call's own parenthesis follows; its first argument is now the number.
            return f"{match[0]}Or{other.capitalize()}"
        if match["truth"]:
            other = "false" if match[0] == "true" else "true"
            note(f"{match[0]} → {other}")
            return f"mutated({number}, {match[0]}, {other})"
        if match["number"]:
            value = int(match[0].replace("_", ""))
            note(f"{value} → {value + 1}")
            inner = f"mutated({number}, {match[0]}, {value + 1})"
            if value == 0:
                return inner
            note(f"{value} → {value - 1}")
            return f"mutated({number + 1}, {inner}, {value - 1})"
        return match[0]

    text_out = TOKEN.sub(replaced, text)
    # `minOrMax(` lacks its number; the places are met in the order they were noted.
    numbers = iter(
        first + place for place, (name, _, _, change) in enumerate(mutants)
        if name == path.name and change in ("min → max", "max → min"))
    return re.sub(r"\b(minOrMax|maxOrMin)\(", lambda m: f"{m[0]}{next(numbers)}, ", text_out)


def build(folder):
    """Copies, instruments and builds the package; returns the mutants, the first numbered 1."""
    scripts = sorted(p.name for p in HERE.iterdir() if p.suffix in (".py", ".txt"))
    (folder / "Package.swift").write_text(PACKAGE % ", ".join(f'"{name}"' for name in scripts))
    shutil.copytree(HERE, folder / "Tests" / "TallyingTests")
    sources = folder / "Sources" / "Tallying"
    sources.mkdir(parents=True)
    mutants, declarations = [], []
    for path in sorted(SOURCES.glob("*.swift")):
        (sources / path.name).write_text(instrumented(path, 1, mutants, declarations))
    # The tests that read the sources look at the originals' rules, which this file doesn't keep.
    (sources / "Mutants.swift").write_text(SUPPORT + "".join(declarations))
    (folder / "Tests" / "TallyingTests" / "SourceTests.swift").unlink()
    done = subprocess.run(
        ["swift", "build", "--build-tests", "-c", "release"], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        sys.exit("the mutants can't be built\n" + done.stdout[-6000:])
    return mutants


def limited():
    """A mutant that never ends takes no more memory than this."""
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def is_killed(program, number):
    environment = dict(os.environ, DAIHOI_MUTANT=str(number))
    environment.pop("DAIHOI_LONG_TESTS", None)
    try:
        return subprocess.run(
            [program, "--testing-library", "swift-testing"], env=environment, timeout=120,
            preexec_fn=limited, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0
    except subprocess.TimeoutExpired:
        return True


def allowed():
    """The mutants that change nothing: file, line of text and change, with the reason."""
    rows = [line for line in ALLOWED.read_text().splitlines() if line and line[0] != "#"]
    return {tuple(part.strip() for part in row.split("¦")[:3]): row.split("¦")[3] for row in rows}


def main():
    parser = argparse.ArgumentParser(description="Asks whether a test notices each change.")
    parser.add_argument("--sample", type=int, help="how many mutants to try, instead of all")
    parser.add_argument("--seed", type=int, default=1, help="which sample")
    parser.add_argument("--only", help="a word in the names of the files")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        mutants = build(folder)
        program = next((folder / ".build").glob("*/release/*PackageTests.xctest"))
        if is_killed(program, 0):
            sys.exit("the tests fail without a mutant")
        reasons = allowed()
        numbers = [
            number for number, (file, _, line, change) in enumerate(mutants, 1)
            if (options.only or "") in file and (file, line, change) not in reasons]
        if options.sample:
            numbers = random.Random(options.seed).sample(numbers, min(options.sample, len(numbers)))
        with concurrent.futures.ThreadPoolExecutor(options.workers) as pool:
            killed = dict(zip(numbers, pool.map(lambda n: is_killed(program, n), numbers)))
    survivors = [number for number in numbers if not killed[number]]
    for number in survivors:
        file, place, line, change = mutants[number - 1]
        print(f"survived: {file}:{place} ¦ {line} ¦ {change}")
    known = {(file, line, change) for file, _, line, change in mutants}
    stale = [row for row in reasons if row not in known]
    for row in stale:
        print("allowed, but no longer there: " + " ¦ ".join(row))
    print(
        f"{len(mutants)} mutants, {len(reasons)} lines of them allowed with a reason; tried "
        f"{len(numbers)}: {len(numbers) - len(survivors)} killed, {len(survivors)} survived")
    sys.exit(1 if survivors or stale else 0)


if __name__ == "__main__":
    main()
