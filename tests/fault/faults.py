#!/usr/bin/env python3
"""Faults of memory and disk at every place: faults.py FAULT_LIBRARY TOOL [--most N]

Each command runs once to count its calls, then once for each call that fails, alone and with all
later ones. Then: an exit status of the command line, something said (if memory lacks, just that),
outputs all old or all new, and nothing left over. Only where a fault of rename or unlink stays may
something be left: what is said names it. --most N tries no more than N places, evenly spread, of
each kind of call.
"""
import argparse
import errno
import os
import pathlib
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
OLD = b"old\n"
COMPILE = ["compile", "door.mc", "--dll", "out/d.dll", "--header", "out/d.h", "--wrapper", "out/w"]
COMMANDS = {
    "compile": COMPILE,
    "compile one": ["compile", "door.mc", "--res", "out/d.res"],
    "compile --sync": [*COMPILE, "--sync"],
    "mc": ["mc", "-h", "out", "-r", "out", "door.mc"],
    "dump": ["dump", "door.bin", "-o", "out/d.mc"],
    "po extract": ["po", "extract", "door.mc", "-o", "out/d.pot"],
    "source export": ["source", "export", "--format", "reg", "--name", "Door", "--file",
                      "C:\\door.dll", "--from", "door.dll", "--categories", "0", "-o",
                      "out/d.reg"],
    "diff": ["diff", "door.mc", "door.mc"],
}
NO_MEMORY = ("msgtab: out of memory\n", os.strerror(errno.ENOMEM))  # of msgtab, of a call
GROUPS = ("alloc", "open", "read", "write", "close", "sync", "rename", "link", "unlink")
STATUSES = (0, 1, 2)


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
            (self.out / name).write_bytes(OLD)

    def files(self):
        return {path.name: path.read_bytes() for path in self.out.iterdir()}

    def run(self, arguments, fault=None):
        environment = {**os.environ, "LC_ALL": "C"}
        if self.library:
            environment |= {"LD_PRELOAD": self.library, "MSGTAB_FAULT_COUNT": str(self.count)}
        if fault:
            environment["MSGTAB_FAULT"] = fault
        done = subprocess.run([self.tool, *arguments], cwd=self.path, env=environment,
                              capture_output=True, timeout=60)
        return done.returncode, done.stderr.decode("utf-8", "replace")

    def counts(self):
        return {name: int(number) for name, number in
                (line.split() for line in self.count.read_text().splitlines())}


def judge(fault, before, new, status, said, after):
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
        if group not in ("unlink", "rename") or name not in said:
            yield f"left over: {name}"
    if any(after.get(name) not in (before.get(name), new[name]) for name in new):
        yield "an output is neither old nor new"
    mixed = 0 < len(changed) < len(new)
    if mixed and not (group == "rename" and how == "sticky"):
        yield "some outputs are new, some old"
    if mixed and not all(f"'out/{name}' is" in said for name in new):
        yield "the states of the outputs are not told"
    if status == 0 and len(changed) < len(new):
        yield "status 0, but the outputs are old"
    if status == 2 and changed and group not in ("unlink", "rename", "sync"):
        yield "status 2, but outputs are new"


def places(count, most):
    if not most or count <= most:
        return range(1, count + 1)
    return sorted({1 + i * (count - 1) // (most - 1) for i in range(most)})


def walk(scene, what, arguments, most):
    scene.lay([])
    status, said = scene.run(arguments)
    if status != 0:
        yield f"{what}: without a fault: status {status}: {said}", 1
        return
    counts, new = scene.counts(), scene.files()
    # What was there before: all outputs, all but one, none.
    for names in (list(new), list(new)[1:], [])[: 3 if new else 1]:
        for group in GROUPS:
            for n in places(counts[group], most):
                for how in ("once", "sticky"):
                    scene.lay(names)
                    fault = f"{group} {n} {how}"
                    status, said = scene.run(arguments, fault)
                    before = {name: OLD for name in names}
                    for wrong in judge(fault, before, new, status, said, scene.files()):
                        yield f"{what}: {fault}, {len(names)} old: {wrong}\n    {said.strip()}", 0
                    yield None, 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("library")
    parser.add_argument("tool")
    parser.add_argument("--most", type=int, default=0)
    args = parser.parse_args()
    tool = os.path.abspath(args.tool)
    runs = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        scene = Scene(folder, "", tool)
        scene.run(["compile", "door.mc", "--bin-dir", ".", "--dll", "door.dll"])
        (scene.path / "MSG00001.bin").rename(scene.path / "door.bin")
        scene.library = os.path.abspath(args.library)
        for what, arguments in COMMANDS.items():
            for wrong, counted in walk(scene, what, arguments, args.most):
                runs += counted
                if wrong:
                    failed += 1
                    print("FAILED", wrong)
    print(f"{runs} faults, {failed} failed")
    return 1 if failed or runs < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
