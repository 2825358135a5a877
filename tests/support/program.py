#!/usr/bin/env python3
"""Runs a program for a test, under wine or not, and reruns it after wine's client fault.

wine's server ends with its last program. A program that starts at that moment finds no server: wine
says "wine client error" and the program never ran. Only this fault is retried, once. Each time a
line "again: ..." is printed, which .ci/run counts.

As a script: program.py COMMAND... ends like the command, with its output and errors."""
import subprocess
import sys
import tempfile

FAULT = b"wine client error"
AGAIN = "again: "
SECONDS = 120


def run_once(command, **more):
    """To files, not pipes: wine's servers would hold a pipe open long after the program ended."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        more = {"stdin": subprocess.DEVNULL, "timeout": SECONDS, **more}
        words = [word if isinstance(word, bytes) else str(word) for word in command]
        done = subprocess.run(words, stdout=output, stderr=errors, **more)
        texts = []
        for file in (output, errors):
            file.seek(0)
            texts.append(file.read())
    return done.returncode, texts[0], texts[1]


def run_program(command, **more):
    """Exit status, output and errors as bytes; more goes to subprocess.run."""
    result = run_once(command, **more)
    if FAULT not in result[2]:
        return result
    fault = next(line for line in result[2].splitlines() if FAULT in line)
    print(AGAIN + fault.decode("utf-8", "replace"), flush=True)
    return run_once(command, **more)


def own_lines(errors):
    """What the program itself said: wine reports creating its prefix."""
    return "".join(line for line in errors.splitlines(True) if not line.startswith("wine: "))


def main(command):
    """The caller's time limit applies here."""
    status, output, errors = run_program(command, timeout=None)
    for file, text in ((sys.stdout, output), (sys.stderr, errors)):
        file.buffer.write(text)
        file.flush()
    sys.exit(status)


if __name__ == "__main__":
    main(sys.argv[1:])
