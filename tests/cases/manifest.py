#!/usr/bin/env python3
"""Manifests: what good ones become, byte for byte, and what is said of bad ones.
manifest.py FOLDER TOOL...

FOLDER/good/NAME.man becomes NAME.wevt5 and NAME.wevt3, the resource WEVT_TEMPLATE in its two
forms, and NAME.CULTURE.msg, the message tables. These were written by another implementation of the
format, not by msgtab; a manifest without .msg has no texts in use. FOLDER/bad/NAME.man gives
NAME.err. An emulator is slow, so it gets every third of them."""
import os
import re
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

LANGUAGES = {"en-US": 0x409, "de-DE": 0x407}
MESSAGE_TABLE = 11


def name_at(data, at):
    """A type or a name in the header of a .res file, and where it ends."""
    if data[at:at + 2] == b"\xff\xff":
        return struct.unpack_from("<H", data, at + 2)[0], at + 4
    end = at
    while data[end:end + 2] != b"\0\0":
        end += 2
    return data[at:end].decode("utf-16-le"), end + 2


def resources(data):
    """{(type, name, language): bytes} of a .res file."""
    found, at = {}, 0
    while at < len(data):
        size, header = struct.unpack_from("<II", data, at)
        kind, end = name_at(data, at + 8)
        name, end = name_at(data, end)
        end = at + (end - at + 3) // 4 * 4
        language = struct.unpack_from("<H", data, end + 6)[0]
        if size > 0:
            found[kind, name, language] = data[at + header:at + header + size]
        at += (header + size + 3) // 4 * 4
    return found


def wanted(manifest, version):
    """What the files beside a manifest say it becomes."""
    tables = {}
    for path in sorted(manifest.parent.glob(f"{manifest.stem}.*.msg")):
        culture = path.name.split(".")[-2]
        tables[MESSAGE_TABLE, 1, LANGUAGES[culture]] = path.read_bytes()
    first = LANGUAGES["en-US"] if tables else 0
    blob = manifest.with_suffix(f".wevt{version}").read_bytes()
    return {("WEVT_TEMPLATE", 1, first): blob, **tables}


def good_problems(manifest, tool, folder):
    for version in ("3", "5"):
        out = folder / "out.res"
        run = subprocess.run([*tool, "compile", str(manifest), "--res", str(out), "--wevt-version",
                              version], capture_output=True, check=False)
        if run.returncode != 0:
            yield f"{manifest.name}: {run.stderr.decode()}"
            continue
        got, want = resources(out.read_bytes()), wanted(manifest, version)
        if got.keys() != want.keys():
            yield f"{manifest.name}: has {sorted(map(str, got))}, not {sorted(map(str, want))}"
        for key in got.keys() & want.keys():
            if got[key] != want[key]:
                yield f"{manifest.name}, version {version}: {key} differs"
        out.unlink()
    yield from file_problems(manifest, tool, folder)
    yield from mc_problems(manifest, tool, folder)


def file_problems(manifest, tool, folder):
    """The script and the files it names hold the same."""
    rc = folder / "made.rc"
    subprocess.run([*tool, "compile", str(manifest), "--rc", str(rc)], capture_output=True,
                   check=False)
    want = wanted(manifest, "5")
    names = re.findall(r'^1 (\w+) "(.*)"$', rc.read_text(), re.M)
    kinds = [kind if kind == "WEVT_TEMPLATE" else int(kind) for kind, _ in names]
    if sorted(map(str, kinds)) != sorted(str(key[0]) for key in want):
        yield f"{manifest.name}: the script names {names}"
    got = sorted((folder / name).read_bytes() for _, name in names)
    if got != sorted(want.values()):
        yield f"{manifest.name}: the files of the script differ"
    for path in folder.iterdir():
        path.unlink()


def mc_problems(manifest, tool, folder):
    """The files that mc.exe would write have the same bytes."""
    name = manifest.stem
    run = subprocess.run([*tool, "mc", "-um", os.path.relpath(manifest, folder)], cwd=folder,
                         capture_output=True, check=False)
    if run.returncode != 0:
        yield f"mc -um {manifest.name}: {run.stderr.decode()}"
    want = {f"{name}TEMP.BIN": manifest.with_suffix(".wevt5").read_bytes()}
    cultures = sorted(manifest.parent.glob(f"{name}.*.msg"), key=lambda p: "en-US" not in p.name)
    for number, path in enumerate(cultures, 1):
        want[f"MSG{number:05}.bin"] = path.read_bytes()
    got = {path.name: path.read_bytes() for path in folder.iterdir()}
    header, script = got.pop(f"{name}.h", b""), got.pop(f"{name}.rc", b"")
    if got.keys() != want.keys():
        yield f"mc -um {manifest.name}: writes {sorted(got)}"
    yield from (f"mc -um {manifest.name}: {file} differs" for file in got.keys() & want.keys()
                if got[file] != want[file])
    if b"EventRegister" not in header or name.encode() not in script:
        yield f"mc -um {manifest.name}: no functions, or no script"
    for path in folder.iterdir():
        path.unlink()


def bad_problems(manifest, tool, folder):
    out = folder / "out.dll"
    run = subprocess.run([*tool, "compile", manifest.name, "--dll", str(out)], cwd=manifest.parent,
                         capture_output=True, encoding="utf-8", check=False)
    said = run.stderr.replace("\r\n", "\n")
    if run.returncode != 1 or out.exists():
        yield f"{manifest.name}: status {run.returncode}"
    if said != manifest.with_suffix(".err").read_text(encoding="utf-8"):
        yield f"{manifest.name} says:\n{said}"


def main(cases, *tool):
    tool = [str(Path(part).absolute()) if Path(part).exists() else part for part in tool]
    count, problems = 0, []
    for kind, check in (("good", good_problems), ("bad", bad_problems)):
        for manifest in sorted(Path(cases, kind).glob("*.man"))[::3 if len(tool) > 1 else 1]:
            count += 1
            with tempfile.TemporaryDirectory() as folder:
                problems += check(manifest, tool, Path(folder))
    for problem in problems:
        print(problem)
    print(f"{count} manifests, {len(problems)} problems")
    return bool(problems) or count < (20 if len(tool) == 1 else 7)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
