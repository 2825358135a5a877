#!/usr/bin/env python3
"""Builds, runs and installs the project place/ in each way that projects do it:
place.py FOLDER PREFIX SOURCE CMAKE CTEST [OPTION...]. Only the project's own files are installed,
and the DLL is beside the program."""
import pathlib
import shutil
import subprocess
import sys

FOLDER, PREFIX, SOURCE, CMAKE, CTEST, *OPTIONS = sys.argv[1:]
PROJECT = pathlib.Path(__file__).parent / "place"
WINDOWS = "-DCMAKE_SYSTEM_NAME=Windows" in OPTIONS
APP = "app.exe" if WINDOWS else "app"

# name: generator, where msgtab comes from, languages, more options, where the program is
VARIANTS = {
    "package": ("Ninja", "package", "C", [], "app/"),
    "make": ("Unix Makefiles", "package", "C", [], "app/"),
    "one folder": ("Ninja", "package", "C", ["-DCMAKE_RUNTIME_OUTPUT_DIRECTORY=@/out"], "out/"),
    "C++ only": ("Ninja", "package", "CXX", [], "app/"),
    "configurations": ("Ninja Multi-Config", "package", "C", [], "app/Release/"),
    "a folder each": ("Ninja Multi-Config", "package", "C",
                      ["-DCMAKE_RUNTIME_OUTPUT_DIRECTORY_RELEASE=@/good"], "good/"),
    "sub-project": ("Ninja", "folder", "C", [], "app/"),
    "fetched": ("Ninja Multi-Config", "fetch", "C", [], "app/Release/"),
}
CROSS = ("package", "C++ only", "configurations", "sub-project")


def run(*command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))}: {done.returncode}\n"
                           + done.stdout.decode("utf-8", "replace"))


def check(name):
    generator, msgtab_from, languages, more, place = VARIANTS[name]
    build = pathlib.Path(FOLDER) / name
    shutil.rmtree(build, ignore_errors=True)
    more = [option.replace("@", str(build)) for option in more]
    kind = [] if "Multi" in generator else ["-DCMAKE_BUILD_TYPE=Release"]
    options = [option for option in OPTIONS if not option.startswith("-DCMAKE_BUILD_TYPE")]
    run(CMAKE, "-S", PROJECT, "-B", build, "-G", generator, *options, *kind, *more,
        f"-DLANGUAGES={languages}", f"-DMSGTAB_FROM={msgtab_from}", f"-DMSGTAB_SOURCE={SOURCE}",
        f"-DCMAKE_PREFIX_PATH={PREFIX}")
    run(CMAKE, "--build", build, "--config", "Release")
    run(CTEST, "--test-dir", build, "-C", "Release", "--no-tests=error", "--output-on-failure")
    run(CMAKE, "--install", build, "--config", "Release", "--prefix", build / "installed")
    installed = sorted(path.relative_to(build / "installed").as_posix()
                       for path in (build / "installed").rglob("*") if path.is_file())
    if installed != [f"bin/{APP}", "bin/orders.dll"]:
        raise RuntimeError(f"installed are {installed}")
    for file in (APP, "orders.dll"):
        if not (build / place / file).is_file():
            raise RuntimeError(f"{file} is not in {place}")


# For Windows, the ways in which a cross build differs.
variants = [name for name in VARIANTS if not WINDOWS or name in CROSS]
failed = 0
for variant in variants:
    try:
        check(variant)
    except RuntimeError as error:
        print(f"FAILED {variant}: {error}")
        failed += 1
print(f"{len(variants)} variants, {failed} failed")
sys.exit(failed > 0)
