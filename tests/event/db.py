"""msgtab db writes databases that others read, and msgtab render --db reads them.

The hives are hivexregedit's, the texts are those that an independent reader finds in the files, and
the queries are those of plaso (db_reader.py)."""
import json
import pathlib
import shutil
import sqlite3
import sys

sys.dont_write_bytecode = True

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "cases"))

import commands
import publishers as p
from commands import expect, message
from db_reader import Reader
from hive_files import SETS, SOFTWARE, events, merge, source, text
from manifests import HERE as MANIFESTS
from manifests import res_file
from message_table import tables_of_image, texts_of_table
from program import run_program
from res_files import NO_ENTRY, entry

EVENT = 0xC0070100
VERSIONS = "{5a3d1c03-7e42-4b19-9c55-2f60d1a8b7e3}"
PROGRAMS = "C:\\Programs\\Agent"
WORDS = "%SystemRoot%\\System32\\WORDS.dll"


def independent(path):
    """{(language, id): text} of a DLL."""
    return {(language, number): data.decode("utf-16-le").rstrip("\0")
            for language, table in tables_of_image(path.read_bytes()).items()
            for number, flags, data in texts_of_table(table)}


def make_files(tool, folder, windows, programs):
    """A classic source in two logs with a .mui, words for parameters, and a provider of a manifest
    whose DLL has no messages: they are in a .mui."""
    windows.mkdir(parents=True)
    (programs / "de-DE").mkdir(parents=True)
    (programs / "en-US").mkdir()
    tool.compile(folder, "agent.dll", ";//@ version file-version 1.2.3.4\n"
                 ";//@ version product-version 5.6\n",
                 message(0x100, "%1 failed: %2", "Error", "Agent"),
                 message(0x101, "Grüße \U0001F600%t%%5%n%0", "Error", "Agent"))
    shutil.copy(folder / "agent.dll", programs / "Agent.DLL")
    tool.compile(folder, "german.dll", message(0x100, "E", "Error", "Agent", German="%1 fiel um"))
    shutil.copy(folder / "german.dll", programs / "de-DE/agent.dll.mui")
    tool.compile(folder, "words.dll", message(5, "Access is denied.%0"))
    shutil.copy(folder / "words.dll", windows / "WORDS.dll")
    res_file(folder, "two-providers")
    shutil.copy(folder / "two-providers.res", programs / "both.res")
    own = bytes.fromhex("011c3d5a427e194b9c552f60d1a8b7e1")
    events_of = (MANIFESTS / "versions.5.wevt").read_bytes().replace(
        own, bytes.fromhex("031c3d5a427e194b9c552f60d1a8b7e3"))
    (programs / "versions.dll").write_bytes(NO_ENTRY + entry("WEVT_TEMPLATE", events_of))
    res_file(folder, "versions")
    shutil.copy(folder / "versions.res", programs / "en-US/versions.dll.mui")


def make_root(tool, folder):
    """A drive with the files, and hives that have paths in other spellings than the files."""
    root = folder / "root"
    make_files(tool, folder, root / "Windows/System32", root / "Programs/Agent")
    config = root / "Windows/System32/config"
    agent, both = "%ProgramFiles%\\agent\\agent.dll", "%ProgramFiles%\\Agent\\both.res"
    merge(config / "SYSTEM", SETS, {
        "Select": {"Current": "dword:00000002"}, events(1): source("C:\\Old\\gone.dll"),
        events(2): source(agent, "%windir%\\system32\\words.dll"),
        events(2, "System", "AGENT"): source("C:\\programs\\agent\\AGENT.dll", "",
                                             CategoryMessageFile=text(agent)),
        events(2, "Application", "Lost"): source("C:\\Gone\\gone.dll", ""),
        events(2, "Application", "Silent"): {"TypesSupported": "dword:00000007"}})
    publishers = {guid: p.values_of(resources=path, messages=path) for guid, path in (
        (p.WIDGET.upper(), both), (p.GADGET, both),
        (VERSIONS, "%ProgramFiles%\\Agent\\versions.dll"))}
    merge(config / "SOFTWARE", SOFTWARE, {
        "Microsoft\\Windows NT\\CurrentVersion": {"SystemRoot": text("C:\\Windows", "hex(1)")},
        "Microsoft\\Windows\\CurrentVersion": {
            "ProgramFilesDir": text("C:\\Programs", "hex(1)")},
        **{f"{p.PUBLISHERS}\\{guid}": values for guid, values in publishers.items()}})
    return root


