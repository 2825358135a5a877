#!/usr/bin/env python3
"""Names that would steer a terminal, in every command: ugly_names.py SESSMSG|- TOOL

Each command line has the name of a file that is missing, a folder, damaged, or as it should be, or
a word that is none it knows. Standard output is a terminal. What comes out must not have a control
character or a byte that is not UTF-8, nor may a line start where the name would start one."""
import os
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True

from files import expect_equal, judge, SOURCE
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))

import terminal

UGLY = "a\x1b]0;x\x07\nFAKE\x7f\u009b2J\u202e\u2066z"
STEERS = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffd]"

# {} is the name without its ending; out: an output. Files with these endings are made in each kind.
MSGTAB = """
compile {}.mc --dll out.dll
compile {}.mc --dll out.dll --verbose
compile {}.man --bin-dir bin
compile door.mc {}.po --dll out.dll
compile door.mc --dll {}.mc
compile door.mc --dll {}.none/x.dll
compile door.mc --header {}.mc/u.h
compile door.mc --fill-missing {} --dll out.dll
compile door.mc --version {} --dll out.dll
compile door.mc --lang {} --dll out.dll
compile door.mc --wrapper {} --dll out.dll
compile door.mc --machine {} --dll out.dll
compile --{}
mc {}.mc
mc -v {}.mc
mc -h {}.none door.mc
mc -z {} door.mc
mc -{}
check {}.mc
check {}.mc --format msvc
check {}.mc --format json
check {}.mc --format sarif
check {}.mc --format github
check {}.man
check door.mc {}.po
check door.mc --enable {}
diff {}.mc door.mc
diff door.mc {}.dll
diff {}.mc other.mc
diff door.mc other.mc --except {}
dump {}.dll
dump {}.mc
dump {}.mc --format jsonl
dump {}.dll --format man
dump door.dll -o {}.none/x.mc
dump door.dll --header {}.mc
dump door.dll --lang {}
find door {}.dll {}.none
find 5 {}.mc
find --regex {}( door.dll
find {} door.dll
explain {}
format {}.dll 5 x
format {}.mc 5 {}
format {}.mc {} x
format door.mc {} x
format door.dll DOOR_{} --header door.mc
format door.dll 5 x --header {}.mc
format door.dll 9 x
format door.dll 5 int:{}
format door.dll 5 {}
format --text %1 {}
format door.dll 5 --lang {}
format door.dll 5 --width {}
list {}.dll
list {}.mc
list door.dll --header {}.mc
list door.dll --lang {}
code {}
code 5 --file {}.dll
render {}.dll 5 x
render {}.mc 5 {}
render {}.mc 6
render door.dll {}
render door.dll 5 x --params {}.dll
render --source x --reg {}.reg 5
render --source {} --reg good.reg --files . 5
render --source x --db {}.db 5
render --source x --hive {}.hive 5
render --source x --root {}.none 5
render door.dll 5 --provider {}
render door.dll 5 --channel {}
render --jsonl {}
db {}.db {}.none
db out.db {}.mc
db {}.none/x.db door.dll
db out.db . --reg {}.reg
db out.db . --hive {}.hive
po extract {}.mc
po merge door.mc {}.po
po stat door.mc {}.po
po stat door.mc {}.po --min 100
po stat door.mc --badge {}.none/x.svg
po extract door.mc -o {}.none/x.pot
po extract door.mc --lang {}
po {} door.mc
source check --name x --reg {}.reg --files .
source check --name {} --reg good.reg --files .
source check --name x --reg good.reg --files {}.none
source check --name x --hive {}.hive
source check --name x --root {}.none
source export --format reg --name {} --file C:\\x.dll --from {}.dll
source export --format reg --name x --file {} --from door.dll
source export --format reg --name x --file C:\\x.dll --from {}.mc -o {}.none/x.reg
source export --format reg --manifest {}.man --file C:\\x.dll
source {}
site {}.mc -o site
site door.mc -o {}.mc
site door.mc -o {}.none/site
site door.mc -o site --templates {}.none
site door.mc -o site --templates {}.mc
completion {}
completion bash {}
version {}
help {}
{}
"""
SESSMSG = """
{}
7062 {}
7062 --lang {}
--file {}.dll 7062
list --file {}.dll
explain {}
explain 7062 {} --format {}
explain 7062 {}
list --{}
who {}
completion {}
{} {}
"""
ENDINGS = (".mc", ".man", ".po", ".dll", ".reg", ".db", ".hive")


