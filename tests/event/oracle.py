"""msgtab render beside another renderer, evtexport of libevt, on what both do alike. It drops %r,
goes on behind %0, takes no parameter texts and does not read strings again."""
import pathlib
import re
import shutil
import subprocess
import sys

import commands
from commands import expect, message, skip

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "images"))
import eventlog  # noqa: E402

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


def check_evtexport(tool, folder):
    if not shutil.which("evtexport"):
        skip("evtexport is not installed")
    tool.compile(folder, "agent.dll",
                 *(message(i + 1, text) for i, text in enumerate(CATEGORIES)),
                 *(message(0x100 + i, text, "Error", "Agent")
                   for i, (text, _) in enumerate(EVENTS)))
    ids = [0xC0070100 + i for i in range(len(EVENTS))]
    (folder / "hives").mkdir()
    software, system = eventlog.hives("Agent", "%SystemRoot%\\agent.dll", len(CATEGORIES))
    (folder / "hives/SOFTWARE").write_bytes(software)
    (folder / "hives/SYSTEM").write_bytes(system)
    (folder / "Windows").mkdir()
    shutil.copy(folder / "agent.dll", folder / "Windows")
    (folder / "events.evt").write_bytes(eventlog.log(
        [("Agent", number, strings, 1 + number % 2)
         for number, (_, strings) in zip(ids, EVENTS)]))
    shown = subprocess.run(["evtexport", "-r", "hives", "-p", ".", "-t", "application",
                            "events.evt"], cwd=folder, check=True, capture_output=True).stdout
    theirs = re.findall(r"Message string\s+: (.*)", shown.decode())
    ours = [tool.good("render", "agent.dll", number, "--", *strings, folder=folder)
            .decode().removesuffix("\r\n") for number, (_, strings) in zip(ids, EVENTS)]
    expect(ours, theirs, "ours is not theirs")
    expect(re.findall(r"Event category\s+: (.*)", shown.decode()),
           [f"{CATEGORIES[number % 2]} ({1 + number % 2})" for number in ids], "the categories")


commands.main({"evtexport": check_evtexport})
