#!/usr/bin/env python3
"""Inputs of which the work is limited: bounded.py TOOL...

Small files can have very many bytes of texts, since entries, tables or languages share them: what
reads all texts refuses them, and says how many there are. Each page of a site names all languages,
so there must not be too many. Cultures and strings multiply in manifests, messages with one text
and its translation in .po files."""
import os
import pathlib
import shutil
import struct
import sys
import tempfile

sys.dont_write_bytecode = True

HERE = pathlib.Path(__file__).resolve().parent
sys.path += [str(HERE.parent / "support"), str(HERE.parent / "images")]

from program import run_program
from shared_image import LANGUAGES, shared_image
from tables import RES_START, entry, placed, table, write_res

ALWAYS, TIMES = 1 << 20, 8  # bytes of texts that every file may have, and times its own
SITE_LANGUAGES = CULTURES = 256
WARNINGS = 100  # about the strings that a culture lacks
TASKS, MASKS = 4000, 40
TRANSLATIONS, TRANSLATION = 1 << 24, 30000  # bytes that every file may give, and of one
HEADER = 'msgid ""\nmsgstr "Language: de\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
ENGLISH = 0x409
MANIFEST = """<instrumentationManifest xmlns="http://schemas.microsoft.com/win/2004/08/events"
 xmlns:win="http://manifests.microsoft.com/win/2004/08/windows/events"><instrumentation><events>
<provider name="P" guid="{{5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1}}" symbol="P"
 resourceFileName="p.dll" messageFileName="p.dll"><events>{events}</events></provider>
</events></instrumentation><localization>
<resources culture="en-US"><stringTable>{strings}</stringTable></resources>{empty}
</localization></instrumentationManifest>
"""
LONG = entry("x" * 32000)
SMALL = table({i: entry("%1") for i in range(1, 200)})


def overlapping(count):
    """Blocks of one id each, which all have one entry."""
    return write_res({ENGLISH: placed([(2 * i, 2 * i, 0) for i in range(1, count + 1)], LONG)})


def languages(count):
    """Languages that share a table."""
    return shared_image(SMALL, dict.fromkeys(LANGUAGES[:count], (0, len(SMALL))))


def staggered(count):
    """Tables that begin in each other, and have one text."""
    heads = b"".join(struct.pack("<IIII", 1, 1, 1, 16 * (count - i)) for i in range(count))
    data = heads + LONG
    return shared_image(data, {language: (16 * i, len(data) - 16 * i)
                               for i, language in enumerate(LANGUAGES[:count])})


def repeated(count):
    """Tables of one language, of which the first counts, each time."""
    again = write_res({ENGLISH: table({})})[len(RES_START):]
    return write_res({ENGLISH: table({1: LONG})}) + again * (count - 1)


def whole(count):
    """What a table of that many blocks has for a reader when each has the long text."""
    return 4 + count * (12 + len(LONG))


# How a file is made, its name, and the bytes of all its tables.
SHAPES = [
    (overlapping, "a.res", whole),
    (languages, "a.dll", lambda count: count * len(SMALL)),
    (staggered, "a.dll", lambda count: count * whole(1)),
    (repeated, "a.res", lambda count: count * whole(1)),
]

# What reads all texts, before the file and after it.
READERS = [(["dump"], []), (["dump", "--format", "json"], []), (["list"], []), (["check"], []),
           (["find", "zzz"], []), (["compile"], ["--res", "out.res"]), (["po", "extract"], []),
           (["diff"], ["good.res"]), (["site"], ["-o", "out"])]


def expect(condition, *what):
    if not condition:
        raise SystemExit(" ".join(str(part) for part in what))


def limit_of(data):
    return max(ALWAYS, TIMES * len(data))


def largest(make, size):
    """The largest number for which the texts are within the limit."""
    count = 1
    while size(count + 1) <= limit_of(make(count + 1)):
        count += 1
    return count


def check(tool, name, before, after, wanted):
    """Refused in these words, or read if there are none."""
    status, output, errors = run_program([*tool, *before, name, *after])
    errors = errors.decode("utf-8", "replace")
    what = (name, before, status, errors)
    if not wanted:
        expect("bytes to read" not in errors, *what)
        return
    expect(status == (2 if before == ["diff"] else 1), *what)
    expect(wanted in errors and name in errors, *what)
    expect(len(output) < 100, *what, "wrote", len(output))
    expect(not pathlib.Path("out.res").exists() and not pathlib.Path("out").exists(), *what)