def missing(_):
    pass


def folder_in_its_place(path):
    path.mkdir()


def damaged(path):
    path.write_bytes(b"MZ\x1b[2J\n\xc2\x9b \x9b \xff = (\n" * 9)


def sound(path):
    """A source or an image whose texts and names are as ugly."""
    made = {".mc": "ugly.mc", ".dll": "ugly.dll", ".reg": "good.reg", ".po": "ugly.po"}
    if path.suffix in made:
        shutil.copyfile(path.parent / made[path.suffix], path)


def prepare(folder):
    """Files as they should be, with texts that are as ugly as the names."""
    text = UGLY.replace("\n", "\r\n").replace("\u202e", "")
    ugly = SOURCE.replace("The door %1 is open.", f"The {text} door %1.")
    folder.write("ugly.mc", ugly.encode())
    folder.write("other.mc", ugly.replace("z door", "z other").encode())
    folder.write("good.reg", ("Windows Registry Editor Version 5.00\r\n\r\n"
                 "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\"
                 "Application\\x]\r\n"
                 '"EventMessageFile"="C:\\\\\x1b[2J\u009b.dll"\r\n').encode("utf-16"))
    for name in ("door", "ugly"):
        run(folder, "compile", f"{name}.mc", "--dll", f"{name}.dll")
    run(folder, "po", "extract", "ugly.mc", "-o", "ugly.po")


def run(folder, *words):
    """What it says, on a terminal and to standard error."""
    ours, theirs = os.openpty()
    done = subprocess.run([*folder.tool, *words], cwd=folder.path, stdin=subprocess.DEVNULL,
                          stdout=theirs, stderr=subprocess.PIPE, timeout=60)
    os.close(theirs)
    return done.returncode, terminal.bytes_of(ours).replace(b"\r\n", b"\n"), done.stderr


def expect_calm(folder, line):
    words = [word.replace("{}", UGLY) for word in line.split(" ")]
    status, output, errors = run(folder, *words)
    for what, said, wrong in (("output", output, STEERS), ("error", errors, STEERS + "|^FAKE")):
        if "json" in line:
            said = said.replace(b"\x7f", b"")  # harmless, and part of a string there
        found = re.search(wrong, said.decode("utf-8", "replace"), re.M)
        if found:
            raise AssertionError(f"{line}: standard {what} has {found[0]!r}: {said!r}")
    if status not in (0, 1, 2):
        raise AssertionError(f"{line}: ended with {status}")
    return status


def check_of(make, lines):
    def check(folder):
        prepare(folder)
        before = set(folder.path.iterdir())
        failed, statuses = [], set()
        for line in lines.strip().splitlines():
            for path in set(folder.path.iterdir()) - before:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            for ending in ENDINGS:
                make(folder.path / (UGLY + ending))
            try:
                statuses.add(expect_calm(folder, line))
            except AssertionError as failure:
                failed.append(str(failure))
        expect_equal("\n".join(failed), "", make.__name__)
        expect_equal({1, 2} <= statuses or len(lines.split()) < 50, True, "some command fails")
    check.__name__ = f"{make.__name__} of {lines.split()[0]}"
    return check


def sessmsg_lines(sessmsg):
    def check(folder):
        folder.tool = [sessmsg]
        for line in SESSMSG.strip().splitlines():
            expect_calm(folder, line)
    return check


KINDS = (missing, folder_in_its_place, damaged, sound)
if __name__ == "__main__":
    judge([check_of(kind, MSGTAB) for kind in KINDS] +
          ([sessmsg_lines(sys.argv[1])] if sys.argv[1] != "-" else []), sys.argv[2:])
