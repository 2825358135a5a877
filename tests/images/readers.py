"""Independent readers judge our images. Each check is a separate test: images.read.NAME."""
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys

import eventlog
from images import (MACHINES, TABLE, TABLES, VERSION, content, expect, expect_equal, expect_tables,
                    extract, main, need, resources, run, skip_without)

TEXTS = {
    0x407: {7041: "Die Sitzung %1 gibt es nicht.\\n",
            7045: "%1 darf das in der Sitzung von %2 nicht.\\n",
            7062: "Der Benutzer %1\\\\%2 ist an diesem Computer angemeldet (gesch\\xfctzt).\\n",
            7063: "Die Sitzung %1 geh\\xf6rt %2\\\\%3.%n\\nBitte zuerst abmelden.\\n"},
    0x409: {7041: "Session %1 does not exist.\\n",
            7045: "The user %1 may not do this in the session of %2.\\n",
            7062: "The user %1\\\\%2 is logged on to this computer.\\n",
            7063: "Session %1 belongs to %2\\\\%3.%n\\nLog off first.\\n"},
}


def llvm_readobj(make):
    need("llvm-readobj")
    for machine in MACHINES:
        text = run("llvm-readobj", "--coff-resources", make("dll", machine))
        expect_equal(re.findall(r"(?:Type|Name|Language): .*\(?ID (\d+)\)?", text),
                     ["11", "1", "1031", "1033", "16", "1", "0"], "resource tree")
        dumps = re.findall(r"Data \(\n(.*?)\n *\)", text, re.S)
        data = [bytes.fromhex("".join(re.findall(r"^ *[0-9A-F]+: ([0-9A-F ]+?) *\|", dump, re.M)))
                for dump in dumps]
        expect_equal(data[:2], [content("german.bin"), content("english.bin")], "tables")


def objdump(make):
    need("objdump")
    if "pei-x86-64" not in run("objdump", "--info"):
        skip_without("an objdump that knows PE")
    for machine in ("x64", "x86", "none"):
        text = run("objdump", "-p", make("dll", machine))
        expect_equal([int(id, 16) for id in re.findall(r"Entry: ID: ([0-9a-fx]+)", text)],
                     [TABLE, 1, 0x407, 0x409, VERSION, 1, 0], "resource tree")
        sizes = [int(size, 16) for size in re.findall(r"Leaf: .* Size: (0x[0-9a-f]+)", text)]
        expect_equal(sizes[:2], [len(content("german.bin")), len(content("english.bin"))], "sizes")


def wrestool(make):
    need("wrestool")
    for machine in MACHINES:
        path = make("dll", machine)
        expect_equal(sorted(resources(path)),
                     [(TABLE, 1, 0x407), (TABLE, 1, 0x409), (VERSION, 1, 0)], "resources")
        expect_tables(path)


def winedump(make):
    need("winedump")
    for machine in MACHINES:
        text = run("winedump", "dump", "-j", "resource", make("dll", machine))
        blocks = re.findall(r"MESSAGETABLE Name=0001 Language=(\w+):\n((?: +\w+ L\".*\"\n)+)", text)
        got = {int(language, 16): {int(id, 16): line
                                   for id, line in re.findall(r"    (\w+) L\"(.*)\"", lines)}
               for language, lines in blocks}
        expect_equal(got, TEXTS, "texts")


def peres(make):
    need("peres")
    for machine in ("x64", "x86", "arm64"):
        text = run("peres", "-l", make("dll", machine))
        for language, name in TABLES.items():
            line = f"RT_MESSAGETABLE 0001 {language:04x} ({len(content(name))} bytes)"
            expect(line in text, line, "is not in", text)


def evtexport(make):
    """The event log reader of libevt, whose code libevtx shares, shows our texts for events."""
    need("evtexport")
    pathlib.Path("hives").mkdir()
    pathlib.Path("Windows").mkdir()
    software, system = eventlog.hives("Sessions", "%SystemRoot%\\ours.dll")
    pathlib.Path("hives/SOFTWARE").write_bytes(software)
    pathlib.Path("hives/SYSTEM").write_bytes(system)
    pathlib.Path("events.evt").write_bytes(eventlog.log(
        [("Sessions", 7062, ["CONTOSO", "alice"]), ("Sessions", 7041, ["3"])]))
    for machine in MACHINES:
        shutil.copy(make("dll", machine), "Windows/ours.dll")
        text = run("evtexport", "-r", "hives", "-p", ".", "-t", "application", "events.evt")
        expect_equal(re.findall(r"Message string\s+: (.*)", text),
                     ["The user CONTOSO\\alice is logged on to this computer.",
                      "Session 3 does not exist."], machine)


