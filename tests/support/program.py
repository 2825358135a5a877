#!/usr/bin/env python3
"""Runs a program for a test, under wine or not, and reruns it after wine's client fault.

wine's server ends with its last program. A program that starts at that moment finds no server, and
never runs: wine says "wine client error", or ends with 1 and says nothing, as it does when it
cannot start a server. (Ours say why they fail, always.) Rarely, the host's loader finds its own
lists damaged as wine ends, says so and ends with 127. Only these are retried, once. Each time a
line "again: ..." is printed, which .ci/run counts.

As a script: program.py COMMAND... ends like the command, with its output and errors."""
import re
import subprocess
import sys
import tempfile

FAULTS = (b"wine client error", b"Inconsistency detected by ld.so")
AGAIN = "again: "
SANITIZERS = re.compile(rb"^SUMMARY: \w+Sanitizer: ", re.M)
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


def fault_of_wine(command, result):
    """What kept wine from running the program, or None."""
    for line in result[2].splitlines():
        if any(fault in line for fault in FAULTS):
            return line.decode("utf-8", "replace")
    if str(command[0]).endswith("wine") and result == (1, b"", b""):
        return "wine ended with 1 and said nothing"
    return None


def expect_sane(errors):
    """A sanitizer ends a program with 1, as errors do: so its report ends the test."""
    if SANITIZERS.search(errors):
        sys.exit(errors.decode("utf-8", "replace"))


def run_program(command, **more):
    """Exit status, output and errors as bytes; more goes to subprocess.run."""
    result = run_once(command, **more)
    expect_sane(result[2])
    fault = fault_of_wine(command, result)
    if fault is None:
        return result
    print(AGAIN + fault, flush=True)
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
