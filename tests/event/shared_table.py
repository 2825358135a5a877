"""A file in which 1,024 languages have one table: what reads all its texts reads them once."""
import struct

import commands
import publishers
from commands import expect

MESSAGES = 100000
LANGUAGES = sorted(sub << 10 | primary for sub in range(1, 33) for primary in range(1, 33))
AT = 0x200  # the section, in the file and in memory


def table():
    """Messages 0 to MESSAGES - 1, each "%1"."""
    entry = struct.pack("<HH", 12, 1) + "%1\0\0".encode("utf-16-le")
    return struct.pack("<IIII", 1, 0, MESSAGES - 1, 16) + entry * MESSAGES


def directory(entries):
    return struct.pack("<IIHHHH", 0, 0, 0, 0, 0, len(entries)) + b"".join(
        struct.pack("<II", number, where) for number, where in entries)


def image():
    """A resource-only DLL whose languages name one entry of the data."""
    leaf = 48 + 16 + 8 * len(LANGUAGES)
    data = table()
    section = directory([(11, 1 << 31 | 24)]) + directory([(1, 1 << 31 | 48)]) + directory(
        [(language, leaf) for language in LANGUAGES]) + struct.pack("<IIII", AT + leaf + 16,
                                                                   len(data), 0, 0) + data
    section += bytes(-len(section) % 512)
    directories = struct.pack("<IIIIII", 0, 0, 0, 0, AT, len(section)) + bytes(13 * 8)
    optional = struct.pack("<HBBIIIIIIIIIHHHHHHIIIIHHIIIIII", 0x10B, 14, 0, 0, len(section), 0, 0,
                           0, 0, 0x10000000, 512, 512, 6, 0, 0, 0, 6, 0, 0, AT + len(section), AT,
                           0, 2, 0x140, 1 << 20, 4096, 1 << 20, 4096, 0, 16) + directories
    head = b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0" + struct.pack(
        "<HHIIIHH", 0x14C, 1, 0, 0, 0, len(optional), 0x2102)
    head += optional + struct.pack("<8sIIIIIIHHI", b".rsrc", len(section), AT, len(section), AT, 0,
                                   0, 0, 0, 0x40000040)
    return head + bytes(AT - len(head)) + section


def check_source(tool, folder):
    (folder / "files").mkdir()
    (folder / "files/many.dll").write_bytes(image())
    (folder / "sources.reg").write_bytes(publishers.reg_file(
        publishers.classic("Agent", EventMessageFile="C:\\many.dll;D:\\many.dll",
                           ParameterMessageFile="C:\\many.dll")))
    check = ["source", "check", "--log", "Application", "--name", "Agent", "--reg", "sources.reg",
             "--files", "files"]
    for more in ([], ["--lang", "0x407"], ["--id", "7", "x"]):
        expect(tool.good(*check, *more, folder=folder).replace(b"\r", b""),
               b"source 'Agent': all is well\n", more)
    tool.bad(1, "msgtab: source 'Agent': message 0x00000000 has no text in language 0x0433; "
             "0x0409 is shown\n", *check, "--lang", "0x433", folder=folder)


commands.main({"source": check_source})
