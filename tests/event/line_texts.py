"""msgtab render --jsonl: which text an event gets. The shapes of lines are in lines.py."""
import json
import sys

sys.dont_write_bytecode = True

import commands
import publishers as p
from commands import expect, message
from lines import evtx_dump, prepare, run, texts
from manifests import HERE, res_file

HARD_TEXTS = ("%1", "%1%2", "%%5%1", "%%%1", "%%5", "%%9 %1", "%1!5s!|%2!-3d!", "%2 %1 %2%3",
              "a %% b %1", "x%1%n%2%t%3", "%1 %99 %10", "no end %1%0", "%r%1%b%.%!%2",
              "\x0200\x03 %1 \x02", "5%1", "%1\n%2", "only words")
HARD_STRINGS = ([], ["x"], ["1", "22", "3"], ["%1", "%%5", "5"], ["", "", ""], ["%", "%", "5"],
                ["a b", "\r\n", "\x0200\x03"], ["\t", "\u00e9", "%n"], ["5"] * 99)


def check_again(tool, folder):
    """A message that was rendered before gives the same text as one that was not."""
    prepare(tool, folder)
    tool.compile(folder, "dlls/agent.dll",
                 *(message(300 + i, text) for i, text in enumerate(HARD_TEXTS)))
    numbers = range(300, 300 + len(HARD_TEXTS))
    before = [json.dumps(evtx_dump(number, texts(["q", "r", "s"]), 0)) for number in numbers] * 2
    for more in ([], ["--single-pass"]):
        for strings in HARD_STRINGS:
            lines = [json.dumps(evtx_dump(number, texts(strings), 0)) for number in numbers]
            _, first, _ = run(tool, folder, "\n".join(lines).encode(), "--jobs", "1", *more)
            _, later, _ = run(tool, folder, "\n".join(before + lines).encode(), "--jobs", "1",
                              *more)
            expect(first.count(b'"message":'), len(lines), "texts")
            expect(later.split(b"\n")[len(before):], first.split(b"\n"), strings)


STOPPED = "Host srv stopped: why (bob)"
NO_EVENT = "not an event of evtx_dump, Winlogbeat or EvtxECmd"

# What becomes of recipes/recorded.jsonl: lines with all members that these write, and own values.
RECORDED = (
    ("evtx_dump -o jsonl", "message", STOPPED),
    ("evtx_dump --separate-json-attributes, numbers as strings", "message", STOPPED),
    ("Winlogbeat 8, a message of Kafka", "message", STOPPED),
    ("Winlogbeat 7, a message of Kafka, with binary data", "message", STOPPED),
    ("Winlogbeat 8 with the text of Windows", "message", "Windows said it."),
    ("Winlogbeat 8 through Logstash", "message", STOPPED),
    ("Winlogbeat 6, without winlog", "message", STOPPED),
    ("kcat -J: the message in a string", "why", NO_EVENT),
    ("Vector without decoding: the line in a string", "why", NO_EVENT),
    ("EvtxECmd, named data", "message", STOPPED),
    ("EvtxECmd, data without names", "why",
     "source 'Case Source': event 101: its strings arrived joined to one"),
    ("recipes/evtx_lines.py", "message", STOPPED),
)


def check_recorded(tool, folder):
    """Lines as they come from the programs that doc/analysts.md names."""
    prepare(tool, folder)
    lines = (HERE.parent / "recipes/recorded.jsonl").read_bytes()
    status, output, errors = run(tool, folder, lines, "--error-field", "why")
    expect((status, errors), (0, "msgtab: 12 lines, 3 without a text, 1 that have the field "
                                 "already\n"), "the end")
    for line, out, (what, key, text) in zip(lines.splitlines(), output.splitlines(), RECORDED):
        expect(json.loads(out), {**json.loads(line), key: text}, what)


def manifest_event(name, number, data, **system):
    return {"Event": {"System": {"Provider": {"#attributes": {"Name": name}}, "EventID": number,
                                 "Channel": "Elsewhere", **system}, "EventData": data}}


def sorted_event(number, data, **more):
    return {"winlog": {"channel": "Elsewhere", "event_data": data, "event_id": number,
                       "provider_name": "Widget", **more}}


