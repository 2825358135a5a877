#!/usr/bin/env python3
"""Faults of memory and disk at every place: faults.py FAULT_LIBRARY TOOL [--most N]
[--only WORD]

Each command runs once to count its calls, then once for each call that fails, alone and with all
later ones. Then: an exit status of the command line, something said (if memory lacks, just that),
outputs all old or all new, and nothing left over. Only where a fault of rename or of removing stays
may something be left: what is said names it, and the status is not 0. A folder is one output.
--most N tries no more than N places, evenly spread, of each kind of call. --only WORD runs only
commands with this word.
"""
import argparse
import errno
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SOURCE = """LanguageNames=(German=0x407:MSG00407)
MessageId=5
SymbolicName=DOOR_OPEN
Language=English
The door %1 is open.
.
Language=German
Die Tür %1 ist offen.
.
"""
OLDER = SOURCE.replace("Tür", "Pforte").replace("door", "gate")
TRANSLATION = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: de\\n"
"""
TMPFS = pathlib.Path("/dev/shm")
OLD = b"old\n"
COMPILE = ["compile", "door.mc", "--dll", "out/d.dll", "--header", "out/d.h", "--wrapper", "out/w"]
SITE = ["site", "door.mc", "-o", "out/site"]
COMMANDS = {
    "compile": COMPILE,
    "compile one": ["compile", "door.mc", "--res", "out/d.res"],
    "compile --sync": [*COMPILE, "--sync"],
    "compile without link": COMPILE,
    "mc": ["mc", "-h", "out", "-r", "out", "door.mc"],
    "dump": ["dump", "door.bin", "-o", "out/d.mc"],
    "dump sqlite": ["dump", "--format", "sqlite", "door.dll", "-o", "out/d.db"],
    "db": ["db", "out/m.db", "files"],
    "po extract": ["po", "extract", "door.mc", "-o", "out/d.pot"],
    "po merge": ["po", "merge", "door.mc", "de.po", "-o", "out/de.po"],
    "source export": ["source", "export", "--format", "reg", "--name", "Door", "--file",
                      "C:\\door.dll", "--from", "door.dll", "--categories", "0", "-o",
                      "out/d.reg"],
    "diff": ["diff", "door.mc", "door.mc"],
    "site": SITE,
    "site --sync": [*SITE, "--sync"],
    "site without exchange": SITE,
}
PARTIAL = {"db"}  # what cannot be read is told and left out
NO_MEMORY = ("msgtab: out of memory\n", os.strerror(errno.ENOMEM),  # of msgtab, of a call
             "SQLite says: out of memory")
GROUPS = ("alloc", "open", "read", "write", "close", "sync", "rename", "link", "unlink", "mkdir",
          "rmdir")
REMOVING = ("unlink", "rmdir")
STATUSES = (0, 1, 2)


def content(path):
    """Of a file its bytes, of a folder all that is in it."""
    if path.is_file():
        return path.read_bytes()
    return {inner.name: content(inner) for inner in path.iterdir()}


class Scene:
    """A folder with inputs and the outputs of an earlier run."""

    def __init__(self, path, library, tool):
        self.path, self.library, self.tool = pathlib.Path(path), library, tool
        self.count = self.path / "count"
        (self.path / "door.mc").write_text(SOURCE)
        self.out = self.path / "out"

    def lay(self, names):
        shutil.rmtree(self.out, ignore_errors=True)
        self.out.mkdir()
        for name in names:
            if name == "site":
                shutil.copytree(self.path / "site", self.out / name)
            else:
                (self.out / name).write_bytes(OLD)

    def files(self):
        return {path.name: content(path) for path in self.out.iterdir()}

    def run(self, arguments, fault=None, without=""):
        environment = {**os.environ, "LC_ALL": "C"}
        if self.library:
            environment |= {"LD_PRELOAD": self.library, "MSGTAB_FAULT_COUNT": str(self.count),
                            "MSGTAB_FAULT_WITHOUT": without}
        if fault:
            environment["MSGTAB_FAULT"] = fault
        done = subprocess.run([self.tool, *arguments], cwd=self.path, env=environment,
                              capture_output=True, timeout=60)
        return done.returncode, done.stderr.decode("utf-8", "replace")

    def counts(self):
        return {name: int(number) for name, number in
                (line.split() for line in self.count.read_text().splitlines())}


def judge(fault, before, new, status, said, after, is_partial):
    """What is wrong with a run."""
    group, _, how = fault.split()
    extra = {name for name in after if name not in new}
    changed = {name for name in new if after.get(name) != before.get(name)}
    if status not in STATUSES:
        yield f"status {status}"
    if status == 2 and not said:
        yield "nothing is said"
    if status == 2 and group == "alloc" and not any(words in said for words in NO_MEMORY):
        yield "lack of memory is not said"
    for name in extra:
        if group not in ("rename", *REMOVING) or name not in said or status == 0:
            yield f"left over: {name}"
    broken = [name for name in new if after.get(name) not in (before.get(name), new[name])]
    if broken and not is_told(broken, before, said, after, fault):
        yield "an output is neither old nor new"
    mixed = 0 < len(changed) < len(new)
    if mixed and not (group == "rename" and how == "sticky"):
        yield "some outputs are new, some old"
    if mixed and not all(f"'out/{name}' is" in said for name in new):
        yield "the states of the outputs are not told"
    if status == 0 and len(changed) < len(new):
        yield "status 0, but the outputs are old"
    excused = ("rename", "sync", *REMOVING, *(["read"] if is_partial else []))
    if status == 2 and changed and group not in excused:
        yield "status 2, but outputs are new"


def is_told(broken, before, said, after, fault):
    """A site that cannot be given back is where the message says, and whole."""
    moved = [name for name, what in after.items() if what == before.get("site")]
    return (broken == ["site"] and "site" not in after and len(moved) == 1 and
            fault.startswith("rename") and fault.endswith("sticky") and
            re.search(f"is not there now; the older site is '.*/{moved[0]}'", said))


def places(count, most):
    if not most or count <= most:
        return range(1, count + 1)
    return sorted({1 + i * (count - 1) // (most - 1) for i in range(most)})


def walk(scene, what, arguments, most):
    without = what.partition(" without ")[2]
    scene.lay([])
    status, said = scene.run(arguments, without=without)
    if status != 0:
        yield f"{what}: without a fault: status {status}: {said}", 1
        return
    new = scene.files()
    # What was there before: all outputs, all but one, none.
    for names in [list(new), list(new)[1:], []] if len(new) > 1 else [list(new), []][:1 + len(new)]:
        scene.lay(names)
        before = scene.files()
        scene.run(arguments, without=without)
        counts = scene.counts()
        for group in GROUPS:
            for n in places(counts[group], most):
                for how in ("once", "sticky"):
                    scene.lay(names)
                    fault = f"{group} {n} {how}"
                    status, said = scene.run(arguments, fault, without)
                    for wrong in judge(fault, before, new, status, said, scene.files(),
                                       what in PARTIAL):
                        yield f"{what}: {fault}, {len(names)} old: {wrong}\n    {said.strip()}", 0
                    yield None, 1


def make_inputs(scene):
    """What the commands read, and the site that is replaced."""
    (scene.path / "de.po").write_text(TRANSLATION)
    (scene.path / "old.mc").write_text(OLDER)
    for arguments in (["compile", "door.mc", "--bin-dir", ".", "--dll", "door.dll"],
                      ["site", "old.mc", "--title", "door", "-o", "site"]):
        status, said = scene.run(arguments)
        assert status == 0, said
    (scene.path / "MSG00001.bin").rename(scene.path / "door.bin")
    (scene.path / "files").mkdir()
    shutil.copy(scene.path / "door.dll", scene.path / "files")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("library")
    parser.add_argument("tool")
    parser.add_argument("--most", type=int, default=0)
    parser.add_argument("--only", default="")
    args = parser.parse_args()
    tool = os.path.abspath(args.tool)
    runs = failed = 0
    with tempfile.TemporaryDirectory(dir=TMPFS if TMPFS.is_dir() else None) as folder:
        scene = Scene(folder, "", tool)
        make_inputs(scene)
        scene.library = os.path.abspath(args.library)
        chosen = {what: COMMANDS[what] for what in COMMANDS if args.only in what}
        for what, arguments in chosen.items():
            for wrong, counted in walk(scene, what, arguments, args.most):
                runs += counted
                if wrong:
                    failed += 1
                    print("FAILED", wrong)
    print(f"{runs} faults, {failed} failed")
    return 1 if failed or runs < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
