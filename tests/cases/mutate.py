#!/usr/bin/env python3
"""Damaged sources: mutate.py COUNT TOOL...

Makes COUNT mutations of the sources of all cases, always the same ones. Each run must end in time
with status 0, 1 or 2. Unless the status is 0, it must print at least one diagnostic and write no
file; otherwise the table must be well formed."""
import collections
import pathlib
import random
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import run
from message_table import tables_of_image, texts_of_table

FOLDER = pathlib.Path(__file__).resolve().parent
LARGEST_SOURCE = 20000
PIECES = [b"\0", b"\xff", b"%", b"(", b")", b"=", b":", b";", b'"', b"\r", b"\n", b"\x1a", b"\t",
          b"\xc3", b"\xed\xa0\x80", b"\xff\xfe", b"\xef\xbb\xbf", b"\n.\n", b"+", b"0x",
          b"99999999", b"Language=", b"MessageId=", b"LanguageNames=(", b"Severity=",
          b"SymbolicName=X\n", b";//@ insert 1 a\n", b";//@ function f\n", b"%1!s!", b"%1!*.*I64d!",
          b"\n" * 300]

# Comments that ask for a table which no other compiler writes: its layout is not judged here.
UNUSUAL = re.compile(rb"//@ (file )?(block|bytes|encoding|entry) ")


def cut(source, rng):
    return source[:rng.randrange(len(source))]


def cut_front(source, rng):
    return source[rng.randrange(len(source)):]


def flip(source, rng):
    data = bytearray(source)
    for _ in range(rng.choice((1, 1, 1, 3, 10))):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return bytes(data)


def delete_byte(source, rng):
    at = rng.randrange(len(source))
    return source[:at] + source[at + 1:]


def insert(source, rng):
    at = rng.randrange(len(source) + 1)
    return source[:at] + rng.choice(PIECES) + source[at:]


def change_lines(source, rng, change):
    lines = source.splitlines(keepends=True)
    at = rng.randrange(len(lines))
    lines[at:at + 1] = change(lines, at)
    return b"".join(lines)


def delete_line(source, rng):
    return change_lines(source, rng, lambda lines, at: [])


def double_line(source, rng):
    return change_lines(source, rng, lambda lines, at: [lines[at]] * 2)


def move_line(source, rng):
    return change_lines(source, rng, lambda lines, at: [lines[rng.randrange(len(lines))],
                                                        lines[at]])


def double_all(source, rng):
    return source + source


def drop_all_of_one(source, rng):
    """Removes all bytes of one kind."""
    return source.replace(rng.choice((b"=", b".", b"\n", b" ", b"MessageId", b"Language")), b"")


MUTATIONS = (cut, cut, cut_front, flip, flip, delete_byte, insert, insert, delete_line, double_line,
             move_line, double_all, drop_all_of_one)


def sources():
    files = sorted(FOLDER.glob("*/**/*.mc"))
    found = [(path.name, path.read_bytes()) for path in files]
    # Damaged tables come back as they were: images.dumped and fuzz.image_source judge those.
    found = [each for each in found if each[0] != "message_table_is_a_source.mc"]
    return [(name, data) for name, data in found if 0 < len(data) <= LARGEST_SOURCE]


def problem_of(folder, source, status, errors):
    """What is wrong with the outcome of a run, or None."""
    written = [path.name for path in folder.iterdir() if path.name != "m.mc"]
    if status not in (0, 1, 2):
        return f"status {status}: {errors[-2000:].decode('utf-8', 'replace')}"
    if b"Sanitizer" in errors or b"runtime error: " in errors:
        return errors[-2000:].decode("utf-8", "replace")
    if status != 0 and not errors:
        return f"status {status} without a diagnostic"
    if status != 0 and written:
        return f"status {status}, but {written} were written"
    if status == 0 and b": error: " in errors:
        return "status 0 with an error"
    if status == 0:
        try:
            tables = tables_of_image((folder / "m.dll").read_bytes())
            for table in () if UNUSUAL.search(source) else tables.values():
                texts_of_table(table)
        except (OSError, ValueError) as error:
            return f"no good image: {error}"
    return None


def try_source(tool, source, wrapper):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "m.mc").write_bytes(source)
        outputs = ["--wrapper", "w"] if wrapper else ["--header", "m.h"]
        try:
            status, _, errors = run.run_tool(tool, ["compile", "m.mc", "--dll", "m.dll", *outputs],
                                             folder)
        except subprocess.TimeoutExpired:
            return None, f"no end after {run.SECONDS} seconds"
        return status, problem_of(folder, source, status, errors)


def main(count, *tool):
    run.SECONDS = 5
    rng = random.Random(20)
    originals = sources()
    ends = collections.Counter()
    failed = 0
    for number in range(int(count)):
        name, source = originals[number % len(originals)]
        mutation = rng.choice(MUTATIONS)
        mutated = mutation(source, rng)
        status, problem = try_source(tool, mutated, rng.random() < 0.3)
        ends[status] += 1
        if problem:
            failed += 1
            print(f"FAILED mutation {number}, {mutation.__name__} of {name}: {problem}")
            print(f"  {mutated[:2000]!r}")
    print(f"{count} mutations of {len(originals)} sources, ended with",
          ", ".join(f"{status}: {ends[status]}" for status in sorted(ends, key=str)),
          f"- {failed} failed")
    sys.exit(failed > 0 or len(ends) < 2)


if __name__ == "__main__":
    main(*sys.argv[1:])
