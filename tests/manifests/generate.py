#!/usr/bin/env python3
"""Writes the correct manifest of a number: the same number, the same manifest.

generate.py NUMBER            a small one, with a bit of everything
generate.py --events N        N events in two languages, as a large provider has them
"""
import random
import sys
from xml.sax.saxutils import quoteattr

from predefined import OUT, TYPES

START = """<?xml version="1.0" encoding="UTF-8"?>
<instrumentationManifest xmlns="http://schemas.microsoft.com/win/2004/08/events"
    xmlns:win="http://manifests.microsoft.com/win/2004/08/windows/events"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:own="urn:example:own">
"""
WORDS = "session logon Größe числа 名前 a&b <tag> \"quoted\" 😀 it's x.y %% %n".split(" ")
MAPPED = "UInt8 UInt16 UInt32 HexInt32".split()
WINDOWS_OUT = set(OUT[15:])  # the others are types of XML Schema


def tag(element, inner=None, /, **attributes):
    """An element; attributes without a value are left out, a last '_' is not part of a name."""
    text = "".join(f" {key.rstrip('_')}={quoteattr(str(value))}"
                   for key, value in attributes.items() if value is not None)
    return (f"<{element}{text}/>\n" if inner is None
            else f"<{element}{text}>\n{''.join(inner)}</{element}>\n")


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.strings = {}

    # --- choices ---

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def some(self, values, most):
        values = list(values)
        return self.random.sample(values, self.random.randint(0, min(most, len(values))))

    def maybe(self, value, percent=50):
        return value if self.chance(percent) else None

    def number(self, value):
        return self.random.choice([str(value), hex(value), f"0X{value:X}", f" {value} "])

    def words(self, count=4):
        chosen = [w for w in self.random.choices(WORDS, k=self.random.randint(0, count))]
        return " ".join(chosen)

    def message(self, percent=70, fields=0):
        """A reference to a string, new or known; its text may show fields."""
        if not self.chance(percent):
            return None
        known = [s for s, shown in self.strings.items() if not shown[1]]
        if known and self.chance(10):
            return f"$(string.{self.random.choice(known)})"
        name = self.random.choice(["s", "Some.Name.", "x-", "Ü"]) + str(len(self.strings))
        shown = [f"%{n}" + self.random.choice(["", "!s!", "."])
                 for n in range(1, fields + 1) if self.chance(60)]
        text = self.words() + " " + " ".join(shown)
        text += self.random.choice(["", "", ".", "\r\n", "\n.\r", "\tend ", "%0"])
        self.strings[name] = text, bool(shown)
        return f"$(string.{name})"

    def guid(self):
        return "{%08x-%04X-%04x-%04x-%012x}" % tuple(
            self.random.getrandbits(bits) for bits in (32, 16, 16, 16, 48))

    def taken(self, low, high, count):
        """Different numbers."""
        return self.random.sample(range(low, high), count)

    # --- the parts of a provider ---

    def name(self, stem, i):
        return self.random.choice(["", "", "own:"]) + f"{stem}{i}"

    def channels(self, p):
        out = []
        imported = self.some(["System", "Application", "Security", "TraceClassic",
                              "Foreign/Channel"], 2)
        values = self.taken(16, 256, 4)
        for i in range(self.random.randint(0, 3)):
            kind = self.random.choice("Admin Operational Analytic Debug".split())
            name = f"{p.title}/{kind}{i}"
            chid = self.maybe(f"c{i}")
            out.append(tag("channel", name=name, chid=chid, type=kind,
                           value=self.maybe(self.number(values[i]), 30), message=self.message(30)))
            p.channels.append((chid or name, kind))
        for i, name in enumerate(imported):
            chid = self.maybe(f"i{i}")
            out.append(tag("importChannel", name=name, chid=chid))
            p.channels.append((chid or name, None))
        self.random.shuffle(out)
        return [tag("channels", out)] if out else []

    def named(self, outer, inner, names, values, attribute="value", more=None):
        out = [tag(inner, more(i) if more else None, name=name, message=self.message(40),
                   **{attribute: value}) for i, (name, value) in enumerate(zip(names, values))]
        return [tag(outer, out)] if out else []

    def opcodes(self, values):
        """Those of a task: each value once in a provider, as ids of messages need it."""
        count = self.random.randint(1, 2)
        names = [self.name("Local", i) for i in range(count)]
        own = [values.pop() for _ in names]
        return names, self.named("opcodes", "opcode", names, own)

    def lists(self, p):
        r = self.random
        p.levels = [self.name("Level", i) for i in range(r.randint(0, 3))]
        p.opcodes = [self.name("Opcode", i) for i in range(r.randint(0, 3))]
        p.tasks = {self.name("Task", i): [] for i in range(r.randint(0, 4))}
        p.keywords = [self.name("Key", i) for i in range(r.randint(0, 6))]
        free = self.taken(10, 240, 20)
        parts = self.named("levels", "level", p.levels, self.taken(16, 256, 3))
        parts += self.named("opcodes", "opcode", p.opcodes, [free.pop() for _ in p.opcodes])
        tasks = []
        for name, value in zip(p.tasks, self.taken(1, 255, len(p.tasks))):
            inner = None
            if self.chance(40):
                p.tasks[name], inner = self.opcodes(free)
            tasks.append(tag("task", inner, name=name, value=self.number(value),
                             message=self.message(40), eventGUID=self.maybe(self.guid(), 30)))
        parts += [tag("tasks", tasks)] if tasks else []
        bits = [hex(1 << bit) for bit in self.taken(0, 48, len(p.keywords))]
        return parts + self.named("keywords", "keyword", p.keywords, bits, "mask")

    def maps(self, p):
        out = []
        for i in range(self.random.randint(0, 3)):
            kind = self.random.choice(["valueMap", "bitMap"])
            values = self.some([0, 1, 2, 4, 0x80000000, 7, 64, 0xFFFFFFFF], 5) or [1]
            p.maps.append(self.random.choice("bAzÜ") + f"map{i}")
            out.append(tag(kind, [tag("map", value=self.number(v), message=self.message(100))
                                  for v in values], name=p.maps[-1]))
        return [tag("maps", out)] if out else []

    def queries(self):
        if not self.chance(15):
            return []
        maps = [tag("patternMap", [tag("map", name=f"k{k}", value=self.words() + "v")
                                   for k in range(self.random.randint(0, 3))],
                    name=f"Query{i}", format="f" + self.words())
                for i in range(self.random.randint(1, 2))]
        return [tag("namedQueries", [tag("patternMaps", maps)])]

    def field(self, p, i, before, simple):
        kind = self.random.choice(list(TYPES))
        out = self.random.choice(TYPES[kind][1])
        space = "win" if out in WINDOWS_OUT else "xs"
        extents = [None, None, None, "0", "1", "7"] + [n for n, k in before if k]
        length = self.random.choice(extents)
        if kind == "Binary" and length in (None, "0"):
            length = "16"
        if kind.startswith("Counted"):
            length = None
        before.append((f"F{i}", kind in ("UInt8", "UInt16", "UInt32")))
        count = self.random.choice(extents)
        named = p.maps and kind in MAPPED
        if simple:
            count, named, length = None, False, "16" if kind == "Binary" else None
        return tag("data", name=f"F{i}", inType=f"win:{kind}", length=length, count=count,
                   outType=self.maybe(f"{space}:{out}"),
                   map=self.maybe(self.random.choice(p.maps)) if named else None)

    def fields(self, p, count, top, simple):
        before, out = [], []
        for i in range(count):
            if top and not simple and self.chance(10):
                size = self.random.randint(1, 3)
                out.append(tag("struct", self.fields(p, size, False, False), name=f"F{i}",
                               count=self.maybe("3"), length=self.maybe("9", 20)))
                before.append((f"F{i}", False))
            else:
                out.append(self.field(p, i, before, simple))
        return out

    def user_data(self, count):
        uri = self.random.choice(['xmlns="urn:example:user"', "", 'xmlns:u="urn:u" a="1 &lt; 2"'])
        rows = [f"<Row{n} kind='r'>%{n}</Row{n}>" for n in range(1, count + 1) if self.chance(70)]
        rows += self.some(["<Empty/>", "<Text>literal &amp; text</Text>",
                           "<Deep><Deeper>x</Deeper></Deep>"], 2)
        return [f"<UserData><Root {uri}>{' '.join(rows)}</Root></UserData>\n"]

    def templates(self, p):
        out = []
        for i in range(self.random.randint(0, 5)):
            count = self.random.choice([0, 1, 2, 3, 4, 12])
            simple = self.chance(25)
            inner = self.fields(p, count, True, simple)
            user = not simple and self.chance(25)
            inner += self.user_data(count) if user else []
            out.append(tag("template", inner, tid=f"T{i}", name=self.maybe(f"Template {i} &", 25)))
            p.templates[f"T{i}"] = count, simple
        return [tag("templates", out)] if out else []

    def filters(self, p):
        simple = [tid for tid, (_, plain) in p.templates.items() if plain]
        out = [tag("filter", name=f"Filter{i}", value=value, version=self.maybe("2"),
                   tid=self.maybe(self.random.choice(simple)) if simple else None,
                   message=self.message(40))
               for i, value in enumerate(self.some(range(256), 2))] if self.chance(25) else []
        return [tag("filters", out)] if out else []

    def event(self, p, value, version):
        r = self.random
        channel, kind = r.choice(p.channels + [(None, None)] * 2
                                 + [(c, None) for c in ("System", "Application")])
        tid = r.choice(list(p.templates) + [None])
        levels = [f"win:{n}" for n in ("Critical", "Error", "Warning", "Informational")]
        task = r.choice(list(p.tasks) + [None, "win:None"])
        level = r.choice(levels if kind == "Admin" else levels + p.levels
                         + [None, "win:LogAlways", "win:Verbose", "win:ReservedLevel9"])
        keywords = self.some(p.keywords + ["win:ResponseTime", "win:SQM", "win:ReservedKeyword60",
                                           "win:EventlogClassic", "win:AnyKeyword"], 4)
        pairs = self.some(["Plain=a b", 'Quoted="x;y"', 'Twice="a ""b"""', "Empty="], 3)
        return tag("event", value=self.number(value), version=version, channel=channel,
                   level=level, task=task, keywords=" ".join(keywords) or None, template=tid,
                   opcode=r.choice(p.opcodes + p.tasks.get(task, [])
                                   + [None, "win:Start", "win:Receive", "win:Info"]),
                   message=self.message(100 if kind == "Admin" else 60,
                                        p.templates[tid][0] if tid else 0),
                   name=self.maybe(f"Name{value}", 15), attributes=self.maybe(";".join(pairs), 15)
                   if pairs else None, notLogged=self.maybe("true", 5))

    def events(self, p):
        ids = [(value, version) for value in self.some([0, 1, 2, 10, 255, 256, 4000, 65535], 6)
               for version in sorted(self.some([1, 2, 255], 2)) + [None]]
        self.random.shuffle(ids)
        out = [self.event(p, value, version) for value, version in ids]
        return [tag("events", out)] if out else []

    def provider(self, i):
        p = Facts(title=f"Example-Provider-{i}", channels=[], maps=[], templates={})
        key, control = self.guid(), self.maybe(self.guid(), 15)
        title = f"{p.title} {key}" if control else p.title
        parts = [self.channels(p), self.lists(p), self.maps(p), self.queries()]
        parts += [self.templates(p), self.filters(p), self.events(p)]
        if self.chance(20):
            parts.append([tag("traits", groupGuid=self.guid(), includeName=self.maybe("true"))])
        self.random.shuffle(parts)
        return tag("provider", [text for part in parts for text in part], name=title, guid=key,
                   symbol=f"PROVIDER_{i}", resourceFileName="a.dll", messageFileName="a.dll",
                   message=self.message(50), controlGuid=control)

    # --- the whole ---

    def culture(self, name, percent):
        rows = [tag("string", id=key, value=name[:2] + text)
                for key, (text, _) in self.strings.items() if self.chance(percent)]
        self.random.shuffle(rows)
        return tag("resources", [tag("stringTable", rows)], culture=name)

    def manifest(self):
        providers = [self.provider(i) for i in range(self.random.choice([1, 1, 1, 2, 3]))]
        for name in self.some(["level.Error", "opcode.Start", "channel.System", "unused"], 2):
            self.strings[name] = f"own {name}", False
        table = [tag("message", value=0x20000000 + i, message=f"$(string.{key})")
                 for i, key in enumerate(self.some(self.strings, 2))] if self.chance(20) else []
        cultures = [self.culture("en-US", 100)] + [self.culture("de-DE", 80)] * self.chance(40)
        messages = [tag("messageTable", table)] if table else []
        return START + tag("instrumentation", [tag("events", messages + providers)]) + tag(
            "localization", cultures) + "</instrumentationManifest>\n"


