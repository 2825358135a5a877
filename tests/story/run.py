#!/usr/bin/env python3
"""run.py [--update] STORY [EMULATOR...]: runs the commands of each NAME.out with the recording
NAME.sessions. A line '$ story ...' is a command; what follows is what it prints, and its exit
status when that is not 0.

A recording has one line for each answer:
  computer NAME   whose answers follow; '-' is this computer
  opened          it can be opened
  own ID          the session of the caller; none on another computer
  console ID      the session on the console
  session ID STATE NAME ACCOUNT   STATE is a WTS_CONNECTSTATE_CLASS; '-' is no name or nobody,
                  '?' an account that the caller may not see
  logon LUID      a logon session
  fails WORD      the system refuses to answer lines of this kind
  then            something has changed: the answers after it replace those before. Every wait
                  begins at the start again"""
import os
import pathlib
import shlex
import sys

sys.dont_write_bytecode = True
sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from program import own_lines, run_program

HERE = pathlib.Path(__file__).resolve().parent


def transcript(command, recording, told):
    """The same commands, with what they print now."""
    lines = []
    for line in told.splitlines():
        if not line.startswith("$ story "):
            continue
        status, output, errors = run_program([*command, *shlex.split(line)[2:]], cwd=HERE,
                                             env=dict(os.environ, RECORDING=recording))
        lines += [line, *(output.decode() + own_lines(errors.decode())).splitlines()]
        lines += [f"status {status}"] * (status != 0)
    return "".join(line + "\n" for line in lines)


def main(arguments):
    update = arguments[0] == "--update"
    story, *emulator = arguments[update:]
    goldens = sorted(HERE.glob("*.out"))
    wrong = [] if goldens else ["no cases"]
    for golden in goldens:
        told = golden.read_text(encoding="utf-8")
        now = transcript([*emulator, story], golden.stem + ".sessions", told)
        if update:
            golden.write_text(now, encoding="utf-8")
        elif now != told:
            wrong.append(f"{golden.name}\n--- got\n{now}--- want\n{told}")
    if wrong:
        raise SystemExit("\n".join(wrong))


main(sys.argv[1:])
