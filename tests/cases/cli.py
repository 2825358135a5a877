#!/usr/bin/env python3
"""Command lines that files cannot describe (see command_line/): cli.py TOOL...

These are outputs of which only the beginning is expected, runs with existing files and folders,
lists of values that all fail alike, and names of the program. Each row of CASES is a command line,
run in its own folder with the files of FILES: its name, the arguments, the status, standard output
and errors. Of an expectation that contains MORE only the beginning counts: the rest is the system's
words or a help text. A failing run must leave all files unchanged and create no new one."""
import pathlib
import shlex
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True

from run import run_tool

SOURCE = """LanguageNames=(German=0x407:MSG00407)
MessageId=5
SymbolicName=DOOR_OPEN
Language=English
The door %1 is open since %2!d! minutes.%0
.
Language=German
Die Tür %1 ist seit %2!d! Minuten offen.%0
.
MessageId=6
SymbolicName=DOOR_SHUT
Language=English
The door is shut.%0
.
Language=German
Die Tür ist zu.%0
.
"""
NO_MANIFEST = ("msgtab mc: this option of mc.exe for manifests is not supported: '{}'\n"
               "Try 'msgtab mc --help'.\n")
FILES = {
    "door.mc": SOURCE,
    "warns.mc": "MessageId=1\nSymbolicName=A\nLanguage=English\nx\n. \n",
    "old.h": "old header\n",
    "old.dll": "old library\n",
    "notes.txt": "This is not an image.\n",
    "folder/kept.txt": "kept\n",
}
MORE = "[...]"


def wrong(command, what):
    return f"msgtab {command}: {what}\nTry 'msgtab {command} --help'.\n"


def no_write(path, why):
    return f"msgtab: cannot write '{path}': {why}\n"


def bad_version(version):
    return wrong("compile", "bad version (expected one to four numbers with dots between them, as "
                 f"in 1.2.3.4): '{version}'")


CASES = [
    # The program
    ("no arguments", "", 2, "", "usage: msgtab COMMAND" + MORE),
    ("help", "--help", 0, "usage: msgtab COMMAND" + MORE, ""),
    ("short help", "-h", 0, "usage: msgtab COMMAND" + MORE, ""),
    ("version", "--version", 0, "msgtab " + MORE, ""),
    # compile
    ("compile help", "compile --help", 0, "usage: msgtab compile " + MORE, ""),
    ("help wins over the rest", "compile nothing.mc --help", 0, "usage: msgtab compile " + MORE,
     ""),
    ("option after two dashes", "compile door.mc -- --dll", 2, "",
     "msgtab: cannot read '--dll': " + MORE),
    ("outputs are replaced", "compile door.mc --dll old.dll --header old.h", 0, "", ""),
    ("missing source", "compile missing.mc --dll old.dll --header old.h", 2, "",
     "msgtab: cannot read 'missing.mc': " + MORE),
    ("second source is missing", "compile door.mc missing.mc --dll old.dll", 2, "",
     "msgtab: cannot read 'missing.mc': " + MORE),
    ("source is a folder", "compile folder --dll old.dll", 2, "",
     "msgtab: cannot read 'folder': " + MORE),
    ("source below a file", "compile notes.txt/door.mc --dll old.dll", 2, "",
     "msgtab: cannot read 'notes.txt/door.mc': " + MORE),
    ("output named twice in two ways", "compile door.mc --dll old.dll --header ./folder/../old.dll",
     2, "", no_write("./folder/../old.dll", "two outputs have this name")),
    ("output is the source", "compile door.mc --header door.mc", 2, "",
     no_write("door.mc", "it is a source")),
    ("output is the second source", "compile door.mc warns.mc --dll ./warns.mc", 2, "",
     no_write("./warns.mc", "it is a source") + MORE),
    ("output is a folder", "compile door.mc --header old.h --dll folder", 2, "",
     no_write("folder", "it is a folder")),
    ("output ends in a slash", "compile door.mc --header old.h --dll new/", 2, "",
     no_write("new/", "it is a folder")),
    ("output is empty", "compile door.mc --header old.h --dll ''", 2, "",
     no_write("", MORE)),
    ("output in a missing folder", "compile door.mc --header old.h --dll missing/new.dll", 2, "",
     no_write("missing/new.dll", MORE)),
    ("output below a file", "compile door.mc --header old.h --dll notes.txt/new.dll", 2, "",
     no_write("notes.txt/new.dll", MORE)),
    ("second output in a missing folder", "compile door.mc --dll old.dll --header missing/new.h",
     2, "", no_write("missing/new.h", MORE)),
    ("wrapper in a missing folder", "compile door.mc --dll old.dll --wrapper missing/new", 2, "",
     no_write("missing/new.h", MORE)),
    *[(f"file version {version!r}", f"compile door.mc --dll old.dll --file-version '{version}'", 2,
       "", bad_version(version))
      for version in ("", "x", "1.", ".1", "1..2", "1.x", "1.2.3.4.5", "-1", " 1", "1,2,3,4")],
    *[(f"code page {page!r}", f"compile door.mc --dll old.dll --codepage '{page}'", 2, "",
       wrong("compile", f"unknown code page '{page}'"))
      for page in ("", "klingon", "-1", "65536", "99999999999", "1252x", "12345")],
    # mc
    ("mc help", "mc --help", 0, "usage: msgtab mc " + MORE, ""),
    ("mc help as mc.exe has it", "mc -?", 0, "usage: msgtab mc " + MORE, ""),
    ("mc help as windmc has it", "mc -H", 0, "usage: msgtab mc " + MORE, ""),
    ("mc version", "mc -V", 0, "msgtab mc " + MORE, ""),
    ("mc long version", "mc --version", 0, "msgtab mc " + MORE, ""),
    *[(f"mc manifest option {option}", f"mc {option} door.mc", 2, "", NO_MANIFEST.format(option))
      for option in ("-s", "-t", "-km", "-cs", "-css", "-mof")],
    ("mc ending in other letters is none", "mc door.many", 2, "",
     "msgtab: cannot read 'door.many': " + MORE),
    ("mc missing source", "mc missing.mc", 2, "", "msgtab: cannot read 'missing.mc': " + MORE),
    ("mc missing folder of the header", "mc -h missing warns.mc", 2, "",
     no_write("missing/warns.h", MORE)),
    ("mc missing folder of the script", "mc -r missing warns.mc", 2, "",
     no_write("missing/warns.rc", MORE)),
    ("mc header would be the source", "mc -e mc door.mc", 2, "",
     no_write("door.mc", "it is a source")),
    ("mc header would be the script", "mc -e rc door.mc", 2, "",
     no_write("door.rc", "two outputs have this name")),
    ("mc second source is missing", "mc -b door.mc missing.mc", 2, "",
     "msgtab: cannot read 'missing.mc': " + MORE),
    # format
    ("format help", "format --help", 0, "usage: msgtab format " + MORE, ""),
    ("format a folder", "format folder 5", 2, "", "msgtab: folder: " + MORE),
    ("format no image", "format notes.txt 5", 1, "",
     "msgtab: notes.txt: not a PE image, .res file or .bin file\n"),
]

