#!/usr/bin/env python3
"""What a correct manifest becomes, said a second time: a plain reader and writer that msgtab's are
held against. It finds no faults.

resource_model.py FILE.man VERSION OUT    writes OUT.wevt, and OUT.CULTURE.msg for each table
"""
import sys
from pathlib import Path

from layout import Bytes, padded, ref, wide
from model import Manifest


class Writer:
    def __init__(self, manifest, version):
        self.m, self.version, self.out = manifest, version, Bytes()
        out = self.out
        out.put("4sIHHI", b"CRIM", 0, version, 1, len(manifest.providers))
        for p in manifest.providers:
            out.put("16sI", p.guid, ref(p))
        for p in manifest.providers:
            self.provider(p)
        out.size_of(0)
        out.data += b"\0\0"

    def provider(self, p):
        out, new = self.out, self.version == 5
        parts = [(5, p.channels, self.channels), (6, p.maps, self.maps),
                 (8, p.queries, self.queries), (7, p.templates, self.templates),
                 (13, [p] * new, self.facts), (2, None, self.opcodes), (0, None, self.levels),
                 (1, None, self.tasks), (3, None, self.keywords), (4, p.events, self.events),
                 (12, [v for v in p.events if v.name is not None or v.attributes] * new,
                  self.attributes), (9, p.filters, self.filters)]
        parts = [(kind, write) for kind, things, write in parts if things is None or things]
        out.mark(ref(p))
        start = len(out.data)
        out.put("4sIII", b"WEVT", 0, self.m.message(p), len(parts))
        for kind, _ in parts:
            out.put("II", kind, (p, kind))
        if not new:
            out.data += bytes(8 * (11 - len(parts)))
        for kind, write in parts:
            if kind == 4:
                out.data += bytes(-len(out.data) % 8)
            out.mark((p, kind))
            at = len(out.data)
            write(p)
            out.size_of(at)
            if kind in (0, 1, 2, 3) and len(out.data) == at + 12:
                out.data[at + 4:at + 8] = bytes(4)
        out.size_of(start)

    def named(self, signature, things, row, *more):
        """A list whose names follow its rows."""
        self.out.put("4sII" + "I" * len(more), signature, 0, len(things), *more)
        for thing in things:
            self.out.mark(ref(thing))
            self.out.put(*row(thing, (thing, "name")))
        for thing in things:
            self.out.name((thing, "name"), thing.name)

    def channels(self, p):
        self.named(b"CHAN", p.channels, lambda c, name: (
            "IIII", int(c.imported), name, c.value, self.m.message(c)))

    def opcodes(self, p):
        rows = sorted(p.all_opcodes(), key=lambda o: (o.value, o.task))
        self.named(b"OPCO", rows, lambda o, name: (
            "HHII", o.task, o.value, self.m.message(o), name))

    def levels(self, p):
        rows = sorted(p.levels, key=lambda t: t.value)
        self.named(b"LEVL", rows, lambda t, name: ("III", t.value, self.m.message(t), name))

    def tasks(self, p):
        self.named(b"TASK", p.tasks, lambda t, name: (
            "II16sI", t.value, self.m.message(t), t.guid, name))

    def keywords(self, p):
        rows = sorted(p.keywords, key=lambda k: k.value)
        self.named(b"KEYW", rows, lambda k, name: ("QII", k.value, self.m.message(k), name))

    def filters(self, p):
        self.named(b"FLTR", p.filters, lambda f, name: (
            "BBHIII", f.value, f.version, 0, self.m.message(f), name, ref(f.shape)),
                   ref(p.filters[-1].shape))

    def maps(self, p):
        out, rows = self.out, sorted(p.maps, key=lambda m: m.name.encode("utf-16-be"))
        out.put("4sII" + "I" * len(rows), b"MAPS", 0, len(rows), *[ref(m) for m in rows])
        for m in p.maps:
            out.mark(ref(m))
            out.put("4sIIII", b"BMAP" if m.bits else b"VMAP", 20 + 8 * len(m.items), (m, "name"),
                    int(m.bits), len(m.items))
            for i in sorted(m.items, key=lambda i: i.value):
                out.put("II", i.value, self.m.message(i))
        for m in rows:
            out.name((m, "name"), m.name)

    def queries(self, p):
        out = self.out
        out.put("4sII" + "I" * len(p.queries), b"QTAB", 0, len(p.queries),
                *[ref(q) for q in p.queries])
        for q in p.queries:
            keys = [(q, i) for i in range(len(q.texts))]
            out.mark(ref(q))
            out.put("4sIIII" + "I" * (len(keys) - 2), b"QUER", 0, *keys[:2], len(keys) // 2 - 1,
                    *keys[2:])
        for q in p.queries:
            for i, text in enumerate(q.texts):
                out.name((q, i), text)
            out.size_of(out.places[ref(q)])

    def templates(self, p):
        self.out.put("4sII", b"TTBL", 0, len(p.templates))
        for t in p.templates:
            self.template(t)

    def template(self, t):
        out = self.out
        out.mark(ref(t))
        out.put("4sIIIII16s", b"TEMP", 0, len(t.fields), len(t.all), (t, "table"),
                1 if t.user is None else 2, t.identity())
        out.data += padded(b"\x0f\x01\x01\0" + t.binary(t.document()) + b"\0")
        out.mark((t, "table"))
        for f in t.all:
            flags = [0, 8, 16][f.count[0]] | [0, 2, 4][f.length[0]]
            count = f.count[1] + (f.base if f.count[0] == 2 else 0)
            length = f.length[1] + (f.base if f.length[0] == 2 else 0)
            if f.members:
                out.put("IHHIHHI", flags | 1, f.first, len(f.members), 0, count, length,
                        (t, f, "name"))
                continue
            if f.is_sid:
                flags &= ~2
            out.put("IBBHIHHI", flags, f.code, f.out, 0, ref(f.map), count, length, (t, f, "name"))
        for f in t.all:
            out.name((t, f, "name"), f.name)
        out.size_of(out.places[ref(t)])

    def facts(self, p):
        values = [(0x10000001, padded(wide(p.name))), (0x20000001, p.control),
                  (0x20000002, p.group)]
        values = [(kind, value) for kind, value in values if any(value)]
        self.out.put("4sII", b"PRVA", 0, len(values))
        for kind, _ in values:
            self.out.put("II", kind, (p, kind))
        for kind, value in values:
            self.out.mark((p, kind))
            self.out.data += value

    def events(self, p):
        rows = sorted(p.events, key=lambda v: v.value)
        self.out.put("4sIII", b"EVNT", 0, len(rows), 0)
        for v in rows:
            values = [t.value if t else 0 for t in (v.channel, v.level, v.opcode, v.task)]
            self.out.put("HBBBBHQIIIIIIII", v.value, v.version, *values, v.mask,
                         self.m.message(v), ref(v.shape), ref(v.opcode), ref(v.level), ref(v.task),
                         len(v.keywords), (v, "keywords") if v.keywords else None, ref(v.channel))
        for v in rows:
            self.out.mark((v, "keywords"))
            for k in sorted(v.keywords, key=lambda k: k.value):
                self.out.put("I", ref(k))

    def attributes(self, p):
        rows = []
        for v in sorted(p.events, key=lambda v: (v.value, v.version)):
            rows += [(17, v, v.name)] if v.name is not None else []
            rows += [(18, v, text) for text in v.attributes]
        self.out.put("4sII", b"EVTA", 0, len(rows))
        for kind, v, text in rows:
            self.out.put("BBHI", kind, v.version, v.value, (p, "text", text))
        for text in sorted({text for _, _, text in rows}, key=lambda t: t.encode("utf-16-be")):
            self.out.mark((p, "text", text))
            self.out.data += wide(text)
        self.out.data += bytes(-len(self.out.data) % 4)


def resource(manifest, version):
    """WEVT_TEMPLATE in its form 3 or 5."""
    return Writer(manifest, version).out.finish()


def main():
    source, version, out = sys.argv[1:]
    manifest = Manifest(Path(source).read_bytes())
    Path(out + ".wevt").write_bytes(resource(manifest, int(version)))
    for culture in manifest.tables:
        Path(f"{out}.{culture}.msg").write_bytes(manifest.table(culture))


if __name__ == "__main__":
    main()
