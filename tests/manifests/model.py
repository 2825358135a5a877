"""What a correct manifest says: a plain reader that finds no faults."""
import re
import struct
import uuid
import xml.etree.ElementTree as ET
from collections import Counter
from io import BytesIO

from layout import padded, wide
from predefined import PREDEFINED
from template import Template, Thing, children, local

WINDOWS = "http://manifests.microsoft.com/win/2004/08/windows/events"
NOTHING = 0xFFFFFFFF


def number(text, fallback=0):
    return fallback if text is None else int(text.strip(), 0)


def guid(text):
    value = uuid.UUID(text.strip()) if text and text.strip() else uuid.UUID(int=0)
    return value.bytes_le


def plain(data):
    """A document as UTF-8, without its declaration and its comments, in which "--" is allowed."""
    text = data.decode("utf-16" if data[:2] == b"\xff\xfe" else "utf-8-sig")
    return re.sub(r"^<\?xml.*?\?>|<!--.*?-->", "", text, flags=re.S).encode()


class Manifest:
    def __init__(self, data):
        data = plain(data)
        self.prefixes = dict(pair for _, pair in ET.iterparse(BytesIO(data), ["start-ns"]))
        self.root = ET.fromstring(data)
        self.tables = {r.get("culture"): {s.get("id"): s.get("value")
                                          for s in children(r, "stringTable", "string")}
                       for r in children(self.root, "localization", "resources")}
        self.first = next(iter(self.tables.values()), {})
        self.presets = {}
        self.ids = {}
        events = children(self.root, "instrumentation", "events")
        for m in children(self.root, "instrumentation", "events", "messageTable", "message"):
            self.ids[self.string(m)] = number(m.get("value"))
        self.providers = [Provider(self, e) for outer in events
                          for e in children(outer, "provider")]
        for index, provider in enumerate(self.providers):
            self.number(provider, index)

    def string(self, element):
        reference = element.get("message")
        return reference and re.fullmatch(r"\$\(string\.(.*)\)", reference.strip()).group(1)

    def qname(self, text):
        prefix, _, name = text.strip().rpartition(":")
        return self.prefixes.get(prefix, ""), name

    def preset(self, kind, name):
        """A predefined item."""
        value, text = PREDEFINED[kind][name]
        string = text and f"{kind}.{name}"
        if text:
            self.presets[string] = text
        shown = name if kind == "channel" else "win:" + name
        return Thing(name=shown, qname=(WINDOWS, name), value=value, string=string, task=0,
                     guid=bytes(16), opcodes=[])

    def number(self, provider, index):
        """Gives ids to the strings that have none yet."""
        counters = Counter()
        for tag, thing, value in provider.numbered():
            if thing.string is not None and thing.string not in self.ids:
                if value is None:
                    counters[tag] += 1
                    value = counters[tag]
                self.ids[thing.string] = tag << 28 | index << 24 | value

    def message(self, thing):
        return NOTHING if thing.string is None else self.ids[thing.string]

    def table(self, culture):
        """The message table in a culture, b"" without texts."""
        texts = self.presets | self.first | self.tables.get(culture, {})
        entries = sorted((number, texts[string]) for string, number in self.ids.items())
        starts = [i for i, (number, _) in enumerate(entries)
                  if i == 0 or entries[i - 1][0] != number - 1]
        body, blocks = bytearray(), []
        for start, end in zip(starts, starts[1:] + [len(entries)]):
            blocks.append((entries[start][0], entries[end - 1][0],
                           4 + 12 * len(starts) + len(body)))
            for _, text in entries[start:end]:
                units = padded(wide(text + "\r\n"))
                body += struct.pack("<HH", 4 + len(units), 1) + units
        head = struct.pack("<I", len(blocks)) + b"".join(struct.pack("<III", *b) for b in blocks)
        return head + body if entries else b""


