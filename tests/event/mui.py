"""Files of languages, LANG/NAME.mui beside NAME: which commands find them, and where."""
import json
import pathlib
import shutil

import commands
from commands import expect, message
from program import own_lines, run_program
from res_files import MESSAGE_TABLE, NO_ENTRY, entry

MANIFESTS = pathlib.Path(__file__).resolve().parent / "manifests"
EVENT = "0xC0070100"


def texts(tool, folder, name, **languages):
    """A file with message 0x100 in these languages only."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    source = "MessageIdTypedef=\nFacilityNames=(Agent=7)\nLanguageNames=(" + " ".join(
        f"{language}={number}:M{i}" for i, (language, (number, _)) in
        enumerate(languages.items())) + ")\nMessageId=0x100\nSeverity=Error\nFacility=Agent\n"
    source += "".join(f"Language={language}\n{text}\n.\n"
                      for language, (_, text) in languages.items())
    (folder / "one.mc").write_text(source)
    status, _, errors = tool.run("compile", "one.mc", "--dll", name, folder=folder)
    expect(status, 0, errors)


def make(tool, folder, base="", upper=False):
    """agent.dll has English, its .mui German; plain.dll has no table, its .mui has."""
    texts(tool, folder, f"{base}agent.dll", US=("0x409", "English %1"))
    texts(tool, folder, f"{base}de-DE/{'AGENT.DLL.MUI' if upper else 'agent.dll.mui'}",
          DE=("0x407", "Deutsch %1"))
    (folder / f"{base}plain.dll").write_bytes(NO_ENTRY)
    for language, name in (("fr-FR", "0x40C"), ("de-DE", "0x407")):
        texts(tool, folder, f"{base}{language}/plain.dll.mui", L=(name, f"{language} %1"))


def check_beside(tool, folder):
    make(tool, folder)
    for want, command in (
            ("English x", ["format", "--lang", "en", "agent.dll", EVENT, "x"]),
            ("Deutsch x", ["format", "--lang", "de-AT", "agent.dll", EVENT, "x"]),
            ("English x", ["format", "--lang", "de", "--no-mui", "agent.dll", EVENT, "x"]),
            ("fr-FR x", ["format", "--lang", "fr-CA", "plain.dll", EVENT, "x"]),
            ("Deutsch x", ["render", "--lang", "de", "agent.dll", EVENT, "x"]),
            ("English x", ["render", "--lang", "de", "--no-mui", "agent.dll", EVENT, "x"]),
            ("de-DE x", ["render", "--lang", "de", "plain.dll", EVENT, "x"])):
        expect(tool.good(*command, folder=folder).decode(), want + "\r\n", str(command))
    none = "msgtab: plain.dll: there is no message table in the file\n"
    for command in (["format", "plain.dll", EVENT, "--no-mui"], ["list", "plain.dll", "--no-mui"],
                    ["render", "--no-mui", "plain.dll", EVENT]):
        tool.bad(1, none, *command, folder=folder)
    for languages, command in ((["0x407"], ["--lang", "de", "agent.dll"]),
                               (["0x409"], ["agent.dll"]),
                               (["0x40C"], ["--lang", "fr", "plain.dll"])):
        listed = tool.good("list", "--format", "tsv", *command, folder=folder).decode()
        shown = {"0x407": "de-DE", "0x409": "en-US", "0x40C": "fr-FR"}
        expect([language for language, name in shown.items() if name in listed], languages, listed)
    # A damaged one is an error where it would be used, and not taken for the file.
    (folder / "ja-JP").mkdir()
    (folder / "ja-JP/agent.dll.mui").write_bytes((folder / "agent.dll").read_bytes()[:300])
    damaged = "msgtab: agent.dll: a .mui of a language beside it is damaged or cannot be read\n"
    for command in (["format", "--lang", "ja"], ["render", "--lang", "ja"]):
        tool.bad(1, damaged, *command, "agent.dll", EVENT, "x", folder=folder)
        expect(tool.good(*command, "--no-mui", "agent.dll", EVENT, "x", folder=folder),
               b"English x\r\n", "--no-mui")
    # What shows the files themselves does not look beside them.
    dumped = tool.good("dump", "agent.dll", folder=folder).decode()
    expect(("English" in dumped, "Deutsch" in dumped), (True, False), "dump")


def check_manifest(tool, folder):
    """The providers are the file's, the texts those of the .mui."""
    providers = (MANIFESTS / "maps.5.wevt").read_bytes()
    (folder / "maps.res").write_bytes(NO_ENTRY + entry("WEVT_TEMPLATE", providers))
    (folder / "en-US").mkdir()
    table = (MANIFESTS / "maps.bin").read_bytes()
    (folder / "en-US/maps.res.mui").write_bytes(NO_ENTRY + entry(MESSAGE_TABLE, table))
    expect(tool.good("render", "--lang", "en", "maps.res", "1", "3", "1", "2", "4", folder=folder),
           b"large (small, 2) has wheel.\r\n", "a manifest")


