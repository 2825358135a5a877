"""A line of JSON that is longer than --max-line streams through unchanged, in memory that does not
depend on its length: short 64 MiB, for every change; deep 1 GiB, for .ci/deep."""
import json
import os
import subprocess
import sys
import threading
import zlib

sys.dont_write_bytecode = True

import commands
from commands import expect
from lines import evtx_dump, prepare
from skip import skip

MIB = 1024 * 1024
MEMORY_MAX = 64 * MIB
HEAD, TAIL = b'{"Event":{"Pad":"', b'"}}\n'
EVENT = json.dumps(evtx_dump(104, None, 0)).encode() + b"\n"
TOLD = EVENT.rstrip()[:-1] + b',"message":"Nothing is said."}\n'


def parts(size):
    """An event, a line with a string of so many bytes, and an event."""
    yield EVENT
    yield HEAD
    for _ in range(size // MIB):
        yield b"x" * MIB
    yield TAIL
    yield EVENT


def feed(pipe, size):
    with pipe:
        for part in parts(size):
            pipe.write(part)


def sum_of(chunks):
    """The length and the sum of what is in them."""
    length, total = 0, 0
    for chunk in chunks:
        length, total = length + len(chunk), zlib.crc32(chunk, total)
    return length, total


def stream(tool, folder, size, jobs):
    command = [*tool.command, "render", "--jsonl", "--reg", "sources.reg", "--files", "dlls",
               "--jobs", jobs]
    wanted = sum_of(TOLD if part is EVENT else part for part in parts(size))
    with open(folder / "errors", "w+b") as errors, subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=errors) as process:
        writer = threading.Thread(target=feed, args=(process.stdin, size))
        writer.start()
        got = sum_of(iter(lambda: process.stdout.read(MIB), b""))
        writer.join()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read()
    expect((process.returncode, got, said), (1, wanted, b"msgtab: line 2 has more than 16777216 "
                                             b"bytes\nmsgtab: 3 lines, 1 too long\n"), jobs)
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def is_instrumented(tool):
    """A sanitizer needs much more memory for itself."""
    limited = ["sh", "-c", 'ulimit -v 600000; exec "$0" "$@"', *tool.command, "--version"]
    return subprocess.run(limited, capture_output=True, check=False).returncode != 0


def check(tool, folder, size):
    if os.name != "posix" or len(tool.command) > 1:
        skip("needs pipes of POSIX")
    prepare(tool, folder)
    for jobs in ("1", "2"):
        memory = stream(tool, folder, size, jobs)
        print(f"{size // MIB} MiB in a line, {jobs} jobs: {memory / MIB:.0f} MiB of memory")
        if not is_instrumented(tool):
            expect(memory <= MEMORY_MAX, True, "too much memory")


if __name__ == "__main__":
    commands.main({"short": lambda tool, folder: check(tool, folder, 64 * MIB),
                   "deep": lambda tool, folder: check(tool, folder, 1024 * MIB)})
