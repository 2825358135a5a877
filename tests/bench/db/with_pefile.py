"""The database that msgtab db makes of a folder, as a script with pefile makes it: with_pefile.py
whole|fast FILE.db FOLDER. It has the messages; no providers."""
import pathlib
import sqlite3
import struct
import sys

import pefile

MESSAGE_TABLE = pefile.RESOURCE_TYPE["RT_MESSAGETABLE"]
SCHEMA = """
CREATE TABLE winevtrc_message_file (_identifier INTEGER PRIMARY KEY, windows_path TEXT);
CREATE TABLE winevtrc_message_table (_identifier INTEGER PRIMARY KEY,
  _message_file_identifier TEXT, language_identifier INTEGER);
CREATE TABLE winevtrc_message_string (_identifier INTEGER PRIMARY KEY,
  _message_table_identifier TEXT, message_identifier INTEGER, text TEXT);
"""


def tables(image):
    """(language, bytes) of each message table."""
    if sys.argv[1] == "fast":
        image.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_RESOURCE"]])
    for kind in getattr(getattr(image, "DIRECTORY_ENTRY_RESOURCE", None), "entries", ()):
        if kind.id != MESSAGE_TABLE:
            continue
        for language in kind.directory.entries[0].directory.entries:
            place = language.data.struct
            yield language.id, image.get_data(place.OffsetToData, place.Size)


def messages(data):
    for block in range(struct.unpack_from("<I", data)[0]):
        low, high, at = struct.unpack_from("<III", data, 4 + 12 * block)
        for number in range(low, high + 1):
            size, flags = struct.unpack_from("<HH", data, at)
            text = data[at + 4:at + size].decode("utf-16-le" if flags == 1 else "cp1252", "replace")
            yield number, text.partition("\0")[0]
            at += size


def main():
    db = sqlite3.connect(sys.argv[2])
    db.executescript(SCHEMA)
    folder = pathlib.Path(sys.argv[3])
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        try:
            image = pefile.PE(path, fast_load=sys.argv[1] == "fast")
        except pefile.PEFormatError:
            continue
        file = None
        for language, data in tables(image):
            if file is None:
                file = db.execute(
                    "INSERT INTO winevtrc_message_file (windows_path) VALUES (?)",
                    [str(path.relative_to(folder)).replace("/", "\\")]).lastrowid
            table = db.execute(
                "INSERT INTO winevtrc_message_table (_message_file_identifier,"
                " language_identifier) VALUES (?, ?)",
                [f"winevtrc_message_file.{file}", language]).lastrowid
            db.executemany(
                "INSERT INTO winevtrc_message_string (_message_table_identifier,"
                " message_identifier, text) VALUES (?, ?, ?)",
                [(f"winevtrc_message_table.{table}", *row) for row in messages(data)])
        image.close()
    db.commit()


main()