# Only where the system has these devices, and accepts any bytes as arguments.
DEVICE_CASES = [
    ("full device", "compile door.mc --dll /dev/full --header old.h", 2, "",
     no_write("/dev/full", "No space left on device")),
    ("full device for the wrapper", "compile door.mc --dll old.dll --header /dev/full", 2, "",
     no_write("/dev/full", "No space left on device")),
    ("company that is not UTF-8", "compile door.mc --dll old.dll --company a\udcffb", 2, "",
     wrong("compile", "expected UTF-8, found 'a?b'")),
    ("null device", "compile door.mc --dll /dev/null", 0, "", ""),
    ("format of a device", "format /dev/null 1", 2, "",
     "msgtab: /dev/null: the file cannot be read\n"),
]


def files_in(folder):
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}


def matches(text, expected):
    text = text.decode("utf-8", "backslashreplace")
    begin, dots, _ = expected.partition(MORE)
    return text.startswith(begin) and len(text) > len(begin) if dots else text == expected


def check(case, tool):
    name, line, status, output, errors = case
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for file, text in FILES.items():
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_bytes(text.encode())
        before = files_in(folder)
        got = run_tool(tool, shlex.split(line), folder)
        problems = []
        if got[0] != status:
            problems.append(f"exit status {got[0]}, expected {status}")
        for what, text, expected in (("output", got[1], output), ("errors", got[2], errors)):
            if not matches(text, expected):
                problems.append(f"{what}: {text.decode('utf-8', 'replace')!r}\n"
                                f"  expected {expected!r}")
        after = files_in(folder)
        if status != 0 and after != before:
            changed = sorted(f for f in before.keys() | after.keys()
                             if before.get(f) != after.get(f))
            problems.append(f"files changed by a run that failed: {changed}")
        if problems:
            print(f"FAILED {name}: msgtab {line}\n  " + "\n  ".join(problems))
        return not problems


# Copies of the program, or links to it, under names that mean mc's command line or do not.
MC_NAMES = ("mc", "windmc", "x86_64-w64-mingw32-windmc", "mc.exe", "windmc.exe", "MC.EXE",
            "WinDMC", "windmc-2.40", "i686-w64-mingw32-windmc-2.40")
OTHER_NAMES = ("msgtab", "mcx", "amc", "mc.exe.exe", "windm", "mc.txt")


def check_name(name, is_mc, link, tool):
    """Checks whether the program under that name accepts mc's command line, or that of msgtab."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "door.mc").write_text(SOURCE, encoding="utf-8")
        ending = "" if link or name.lower().endswith(".exe") else ".exe"
        program = folder / "programs" / (name + ending)
        program.parent.mkdir()
        if link:
            program.symlink_to(tool[-1])
        else:
            shutil.copy(tool[-1], program)
        status, _, errors = run_tool([*tool[:-1], str(program)], ["-bc", "door.mc"], folder)
        made = {path.name for path in folder.iterdir()} - {"door.mc", "programs"}
        wanted = {"door.h", "door.rc", "door_MSG00001.bin", "door_MSG00407.bin"}
        unknown = "msgtab: unknown option '-bc'\nTry 'msgtab --help'.\n"
        expected = (0, "", wanted) if is_mc else (2, unknown, set())
        got = (status, errors.decode("utf-8", "replace"), made)
        if got != expected:
            print(f"FAILED called {name}: {got}\n  expected {expected}")
        return got == expected


def main(tool):
    run_tool(tool, ["--version"], ".")  # wine may have to create its prefix, and says so
    windows = tool[-1].endswith(".exe")
    cases = CASES + ([] if windows or not pathlib.Path("/dev/full").exists() else DEVICE_CASES)
    failed = [case for case in cases if not check(case, tool)]
    names = [(name, name in MC_NAMES) for name in MC_NAMES + OTHER_NAMES]
    failed += [name for name, is_mc in names if not check_name(name, is_mc, not windows, tool)]
    print(f"{len(cases) + len(names)} cases, {len(failed)} failed")
    sys.exit(len(failed) > 0)


if __name__ == "__main__":
    main(sys.argv[1:])
