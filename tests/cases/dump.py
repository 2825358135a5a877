"""msgtab dump of many files: dump.py CHECK TOOL...

schema   JSON and JSON lines are what doc/dump.schema.json says
values   JSON, JSON lines and TSV have the texts of tables that are made here
folders  many sources, each a file of its own; what cannot be compiled is refused
damaged  a damaged file is told and left out
bin      the name of a .bin file says its language"""
import json
import os
import pathlib
import shutil
import struct
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path += [str(HERE.parent / "support"), str(HERE.parent / "images")]

from program import run_program  # noqa: E402
from skip import skip_without  # noqa: E402
from tables import ANSI, UTF8, entry, placed, table, write_res  # noqa: E402

SCHEMA = HERE.parents[1] / "doc" / "dump.schema.json"
ENGLISH, GERMAN, NAMELESS = 0x409, 0x407, 0x1234
OPEN, LONE = 0xC0120005, 0x40000001
TABLES = {
    ENGLISH: table({7: entry("Seven.\r\n"), LONE: entry("a\ud800\r\n"),
                    OPEN: entry("%1 has %2!u! or %3!*I64d!\r\n")}),
    GERMAN: table({7: entry("Sieben, f\u00fcnf.\n", ANSI), OPEN: entry("%2!d! %1\tx\\\r\n", UTF8)}),
    NAMELESS: table({7: entry("")}),
}
TEXTS = {
    7: {"en-US": "Seven.\r\n", "de-DE": "Sieben, f\u00fcnf.\n", "0x1234": ""},
    LONE: {"en-US": "a\ufffd\r\n"},
    OPEN: {"en-US": "%1 has %2!u! or %3!*I64d!\r\n", "de-DE": "%2!d! %1\tx\\\r\n"},
}
SEVERITIES = {7: "success", LONE: "informational", OPEN: "error"}


def expect(condition, *what):
    if not condition:
        raise SystemExit(" ".join(str(part) for part in what))


def dump(tool, *arguments, status=0):
    got, output, errors = run_program([*tool, "dump", *map(str, arguments)])
    expect(got == status, arguments, "status", got, errors.decode())
    return output.decode("utf-8").replace("\r\n", "\n"), errors.decode("utf-8")


def write(name, tables):
    pathlib.Path(name).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(name).write_bytes(write_res(tables))


def schema(tool):
    try:
        import jsonschema
    except ImportError:
        skip_without("python3-jsonschema")
    rules = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(rules)
    judge = jsonschema.Draft202012Validator(rules)
    line = jsonschema.Draft202012Validator({**rules["$defs"]["message"], "$defs": rules["$defs"]})
    write("one.res", TABLES)
    write("none.res", {ENGLISH: struct.pack("<I", 0)})
    whole = json.loads(dump(tool, "one.res", "none.res", "--format", "json")[0])
    judge.validate(whole)
    expect([len(file["messages"]) for file in whole["files"]] == [3, 0], whole)
    lines = dump(tool, "one.res", "--format", "jsonl")[0].splitlines()
    for text in lines:
        line.validate(json.loads(text))
    expect(len(lines) == 3, lines)
    whole["files"][0]["messages"][0]["severity"] = "fatal"
    expect(not judge.is_valid(whole), "the validator finds no fault")


def check_message(message):
    code = message["id"]
    expect(message["texts"] == TEXTS[code], message["texts"])
    expect(message["hex"] == f"0x{code:08X}" and message["code"] == code & 0xFFFF, message)
    expect(message["severity"] == SEVERITIES[code], message)
    expect(message["facility"] == (0x12 if code == OPEN else 0), message)
    expect(message["inexact"] == (["en-US"] if code == LONE else []), message)
    types = {insert["number"]: insert["type"] for insert in message["inserts"]}
    wanted = {1: "string", 2: "mixed", 3: "int32", 4: "int64"} if code == OPEN else {}
    expect(types == wanted, types)


