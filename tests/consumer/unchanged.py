#!/usr/bin/env python3
"""A catalogue is compiled again when its tool is newer, and what came out the same is not touched:
unchanged.py BUILD TOOL, with the built project and the installed tool."""
import os
import subprocess
import sys
from pathlib import Path

LONG_AGO = 1_000_000_000

build, tool = Path(sys.argv[1]), Path(sys.argv[2])
folder = build / "greeting.catalogue"
outputs = [build / "greeting.dll", folder / "greeting.h", folder / "greeting.c"]
for path in (*outputs, folder / "stamp"):
    os.utime(path, (LONG_AGO, LONG_AGO))
tool.touch()
subprocess.run(["cmake", "--build", build], check=True)
touched = [path.name for path in outputs if path.stat().st_mtime != LONG_AGO]
if (folder / "stamp").stat().st_mtime == LONG_AGO:
    sys.exit("the catalogue was not compiled again")
if touched:
    sys.exit(f"written again, though nothing changed: {', '.join(touched)}")
