#!/usr/bin/env python3
"""The header of a manifest: every compiler accepts it without a warning, and a program that uses it
hands the right bytes to Windows.
header.py run FOLDER TOOL... -- COMPILER... -- EMULATOR...    probe.c prints probe.txt
header.py sample FOLDER TOOL... -- COMPILER... -- EMULATOR... sample.c prints sample.txt
header.py build FOLDER TOOL... -- COMPILER...                 sample.c becomes a program
header.py compile FOLDER MANIFESTS TOOL... -- COMPILER...     headers of all manifests compile

sample.c is an ordinary program. What it calls of the system is in recorder.c, which prints it.

FOLDER is for what is made. The compilers of other systems get the declarations in system/."""
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
FLAGS = ["-Wall", "-Wextra", "-Werror"]


def split(words):
    """Words between the marks --."""
    parts = [[]]
    for word in words:
        if word == "--":
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def checked(command, **more):
    done = subprocess.run(list(map(str, command)), stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}:\n{done.stderr.decode(errors='replace')}")
    return done.stdout.decode().replace("\r\n", "\n")


def own_system(compiler):
    """Those for Windows have its declarations."""
    name = subprocess.run([*compiler, "-dumpmachine"], stdout=subprocess.PIPE, text=True,
                          check=True).stdout
    return [] if "mingw" in name or "windows" in name else ["-I", HERE / "system"]


def make_header(tool, manifest, folder, *options):
    """A path that begins with '/' would be an option on Windows."""
    checked([*tool, "mc", "-um", *options, os.path.relpath(manifest, folder)], cwd=folder)


def expect_output(name, folder, emulator, program):
    said = checked([*emulator, program])
    want = (HERE / f"{name}.txt").read_text()
    (folder / f"{name}.txt").write_text(said)
    if said != want:
        sys.exit(f"{folder / name}.txt differs from {HERE / name}.txt:\n{said}")


def run(folder, words):
    tool, compiler, emulator = split(words)
    folder.mkdir(parents=True, exist_ok=True)
    make_header(tool, HERE / "probe.man", folder)
    program = folder / "probe.exe"
    checked([*compiler, "-std=c11", *FLAGS, *own_system(compiler), "-I", folder, HERE / "probe.c",
             HERE / "other.c", "-o", program,
             *([] if own_system(compiler) else ["-ladvapi32"])])
    expect_output("probe", folder, emulator, program)


# The names that mc.exe gives the functions of templates, by the types of their fields.
TEMPLATES = ["", "qqgz", "hC2UR0LR0H2D2QR0IR0X2F2GR0TR0D2IR0M2YR0J2uu", "quSRZRZ4Zr1R0S2r1S2r0aW2",
             "qhb3br1Br1R0b16eER0", "qnN2NR0kK2KR0p"]


def build(folder, words):
    tool, compiler = split(words)
    folder.mkdir(parents=True, exist_ok=True)
    make_header(tool, HERE / "sample.man", folder)
    names = re.findall(r"\bMcTemplateU0(\w*)\(PMCGEN", (folder / "sample.h").read_text())
    if sorted(names) != sorted(TEMPLATES):
        sys.exit(f"the functions of templates are {names}")
    # the declarations of functions that the program itself has
    system = own_system(compiler) or ["-D_EVNT_SOURCE_"]
    objects = [folder / "sample.o", folder / "recorder.o"]
    for code, to in zip(("sample.c", "recorder.c"), objects):
        checked([*compiler, *language_of(compiler), *FLAGS, *system, "-I", folder, "-c",
                 HERE / code, "-o", to])
    checked([*compiler, *objects, "-o", folder / "sample.exe"])


def sample(folder, words):
    emulator = split(words)[2]
    build(folder, words[:len(words) - len(emulator) - 1])
    expect_output("sample", folder, emulator, folder / "sample.exe")


def language_of(compiler):
    """C that is also C++ is compiled as both."""
    return ["-x", "c++"] if "++" in compiler[0] else ["-std=c11"]


def compile_all(folder, words):
    manifests, *tool = words[:words.index("--")]
    compiler = words[words.index("--") + 1:]
    folder.mkdir(parents=True, exist_ok=True)
    sources = sorted(pathlib.Path(manifests).glob("*.man"))
    for manifest in sources:
        for options in ([], ["-co", "-p", "Write", "-P", "evt_"]):
            make_header(tool, manifest, folder, *options)
            code = folder / "user.c"
            code.write_text("#include <windows.h>\n#include <evntprov.h>\n"
                            "static void called(REGHANDLE h, const EVENT_DESCRIPTOR *e, ULONG n,\n"
                            "                   EVENT_DATA_DESCRIPTOR *d);\n"
                            "#define MCGEN_CALLOUT called\n"
                            f'#include "{manifest.stem}.h"\n'
                            "static void called(REGHANDLE h, const EVENT_DESCRIPTOR *e, ULONG n,\n"
                            "                   EVENT_DATA_DESCRIPTOR *d)\n"
                            "{\n    (void)h, (void)e, (void)n, (void)d;\n}\n"
                            "int main(void) { called(0, 0, 0, 0); return 0; }\n")
            checked([*compiler, *language_of(compiler), *FLAGS, *own_system(compiler), "-I", folder,
                     "-c", code, "-o", folder / "user.o"])
    if not sources:
        sys.exit(f"no manifests in {manifests}")


if __name__ == "__main__":
    check = {"run": run, "sample": sample, "build": build, "compile": compile_all}[sys.argv[1]]
    check(pathlib.Path(sys.argv[2]).absolute(), sys.argv[3:])
