#!/usr/bin/env python3
"""Whether the tests of a build with the preset coverage ran as much of the sources as was promised:
coverage.py BUILD. Shows the share of lines and branches of each layer and, where it is too little
or with --missing, what did not run.

A line or a branch has run if it has in any of the objects that hold it. Files that only other
systems compile are not in this build."""
import collections
import json
import pathlib
import re
import subprocess
import sys

# Layer: percent of lines, percent of branches (0: no limit).
LIMITS = {"src/format": (97, 90), "src/compiler": (97, 0), "src/event": (97, 0)}
# Functions that are compiled everywhere, and can only be called on Windows.
ELSEWHERE = {"print_word"}
# The paths that are mapped for the compiler are made absolute again by gcov, in the build folder.
SOURCE = re.compile(r"(?:^|/)(src/[^.].*)$")
AT_ONCE = 100  # files for one gcov


def read_counts(build):
    """What ran: {file: {line: count}} and {file: {(line, number): count}}."""
    lines = collections.defaultdict(collections.Counter)
    branches = collections.defaultdict(collections.Counter)
    data = sorted(str(path) for path in build.glob("src/**/*.gcda"))
    for i in range(0, len(data), AT_ONCE):
        command = ["gcov", "--json-format", "--stdout", "--branch-probabilities",
                   *data[i:i + AT_ONCE]]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=build,
                              stderr=subprocess.DEVNULL)
        for row in done.stdout.splitlines():
            for file in json.loads(row)["files"]:
                name = SOURCE.search(file["file"])
                if name:
                    count_file(file["lines"], lines[name[1]], branches[name[1]])
    return lines, branches


def count_file(rows, lines, branches):
    for row in rows:
        if row.get("function_name") in ELSEWHERE:
            continue
        lines[row["line_number"]] += row["count"]
        for number, branch in enumerate(row["branches"]):
            branches[row["line_number"], number] += branch["count"]


def check(layer, what, counts, limit, show):
    """Whether a layer keeps a limit."""
    files = {name: counts[name] for name in sorted(counts) if name.startswith(layer + "/")}
    total = sum(len(file) for file in files.values())
    missing = {name: sorted(at for at in file if not file[at]) for name, file in files.items()}
    ran = total - sum(len(places) for places in missing.values())
    found = 100 * ran / total if total else 0
    print(f"{layer}: {found:.1f} % of {total} {what}" + (f", at least {limit}" if limit else ""))
    if show or found < limit:
        for name, places in missing.items():
            at = [place if isinstance(place, int) else place[0] for place in places]
            if at:
                print(f"    {name}: {' '.join(map(str, at))}")
    return total > 0 and found >= limit


def main():
    lines, branches = read_counts(pathlib.Path(sys.argv[1]).resolve())
    show, good = "--missing" in sys.argv, True
    for layer, (of_lines, of_branches) in LIMITS.items():
        good = check(layer, "lines", lines, of_lines, show) and good
        good = check(layer, "branches", branches, of_branches, show) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
