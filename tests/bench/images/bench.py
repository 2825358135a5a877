"""A DLL from source, by msgtab and by windmc, windres and ld: 50,000 messages in two languages.
   bench.py MSGTAB [MESSAGES]
Prints the best of five runs and of one, their ratio, and what the image adds to the tables. Fails
when a promise does not hold: 150 times faster, and an image within 0.5 % of its tables."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

FASTER, OVERHEAD = 150, 0.005
GNU = "x86_64-w64-mingw32-"


def source(messages):
    lines = ["MessageIdTypedef=DWORD",
             "LanguageNames=(English=0x409:bench_en German=0x407:bench_de)", ""]
    for i in range(1, messages + 1):
        lines += [f"MessageId={i}", f"SymbolicName=BENCH_{i}",
                  "Language=English", f"Session {i} of user %1\\%2 cannot be reached.", ".",
                  "Language=German", f"Sitzung {i} von %1\\%2 ist nicht erreichbar.", ".", ""]
    return "\n".join(lines)


def seconds(runs, *commands):
    best = None
    for _ in range(runs):
        start = time.perf_counter()
        for command in commands:
            subprocess.run(command, check=True)
        spent = time.perf_counter() - start
        best = spent if best is None else min(best, spent)
    return best


def main():
    tool = str(pathlib.Path(sys.argv[1]).resolve())
    messages = int(sys.argv[2]) if len(sys.argv) > 2 else 50000
    with tempfile.TemporaryDirectory() as work:
        os.chdir(work)
        pathlib.Path("bench.mc").write_text(source(messages))
        ours = seconds(5, [tool, "compile", "bench.mc", "--dll", "ours.dll"])
        theirs = seconds(1, [GNU + "windmc", "bench.mc"],
                         [GNU + "windres", "bench.rc", "-O", "coff", "-o", "bench.o"],
                         [GNU + "ld", "--dll", "-o", "theirs.dll", "bench.o"])
        listed = subprocess.run(["wrestool", "-l", "ours.dll"], check=True, capture_output=True)
        tables = sum(int(size) for size in re.findall(rb"size=(\d+)", listed.stdout))
        image = pathlib.Path("ours.dll").stat().st_size
    print(f"msgtab {ours:.3f} s, windmc + windres + ld {theirs:.1f} s: {theirs / ours:.0f} times")
    print(f"tables {tables} bytes, image {image} bytes: {100 * (image / tables - 1):.3f} % more")
    return 0 if theirs / ours >= FASTER and image <= tables * (1 + OVERHEAD) else 1


if __name__ == "__main__":
    sys.exit(main())
