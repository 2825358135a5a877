#!/usr/bin/env python3
"""Where the old and the new site are after a fault: places.py FAULT_LIBRARY TOOL.
The faults, and what becomes of the folders, are in places.tsv."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
library, tool = (os.path.abspath(argument) for argument in sys.argv[1:])


def source(name):
    """What has names of its own in each site."""
    return f"MessageId=5\nSymbolicName={name}\nLanguage=English\n{name}\n.\n"


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}


def site(root, name, place, fault=None, without="", meanwhile="-"):
    environment = {**os.environ, "LC_ALL": "C", "MSGTAB": tool}
    if fault:
        environment |= {"LD_PRELOAD": library, "MSGTAB_FAULT": fault,
                        "MSGTAB_FAULT_WITHOUT": without}
    if meanwhile != "-":
        environment["MSGTAB_FAULT_MEANWHILE"] = meanwhile
    done = subprocess.run([tool, "site", root / f"{name}.mc", "-o", place], env=environment,
                          cwd=place.parent, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stderr


def what_is(folder, states):
    """The state that a folder is in."""
    if not folder.is_dir():
        return "file" if folder.exists() else "none"
    there = files(folder)
    whole = [name for name, wanted in states.items() if there == wanted]
    return whole[0] if whole else "rest" if there.items() <= states["old"].items() else "mixed"


def try_one(root, states, fault, without, meanwhile, before, *wanted):
    places = root / "places"
    shutil.rmtree(places, ignore_errors=True)
    places.mkdir()
    place = places / "site"
    if before == "empty":
        place.mkdir()
    elif before == "old":
        shutil.copytree(root / "old", place)
    status, said = site(root, "new", place, fault, without, meanwhile)
    beside = [path for path in places.iterdir() if path != place]
    # An empty folder is what is left of one beside the place, and nothing in it.
    kinds = ["rest" if what_is(path, states) == "empty" else what_is(path, states)
             for path in beside]
    found = [str(status), what_is(place, states), " ".join(kinds)]
    words = wanted[3].replace("PLACE", str(place))
    words = words.replace("BESIDE", str(beside[0]) if beside else "BESIDE")
    told = not said if words == "-" else words in said
    if found != list(wanted[:3]) or not told:
        given = ", ".join([fault, without, meanwhile, before])
        return f"{given}: {found}, wanted {wanted}\n    {said.strip()}"
    return None


def main(root):
    states = {"empty": {}, "mine": {"mine.txt": b"mine\n"}}
    for name in ("old", "new", "other"):
        (root / f"{name}.mc").write_text(source(name))
        assert site(root, name, root / name) == (0, "")
        states[name] = files(root / name)
    lines = (HERE / "places.tsv").read_text().splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    wrong = [what for what in (try_one(root, states, *row) for row in rows) if what]
    print("\n".join([*wrong, f"{len(rows)} faults, {len(wrong)} failed"]))
    return bool(wrong) or len(rows) < 15


with tempfile.TemporaryDirectory() as scratch:
    sys.exit(main(pathlib.Path(scratch).resolve()))
