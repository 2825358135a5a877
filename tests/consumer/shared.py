#!/usr/bin/env python3
"""The shared library, found by pkg-config:
shared.py FOLDER SOURCE CMAKE COMPILER BUILD_OPTION... [-- EMULATOR...]
On systems other than Windows, iconv is a library of its own in this build."""
import os
import pathlib
import shutil
import subprocess
import sys

FOLDER, SOURCE, CMAKE, COMPILER = sys.argv[1:5]
FOLDER = pathlib.Path(FOLDER)
HERE = pathlib.Path(__file__).parent
options = sys.argv[5:]
cut = options.index("--") if "--" in options else len(options)
options, emulator = options[:cut], options[cut + 1:]
WINDOWS = "-DCMAKE_SYSTEM_NAME=Windows" in options
PREFIX = FOLDER / "prefix"
LIB = PREFIX / "lib"


def run(*command, **more):
    done = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
                          env={**os.environ, **more})
    text = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}\n{text}")
    return text


def package(*words):
    found = run("pkg-config", *words, PKG_CONFIG_LIBDIR=str(LIB / "pkgconfig"),
                PKG_CONFIG_PATH="")
    return found.split()


def expect(found, wanted):
    if wanted not in found:
        sys.exit(f"expected {wanted!r} in {found!r}")


def iconv_library():
    """Builds it and says where it is."""
    place = FOLDER / "iconv"
    place.mkdir()
    run(COMPILER, "-shared", "-fPIC", "-o", place / "libiconv.so", HERE / "shared/libiconv.c")
    return ["-DIconv_IS_BUILT_IN=OFF", f"-DIconv_INCLUDE_DIR={HERE / 'shared'}",
            f"-DIconv_LIBRARY={place / 'libiconv.so'}"]


def build():
    more = [] if WINDOWS else iconv_library()
    run(CMAKE, "-S", SOURCE, "-B", FOLDER / "build", "-G", "Ninja", *options, *more,
        "-DBUILD_SHARED_LIBS=ON", "-DMSGTAB_TESTS=OFF", f"-DCMAKE_INSTALL_PREFIX={PREFIX}",
        "-DCMAKE_INSTALL_LIBDIR=lib")
    run(CMAKE, "--build", FOLDER / "build", "-j2")
    run(CMAKE, "--install", FOLDER / "build")


def program(name, source, words):
    """Compiles a program with what pkg-config says and runs it."""
    out = PREFIX / "bin" / name
    places = f"{LIB}:{FOLDER / 'iconv'}"
    run(COMPILER, "-std=c11", "-o", out, source, *package("--cflags", words[-1]),
        *package("--libs", *words), LD_LIBRARY_PATH=places)
    return run(*emulator, out, LD_LIBRARY_PATH=places)


def check_files():
    if WINDOWS:
        names = ["bin/libmsgtab.dll", "lib/libmsgtab.dll.a", "lib/libmsgtab.a"]
    else:
        names = ["lib/libmsgtab.so", "lib/libmsgtab.so.0", "lib/libmsgtab.a"]
        expect(run("objdump", "-p", LIB / "libmsgtab.so"), "SONAME               libmsgtab.so.0\n")
        expect(package("--libs", "--static", "msgtab"), "-liconv")
        if "-liconv" in package("--libs", "msgtab"):
            sys.exit("-liconv is not for those who link the shared library")
    for name in names:
        if not (PREFIX / name).is_file():
            sys.exit(f"there is no {name}")


def check_tool():
    tool = pathlib.Path(package("--variable=tool", "msgtab")[0])
    expect(run(*emulator, tool, "--version", LD_LIBRARY_PATH=str(FOLDER / "iconv")), "msgtab ")


if not shutil.which("pkg-config"):
    print("skipped: needs pkg-config")
    sys.exit(77)
shutil.rmtree(FOLDER, ignore_errors=True)
FOLDER.mkdir(parents=True)
build()
check_files()
check_tool()
EXE = ".exe" if WINDOWS else ""
expect(program(f"shared{EXE}", HERE / "project/catalogue.c", ["sessmsg"]), "CONTOSO\\alice")
print(f"the shared library {package('--modversion', 'msgtab')[0]} works")
