#!/usr/bin/env python3
"""From source to .h, .rc and .bin: msgtab mc beside windmc and wmc, on the same source in one run.

bench.py MSGTAB [--messages N] [--large N]    prints times, ratios and peak memory
"""
import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generate import source


def run(command, folder):
    """Seconds and peak memory in bytes of one run in a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    return seconds, usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status)


def best(command, folder, runs):
    results = [run(command, folder) for _ in range(runs)]
    if any(code != 0 for _, _, code in results):
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return min(r[0] for r in results), max(r[1] for r in results)


def peers(path, folder):
    commands = {"windmc": ["x86_64-w64-mingw32-windmc", "-U", path],
                "wmc": ["wmc", "-U", "-H", "bench.h", "-o", "bench.rc", path]}
    for name, command in commands.items():
        if shutil.which(command[0]):
            yield name, best(command, folder, 1)


def compare(tool, work, messages):
    path = work / "bench.mc"
    path.write_text(source(messages))
    ours, memory = best([tool, "mc", path], work / "out", 7)
    size = path.stat().st_size
    print(f"{messages} messages x 2 languages, {size / 1e6:.1f} MB of source")
    print(f"  msgtab  {ours * 1000:9.1f} ms   peak memory {memory / size:.1f} times the source")
    found = list(peers(path, work / "out"))
    for name, (seconds, _) in found:
        print(f"  {name:7} {seconds * 1000:9.1f} ms   {seconds / ours:.0f} times msgtab's")
    if found:
        print(f"  ratio to the faster of them: {min(s for _, (s, _) in found) / ours:.0f}")
    return ours / messages


def scale(tool, work, messages, small):
    path = work / "large.mc"
    path.write_text(source(messages))
    seconds, memory = best([tool, "mc", path], work / "out", 3)
    size = path.stat().st_size
    print(f"{messages} messages x 2 languages, {size / 1e6:.0f} MB of source")
    print(f"  msgtab  {seconds * 1000:9.1f} ms   peak memory {memory / size:.1f} times the source")
    print(f"  cost of a message: {seconds / messages / small:.2f} times that of the smaller source")


def long_text(tool, work):
    path = work / "long.mc"
    path.write_text("MessageId=1\nSymbolicName=LONG\nLanguage=English\n"
                    + "one line of a text that is too long\n" * 280000 + ".\n")
    seconds, _, code = run([tool, "mc", path], work / "out")
    print(f"a text of {path.stat().st_size / 1e6:.0f} MB: its error after {seconds * 1000:.0f} ms, "
          f"status {code}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool", type=lambda p: Path(p).resolve())
    parser.add_argument("--messages", type=int, default=50000)
    parser.add_argument("--large", type=int, default=1000000)
    args = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as name:
        small = compare(args.tool, Path(name), args.messages)
        scale(args.tool, Path(name), args.large, small)
        long_text(args.tool, Path(name))


if __name__ == "__main__":
    main()
