#!/usr/bin/env python3
"""Texts go out to .po files and come back into the same tables, whatever is in them. A merge with
unchanged sources changes nothing. Where gettext is installed, its programs read the files, and
write them again with the same bytes. round_trip.py COUNT -- TOOL..."""
import difflib
import shutil
import subprocess
import sys
import tempfile

from catalogues import LANGUAGES, Tool, make, source_of
from message_table import describe_table

OTHERS = list(LANGUAGES)[1:]


def gettext(folder, *command):
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr.decode()}")
    return done.stdout


def expect(what, found, expected):
    if found != expected:
        lines = [str(each).split("\\n") for each in (expected, found)]
        sys.exit("\n".join([what, *difflib.unified_diff(*lines, "expected", "found", lineterm="")]))


def described(tables):
    return {language: describe_table(table) for language, table in tables.items()}


def check_gettext(tool, seed, name):
    """gettext accepts the file; its own form has the same bytes, and a wrapped one comes back."""
    gettext(tool.folder, "msgfmt", "-c", "-o", "checked.mo", name)
    expect(f"{seed}: {name} as msgcat writes it",
           gettext(tool.folder, "msgcat", "--no-wrap", name), tool.read(name))
    tool.write(name, gettext(tool.folder, "msgcat", "--width=40", name))


def check(tool, seed):
    messages = make(seed)
    line_end = "\r\n" if seed % 3 == 0 else "\n"
    tool.write("all.mc", source_of(messages, LANGUAGES, line_end))
    tool.write("english.mc", source_of(messages, ["English"], line_end))
    expected = described(tool.tables("all.mc"))
    files = []
    for language in OTHERS:
        if not any(language in texts for _, texts in messages):
            continue
        files.append(f"{language}.po")
        tool.run("po", "extract", "all.mc", "--lang", language, "-o", files[-1])
    expect(f"{seed}: tables", described(tool.tables("english.mc", *files)), expected)
    tool.run("po", "merge", "english.mc", *files)
    before = {name: tool.read(name) for name in files}
    tool.run("po", "merge", "english.mc", *files)
    expect(f"{seed}: a second merge", {name: tool.read(name) for name in files}, before)
    if shutil.which("msgcat"):
        tool.run("po", "extract", "english.mc", "-o", "template.pot")
        for name in ["template.pot", *files]:
            check_gettext(tool, seed, name)
        found = described(tool.tables("english.mc", *files))
        expect(f"{seed}: tables after msgcat", found, expected)


def main():
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(int(sys.argv[1])):
            check(Tool(sys.argv[3:], folder), seed)
    print(f"{sys.argv[1]} catalogues")


main()