def cultures(tool, folder, dll, **texts):
    """A DLL of one event, with its text in these languages."""
    resources = "".join(f'<resources culture="{name.replace("_", "-")}"><stringTable>'
                        f'<string id="open" value="{text}"/></stringTable></resources>'
                        for name, text in texts.items())
    (folder / "door.man").write_text(
        '<instrumentationManifest xmlns="http://schemas.microsoft.com/win/2004/08/events">'
        '<instrumentation><events><provider name="Door" symbol="DOOR" '
        'guid="{5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1}" resourceFileName="door.dll" '
        'messageFileName="door.dll"><events><event value="1" message="$(string.open)"/></events>'
        f'</provider></events></instrumentation><localization>{resources}</localization>'
        '</instrumentationManifest>')
    (folder / dll).parent.mkdir(exist_ok=True)
    tool.good("compile", "door.man", "--dll", dll, folder=folder)


def check_restored(tool, folder):
    """A manifest back from a file has the languages of the .mui files beside it."""
    cultures(tool, folder, "whole.dll", en_US="Open", de_DE="Offen", fr_FR="Ouvert")
    cultures(tool, folder, "door.dll", en_US="Old", fr_FR="Ouvert")
    alone = tool.good("dump", "--format", "man", "door.dll", folder=folder)
    cultures(tool, folder, "de-de/door.dll.mui", de_DE="Offen")
    cultures(tool, folder, "en-US/door.dll.mui", en_US="Open")
    expect(tool.good("dump", "--format", "man", "--no-mui", "door.dll", folder=folder), alone,
           "--no-mui")
    back = tool.good("dump", "--format", "man", "door.dll", folder=folder)
    (folder / "back.man").write_bytes(back)
    tool.good("compile", "back.man", "--dll", "back.dll", folder=folder)
    expect((folder / "back.dll").read_bytes(), (folder / "whole.dll").read_bytes(), back.decode())
    status, _, said = tool.run("dump", "--no-mui", "door.dll", folder=folder)
    expect((status, "--no-mui goes with --format man only" in said), (2, True), said)
    (folder / "en-US/door.dll.mui").write_bytes(b"MZ")
    tool.bad(1, "msgtab: door.dll: the .mui file of en-US beside it: the image or its message "
             "table is damaged\n", "dump", "--format", "man", "door.dll", folder=folder)


def reg_file(path):
    return ("Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet"
            "\\Services\\EventLog\\Application\\Agent]\n\"EventMessageFile\"=\"" +
            path.replace("\\", "\\\\") + "\"\n").encode("utf-16")


def check_files(tool, folder):
    make(tool, folder, "files/System32/", upper=True)
    place = ["--reg", "a.reg", "--files", "files"]
    for path, languages in (("C:\\Windows\\System32\\Agent.dll",
                             {"de": "Deutsch", "en": "English"}),
                            ("C:\\plain.dll", {"fr": "fr-FR", "de-CH": "de-DE"})):
        (folder / "a.reg").write_bytes(reg_file(path))
        for language, text in languages.items():
            command = ["render", "--source", "Agent", *place, "--lang", language, EVENT, "x"]
            expect(tool.good(*command, folder=folder).decode(), f"{text} x\r\n", str(command))
            check = ["source", "check", "--name", "Agent", *place, "--lang", language]
            expect(tool.good(*check, folder=folder), b"source 'Agent': all is well\n", str(check))
    file = "C:\\plain.dll, looked for in 'files': there is no message table in the file\n"
    tool.bad(1, f"msgtab: source 'Agent': EventMessageFile: {file}", "source", "check", "--name",
             "Agent", *place, "--no-mui", folder=folder)
    shutil.rmtree(folder / "files/System32/de-DE")
    (folder / "a.reg").write_bytes(reg_file("C:\\agent.dll"))
    status, output, errors = tool.run("source", "check", "--name", "Agent", *place, "--lang", "de",
                                      folder=folder)
    expect((status, output, "0x0407" in errors or "language" in errors), (1, b"", True), errors)


def check_lines(tool, folder):
    """Events in lines of JSON find the same files."""
    make(tool, folder, "files/", upper=True)
    (folder / "a.reg").write_bytes(reg_file("C:\\agent.dll"))
    system = {"Provider": {"#attributes": {"Name": "Agent"}}, "Channel": "Application",
              "EventID": {"#attributes": {"Qualifiers": 0xC007}, "#text": 0x100}}
    event = {"Event": {"System": system, "EventData": {"Data": {"#text": ["x"]}}}}
    (folder / "in.jsonl").write_text(json.dumps(event) + "\n")
    for text, more in (("Deutsch x", ["--lang", "de"]), ("English x", ["--lang", "en"]),
                       ("English x", ["--lang", "de", "--no-mui"])):
        with open(folder / "in.jsonl", "rb") as lines:
            status, output, errors = run_program(
                [*tool.command, "render", "--jsonl", "--reg", "a.reg", "--files", "files", *more],
                stdin=lines, cwd=folder)
        expect((status, own_lines(errors.decode())), (0, ""), str(more))
        expect(json.loads(output), {**event, "message": text}, str(more))


commands.main({"beside": check_beside, "manifest": check_manifest, "restored": check_restored,
               "files": check_files, "lines": check_lines})
