"""An independent writer of message tables (MESSAGE_RESOURCE_DATA) and a reader of .res files."""
import struct

ANSI, UTF16, UTF8 = 0, 1, 2
TYPE_MESSAGETABLE = 11
RES_START = struct.pack("<IIHHHHIHHII", 0, 32, 0xFFFF, 0, 0xFFFF, 0, 0, 0, 0, 0, 0)


def text_bytes(text, encoding, page="cp1252"):
    if encoding == UTF16:
        return text.encode("utf-16-le", "surrogatepass")
    return text.encode("utf-8", "replace") if encoding == UTF8 else text.encode(page)


def entry(text, encoding=UTF16, tail=None, flags=None):
    """An entry with the text's bytes; tail replaces the terminator and the padding."""
    if isinstance(text, str):
        text = text_bytes(text, encoding)
    body = text + bytes(2 if encoding == UTF16 else 1)
    body += bytes(-len(body) % 4)
    if tail is not None:
        body = text + tail
    return struct.pack("<HH", 4 + len(body), encoding if flags is None else flags) + body


def runs(codes):
    """(first, last) of each run of codes that follow on each other."""
    found = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1] = (found[-1][0], code)
        else:
            found.append((code, code))
    return found


def table(entries, blocks=None, gap=b"", end=b""):
    """A table of {code: entry}. blocks are (first, last) in their order; gap is before the entries
    of each block but the first, end after all."""
    blocks = runs(entries) if blocks is None else blocks
    head = struct.pack("<I", len(blocks))
    data = b""
    for i, (first, last) in enumerate(blocks):
        data += gap if i > 0 else b""
        head += struct.pack("<III", first, last, 4 + 12 * len(blocks) + len(data))
        data += b"".join(entries[code] for code in range(first, last + 1))
    return head + data + end


def placed(blocks, data):
    """A table with a list of (first, last, offset in data) and any bytes after the list."""
    start = 4 + 12 * len(blocks)
    head = b"".join(struct.pack("<III", first, last, start + at) for first, last, at in blocks)
    return struct.pack("<I", len(blocks)) + head + data


def write_res(tables):
    """A .res file of {language: table}."""
    parts = [RES_START]
    for language, data in sorted(tables.items()):
        parts.append(struct.pack("<IIHHHHIHHII", len(data), 32, 0xFFFF, TYPE_MESSAGETABLE, 0xFFFF,
                                 1, 0, 0x30, language, 0, 0))
        parts.append(data + bytes(-len(data) % 4))
    return b"".join(parts)


def read_res(data):
    """{language: table} of a .res file."""
    tables, at = {}, 0
    while at < len(data):
        size, head, kind, number = struct.unpack_from("<IIII", data, at)
        if kind == 0xFFFF | TYPE_MESSAGETABLE << 16:
            language, = struct.unpack_from("<H", data, at + 22)
            tables[language] = data[at + head:at + head + size]
        at += head + size + -size % 4
    return tables
