"""msgtab render compared with other renderers, evtxexport of libevtx and evtexport of libevt, where
all agree. These two drop %r, continue after %0, use no parameter texts and do not read strings
again. Only evtexport shows categories."""
import pathlib
import re
import shutil
import subprocess
import sys

import commands
from commands import expect, message
from skip import need

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "images"))
import eventlog  # noqa: E402
import evtx  # noqa: E402

EVENTS = (
    ("Nothing to put in", []),
    ("The user %1\\%2 is logged on", ["CONTOSO", "alice"]),
    ("%2 before %1", ["second", "first"]),
    ("Missing %1 and %3", ["one", "two"]),
    ("Superfluous %1", ["one", "two", "three"]),
    ("Twelve %12 and %1 2", list("abcdefghijkl")),
    ("Empty [%1]", [""]),
    ("With %1!s! format", ["no"]),
    ("Tab%tand Größe %1", ["✓"]),
    ("Plain (brackets) {braces} 50 percent", []),
)
CATEGORIES = ("Service", "Network")


# From sessmsg.dll: id, strings, category and the expected text.
CATALOGUE = (
    (0x8E0203EA, ["CONTOSO", "alice", "FABRIKAM", "bob", "PC7"], "Sessions",
     "CONTOSO\\alice may not log off FABRIKAM\\bob, who is on the console of PC7."),
    (0xCE0203EC, ["0x3E7", "agent.exe"], "Logon",
     "A logon session with the ID 0x3E7 was not created: the ID is in use. Program: agent.exe."),
    (0x4E0203F3, ["CONTOSO", "alice", "3", "40"], "Logon",
     "CONTOSO\\alice logged on after 3 attempts in 40 seconds."),
)
CATALOGUE_CATEGORIES = ("Sessions", "Logon", "Accounts and passwords", "Licenses",
                        "Remote connections", "Domains and trust")


def show(folder, dll, categories, records):
    """Texts and categories that the two programs show for records (id, strings, category)."""
    need("evtxexport", "evtexport")
    (folder / "hives").mkdir()
    software, system = eventlog.hives("Agent", f"%SystemRoot%\\{dll.name}", len(categories))
    (folder / "hives/SOFTWARE").write_bytes(software)
    (folder / "hives/SYSTEM").write_bytes(system)
    (folder / "Windows").mkdir()
    shutil.copy(dll, folder / "Windows")
    events = [("Agent", *record) for record in records]
    (folder / "events.evtx").write_bytes(evtx.log(events))
    (folder / "events.evt").write_bytes(eventlog.log(events))
    new, old = (subprocess.run([program, "-r", "hives", "-p", ".", "-t", "application", log],
                               cwd=folder, check=True, capture_output=True).stdout.decode()
                for program, log in (("evtxexport", "events.evtx"), ("evtexport", "events.evt")))
    texts, same = (re.findall(r"Message string\s+: (.*)", shown) for shown in (new, old))
    expect(texts, same, "evtxexport and evtexport")
    return texts, re.findall(r"Event category\s+: (.*)", old)


def render(tool, folder, dll, records):
    return [tool.good("render", dll, number, "--", *strings, folder=folder)
            .decode().removesuffix("\r\n") for number, strings, _ in records]


def check_root(tool, folder, records, texts):
    """The same from the hives and the tree that the viewers used."""
    place = ["--hive", "hives/SYSTEM", "--hive", "hives/SOFTWARE", "--root", "."]
    for (number, strings, _), text in zip(records, texts):
        status, output, errors = tool.run("render", "--source", "Agent", *place, number, "--",
                                          *strings, folder=folder)
        if "built without libhivex" not in errors:
            expect((status, output.decode().removesuffix("\r\n"), errors), (0, text, ""), "hives")


def check_viewers(tool, folder):
    tool.compile(folder, "agent.dll",
                 *(message(i + 1, text) for i, text in enumerate(CATEGORIES)),
                 *(message(0x100 + i, text, "Error", "Agent")
                   for i, (text, _) in enumerate(EVENTS)))
    records = [(0xC0070100 + i, strings, 1 + i % 2) for i, (_, strings) in enumerate(EVENTS)]
    texts, categories = show(folder, folder / "agent.dll", CATEGORIES, records)
    expect(render(tool, folder, "agent.dll", records), texts, "ours is not theirs")
    check_root(tool, folder, records, texts)
    expect(categories, [f"{CATEGORIES[number - 1]} ({number})" for _, _, number in records],
           "the categories")


def check_catalogue(tool, folder):
    """The catalogue's events and categories, with both programs."""
    dll = pathlib.Path(tool.command[-1]).with_name("sessmsg.dll")
    records = [(number, strings, CATALOGUE_CATEGORIES.index(category) + 1)
               for number, strings, category, _ in CATALOGUE]
    wanted = [text for _, _, _, text in CATALOGUE]
    texts, categories = show(folder, dll, CATALOGUE_CATEGORIES, records)
    expect(texts, wanted, "the viewers")
    expect(render(tool, folder, dll, records), wanted, "msgtab render")
    expect(categories, [f"{category} ({number})" for (_, _, number), (_, _, category, _)
                        in zip(records, CATALOGUE)], "the categories")
    refused = tool.good("render", dll, 0x8E0203E9, "--params", dll, "--", "CONTOSO", "alice",
                        "FABRIKAM", "bob", "2", "%%20104", folder=folder).decode()
    expect(refused, "The logon of CONTOSO\\alice was refused: FABRIKAM\\bob holds session 2. "
           "State of that session: Disconnected.\r\n", "parameter texts")


commands.main({"viewers": check_viewers, "catalogue": check_catalogue})
