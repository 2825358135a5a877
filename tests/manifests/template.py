"""Templates: the fields of events, the document that shows them, and its GUID."""
import hashlib
import re
import struct

from layout import binary_name, binary_text, escaped
from predefined import OUT, STRUCT, TYPES

EVENTS = "{http://schemas.microsoft.com/win/2004/08/events}"
BLANKS = " \t\r\n"


class Thing:
    """An object of the manifest: whatever it is said to have."""

    def __init__(self, **facts):
        self.__dict__.update(facts)


def children(element, *path):
    """All that a path of names leads to; names with blanks between them are alternatives."""
    found = [element]
    for names in path:
        wanted = {EVENTS + name for name in names.split()}
        found = [child for one in found for child in one if child.tag in wanted]
    return found


def local(element):
    return element.tag.rpartition("}")[2]


class Template:
    def __init__(self, provider, e):
        self.provider = provider
        self.tid, self.name = e.get("tid"), e.get("name")
        self.fields = self.read_fields(e)
        self.all = list(self.fields)
        for f in self.fields:
            f.first = len(self.all)
            for member in f.members or []:
                member.base = f.first
            self.all += f.members or []
        self.user = next((u[0] for u in children(e, "UserData")), None)

    def read_fields(self, parent):
        fields = []
        for e in children(parent, "data struct"):
            f = Thing(name=e.get("name"), members=None, base=0, map=None, code=STRUCT, out=0)
            f.count = extent(e.get("count"), fields)
            f.length = extent(e.get("length"), fields)
            if local(e) == "struct":
                f.members, f.length = self.read_fields(e), (0, 0)
            else:
                name = self.provider.m.qname(e.get("inType"))[1]
                f.code, outs = TYPES[name]
                f.out = OUT.index((e.get("outType") or outs[0]).rpartition(":")[2]) + 1
                f.map = next((m for m in self.provider.maps if m.name == e.get("map")), None)
                f.is_sid = name == "SID"
            fields.append(f)
        return fields

    def document(self):
        """The data of an event as (name, attributes, content)."""
        if self.user is not None:
            return self.user_node(self.user, None)
        title = [("Name", self.name)] if self.name is not None else []
        return "EventData", title, [
            ("ComplexData" if f.members else "Data", [("Name", f.name)], [i])
            for i, f in enumerate(self.fields)]

    def user_node(self, e, outer):
        uri = e.tag[1:].partition("}")[0] if e.tag[0] == "{" else ""
        text = "".join([e.text or ""] + [c.tail or "" for c in e]).strip(BLANKS)
        field = re.fullmatch("%([1-9][0-9]?)", text)
        own = [int(field.group(1)) - 1] if field else [text] if text else []
        attributes = [("xmlns", uri)] if uri != outer else []
        attributes += [(name.rpartition("}")[2], value) for name, value in e.attrib.items()]
        return local(e), attributes, own + [self.user_node(c, uri) for c in e]

    def substitution(self, index):
        f = self.fields[index]
        return f.code | (0x80 if f.count[0] else 0)

    def binary(self, node):
        """An element in binary XML."""
        name, attributes, content = node
        parts = b""
        for i, (key, value) in enumerate(attributes):
            last = i + 1 == len(attributes)
            parts += (b"\x06" if last else b"\x46") + binary_name(key) + binary_text(value)
        if attributes:
            parts = struct.pack("<I", len(parts)) + parts
        body = binary_name(name) + parts + b"\x02"
        for part in content:
            if isinstance(part, int):
                body += struct.pack("<BHB", 0x0D, part, self.substitution(part))
            else:
                body += binary_text(part) if isinstance(part, str) else self.binary(part)
        body += b"\x04"
        return (b"\x41" if attributes else b"\x01") + b"\xff\xff" + struct.pack(
            "<I", len(body)) + body

    def text(self, node, depth=1):
        """The same as text; the elements of UserData begin lines."""
        name, attributes, content = node
        start = name + "".join(f' {key}="{escaped(value, True)}"' for key, value in attributes)
        out, lines = "", self.user is not None
        for part in content:
            if isinstance(part, int):
                out += f"%{part + 1}"
            elif isinstance(part, str):
                out += escaped(part)
            else:
                out += ("\r\n" + "\t" * (depth + 1) if lines else "") + self.text(part, depth + 1)
        if lines and any(isinstance(part, tuple) for part in content):
            out += "\r\n" + "\t" * depth
        return f"<{start}>{out}</{name}>" if content else f"<{start}/>"

    def identity(self):
        """The GUID."""
        seed = b"MS-WEVT\0" + self.text(self.document()).encode("utf-16-le") + b"".join(
            struct.pack("<I", self.substitution(i)) for i in range(len(self.fields)))
        made = bytearray(hashlib.sha256(seed).digest()[:16])
        made[7] = made[7] & 0x0F | 0x50
        return bytes(made)


def extent(text, before):
    """(1, number) of a fixed count or length, (2, index) of one that a field holds, (0, 0)."""
    text = (text or "").strip()
    if text.isdigit():
        return (1, int(text)) if int(text) else (0, 0)
    names = [f.name for f in before]
    return (2, names.index(text)) if text else (0, 0)
