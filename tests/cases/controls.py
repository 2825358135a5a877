#!/usr/bin/env python3
"""Characters that steer a terminal: controls.py TOOL"""
import os
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True

from files import expect_equal, judge

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

import terminal


def controls_on_a_terminal(folder):
    """A message cannot steer the terminal; a file or a pipe gets its bytes."""
    text = "a\tb\n%1\u200d\u200e"
    word = "\x1b[2J\x7f\u009b\u202e\u2066ü"
    command = [*folder.tool, "format", "--text", text, word]
    ours, theirs = os.openpty()
    subprocess.run(command, stdout=theirs, check=True)
    os.close(theirs)
    expect_equal(terminal.text_of(ours).replace("\r", ""),
                 "a\tb\n<U+001B>[2J<U+007F><U+009B><U+202E><U+2066>ü\u200d\u200e", "a terminal")
    got = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    expect_equal(got.decode(), text.replace("%1", word).replace("\n", "\r\n"), "a pipe")


def controls_in_names_and_lines(folder):
    """Nor can the name or a line of a source that has errors."""
    folder.write("a\x1b[2J\nb.mc", "MessageId=\u202e\x1b\n".encode())
    run = subprocess.run([*folder.tool, "check", "a\x1b[2J\nb.mc"], cwd=folder.path,
                         stderr=subprocess.PIPE)
    shown = run.stderr.decode().splitlines()
    expect_equal(shown[3].split(": ")[0], "a?[2J?b.mc:1:11", "the name")
    expect_equal(shown[4:], ["MessageId=??", "          ^"], "the line")


judge((controls_on_a_terminal, controls_in_names_and_lines), sys.argv[1:])