def check_root(tool, folder):
    root = make_root(tool, folder)
    expect(tool.good("db", "a.db", "--root", "root", folder=folder), b"", "what is printed")
    db = Reader(folder / "a.db")
    expect(db.metadata, {"format_version": "20240929", "serialization_format": "json",
                         "string_format": "wrc"}, "metadata")
    paths = {f"{PROGRAMS}\\Agent.DLL": "Programs/Agent/Agent.DLL",
             WORDS: "Windows/System32/WORDS.dll",
             f"{PROGRAMS}\\de-DE\\agent.dll.mui": "Programs/Agent/de-DE/agent.dll.mui"}
    for path, file in paths.items():
        expect(db.file_texts(path), independent(root / file), path)
    expect(sorted(db.versions), sorted([
        *paths, f"{PROGRAMS}\\both.res", f"{PROGRAMS}\\versions.dll",
        f"{PROGRAMS}\\en-US\\versions.dll.mui"]), "files")
    expect(db.versions[f"{PROGRAMS}\\Agent.DLL"], ["1.2.3.4", "5.6.0.0"], "versions")
    expect(db.versions[WORDS], [None, None], "no versions")
    agent = db.providers["agent"]
    expect((agent["sources"], sorted(agent["logs"]), agent["guid"]),
           (["Agent"], ["Application", "System"], None), "a provider in two logs")
    expect([path.lower() for path in agent["event"] + agent["category"] + agent["parameter"]],
           ["c:\\programs\\agent\\agent.dll"] * 2 + [WORDS.lower()], "its files")
    expect(db.providers["lost"]["event"], ["C:\\Gone\\gone.dll"], "a file that is not there")
    expect(db.providers["silent"]["event"], [], "a source without files")
    for want, *wanted in (
            ("%1 failed: %2\r\n", "AGENT", EVENT),
            ("%1 fiel um\r\n", "agent", EVENT, 0x407, "de-DE"),
            ("Gr\u00fc\u00dfe \U0001F600%t%%5%n%0\r\n", "agent", EVENT + 1), (None, "agent", 0x100),
            ("Own text", p.GADGET, 0xB1000003), ("First in System", p.WIDGET, None),
            ("A is %1", VERSIONS, None)):
        number = wanted[1]
        if number is None:  # by its event: the mapping says which message it is
            number = [m for guid, event, version, m in sorted(db.mappings)
                      if guid == wanted[0] and event == {p.WIDGET: 2, VERSIONS: 5}[wanted[0]]][0]
        expect((db.text(wanted[0], number, *wanted[2:]) or "").rstrip("\r\n") or None,
               want and want.rstrip("\r\n"), str(wanted))
    expect(db.text("agent", 5, kind="parameter"), "Access is denied.%0\r\n", "a parameter text")
    # Nothing outside the root is read.
    outside = root / "Programs/Agent/outside.dll"
    outside.symlink_to("../../../words.dll")
    status, _, errors = tool.run("db", "b.db", "--root", "root", folder=folder)
    expect((status, errors), (1, "msgtab: root/Programs/Agent/outside.dll: a link or '..' on its "
                              "way leads out of the folder\n"), "a link out of the root")
    expect(Reader(folder / "b.db").strings, db.strings, "the others are there")


EVENTS = [({"Event": {"System": {"Provider": {"#attributes": {"Name": name}}, "EventID": number,
                                 "Channel": "Application"},
                      "EventData": {"Data": {"#text": strings}}}}, want)
          for name, number, strings, want in (
              ("Agent", {"#attributes": {"Qualifiers": 0xC007}, "#text": 0x100}, ["It", "%%5"],
               "It failed: Access is denied."),
              ("aGENT", 0x100, ["It", "now"], "It failed: now"),
              ("Contoso-Gadget", 3, [], "Own text"), ("Contoso-Widget", 2, [], "First in System"))]