class Provider:
    def __init__(self, manifest, e):
        self.m, self.e = manifest, e
        self.name, self.guid, self.string = e.get("name"), guid(e.get("guid")), manifest.string(e)
        self.control = guid(e.get("controlGuid"))
        self.group = guid(next((t.get("groupGuid") for t in children(e, "traits")), None))
        self.channels = self.read_channels()
        self.levels = self.named(children(e, "levels", "level"), "value")
        self.opcodes = self.named(children(e, "opcodes", "opcode"), "value")
        self.tasks = self.named(children(e, "tasks", "task"), "value")
        for task in self.tasks:
            task.opcodes = self.named(children(task.e, "opcodes", "opcode"), "value", task.value)
        self.keywords = self.named(children(e, "keywords", "keyword"), "mask")
        self.maps = [Thing(name=m.get("name"), bits=local(m) == "bitMap",
                           items=[Thing(value=number(i.get("value")), string=manifest.string(i))
                                  for i in children(m, "map")])
                     for m in children(e, "maps", "valueMap bitMap")]
        self.queries = [Thing(texts=[q.get("name"), q.get("format")]
                              + [i.get(a) for i in children(q, "map") for a in ("name", "value")])
                        for q in children(e, "namedQueries", "patternMaps", "patternMap")]
        self.templates = [Template(self, t) for t in children(e, "templates", "template")]
        self.shapes = {t.tid: t for t in self.templates}
        self.filters = [Thing(name=f.get("name"), value=number(f.get("value")),
                              version=number(f.get("version")), string=manifest.string(f),
                              shape=self.shape(f.get("tid")))
                        for f in children(e, "filters", "filter")]
        self.events = [self.read_event(v) for v in children(e, "events", "event")]

    def named(self, elements, value, task=0):
        return [Thing(e=e, name=e.get("name"), qname=self.m.qname(e.get("name")),
                      value=number(e.get(value)), string=self.m.string(e), task=task,
                      guid=guid(e.get("eventGUID")), opcodes=[]) for e in elements]

    def read_channels(self):
        found = []
        for e in children(self.e, "channels", "channel importChannel"):
            name, imported = e.get("name"), local(e) == "importChannel"
            c = Thing(name=name, chid=e.get("chid"), value=None, string=None)
            if imported and name in PREDEFINED["channel"]:
                c = self.m.preset("channel", name)
                c.chid = e.get("chid")
            elif not imported:
                c.string = self.m.string(e)
                c.value = number(e.get("value"), None)
            c.imported, c.bit = imported, 1 << (63 - len(found))
            found.append(c)
        taken = {c.value for c in found}
        free = iter(n for n in range(16, 256) if n not in taken)
        for c in found:
            c.value = next(free) if c.value is None else c.value
        return found

    def shape(self, tid):
        return self.shapes.get(tid)

    def refer(self, kind, text, *lists):
        """What a name means; a predefined item is appended to the last list."""
        if not text:
            return None
        name = self.m.qname(text)
        for found in (thing for things in lists for thing in things if thing.qname == name):
            return found
        lists[-1].append(self.m.preset(kind, name[1]))
        return lists[-1][-1]

    def channel(self, text):
        for found in (c for c in self.channels if text in (c.chid, c.name)):
            return found
        found = self.m.preset("channel", text)
        found.chid, found.imported, found.bit = None, True, 0
        self.channels.append(found)
        return found

    def read_event(self, e):
        v = Thing(value=number(e.get("value")), version=number(e.get("version")),
                  string=self.m.string(e), shape=self.shape(e.get("template")), name=e.get("name"))
        v.channel = self.channel(e.get("channel")) if e.get("channel") else None
        v.level = self.refer("level", e.get("level"), self.levels)
        v.task = self.refer("task", e.get("task"), self.tasks)
        v.opcode = self.refer("opcode", e.get("opcode"), v.task.opcodes if v.task else [],
                              self.opcodes)
        v.keywords = [self.refer("keyword", k, self.keywords)
                      for k in (e.get("keywords") or "").split()]
        v.mask = v.channel.bit if v.channel else 0
        for keyword in v.keywords:
            v.mask |= keyword.value
        v.attributes = re.findall(r'[^=;"]+=(?:"(?:[^"]|"")*"|[^;"]*)', e.get("attributes") or "")
        return v

    def all_opcodes(self):
        return self.opcodes + [o for t in self.tasks for o in t.opcodes]

    def numbered(self):
        """(tag, thing, number) in the order in which strings get their ids; None: counted."""
        yield from ((9, thing, None) for thing in [self] + self.channels)
        yield from ((5, thing, thing.value) for thing in self.levels)
        yield from ((7, thing, thing.value) for thing in self.tasks)
        yield from ((3, o, (o.task & 0xFF) << 16 | o.value) for o in self.all_opcodes())
        yield from ((1, thing, thing.value.bit_length()) for thing in self.keywords)
        for v in self.events:
            old_log = v.channel and v.channel.imported and 8 <= v.channel.value <= 10
            yield 0 if old_log else 11, v, v.version << 16 | v.value
        yield from ((15 if m.bits else 13, i, None) for m in self.maps for i in m.items)
        yield from ((5, f, 0x800000 | f.version << 8 | f.value) for f in self.filters)