def check_manifests(tool, folder):
    """Events of manifests: their versions, maps, and the order of data that arrived sorted. The
    manifests and what they say are in manifests/."""
    (folder / "dlls").mkdir()
    for name in ("maps", "versions", "lists"):
        res_file(folder, name)
        (folder / f"{name}.res").rename(folder / "dlls" / f"{name}.res")
    (folder / "dlls/raw.wevt").write_bytes((HERE / "two-providers.5.wevt").read_bytes()[:200])
    tool.compile(folder, "dlls/classic.dll", message(7, "Classic %1"))
    (folder / "sources.reg").write_bytes(p.reg_file(
        p.provider("Widget", p.WIDGET, resources="C:\\x\\maps.res", messages="C:\\x\\maps.res"),
        p.provider("Broken", p.GADGET, resources="C:\\x\\raw.wevt", messages="C:\\x\\maps.res"),
        p.provider("Strange", p.GADGET.replace("7e42", "7e43"), resources="C:\\x\\versions.res",
                   messages="C:\\x\\versions.res"),
        p.provider("Nameless", p.GADGET.replace("7e42", "7e44"), resources=None,
                   messages="C:\\x\\maps.res"),
        p.classic("Widget", EventMessageFile="C:\\x\\classic.dll"),
        (f"SOFTWARE\\{p.PUBLISHERS}\\{p.WIDGET}\\ChannelReferences\\0", {"@": '"Elsewhere"'})))
    small = "small (large, 7) has wheel."
    events = (
        (manifest_event("Widget", 1, {"Size": 1, "Byte": 3, "Short": 7, "Parts": "0x4"}), small),
        (manifest_event("WIDGET", 1, texts(["1", "3", "7", "4"]), Version=0), small),
        (sorted_event(1, {"Byte": "3", "Parts": "0x4", "Short": "7", "Size": "1"}), small),
        ({"Event": dict(sorted(manifest_event("Widget", 1, {
            "Byte": "3", "Parts": "4", "Short": "7", "Size": "1"})["Event"].items()))}, small),
        (sorted_event("1", {"Parts": "4", "Size": "0x1"}), "small (, ) has wheel."),
        (sorted_event(1, {"param1": "1", "param2": "3", "param3": "7", "param4": "4"}), small),
        (sorted_event(1, {"a": "1", "b": "3"}),
         ("source 'Widget': event 1: its data arrived sorted, and the template has other names",)),
        (manifest_event("Widget", 7, texts(["x"])), "Classic x"),
        (manifest_event("Widget", 2, None),
         ("source 'Widget': event 2: there is no message with this id",)),
        (manifest_event("Strange", 1, None),
         ("source 'Strange': the manifest does not have it",)),
        (manifest_event("Nameless", 1, None),
         ("source 'Nameless': no ResourceFileName is registered",)),
        (manifest_event("Broken", 1, None),
         ("source 'Broken': what the file says of its providers (WEVT_TEMPLATE) is "
          "damaged",)))
    lines = "\n".join(json.dumps(event) for event, _ in events * 3)
    _, output, _ = run(tool, folder, lines.encode(), "--error-field", "why")
    for line, (event, text) in zip(output.decode().split("\n"), events * 3):
        key, value = ("why", text[0]) if isinstance(text, tuple) else ("message", text)
        expect(json.loads(line), {**event, key: value}, line)
    check_versions(tool, folder)


def check_versions(tool, folder):
    (folder / "sources.reg").write_bytes(p.reg_file(
        p.provider("Widget", p.WIDGET, resources="C:\\x\\versions.res",
                   messages="C:\\x\\versions.res")))
    data = {"A": "7", "B": "x"}
    for event, text in ((manifest_event("Widget", 5, data, Version=0), "A is 7"),
                        (manifest_event("Widget", 5, data, Version=2), "A is 7, B is x"),
                        (manifest_event("Widget", 5, data), "A is 7, B is x"),
                        (sorted_event(5, data, version=0), "A is 7"),
                        (sorted_event(5, {"B": "x", "A": "7"}, version=2), "A is 7, B is x"),
                        (manifest_event("Widget", 4, data), None)):
        _, output, _ = run(tool, folder, json.dumps(event).encode())
        expect(json.loads(output).get("message"), text, event)


def check_joined(tool, folder):
    """Exported registries joined as they are, heads and byte order marks included: sources, and
    providers as hivexregedit writes them."""
    (folder / "dlls").mkdir()
    res_file(folder, "maps")
    (folder / "maps.res").rename(folder / "dlls/maps.res")
    tool.compile(folder, "dlls/classic.dll", message(7, "Classic %1"))
    sources = p.reg_file(p.classic("Case Source", EventMessageFile="C:\\x\\classic.dll"))
    providers = p.reg_file(p.provider("Widget", p.WIDGET, resources="C:\\x\\maps.res",
                                      messages="C:\\x\\maps.res"))
    providers = providers.decode("utf-16").replace("HKEY_LOCAL_MACHINE\\SOFTWARE", "")
    events = [evtx_dump(7, texts(["x"]), 0),
              manifest_event("Widget", 1, texts(["1", "3", "7", "4"]))]
    lines = "\n".join(json.dumps(event) for event in events)
    for encoding in ("utf-16", "utf-8-sig", "utf-8"):
        parts = [sources.decode("utf-16").encode(encoding), providers.encode(encoding)]
        for joined in (b"".join(parts), b"".join(parts[::-1])):
            (folder / "sources.reg").write_bytes(joined)
            _, output, _ = run(tool, folder, lines.encode())
            expect([json.loads(line).get("message") for line in output.splitlines()],
                   ["Classic x", "small (large, 7) has wheel."], encoding)


if __name__ == "__main__":
    commands.main({"again": check_again, "recorded": check_recorded, "manifests": check_manifests,
                   "joined": check_joined})
