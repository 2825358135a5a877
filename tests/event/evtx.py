"""Writes the smallest .evtx log that the format allows: every record with its own template
(MS-EVEN6, BinXml; libevtx, "Windows XML Event Log (EVTX)")."""
import struct
import zlib

CHUNK_SIZE, CHUNK_HEADER_SIZE, FILE_HEADER_SIZE, RECORD_HEADER_SIZE = 65536, 512, 4096, 24
END_OF_XML, OPEN, CLOSE_START, CLOSE_EMPTY, END, VALUE, ATTRIBUTE = range(7)
TEMPLATE, SUBSTITUTION, FRAGMENT, MORE = 0x0C, 0x0D, bytes([0x0F, 1, 1, 0]), 0x40
STRING, NO_DEPENDENCY, YEAR_2020 = 1, 0xFFFF, 0x01D5C03669050000
NUMBERS = {1: (4, "B"), 2: (6, "H"), 8: (10, "Q")}  # type and layout by size


class Number:
    def __init__(self, value, size):
        self.type, layout = NUMBERS[size]
        self.bytes = struct.pack("<" + layout, value)


class String:
    """A string of the event."""

    def __init__(self, text):
        self.type, self.bytes = STRING, text.encode("utf-16-le")


class BinXml:
    """Binary XML of one record; names and the template know their place in the chunk."""

    def __init__(self, start):
        self.start = start
        self.values = []  # what the template leaves open
        self.data = bytearray(FRAGMENT + bytes([TEMPLATE, 1]))
        definition = start + len(self.data) + 8
        self.data += struct.pack("<IIIIII", definition, definition, 0, definition, 0, 0)
        self.data += bytes(8)
        self.body = len(self.data)
        self.data += FRAGMENT

    def name(self, text):
        value = 0
        for character in text:
            value = (value * 65599 + ord(character)) & 0xFFFF
        self.data += struct.pack("<IIHH", self.start + len(self.data) + 4, 0, value, len(text))
        self.data += text.encode("utf-16-le") + b"\0\0"

    def value(self, value):
        if isinstance(value, str):
            text = value.encode("utf-16-le")
            self.data += struct.pack("<BBH", VALUE, STRING, len(text) // 2) + text
        else:
            self.data += struct.pack("<BHB", SUBSTITUTION, len(self.values), value.type)
            self.values.append(value)

    def sized(self, at):
        """Stores the number of bytes after a place before it."""
        struct.pack_into("<I", self.data, at - 4, len(self.data) - at)

    def element(self, name, children=(), **attributes):
        """Children are values or (name, children, attributes)."""
        self.data += struct.pack("<BHI", OPEN | (MORE if attributes else 0), NO_DEPENDENCY, 0)
        start = len(self.data)
        self.name(name)
        if attributes:
            self.data += bytes(4)
            first = len(self.data)
            for i, (key, value) in enumerate(attributes.items(), 1):
                self.data.append(ATTRIBUTE | (MORE if i < len(attributes) else 0))
                self.name(key)
                self.value(value)
            self.sized(first)
        self.data.append(CLOSE_START if children else CLOSE_EMPTY)
        for child in children:
            if isinstance(child, tuple):
                self.element(child[0], child[1], **(child[2] if len(child) > 2 else {}))
            else:
                self.value(child)
        if children:
            self.data.append(END)
        self.sized(start)

    def finish(self):
        self.data.append(END_OF_XML)
        self.sized(self.body)
        self.data += struct.pack("<I", len(self.values))
        for value in self.values:
            self.data += struct.pack("<HBB", len(value.bytes), value.type, 0)
        values = b"".join(value.bytes for value in self.values)
        return bytes(self.data) + values + bytes([END_OF_XML])


def record(start, number, source, event_id, strings, category):
    xml = BinXml(start + RECORD_HEADER_SIZE)
    xml.element("Event", (
        ("System", (
            ("Provider", (), {"Name": source}),
            ("EventID", (Number(event_id & 0xFFFF, 2),), {"Qualifiers": Number(event_id >> 16, 2)}),
            ("Level", (Number(2, 1),)),
            ("Task", (Number(category, 2),)),
            ("EventRecordID", (Number(number, 8),)),
            ("Channel", ("Application",)),
            ("Computer", ("COMPUTER",)))),
        ("EventData", tuple(("Data", (String(text),)) for text in strings))))
    body = xml.finish()
    size = RECORD_HEADER_SIZE + len(body) + 4
    head = struct.pack("<4sIQQ", b"**\0\0", size, number, YEAR_2020)
    return head + body + struct.pack("<I", size)


def chunk(number, events):
    """As many of the events as fit in a chunk, the first with this number; and how many are."""
    records, last, count = b"", 0, 0
    for event in events:
        at = CHUNK_HEADER_SIZE + len(records)
        more = record(at, number + count, *event)
        if at + len(more) > CHUNK_SIZE:
            break
        records, last, count = records + more, at, count + 1
    free, end = CHUNK_HEADER_SIZE + len(records), number + count - 1
    head = struct.pack("<8sQQQQIIII", b"ElfChnk\0", number, end, number, end, 128, last, free,
                       zlib.crc32(records)).ljust(120, b"\0")
    tables = bytes(CHUNK_HEADER_SIZE - 128)
    data = head + struct.pack("<II", 0, zlib.crc32(head + tables)) + tables + records
    return data.ljust(CHUNK_SIZE, b"\0"), count


def log(events):
    """A log of (source, event id, strings, category)."""
    chunks, written = [], 0
    while written < len(events) or not chunks:
        data, count = chunk(written + 1, events[written:written + CHUNK_SIZE // RECORD_HEADER_SIZE])
        chunks.append(data)
        written += count
    start = struct.pack("<8sQQQIHHHH", b"ElfFile\0", 0, len(chunks) - 1, written + 1, 128, 1, 3,
                        FILE_HEADER_SIZE, len(chunks)).ljust(120, b"\0")
    start += struct.pack("<II", 0, zlib.crc32(start))
    return start.ljust(FILE_HEADER_SIZE, b"\0") + b"".join(chunks)