def check_render(tool, folder):
    """What --root finds, --db finds too."""
    make_root(tool, folder)
    tool.good("db", "a.db", "--root", "root", folder=folder)
    for place in (["--root", "root"], ["--db", "a.db"]):
        for want, arguments in (
                ("It failed: Access is denied.", ["Agent", str(EVENT), "It", "%%5"]),
                ("It failed: x", ["agent", "256", "--level", "2", "It", "x"]),
                ("It fiel um", ["agent", str(EVENT), "It", "--lang", "de"]),
                ("It failed: %2", ["agent", str(EVENT), "It", "--lang", "de", "--no-mui"]),
                ("It failed: %2", ["agent", str(EVENT), "It", "--log", "system"]),
                ("Own text", [p.GADGET, "3"]), ("A is 7, B is x", [VERSIONS, "5", "7", "x"]),
                ("A is 7", [VERSIONS, "5", "7", "--version", "0"])):
            language = [] if "--lang" in arguments else ["--lang", "en"]
            name, *rest = arguments
            got = tool.good("render", *place, *language, "--source", name, *rest, folder=folder)
            expect(got.decode().rstrip("\r\n"), want, f"{place} {arguments}")
    (folder / "in.jsonl").write_text("".join(json.dumps(event) + "\n" for event, _ in EVENTS[:2]))
    with open(folder / "in.jsonl", "rb") as lines:
        status, output, errors = run_program([*tool.command, "render", "--jsonl", "--lang", "en",
                                              "--db", "a.db"], stdin=lines, cwd=folder)
    expect((status, errors), (0, b""), "lines")
    expect([json.loads(line) for line in output.splitlines()],
           [{**event, "message": want} for event, want in EVENTS[:2]], "lines")
    for status, error, arguments in (
            (1, "source 'Nobody': there is no such source", ["Nobody", "1"]),
            (1, "source 'Silent': it has no EventMessageFile", ["Silent", "1"]),
            (1, "C:\\Gone\\gone.dll, looked for in 'a.db': the file does not exist",
             ["Lost", "1"])):
        got = tool.run("render", "--db", "a.db", "--source", *arguments, folder=folder)
        expect((got[0], got[2].splitlines()[0]), (status, f"msgtab: {error}"), str(arguments))


def check_folders(tool, folder):
    """Files are called what the registry calls them; without one, by their place in the folder."""
    make_files(tool, folder, folder / "all/sys", folder / "all/agent")
    (folder / "a.reg").write_bytes(p.reg_file(
        p.classic("Agent", EventMessageFile="c:\\windows\\agent\\agent.dll",
                  ParameterMessageFile="%windir%\\words.dll"),
        p.provider("Contoso-Gadget", p.GADGET, resources="C:\\x\\both.res",
                   messages="C:\\x\\both.res")))
    tool.good("db", "a.db", "all", "--reg", "a.reg", folder=folder)
    db = Reader(folder / "a.db")
    expect(sorted(db.versions), sorted([
        "%SystemRoot%\\agent\\agent.dll", "%SystemRoot%\\agent\\de-DE\\agent.dll.mui",
        "%SystemRoot%\\words.dll", "C:\\x\\both.res", "agent\\en-US\\versions.dll.mui"]),
           "paths")
    expect(db.text("Agent", EVENT, 0x407, "de-DE"), "%1 fiel um\r\n", "a .mui")
    expect(db.text("agent", 5, kind="parameter"), "Access is denied.%0\r\n", "a parameter text")
    expect(db.providers["contoso-widget"]["event"], ["C:\\x\\both.res"], "only in the manifest")
    tool.good("db", "c.db", "agent.dll", "--reg", "a.reg", folder=folder)
    expect(list(Reader(folder / "c.db").versions), ["%SystemRoot%\\agent\\agent.dll"], "a file")
    tool.good("db", "b.db", "all", folder=folder)
    db = Reader(folder / "b.db")
    expect(sorted(db.versions), sorted([
        "agent\\Agent.DLL", "agent\\de-DE\\agent.dll.mui", "sys\\WORDS.dll", "agent\\both.res",
        "agent\\en-US\\versions.dll.mui"]), "paths below the folder")
    got = tool.good("render", "--db", "b.db", "--source", "contoso-gadget", "3", folder=folder)
    expect(got.decode().rstrip(), "Own text", "a provider that no registry has")


