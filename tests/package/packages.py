"""What the tests of packages share: building from the presets, lists, running commands."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

SOURCE = pathlib.Path(__file__).resolve().parents[2]
HEADER = (SOURCE / "include/msgtab/msgtab.h").read_text(encoding="utf-8")
VERSION = ".".join(re.findall(r"^#define MSGTAB_VERSION_[A-Z]+ (\d+)$", HEADER, re.M))
SITE = re.compile(r"(/site/).+")
CODE, TEXT = "7054", "No license for a remote session"


def run(*command, **more):
    """The output of a command that has to succeed."""
    words = [str(word) for word in command]
    done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, **more)
    text = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        sys.exit(f"{' '.join(words)}: {done.returncode}\n{text}")
    return text


def built(cmake, preset, build, *options, source=SOURCE, env=None):
    """Builds the packages of a preset in an empty folder; the files by their names."""
    shutil.rmtree(build, ignore_errors=True)
    run(cmake, "--preset", preset, "-B", build, *options, cwd=source, env=env)
    targets = ["package", "package-arm64"] if preset == "package-linux" else ["package"]
    run(cmake, "--build", build, "-j2", "--target", *targets, env=env)
    return made(build)


def made(build):
    return {file.name: file for kind in ("deb", "xz", "zip") for file in build.glob(f"*.{kind}")}


def names_in(packed):
    """The files of a tar archive, without the folder that holds them all."""
    return {member.name.partition("/")[2] for member in packed if not member.isdir()}


def source_archive(build, cmake):
    """The archive of the sources, and the names in it."""
    run(cmake, "--build", build, "--target", "package_source")
    archive = build / f"msgtab-{VERSION}.tar.xz"
    with tarfile.open(archive) as packed:
        return archive, names_in(packed)


def expect_same(first, second):
    if sorted(first) != sorted(second):
        sys.exit(f"one build makes {sorted(first)}, another {sorted(second)}")
    for name, file in first.items():
        if file.read_bytes() != second[name].read_bytes():
            sys.exit(f"two builds make two different {name}: {file} and {second[name]}")


def listed(package):
    """What contents.txt says of a package. A third word means all such source files."""
    for line in (SOURCE / "tests/package/contents.txt").read_text(encoding="utf-8").splitlines():
        words = line.split()
        if words[0] == package:
            names = sorted(file.name for file in SOURCE.glob(words[2])) if words[2:] else [""]
            yield from (words[1] + name for name in names)


def expect_contents(package, found):
    wanted = set(listed(package))
    found = {SITE.sub(r"\1", name.replace(VERSION, "VERSION")) for name in found}
    if found != wanted:
        sys.exit(f"{package}: missing {sorted(wanted - found)}, "
                 f"not expected {sorted(found - wanted)}")


def expect_programs(run_it):
    """The programs start, sessmsg finds its catalogue; run_it(NAME, ARGUMENT) is their output."""
    for name in ("msgtab", "sessmsg"):
        text = run_it(name, "--version")
        if text.strip() != f"{name} {VERSION}":
            sys.exit(f"{name} --version says {text!r}")
    text = run_it("sessmsg", CODE)
    if TEXT not in text:
        sys.exit(f"sessmsg {CODE} says {text!r}")


def image_headers(file):
    """(machine, time, names of the DLLs it needs) of an EXE or DLL, as LLVM reads them."""
    text = run("llvm-readobj", "--file-headers", "--coff-imports", file)
    machine = re.search(r"Machine: IMAGE_FILE_MACHINE_(\w+)", text)[1]
    time = int(re.search(r"TimeDateStamp: .*\((0x[0-9A-F]+|0)\)", text)[1], 0)
    return machine, time, re.findall(r"^Import \{\n +Name: (.*)$", text, re.M)


def without_cache():
    """An environment in which nothing is taken from a compiler's cache."""
    return {name: value for name, value in os.environ.items() if "COMPILER_LAUNCHER" not in name}