class Facts:
    def __init__(self, **facts):
        self.__dict__.update(facts)


def generate(seed):
    return Generator(seed).manifest()


# --- a large one ---

TEXTS = {"en-US": "Session {} of the user %1 on %2 cannot be reached: error %3 after %4.",
         "de-DE": "Die Sitzung {} von %1 auf %2 ist nicht erreichbar: Fehler %3 nach %4."}


def large(count):
    """Two events share a template of four fields; there are 40 tasks, 16 keywords, 2 channels."""
    types = "UInt32 UnicodeString UInt64 GUID FILETIME Boolean HexInt32 AnsiString".split()
    name = "Example-Large"
    channels = [tag("channel", name=f"{name}/{kind}", chid=kind, type=kind)
                for kind in ("Admin", "Operational")]
    tasks = [tag("task", name=f"Task{i}", value=i + 1, message=f"$(string.Task.{i})")
             for i in range(40)]
    keywords = [tag("keyword", name=f"Key{i}", mask=hex(1 << i)) for i in range(16)]
    templates = [tag("template", [tag("data", name=f"Item{k}", inType=f"win:{types[(i + k) % 8]}")
                                  for k in range(4)], tid=f"Template{i}")
                 for i in range((count + 1) // 2)]
    events = [tag("event", value=i, symbol=f"EVENT_{i}", version=0, task=f"Task{i % 40}",
                  channel=("Admin", "Operational")[i % 2], opcode="win:Info",
                  level=("win:Error", "win:Warning", "win:Informational")[i % 3],
                  keywords=f"Key{i % 16} Key{(i + 5) % 16}", template=f"Template{i // 2}",
                  message=f"$(string.Event.{i})") for i in range(count)]
    lists = {"channels": channels, "tasks": tasks, "keywords": keywords, "templates": templates,
             "events": events}
    provider = tag("provider", [tag(outer, inner) for outer, inner in lists.items()], name=name,
                   guid="{5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1}", symbol="LARGE",
                   resourceFileName="large.dll", messageFileName="large.dll")
    cultures = [tag("resources", [tag("stringTable", [
        tag("string", id=f"Task.{i}", value=f"Task number {i}") for i in range(40)] + [
            tag("string", id=f"Event.{i}", value=text.format(i)) for i in range(count)])],
                    culture=culture) for culture, text in TEXTS.items()]
    return START + tag("instrumentation", [tag("events", [provider])]) + tag(
        "localization", cultures) + "</instrumentationManifest>\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    if sys.argv[1] == "--events":
        sys.stdout.write(large(int(sys.argv[2])))
    else:
        sys.stdout.write(generate(int(sys.argv[1])))
