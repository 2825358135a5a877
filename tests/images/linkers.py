"""Linkers and converters accept our .res files and objects. Each check: images.link.NAME."""
import pathlib
import re
import shutil

from images import (RCDATA, TABLE, VERSION, content, expect, expect_equal, expect_tables,
                    extract, main, need, resources, run, skip_without)

GNU = {"x64": "x86_64-w64-mingw32", "x86": "i686-w64-mingw32"}
MACHINES = ("x64", "x86", "arm", "arm64")  # LLVM 14 does not know arm64ec
ALL = [(TABLE, 1, 0x407), (TABLE, 1, 0x409), (VERSION, 1, 0)]
SECOND = (RCDATA, 1, 0x409)


def headers(path):
    """The headers as llvm-readobj prints them, without what must differ: names, stamps, and the DOS
    program that lld-link adds."""
    text = run("llvm-readobj", "--file-headers", "--sections", path)
    text = text[:text.index("DOSHeader {")] + text[text.index("Sections ["):]
    return re.sub(r"(File|TimeDateStamp): .*", "", text)


def lld_link(machine, out, *inputs):
    run("lld-link", "/dll", "/noentry", f"/machine:{machine}", f"/out:{out}", *inputs)
    return out


def gnu_pairs():
    pairs = {machine: prefix for machine, prefix in GNU.items()
             if all(shutil.which(f"{prefix}-{tool}") for tool in ("windres", "ld", "gcc"))}
    need("wrestool")
    if not pairs:
        skip_without("binutils-mingw-w64")
    return pairs


def expect_all(path, *more):
    expect_equal(sorted(resources(path)), sorted([*ALL, *more]), path)
    expect_tables(path)
    expect_equal(extract(path, VERSION, 1, 0), extract("ours-x64.dll", VERSION, 1, 0), "version")


def flags(make):
    """Our headers are those that lld-link writes for the same resources."""
    need("lld-link", "llvm-readobj")
    for machine in MACHINES:
        ours = make("dll", machine, version=False)
        theirs = lld_link(machine, "theirs.dll", make("res", machine, version=False))
        expect_equal(headers(ours), headers(theirs), machine)
        start, end = 0x200, 0x200 + 0x400
        expect_equal(content(ours)[start:end], content(theirs)[start:end], f"{machine} section")


def lld(make):
    """lld-link accepts a .res, several, and an object, of which it allows only one."""
    need("lld-link", "llvm-rc", "wrestool")
    make("dll", "x64")
    run("llvm-rc", "/FO", "second.res", "second.rc")
    for machine in MACHINES:
        res = make("res", machine)
        expect_all(lld_link(machine, "res.dll", res))
        expect_all(lld_link(machine, "two.dll", res, "second.res"), SECOND)
        expect_all(lld_link(machine, "obj.dll", make("obj", machine)))


def cvtres(make):
    need("llvm-cvtres", "lld-link", "wrestool")
    make("dll", "x64")
    for machine in MACHINES:
        run("llvm-cvtres", f"/machine:{machine}", "/out:cvtres.obj", make("res", machine))
        expect_all(lld_link(machine, "cvtres.dll", "cvtres.obj"))


def windres(make):
    """windres makes the same section and relocations from our .res as we write to the object. Only
    for a single type: with several it writes the directories in a different order."""
    pairs = gnu_pairs()
    need("llvm-readobj")
    for machine, prefix in pairs.items():
        run(prefix + "-windres", make("res", machine, version=False), "-O", "coff", "-o",
            "theirs.obj")
        ours, theirs = make("obj", machine, version=False), "theirs.obj"
        for option in ("--relocs", "--section-data"):
            texts = [run("llvm-readobj", "--sections", option, path) for path in (ours, theirs)]
            parts = [re.findall(r"^ +(?:0x\w+ IMAGE_REL_\w+ \S+|[0-9A-F]{4}: .*)", text, re.M)
                     for text in texts]
            expect(parts[1], "llvm-readobj", option, "showed nothing")
            expect_equal(*parts, f"{machine} {option}")


def gnu_ld(make):
    """With a second resource object before or after it, nothing is lost."""
    make("dll", "x64")
    for machine, prefix in gnu_pairs().items():
        ours = make("obj", machine)
        run(prefix + "-windres", "second.rc", "-O", "coff", "-o", "second.obj")
        for inputs, more in (([ours], []), ([ours, "second.obj"], [SECOND]),
                             (["second.obj", ours], [SECOND])):
            run(prefix + "-ld", "--dll", "-o", "linked.dll", *inputs)
            expect_all("linked.dll", *more)


def odd_sizes(make):
    """Data whose end is not aligned does not displace anything."""
    need("lld-link", "wrestool")
    odd = content("german.bin") + b"odd"
    pathlib.Path("odd.bin").write_bytes(odd)
    tables = {0x407: "odd.bin", 0x409: "english.bin"}
    for machine in MACHINES:
        paths = [make("dll", machine, tables=tables)]
        for kind in ("res", "obj"):
            linked = lld_link(machine, kind + ".dll", make(kind, machine, tables=tables))
            paths.append(linked)
        for path in paths:
            expect_equal(extract(path, TABLE, 1, 0x407), odd, path)
            expect_equal(extract(path, TABLE, 1, 0x409), content("english.bin"), path)


def windmc(make):
    """windmc's own way, tables through windres and ld, reads the same as our image."""
    for machine, prefix in gnu_pairs().items():
        run(prefix + "-windres", "windmc.rc", "-O", "coff", "-o", "windmc.obj")
        run(prefix + "-ld", "--dll", "-o", "windmc.dll", "windmc.obj")
        ours = make("dll", machine, version=False)
        expect_equal(resources(ours), resources("windmc.dll"), machine)
        expect_tables("windmc.dll")


if __name__ == "__main__":
    main({"flags": flags, "lld-link": lld, "cvtres": cvtres, "windres": windres, "gnu-ld": gnu_ld,
          "odd-sizes": odd_sizes, "windmc": windmc})