def check_velociraptor(tool, folder):
    make_root(tool, folder)

    def rows(*more):
        tool.good("db", "a.db", "--root", "root", "--schema", "velociraptor", *more, folder=folder)
        db = sqlite3.connect(folder / "a.db")
        found = set(db.execute("SELECT name, event_id, message FROM messages JOIN providers"
                               " ON provider_id = providers.id"))
        db.close()
        return {(name, event, words.rstrip("\r\n")) for name, event, words in found}

    english = rows()
    agent = {("Agent", 0x100, "%1 failed: %2"),
             ("Agent", 0x101, "Gr\u00fc\u00dfe \U0001F600%t%%5%n%0")}
    expect({row for row in english if row[0] == "Agent"}, agent, "a classic source")
    expect({row for row in english if row[0] == "Contoso-Gadget"},
           {("Contoso-Gadget", 1, "Common text"), ("Contoso-Gadget", 2, "Second in System"),
            ("Contoso-Gadget", 3, "Own text")}, "a provider of a manifest")
    expect({row[2] for row in english if row[1] == 5}, {"A is %1, B is %2"}, "the highest version")
    german = rows("--lang", "de")
    expect({row for row in german if row[0] == "Agent"}, {("Agent", 0x100, "%1 fiel um")},
           "German")


def own_database(path, *changes, string_format="wrc", version="20240929"):
    """One that another writer has made: no index, and no more than readers need."""
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path)
    key = "_identifier INTEGER PRIMARY KEY AUTOINCREMENT"
    for table, columns in (
            ("metadata", "key TEXT, value TEXT"),
            ("winevtrc_eventlog_provider",
             f"{key}, additional_identifier TEXT, category_message_files TEXT,"
             " event_message_files TEXT, identifier TEXT, log_sources TEXT, log_types TEXT,"
             " name TEXT, parameter_message_files TEXT, windows_version TEXT"),
            ("winevtrc_message_file", f"{key}, file_version TEXT, product_version TEXT,"
                                      " windows_path TEXT, windows_version TEXT"),
            ("winevtrc_message_table",
             f"{key}, _message_file_identifier TEXT, language_identifier INTEGER"),
            ("winevtrc_message_string",
             f"{key}, _message_table_identifier TEXT, language_identifier TEXT,"
             " message_identifier INTEGER, text TEXT"),
            ("winevtrc_message_string_mapping",
             f"{key}, _message_file_identifier TEXT, event_identifier INTEGER,"
             " event_version INTEGER, message_identifier INTEGER, provider_identifier TEXT")):
        db.execute(f"CREATE TABLE {table} ({columns})")
    db.execute("INSERT INTO metadata VALUES ('format_version', ?)", [version])
    db.execute("INSERT INTO metadata VALUES ('string_format', ?)", [string_format])
    db.execute("INSERT INTO winevtrc_eventlog_provider VALUES (7, NULL, NULL, ?, ?, ?, NULL,"
               " 'Maker', NULL, NULL)", [json.dumps(["C:\\m\\m\u00fc.dll"], ensure_ascii=True),
                                         p.GADGET, '["Maker", "Its Other Name"]'])
    db.execute("INSERT INTO winevtrc_message_file VALUES"
               " (5, NULL, NULL, 'c:\\M\\m\u00fc.dll', NULL)")
    db.execute("INSERT INTO winevtrc_message_table VALUES (3, 'winevtrc_message_file.5', 1033)")
    for number, words in ((0xFFFFFFFF, "last"), (7, "seven %1\r\n"), (8, None), (9, "nine")):
        db.execute("INSERT INTO winevtrc_message_string (_message_table_identifier,"
                   " message_identifier, text) VALUES ('winevtrc_message_table.3', ?, ?)",
                   [number, words])
    db.execute("INSERT INTO winevtrc_message_string_mapping VALUES (1, 'winevtrc_message_file.5',"
               " 70, 0, 7, ?)", [p.GADGET])
    for change in changes:
        db.execute(change)
    db.commit()
    db.close()


