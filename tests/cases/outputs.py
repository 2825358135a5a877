#!/usr/bin/env python3
"""Outputs beside inputs, beside other outputs and beside other runs: outputs.py TOOL..."""
import os
import subprocess
import sys

sys.dont_write_bytecode = True

from files import NOBODY, OLD, SOURCE, as_nobody, expect_equal, judge, made_files
from run import run_tool

OTHERS = 1234  # a group that exists nowhere

# The input, and a command line that would write to another name of it.
INPUTS = """
door.mc    compile door.mc --dll same
door.mc    compile door.mc --header new.h --res same
de.po      compile door.mc de.po --header same
de.po      compile door.mc --po de.po --facts same
door.mc    mc -z same.x door.mc
door.dll   dump door.dll -o same
door.dll   dump door.dll --format jsonl -o same
new.h      dump door.dll --header new.h -o same
tree/x.dll dump tree --format tsv -o same
tree/x.dll dump tree --format json -o same
door.mc    po extract door.mc -o same
de.po      po extract door.mc de.po -o same
de.po      po stat door.mc de.po --badge same
door.mc    po merge door.mc de.po -o same
door.dll   source export --name x --format reg --file C:\\x.dll --from door.dll -o same
event.dll  dump event.dll --format man -o same
de-DE/event.dll.mui dump event.dll --format man -o same
door.man   source export --manifest door.man --format reg --file C:\\x.dll -o same
"""
WITH_SQLITE = """
door.dll   dump door.dll --format sqlite -o same
tree/x.dll dump tree --format sqlite -o same
new.h      dump door.dll --header new.h --format sqlite -o same
tree/x.dll db same tree
tree/x.reg db same tree --reg tree/x.reg
"""
MANIFEST = """<instrumentationManifest xmlns="http://schemas.microsoft.com/win/2004/08/events">
<instrumentation><events><provider name="A" symbol="A" guid="{11111111-2222-3333-4444-555555555555}"
 resourceFileName="x" messageFileName="x"><events><event value="1" symbol="E"/></events></provider>
</events></instrumentation></instrumentationManifest>
"""
REG = "Windows Registry Editor Version 5.00\r\n"


def prepare(folder):
    folder.write("door.man", MANIFEST.encode())
    for command in ("compile door.mc --dll door.dll --header new.h",
                    "po extract door.mc --lang de -o de.po"):
        expect_equal(run_tool(folder.tool, command.split(), folder.path)[0], 0, command)
    run_tool(folder.tool, ["compile", "door.man", "--dll", "event.dll"], folder.path)
    folder.write("de-DE/event.dll.mui", folder.files()["door.dll"])
    folder.write("tree/x.dll", folder.files()["door.dll"])
    folder.write("tree/x.reg", REG.encode("utf-16"))


def refuse(folder, line, link):
    path, command = line.split(maxsplit=1)
    shown = "same.x.h" if "-z same.x" in command else "same"
    same = folder.path / shown
    link(folder.path / path, same)
    before = folder.files()
    got = run_tool(folder.tool, command.split(), folder.path)
    said = got[2].decode()
    ours = [text for text in said.splitlines() if text.startswith("msgtab: cannot write")]
    expect_equal((got[0], ours, folder.files()),
                 (2, [f"msgtab: cannot write '{shown}': it is a source"], before), line)
    same.unlink()


def has_sqlite(folder):
    said = run_tool(folder.tool, "dump door.dll --format sqlite -o new.db".split(), folder.path)[2]
    (folder.path / "new.db").unlink(missing_ok=True)
    return b"without SQLite" not in said


def hard_links_to_inputs(folder):
    prepare(folder)
    lines = INPUTS + (WITH_SQLITE if has_sqlite(folder) else "")
    for line in filter(None, lines.splitlines()):
        refuse(folder, line, os.link)


def sources_where_dumps_go(folder):
    """Each file of a folder becomes a source there: one that is a source already stays."""
    prepare(folder)
    folder.write("tree/x.dll.mc", SOURCE.encode())
    before = folder.files()
    got = run_tool(folder.tool, ["dump", "tree", "-o", "tree/"], folder.path)
    expect_equal((got[0], got[2].decode().replace("\\", "/"), folder.files()),
                 (2, "msgtab: cannot write 'tree/x.dll.mc': it is a source\n", before), "dump")


def links_to_inputs(folder):
    prepare(folder)
    for line in filter(None, INPUTS.splitlines()):
        refuse(folder, line, lambda path, same: same.symlink_to(path))


def open_inputs(folder):
    """As a descriptor, and as the file that standard output or input is."""
    before = folder.files()
    with open(folder.path / "door.mc", "r+b") as file:
        file.seek(0, os.SEEK_END)
        name = f"/dev/fd/{file.fileno()}"
        for words, shown, streams in (
                (["door.mc", "--header", name], name, {"pass_fds": [file.fileno()]}),
                (["door.mc", "--header", "-"], "-", {"stdout": file}),
                (["door.mc", "--header", "/dev/stdout"], "/dev/stdout", {"stdout": file})):
            done = subprocess.run([*folder.tool, "compile", *words], cwd=folder.path,
                                  stderr=subprocess.PIPE, **streams)
            expect_equal((done.returncode, done.stderr.decode(), folder.files()),
                         (2, f"msgtab: cannot write '{shown}': it is a source\n", before), shown)
    with open(folder.path / "door.mc", "rb") as file:
        done = subprocess.run([*folder.tool, "compile", "-", "--header", "door.mc"], stdin=file,
                              cwd=folder.path, stderr=subprocess.PIPE)
    expect_equal((done.returncode, folder.files()), (2, before), "standard input")


