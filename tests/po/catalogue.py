#!/usr/bin/env python3
"""Our own catalogue's translations: catalogue.py CHECK BADGE WHOLE SOURCE FILE.po... -- TOOL...

complete: what is translated stays so: complete.tsv has how many messages of each language may lack
a translation. Update it when there are fewer. badge: the picture shows today's figures. whole: a
source made without msgtab has the same tables, functions and facts."""
import json
import pathlib
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from program import run_program

check, badge, whole, *rest = sys.argv[1:]
sources, tool = rest[:rest.index("--")], rest[rest.index("--") + 1:]


def run(*arguments):
    status, output, errors = run_program([*tool, *arguments])
    if status or errors:
        sys.exit(f"{arguments[0]}: {status}\n{errors.decode('utf-8', 'replace')}")
    return output


def compiled(folder, files):
    folder.mkdir()
    run("compile", *files, "--dll", folder / "a.dll", "--wrapper", folder / "a",
        "--facts", folder / "a.inc", "--fill-missing", "English")
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def complete():
    rows = pathlib.Path(__file__).with_name("complete.tsv").read_text(encoding="utf-8").split()
    allowed = dict(zip(rows[::2], map(int, rows[1::2])))
    found = {one["language"]: one["missing"] + one["fuzzy"]
             for one in json.loads(run("po", "stat", "--format", "json", *sources))}
    if found.keys() != allowed.keys():
        sys.exit(f"languages are {sorted(found)}")
    worse = {name: count for name, count in found.items() if count > allowed[name]}
    if worse:
        sys.exit(f"fewer translations than before, missing are now {worse}")


def badge_is_new():
    with tempfile.TemporaryDirectory() as scratch:
        made = pathlib.Path(scratch) / "badge.svg"
        run("po", "stat", "--badge", made, *sources)
        if made.read_bytes() != pathlib.Path(badge).read_bytes():
            sys.exit(f"{badge} is old: msgtab po stat --badge writes it")


def same_as_whole():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        if compiled(folder / "po", sources) != compiled(folder / "whole", [whole]):
            sys.exit("the outputs differ")


{"complete": complete, "badge": badge_is_new, "whole": same_as_whole}[check]()
