#!/usr/bin/env python3
"""The zips for Windows: windows.py x64|x86 FOLDER CMAKE PROGRAM, a msgtab that runs here.
Their contents and images are looked at; what is for x64 runs under wine, and so does a program of
a user that is linked to it. With --twice as the last word, a second build has the same bytes."""
import os
import pathlib
import re
import shutil
import sys
import zipfile

from linux import APP
from packages import (CODE, TEXT, built, expect_contents, expect_programs, expect_same,
                      image_headers, run, without_cache)
from program import run_program
from skip import need

MACHINES = {"x64": ("AMD64", "x86_64-w64-mingw32-gcc"),
            "x86": ("I386", "i686-w64-mingw32-gcc")}
SYSTEM = re.compile(r"(?i)^(kernel32|msvcrt|advapi32|user32|shell32|ntdll|ws2_32)\.dll$")


def expect_image(file, machine):
    """For this processor, without the time of its making (our DLLs have a checksum there), and
    without a DLL that Windows lacks."""
    found, time, needs = image_headers(file)
    if found != machine or (time and file.suffix == ".exe"):
        sys.exit(f"{file} is for {found} and of {time}")
    foreign = [name for name in needs if not SYSTEM.match(name)]
    if foreign or (file.suffix == ".exe") != bool(needs):
        sys.exit(f"{file} needs {needs}")


def wine(folder):
    def start(program, *arguments, **more):
        environment = {**os.environ, "WINEPREFIX": str(folder / "wine"), "WINEDEBUG": "-all"}
        status, output, errors = run_program(["wine", program, *arguments], env=environment, **more)
        if status:
            sys.exit(f"{program} {arguments}: {status} {errors}")
        return output.decode("utf-8").replace("\r\n", "\n")
    return start


def expect_linked(inside, compiler, start):
    """A program of a user, built with what pkg-config says, beside the DLL."""
    flags = run("pkg-config", "--static", "--cflags", "--libs", "sessmsg",
                env={**os.environ, "PKG_CONFIG_LIBDIR": str(inside / "lib/pkgconfig")}).split()
    app = inside / "bin/app.c"
    app.write_text(APP, encoding="utf-8")
    run(compiler, app, "-o", app.with_suffix(".exe"), *flags)
    if start and TEXT not in start(app.with_suffix(".exe")):
        sys.exit("a program that is linked to the zip's libraries does not find its text")


def main(name, folder, cmake, program, *twice):
    folder = pathlib.Path(folder)
    machine, compiler = MACHINES[name]
    need(compiler, "mandoc", "col", "pkg-config", "llvm-readobj", *["wine"] * (name == "x64"))
    options = [f"package-{name}", folder / name, f"-DMSGTAB_PROGRAM={program}"]
    files = built(cmake, *options)
    (file,) = files.values()
    place = folder / f"{name}-unpacked"
    shutil.rmtree(place, ignore_errors=True)
    with zipfile.ZipFile(file) as packed:
        expect_contents("zip", {entry.partition("/")[2] for entry in packed.namelist()})
        packed.extractall(place)
    inside = place / file.stem
    for image in ("msgtab.exe", "sessmsg.exe", "sessmsg.dll"):
        expect_image(inside / "bin" / image, machine)
    if TEXT not in run(program, "format", inside / "bin/sessmsg.dll", CODE):
        sys.exit(f"sessmsg.dll has another text of {CODE}")
    start = wine(folder) if name == "x64" else None
    if start:
        expect_programs(lambda tool, argument: start(inside / f"bin/{tool}.exe", argument))
    expect_linked(inside, compiler, start)
    if twice:
        expect_same(files, built(cmake, options[0], folder / f"{name}-again", options[2],
                                 env=without_cache()))
    print(f"{file.stat().st_size:9} {file.name}")


if __name__ == "__main__":
    main(*sys.argv[1:])
