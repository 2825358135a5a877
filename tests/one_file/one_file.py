#!/usr/bin/env python3
"""Tests the amalgamation:
one_file.py program AMALGAMATION OUT COMPILER...    msgtab-mc.c compiles without a warning to OUT
one_file.py library AMALGAMATION OUT COMPILER...    so do msgtab.c and a program, which runs
one_file.py size PROGRAM STRIP LIMIT                its size without symbols is below LIMIT
one_file.py names AMALGAMATION OUT NM COMPILER...   linkers see only what msgtab.h declares
one_file.py again AMALGAMATION COMMAND...           the command writes the same files elsewhere"""
import filecmp
import pathlib
import re
import subprocess
import sys
import tempfile

FLAGS = ["-std=c11", "-Wall", "-Wextra", "-Werror"]
WANTED = ["Access is denied", "ERROR_ACCESS_DENIED", "events"]
RESULTS = ["msgtab-mc.c", "msgtab.c", "msgtab.h"]


def compile_c(compiler, folder, out, *arguments):
    """Nothing may be said, not even by the linker."""
    out.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run([*compiler, *FLAGS, "-o", out, *arguments], cwd=folder, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0 or done.stdout:
        sys.exit(f"{' '.join(map(str, done.args))} ended with {done.returncode}:\n{done.stdout}")


def check_program(folder, out, *compiler):
    compile_c(compiler, folder, pathlib.Path(out), "msgtab-mc.c")


def check_library(folder, out, *compiler):
    """-- separates the compiler from what runs its programs."""
    at = compiler.index("--")
    user = pathlib.Path(__file__).with_name("user.c")
    compile_c(compiler[:at], folder, pathlib.Path(out), "-I.", user, "msgtab.c")
    done = subprocess.run([*compiler[at + 1:], out], capture_output=True, text=True,
                          check=False)
    if done.returncode != 0 or done.stdout.split("\n")[:-1] != WANTED:
        sys.exit(f"{out} ended with {done.returncode}: {done.stdout!r} {done.stderr!r}")


def check_size(program, strip, limit):
    with tempfile.TemporaryDirectory() as folder:
        stripped = pathlib.Path(folder) / "stripped"
        subprocess.run([strip, "-o", stripped, program], check=True)
        size = stripped.stat().st_size
    print(f"{size} bytes without symbols")
    if size >= int(limit):
        sys.exit(f"expected less than {limit}")


def check_names(folder, out, nm, *compiler):
    compile_c(compiler, folder, pathlib.Path(out), "-c", "msgtab.c")
    text = subprocess.run([nm, "--defined-only", "--extern-only", out], check=True,
                          stdout=subprocess.PIPE, text=True).stdout
    seen = {line.split()[2] for line in text.splitlines() if len(line.split()) == 3}
    functions = {name for name in seen if not name.startswith("msgtab__")}
    declared = set(re.findall(r"\b(msgtab_\w+)\(", (pathlib.Path(folder) / "msgtab.h").read_text()))
    if "msgtab_open" not in functions or functions - declared:
        sys.exit(f"seen by linkers: {sorted(functions - declared) or sorted(functions)}")


def check_again(folder, *command):
    """FOLDER in the command is where it writes."""
    with tempfile.TemporaryDirectory() as other:
        words = [other if word == "FOLDER" else word for word in command]
        subprocess.run(words, check=True)
        _, different, missing = filecmp.cmpfiles(folder, other, RESULTS, shallow=False)
    if different or missing:
        sys.exit(f"different: {different}, missing: {missing}")


CHECKS = {"program": check_program, "library": check_library, "size": check_size,
          "names": check_names, "again": check_again}

if __name__ == "__main__":
    if len(sys.argv) < 4 or sys.argv[1] not in CHECKS:
        sys.exit(__doc__)
    CHECKS[sys.argv[1]](*sys.argv[2:])