def names_of_standard_output(folder):
    """A file that standard output was redirected to is written on, not replaced."""
    made = made_files(folder)["h"]
    (folder.path / "link").symlink_to("/dev/stdout")
    for name in ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/../dev/fd/1", "link"):
        path = folder.write("out", b"before\n")
        with open(path, "ab") as file:
            done = subprocess.run([*folder.tool, "compile", "door.mc", "--header", name],
                                  cwd=folder.path, stdout=file, stderr=subprocess.PIPE)
            same = os.fstat(file.fileno()).st_ino == path.stat().st_ino
        expect_equal((done.returncode, done.stderr, path.read_bytes(), same),
                     (0, b"", b"before\n" + made, True), name)
    folder.compile("door.mc", "--dll", "-", "--header", name, status=2,
                   errors=f"msgtab: cannot write '{name}': another output goes to standard output")


def other_descriptors(folder):
    made = made_files(folder)["h"]
    path = folder.write("out", b"before\n")
    with open(path, "ab") as file:
        name = f"/dev/fd/{file.fileno()}"
        done = subprocess.run([*folder.tool, "compile", "door.mc", "--header", name],
                              cwd=folder.path, pass_fds=[file.fileno()])
        same = os.fstat(file.fileno()).st_ino == path.stat().st_ino
    expect_equal((done.returncode, path.read_bytes(), same), (0, b"before\n" + made, True), name)


def groups_stay(folder):
    """Of a file of another user: its group, as a member; else no group gets more than all have."""
    home = folder.path / "home"
    home.mkdir()
    home.chmod(0o777)
    for name, group, mode in (("in.h", OTHERS, 0o2664), ("out.h", OTHERS + 1, 0o676)):
        path = folder.write(f"home/{name}", OLD)
        os.chown(path, 0, group)
        path.chmod(mode)
    for name in ("in.h", "out.h"):
        got = as_nobody(folder, "door.mc", "--header", f"home/{name}", groups=[OTHERS])
        expect_equal(got, (0, ""), name)
    got = [(path.stat().st_uid, path.stat().st_gid, oct(path.stat().st_mode & 0o7777))
           for path in sorted(home.iterdir())]
    expect_equal(got, [(NOBODY, OTHERS, "0o2664"), (NOBODY, NOBODY, "0o666")], "owners and modes")


def sync_without_reading(folder):
    """An output that only writing is allowed for, in a folder that may not be read."""
    home = folder.path / "home"
    path = folder.write("home/old.h", OLD)
    for each in (home, path):
        os.chown(each, NOBODY, NOBODY) if os.geteuid() == 0 else None
    path.chmod(0o200)
    home.chmod(0o300)
    got = as_nobody(folder, "door.mc", "--sync", "--header", "home/old.h", "--dll", "home/new.dll")
    home.chmod(0o700)
    expect_equal(got[0], 0, got[1])
    expect_equal({line.rsplit(": ", 1)[0] for line in got[1].splitlines()},
                 {f"msgtab: 'home/{name}' is written, but perhaps not on the disk yet"
                  for name in ("old.h", "new.dll")}, "what is said")
    expect_equal((oct(path.stat().st_mode & 0o777), path.stat().st_size > len(OLD),
                  sorted(each.name for each in home.iterdir())),
                 ("0o200", True, ["new.dll", "old.h"]), "the files")


def wide_source(word):
    languages = range(1, 41)
    names = "\n".join(f"L{i}=0x{0x400 + i:X}:B{i:02}" for i in languages)
    texts = "".join(f"Language=L{i}\n{word} {i}\n.\n" for i in languages)
    return f"LanguageNames=({names})\nMessageId=5\nSymbolicName={word}\n{texts}".encode()


def sets_of_two_runs(folder):
    """Two sources onto the same 44 outputs: all are of the run that was the last."""
    options = [("--bin-dir", "a"), ("--dll", "a/d"), ("--header", "h"), ("--rc", "r"),
               ("--res", "b/s")]
    sets = []
    for name in ("a/x", "b/x"):
        folder.write(name, b"")
    for word in ("DOOR", "GATE"):
        folder.write("door.mc" if word == "DOOR" else "gate.mc", wide_source(word))
    runs = [["door.mc", *sum(options, ())], ["gate.mc", *sum(options[::-1], ())]]
    inputs = set(folder.files())
    for words in runs:
        folder.compile(*words)
        files = folder.files()
        sets.append({name: files[name] for name in set(files) - inputs})
    mixed = 0
    for _ in range(60):
        both = [subprocess.Popen([*folder.tool, "compile", *words], cwd=folder.path)
                for words in runs]
        expect_equal([run.wait() for run in both], [0, 0], "status")
        files = folder.files()
        mixed += {name: files[name] for name in set(files) - inputs} not in sets
    expect_equal((mixed, len(sets[0])), (0, 44), "sets of both, and outputs of each")


EVERYWHERE = (hard_links_to_inputs, sources_where_dumps_go)
POSIX = (links_to_inputs, open_inputs, names_of_standard_output, other_descriptors,
         sync_without_reading, sets_of_two_runs)
ROOT = (groups_stay,)

if __name__ == "__main__":
    tool = sys.argv[1:]
    run_tool(tool, ["--version"], ".")
    windows = tool[-1].endswith(".exe")
    checks = EVERYWHERE + (() if windows else POSIX)
    if not windows and os.geteuid() == 0:
        checks += ROOT
    judge(checks, tool)
