#!/usr/bin/env python3
"""The packages for Linux: linux.py KIND FOLDER CMAKE PROGRAM.
built: contents, lintian, and the zip for Windows on ARM. installed: into a folder, by dpkg.
source: the archive of the sources is complete."""
import os
import pathlib
import re
import shutil
import sys
import tarfile
import zipfile

from packages import (CODE, SOURCE, TEXT, built, expect_contents, expect_programs, image_headers,
                      names_in, run, source_archive)
from skip import need

APP = r"""
#include <stdio.h>
#include <sessmsg/sessmsg.h>

int main(void)
{
    struct msgtab t;
    char text[500];
    if (sessmsg_open(&t, NULL) || msgtab_format(text, sizeof text, &t, 7054, 0, 0, NULL, 0) < 0)
        return 1;
    return puts(text) < 0;
}
"""


def debian_names(file):
    text = run("dpkg-deb", "-c", file)
    names = re.findall(r"^[-l]\S+ \S+ +\d+ \S+ \S+ \.(.*?)(?: -> .*)?$", text, re.M)
    return {re.sub(r"/lib/\w+-linux-gnu\w*/", "/lib/TRIPLE/", name) for name in names}


def packages_in(build, without="none"):
    files = sorted(file for file in build.glob("*.deb") if without not in file.name)
    if len(files) != 4:
        sys.exit(f"{len(files)} Debian packages in {build}, expected 4")
    return files


def expect_debian(files):
    for file in files:
        expect_contents(file.name.split("_")[0], debian_names(file))
    complaints = run("lintian", "--allow-root", "--fail-on", "error,warning", *files)
    if complaints.strip():
        sys.exit(complaints)


def expect_archive(file):
    """Unpacked anywhere, it runs."""
    place = file.parent / "unpacked"
    with tarfile.open(file) as packed:
        names = names_in(packed)
        packed.extractall(place)
    triple = re.compile(r"^lib/\w+-linux-gnu\w*/")
    expect_contents("tar", {triple.sub("lib/TRIPLE/", name) for name in names})
    inside = place / file.name[:-len(".tar.xz")]
    expect_programs(lambda name, argument: run(inside / "bin" / name, argument))


def expect_arm64(file, program):
    place = file.parent / "arm64"
    with zipfile.ZipFile(file) as packed:
        expect_contents("arm64", {name.partition("/")[2] for name in packed.namelist()})
        packed.extractall(place)
    dll = place / file.stem / "bin/sessmsg.dll"
    machine, _, needs = image_headers(dll)
    if (machine, needs) != ("ARM64", []):
        sys.exit(f"{dll} is for {machine} and needs {needs}")
    if TEXT not in run(program, "format", dll, CODE):
        sys.exit(f"{dll} has another text of {CODE}")


def of_presets(folder, cmake, program):
    need("dpkg-deb", "lintian", "gzip", "llvm-readobj")
    files = built(cmake, "package-linux", folder / "linux")
    expect_debian(packages_in(folder / "linux"))
    for name, file in files.items():
        if name.endswith(".tar.xz"):
            expect_archive(file)
        if name.endswith(".zip"):
            expect_arm64(file, program)
    print("\n".join(f"{file.stat().st_size:9} {name}" for name, file in sorted(files.items())))


def dpkg(root, *words):
    env = {**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin:/sbin"}
    return run("dpkg", f"--root={root}", "--force-not-root", "--force-depends",
               "--force-script-chrootless", *words, env=env)


def installed(folder, _cmake, _program):
    """dpkg installs the packages into a folder and removes them; a program is built with them."""
    need("dpkg", "gcc", "pkg-config")
    root = folder / "root"
    shutil.rmtree(root, ignore_errors=True)
    for name in ("info", "updates"):
        (root / "var/lib/dpkg" / name).mkdir(parents=True)
    (root / "var/lib/dpkg/status").touch()
    files = packages_in(folder / "linux")
    dpkg(root, "-i", *files)
    expect_programs(lambda name, argument: run(root / "usr/bin" / name, argument))
    expect_linked(root, folder / "app")
    dpkg(root, "--purge", *[file.name.split("_")[0] for file in files])
    left = [str(path) for path in root.rglob("*") if path.is_file() and "/var/" not in str(path)]
    if left:
        sys.exit(f"left after the removal: {left}")


def expect_linked(root, app):
    (pc,) = root.glob("usr/lib/*/pkgconfig/sessmsg.pc")
    flags = run("pkg-config", "--cflags", "--libs", "sessmsg",
                env={**os.environ, "PKG_CONFIG_PATH": str(pc.parent)}).split()
    app.with_suffix(".c").write_text(APP, encoding="utf-8")
    run("gcc", app.with_suffix(".c"), "-o", app, *flags)
    shutil.copy(root / "usr/share/sessmsg/sessmsg.dll", app.parent)
    env = {**os.environ, "LD_LIBRARY_PATH": str(pc.parent.parent)}
    if "libmsgtab.so.0 => " not in run("ldd", app, env=env) or TEXT not in run(app, env=env):
        sys.exit("a program that is linked to the packages does not run as it should")


def source(folder, cmake, _program):
    """The archive of the sources has all files of the repository."""
    archive, names = source_archive(folder / "linux", cmake)
    if (SOURCE / ".git").exists():
        known = set(run("git", "-C", SOURCE, "ls-files", "-z").rstrip("\0").split("\0"))
        missing = {name for name in known - names if (SOURCE / name).exists()}
        if missing:
            sys.exit(f"{archive}: missing {sorted(missing)}")


if __name__ == "__main__":
    {"built": of_presets, "installed": installed, "source": source}[sys.argv[1]](
        pathlib.Path(sys.argv[2]), *sys.argv[3:])
