#!/usr/bin/env python3
"""A database of the messages of wine's own system32, beside a script with pefile, in one run:
bench.py MSGTAB [FOLDER]. Prints processor seconds, the least of all runs, and their ratios: to
pefile as its documentation opens a file, and with its fast_load, which leaves out all but headers.
Fails when msgtab is not 50 times as fast as the first, or a database has other texts. Needs
python3-pefile."""
import contextlib
import os
import pathlib
import resource
import sqlite3
import subprocess
import sys
import tempfile

FASTER, RUNS = 50, 3
WINE = "/usr/lib/x86_64-linux-gnu/wine/x86_64-windows"
SCRIPT = pathlib.Path(__file__).resolve().parent / "with_pefile.py"
sys.path.append(str(SCRIPT.parents[2] / "images"))

from readers import pefile_python


def seconds(runs, *command):
    """The least of some runs."""
    best = None
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        best = spent if best is None else min(best, spent)
    return best


def texts(path):
    with contextlib.closing(sqlite3.connect(path)) as db:
        return set(db.execute(
            "SELECT windows_path, t.language_identifier, message_identifier, text"
            " FROM winevtrc_message_string s JOIN winevtrc_message_table t"
            " ON _message_table_identifier = 'winevtrc_message_table.' || t._identifier"
            " JOIN winevtrc_message_file f"
            " ON _message_file_identifier = 'winevtrc_message_file.' || f._identifier"))


def main():
    tool, folder = os.path.abspath(sys.argv[1]), (sys.argv[2] if len(sys.argv) > 2 else WINE)
    if not pathlib.Path(folder).is_dir():
        sys.exit(f"there is no {folder}: install libwine, or name a folder of DLLs")
    python = pefile_python()
    with tempfile.TemporaryDirectory() as scratch:
        spent, found = {}, {}
        for name, runs, command in (
                ("msgtab", RUNS, [tool, "db"]), ("fast_load", 1, [python, SCRIPT, "fast"]),
                ("pefile", 1, [python, SCRIPT, "whole"])):
            path = f"{scratch}/{name}.db"
            spent[name] = seconds(runs, *command, path, folder)
            found[name] = texts(path)
    files = sum(1 for _ in pathlib.Path(folder).iterdir())
    print(f"{files} files, {len(found['msgtab'])} messages: msgtab db {spent['msgtab']:.2f} s")
    for name in ("pefile", "fast_load"):
        print(f"{name} {spent[name]:.2f} s: {spent[name] / spent['msgtab']:.0f} times as long")
    if any(each != found["msgtab"] for each in found.values()):
        sys.exit("the texts are not the same")
    if spent["pefile"] < FASTER * spent["msgtab"]:
        sys.exit("msgtab db is too slow")


main()