def check_strange(tool, folder):
    """Databases of others, and those that are none."""
    path = folder / "a.db"
    own_database(path)
    show = ["render", "--db", "a.db", "--lang", "en", "--source"]
    for name, number, want in (("maker", "7", "seven x"), ("its other name", "9", "nine"),
                               ("Maker", "0xFFFFFFFF", "last"), (p.GADGET, "70", "seven x")):
        got = tool.good(*show, name, number, "x", folder=folder).decode()
        expect(got.rstrip("\r\n"), want, name)
    status, _, errors = tool.run(*show, "Maker", "8", folder=folder)
    expect((status, "there is no message with this id" in errors), (1, True), errors)

    def bad(error, name="a.db"):
        got = tool.run("render", "--db", name, "--source", "Maker", "7", folder=folder)
        expect(got, (1, b"", f"msgtab: {name}: {error}\n"), error)

    wrong = "a value in it has another type than winevt-rc.db gives it"
    strings = "winevtrc_message_string SET"
    for error, changes in (
            (wrong, ["UPDATE winevtrc_message_table SET language_identifier = 'x'"]),
            (wrong, ["UPDATE winevtrc_message_file SET windows_path = x'00'"]),
            (wrong, ["UPDATE winevtrc_eventlog_provider SET event_message_files = 'C:\\m.dll'"]),
            (wrong, ["UPDATE winevtrc_eventlog_provider SET log_sources = '[\"a\", 1]'"]),
            (wrong, ["UPDATE winevtrc_message_string_mapping SET event_identifier = 65536"]),
            ("no such table: winevtrc_message_file", ["DROP TABLE winevtrc_message_file"]),
            ("no such table: main.n",
             ["DROP TABLE winevtrc_message_file", "CREATE VIEW winevtrc_message_file AS WITH"
              " RECURSIVE n(_identifier) AS (SELECT 1 UNION ALL SELECT _identifier + 1 FROM n)"
              " SELECT _identifier, 'x' AS windows_path FROM n"])):
        own_database(path, *changes)
        bad(error)
    own_database(path, version="20230101")
    bad("it is not a winevt-rc database of format 20240929")
    own_database(path, string_format="pep3101")
    bad("its texts are not as in message tables: expected string_format 'wrc'")
    rows = "its rows in the database are damaged, or of another type than winevt-rc.db has"
    for change, error in (
            (f"UPDATE {strings} text = x'41'", rows),
            (f"UPDATE {strings} message_identifier = -1", rows),
            (f"UPDATE {strings} text = printf('%.40000c', 'x')",
             "its texts in the database are longer than message tables allow")):
        own_database(path, change)
        _, _, errors = tool.run("render", "--db", "a.db", "--source", "Maker", "7", folder=folder)
        expect(f"looked for in 'a.db': {error}" in errors, True, errors)
    own_database(path)
    damaged = "it is damaged, or not an SQLite database"
    whole = path.read_bytes()
    for data in (b"", b"x" * 100, whole[:4096], whole[:16] + b"\xff" * 100 + whole[116:],
                 whole[:4096] + b"\xee" * (len(whole) - 4096)):
        path.write_bytes(data)
        status, output, errors = tool.run("render", "--db", "a.db", "--source", "Maker", "7",
                                          folder=folder)
        expect((status, output, errors.startswith("msgtab: a.db: ")), (1, b"", True), errors)
    path.write_bytes(whole[:4096])
    bad(damaged)
    path.unlink()
    status, _, errors = tool.run("render", "--db", "a.db", "--source", "Maker", "7", folder=folder)
    expect((status, errors), (2, "msgtab: a.db: No such file or directory\n"), "no file")


def check_output(tool, folder):
    """No input is replaced, and nothing is written when there is nothing."""
    (folder / "all").mkdir()
    tool.compile(folder, "all/a.dll", message(1, "one"))
    before = (folder / "all/a.dll").read_bytes()
    status, _, errors = tool.run("db", "all/a.dll", "all/a.dll", folder=folder)
    expect((status, (folder / "all/a.dll").read_bytes()), (2, before), errors)
    (folder / "none").mkdir()
    tool.bad(1, "msgtab: no message found\n", "db", "a.db", "none", folder=folder)
    (folder / "all/b.dll").write_bytes(before[:len(before) // 2])
    status, _, errors = tool.run("db", "a.db", "all", folder=folder)
    expect((status, errors.startswith("msgtab: all/b.dll: ")), (1, True), errors)
    expect(sorted(Reader(folder / "a.db").versions), ["a.dll"], "the others are there")


commands.main({"root": check_root, "render": check_render, "folders": check_folders,
               "velociraptor": check_velociraptor, "strange": check_strange,
               "output": check_output})
