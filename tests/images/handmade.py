"""Tables made by hand, each {language: table}: what a source cannot say with lines alone."""
import struct

from tables import ANSI, UTF8, UTF16, entry, placed, table, text_bytes

ENGLISH, GERMAN, JAPANESE, RUSSIAN = 0x409, 0x407, 0x411, 0x419


def one(text, encoding=UTF16, language=ENGLISH, **more):
    return {language: table({1: entry(text, encoding, **more)})}


def many(*texts, encoding=UTF16, language=ENGLISH):
    return {language: table({i + 1: entry(text, encoding) for i, text in enumerate(texts)})}


USUAL = {code: entry(f"Message {code:#x}.\r\n") for code in (1, 2, 3, 7, 8, 0x40000001)}

ONE, TWO, LONG = entry("One.\r\n"), entry("Two, longer.\r\n"), entry("Three\r\nlines\r\n.\r\n")
INNER = entry("b")
OUTER = entry(text_bytes("a", UTF16) + INNER + text_bytes("c", UTF16))


def laid_out(blocks, data):
    return {ENGLISH: placed(blocks, data)}


HANDMADE = {
    # line ends
    "usual": many("One.\r\n", "Two\r\nlines.\r\n"),
    "open": one("No line end"),
    "lf": many("One.\n", "Two\nlines.\n"),
    "cr": many("One.\r", "Two\rlines.\r"),
    "mixed": one("One\r\ntwo\nthree\r\n"),
    "cr-cr-lf": one("One\r\r\n"),
    "lf-between-lines": one("One\ntwo"),
    "empty": one(""),
    "empty-lines": one("\r\n\r\n\r\n"),
    "one-open-of-many": many("One.\r\n", "Two.\r\n", "Three"),
    "forms-by-language": {ENGLISH: table({1: entry("One.\n")}),
                          GERMAN: table({1: entry("Eins.\r\n")})},
    # lines that would end a text, and characters that no line has
    "dot": one("a\r\n.\r\nb\r\n"),
    "dot-and-blanks": one(". \t\r\n"),
    "dot-alone-open": one("."),
    "ctrl-z": one("a\x1ab\r\n"),
    "nul-inside": one("a\0b\r\n"),
    "nul-first": one("\0a\r\n"),
    "lead-alone": one("a\ud83db\r\n"),
    "trail-alone": one("\udeaa\r\n"),
    "pair": one("\U0001f6aa\r\n"),
    "quotes": one("\"\\u0041\\\"\0\"\r\n"),
    "controls": one("\x01\x02\t\x0b\x0c\x7f\r\n"),
    "marks": one("\ufeff\ufffe\uffff\r\n"),
    "equals-first": many("= a\r\n", "\r\n=b\r\n", "=", "; c\r\n= d\r\n"),
    "statements": one(";//@ text \"x\"\r\nMessageId=2\r\nLanguage=English\r\n"),
    # encodings
    "ansi": many("The caf\u00e9.\r\n", "Plain.\r\n", encoding=ANSI),
    "ansi-japanese": one("\u65e5\u672c\r\n".encode("cp932"), ANSI, JAPANESE),
    "ansi-russian": one("\u0416\r\n".encode("cp1251"), ANSI, RUSSIAN),
    "ansi-not-in-page": one(b"\x81\x8d\r\n", ANSI),
    "ansi-half-character": one(b"a\x93\r\n", ANSI, JAPANESE),
    "ansi-two-bytes-for-one": one(b"\x87\x90\xed\x40\r\n", ANSI, JAPANESE),
    "utf-8": many("The caf\u00e9 \u65e5.\r\n", "Plain.\r\n", encoding=UTF8),
    "utf-8-malformed": one(b"\xff\xc3\r\n", UTF8),
    "mixed-encodings": {ENGLISH: table({1: entry("a\r\n"), 2: entry("b\r\n", ANSI),
                                        3: entry("c\r\n", UTF8)})},
    # entries
    "no-terminator": one("abc", tail=b""),
    "two-terminators": one("abc\r\n", tail=bytes(6)),
    "padding-not-zero": one("ab\r\n", tail=b"\0\0xy"),
    "odd-size": one("ab", tail=b"\0"),
    "no-text-at-all": one("", tail=b""),
    "largest": one("x" * 32761 + "\r\n"),
    "largest-size": one("x" * 32765, tail=b"\0"),
    # codes
    "customer-bit": {ENGLISH: table({0xE0000001: entry("a\r\n"), 0x30000002: entry("b\r\n")})},
    "last-code": {ENGLISH: table({0xFFFFFFFF: entry("a\r\n"), 0: entry("b\r\n")})},
    "gaps": {ENGLISH: table(USUAL)},
    # languages
    "no-name": one("a\r\n", language=0x1234),
    "neutral": one("a\r\n", language=0),
    "own-codes": {ENGLISH: table({1: entry("a\r\n")}), GERMAN: table({2: entry("b\r\n")})},
    "same-letters": {0x181A: table({1: entry("a\r\n")}), 0x201A: table({1: entry("b\r\n")}),
                     0x101A: table({1: entry("c\r\n")}), 0x1C1A: table({1: entry("d\r\n")})},
    # blocks and entries where no compiler of ours puts them
    "split": {ENGLISH: table(USUAL, blocks=((1, 2), (3, 3), (7, 7), (8, 8),
                                            (0x40000001, 0x40000001)))},
    "all-split": {ENGLISH: table(USUAL, blocks=[(code, code) for code in USUAL])},
    "blocks-not-sorted": {ENGLISH: table(USUAL, blocks=((7, 8), (0x40000001, 0x40000001), (1, 3)))},
    "gap": {ENGLISH: table(USUAL, gap=b"\0\0\0\0")},
    "gap-with-text": {ENGLISH: table(USUAL, gap=b"\xff\"\\\r\n\x00;//@")},
    "gap-first": laid_out([(1, 2, 8)], bytes(8) + ONE + TWO),
    "gaps-of-one-byte": {ENGLISH: table({1: entry("a", ANSI), 5: entry("b", ANSI)}, gap=b"\1")},
    "bytes-at-end": {ENGLISH: table(USUAL, end=b"\0\1\2\3\4")},
    "zeros-at-end": {ENGLISH: table(USUAL, end=bytes(5000))},
    "entries-backwards": laid_out([(1, 1, len(LONG + TWO)), (2, 2, len(LONG)), (3, 3, 0)],
                                  LONG + TWO + ONE),
    "entries-swapped-with-gaps": laid_out([(1, 1, 6 + len(TWO)), (2, 2, 2)],
                                          b"ab" + TWO + b"cdef" + ONE + b"g"),
    "entry-shared": laid_out([(1, 1, 0), (9, 9, 0)], ONE),
    "entries-shared": laid_out([(1, 2, 0), (7, 8, 0), (11, 11, len(ONE))], ONE + TWO),
    "entry-inside-another": laid_out([(1, 1, 0), (5, 5, 6)], OUTER),
    "entry-in-the-list": laid_out([(1, 1, -4), (0x14, 0x14, 0)],
                                  struct.pack("<HHI", 8, 1, 0) + bytes(16)),
    "split-in-one-language": {ENGLISH: table(USUAL),
                              GERMAN: table(USUAL, blocks=((1, 1), (2, 3), (7, 8), (0x40000001,
                                                                                    0x40000001)))},
    "split-in-two-ways": {ENGLISH: table(USUAL, blocks=((1, 1), (2, 3), (7, 8),
                                                        (0x40000001, 0x40000001))),
                          GERMAN: table(USUAL, blocks=((1, 2), (3, 3), (7, 8),
                                                       (0x40000001, 0x40000001)))},
    "last-code-split": laid_out([(0xFFFFFFFE, 0xFFFFFFFE, 0), (0xFFFFFFFF, 0xFFFFFFFF, len(ONE))],
                                ONE + TWO),
    # tables without messages
    "no-messages": laid_out([], b""),
    "no-messages-but-bytes": laid_out([], b"\0\1end"),
    "no-messages-in-one": {ENGLISH: table(USUAL), GERMAN: placed([], b"")},
    "no-messages-in-all": {ENGLISH: placed([], b""), GERMAN: placed([], bytes(12)),
                           0x1234: placed([], b"")},
}
