"""What msgtab dump --format sqlite writes, read by Python's SQLite. Each check:
images.database.NAME. The tables are made here; those of wine are read by our independent reader."""
import pathlib
import re
import sqlite3
import struct
import sys
import time

from handmade import HANDMADE
from images import expect, expect_equal, main, need, run, run_program
from tables import ANSI, UTF8, UTF16, entry, table, write_res

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "cases"))

from message_table import tables_of_image  # noqa: E402 (a sibling folder)

WINE = pathlib.Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows")
WINE_FILES = ("fsutil.exe", "kernelbase.dll", "mferror.dll", "wininet.dll")
ENCODINGS = {ANSI: "ansi", UTF16: "utf-16", UTF8: "utf-8"}
TEXTS = ("files", "languages", "facilities", "tables", "messages", "inserts")

# file, language, id, encoding, text, {insert: type}
MESSAGES = (
    ("a.res", 0x409, 0x00000001, UTF16, "The door %1 of house %2!u! is open.\r\n",
     {1: "string", 2: "number"}),
    ("a.res", 0x409, 0xC7FF0002, UTF16, "\u65e5\u672c \U0001f6aa r\u00e9sum\u00e9", {}),
    ("a.res", 0x407, 0x00000001, ANSI, "T\u00fcr %1!*.*s! %4!d! %4\r\n",
     {1: "number", 2: "number", 3: "string", 4: "conflict"}),  # width and precision first
    ("b/c.res", 0, 0x80000003, UTF8, "", {}),
    ("b/c.res", 0x409, 0xFFFFFFFF, UTF8, "r\u00e9sum\u00e9 of %3\r\n", {3: "string"}),
)


def dumped(tool, *arguments, output="out.db", status=0, errors=()):
    """The database that a command writes, opened."""
    done = run_program([*tool.command, "dump", "--format", "sqlite", "-o", output, *arguments])
    said = done[2].decode().replace("\r\n", "\n").splitlines()
    expect_equal((done[0], done[1], said), (status, b"", list(errors)), arguments)
    connection = sqlite3.connect(output)
    expect_equal(connection.execute("PRAGMA integrity_check").fetchall(), [("ok",)], "integrity")
    expect_equal(connection.execute("PRAGMA foreign_key_check").fetchall(), [], "foreign keys")
    connection.execute("INSERT INTO texts (texts, rank) VALUES ('integrity-check', 1)")
    connection.rollback()
    return connection


def write_messages():
    """The files with MESSAGES."""
    files = {}
    for file, language, code, encoding, text, _ in MESSAGES:
        entries = files.setdefault(file, {}).setdefault(language, {})
        entries[code] = entry(text, encoding)
    for name, tables in files.items():
        path = pathlib.Path("tree") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(write_res({lang: table(each) for lang, each in tables.items()}))


def rows(connection, sql, *values):
    return connection.execute(sql, values).fetchall()


def schema(tool):
    """Every message once, with its file, language and inserts."""
    write_messages()
    pathlib.Path("names.h").write_text(
        "#define FACILITY_DOORS 0x7FF\n//\n// MessageId: MSG_RESUME\n//\n"
        "#define MSG_RESUME ((DWORD)0xC7FF0002L)\n")
    base = dumped(tool, "tree", "--header", "names.h")
    expect_equal(sorted(rows(base, """SELECT path, langid, id, encoding, text, message_id
        FROM messages JOIN tables USING (table_id) JOIN files USING (file_id)""")),
                 sorted(("tree/" + file, lang, code, ENCODINGS[encoding], text, number)
                        for number, (file, lang, code, encoding, text, _)
                        in enumerate(in_order(), 1)), "messages")
    expect_equal(rows(base, "SELECT * FROM inserts"),
                 [(number, insert, kind) for number, each in enumerate(in_order(), 1)
                  for insert, kind in sorted(each[5].items())], "inserts")
    expect_equal(rows(base, "SELECT * FROM languages"),
                 [(0, "neutral"), (0x407, "de-DE"), (0x409, "en-US")], "languages")
    expect_equal(rows(base, "SELECT * FROM facilities"), [(0x7FF, "FACILITY_DOORS")], "facilities")
    expect_equal(rows(base, """SELECT path, hex, severity, facility, code, symbol, language
        FROM overview WHERE id = ?""", 0xC7FF0002),
                 [("tree/a.res", "0xC7FF0002", "Error", "FACILITY_DOORS", 2, "MSG_RESUME",
                   "en-US")], "the view")
    expect_equal(rows(base, "SELECT severity, facility FROM overview WHERE id = ?", 0x80000003),
                 [("Warning", 0)], "a facility without name")
    expect_equal(rows(base, "SELECT DISTINCT bytes FROM messages"), [(None,)], "bytes")
    expect_equal(rows(base, "PRAGMA user_version"), [(1,)], "version")


def in_order():
    """As files are read: by name, and in each as the languages and codes are there."""
    return sorted(MESSAGES, key=lambda each: each[:3])


def search(tool):
    """The full-text index: words in any case, with or without accents."""
    write_messages()
    base = dumped(tool, "tree")
    for words, wanted in (("OPEN", [1]), ("door house", [1]), ('"house door"', []),
                          ("resume", [0xC7FF0002, 0xFFFFFFFF]), ("tur", [1]), ("window", [])):
        found = rows(base, """SELECT id FROM texts JOIN messages ON message_id = texts.rowid
            WHERE texts MATCH ? ORDER BY id""", words)
        expect_equal([number for number, in found], wanted, words)


