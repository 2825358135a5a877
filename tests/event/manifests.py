"""Events of manifests: what the commands make of the resources in manifests/, which an independent
model of mc.exe made of the manifests beside them. What is expected is what the manifests say."""
import json
import pathlib
import re
import xml.etree.ElementTree as tree

import commands
from commands import expect, message
from res_files import MESSAGE_TABLE, NO_ENTRY, entry

HERE = pathlib.Path(__file__).resolve().parent / "manifests"


def res_file(folder, name, form=5):
    """NAME.res with the message table and the providers of a manifest."""
    table = (HERE / f"{name}.bin").read_bytes()
    providers = (HERE / f"{name}.{form}.wevt").read_bytes()
    pathlib.Path(folder, f"{name}.res").write_bytes(
        NO_ENTRY + entry(MESSAGE_TABLE, table) + entry("WEVT_TEMPLATE", providers))
    return f"{name}.res"


def check_render(tool, folder):
    for form, name in ((5, "maps"), (3, "maps"), (5, "lists"), (5, "versions"),
                       (5, "two-providers"), (5, "many-events")):
        res_file(folder, name, form)
    gadget = "{5A3D1C02-7e42-4b19-9c55-2f60d1a8b7e2}"
    for want, arguments in (
            ("large (small, 2) has wheel.", ["maps.res", "1", "3", "1", "2", "4"]),
            ("small (large, 7) has nothing.", ["maps.res", "1", "0x1", "3", "7", "0"]),
            ("7 (8, 9) has wheel | lid | 0x3.",
             ["maps.res", "0xB0000001", "7", "8", "9", "2147483655"]),
            ("word (%2, %3) has %4.", ["maps.res", "1", "word"]),
            ("Assembly started.", ["lists.res", "10"]),
            ("To System.", ["lists.res", "8"]),
            ("Assembly failed.", ["lists.res", "3", "--channel", "contoso-widget/admin"]),
            ("Assembly failed.", ["lists.res", "3", "--channel", "17", "--version=0"]),
            ("A is 7, B is x", ["versions.res", "5", "7", "x"]),
            ("A is 7", ["versions.res", "5", "--version", "0", "7", "x"]),
            ("First in System", ["two-providers.res", "2"]),
            ("Second in System", ["two-providers.res", "2", "--provider", "contoso-gadget"]),
            ("Second in System", ["two-providers.res", "2", "--provider", gadget]),
            ("Own text", ["two-providers.res", "3", "--qualifiers", "0xB100"]),
            ("Event 200, \u200e2026\u200e-\u200e01\u200e-\u200e01T00:00:00Z, true, 0xa, 4",
             ["many-events.res", "200", "2026-01-01T00:00:00Z", "1", "10", "4"])):
        got = tool.good("render", "--lang", "en", *arguments, folder=folder).decode()
        expect(got.replace("\r\n", ""), want, str(arguments))


def check_errors(tool, folder):
    for name in ("lists", "versions"):
        res_file(folder, name)
    nothing = "no manifest in the file has it in this provider, version and channel"
    for error, arguments in (
            ("lists.res: event 11: its manifest gives it no text", ["lists.res", "11"]),
            ("lists.res: event 12: there is no message with this id", ["lists.res", "12"]),
            (f"lists.res: event 12: {nothing}", ["lists.res", "12", "--version", "0"]),
            (f"lists.res: event 3: {nothing}", ["lists.res", "3", "--channel", "None"]),
            (f"lists.res: event 3: {nothing}", ["lists.res", "3", "--provider", "Contoso"])):
        tool.bad(1, f"msgtab: {error}\n", "render", *arguments, folder=folder)
    status, output, errors = tool.run("render", "versions.res", "5", "--version", "3", "7", "x",
                                      folder=folder)
    expect((status, output.strip(), errors),
           (0, b"A is 7, B is x", "msgtab: versions.res: event 5: not in this version and channel; "
            "version 2 in channel 0 is shown\n"), "another version")
    again = "Try 'msgtab render --help'.\n"
    for error, arguments in (
            ("expected a version from 0 to 255, found '256'", ["--version", "256"]),
            ("expected a level from 0 to 255, found 'x'", ["--level", "x"]),
            ("expected qualifiers from 0 to 65535, found '-1'", ["--qualifiers", "-1"])):
        tool.bad(2, f"msgtab render: {error}\n{again}", "render", "lists.res", "3", *arguments,
                 folder=folder)


