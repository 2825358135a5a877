"""Images whose languages share what they have."""
import struct

LANGUAGES = sorted(sub << 10 | primary for sub in range(1, 33) for primary in range(1, 33))
AT = 0x200  # the section, in the file and in memory


def directory(entries):
    return struct.pack("<IIHHHH", 0, 0, 0, 0, 0, len(entries)) + b"".join(
        struct.pack("<II", number, where) for number, where in entries)


def shared_image(data, tables):
    """A resource-only DLL of {language: (offset in data, size)}."""
    first = 48 + 16 + 8 * len(tables)
    leaves = {place: first + 16 * i for i, place in enumerate(sorted(set(tables.values())))}
    start = AT + first + 16 * len(leaves)
    section = directory([(11, 1 << 31 | 24)]) + directory([(1, 1 << 31 | 48)]) + directory(
        [(language, leaves[place]) for language, place in sorted(tables.items())])
    section += b"".join(struct.pack("<IIII", start + at, size, 0, 0) for at, size in leaves) + data
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
