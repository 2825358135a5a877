#!/usr/bin/env python3
"""Manifests that are too large for files or nothing but harm: each is refused soon, with a place,
and nothing is written.

hostile.py PART TOOL...    the largest are 1/PART as large, where each step costs more"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PART = int(sys.argv[1])
DEEP = 10**6 // PART
TOO_DEEP = r"1:\d+: error: more than 64 elements are inside each other"
SECONDS = 100  # for sanitizers and emulators; a fraction of one is usual
MEGABYTE = 1 << 20
ROOT = ('<instrumentationManifest xmlns="http://schemas.microsoft.com/win/2004/08/events" '
        'xmlns:win="http://manifests.microsoft.com/win/2004/08/windows/events">')
PROVIDER = ROOT + """<instrumentation><events>
<provider name="P" guid="{{5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1}}" symbol="P" resourceFileName="p"
  messageFileName="p"><channels>
{}
</channels></provider></events></instrumentation></instrumentationManifest>"""


def entities(count):
    """Each one is ten of the one before."""
    rows = ['<!ENTITY a0 "x">'] + [f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">'
                                   for i in range(1, count)]
    return f"<!DOCTYPE m [{''.join(rows)}]>\n{ROOT}&a{count - 1};</instrumentationManifest>"


def attribute(size):
    return ROOT.replace("<instrumentationManifest", '<instrumentationManifest a="' + "x" * size
                        + '"')


def utf16(text):
    return b"\xff\xfe" + text.encode("utf-16-le", "surrogatepass")


def channels(*rows):
    return PROVIDER.format("\n".join(rows))


OWN = '<channel name="P/Admin" type="Admin"/>'
SYSTEM = '<importChannel name="System" chid="{}"/>'

# What is refused: the manifest, and what the first line says after the name of the file.
CASES = {
    "tags_cross": (ROOT + "<a><b></a></b></instrumentationManifest>",
                   rf"1:{len(ROOT) + 9}: error: expected the end tag of 'b'"),
    "end_missing": (ROOT + "<a>", r"1:\d+: error: the file ends inside an element"),
    "two_roots": (ROOT + "</instrumentationManifest><a/>",
                  r"1:\d+: error: a second element follows"),
    "entity_bomb": (entities(20), r"1:1: error: document type declarations are not allowed"),
    "entity": (ROOT + "&a9;</instrumentationManifest>", r"1:\d+: error: unknown entity"),
    "attribute_100_mb": (attribute(100 * MEGABYTE), r"1:1: error: this is larger than 64 MiB"),
    "attribute_60_mb": (attribute(60 * MEGABYTE // PART),
                        r"1:29: error: the value has more than 32761"),
    "nested": (ROOT + "<a>" * DEEP, TOO_DEEP),
    "nested_closed": (ROOT + "<a>" * DEEP + "</a>" * DEEP + "</instrumentationManifest>", TOO_DEEP),
    "lone_surrogate": (utf16(ROOT + "\ud800</instrumentationManifest>"),
                       r"1:\d+: error: unpaired surrogate 0xD800"),
    "surrogates_swapped": (utf16(ROOT + "\udc00\ud800</instrumentationManifest>"),
                           r"1:\d+: error: unpaired surrogate 0xDC00"),
    "half_a_character": (utf16(ROOT + "</instrumentationManifest>") + b"\n",
                         r"1:\d+: error: UTF-16 text ends in half a character"),
    "high_byte_first": (b"\xfe\xff" + ROOT.encode("utf-16-be"),
                        r"1:1: error: this is UTF-16 with the high byte first"),
    "imported_twice": (channels(SYSTEM.format("a"), SYSTEM.format("b")),
                       r"5:22: error: two channels have the name 'System'"),
    "imports_its_own": (channels(OWN, '<importChannel name="P/Admin"/>'),
                        r"5:22: error: two channels have the name 'P/Admin'"),
    "defines_its_import": (channels('<importChannel name="P/Admin"/>', OWN),
                           r"5:16: error: two channels have the name 'P/Admin'"),
}
COMMANDS = (["compile", "{}", "--dll", "out.dll", "--header", "out.h"], ["mc", "-um", "{}"])


def problems(name, data, wanted, tool, folder):
    path = folder / f"{name}.man"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    for command in COMMANDS:
        command = [part.format(path.name) for part in command]
        run = subprocess.run([*tool, *command], cwd=folder, capture_output=True, timeout=SECONDS,
                             check=False)
        line = run.stderr.decode(errors="replace").partition("\n")[0][:200]
        if run.returncode != 1:
            yield f"{name}: {command[0]} has status {run.returncode}"
        if not re.match(f"{name}.man:{wanted}", line):
            yield f"{name}: {command[0]} says {line!r}"
        made = [p.name for p in folder.iterdir() if p != path]
        if made:
            yield f"{name}: {command[0]} writes {made}"
    path.unlink()


def main():
    found = []
    with tempfile.TemporaryDirectory() as name:
        for case, (data, wanted) in CASES.items():
            found += problems(case, data, wanted, sys.argv[2:], Path(name))
    print("\n".join(found) or f"{len(CASES)} manifests are refused")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