def check_ids(tool, folder):
    tool.compile(folder, "ids.dll", message(5, "plain 5", "Warning", "Agent"),
                 message(6, "error %1", "Error"), message(6, "warning %1", "Warning"),
                 message(6, "exact %1", "Success", "Agent"), message(7, "exact"),
                 message(7, "other", "Error"), message(9, "informs %1", "Informational"),
                 message(9, "succeeds %1", "Success", "Agent"))
    for want, arguments in (("plain 5", ["5"]), ("exact", ["7"]),
                            ("other", ["7", "--qualifiers", "0xC000"]),
                            ("error x", ["6", "--level", "2", "x"]),
                            ("error x", ["6", "--level=1", "x"]),
                            ("warning x", ["6", "--level", "3", "x"]),
                            ("exact x", ["6", "--level", "4", "x"]),
                            ("informs x", ["9", "--level", "4", "x"]),
                            ("informs x", ["9", "--level", "5", "x"]),
                            ("informs x", ["9", "--level", "0", "x"]),
                            ("exact x", ["6", "--level", "0", "x"]),
                            ("exact x", ["6", "--qualifiers", "7", "x"])):
        got = tool.good("render", "--lang", "en", "ids.dll", *arguments, folder=folder).decode()
        expect(got.strip(), want, str(arguments))
    listed = ("msgtab: ids.dll: event 6: several messages have these 16 bits: 0x00070006, "
              "0x80000006, 0xC0000006; expected one of them, --qualifiers or --level\n")
    tool.bad(1, listed, "render", "ids.dll", "6", folder=folder)
    tool.bad(1, "msgtab: ids.dll: event 8: there is no message with this id\n", "render",
             "ids.dll", "8", folder=folder)
    tool.bad(2, "msgtab render: --qualifiers needs an id up to 65535, found '0x80000006'\n"
             "Try 'msgtab render --help'.\n", "render", "ids.dll", "0x80000006", "--qualifiers",
             "7", folder=folder)


def check_system(tool, folder):
    """--system has what the files of the source lack: messages, parameter texts, error texts."""
    tool.compile(folder, "agent.dll", message(256, "%1: %%5, %%6", "Error", "Agent"))
    tool.compile(folder, "words.dll", message(5, "Own words.%0"))
    tool.compile(folder, "system.dll", message(5, "Access is denied."),
                 message(6, "The handle is invalid."), message(0x22, "No status %1.", "Error"))
    system = ["--system", "system.dll", "--lang", "en"]
    for want, arguments in (
            ("x: Access is denied., The handle is invalid.", [*system, "256", "x"]),
            ("x: Own words., The handle is invalid.",
             [*system, "--params", "words.dll", "256", "x"]),
            ("x: %%5, %%6", ["--lang", "en", "256", "x"]),
            ("No status y.", [*system, "0xC0000022", "y"])):
        got = tool.good("render", "agent.dll", *arguments, folder=folder).decode()
        expect(got.strip(), want, str(arguments))
    tool.bad(1, "msgtab: agent.dll: event 7: there is no message with this id\n", "render",
             "agent.dll", *system, "7", folder=folder)
    tool.bad(2, "msgtab: none.dll: the file does not exist\n", "render", "agent.dll", "256",
             "--system", "none.dll", folder=folder)


# --- What a manifest says, read without this project ---

NAMESPACE = "{http://schemas.microsoft.com/win/2004/08/events}"
OUT_TYPES = {
    "UnicodeString": "xs:string", "AnsiString": "xs:string", "Int8": "xs:byte",
    "UInt8": "xs:unsignedByte", "Int16": "xs:short", "UInt16": "xs:unsignedShort",
    "Int32": "xs:int", "UInt32": "xs:unsignedInt", "Int64": "xs:long",
    "UInt64": "xs:unsignedLong", "Float": "xs:float", "Double": "xs:double",
    "Boolean": "xs:boolean", "Binary": "xs:hexBinary", "GUID": "xs:GUID",
    "Pointer": "win:HexInt64", "FILETIME": "xs:dateTime", "SYSTEMTIME": "xs:dateTime",
    "SID": "xs:string", "HexInt32": "win:HexInt32", "HexInt64": "win:HexInt64",
    "CountedUnicodeString": "xs:string", "CountedAnsiString": "xs:string",
    "CountedBinary": "xs:hexBinary"}


def children(node, path):
    return node.findall("/".join(NAMESPACE + step for step in path.split("/")))


def local(name):
    return name.rsplit(":", 1)[-1]


def shown(text):
    """The text with its escapes done as FormatMessage does them: line ends, tabs, the end."""
    text = re.sub(r"\r\n|\r|\n|%n", "\r\n", text).replace("%t", "\t")
    return re.sub(r"(?<!%)%0.*", "", text, flags=re.S).removesuffix("\r\n")


