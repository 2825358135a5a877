#!/usr/bin/env python3
"""Several runs of msgtab site onto the same place at the same time, and beside what killed runs
have left: each succeeds, a whole site of one of them is there, and nothing else. current.py ROUNDS
[EMULATOR] MSGTAB"""
import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from program import run_program  # noqa: E402

RUNS = 4
rounds, *msgtab = sys.argv[1:]
msgtab[-1] = os.path.abspath(msgtab[-1])


def source(count, name):
    return "".join(f"MessageId={i}\nSymbolicName={name}_{i}\nLanguage=English\n{name} {i}\n.\n"
                   for i in range(1, count + 1))


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}


def run(root, name, place):
    status, _, errors = run_program([*msgtab, "site", root / f"{name}.mc", "-o", place])
    assert status == 0, errors.decode()


def at_once(root, sites):
    """Where nothing is at first, an empty folder, or a site."""
    places = root / "places"
    with concurrent.futures.ThreadPoolExecutor(RUNS) as pool:
        for i in range(int(rounds)):
            shutil.rmtree(places, ignore_errors=True)
            place = places / "site"
            places.mkdir()
            if i % 3 == 1:
                place.mkdir()
            elif i % 3 == 2:
                run(root, "old", place)
            names = ["one", "two"] * (RUNS // 2)
            list(pool.map(lambda name: run(root, name, place), names))
            assert files(place) in (sites["one"], sites["two"]), i
            assert [path.name for path in places.iterdir()] == ["site"], i


def beside_leftovers(root, sites):
    """The shell's process is the program's: its names are known, and there already."""
    places = root / "left"
    places.mkdir()
    script = ("mkdir left/site.tmp$$-0 left/site.tmp$$-1 && "
              "echo mine > left/site.tmp$$-0/index.html && exec \"$@\"")
    for name in ("old", "one"):
        subprocess.run(["sh", "-c", script, "sh", *msgtab, "site", f"{name}.mc", "-o", "left/site"],
                       cwd=root, check=True)
        assert files(places / "site") == sites[name]
    left = sorted(path.name for path in places.iterdir())
    assert len(left) == 5 and left[0] == "site", left
    assert [files(places / name) for name in left[1:]] == [{"index.html": b"mine\n"}, {}] * 2
    script = "echo mine > left/d.res.tmp$$-0 && exec \"$@\""
    subprocess.run(["sh", "-c", script, "sh", *msgtab, "compile", "one.mc", "--res", "left/d.res"],
                   cwd=root, check=True)
    assert [path.read_bytes() for path in places.glob("d.res.tmp*")] == [b"mine\n"]
    assert (places / "d.res").read_bytes() != b"mine\n"


def main(root):
    sites = {}
    for name, count in (("old", 2), ("one", 5), ("two", 9)):
        (root / f"{name}.mc").write_text(source(count, name))
        run(root, name, root / name)
        sites[name] = files(root / name)
    at_once(root, sites)
    if os.name == "posix" and len(msgtab) == 1:
        beside_leftovers(root, sites)


with tempfile.TemporaryDirectory() as scratch:
    main(pathlib.Path(scratch))
