#!/usr/bin/env python3
"""How a test says that it cannot run here. .ci/run names each skipped test, and fails if one needs
only what it could have installed.

As a script: skip.py WHAT is a placeholder for tests that the build leaves out without WHAT."""
import shutil
import sys

SKIPPED = 77
NOT_INSTALLED = "not installed: "


def skip(reason):
    print("skipped:", reason)
    sys.exit(SKIPPED)


def skip_without(what):
    skip(NOT_INSTALLED + what)


def need(*tools):
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        skip_without(", ".join(missing))


if __name__ == "__main__":
    skip_without(sys.argv[1])
