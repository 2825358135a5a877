"""Bytes of a resource: texts, binary XML, and places that are known later."""
import re
import struct


def wide(text):
    return text.encode("utf-16-le") + b"\0\0"


def padded(data):
    return data + bytes(-len(data) % 4)


def escaped(text, attribute=False):
    pairs = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")] + [('"', "&quot;")] * attribute
    for plain, written in pairs:
        text = text.replace(plain, written)
    return text


def binary_name(name):
    value, units = 0, wide(name)[:-2]
    for (unit,) in struct.iter_unpack("<H", units):
        value = (value * 65599 + unit) % 0x10000
    return struct.pack("<HH", value, len(units) // 2) + units + b"\0\0"


def binary_text(text):
    units = wide(text)[:-2]
    return struct.pack("<BBH", 5, 1, len(units) // 2) + units


class Bytes:
    """Bytes with places that are filled in at the end: where a thing is, and how long one is."""

    def __init__(self):
        self.data, self.places, self.open = bytearray(), {}, []

    def put(self, form, *values):
        """As struct.pack does; where a number of 32 bits is due, a key is a place."""
        at = len(self.data)
        plain = [v if isinstance(v, (int, bytes)) else 0 for v in values]
        self.data += struct.pack("<" + form, *plain)
        sizes = [struct.calcsize("<" + c) for c in re.findall(r"\d*s|[A-Z]|[a-z]", form)]
        for value, size in zip(values, sizes):
            if not isinstance(value, (int, bytes)):
                self.open.append((at, value))
            at += size

    def mark(self, key):
        self.places[key] = len(self.data)

    def size_of(self, start):
        struct.pack_into("<I", self.data, start + 4, len(self.data) - start)

    def name(self, key, text):
        self.mark(key)
        self.put("I", 4 + len(padded(wide(text))))
        self.data += padded(wide(text))

    def finish(self):
        for at, key in self.open:
            struct.pack_into("<I", self.data, at, 0 if key is None else self.places[key])
        return bytes(self.data)


def ref(key):
    """A place to be filled in; that of nothing is 0."""
    return None if key is None else key if isinstance(key, tuple) else (key,)
