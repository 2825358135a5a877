#!/usr/bin/env python3
"""Makes the tables of this folder, by hand after a change: generate.py [--check FOLDER]

code_rows.def        the codes: mingw-w64's headers (headers.py) and facts.tsv
code_statuses.def    NTSTATUS to Win32: RtlNtStatusToDosError under wine, asked for every status
code_facilities.def  the facilities of an HRESULT and of an NTSTATUS

It needs x86_64-w64-mingw32-gcc and wine. With --check it compares the tables with the committed
ones, leaves what it builds in FOLDER, and looks at the facilities below 0x400 only, which hold
all that there is (without --check it asks for 0x1000). Status 77: what it needs is missing, or has
another version than the tables were made from."""
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parents[1] / "tests/support"))

import headers
from program import run_program

SKIPPED = 77
BLOCK = 4096   # of names: what a string of C11 may have, with its NUL
COLUMNS = 100


def wine_version():
    words = subprocess.run(["wine", "--version"], check=True, capture_output=True, text=True)
    return words.stdout.split()[0].removeprefix("wine-")


def made_from():
    versions = f"mingw-w64 {headers.version()} and wine {wine_version()}"
    return f"/* Made by generate.py from {versions}. */"


def facts():
    for line in (HERE / "facts.tsv").read_text().splitlines():
        if not line.startswith("#"):
            number, kind, name, header = line.split("\t")
            yield headers.Code(int(number, 0), kind, name, header)


def all_codes():
    """All codes: by number, then kind, then preference."""
    found = list(headers.codes())
    names = {code.name for code in found}
    found += [code for code in facts() if code.name not in names]
    return sorted(found, key=lambda code: (code.value, headers.KINDS.index(code.kind)))


def packed(names):
    """Names as blocks of strings that end with NUL, and the position of each name."""
    blocks, positions, used = [[]], {}, 0
    for name in names:
        if used + len(name) + 1 >= BLOCK:
            blocks.append([])
            used = 0
        blocks[-1].append(name)
        positions[name] = (len(blocks) - 1) * BLOCK + used
        used += len(name) + 1
    return blocks, positions


def lines_of(words, indent="    "):
    line = indent
    for word in words:
        if len(line) + len(word) > COLUMNS:
            yield line.rstrip()
            line = indent
        line += word + " "
    yield line.rstrip()


def by_name(name):
    return name.upper(), name


def rows_text(codes):
    names = sorted({code.name for code in codes}, key=by_name)
    blocks, positions = packed(names)
    used = list(dict.fromkeys(code.header for code in codes))
    yield "enum {"
    yield f"    ROW_COUNT = {len(codes)},"
    yield f"    NAME_BLOCK = {BLOCK},"
    yield "};\n"
    yield "static const char headers[][16] = {"
    yield from lines_of(f'"{header}",' for header in used)
    yield "};\n"
    yield "/* Names, each with its NUL, in alphabetical order. */"
    yield "static const char names[][NAME_BLOCK] = {"
    for block in blocks:
        yield from lines_of((f'"{name}\\0"' for name in block[:-1]))
        yield f'    "{block[-1]}",\n'
    yield "};\n"
    yield "/* By number, kind and preference: number, position of the name, kind, header. */"
    yield "static const struct row rows[ROW_COUNT] = {"
    yield from lines_of(f"{{0x{code.value:08X}, {positions[code.name]}, {code.kind}, "
                        f"{used.index(code.header)}}}," for code in codes)
    yield "};\n"
    order = sorted(range(len(codes)), key=lambda at: (*by_name(codes[at].name), at))
    yield "/* The rows in order of their names. */"
    yield "static const uint16_t named[ROW_COUNT] = {"
    yield from lines_of(f"{at}," for at in order)
    yield "};"


def program_of(folder):
    program = folder / "statuses.exe"
    subprocess.run([headers.COMPILER, "-O2", "-o", program, HERE / "statuses.c"], check=True)
    return program


def statuses(folder, end):
    environment = {"WINEPREFIX": str(folder.resolve() / "wine"), "WINEDEBUG": "-all"}
    status, output, errors = run_program(["wine", program_of(folder), hex(end)],
                                         env={**os.environ, **environment})
    if status != 0:
        sys.exit(f"statuses.exe ended with {status}: {errors.decode()}")
    return [line.split() for line in output.decode().splitlines()]


def statuses_text(found):
    yield "/* By status: the status and its Win32 code. */"
    yield "static const struct status statuses[] = {"
    yield from lines_of(f"{{0x{status}, {code}}}," for status, code in found)
    yield "};"


def facilities_text():
    first = {}
    for kind, number, name in headers.facilities():
        first.setdefault((headers.KINDS.index(kind), number), (kind, name))
    yield "/* By kind and number. */"
    yield "static const struct facility facilities[] = {"
    for (_, number), (kind, name) in sorted(first.items()):
        yield f'    {{{kind}, {number}, "{name}"}},'
    yield "};"


def tables(folder, end):
    texts = {"code_rows.def": rows_text(all_codes()),
             "code_statuses.def": statuses_text(statuses(folder, end)),
             "code_facilities.def": facilities_text()}
    return {name: "\n".join([made_from(), *lines]) + "\n" for name, lines in texts.items()}


def check(folder):
    folder.mkdir(parents=True, exist_ok=True)
    first = (HERE / "code_rows.def").read_text().splitlines()[0]
    if first != made_from():
        print(f"skipped: here it would be\n{made_from()}\nand not\n{first}")
        return SKIPPED
    differs = False
    for name, text in tables(folder, 0x400).items():
        old = (HERE / name).read_text().splitlines()
        for line in difflib.unified_diff(old, text.splitlines(), name, "made again", lineterm=""):
            print(line)
            differs = True
    return 1 if differs else 0


def main():
    missing = [need for need in (headers.COMPILER, "wine") if not shutil.which(need)]
    if missing:
        print(f"skipped: without {' and '.join(missing)}")
        return SKIPPED
    if sys.argv[1:2] == ["--check"]:
        return check(pathlib.Path(sys.argv[2]))
    with tempfile.TemporaryDirectory() as folder:
        for name, text in tables(pathlib.Path(folder), 0x1000).items():
            (HERE / name).write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
