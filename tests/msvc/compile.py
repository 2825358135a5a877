#!/usr/bin/env python3
"""Checks the sources as Microsoft's compiler would see them: compile.py ROOT BUILD MACHINE. clang
takes its place (_MSC_VER, no GNU C), and wine's headers that of the Windows SDK and the C runtime.

What this cannot show: warnings and faults of Microsoft's compiler itself, linking, and running."""
import concurrent.futures
import os
import pathlib
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from skip import need, skip_without

ROOT, BUILD = map(pathlib.Path, sys.argv[1:3])
MACHINE = sys.argv[3]
HEADERS = pathlib.Path("/usr/include/wine/wine")
# What needs a library that is looked for elsewhere, or is for another system.
LEFT_OUT = {"dump_sqlite.c", "database.c", "stored.c", "row_writer.c", "regex.c", "hive.c",
            "db_velociraptor.c", "db_winevt.c", "message_db.c", "message_image.c",
            "message_manifest.c", "message_providers.c", "message_rows.c", "message_table.c"}
GENERATED = ["src/console/shell_files.c", "src/tool/site_files.c"]
DEFINITIONS = ["_WIN32_WINNT=0x0601", "WIN32_LEAN_AND_MEAN", "UNICODE", "_UNICODE",
               "_CRT_SECURE_NO_WARNINGS", "WIN32", "_WINDOWS",
               "NOTIFY_FOR_ALL_SESSIONS=1"]  # of wtsapi32.h; wine's does not have it
# clang 14 has it as a builtin, which wine's winnt.h defines once more.
if MACHINE == "aarch64":
    DEFINITIONS.append("_InterlockedCompareExchange128=wine_compare_exchange")
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wvla", "-Wno-missing-field-initializers",
            "-Wno-language-extension-token", "-Werror"]


def sources():
    found = [path for path in sorted((ROOT / "src").rglob("*.c"))
             if "posix" not in path.parts and path.name not in LEFT_OUT]
    return found + [BUILD / name for name in GENERATED]


def command():
    """As cl /std:c11 /utf-8 of Visual Studio 2022."""
    folders = {path.parent for path in (ROOT / "src").rglob("*.h") if "posix" not in path.parts}
    return ["clang", f"--target={MACHINE}-pc-windows-msvc", "-fms-compatibility-version=19.38",
            "-std=c11", "-fsyntax-only", *WARNINGS, *(f"-D{name}" for name in DEFINITIONS),
            *(f"-I{folder}" for folder in sorted(folders)), f"-I{ROOT / 'include'}",
            f"-I{BUILD / 'include'}", "-idirafter", HEADERS / "msvcrt", "-idirafter",
            HEADERS / "windows"]


def check(path):
    done = subprocess.run([*command(), path], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout.decode("utf-8", "replace")


def main():
    need("clang")
    if not HEADERS.is_dir():
        skip_without("libwine-dev")
    paths = sources()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(check, paths))
    for status, text in results:
        print(text, end="")
    failures = sum(status != 0 for status, _ in results)
    print(f"{len(paths)} sources for {MACHINE}, {failures} failures")
    return failures != 0


if __name__ == "__main__":
    sys.exit(main())
