#!/usr/bin/env python3
"""program.py repeats what wine's faults kept from running, once, and nothing else; a
sanitizer's report ends the test."""
import contextlib
import io
import pathlib
import sys
import tempfile

from program import run_program

# What the first run prints on standard error and ends with, and how often it should run.
ENDINGS = [
    ("wine client error:0: recvmsg: Connection reset by peer", 1, 2),
    ("Inconsistency detected by ld.so: dl-fini.c: 87: _dl_fini: Assertion failed!", 127, 2),
    ("", 1, 2),
    ("", 2, 1),
    ("msgtab: unknown option '-x'", 1, 1),
    ("", 0, 1),
]


def count_runs(name, says, status):
    """Runs a program that fails like this for the first time and is well later."""
    with tempfile.TemporaryDirectory() as scratch:
        runs = pathlib.Path(scratch) / "runs"
        program = pathlib.Path(scratch) / name
        program.write_text(f"""#!/bin/sh
echo >> {runs}
[ "$(wc -l < {runs})" = 1 ] || exit 0
printf '%s' "{says}" >&2
exit {status}
""", encoding="utf-8")
        program.chmod(0o755)
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            run_program([program, "msgtab.exe"])
        return len(runs.read_text(encoding="utf-8").splitlines()), printed.getvalue()


failed = 0
for text, ending, wanted in ENDINGS:
    found, note = count_runs("wine", text, ending)
    if found != wanted or note.startswith("again: ") != (wanted == 2):
        print(f"FAILED '{text}', exit {ending}: {found} runs, expected {wanted}; printed {note!r}")
        failed += 1
if count_runs("msgtab", "", 1)[0] != 1:
    print("FAILED: a program without wine was run again")
    failed += 1
REPORT = "SUMMARY: UndefinedBehaviorSanitizer: undefined-behavior x.c:1:2 in"
try:
    count_runs("msgtab", REPORT, 1)
    print("FAILED: the report of a sanitizer was passed over")
    failed += 1
except SystemExit as ending:
    failed += ending.code != REPORT
print(f"{len(ENDINGS) + 2} cases, {failed} failed")
sys.exit(failed > 0)