def values(tool):
    write("one.res", TABLES)
    pathlib.Path("names.h").write_text("#define FACILITY_DOORS 0x12\n#define DOOR_OPEN "
                                       f"((DWORD)0x{OPEN:08X}L)\n")
    [file] = json.loads(dump(tool, "one.res", "--format", "json")[0])["files"]
    expect([m["id"] for m in file["messages"]] == sorted(TEXTS), file)
    lines = [json.loads(line)
             for line in dump(tool, "one.res", "--format", "jsonl")[0].splitlines()]
    for message in file["messages"] + lines:
        check_message(message)
    rows = [row.split("\t") for row in dump(tool, "one.res", "--format", "tsv", "--header",
                                            "names.h")[0].splitlines()]
    expect(len(rows) == 1 + sum(map(len, TEXTS.values())), rows)
    for row in rows[1:]:
        cells = dict(zip(rows[0], row, strict=True))
        text = cells["text"].replace("\\\\", "\0").replace("\\r", "\r").replace("\\n", "\n")
        text = text.replace("\\t", "\t").replace("\0", "\\")
        expect(text == TEXTS[int(cells["id"])][cells["language"]], cells)
        named = int(cells["id"]) == OPEN
        expect(cells["symbol"] == ("DOOR_OPEN" if named else ""), cells)
        expect(cells["facility name"] == ("FACILITY_DOORS" if named else ""), cells)


def folders(tool):
    for name in ("in/a.res", "in/deep/b.res"):
        write(name, TABLES)
    pathlib.Path("in/notes.txt").write_text("no table")
    pathlib.Path("out").mkdir()
    _, errors = dump(tool, "in", status=2)
    expect("expected -o and a folder" in errors, errors)
    dump(tool, "in", "-o", "file.mc", status=2)
    expect(not pathlib.Path("file.mc").exists(), "a file with two sources was written")
    dump(tool, "in", "-o", "out")
    found = sorted(path.name for path in pathlib.Path("out").iterdir())
    expect(found == ["a.res.mc", "b.res.mc"], found)
    for name in found:
        status, _, errors = run_program([*tool, "compile", f"out/{name}", "--res", "again.res"])
        expect(status == 0, errors.decode())
        expect(pathlib.Path("again.res").read_bytes() == pathlib.Path("in/a.res").read_bytes(),
               name, "has other tables")
    write("in/other/a.res", TABLES)
    shutil.rmtree("out")
    pathlib.Path("out").mkdir()
    dump(tool, "in", "-o", "out", status=2)  # two files of one name
    expect(not list(pathlib.Path("out").iterdir()), "half of the files are written")