def language(tool):
    """--lang leaves out other languages, and files that then have none."""
    write_messages()
    base = dumped(tool, "tree", "--lang", "de")
    expect_equal(rows(base, "SELECT path, langid FROM files JOIN tables USING (file_id)"),
                 [("tree/a.res", 0x407)], "tables")
    run_fails(tool, 1, "msgtab: no message found", "tree", "--lang", "fr")


def run_fails(tool, status, error, *arguments, output="none.db"):
    done = run_program([*tool.command, "dump", "--format", "sqlite", "-o", output, *arguments])
    expect_equal((done[0], done[2].decode().strip()), (status, error), arguments)
    expect(not pathlib.Path("none.db").exists(), arguments, "left a file")


def hard(tool):
    """Texts that FormatMessage does not show are bytes; the others are as it shows them."""
    pathlib.Path("tree").mkdir()
    for name, tables in HANDMADE.items():
        pathlib.Path(f"tree/{name}.res").write_bytes(write_res(tables))
    base = dumped(tool, "tree")
    expect_equal(rows(base, "SELECT count(*) FROM messages WHERE (text IS NULL) = (bytes IS NULL)"),
                 [(0,)], "text or bytes")
    expect_equal(rows(base, "SELECT count(*) FROM files"), [(len(HANDMADE),)], "files")
    for name, wanted in (("nul-inside", ("a", None)), ("lead-alone", ("a\ufffdb\r\n", None)),
                         ("utf-8-malformed", (None, b"\xff\xc3\r\n"))):
        expect_equal(rows(base, """SELECT messages.text, bytes FROM overview JOIN messages
            USING (message_id) WHERE path = ?""", f"tree/{name}.res"), [wanted], name)


def damaged(tool):
    """A damaged file is told and left out; the rest is written."""
    write_messages()
    sound = pathlib.Path("tree/a.res").read_bytes()
    pathlib.Path("tree/b.res").write_bytes(sound[:-40])
    said = "msgtab: tree/b.res: the image or its message table is damaged"
    base = dumped(tool, "tree", status=1, errors=[said])
    expect_equal(rows(base, "SELECT path FROM files"),
                 [("tree/a.res",), ("tree/b/c.res",)], "files")
    base = dumped(tool, "tree", "nowhere", status=2,
                  errors=[said, "msgtab: nowhere: the file does not exist"])
    run_fails(tool, 2, "msgtab: nowhere: the file does not exist", "nowhere")


def outputs(tool):
    """An old database is replaced as a whole; an input is never; the bytes are the same again."""
    write_messages()
    dumped(tool, "tree").close()
    first = pathlib.Path("out.db").read_bytes()
    pathlib.Path("out.db").write_bytes(b"old")
    dumped(tool, "tree").close()
    expect(first == pathlib.Path("out.db").read_bytes(), "two runs differ")
    before = pathlib.Path("tree/a.res").read_bytes()
    run_fails(tool, 2, "msgtab: cannot write 'tree/a.res': it is a source", "tree/a.res",
              output="tree/a.res")
    expect(before == pathlib.Path("tree/a.res").read_bytes(), "the input changed")
    run_fails(tool, 2, "msgtab: cannot write 'tree': it is a folder", "tree/a.res", output="tree")
    expect_equal([path.name for path in pathlib.Path().rglob("*.tmp*")], [], "temporary files")


def entries_of(data):
    """(code, encoding, bytes) of a table, by the layout of MESSAGE_RESOURCE_DATA."""
    count, = struct.unpack_from("<I", data)
    for i in range(count):
        first, last, at = struct.unpack_from("<III", data, 4 + 12 * i)
        for code in range(first, last + 1):
            size, encoding = struct.unpack_from("<HH", data, at)
            yield code, encoding, data[at + 4:at + size]
            at += size


def wine(tool):
    """All messages of wine's files; texts are compared where nothing in them is replaced."""
    if not WINE.is_dir():
        need("wine64")
    start = time.perf_counter()
    base = dumped(tool, str(WINE))
    print(f"{time.perf_counter() - start:.2f} s")
    for name in WINE_FILES:
        found = rows(base, """SELECT langid, id, encoding, text FROM files JOIN tables
            USING (file_id) JOIN messages USING (table_id) WHERE path = ? ORDER BY message_id""",
                     str(WINE / name))
        wanted = [(lang, code, encoding, body)
                  for lang, data in tables_of_image((WINE / name).read_bytes()).items()
                  for code, encoding, body in entries_of(data)]
        expect_equal([each[:3] for each in found],
                     [(lang, code, ENCODINGS[encoding]) for lang, code, encoding, _ in wanted],
                     name)
        compared = 0
        for (*_, text), (*_, encoding, body) in zip(found, wanted):
            expect_equal(encoding, UTF16, "encoding")
            given = re.sub("\r\n|\r|\n", "\r\n", body.decode("utf-16-le").rstrip("\0"))
            if "%" not in given:
                expect_equal(text, given, name)
                compared += 1
        expect(compared > 40, name, "has only", compared, "texts to compare")


if __name__ == "__main__":
    sys.exit(main({"schema": schema, "search": search, "language": language, "hard": hard,
                   "damaged": damaged, "outputs": outputs, "wine": wine}))
