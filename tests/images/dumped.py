"""Tables of other writers come back byte for byte: msgtab dump writes a source, from which msgtab
compile makes the tables again. Each check: images.dumped.NAME. The tables are made here, from the
layout of MESSAGE_RESOURCE_DATA, and no compiler of ours has a part in that."""
import os
import pathlib
import random
import struct
import sys

from handmade import HANDMADE
from images import expect, expect_equal, main, need, run
from tables import (ANSI, UTF8, UTF16, entry, placed, read_res, runs, table, text_bytes,
                    write_res)

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "cases"))

from message_table import tables_of_image  # noqa: E402 (a sibling folder)

GENERATED = 300 // int(os.environ.get("MSGTAB_SAMPLE", 1))
LANGUAGES = (0x409, 0x407, 0x411, 0x412, 0x804, 0x419, 0, 9, 0xC07, 0x8018, 0x7C1A, 0x401)
PAGES = {0x411: "cp932", 0x412: "cp949", 0x804: "cp936", 0x419: "cp1251", 0x401: "cp1256"}
WORDS = ("The", "door", "%1", "%2!u!", "is", "open.", "%0", "%%", "", " ", ";", ".", "..", "'\"\\",
         "\t", "\u00e9", "\u65e5\u672c", "\u0416", "\U0001f6aa", "MessageId=1", "Language=English")
ENDS = ("\r\n", "\r\n", "\r\n", "\n", "\r", "\r\n\r\n", "")
HARD = ("\0", "\x1a", "\ud800", "\udfff", "\ufeff", "\ufffe", "\x01", "\x7f", "\x85", "\u2028")
WINE = pathlib.Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows")
WINE_FILES = ("fsutil.exe", "kernelbase.dll", "mferror.dll", "wininet.dll")


def round_trip(tool, name, tables):
    """A .res file with {language: table} through dump and compile."""
    pathlib.Path(f"{name}.res").write_bytes(write_res(tables))
    run(*tool.command, "dump", f"{name}.res", "-o", f"{name}.mc")
    run(*tool.command, "compile", f"{name}.mc", "--res", f"{name}.out.res")
    found = read_res(pathlib.Path(f"{name}.out.res").read_bytes())
    expect_equal(sorted(found), sorted(tables), f"languages of {name}")
    for language, data in tables.items():
        expect_equal(found[language].hex(), data.hex(), f"{name}, table {language:#x}")


# --- generated ---

def random_text(chance, encoding, page):
    """Lines of words with one kind of ends, or anything."""
    usual = chance.choice(ENDS[:5])
    lines = []
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        words = [chance.choice(WORDS) for _ in range(chance.randrange(6))]
        if chance.random() < 0.05:
            words.append(chance.choice(HARD))
        lines.append(" ".join(words) + (usual if chance.random() < 0.9 else chance.choice(ENDS)))
    text = "".join(lines)
    if encoding == ANSI:
        return text.encode(page, "ignore") + bytes([0x81] * (chance.random() < 0.03))
    return text_bytes(text, encoding)


def random_entry(chance, usual, language):
    encoding = usual if chance.random() < 0.95 else chance.choice((ANSI, UTF16, UTF8))
    text = random_text(chance, encoding, PAGES.get(language, "cp1252"))
    if chance.random() < 0.95:
        return entry(text, encoding)
    return entry(text, encoding, tail=bytes(chance.choice((0, 1, 2, 3, 4, 8))))


def random_codes(chance):
    """Runs of codes with gaps between them, in one facility or many."""
    codes, code = [], chance.choice((0, 1, 0x10, 0x40000001, 0xC0000001, 0xE0000001, 0x10000000))
    for _ in range(chance.randrange(1, 40)):
        codes.append(code)
        code += chance.choice((1, 1, 1, 1, 2, 0x10, 0x10000, 0x12345))
    return [code for code in codes if code < 2 ** 32]


def random_blocks(chance, codes):
    """Runs of codes, split anywhere, in any order."""
    blocks = []
    for first, last in runs(codes):
        while first <= last:
            end = last if chance.random() < 0.5 else chance.randint(first, min(last, first + 3))
            blocks.append((first, end))
            first = end + 1
    if chance.random() < 0.5:
        chance.shuffle(blocks)
    return blocks


def random_layout(chance, entries):
    """The entries of the blocks in any order, with bytes before, between and after them; blocks of
    equal length may share them."""
    blocks = random_blocks(chance, entries)
    order, at, data = list(range(len(blocks))), {}, b""
    if chance.random() < 0.3:
        chance.shuffle(order)
    shared = chance.random() < 0.2
    for i in order:
        first, last = blocks[i]
        if chance.random() < 0.2:
            data += chance.randbytes(chance.choice((1, 2, 4, 7)))
        body = b"".join(entries[code] for code in range(first, last + 1))
        at[i] = data.find(body) if shared and body in data else len(data)
        data += b"" if at[i] < len(data) else body
    data += chance.randbytes(chance.choice((0, 0, 1, 4, 30)))
    return placed([(*blocks[i], at[i]) for i in range(len(blocks))], data)


def random_tables(chance, layout=None):
    codes = random_codes(chance)
    tables = {}
    for language in chance.sample(LANGUAGES, chance.choice((1, 1, 2, 3, 5))):
        usual = chance.choice((UTF16, UTF16, UTF16, UTF16, ANSI, UTF8))
        own = [code for code in codes if chance.random() < 0.97] or codes[:1]
        entries = {code: random_entry(chance, usual, language) for code in own}
        if layout and chance.random() < 0.5:  # so that some are shared
            entries = dict.fromkeys(entries, entry(chance.choice(WORDS)))
        tables[language] = layout(chance, entries) if layout else table(entries)
    return tables


def generated(tool):
    """The same images in every run."""
    for i in range(GENERATED):
        round_trip(tool, f"g{i}", random_tables(random.Random(i)))


def layouts(tool):
    """The same images in every run, with their parts in unusual places."""
    for i in range(GENERATED):
        round_trip(tool, f"l{i}", random_tables(random.Random(i), random_layout))


def by_hand(tool):
    """One table for each thing that a source cannot say with lines."""
    expect(len(HANDMADE) >= 40, "only", len(HANDMADE), "tables made by hand")
    for name, tables in HANDMADE.items():
        round_trip(tool, name, tables)


def wine(tool):
    """The files of wine that have tables, each with up to 33 languages."""
    for name in WINE_FILES:
        if not (WINE / name).exists():
            need(str(WINE / name))
        run(*tool.command, "dump", WINE / name, "-o", "wine.mc")
        run(*tool.command, "compile", "wine.mc", "--dll", "wine.dll")
        given = tables_of_image((WINE / name).read_bytes())
        expect(len(given) > 10, name, "has only", len(given), "languages")
        expect(tables_of_image(pathlib.Path("wine.dll").read_bytes()) == given, name, "differs")


if __name__ == "__main__":
    sys.exit(main({"generated": generated, "layouts": layouts, "by-hand": by_hand, "wine": wine}))
