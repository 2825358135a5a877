"""Entries of .res files (Microsoft, "Resource File Formats")."""
import struct

MESSAGE_TABLE = 11
NO_ENTRY = struct.pack("<IIIIIHHII", 0, 32, 0xFFFF, 0xFFFF, 0, 0, 0, 0, 0)  # begins each file


def padded(data):
    return data + bytes(-len(data) % 4)


def entry(kind, data, language=0x409):
    """A resource with the number 1; its type is a number or a name."""
    head = kind.encode("utf-16-le") + b"\0\0" if isinstance(kind, str) else \
        struct.pack("<HH", 0xFFFF, kind)
    head = padded(head + struct.pack("<HH", 0xFFFF, 1))
    return padded(struct.pack("<II", len(data), 24 + len(head)) + head +
                  struct.pack("<IHHII", 0, 0x30, language, 0, 0) + data)