class Manifest:
    def __init__(self, name):
        data = (HERE / f"{name}.man").read_bytes()
        text = data.decode("utf-16" if data.startswith(b"\xFF\xFE") else "utf-8-sig")
        # mc.exe accepts "--" in comments, which XML does not
        text = re.sub(r"<!--.*?-->|<\?xml.*?\?>", "", text, flags=re.S)
        self.root = tree.fromstring(text.strip())
        first = children(self.root, "localization/resources")[:1]
        self.strings = {each.get("id"): each.get("value")
                        for node in first for each in children(node, "stringTable/string")}

    def text(self, node):
        key = re.fullmatch(r"\$\(string\.(.*)\)", node.get("message", ""))
        return shown(self.strings[key[1]]) if key else None

    def providers(self):
        return [{"guid": each.get("guid").lower(), "name": each.get("name"),
                 "text": self.text(each), "events": self.events(each)}
                for each in children(self.root, "instrumentation/events/provider")]

    def events(self, provider):
        templates = {each.get("tid"): each for each in children(provider, "templates/template")}
        rows = []
        for event in children(provider, "events/event"):
            row = {"id": int(event.get("value"), 0), "version": int(event.get("version", "0"), 0),
                   "text": self.text(event)}
            if event.get("template"):
                template = templates[event.get("template")]
                row["fields"] = self.fields(provider, template)
            rows.append(row)
        return sorted(rows, key=lambda row: row["id"])

    def fields(self, provider, node):
        return [self.field(provider, each) for each in node
                if each.tag in (f"{NAMESPACE}data", f"{NAMESPACE}struct")]

    def field(self, provider, node):
        row = {"name": node.get("name")}
        is_struct = node.tag == f"{NAMESPACE}struct"
        if is_struct:
            row["members"] = self.fields(provider, node)
        else:
            kind = local(node.get("inType"))
            row["inType"] = f"win:{kind}"
            row["outType"] = node.get("outType") or OUT_TYPES[kind]
        for key in ("count",) if is_struct else ("count", "length"):
            value = node.get(key, "0")
            if not value.isdigit():
                row[f"{key}Field"] = value
            elif int(value) > 0:
                row[key] = int(value)
        if node.get("map"):
            row.update(self.map(provider, node.get("map")))
        return row

    def map(self, provider, name):
        for kind in ("valueMap", "bitMap"):
            for each in children(provider, f"maps/{kind}"):
                if each.get("name") == name:
                    rows = [{"value": int(item.get("value"), 0), "text": self.text(item)}
                            for item in children(each, "map")]
                    return {kind: name, "map": sorted(rows, key=lambda row: row["value"])}
        raise SystemExit(f"the manifest has no map {name}")


def only(found, wanted):
    """The part of what was found whose keys are wanted too."""
    if isinstance(wanted, dict):
        return {key: only(found.get(key, "none"), value) for key, value in wanted.items()}
    if isinstance(wanted, list) and isinstance(found, list) and len(found) == len(wanted):
        return [only(one, other) for one, other in zip(found, wanted)]
    return found


def check_dump(tool, folder):
    forms = sorted(HERE.glob("*.wevt"))
    for path in forms:
        name, form, _ = path.name.split(".")
        has_texts = (HERE / f"{name}.bin").exists()
        source = res_file(folder, name, form) if has_texts else str(path)
        output = tool.good("dump", "--events", "--lang", "en", "--format", "json", source,
                           folder=folder)
        found = json.loads(output)["files"][0]["providers"]
        want = Manifest(name).providers()
        if form == "3":
            for each in want:
                each["name"] = None
        expect(json.dumps(only(found, want), indent=1), json.dumps(want, indent=1), path.name)
        count = sum("fields" in event for each in want for event in each["events"])
        expect(sum("fields" in event for each in found for event in each["events"]), count,
               f"{path.name}: events with data")
    expect(len(forms), 16, "resources")


TEXT = """provider {5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1} Contoso-Widget
  event 3 version 0, message 0xB0000003, channel Widget Admin, level Error, task Assembly, \
opcode Start, keyword Paint, keyword Audit Failure
    text: Assembly failed.
"""


def check_text(tool, folder):
    """The text is that of lists.man; a file that is cut is told with the place."""
    res_file(folder, "lists")
    got = tool.good("dump", "--events", "--lang", "en", "lists.res", folder=folder).decode()
    expect(got.replace("\r\n", "\n")[:len(TEXT)], TEXT, "lists")
    data = (HERE / "lists.5.wevt").read_bytes()
    pathlib.Path(folder, "cut.wevt").write_bytes(data[:700])
    tool.bad(1, "msgtab: cut.wevt: what the file says of its providers (WEVT_TEMPLATE) is damaged, "
             "at byte 0x4 of it\n", "dump", "--events", "cut.wevt", folder=folder)
    tool.compile(folder, "plain.dll", message(1, "text"))
    tool.bad(1, "msgtab: plain.dll: the file has no providers of a manifest (WEVT_TEMPLATE)\n",
             "dump", "--events", "plain.dll", folder=folder)
    again = "Try 'msgtab dump --help'.\n"
    tool.bad(2, "msgtab dump: --events goes with --format json only, or without a format\n" + again,
             "dump", "--events", "--format", "tsv", "lists.res", folder=folder)


if __name__ == "__main__":
    commands.main({"render": check_render, "errors": check_errors, "ids": check_ids,
                   "system": check_system, "dump": check_dump, "text": check_text})
