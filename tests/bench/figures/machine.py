"""What the figures were measured on: processor, system, compilers and peers; no names of hosts."""
import os
import pathlib
import platform
import re
import shutil
import subprocess


def first_line(*command):
    """What a program says of its version, or that it is not there."""
    if not shutil.which(command[0]):
        return "not installed"
    done = subprocess.run(command, capture_output=True, text=True, check=False,
                          env={**os.environ, "WINEDEBUG": "-all"})
    return (done.stdout + done.stderr).strip().split("\n")[0].strip()


def named_in(path, pattern):
    match = re.search(pattern, pathlib.Path(path).read_text(encoding="utf-8"), re.M)
    return match.group(1) if match else "unknown"


def machine():
    kernel = ".".join(platform.release().split(".")[:2])
    rows = {
        "processor": f"{named_in('/proc/cpuinfo', r'^model name.*: (.*)$')}, "
                     f"{os.cpu_count()} cores",
        "system": f"{named_in('/etc/os-release', r'^PRETTY_NAME=.(.*).$')}, Linux {kernel}",
        "compiler": first_line("gcc", "--version"),
        "for Windows": first_line("x86_64-w64-mingw32-gcc", "--version"),
        "windmc": first_line("x86_64-w64-mingw32-windmc", "--version"),
        "wine, wmc": first_line("wine", "--version"),
        "evtxexport": first_line("evtxexport", "-V"),
    }
    return "".join(["| | |\n|---|---|\n",
                    *(f"| {name} | {value} |\n" for name, value in rows.items())])
