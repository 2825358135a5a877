#!/usr/bin/env python3
"""Command lines, their exit status and what they say: cli.py TOOL...

Each row of CASES is a line that is run in a folder of its own with the files of FILES in it: its
name, the arguments, the status, standard output and errors. Of an expectation with MORE in it only
the beginning counts (the system words the rest). A run that fails has to leave all files as they
were, and no new one."""
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
NO_MANIFEST = ("msgtab mc: manifests (.man) and their options are not supported: '{}'\n"
               "Try 'msgtab mc --help'.\n")
FILES = {
    "door.mc": SOURCE,
    "wing.mc": SOURCE,
    "wrong.mc": "MessageId=1\nSeverity=Wrong\nLanguage=English\nx\n.\n",
    "warns.mc": "MessageId=1\nSymbolicName=A\nLanguage=English\nx\n. \n",
    "old.h": "old header\n",
    "old.dll": "old library\n",
    "notes.txt": "This is no image.\n",
    "folder/kept.txt": "kept\n",
}
WRONG = ("wrong.mc:2:10: error: unknown severity 'Wrong'\nSeverity=Wrong\n         ^\n")
WARNS = "warns.mc:5:1: warning: blanks behind the '.' that ends a text\n. \n^\n"
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
    ("unknown command", "explode x", 2, "",
     "msgtab: unknown command 'explode'\nTry 'msgtab --help'.\n"),
    ("unknown option for a command", "--explode", 2, "",
     "msgtab: unknown option '--explode'\nTry 'msgtab --help'.\n"),
    ("control characters are not shown", "'a\x1b[31mb'", 2, "",
     "msgtab: unknown command 'a?[31mb'\nTry 'msgtab --help'.\n"),
    # compile
    ("compile help", "compile --help", 0, "usage: msgtab compile " + MORE, ""),
    ("help wins over the rest", "compile nothing.mc --help", 0, "usage: msgtab compile " + MORE,
     ""),
    ("no source", "compile", 2, "", wrong("compile", "no source given")),
    ("only options", "compile --dll new.dll", 2, "", wrong("compile", "no source given")),
    ("unknown option", "compile door.mc --explode", 2, "",
     wrong("compile", "unknown option '--explode'")),
    ("unknown short option", "compile -x door.mc", 2, "", wrong("compile", "unknown option '-x'")),
    ("part of an option", "compile door.mc --head old.h", 2, "",
     wrong("compile", "unknown option '--head'")),
    ("value is missing", "compile door.mc --dll", 2, "",
     wrong("compile", "a value is missing behind '--dll'")),
    ("value where none goes", "compile door.mc --werror=yes", 2, "",
     wrong("compile", "no value goes with '--werror=yes'")),
    ("option twice", "compile door.mc --dll new.dll --dll newer.dll", 2, "",
     wrong("compile", "option given twice '--dll'")),
    ("unknown machine", "compile door.mc --dll new.dll --machine vax", 2, "",
     wrong("compile", "expected the machine x64, x86, arm64 or none, found 'vax'")),
    ("value behind an equals sign", "compile door.mc --dll=new.dll --header=new.h", 0, "", ""),
    ("options before the source", "compile --dll new.dll door.mc", 0, "", ""),
    ("source behind two dashes", "compile --dll new.dll -- door.mc", 0, "", ""),
    ("option behind two dashes", "compile door.mc -- --dll", 2, "",
     "msgtab: cannot read '--dll': " + MORE),
    ("outputs are replaced", "compile door.mc --dll old.dll --header old.h", 0, "", ""),
    ("only checked", "compile door.mc", 0, "", ""),
    ("missing source", "compile missing.mc --dll old.dll --header old.h", 2, "",
     "msgtab: cannot read 'missing.mc': " + MORE),
    ("second source is missing", "compile door.mc missing.mc --dll old.dll", 2, "",
     "msgtab: cannot read 'missing.mc': " + MORE),
    ("source is a folder", "compile folder --dll old.dll", 2, "",
     "msgtab: cannot read 'folder': " + MORE),
    ("source below a file", "compile notes.txt/door.mc --dll old.dll", 2, "",
     "msgtab: cannot read 'notes.txt/door.mc': " + MORE),
    ("errors in the source", "compile wrong.mc --dll old.dll --header old.h", 1, "", WRONG),
    ("error beside a good source", "compile door.mc wrong.mc --dll old.dll --header new.h", 1, "",
     WRONG),
    ("warning", "compile warns.mc --dll old.dll", 0, "", WARNS),
    ("warning as error", "compile warns.mc --dll old.dll --header old.h --werror", 1, "",
     WARNS + "msgtab: nothing is written: warnings are errors here\n"),
    ("output named twice", "compile door.mc --dll old.dll --header old.dll", 2, "",
     no_write("old.dll", "two outputs have this name")),
    ("output named twice in two ways", "compile door.mc --dll old.dll --header ./folder/../old.dll",
     2, "", no_write("./folder/../old.dll", "two outputs have this name")),
    ("wrapper with a quote", """compile door.mc --wrapper 'do"or'""", 2, "",
     wrong("compile", """a wrapper cannot have the name 'do"or'""")),
    ("wrapper and header of one name", "compile door.mc --header old.h --wrapper old", 2, "",
     no_write("old.h", "two outputs have this name")),
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
    ("product version too large", "compile door.mc --dll old.dll --product-version 1.65536", 2, "",
     wrong("compile", "bad version (each number is at most 65535): '1.65536'")),
    *[(f"code page {page!r}", f"compile door.mc --dll old.dll --codepage '{page}'", 2, "",
       wrong("compile", f"unknown code page '{page}'"))
      for page in ("", "utf-8", "-1", "65536", "99999999999", "1252x", "12345")],
    ("code page out", "compile door.mc --header old.h --codepage-out 12345", 2, "",
     wrong("compile", "unknown code page '12345'")),
    ("unknown diagnostics", "compile door.mc --dll old.dll --diagnostics vs", 2, "",
     wrong("compile", "expected diagnostics gcc or msvc, found 'vs'")),
    # mc
    ("mc help", "mc --help", 0, "usage: msgtab mc " + MORE, ""),
    ("mc help as mc.exe has it", "mc -?", 0, "usage: msgtab mc " + MORE, ""),
    ("mc help as windmc has it", "mc -H", 0, "usage: msgtab mc " + MORE, ""),
    ("mc version", "mc -V", 0, "msgtab mc " + MORE, ""),
    ("mc long version", "mc --version", 0, "msgtab mc " + MORE, ""),
    ("mc without a source", "mc -b", 2, "", wrong("mc", "no source given")),
    ("mc folder without a value", "mc door.mc -h", 2, "",
     wrong("mc", "a value is missing behind '-h'")),
    ("mc long form without a value", "mc door.mc --rcdir", 2, "",
     wrong("mc", "a value is missing behind '--rcdir'")),
    ("mc value where none goes", "mc door.mc --verbose=yes", 2, "",
     wrong("mc", "no value goes with '--verbose=yes'")),
    ("mc unknown option", "mc -X door.mc", 2, "", wrong("mc", "unknown option '-X'")),
    ("mc unknown letter in a cluster", "mc -bX door.mc", 2, "",
     wrong("mc", "unknown option '-bX'")),
    ("mc unknown long form", "mc --explode door.mc", 2, "",
     wrong("mc", "unknown option '--explode'")),
    ("mc unknown code page in", "mc -C 99999 door.mc", 2, "",
     wrong("mc", "unknown code page '99999'")),
    ("mc unknown code page out", "mc -O latin door.mc", 2, "",
     wrong("mc", "unknown code page 'latin'")),
    ("mc unknown encoding", "mc -cp utf-32 door.mc", 2, "",
     wrong("mc", "expected the encoding ansi, utf-8 or utf-16, found 'utf-32'")),
    ("mc length no number", "mc -m long door.mc", 2, "",
     wrong("mc", "expected a number of characters, found 'long'")),
    ("mc length with rest", "mc -m 12x door.mc", 2, "",
     wrong("mc", "expected a number of characters, found '12x'")),
    ("mc extension is a path", "mc -e /h door.mc", 2, "",
     wrong("mc", "expected the ending of a file name, found '/h'")),
    ("mc extension is empty", "mc -e . door.mc", 2, "",
     wrong("mc", "expected the ending of a file name, found '.'")),
    ("mc base name is empty", "mc -z '' door.mc", 2, "",
     wrong("mc", "expected a base name of outputs, found ''")),
    ("mc manifest", "mc door.man", 2, "", NO_MANIFEST.format("door.man")),
    ("mc manifest in any case", "mc door.mc folder/Door.MAN", 2, "",
     NO_MANIFEST.format("folder/Door.MAN")),
    *[(f"mc manifest option {option}", f"mc {option} door.mc", 2, "", NO_MANIFEST.format(option))
      for option in ("-s", "-t", "-um", "-km", "-cs", "-css", "-co", "-mof", "-p", "-P")],
    ("mc ending in other letters is none", "mc door.many", 2, "",
     "msgtab: cannot read 'door.many': " + MORE),
    ("mc missing source", "mc missing.mc", 2, "", "msgtab: cannot read 'missing.mc': " + MORE),
    ("mc errors in the source", "mc wrong.mc", 1, "", WRONG),
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
    ("mc errors in the second source", "mc -b door.mc wrong.mc", 1, "", WRONG),
    ("mc errors in the first source", "mc -b wrong.mc door.mc", 1, "", WRONG),
    ("mc two sources with one table name", "mc door.mc wing.mc", 2, "",
     no_write("MSG00001.bin", "two outputs have this name")),
    ("mc two sources with one base name", "mc -z base door.mc wing.mc", 2, "",
     no_write("base.h", "two outputs have this name")),
    ("mc one source twice", "mc -b door.mc door.mc", 2, "",
     no_write("door.h", "two outputs have this name")),
    # format
    ("format help", "format --help", 0, "usage: msgtab format " + MORE, ""),
    ("format: text twice", "format --text a --text b", 2, "",
     wrong("format", "option given twice '--text'")),
    ("format: flag twice", "format door.dll --strict 5 --strict", 2, "",
     wrong("format", "option given twice '--strict'")),
    ("format: language of a text", "format --text a --lang de", 2, "",
     wrong("format", "--lang and --strict choose among the texts of a file, not of '--text'")),
    ("format: strict with a text", "format --text a --strict", 2, "",
     wrong("format", "--lang and --strict choose among the texts of a file, not of '--text'")),
    ("check: style twice", "check door.mc --format json --format msvc", 2, "",
     wrong("check", "option given twice '--format'")),
    ("mc: option twice", "mc -h folder -h . door.mc", 0, "", ""),
    ("format without arguments", "format", 2, "",
     wrong("format", "expected a file and a message id")),
    ("format with an empty name", "format '' 1", 2, "",
     wrong("format", "the name of the file is empty")),
    ("format without id", "format door.dll", 2, "",
     wrong("format", "expected a file and a message id")),
    ("format", "format door.dll 5 north int:42", 0,
     "The door north is open since 42 minutes.", ""),
    ("format hexadecimal id", "format door.dll 0x5 north int:42", 0,
     "The door north is open since 42 minutes.", ""),
    ("format language", "format door.dll --lang de 5 Nord int:-1", 0,
     "Die Tür Nord ist seit -1 Minuten offen.", ""),
    ("format more arguments than inserts", "format door.dll 6 a b int:3", 0,
     "The door is shut.", ""),
    ("format unknown id", "format door.dll 7", 1, "",
     "msgtab: door.dll: message 7: there is no message with this id\n"),
    ("format id no number", "format door.dll five", 2, "",
     wrong("format", "expected a message id, found 'five'")),
    ("format id too large", "format door.dll 0x100000000", 2, "",
     wrong("format", "expected a message id, found '0x100000000'")),
    ("format missing file", "format missing.dll 5", 2, "",
     "msgtab: missing.dll: the file does not exist\n"),
    ("format a folder", "format folder 5", 2, "", "msgtab: folder: " + MORE),
    ("format no image", "format notes.txt 5", 1, "",
     "msgtab: notes.txt: neither a PE image nor a .res nor a .bin file\n"),
    ("format missing first insert", "format door.dll 5", 1, "",
     "msgtab: door.dll: message 5: insert %1: "
     "the message has an insert that no argument was given for\n"),
    ("format missing second insert", "format door.dll 5 north", 1, "",
     "msgtab: door.dll: message 5: insert %2: "
     "the message has an insert that no argument was given for\n"),
    ("format string for a number", "format door.dll 5 north soon", 1, "",
     "msgtab: door.dll: message 5: insert %2: the insert needs a number, the argument is a string "
     "(write int:42 for the number 42)\n"),
    ("format number for a string", "format door.dll 5 int:1 int:2", 1, "",
     "msgtab: door.dll: message 5: insert %1: "
     "the insert needs a string, the argument is a number\n"),
    ("format typed arguments",
     "format --text '%1|%2!d!|%3!u!|%4!I64d!|%5!I64u!|%6!c!' str:int:1 int:-7 uint:4294967295 "
     "int64:-9000000000 uint64:18446744073709551615 char:x", 0,
     "int:1|-7|4294967295|-9000000000|18446744073709551615|x", ""),
    ("format number out of range", "format --text %1!d! int:2147483648", 2, "",
     wrong("format", "expected a number of 32 bits in 'int:2147483648'")),
    ("format number with rest", "format --text %1!d! int:5x", 2, "",
     wrong("format", "expected a number of 32 bits in 'int:5x'")),
    ("format negative unsigned", "format --text %1!u! uint:-1", 2, "",
     wrong("format", "expected an unsigned number of 32 bits in 'uint:-1'")),
    ("format two characters", "format --text %1!c! char:xy", 2, "",
     wrong("format", "expected one character in 'char:xy'")),
    ("format argument like an option", "format --text '%1 %2' -- --lang -x", 0, "--lang -x", ""),
    ("format unknown option", "format --explode door.dll 5", 2, "",
     wrong("format", "unknown option '--explode'")),
    ("format unknown language", "format door.dll 6 --lang klingon", 2, "",
     wrong("format", "unknown language 'klingon'")),
    ("format negative number", "format --text '%1 %2' -5 -0x5", 0, "-5 -0x5", ""),
    ("format text with a lone percent sign", "format --text 'all 100%'", 1, "",
     "msgtab: the text ends in a lone '%'\n"),
    ("format utf-8 arguments", "format --text '%2 %1' Grüße 日本", 0, "日本 Grüße", ""),
    ("format empty text", "format --text ''", 0, "", ""),
    ("format long language option", "format --lang=0x407 door.dll 6", 0, "Die Tür ist zu.", ""),
    ("format strict language", "format door.dll 6 --lang 0x40c --strict", 1, "",
     "msgtab: door.dll: message 6: there is no message table in this language\n"),
]

