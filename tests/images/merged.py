"""Message tables that GNU ld merges into one language ("duplicate leaf"), and tables that are not
resource 1: the tool reads them as FormatMessage does. Each check: images.merged.NAME. The command
is the emulator and the tool; after "--" follows show_module, whose FormatMessageW is the judge."""
import pathlib
import re
import sys

from images import expect, expect_equal, main, need, run
from program import run_program

GNU = "x86_64-w64-mingw32-"
LANGUAGES = {"German": 0x407, "English": 0x409, "French": 0x40C}
IDS = (7041, 7045, 7062, 7063)
NAMES = "LanguageNames=(German=0x407:MSG00407 French=0x40C:MSG0040C)\n"
MESSAGE = """MessageId={id}
Language={language}
{language} {id} %1
.
"""
# The contents of the two objects, and the ids that the loader's binary search over the sorted
# languages makes visible. Of two entries it meets the first one, of three the second one first.
LINKS = {
    "two": ([("English", 7041)], [("English", 7045)], {7041}),
    "after": ([("German", 7063), ("English", 7041)], [("English", 7045)], {7041, 7063}),
    "before": ([("English", 7041), ("French", 7063)], [("English", 7045)], {7045, 7063}),
}


def compile_tables(tool, name, texts):
    messages = [MESSAGE.format(id=number, language=language) for language, number in texts]
    pathlib.Path("table.mc").write_text(NAMES + "".join(messages))
    run(*tool, "compile", "table.mc", "--rc", "table.rc")
    run(GNU + "windres", "table.rc", "-O", "coff", "-o", name)
    return name


def link(tool, name, *parts):
    objects = [compile_tables(tool, f"{name}-{i}.o", texts) for i, texts in enumerate(parts)]
    said = run(GNU + "ld", "--dll", "-o", f"{name}.dll", *objects)
    expect("duplicate leaf" in said, name, "ld merged without a word:", said)
    return f"{name}.dll"


def read(tool, image, language, number):
    status, output, _ = run_program([*tool, "format", image, number, "first", "--strict", "--lang",
                                     f"{language:#x}"])
    return output.decode().strip() if status == 0 else None


def judge(program, image):
    """{(language, id): text, or None if there is none} from FormatMessageW."""
    lines = run(*program, "load", "2", image)
    found = re.findall(r"^0x(\w+) (\d+) (?:error 317|(.*?)\\r\\n)$", lines, re.M)
    expect(len(found) >= len(IDS), "show_module printed", lines)
    return {(int(language, 16), int(number)): text or None for language, number, text in found}


def duplicate_leaf(maker):
    need(GNU + "windres", GNU + "ld")
    tool, program = split(maker.command)
    for name, (first, second, visible) in LINKS.items():
        image = link(tool, name, first, second)
        texts = {(LANGUAGES[language], number): f"{language} {number} first"
                 for language, number in first + second if number in visible}
        for language in LANGUAGES.values():
            for number in IDS:
                expect_equal(read(tool, image, language, number), texts.get((language, number)),
                             f"{name}: {language:#x} {number}")
        for place, text in (judge(program, image) if program else {}).items():
            expect_equal(texts.get(place), text, f"{name}: FormatMessageW, {place}")


def split(command):
    """The tool's command, and the judge's or None."""
    at = command.index("--") if "--" in command else len(command)
    return command[:at], command[at + 1:] or None


def other_names(maker):
    """FormatMessage reads resource 1; for a table with another name or number, the tool says
    exactly that."""
    need(GNU + "windres", GNU + "ld")
    tool, program = split(maker.command)
    compile_tables(tool, "table.o", [("English", 7041)])
    script = pathlib.Path("table.rc").read_text()
    for name, number in (("second", "2"), ("named", "TABLE")):
        changed, count = re.subn(r"^1 11 ", f"{number} 11 ", script, flags=re.M)
        expect_equal(count, 1, "lines in the resource script")
        pathlib.Path(f"{name}.rc").write_text(changed)
        run(GNU + "windres", f"{name}.rc", "-O", "coff", "-o", f"{name}.o")
        run(GNU + "windres", f"{name}.rc", "-O", "res", "-o", f"{name}.res")
        run(GNU + "ld", "--dll", "-o", f"{name}.dll", f"{name}.o")
        for file in (f"{name}.dll", f"{name}.res"):
            status, output, errors = run_program([*tool, "format", file, "7041", "first"])
            expect_equal((status, output), (1, b""), file)
            expect(b": the message table is not resource 1, the only one that FormatMessage reads"
                   in errors, file, errors.decode())
        if program:
            expect("0x0409 7041 error 18" in run(*program, "load", "2", f"{name}.dll"),
                   name, "FormatMessageW reads it")


if __name__ == "__main__":
    sys.exit(main({"duplicate-leaf": duplicate_leaf, "other-names": other_names}))
