#!/usr/bin/env python3
"""The links that MSGTAB_LINKS installs have windmc's command line: links.py FOLDER PREFIX ENDING
[EMULATOR...]."""
import pathlib
import shutil
import subprocess
import sys

FOLDER, PREFIX, ENDING, *EMULATOR = sys.argv[1:]
NAMES = ["mc", "windmc", *(f"{cpu}-w64-mingw32-windmc"
                           for cpu in ("x86_64", "i686", "aarch64", "armv7"))]

failed = 0
for name in NAMES:
    folder = pathlib.Path(FOLDER) / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "a.mc").write_text("MessageId=1\nLanguage=English\nOne.\n.\n", encoding="utf-8")
    program = pathlib.Path(PREFIX) / (name + ENDING)
    done = subprocess.run([*EMULATOR, program, "-b", "a.mc"], cwd=folder, check=False)
    made = sorted(path.name for path in folder.iterdir())
    if done.returncode or made != ["a.h", "a.mc", "a.rc", "a_MSG00001.bin"]:
        print(f"FAILED {name}: {done.returncode}, {made}")
        failed += 1
print(f"{len(NAMES)} links, {failed} failed")
sys.exit(failed > 0)
