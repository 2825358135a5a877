#!/usr/bin/env python3
"""What takes too long for every change: deep.py FOLDER CMAKE KIND..., on the packages that the test
package.linux has made in FOLDER. again: a second build, of the source archive and without
git, has the same bytes. rules: debian/rules makes packages with the same contents. bare: a bare
Debian installs, runs and removes the packages; this needs root. What cannot run here says why."""
import os
import pathlib
import re
import shutil
import sys
import tarfile

from linux import expect_debian, packages_in
from packages import (VERSION, built, expect_programs, expect_same, made, run, source_archive,
                      without_cache)

GIT = '#!/bin/sh\necho "git $*" >> "$(dirname "$0")/called"\nexit 1\n'


def unpacked(folder, cmake, name):
    """The sources, in an empty folder."""
    archive, _ = source_archive(folder / "linux", cmake)
    place = folder / name
    shutil.rmtree(place, ignore_errors=True)
    with tarfile.open(archive) as packed:
        packed.extractall(place)
    archive.unlink()
    return place / f"msgtab-{VERSION}"


def again(folder, cmake):
    tree = unpacked(folder, cmake, "again")
    git = tree.parent / "no_git/git"
    git.parent.mkdir()
    git.write_text(GIT, encoding="ascii")
    git.chmod(0o755)
    env = {**without_cache(), "PATH": f"{git.parent}:{os.environ['PATH']}"}
    second = built(cmake, "package-linux", tree / "build/package-linux", source=tree, env=env)
    expect_same(made(folder / "linux"), second)
    called = git.with_name("called")
    if called.exists():
        sys.exit("the build calls " + called.read_text(encoding="utf-8"))
    return f"{len(second)} files with the same bytes"


def rules(folder, cmake):
    if not shutil.which("dh") or not shutil.which("dpkg-buildpackage"):
        return "skipped: not installed: debhelper, dpkg-dev"
    tree = unpacked(folder, cmake, "rules")
    run("dpkg-buildpackage", "-b", "-us", "-uc", cwd=tree)
    files = packages_in(tree.parent, without="-dbgsym")
    expect_debian(files)
    return ", ".join(file.name for file in files)


def bare(folder, _cmake):
    if not shutil.which("debootstrap"):
        return "skipped: not installed: debootstrap"
    if os.geteuid() != 0:
        return "skipped: debootstrap needs root"
    release = pathlib.Path("/etc/os-release").read_text(encoding="utf-8")
    suite = re.search(r"^VERSION_CODENAME=(\w+)$", release, re.M)
    if not suite:
        return "skipped: /etc/os-release does not name a release of Debian"
    root = folder / "bare"
    shutil.rmtree(root, ignore_errors=True)
    run("debootstrap", "--variant=minbase", suite[1], root)
    try:
        return expect_installed(root, packages_in(folder / "linux"))
    finally:
        shutil.rmtree(root, ignore_errors=True)


def ours(root):
    return {str(path) for name in ("usr", "etc") for path in (root / name).rglob("*")
            if "msgtab" in path.name or "sessmsg" in path.name}


def expect_installed(root, files):
    before = ours(root)
    for file in files:
        shutil.copy(file, root / "tmp")
    inside = ["chroot", root, "env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8",
              "PATH=/usr/sbin:/usr/bin:/sbin:/bin"]
    run(*inside, "apt-get", "install", "-y", "--no-install-recommends",
        *[f"/tmp/{file.name}" for file in files])
    expect_programs(lambda name, argument: run(*inside, name, argument))
    if "libmsgtab.so.0" not in run(*inside, "ldconfig", "-p"):
        sys.exit("the linker does not know libmsgtab.so.0")
    run(*inside, "apt-get", "purge", "-y", *[file.name.split("_")[0] for file in files])
    if "libmsgtab.so.0" in run(*inside, "ldconfig", "-p"):
        sys.exit("the linker still knows libmsgtab.so.0")
    left = ours(root) - before
    if left:
        sys.exit(f"left after the removal: {sorted(left)}")
    return "installed, run and removed"


if __name__ == "__main__":
    for kind in sys.argv[3:]:
        check = {"again": again, "rules": rules, "bare": bare}[kind]
        did = check(pathlib.Path(sys.argv[1]), sys.argv[2])
        print(f"{kind}: {did}", flush=True)
