#!/usr/bin/env python3
"""A manifest back from a DLL: what `msgtab dump --format man` writes compiles to the same resource
and the same message tables. manifest_back.py FOLDER... -- TOOL...

FOLDER holds manifests. Each becomes a DLL, in both forms of the resource, the DLL a manifest, and
that a DLL again. Damaged resources must give an error, and never a manifest that does not
compile."""
import random
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))

from manifest import resources
from program import run_program

MUTATIONS = 40


class Back:
    def __init__(self, tool, folder):
        self.tool = tool
        self.folder = Path(folder)
        self.problems = []

    def run(self, *arguments):
        return run_program([*self.tool, *arguments], cwd=self.folder, timeout=60)

    def compile(self, manifest, version):
        """The resources that a manifest becomes, or None."""
        out = self.folder / "out.res"
        out.unlink(missing_ok=True)
        status, _, said = self.run("compile", str(manifest), "--res", str(out), "--wevt-version",
                                   version)
        if status != 0:
            self.problems.append(f"{manifest}: {said.decode()}")
            return None
        return resources(out.read_bytes())

    def check(self, manifest, version):
        first = self.compile(manifest, version)
        if first is None:
            return
        whole = self.folder / "out.res"
        back = self.folder / "back.man"
        status, _, said = self.run("dump", "--format", "man", str(whole), "-o", str(back))
        if status != 0 or said:
            self.problems.append(f"{manifest.name}, version {version}: {said.decode()}")
            return
        second = self.compile(back, version)
        if second is not None and first != second:
            differs = [key for key in first.keys() | second.keys()
                       if first.get(key) != second.get(key)]
            self.problems.append(f"{manifest.name}, version {version}: {differs} differ")
        if b"\r" in back.read_bytes() or "<messageTable>" in back.read_text(encoding="utf-8") \
                and "messageTable" not in source_text(manifest):
            self.problems.append(f"{manifest.name}: ids are given that need not be")

    def damage(self, resource, seed):
        """A resource with a few other bytes, or cut off."""
        chance = random.Random(seed)
        data = bytearray(resource)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(data))
            value = chance.choice([b"\0\0\0\0", b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f",
                                   bytes([chance.randrange(256)])])
            data[at:at + len(value)] = value
        if chance.random() < 0.2:
            del data[chance.randrange(len(data)):]
        path = self.folder / "damaged.BIN"
        path.write_bytes(data)
        back = self.folder / "damaged.man"
        back.unlink(missing_ok=True)
        status, _, said = self.run("dump", "--format", "man", str(path), "-o", str(back))
        if status not in (0, 1) or (status == 1) != (not back.exists()):
            self.problems.append(f"seed {seed}: status {status}: {said.decode()}")
        if status == 1 and not said.startswith(b"msgtab: "):
            self.problems.append(f"seed {seed}: no error")
        if status == 0:
            self.compile(back, "5")


def source_text(manifest):
    data = manifest.read_bytes()
    return data.decode("utf-16" if data[:2] == b"\xff\xfe" else "utf-8")


def main(arguments):
    split = arguments.index("--")
    folders, tool = arguments[:split], arguments[split + 1:]
    manifests = sorted(path for folder in folders for path in Path(folder).glob("*.man"))
    with tempfile.TemporaryDirectory() as folder:
        back = Back(tool, folder)
        for manifest in manifests:
            for version in "3", "5":
                back.check(manifest.absolute(), version)
        blobs = sorted(path for name in folders for path in Path(name).glob("*.wevt[35]")
                       if path.stat().st_size < 20000)
        for seed in range(MUTATIONS):
            back.damage(blobs[seed % len(blobs)].read_bytes(), seed)
    for problem in back.problems:
        print(problem)
    print(f"{len(manifests)} manifests and {MUTATIONS} damaged resources, "
          f"{len(back.problems)} problems")
    return bool(back.problems) or len(manifests) < 20


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
