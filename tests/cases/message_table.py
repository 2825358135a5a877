"""An independent reader of message tables: the tables in a PE image, and a table as readable text.
Follows the PE/COFF specification (resource section) and the layout of MESSAGE_RESOURCE_DATA."""
import struct

RESOURCE_DIRECTORY, TYPE_MESSAGETABLE, SUBDIRECTORY = 2, 11, 0x80000000


def unpack(layout, data, offset):
    return struct.unpack_from("<" + layout, data, offset)


class Image:
    """The sections of a PE32 or PE32+ image, as far as resources need them."""

    def __init__(self, data):
        self.data = data
        if data[:2] != b"MZ":
            raise ValueError("no MZ at the start")
        header, = unpack("I", data, 0x3C)
        if data[header:header + 4] != b"PE\0\0":
            raise ValueError("no PE header")
        section_count, = unpack("H", data, header + 6)
        optional_size, = unpack("H", data, header + 20)
        optional = header + 24
        magic, = unpack("H", data, optional)
        directories = optional + {0x10B: 96, 0x20B: 112}[magic]
        self.resources, self.resource_size = unpack("II", data, directories
                                                    + 8 * RESOURCE_DIRECTORY)
        first = optional + optional_size
        self.sections = [unpack("IIII", data, first + 40 * i + 8) for i in range(section_count)]

    def bytes_at(self, address, size):
        for virtual_size, start, raw_size, raw in self.sections:
            if start <= address and address + size <= start + min(virtual_size, raw_size):
                return self.data[raw + address - start:raw + address - start + size]
        raise ValueError(f"nothing at address {address:#x}, size {size:#x}")

    def entries(self, offset):
        """Number and offset of each entry of the resource directory at an offset."""
        start = self.resources + offset
        named, numbered = unpack("HH", self.bytes_at(start, 16), 12)
        table = self.bytes_at(start + 16, 8 * (named + numbered))
        return [unpack("II", table, 8 * i) for i in range(named + numbered)]

    def subdirectory(self, offset, number):
        found = [target for name, target in self.entries(offset) if name == number]
        if len(found) != 1 or not found[0] & SUBDIRECTORY:
            raise ValueError(f"no folder {number} in the resource directory at {offset:#x}")
        return found[0] - SUBDIRECTORY


def tables_of_image(data):
    """The bytes of each message table by language id."""
    image = Image(data)
    languages = image.subdirectory(image.subdirectory(0, TYPE_MESSAGETABLE), 1)
    tables = {}
    for language, offset in image.entries(languages):
        address, size = unpack("II", image.bytes_at(image.resources + offset, 16), 0)
        if language in tables:
            raise ValueError(f"language {language:#x} occurs twice in the directory")
        tables[language] = image.bytes_at(address, size)
    if sorted(tables) != list(tables):
        raise ValueError("the languages are not in order")
    return tables


def texts_of_table(data):
    """(code, flags, text bytes) of each entry; ValueError unless the table is well formed."""
    texts = []
    expected = 4 + 12 * unpack("I", data, 0)[0]
    for i in range(unpack("I", data, 0)[0]):
        low, high, offset = unpack("III", data, 4 + 12 * i)
        if low > high or offset != expected or (texts and texts[-1][0] + 1 >= low):
            raise ValueError(f"block {low:#x} to {high:#x} at {offset:#x} is out of place")
        for code in range(low, high + 1):
            size, flags = unpack("HH", data, expected)
            if size < 4 or size % 4 != 0 or flags > 1 or expected + size > len(data):
                raise ValueError(f"entry {code:#x}: size {size}, flags {flags}")
            texts.append((code, flags, data[expected + 4:expected + size]))
            expected += size
    if expected != len(data):
        raise ValueError(f"{len(data) - expected} bytes after the last entry")
    return texts


def describe_table(data):
    """A table as lines of text, for a diff."""
    try:
        texts = texts_of_table(data)
    except (ValueError, struct.error) as error:
        return [f"damaged table, {len(data)} bytes: {error}\n", data.hex(" ") + "\n"]
    lines = [f"{len(texts)} entries, {len(data)} bytes\n"]
    for code, flags, text in texts:
        shown = text.decode("utf-16-le" if flags else "latin-1", "backslashreplace")
        lines.append(f"0x{code:08X} flags {flags} {shown!a}\n")
    return lines


def make_table(texts):
    """The table mc.exe would write for {code: text}; each text line already ends with CR LF."""
    blocks = []
    for code in sorted(texts):
        text = texts[code].encode("utf-16-le") + b"\0\0"
        text += b"\0" * (-len(text) % 4)
        if not blocks or blocks[-1][1] + 1 != code:
            blocks.append([code, code, b""])
        blocks[-1][1] = code
        blocks[-1][2] += struct.pack("<HH", len(text) + 4, 1) + text
    head = struct.pack("<I", len(blocks))
    offset = 4 + 12 * len(blocks)
    for low, high, entries in blocks:
        head += struct.pack("<III", low, high, offset)
        offset += len(entries)
    return head + b"".join(block[2] for block in blocks)
