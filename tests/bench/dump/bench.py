#!/usr/bin/env python3
"""A table of many messages becomes a source again, beside compiling that source, in one run:
bench.py MSGTAB [MESSAGES]. Prints processor seconds, the least of three runs, and their ratio, and
fails when dump is slower than a quarter of compile's speed or the tables are not the same."""
import filecmp
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

tool = os.path.abspath(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
SLOWER, RUNS, IDS = 4, 3, 65536


def source():
    facilities = " ".join(f"F{i}=0x{i:X}" for i in range(1, count // IDS + 2))
    yield f"FacilityNames=({facilities})\n"
    for number in range(count):
        facility = f"Facility=F{number // IDS + 1}\n" if number % IDS == 0 else ""
        yield (f"MessageId={number % IDS}\nSymbolicName=MSG_{number}\n{facility}Language=English\n"
               f"Session {number} of user %1\\%2 cannot be reached: error %3!d!.\n.\n")


def seconds(*command):
    """Processor time of the program, the least of all runs."""
    best = None
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([tool, *command], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        best = spent if best is None else min(best, spent)
    return best


with tempfile.TemporaryDirectory() as scratch:
    os.chdir(scratch)
    with open("first.mc", "w", encoding="utf-8") as out:
        out.writelines(source())
    subprocess.run([tool, "compile", "first.mc", "--res", "first.res"], check=True)
    dump = seconds("dump", "first.res", "-o", "again.mc")
    compile_again = seconds("compile", "again.mc", "--res", "again.res")
    same = filecmp.cmp("first.res", "again.res", shallow=False)
    size = pathlib.Path("again.mc").stat().st_size
print(f"{count} messages, a source of {size / 1e6:.0f} MB")
print(f"dump {dump:.2f} s, compile {compile_again:.2f} s: {compile_again / dump:.2f} times as fast")
if not same or dump > SLOWER * compile_again:
    sys.exit("dump is too slow" if same else "the tables are not the same")
