#!/usr/bin/env python3
"""The tool and the formatter beside those of an earlier commit, taking turns in one run.

against.py COMMIT [--runs N] [--format-runs N] [--messages N...]

Builds COMMIT and this tree with the preset bench in a scratch folder, so that compiler and flags
are the same. Prints processor time (user and system) of commands on generated sources, the
fastest and the median run, and the fastest nanoseconds of bench_format; a ratio above 1 is slower
than COMMIT. Fails when fastest and median of a command are both more than 5 % slower.
"""
import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SLOWER = 1.05
COMMANDS = ["mc", "check", "compile --dll o.dll --header o.h", "compile --res o.res",
            "compile --wrapper o"]
sys.path.insert(0, str(ROOT / "tests/bench/compile"))
from generate import source  # noqa: E402


def build(tree, folder):
    """The folder of the programs."""
    for command in (["cmake", "--preset", "bench", "-B", folder],
                    ["cmake", "--build", folder, "--target", "msgtab-tool", "bench_format"]):
        subprocess.run(command, cwd=tree, check=True, stdout=subprocess.DEVNULL)
    return folder / "bin"


def export(commit, folder):
    folder.mkdir()
    archive = subprocess.Popen(["git", "-C", ROOT, "archive", commit], stdout=subprocess.PIPE)
    subprocess.run(["tar", "-x", "-C", folder], stdin=archive.stdout, check=True)
    if archive.wait() != 0:
        sys.exit(f"no such commit: {commit}")
    return folder


def seconds(command, folder):
    """Processor time of one run."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return usage.ru_utime + usage.ru_stime


def compare_command(command, path, programs, runs, folder):
    """Whether the newer program is not slower."""
    times = [[], []]
    for _ in range(runs):
        for spent, program in zip(times, programs):
            spent.append(seconds([program / "msgtab", *command.split(), path], folder))
    old, new = times
    fastest = min(new) / min(old)
    median = statistics.median(new) / statistics.median(old)
    print(f"  {command:34} {min(old) * 1000:8.1f} ms {min(new) * 1000:8.1f} ms"
          f"   fastest {fastest:.2f}, median {median:.2f}", flush=True)
    return min(fastest, median) <= SLOWER


def compare_tool(programs, messages, runs, work):
    path = work / f"bench{messages}.mc"
    path.write_text(source(messages))
    print(f"{messages} messages x 2 languages: before, now")
    return [compare_command(command, path, programs, runs, work) for command in COMMANDS]


def figures(program):
    """The nanoseconds that bench_format prints, by what they are of."""
    session = ROOT / "tests/bench/format/session.dll"
    text = subprocess.run([program / "bench_format", session], check=True, capture_output=True,
                          text=True).stdout
    found = {}
    for line in text.splitlines():
        label = re.split(r":|  ", line)[0]
        for i, ns in enumerate(re.findall(r"([\d.]+) ns", line)):
            found.setdefault((label, i), float(ns))
    return found


def compare_format(programs, runs):
    best = [{}, {}]
    for _ in range(runs):
        for fastest, program in zip(best, programs):
            for key, ns in figures(program).items():
                fastest[key] = min(ns, fastest.get(key, ns))
    old, new = best
    print("formatting: before, now")
    for label, i in (key for key in new if key in old):
        before, now = old[label, i], new[label, i]
        size = ("1,000", "1,000,000")[i] if "index" in label else ""
        print(f"  {label + ' ' + size:46} {before:8.1f} ns {now:8.1f} ns   {now / before:.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("commit")
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--format-runs", type=int, default=3)
    parser.add_argument("--messages", type=int, nargs="+", default=[20000, 200000])
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        programs = [build(export(args.commit, work / "before"), work / "build-before"),
                    build(ROOT, work / "build-now")]
        kept = [compare_tool(programs, messages, args.runs, work) for messages in args.messages]
        compare_format(programs, args.format_runs)
    return 0 if all(map(all, kept)) else 1


if __name__ == "__main__":
    sys.exit(main())
