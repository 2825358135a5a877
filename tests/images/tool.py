"""The command line's way to images: msgtab compile --dll, --res, --obj, --rc and versions."""
import json
import pathlib
import re
import sys

from images import (MACHINES, TABLES, content, expect, expect_equal, expect_tables, main, need,
                    run)
from readers import pefile_python

SOURCE = "session.mc"
GNU = "x86_64-w64-mingw32-"
VERSIONED = """;//@ version file-version 1.2.3.4
;//@ version product-version 9
;//@ version company Example
;//@ version German description Meldungen f\u00fcr Sitzungen
"""


def compile_source(tool, *arguments, source=SOURCE):
    run(*tool.command, "compile", source, *arguments)


def tables(tool):
    """A reader finds the .bin files, verified by tests/cases, in every kind of file."""
    need("wrestool")
    compile_source(tool, "--res", "tool.res", "--bin-dir", ".")
    for machine in MACHINES:
        compile_source(tool, "--dll", f"{machine}.dll", "--machine", machine)
        expect_tables(f"{machine}.dll")
    for name in TABLES.values():
        expect(content(name) in content("tool.res"), f"tool.res has no {name}")


def linked(tool):
    """From our .rc, and from our object, windres and ld make an image with the same tables."""
    need(GNU + "windres", GNU + "ld", "wrestool")
    compile_source(tool, "--rc", "tool.rc", "--obj", "tool.o")
    run(GNU + "windres", "tool.rc", "-O", "coff", "-o", "by-windres.o")
    for part in ("tool.o", "by-windres.o"):
        run(GNU + "ld", "--dll", "-o", f"{part}.dll", part)
        expect_tables(f"{part}.dll")


def language_order(tool):
    """The order of languages in the source does not affect the image."""
    text = pathlib.Path(SOURCE).read_text()
    texts = r"(Language=%s\n.*?\n\.\n)"
    swapped, count = re.subn(texts % "English" + texts % "German", r"\2\1", text, flags=re.S)
    expect(count > 0, "nothing to swap in", SOURCE)
    pathlib.Path("swapped.mc").write_text(swapped)
    compile_source(tool, "--dll", "one.dll")
    compile_source(tool, "--dll", "other.dll", source="swapped.mc")
    expect(content("one.dll") == content("other.dll"), "the images differ")


def version(tool):
    """Options take precedence over comments; a language has its own strings."""
    python = pefile_python()
    pathlib.Path("versioned.mc").write_text(VERSIONED + pathlib.Path(SOURCE).read_text(),
                                            encoding="utf-8")
    compile_source(tool, "--dll", "versioned.dll", "--product-version", "5.6", "--description",
                   "Session messages", "--copyright", "Copyright Example", source="versioned.mc")
    got = json.loads(run(python, pathlib.Path(__file__).with_name("read_pefile.py"),
                         "versioned.dll"))
    wanted = {"CompanyName": "Example", "FileDescription": "Session messages",
              "FileVersion": "1.2.3.4", "LegalCopyright": "Copyright Example",
              "ProductVersion": "5.6"}
    expect_equal(got["strings"]["000004B0"], wanted, "neutral strings")
    wanted["FileDescription"] = "Meldungen f\u00fcr Sitzungen"
    expect_equal(got["strings"]["040704B0"], wanted, "German strings")
    expect_equal(got["version"], [0x00010002, 0x00030004, 0x00050006, 0], "version")


def size(tool):
    """Four messages in English fit in 2 KiB, for every machine."""
    text = pathlib.Path(SOURCE).read_text()
    messages = re.findall(r"MessageId=.*?\n\.\n", text, flags=re.S)[:4]
    head = text[:text.index("MessageId=")]
    expect_equal(len(messages), 4, "messages")
    pathlib.Path("four.mc").write_text(head + "".join(messages))
    for machine in MACHINES:
        compile_source(tool, "--dll", "four.dll", "--machine", machine, source="four.mc")
        found = len(content("four.dll"))
        expect(found <= 2048, "an image for", machine, "has", found, "bytes")


def manifest(tool):
    """llvm-readobj shows both resources of a manifest, with the bytes that cases/manifest has."""
    need("llvm-readobj")
    case = pathlib.Path(__file__).resolve().parents[1] / "cases/manifest/good/07-two-cultures"
    pathlib.Path("door.man").write_bytes(content(f"{case}.man"))
    want = [("WEVT_TEMPLATE", 0x409, content(f"{case}.wevt5")),
            ("MESSAGETABLE", 0x407, content(f"{case}.de-DE.msg")),
            ("MESSAGETABLE", 0x409, content(f"{case}.en-US.msg"))]
    for output in ("--dll", "--obj"):
        compile_source(tool, output, "door.bin", source="door.man")
        found, kind, language = [], None, None
        for line in run("llvm-readobj", "--coff-resources", "door.bin").splitlines():
            kind = (re.match(r" *Type: (\w+)", line) or [None, kind])[1]
            language = (re.match(r" *Language: \(ID (\d+)\)", line) or [None, language])[1]
            if re.match(r" *Data \($", line):
                found.append((kind, int(language), b""))
            part = re.match(r" *[0-9A-F]{4}: ([0-9A-F ]+?) *\|", line)
            if part:
                found[-1] = (*found[-1][:2], found[-1][2] + bytes.fromhex(part[1]))
        expect_equal(found, want, f"resources of {output}")


if __name__ == "__main__":
    sys.exit(main({"tables": tables, "linked": linked, "language-order": language_order,
                   "version": version, "size": size, "manifest": manifest}))