# Only where the system has these devices, and takes any bytes as arguments.
DEVICE_CASES = [
    ("full device", "compile door.mc --dll /dev/full --header old.h", 2, "",
     no_write("/dev/full", "No space left on device")),
    ("full device for the wrapper", "compile door.mc --dll old.dll --header /dev/full", 2, "",
     no_write("/dev/full", "No space left on device")),
    ("company that is no UTF-8", "compile door.mc --dll old.dll --company a\udcffb", 2, "",
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


def check(case, tool, images):
    name, line, status, output, errors = case
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for file, data in [*FILES.items(), *images.items()]:
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_bytes(data if isinstance(data, bytes) else data.encode())
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


def make_image(tool):
    """The image that the cases of format read."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "door.mc").write_text(SOURCE, encoding="utf-8")
        run_tool(tool, ["compile", "door.mc", "--dll", "door.dll"], folder)
        return {"door.dll": (folder / "door.dll").read_bytes()}


# Copies of the program, or links to it, under names that mean mc's command line; or do not.
MC_NAMES = ("mc", "windmc", "x86_64-w64-mingw32-windmc", "mc.exe", "windmc.exe", "MC.EXE",
            "WinDMC")
OTHER_NAMES = ("msgtab", "mcx", "amc", "mc.exe.exe", "xwindmc", "mc.txt")


def check_name(name, is_mc, link, tool):
    """Whether the program under that name takes mc's command line, or the words of msgtab."""
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
    run_tool(tool, ["--version"], ".")  # wine may have to make its prefix, and says so
    images = make_image(tool)
    windows = tool[-1].endswith(".exe")
    cases = CASES + ([] if windows or not pathlib.Path("/dev/full").exists() else DEVICE_CASES)
    failed = [case for case in cases if not check(case, tool, images)]
    names = [(name, name in MC_NAMES) for name in MC_NAMES + OTHER_NAMES]
    failed += [name for name, is_mc in names if not check_name(name, is_mc, not windows, tool)]
    print(f"{len(cases) + len(names)} cases, {len(failed)} failed")
    sys.exit(len(failed) > 0)


if __name__ == "__main__":
    main(sys.argv[1:])
