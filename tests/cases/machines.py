#!/usr/bin/env python3
"""The names of machines that compilers use mean the same as ours: machines.py TOOL..."""
import pathlib
import sys
import tempfile

from run import run_tool

# name: what it means, and the machine numbers of images and objects that Microsoft documents
NAMES = {
    "x64": ("x64", 0x8664, 0x8664), "x86_64": ("x64", 0x8664, 0x8664),
    "amd64": ("x64", 0x8664, 0x8664), "x86": ("x86", 0x14C, 0x14C), "i686": ("x86", 0x14C, 0x14C),
    "i386": ("x86", 0x14C, 0x14C), "arm64": ("arm64", 0xAA64, 0xAA64),
    "aarch64": ("arm64", 0xAA64, 0xAA64), "arm": ("arm", 0x1C4, 0x1C4),
    "arm64ec": ("arm64ec", 0x8664, 0xA641),
}
PE_OFFSET = 0x3C


def compiled(tool, folder, name):
    run = run_tool(tool, ["compile", "a.mc", "--machine", name, "--dll", "a.dll", "--obj", "a.obj"],
                   folder)
    if run != (0, b"", b""):
        sys.exit(f"{name}: {run}")
    return (folder / "a.dll").read_bytes(), (folder / "a.obj").read_bytes()


def number(data, offset):
    return int.from_bytes(data[offset:offset + 2], "little")


tool_command = sys.argv[1:]
failed = 0
with tempfile.TemporaryDirectory() as scratch:
    place = pathlib.Path(scratch)
    (place / "a.mc").write_bytes(b"MessageId=1\nLanguage=English\nOne.\n.\n")
    for given, (meant, image, object_number) in NAMES.items():
        dll, obj = compiled(tool_command, place, given)
        found = (number(dll, number(dll, PE_OFFSET) + 4), number(obj, 0))
        if found != (image, object_number) or (dll, obj) != compiled(tool_command, place, meant):
            print(f"FAILED {given}: machines {found[0]:#x} and {found[1]:#x}")
            failed += 1
print(f"{len(NAMES)} names, {failed} failed")
sys.exit(failed > 0)
