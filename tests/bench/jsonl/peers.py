"""The same records for msgtab render --jsonl, evtxexport of libevtx and evtexport of libevt: as
lines of JSON, as an .evtx log and as an .evt log, each beside the same files. Whole runs are
measured, so what a start needs counts for all; every text of the others must be ours."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
for place in ("tests/event", "tests/images"):
    sys.path.append(str(ROOT / place))

import eventlog
import evtx
from generate import CODES, event_line, strings

EVENTS, RUNS = 2000, 2
PEERS = (("evtxexport", "an .evtx log", evtx.log), ("evtexport", "an .evt log", eventlog.log))


def fastest(command, lines=None):
    """The fewest seconds, and what was printed."""
    seconds = []
    for _ in range(RUNS):
        start = time.monotonic()
        printed = subprocess.run(command, input=lines, stdout=subprocess.PIPE, check=True).stdout
        seconds.append(time.monotonic() - start)
    return min(seconds), printed.decode()


def write_hives(sources):
    os.mkdir("hives")
    shutil.copytree("dlls", "Windows")  # they do not follow links
    files = {f"Case Source {i}": f"%SystemRoot%\\case{i}.dll" for i in range(sources)}
    for name, hive in zip(("SOFTWARE", "SYSTEM"), eventlog.hives_of(files)):
        pathlib.Path("hives", name).write_bytes(hive)


def compare(command, sources):
    """Prints events a second of all programs over records of so many sources."""
    records = [(f"Case Source {i % sources}", 0xC1210000 | 100 + i % CODES, strings(i), 0)
               for i in range(EVENTS)]
    lines = "".join(event_line(i, sources) for i in range(EVENTS)).encode()
    seconds, printed = fastest(command, lines)
    texts = [json.loads(line)["message"].replace("\r\n", "\n") for line in printed.splitlines()]
    what = f"the same {EVENTS:,} records of {sources} source{'s' if sources > 1 else ''}"
    print(f"msgtab, {what}: {EVENTS / seconds:,.0f} events/s")
    for program, kind, write in PEERS:
        if not shutil.which(program):
            continue
        pathlib.Path("events.log").write_bytes(write(records))
        seconds, printed = fastest([program, "-r", "hives", "-p", ".", "-t", "application",
                                    "events.log"])
        print(f"{program}, {what} in {kind}: {EVENTS / seconds:,.0f} events/s")
        if re.findall(r"Message string\s+: (.*(?:\n.+)*)", printed) != texts:
            sys.exit(f"{program} has other texts")


def measure(command, sources):
    write_hives(sources)
    compare(command, sources)
    compare(command, 1)
