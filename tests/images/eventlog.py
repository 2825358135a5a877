"""Writes what an event log viewer needs besides a message DLL: an .evt log (Microsoft, "Event Log
File Format") and registry hives (regf 1.3), both as small as the formats allow."""
import struct

RECORD_HEADER = 56
END_OF_FILE = 0x28


def utf16(text):
    return text.encode("utf-16-le") + b"\0\0"


def event(number, source, event_id, strings, category=0):
    """One record: of type error, without user and data."""
    names = utf16(source) + utf16("COMPUTER")
    texts = b"".join(utf16(string) for string in strings)
    at_texts = RECORD_HEADER + len(names)
    body = names + texts
    size = (RECORD_HEADER + len(body) + 4 + 3) // 4 * 4
    head = struct.pack("<I4sIIIIHHHHIIIIII", size, b"LfLe", number, 1, 1, event_id, 1, len(strings),
                       category, 0, 0, at_texts, 0, at_texts, 0, at_texts + len(texts))
    return (head + body).ljust(size - 4, b"\0") + struct.pack("<I", size)


def log(events):
    """A log of (source, event id, strings), each followed by a category if it has one."""
    records = b"".join(event(i + 1, *e) for i, e in enumerate(events))
    first, end, following = 0x30, 0x30 + len(records), len(events) + 1
    size = end + END_OF_FILE
    head = struct.pack("<I4sIIIIIIIIII", 0x30, b"LfLe", 1, 1, first, end, following, 1, size, 0,
                       0, 0x30)
    tail = struct.pack("<IIIIIIIIII", END_OF_FILE, 0x11111111, 0x22222222, 0x33333333, 0x44444444,
                       first, end, following, 1, END_OF_FILE)
    return head + records + tail


class Hive:
    """Cells after the header of the single bin that a small hive needs."""

    NONE = 0xFFFFFFFF
    ROOT, PLAIN = 0x2C, 0x20

    def __init__(self, tree):
        self.cells = bytearray(32)
        self.security = self.cell(bytes(40))
        descriptor = struct.pack("<BBHIIII", 1, 0, 0x8000, 0, 0, 0, 0)
        self.fill(self.security, struct.pack("<2sHIIII", b"sk", 0, self.security, self.security, 1,
                                             len(descriptor)) + descriptor)
        root = self.key("ROOT", tree, 0, self.ROOT)
        size = (len(self.cells) + 4 + 4095) // 4096 * 4096
        self.cells[:12] = struct.pack("<4sII", b"hbin", 0, size)
        free = size - len(self.cells)
        self.cells += struct.pack("<i", free) + bytes(free - 4)
        head = struct.pack("<4sIIQIIIIIII", b"regf", 1, 1, 0, 1, 3, 0, 1, root, size, 1)
        head = head.ljust(508, b"\0")
        total = 0
        for (word,) in struct.iter_unpack("<I", head):
            total ^= word
        self.data = (head + struct.pack("<I", total)).ljust(4096, b"\0") + bytes(self.cells)

    def cell(self, data):
        at = len(self.cells)
        size = (len(data) + 4 + 7) // 8 * 8
        self.cells += struct.pack("<i", -size) + data.ljust(size - 4, b"\0")
        return at

    def fill(self, at, data):
        self.cells[at + 4:at + 4 + len(data)] = data

    def value(self, name, kind, data):
        raw = name.encode()
        inline = len(data) <= 4
        size = len(data) | (0x80000000 if inline else 0)
        place = struct.unpack("<I", data.ljust(4, b"\0"))[0] if inline else self.cell(data)
        return self.cell(struct.pack("<2sHIIIHH", b"vk", len(raw), size, place, kind, 1, 0) + raw)

    def key(self, name, tree, parent, flags):
        """A dictionary is a key; a pair of type and bytes is a value."""
        raw = name.encode()
        at = self.cell(bytes(76 + len(raw)))
        keys = [self.key(n, t, at, self.PLAIN) for n, t in sorted(tree.items())
                if isinstance(t, dict)]
        values = [self.value(n, *t) for n, t in tree.items() if not isinstance(t, dict)]
        key_list = self.cell(struct.pack(f"<2sH{len(keys)}I", b"li", len(keys), *keys)) \
            if keys else self.NONE
        value_list = self.cell(struct.pack(f"<{len(values)}I", *values)) if values else self.NONE
        self.fill(at, struct.pack("<2sHQIIIIIIIIIIIIIIIHH", b"nk", flags, 0, 0, parent, len(keys),
                                  0, key_list, self.NONE, len(values), value_list,
                                  self.security, self.NONE, 64, 0, 64, 256, 0, len(raw), 0) + raw)
        return at


def hives(source, message_file, categories=0):
    """The SOFTWARE and SYSTEM hives that make message_file the texts of source."""
    return hives_of({source: message_file}, categories)


def hives_of(sources, categories=0):
    """The same for many sources: their message files by name."""
    text, expandable, number = 1, 2, 4
    keys = {}
    for name, message_file in sources.items():
        keys[name] = {"EventMessageFile": (expandable, utf16(message_file))}
        if categories:
            keys[name].update({"CategoryMessageFile": keys[name]["EventMessageFile"],
                               "CategoryCount": (number, struct.pack("<I", categories))})
    system = {"Select": {"Current": (number, struct.pack("<I", 1))},
              "ControlSet001": {"Services": {"EventLog": {"Application": keys}},
                                "Control": {"Nls": {"Language": {"InstallLanguage":
                                                                 (text, utf16("0409"))}}}}}
    software = {"Classes": {},  # evtexport mistakes a single key for a tree's root
                "Microsoft": {"Windows NT": {"CurrentVersion":
                                             {"SystemRoot": (text, utf16("C:\\Windows"))}}}}
    return Hive(software).data, Hive(system).data
