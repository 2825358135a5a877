#!/usr/bin/env python3
"""From a manifest to its resource and tables: msgtab beside the model in Python, taking turns.

bench.py MSGTAB [--events N...] [--model COMMAND]    prints processor time and ratios

COMMAND is another peer: {manifest} in it is replaced. The manifests are those of generate.py
--events, in two languages.
"""
import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

MODEL = Path(__file__).resolve().parents[2] / "manifests"
sys.path.insert(0, str(MODEL))
from generate import large  # noqa: E402

OUR_MODEL = f"{sys.executable} {MODEL / 'resource_model.py'} {{manifest}} 5 made"
TURNS, RUNS = 3, 5


def seconds(command, folder):
    """Processor time of one run."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return usage.ru_utime + usage.ru_stime


def compare(tool, peer, count, folder):
    """Seconds of msgtab for one event."""
    path = folder / f"events{count}.man"
    path.write_text(large(count), encoding="utf-8", newline="")
    peer = [part.replace("{manifest}", str(path)) for part in peer]
    own = [tool, "compile", path, "--dll", "events.dll"]
    script = [tool, "mc", "-um", path]
    times = [], [], []
    for _ in range(TURNS):
        times[0].append(seconds(peer, folder))
        for _ in range(RUNS):
            times[1].append(seconds(own, folder))
            times[2].append(seconds(script, folder))
    other, dll, mc = map(min, times)
    print(f"{count} events x 2 languages, {path.stat().st_size / 1e6:.1f} MB")
    print(f"  model            {other * 1000:9.1f} ms")
    for name, time in (("compile --dll", dll), ("mc -um", mc)):
        print(f"  {name:15}  {time * 1000:9.1f} ms   {other / time:.0f} times as fast", flush=True)
    return dll / count


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool", type=lambda p: Path(p).resolve())
    parser.add_argument("--events", type=int, nargs="+", default=[5000, 20000])
    parser.add_argument("--model", default=OUR_MODEL)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        costs = [compare(args.tool, args.model.split(), count, Path(name))
                 for count in args.events]
    print(f"cost of an event: {costs[-1] / costs[0]:.2f} times that of the first manifest")


if __name__ == "__main__":
    main()
