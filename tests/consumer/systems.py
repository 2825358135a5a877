#!/usr/bin/env python3
"""Builds and runs the project of another build system with the installed msgtab:
systems.py NAME FOLDER BIN PKGCONFIG AMALGAMATION. Without that system it ends with 77."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from skip import skip, skip_without

NAME, FOLDER, BIN, PKGCONFIG, AMALGAMATION = sys.argv[1:]
HERE = pathlib.Path(__file__).parent
MINGW = "x86_64-w64-mingw32"
ENVIRONMENT = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
               "PKG_CONFIG_PATH": PKGCONFIG, "CC": "gcc", "CFLAGS": "-O1"}
SENT = "Order 66 was sent."


def need(*programs):
    for program in programs:
        if not shutil.which(program, path=ENVIRONMENT["PATH"]):
            if program in ("cargo", "rustc"):
                skip("there is no Rust on this machine")
            skip_without(program)


def run(*command, **more):
    done = subprocess.run(command, cwd=FOLDER, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, env={**ENVIRONMENT, **more})
    text = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}\n{text}")
    return text


def expect(found, wanted):
    if found.strip() != wanted:
        sys.exit(f"found {found!r}, expected {wanted!r}")


def make():
    need("make", "gcc", "pkg-config")
    run("make")
    expect(run("./app"), SENT)


def events_make():
    """The program has both resources of its manifest, and under wine finds them."""
    need("make", f"{MINGW}-gcc")
    for name in ("oven.man", "provider.c"):
        shutil.copy(HERE / "events" / name, FOLDER)
    run("make")
    text = run("msgtab", "dump", "provider.exe", "--events")
    if "OVEN" not in text.upper() or "Oven %1 is at %2 degrees." not in text:
        sys.exit(f"no events in provider.exe:\n{text}")
    need("wine")
    run("wine", "provider.exe", WINEDEBUG="-all", WINEPREFIX=f"{FOLDER}/wine")


def meson():
    need("meson", "ninja", "gcc", "pkg-config")
    run("meson", "setup", "build")
    run("meson", "test", "-C", "build")
    expect(run("build/app"), SENT)


def meson_wrap():
    """Nothing of msgtab is installed: the subproject has the amalgamation. The cross-built program
    runs where wine is."""
    need("meson", "ninja", "gcc", "sh")
    shutil.copy(HERE / "meson/meson.build", FOLDER)
    alone = {"MSGTAB": HERE.parents[1], "AMALGAMATION": AMALGAMATION, "PKG_CONFIG_PATH": "",
             "PATH": os.environ["PATH"]}
    for script in ("vendor", "native"):
        run("sh", "-eux", f"{script}.sh", **alone)
    expect(run("build/app"), SENT)
    need(f"{MINGW}-gcc")
    alone.update(CC="", CFLAGS="")
    run("sh", "-eux", "cross.sh", **alone)
    need("wine")
    text = run("wine", "cross/app.exe", WINEDEBUG="-all", WINEPREFIX=f"{FOLDER}/wine")
    expect(text.splitlines()[-1], SENT)  # after what wine says about a new prefix


def autotools():
    """windmc is looked for by its plain name, and in a cross build with the triple before it."""
    need("autoreconf", "automake", "gcc", "make", f"{MINGW}-gcc")
    run("autoreconf", "-i")
    run("./configure")
    run("make")
    expect(run("./app"), "0x00000001")
    run("make", "distclean")
    text = run("./configure", f"--host={MINGW}", CC=f"{MINGW}-gcc")
    if not re.search(rf"{MINGW}-windmc\b", text):
        sys.exit(f"the tool of the triple was not found:\n{text}")
    run("make")
    if not (pathlib.Path(FOLDER) / "app.exe").is_file():
        sys.exit("no app.exe")


def cargo():
    need("cargo", "rustc")
    expect(run("cargo", "run", "--quiet", "--offline"), "Message 0x00000001 is in orders.dll")


def go():
    need("go")
    caches = {"GOCACHE": f"{FOLDER}/cache", "GOPATH": f"{FOLDER}/path", "GOFLAGS": "-mod=mod",
              "GOPROXY": "off"}
    run("go", "generate", **caches)
    run("go", "build", "-o", "app.exe", GOOS="windows", GOARCH="amd64", **caches)
    expect(run("msgtab", "format", "app.exe", "1", "66"), SENT)


def msbuild():
    """As far as this system can tell: well-formed, and each command names options that exist."""
    need("xmllint")
    help_text = run("msgtab", "compile", "--help")
    for path in sorted((HERE.parents[1] / "packaging/msbuild").iterdir()):
        run("xmllint", "--noout", path)
        for option in re.findall(r"--[a-z-]+(?= )", path.read_text(encoding="utf-8")):
            if f"{option} " not in help_text:
                sys.exit(f"{path.name}: msgtab compile has no {option}")


shutil.rmtree(FOLDER, ignore_errors=True)
if NAME == "msbuild":
    pathlib.Path(FOLDER).mkdir(parents=True)
else:
    shutil.copytree(HERE / "common", FOLDER)
    shutil.copytree(HERE / NAME, FOLDER, dirs_exist_ok=True)
{"make": make, "events_make": events_make, "meson": meson, "meson_wrap": meson_wrap,
 "autotools": autotools, "cargo": cargo, "go": go, "msbuild": msbuild}[NAME]()
