#!/usr/bin/env python3
"""Kills at random moments, which no program can see coming: kills.py TOOL COUNT

SIGKILL ends runs of compile, mc, site and source export while they write. Each output is then its
old or its new file, whole; a site is the old or the new one, and is there wherever two names can be
exchanged; and the run after it succeeds whatever was left over, which is only files beside the
outputs that are named like temporaries."""
import ctypes
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

TEMPORARY = re.compile(r"[^/]*\.tmp\d+-\d+(/.*)?")
AT_FDCWD, EXCHANGE = -100, 2
WIDE = "".join(f"MessageId=\nSymbolicName=M{i}\nLanguage=English\nText {i}\n.\n"
               for i in range(3000))
COMMANDS = (
    ["compile", "wide.mc", "--dll", "out/d", "--header", "out/h", "--wrapper", "out/w"],
    ["mc", "-h", "out", "-r", "out", "wide.mc"],
    ["site", "small.mc", "-o", "out/site"],
    ["source", "export", "--format", "reg", "--name", "Door", "--file", "C:\\wide.dll", "--from",
     "wide.dll", "--categories", "0", "-o", "out/r"],
)


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}


def run(tool, folder, command):
    done = subprocess.run([*tool, *command], cwd=folder, capture_output=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{command}: {done.returncode} {done.stderr.decode()}")


def lay(folder, state):
    shutil.rmtree(folder / "out", ignore_errors=True)
    (folder / "out").mkdir()
    for name, data in state.items():
        path = folder / "out" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def old_and_new(tool, folder, command):
    """What the outputs are before and afterwards, and how long a run takes."""
    (folder / "wide.mc").write_text(WIDE)
    (folder / "small.mc").write_text(WIDE[:WIDE.index("MessageId", 10 * 50)])
    run(tool, folder, ["compile", "wide.mc", "--dll", "wide.dll"])
    lay(folder, {})
    start = time.monotonic()
    run(tool, folder, command)
    seconds = time.monotonic() - start
    new = files(folder / "out")
    (folder / "wide.mc").write_text(WIDE.replace("Text", "Old text"))
    (folder / "small.mc").write_text(WIDE[:WIDE.index("MessageId", 5 * 50)])
    lay(folder, {})
    run(tool, folder, command)
    old = files(folder / "out")
    (folder / "wide.mc").write_text(WIDE)
    (folder / "small.mc").write_text(WIDE[:WIDE.index("MessageId", 10 * 50)])
    return old, new, seconds


def exchanges(folder):
    """Whether two names can change places here."""
    call = getattr(ctypes.CDLL(None), "renameat2", None)
    for name in ("a", "b"):
        (folder / name).mkdir()
    paths = [os.fsencode(folder / name) for name in ("a", "b")]
    return call is not None and call(AT_FDCWD, paths[0], AT_FDCWD, paths[1], EXCHANGE) == 0


def judge(command, left, old, new, may_lose):
    """Each output whole; the folder of a site as one."""
    wrong = [name for name, data in left.items()
             if data not in (old.get(name), new.get(name)) and not TEMPORARY.fullmatch(name)]
    site = {name: data for name, data in left.items() if name.startswith("site/")}
    if wrong or (site and site not in (old, new)):
        raise SystemExit(f"{command}: neither old nor new: {wrong or sorted(site)}")
    is_lost = not site and not may_lose if command[0] == "site" else not set(old) <= set(left)
    if is_lost:
        raise SystemExit(f"{command}: lost: {sorted(set(old) - set(left))}")


def main():
    *tool, count = sys.argv[1:]
    chance, killed = random.Random(1), 0
    for command in COMMANDS:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            may_lose = command[0] == "site" and not exchanges(folder)
            old, new, seconds = old_and_new(tool, folder, command)
            for _ in range(int(count) // len(COMMANDS)):
                lay(folder, old)
                process = subprocess.Popen([*tool, *command], cwd=folder,
                                           stderr=subprocess.DEVNULL)
                time.sleep(chance.random() * seconds)
                process.kill()
                killed += process.wait() != 0
                judge(command, files(folder / "out"), old, new, may_lose)
                run(tool, folder, command)
                left = {name: data for name, data in files(folder / "out").items()
                        if not TEMPORARY.fullmatch(name)}
                if left != new:
                    wrong = sorted(name for name in {*left, *new}
                                   if left.get(name) != new.get(name))
                    raise SystemExit(f"{command}: after the next run: {wrong}")
    print(f"{killed} of {int(count) // len(COMMANDS) * len(COMMANDS)} runs were killed")
    if killed < int(count) // 4:
        raise SystemExit("too few: the moments are not theirs")


main()