def pefile_python():
    """A Python that has pefile: distributions install it for their own interpreter."""
    for python in (sys.executable, "/usr/bin/python3"):
        if shutil.which(python) and subprocess.run(
                [python, "-c", "import pefile"], stderr=subprocess.DEVNULL).returncode == 0:
            return python
    skip_without("the Python package pefile")


def pefile(make):
    """Only the warnings that every small image without an entry point gets."""
    harmless = (r"Byte 0x00 makes up .*% of the file's contents",
                r"SizeOfHeaders is smaller than AddressOfEntryPoint",
                r"AddressOfEntryPoint lies outside the sections' boundaries")
    script = pathlib.Path(__file__).with_name("read_pefile.py")
    python = pefile_python()
    for machine in MACHINES:
        got = json.loads(run(python, script, make("dll", machine)))
        unexpected = [w for w in got["warnings"] if not any(re.match(h, w) for h in harmless)]
        expect_equal(unexpected, [], "warnings")
        expect(got["checksum"], "the checksum is wrong")
        expect(got["stamp"] not in (0, 0xFFFFFFFF), "time stamp", got["stamp"])
        expect_equal(got["lfarlc"], 0x40, "e_lfarlc")
        expect_equal(bytes.fromhex(got["data"]["11/1/1031"]), content("german.bin"), "table")
        expect_equal(bytes.fromhex(got["data"]["11/1/1033"]), content("english.bin"), "table")
        expect_equal(got["strings"]["000004B0"],
                     {"CompanyName": "Example", "FileDescription": "Session messages",
                      "FileVersion": "1.2.3.4", "LegalCopyright": "Copyright Example",
                      "ProductVersion": "5.6"}, "neutral strings")
        expect_equal(got["strings"]["040704B0"]["FileDescription"], "Meldungen f\u00fcr Sitzungen",
                     "German strings")
        expect_equal(got["version"], [0x00010002, 0x00030004, 0x00050006, 0], "version")


def osslsigncode(make):
    """Signed with a certificate made here: the signature is good and the tables are unchanged."""
    need("osslsigncode", "openssl", "wrestool")
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
        "-subj", "/CN=Test", "-addext", "extendedKeyUsage=codeSigning",
        "-keyout", "key.pem", "-out", "certificate.pem")
    for machine in MACHINES:
        path = make("dll", machine)
        run("osslsigncode", "sign", "-certs", "certificate.pem", "-key", "key.pem",
            "-in", path, "-out", "signed.dll")
        text = run("osslsigncode", "verify", "-CAfile", "certificate.pem", "-in", "signed.dll")
        expect("Signature verification: ok" in text, text)
        expect_tables("signed.dll")
        pathlib.Path("signed.dll").unlink()


def version(make):
    """Our version resource is what resource compilers make from fixtures/version.rc."""
    compilers = {"llvm-rc": ("llvm-rc", "/FO", "version.res", "version.rc"),
                 "x86_64-w64-mingw32-windres":
                     ("x86_64-w64-mingw32-windres", "version.rc", "-O", "res", "-o", "version.res")}
    installed = [tool for tool in compilers if shutil.which(tool)]
    need("wrestool", *([] if installed else ["llvm-rc or windres"]))
    ours = extract(make("dll", "x64"), VERSION, 1, 0)
    headers = 2 * 32
    for tool in installed:
        run(*compilers[tool])
        expect_equal(content("version.res")[headers:], ours, tool)


def same_bytes(make):
    """Every host and compiler writes the same; fixtures/sha256.txt says what."""
    got = "".join(f"{hashlib.sha256(content(name)).hexdigest()}  {name}\n"
                  for kind in ("dll", "res", "obj") for name in
                  sorted(make(kind, machine) for machine in MACHINES))
    expect_equal(got, content("sha256.txt").decode(), "digests")


if __name__ == "__main__":
    main({"llvm-readobj": llvm_readobj, "objdump": objdump, "wrestool": wrestool,
          "winedump": winedump, "peres": peres, "evtexport": evtexport, "pefile": pefile,
          "osslsigncode": osslsigncode, "version": version, "same-bytes": same_bytes})
