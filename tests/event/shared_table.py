"""A file in which 1,024 languages have one table: what reads all its texts reads them once."""
import struct

import commands
import publishers
from commands import expect
from shared_image import LANGUAGES, shared_image

MESSAGES = 100000


def table():
    """Messages 0 to MESSAGES - 1, each "%1"."""
    entry = struct.pack("<HH", 12, 1) + "%1\0\0".encode("utf-16-le")
    return struct.pack("<IIII", 1, 0, MESSAGES - 1, 16) + entry * MESSAGES


def check_source(tool, folder):
    (folder / "files").mkdir()
    data = table()
    (folder / "files/many.dll").write_bytes(
        shared_image(data, dict.fromkeys(LANGUAGES, (0, len(data)))))
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
