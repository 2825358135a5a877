#!/usr/bin/env python3
"""msgtab site, ended by signals at moments all over its run: the older site or the new one is
there, nothing else, and the signal is what ended it. signals.py MSGTAB..."""
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
RUNS = 15
TMPFS = pathlib.Path("/dev/shm")
tool = sys.argv[1:]


def source(count, word):
    return "".join(f"MessageId={i}\nSymbolicName=M{i}\nLanguage=English\n{word} {i}\n.\n"
                   for i in range(1, count + 1))


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
            for path in folder.rglob("*")}


def main(root):
    """A new folder in every second run, in the others one that has a site."""
    (root / "old.mc").write_text(source(3, "Old"))
    (root / "new.mc").write_text(source(400, "New"))
    places = root / "places"
    site, seconds, ends = places / "site", {}, []
    for name in ("old", "new"):
        started = time.monotonic()
        subprocess.run([*tool, "site", root / f"{name}.mc", "-o", root / name], check=True)
        seconds[name] = time.monotonic() - started
    old, new = files(root / "old"), files(root / "new")
    for i in range(RUNS):
        places.mkdir()
        if i % 2:
            (root / "old").rename(site)
        number = SIGNALS[i % 3]
        run = subprocess.Popen([*tool, "site", root / "new.mc", "-o", site])
        time.sleep(seconds["new"] * (i + 1) / RUNS)
        run.send_signal(number)
        assert run.wait() in (0, -number), run.returncode
        ends.append(run.returncode)
        left = {path.name for path in places.iterdir()}
        assert left == ({"site"} if i % 2 or site.exists() else set()), (i, left)
        there = files(site) if site.exists() else {}
        assert there in (new, old if i % 2 else {}), (i, len(there))
        if i % 2:
            subprocess.run([*tool, "site", root / "old.mc", "-o", site], check=True)
            site.rename(root / "old")
        else:
            shutil.rmtree(site, ignore_errors=True)
        places.rmdir()
    assert sum(end != 0 for end in ends) > RUNS // 4, ends


with tempfile.TemporaryDirectory(dir=TMPFS if TMPFS.is_dir() else None) as scratch:
    main(pathlib.Path(scratch))
