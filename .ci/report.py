#!/usr/bin/env python3
"""Names the tests that the last runs of ctest skipped, and those that reran a program after wine's
client fault: report.py BUILD... It fails when a test needed only something from Debian, since
.ci/run could have installed it."""
import pathlib
import re
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "tests/support"))

from program import AGAIN
from skip import NOT_INSTALLED

LOG = "Testing/Temporary/LastTest.log"
TEST = re.compile(r"^\d+/\d+ Test: (\S+)$(.*?)^<end of output>$", re.M | re.S)
SKIP = re.compile(r"^skipped: (.*)\n\Z", re.M)


def tests_of(build):
    """Name and output of every test that ran."""
    log = (build / LOG).read_text(encoding="utf-8", errors="replace")
    found = TEST.findall(log)
    if not found:
        sys.exit(f"{build / LOG} mentions no test")
    return [(f"{build.name} {name}", output) for name, output in found]


def main(builds):
    tests = [test for build in builds for test in tests_of(pathlib.Path(build))]
    skipped = [(name, SKIP.search(output)[1]) for name, output in tests if SKIP.search(output)]
    for name, reason in skipped:
        print(f"skipped: {name}: {reason}")
    again = [(name, len(re.findall(rf"^{AGAIN}", output, re.M))) for name, output in tests]
    for name, count in again:
        if count > 0:
            print(f"wine client fault: {name}: {count}")
    runs = sum(count for _, count in again)
    print(f"{len(tests)} tests, {len(skipped)} skipped, {runs} repeated for wine's client fault")
    lacking = [name for name, reason in skipped if reason.startswith(NOT_INSTALLED)]
    for name in lacking:
        print(f"failed: {name} was skipped for what .ci/run could have installed")
    return len(lacking) > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