def check_site(tool):
    for count in (SITE_LANGUAGES, SITE_LANGUAGES + 1):
        names = " ".join(f"L{i}={0x1000 + i}:M{i}" for i in range(count))
        texts = "".join(f"Language=L{i}\nx\n.\n" for i in range(count))
        pathlib.Path("many.mc").write_text(f"LanguageNames=({names})\nMessageId=1\n{texts}")
        status, _, errors = run_program([*tool, "site", "many.mc", "-o", "out"])
        wanted = (b"many.mc: the messages have 257 languages; the pages of a site name all, and at "
                  b"most 256") if count > SITE_LANGUAGES else b""
        expect(status == (1 if wanted else 0) and wanted in errors, count, status, errors)
        expect(pathlib.Path("out").exists() == (not wanted), count)
        shutil.rmtree("out", ignore_errors=True)


def check_cultures(tool):
    """No more than so many cultures, and than so many warnings for each that lacks strings."""
    strings = "".join(f"<string id='s{i}' value='x'/>" for i in range(WARNINGS + 3))
    events = "".join(f"<event value='{i}' message='$(string.s{i})'/>" for i in range(WARNINGS + 3))
    for tags in (["de-DE"], ["de-DE"] * CULTURES):
        empty = "".join(f"<resources culture='{tag}'><stringTable/></resources>" for tag in tags)
        pathlib.Path("many.man").write_text(MANIFEST.format(events=events, strings=strings,
                                                            empty=empty))
        _, output, errors = run_program([*tool, "check", "--format", "json", "many.man"])
        said = output.decode()
        if len(tags) == 1:
            expect(said.count("has no text in 'de-DE'; the text") == WARNINGS, said[-300:])
            expect("3 more strings have no text in 'de-DE'" in said, said[-300:])
        expect((f"at most {CULTURES} cultures" in said) == (len(tags) > 1), errors, said[-300:])


def check_events(tool):
    """Events that look for many names in long lists are written in part."""
    lists = "<keywords>" + "".join(f"<keyword name='K{i}' mask='{1 << i:#x}'/>"
                                   for i in range(MASKS)) + "</keywords><tasks>" + "".join(
        f"<task name='T{i}' value='{i}'/>" for i in range(1, TASKS)) + "</tasks>"
    keywords = " ".join(f"K{i}" for i in range(MASKS))
    for count in (10, TASKS):
        events = "".join(f"<event value='{i}' keywords='{keywords}'/>" for i in range(count))
        pathlib.Path("many.man").write_text(MANIFEST.format(
            events=f"{events}</events>{lists}<events>", strings="", empty=""))
        status, _, errors = run_program([*tool, "compile", "many.man", "--dll", "many.dll"])
        expect(status == 0, errors)
        for style in ([], ["--format", "json"]):
            status, output, errors = run_program([*tool, "dump", "--events", *style, "many.dll"])
            expect(status == (count == TASKS) and output, count, style, errors)
            expect((b"the rest is left out" in errors) == (count == TASKS), errors)


def check_translations(tool):
    """Messages with one text share one long translation."""
    po = HEADER + 'msgid "x\\n"\nmsgstr "' + "y" * TRANSLATION + '\\n"\n'
    pathlib.Path("many.po").write_text(po)
    limit = TRANSLATIONS + TIMES * len(po)
    for count in (limit // (TRANSLATION + 1), limit // (TRANSLATION + 1) + 1):
        pathlib.Path("many.mc").write_text("LanguageNames=(German=0x407:MSG00407)\n" + "".join(
            f"MessageId={i}\nLanguage=English\nx\n.\n" for i in range(count)))
        status, _, errors = run_program([*tool, "compile", "many.mc", "many.po", "--header", "a.h"])
        wanted = (f"{count * (TRANSLATION + 1)} bytes up to this one: expected at most {limit} of "
                  f"a file of {len(po)} bytes") if count * (TRANSLATION + 1) > limit else ""
        expect(status == bool(wanted) and wanted in errors.decode(), count, status, errors)


def main(tool):
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        pathlib.Path("good.res").write_bytes(write_res({ENGLISH: table({1: entry("a")})}))
        for make, name, size in SHAPES:
            count = largest(make, size)
            for number in (count, count + 1):
                data = make(number)
                pathlib.Path(name).write_bytes(data)
                refused = (f"{size(number)} bytes to read; at most {limit_of(data)} are for a file "
                           f"of {len(data)} bytes") if number > count else ""
                for before, after in READERS if refused else READERS[:3]:
                    check(tool, name, before, after, refused)
                check(tool, name, ["format"], ["1"], "")
        check_site(tool)
        check_cultures(tool)
        check_events(tool)
        check_translations(tool)


if __name__ == "__main__":
    main(sys.argv[1:])
