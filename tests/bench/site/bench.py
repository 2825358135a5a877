#!/usr/bin/env python3
"""What a site costs on tmpfs: bench.py MSGTAB [MESSAGES [TIMES]]. Each message has a page, and
addresses at the root that lead to it. Prints processor seconds, the least of three runs, for so
many messages and TIMES as many, ten unless told (1: no more), beside what one process needs to
write the same files. Fails when 10,000 messages cost more than a second and, for slow machines,
more than four times the writing; or when the larger site costs more than 1.2 times its share."""
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "support"))

from skip import skip  # noqa: E402

tool = os.path.abspath(sys.argv[1])
count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
times = int(sys.argv[3]) if len(sys.argv) > 3 else 10
TMPFS = "/dev/shm"
RUNS, LINEAR, IDS = 3, 1.2, 65536
BAR, WRITING = 1 / 10_000, 4  # seconds a message; times what the system needs


def source(messages):
    facilities = " ".join(f"F{i}=0x{i:X}" for i in range(1, messages // IDS + 2))
    yield f"FacilityNames=({facilities})\n"
    for number in range(messages):
        facility = f"Facility=F{number // IDS + 1}\n" if number % IDS == 0 else ""
        yield (f"MessageId={number % IDS}\nSymbolicName=MSG_{number}\n{facility}Language=English\n"
               f"Session {number} of user %1\\%2 cannot be reached.\n.\n")


def spent(who):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def site_seconds(path, site):
    """The least processor time of all runs; the last site stays."""
    best = None
    for _ in range(RUNS):
        shutil.rmtree(site, ignore_errors=True)
        before = spent(resource.RUSAGE_CHILDREN)
        subprocess.run([tool, "site", path, "-o", site], check=True)
        best = min(filter(None, (best, spent(resource.RUSAGE_CHILDREN) - before)))
    return best


def copy_seconds(site, copy):
    """Only the system's part: opening, writing and closing each file."""
    pages = [(name, name.read_bytes()) for name in site.rglob("*") if name.is_file()]
    for folder in (copy, *(copy / each.name for each in site.iterdir() if each.is_dir())):
        folder.mkdir()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_stime
    for name, data in pages:
        file = os.open(copy / name.relative_to(site), os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        os.write(file, data)
        os.close(file)
    return resource.getrusage(resource.RUSAGE_SELF).ru_stime - before, len(pages)


def measure(messages):
    with tempfile.TemporaryDirectory(dir=TMPFS) as scratch:
        root = pathlib.Path(scratch)
        (root / "big.mc").write_text("".join(source(messages)))
        seconds = site_seconds(root / "big.mc", root / "site")
        system, files = copy_seconds(root / "site", root / "copy")
    print(f"{messages} messages, {files} files: {seconds:.2f} s, {seconds / files * 1e6:.0f} us a "
          f"file; the system needs {system:.2f} s to write them", flush=True)
    if seconds > max(BAR * messages, WRITING * system):
        sys.exit(f"{BAR * messages:.2f} s is the bar")
    return seconds


if not os.path.isdir(TMPFS):
    skip(f"there is no {TMPFS}")
small = measure(count)
if times > 1:
    large = measure(count * times)
    print(f"{large / small:.1f} times the time for {times} times the messages")
    if large > LINEAR * times * small:
        sys.exit("the time is not linear")