def damaged(tool):
    write("in/good.res", TABLES)
    broken = bytearray(TABLES[ENGLISH])
    struct.pack_into("<II", broken, 4, 1, 0x80000000)
    twice = table({1: entry("a")}, blocks=((1, 1), (1, 1)))
    flags = table({1: entry("a", flags=9)})
    for name, data in (("ids", bytes(broken)), ("twice", twice), ("flags", flags)):
        write(f"in/{name}.res", {ENGLISH: data})
    whole = pathlib.Path("in/good.res").read_bytes()
    pathlib.Path("in/cut.res").write_bytes(whole[:len(whole) // 2])
    output, errors = dump(tool, "in", "--format", "json", status=1)
    [file] = json.loads(output)["files"]
    expect(file["file"].endswith("good.res"), file["file"])
    expect(sorted(pathlib.Path(line.split(": ")[1].replace("\\", "/")).name
                  for line in errors.splitlines())
           == ["cut.res", "flags.res", "ids.res", "twice.res"], errors)
    for name in ("ids", "twice", "flags", "cut"):
        output, _ = dump(tool, f"in/{name}.res", "--format", "json", status=1)
        expect(not output, name, "gives", output)


def raw(blocks, entries=b""):
    """A table of blocks (low, high, offset) and what follows them."""
    return (struct.pack("<I", len(blocks)) + b"".join(struct.pack("<III", *b) for b in blocks)
            + entries)


ONE = struct.pack("<HH", 8, 1) + "a\0".encode("utf-16-le")
SIZE = 4 + 12 + len(ONE)

# What is wrong with a table, and how it is told.
WORDING = [
    (raw([(5, 4, 16)], ONE), "block 0 ends at id 0x00000004, before its start 0x00000005"),
    (raw([(1, 0x80000000, 16)], ONE), "block 0 (0x00000001 to 0x80000000) has more ids than the "
                                      f"table of {SIZE} bytes"),
    (raw([(1, 1, 4096)], ONE), f"message 0x00000001 is at offset 4096, but the table has {SIZE} "),
    (raw([(1, 1, 16)], struct.pack("<HH", 2, 1) + ONE[4:]),
     "message 0x00000001 at offset 16 has a size of 2: expected 4 to 8"),
    (raw([(1, 1, 16)], struct.pack("<HH", 12, 1) + ONE[4:]),
     "message 0x00000001 at offset 16 has a size of 12: expected 4 to 8"),
    (raw([(1, 1, 16)], struct.pack("<HH", 8, 9) + ONE[4:]),
     "message 0x00000001 at offset 16 has the flags 0x0009: expected 0, 1 or 2"),
    (raw([(1, 1, 28), (1, 1, 28)], ONE),
     "two blocks have the message 0x00000001: at offsets 28 and 28"),
]


SHARED = entry("x" * 32000)
GOOD = write_res({ENGLISH: raw([(1, 1, 16)], ONE)})
CUT = "the image or its message table is damaged"

# The same of whole files: cut ones, texts in very many blocks, two tables in a language.
FILES = [(write_res({ENGLISH: data}), wanted) for data, wanted in WORDING] + [
    (GOOD + write_res({ENGLISH: raw([], b"")})[32:],
     "table of English (0x0409): the file has two tables in this language"),
    (write_res({ENGLISH: placed([(i, i, 0) for i in range(60)], SHARED)}),
     "table of English (0x0409): it overlaps or is shared: the tables up to this one have 3841204 "
     "bytes to read; at most 1048576 are for a file of 64"),
    (GOOD[:36], CUT), (GOOD[:63], CUT), (GOOD[:64], CUT), (GOOD[:80], CUT), (GOOD[:-1], CUT),
]


def wording(tool):
    for number, (data, wanted) in enumerate(FILES):
        pathlib.Path("damaged.res").write_bytes(data)
        for command in (["dump"], ["compile", "--dll", "new.dll"], ["check"]):
            status, output, errors = run_program([*tool, *command, "damaged.res"])
            said = errors.decode("utf-8", "replace")
            expect(status == 1 and wanted in said and "damaged.res" in said, number, command, said)
            expect(not output and not pathlib.Path("new.dll").exists(), number, command)


def bin_language(tool):
    pathlib.Path("MSG00407.bin").write_bytes(TABLES[GERMAN])
    output, _ = dump(tool, "MSG00407.bin", "--lang", "de", "--format", "jsonl")
    expect(all(list(json.loads(line)["texts"]) == ["de-DE"] for line in output.splitlines()),
           output)
    status, listed, _ = run_program([*tool, "list", "MSG00407.bin", "--lang", "de"])
    expect(status == 0 and b"de-DE" in listed, listed)
    _, errors = dump(tool, "MSG00407.bin", "--lang", "fr", status=1)
    expect("de-DE" in errors, errors)


CHECKS = {"schema": schema, "values": values, "folders": folders, "damaged": damaged,
          "wording": wording, "bin": bin_language}


def main(name, *tool):
    home = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            CHECKS[name](list(tool))
        finally:
            os.chdir(home)
    print(name, "passed")


if __name__ == "__main__":
    main(*sys.argv[1:])
