#!/usr/bin/env python3
"""render --jsonl over events of 200 sources, beside evtxexport and evtexport: bench.py MSGTAB
[EVENTS].

Prints events a second with one and two jobs, the fastest of runs in turn, by the clock and by
processor time, and the peak of memory; and how much faster two processes with half of the lines
each are, which is what the machine has for two jobs. peers.py has the other programs. Fails when
memory is more than 64 MiB or a line has no text."""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import peers
from generate import event_line, make_sources

SOURCES, RUNS, MEMORY_MAX = 200, 5, 64 * 1024


def run(*processes):
    """Seconds by the clock and of processor time, and the peak of memory in KiB, of pairs of
    command and input that run at the same time."""
    start = time.monotonic()
    started = []
    for i, (command, lines) in enumerate(processes):
        with open(lines, "rb") as events, open(f"told{i}.jsonl", "wb") as told:
            started.append(subprocess.Popen(command, stdin=events, stdout=told))
    spent, memory = 0, 0
    for process in started:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"failed: {process.args}")
        spent += usage.ru_utime + usage.ru_stime
        memory = max(memory, usage.ru_maxrss)
    return time.monotonic() - start, spent, memory


def write_lines(count):
    """All events in one file, and in two halves."""
    for name, numbers in (("events.jsonl", range(count)), ("first.jsonl", range(count // 2)),
                          ("second.jsonl", range(count // 2, count))):
        with open(name, "w", encoding="utf-8") as out:
            out.writelines(event_line(number, SOURCES) for number in numbers)


def measure(command, count):
    """Prints the figures; returns the peak of memory."""
    one, two = ([*command, "--jobs", jobs] for jobs in "12")
    runs = {"1 jobs": [], "2 jobs": [], "halves": []}
    for _ in range(RUNS):
        runs["halves"].append(run((one, "first.jsonl"), (one, "second.jsonl")))
        runs["2 jobs"].append(run((two, "events.jsonl")))
        runs["1 jobs"].append(run((one, "events.jsonl")))
    wall = {name: min(result[0] for result in results) for name, results in runs.items()}
    for name in ("1 jobs", "2 jobs"):
        spent = min(result[1] for result in runs[name])
        memory = max(result[2] for result in runs[name])
        print(f"{name}: {count / wall[name]:,.0f} events/s by the clock, {count / spent:,.0f} a "
              f"second of processor time, {memory / 1024:.0f} MiB")
    print(f"two jobs: {wall['1 jobs'] / wall['2 jobs']:.2f} times as fast, two processes with "
          f"half of the lines each: {wall['1 jobs'] / wall['halves']:.2f}")
    return max(result[2] for results in runs.values() for result in results)


def main(tool, count):
    make_sources([tool], pathlib.Path("."), SOURCES)
    write_lines(count)
    print(f"{count:,} events of {SOURCES} sources, {os.path.getsize('events.jsonl') / 1e6:.0f} MB")
    command = [tool, "render", "--jsonl", "--reg", "sources.reg", "--files", "dlls"]
    memory = measure(command, count)
    with open("told0.jsonl", "rb") as told:
        texts = sum(b',"message":"Source ' in line for line in told)
    peers.measure(command, SOURCES)
    if texts != count or memory > MEMORY_MAX:
        sys.exit("too much memory" if texts == count else f"{texts} texts")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        program = os.path.abspath(sys.argv[1])
        os.chdir(scratch)
        main(program, int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
