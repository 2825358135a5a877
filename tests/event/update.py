"""msgtab source update under wine, each check in its own Windows.

Usage: update.py CHECK EMULATOR TOOL HOLD
"""
import os
import shutil
import subprocess
import sys
import time

import commands
import registry
from commands import expect, message
from windows import HIVE, shown, values

PLACE = "C:\\Program Files\\Contoso"
FILE = f"{PLACE}\\sessmsg.dll"
NAMES = ["--log", "Application", "--name", "Contoso Agent"]
SHOWN = """log         Application
source      Contoso Agent
messages    {file}
parameters  -
categories  {categories}
types       7
"""


class Prefix:
    """A separate Windows that can be restarted."""

    def __init__(self, tool, folder, hold):
        os.environ["WINEPREFIX"] = str(folder / "prefix")
        self.tool, self.folder, self.hold = tool, folder, hold
        registry.wine(folder, "wineboot", "-i")
        self.place = folder / "prefix/drive_c/Program Files/Contoso"
        self.place.mkdir()
        self.file = self.place / "sessmsg.dll"
        tool.compile(folder, "old.dll", message(1, "Service"), message(0x100, "Old %1"))
        (folder / "new").mkdir()
        tool.compile(folder, "new/sessmsg.dll", message(1, "Service"), message(2, "Network"),
                     message(0x100, "New %1"))
        self.old = (folder / "old.dll").read_bytes()
        self.new = (folder / "new/sessmsg.dll").read_bytes()
        self.fill("sessmsg.dll")

    def fill(self, *names):
        """Writes these files, each with the old content, and no others."""
        for path in self.place.iterdir():
            path.unlink()
        for name in names:
            (self.place / name).write_bytes(self.old)

    def files(self):
        """Names, in lower case since Windows ignores case, and which of the two each file is."""
        known = {self.old: "old", self.new: "new"}
        return {path.name.lower(): known.get(path.read_bytes(), "another")
                for path in self.place.iterdir()}

    def held(self, how):
        """The file held by a "loader" or "owner" until release."""
        holder = subprocess.Popen(["wine", self.hold, how, FILE, "ready", "stop"], cwd=self.folder)
        for _ in range(600):
            if (self.folder / "ready").exists():
                return holder
            time.sleep(0.05)
        raise SystemExit("the file is not held")

    def release(self, holder):
        (self.folder / "stop").touch()
        expect(holder.wait(60), 0, "the program that holds the file")

    def restart(self):
        subprocess.run(["wineserver", "-k"], check=False)
        subprocess.run(["wineserver", "-w"], check=True)
        registry.wine(self.folder, "wineboot")

    def end(self):
        subprocess.run(["wineserver", "-k"], check=False)
        subprocess.run(["wineserver", "-w"], check=True)


def check_update(tool, folder, hold):
    """The command lines of the documentation, in order."""
    prefix = Prefix(tool, folder, hold)
    try:
        tool.good("source", "install", *NAMES, "--file", FILE)
        expect(shown(tool, *NAMES), SHOWN.format(file=FILE, categories=f"1 in {FILE}"), "show")
        tool.good("source", "update", *NAMES, "--with", "new\\sessmsg.dll", folder=folder)
        expect(prefix.files(), {"sessmsg.dll": "new"}, "replaced and the old one deleted")
        expect(shown(tool, *NAMES), SHOWN.format(file=FILE, categories=f"2 in {FILE}"), "show")
        loader = prefix.held("loader")
        (folder / "newest.dll").write_bytes(prefix.old)
        status, output, errors = tool.run("source", "update", *NAMES, "--with", "newest.dll",
                                          folder=folder)
        expect((status, output.split(), errors),
               (0, b"The old file cannot be deleted now; it is deleted at the next "
                   b"restart.".split(), ""),
               "update while a loader holds the file")
        expect(prefix.files(), {"sessmsg.dll": "old", "sessmsg.dll.old0": "new"},
               "the old file is aside")
        prefix.release(loader)
        prefix.restart()
        expect(prefix.files(), {"sessmsg.dll": "old"}, "gone at the restart")
        check_update_of_several(prefix)
        check_update_follows(prefix)
        check_update_keeps(prefix)
        check_long_values(prefix)
        tool.good("source", "remove", *NAMES)
        expect(shown(tool, *NAMES),
               (1, "msgtab: source 'Contoso Agent': there is no such source\n"), "removed")
    finally:
        prefix.end()


def check_update_of_several(prefix):
    """Of several registered files, the one with the name of the new file is updated."""
    other = f"{PLACE}\\other.dll"
    tool, new = prefix.tool, ["--with", "new\\sessmsg.dll"]
    for files in (f"{other};{FILE.upper()}", f"%ProgramFiles%\\Contoso\\sessmsg.dll , {other}"):
        prefix.fill("sessmsg.dll", "other.dll")
        registry.wine(prefix.folder, "reg", "add",
                      f"HKLM\\{registry.KEY}\\Application\\Several", "/v", "EventMessageFile",
                      "/t", "REG_EXPAND_SZ", "/d", files, "/f")
        update = ["source", "update", "--name", "Several", *new]
        tool.good(*update, folder=prefix.folder)
        expect(prefix.files(), {"sessmsg.dll": "new", "other.dll": "old"}, files)
    shutil.copy(prefix.folder / "new/sessmsg.dll", prefix.folder / "third.dll")
    tool.bad(1, "msgtab: source 'Several': no registered file to be updated with 'third.dll'\n",
             "source", "update", "--name", "Several", "--with", "third.dll", folder=prefix.folder)
    expect(prefix.files(), {"sessmsg.dll": "new", "other.dll": "old"}, "untouched")
    (prefix.folder / "few").mkdir()
    tool.compile(prefix.folder, "few/sessmsg.dll", message(1, "One"), message(500, "Other %1"))
    few = ["source", "update", "--name", "Several", "--with", "few\\sessmsg.dll"]
    tool.bad(1, "msgtab: source 'Several': the new file has no message 0x00000002, which the old "
                "one has\n(--force accepts it anyway)\n", *few, folder=prefix.folder)
    expect(prefix.files(), {"sessmsg.dll": "new", "other.dll": "old"}, "untouched")
    tool.good(*few, "--force", folder=prefix.folder)
    expect(prefix.files(), {"sessmsg.dll": "another", "other.dll": "old"}, "forced")
    tool.good("source", "remove", "--name", "Several")
    prefix.fill("sessmsg.dll")


def check_update_follows(prefix):
    """What only the new file has is registered as by install, unless it was refused before."""
    tool, folder, names = prefix.tool, prefix.folder, ["--name", "Follows"]
    one, event = message(1, "Service"), message(0x100, "Started %1")
    word = message(300, "locked%0")
    for name, texts in (("plain", [event]), ("full", [one, event, word]), ("short", [one, event]),
                        ("gap", [one, message(5, "Five"), event]),
                        ("more", [one, message(2, "Network"), event, word])):
        (folder / name).mkdir()
        tool.compile(folder, f"{name}/sessmsg.dll", *texts)

    def registered():
        lines = shown(tool, *names).splitlines()
        return lines[3].split(None, 1)[1], lines[4].split(None, 1)[1]

    other = f"{PLACE}\\other.dll"
    for old, options, new, want in (
            ("plain", [], "full", (FILE, f"1 in {FILE}")),
            ("full", ["--params", "", "--categories", "0"], "more", ("-", "0 in -")),
            ("full", ["--params", other], "more", (other, f"2 in {FILE}")),
            ("plain", ["--file", f"{other};{FILE}"], "full",
             (f"{other};{FILE}", f"1 in {other};{FILE}"))):
        prefix.fill("other.dll")
        shutil.copy(folder / old / "sessmsg.dll", prefix.file)
        tool.good("source", "install", *names, *(options if "--file" in options
                                                 else ["--file", FILE, *options]))
        tool.good("source", "update", *names, "--with", f"{new}\\sessmsg.dll", folder=folder)
        expect(registered(), want, f"{new} in the place of {old} {options}")
        tool.good("source", "remove", *names)
    shutil.copy(folder / "plain/sessmsg.dll", prefix.file)
    tool.good("source", "install", *names, "--file", f"{FILE};{FILE.upper()}")
    update = ["source", "update", *names, "--with"]
    tool.bad(1, "msgtab: source 'Follows': the categories of the file are not numbered 1, 2, 3, "
                "...\n(--force accepts it anyway)\n", *update, "gap\\sessmsg.dll",
             folder=folder)
    tool.good(*update, "full\\sessmsg.dll", folder=folder)
    tool.bad(1, "msgtab: source 'Follows': the new file has no message 0x0000012C, which the old "
                "one has\n(--force accepts it anyway)\n", *update, "short\\sessmsg.dll",
             folder=folder)
    tool.good(*update, "short\\sessmsg.dll", "--force", folder=folder)
    expect(registered(), ("-", f"1 in {FILE};{FILE.upper()}"), "no parameter texts any more")
    tool.good("source", "remove", *names)
    registry.wine(folder, "reg", "add", f"HKLM\\{registry.KEY}\\Application\\Follows", "/v",
                  "EventMessageFile", "/t", "REG_SZ", "/d", "old.dll", "/f")
    tool.bad(1, "msgtab: source 'Follows': the registered path 'old.dll' is not absolute\n",
             "source", "update", *names, "--with", "new\\sessmsg.dll", "--force", folder=folder)
    expect((folder / "old.dll").read_bytes(), prefix.old, "not the file of that name here")
    tool.good("source", "remove", *names)
    prefix.fill("sessmsg.dll")


def check_update_keeps(prefix):
    """Registered values stay as somebody has written them, unless the files change them."""
    tool, folder, names = prefix.tool, prefix.folder, ["--name", "Keeps"]
    one, event = message(1, "Service"), message(0x100, "Started %1")
    for name, texts in (("three", [one, message(2, "Network"), message(3, "Event"), event]),
                        ("closed", [one, event, message(300, "locked")])):
        (folder / name).mkdir()
        tool.compile(folder, f"{name}/sessmsg.dll", *texts)
    key = f"{HIVE}\\Application\\Keeps"
    update = ["source", "update", *names, "--with"]

    def place(name):
        shutil.copy(folder / name / "sessmsg.dll", prefix.file)

    def add(value, kind, data):
        registry.wine(folder, "reg", "add", f"HKLM\\{key.partition(chr(92))[2]}", "/v", value, "/t",
                      kind, "/d", data, "/f")

    for old, options, new, want in (
            ("three", ["--categories", "2"], "three", values(FILE, 2)),
            ("gap", ["--categories", "1"], "gap", values(FILE, 1)),
            ("full", [], "closed", values(FILE, 1, FILE))):
        place(old)
        tool.good("source", "install", *names, "--file", FILE, *options)
        tool.good(*update, f"{new}\\sessmsg.dll", folder=folder)
        expect(registry.of_wine(folder)[key], want, f"{new} in the place of {old} {options}")
        tool.good("source", "remove", *names)
    place("three")
    tool.good("source", "install", *names, "--file", FILE, "--categories", "2")
    tool.bad(1, "msgtab: source 'Keeps': the file has no text for category 2\n"
                "(--force accepts it anyway)\n", *update, "full\\sessmsg.dll", folder=folder)
    for forced, words in (("full", FILE), ("gap", None)):
        tool.good(*update, f"{forced}\\sessmsg.dll", "--force", folder=folder)
        expect(registry.of_wine(folder)[key], values(FILE, 2, words), f"{forced}, forced")
    tool.good("source", "remove", *names)
    # the old file is missing, or already is the new one: an update was interrupted
    for options, want, note in (([], values(FILE, 1), True),
                                (["--categories", "0"], values(FILE), False),
                                (["--params", ""], values(FILE, 1), True)):
        for left in (None, "more"):
            place("full" if "--params" in options else "short")
            tool.good("source", "install", *names, "--file", FILE, *options)
            prefix.file.unlink()
            if left:
                place(left)
            said = tool.good(*update, "more\\sessmsg.dll", folder=folder)
            expect(registry.of_wine(folder)[key], want, f"{left}, {options}")
            expect(b"(registered categories: 1, as before; the file has texts for 1 to 2)" in said,
                   note, f"{left}, {options}: {said}")
            tool.good("source", "remove", *names)
    short = "%ProgramFiles%\\Contoso\\sessmsg.dll"
    for kind, path, is_expandable in (("REG_SZ", FILE, False), ("REG_EXPAND_SZ", short, True)):
        place("plain")
        add("EventMessageFile", kind, path)
        tool.good(*update, "full\\sessmsg.dll", folder=folder)
        expect(registry.of_wine(folder)[key],
               {"EventMessageFile": (is_expandable, path), "CategoryMessageFile": (True, path),
                "CategoryCount": 1, "ParameterMessageFile": (True, path)}, f"as {kind}")
        tool.good("source", "remove", *names)
    place("plain")
    add("EventMessageFile", "REG_SZ", FILE)
    add("CategoryMessageFile", "REG_SZ", FILE)
    tool.good(*update, "full\\sessmsg.dll", folder=folder)
    expect(registry.of_wine(folder)[key].get("ParameterMessageFile"), (True, FILE), "no count")
    tool.good("source", "remove", *names)
    tool.good("source", "install", *names, "--file", FILE, "--params", f"{PLACE}\\words.dll",
              "--from", FILE)
    shutil.copy(folder / "full/sessmsg.dll", folder / "words.dll")
    tool.bad(1, "msgtab: source 'Keeps': no registered file to be updated with 'words.dll'\n",
             *update, "words.dll", folder=folder)
    tool.good("source", "remove", *names)
    prefix.fill("sessmsg.dll")


def check_long_values(prefix):
    """show prints values in full; an overlong one does not stop remove and --force."""
    tool, folder, names = prefix.tool, prefix.folder, ["--name", "Long"]
    paths = ";".join(f"C:\\{letter * 205}.dll" for letter in "abcdefg")
    tool.good("source", "install", *names, "--file", paths, "--from", FILE)
    expect(shown(tool, *names).splitlines()[2], f"messages    {paths}", "show")
    add = ["reg", "add", f"HKLM\\{registry.KEY}\\Application\\Long", "/v", "EventMessageFile",
           "/t", "REG_SZ", "/d", "d" * 5000, "/f"]
    registry.wine(folder, *add)
    tool.good("source", "remove", *names)
    registry.wine(folder, *add)
    install = ["source", "install", *names, "--file", FILE]
    tool.bad(1, "msgtab: source 'Long': the source belongs to another file\n"
                "('source show' shows which; --force takes it over)\n", *install)
    tool.good(*install, "--force")
    expect(shown(tool, *names).splitlines()[2], f"messages    {FILE}", "taken over")
    tool.good("source", "remove", *names)


def check_update_fails(tool, folder, hold):
    prefix = Prefix(tool, folder, hold)
    update = ["source", "update", *NAMES, "--with"]
    gap = ("msgtab: source 'Contoso Agent': the categories of the file are not numbered 1, 2, 3, "
           "...\n(--force accepts it anyway)\n")
    try:
        tool.bad(1, "msgtab: source 'Contoso Agent': there is no such source\n", *update, "x.dll")
        tool.good("source", "install", *NAMES, "--file", FILE)
        before = shown(tool, *NAMES)
        tool.compile(folder, "gap.dll", message(2, "Two"))
        tool.bad(2, "msgtab: none.dll: the file does not exist\n", *update, "none.dll",
                 folder=folder)
        tool.bad(1, "msgtab: source.mc: not a PE image, .res file or .bin file\n", *update,
                 "source.mc", folder=folder)
        tool.bad(1, gap, *update, "gap.dll", folder=folder)
        tool.compile(folder, "categories.dll", message(1, "One"))
        tool.bad(1, "msgtab: source 'Contoso Agent': the file has no event, only categories 1 to "
                    "1\n", *update, "categories.dll", folder=folder)
        # the registry refuses the new number of categories: a log now has the name of the source
        registry.wine(folder, "reg", "add", f"HKLM\\{registry.KEY}\\Contoso Agent", "/f")
        tool.bad(2, "msgtab: source 'Contoso Agent': the source has the name of a log\n"
                    "msgtab: everything is as it was\n", *update, "new\\sessmsg.dll",
                 folder=folder)
        expect(shown(tool, *NAMES), before, "the registry is as it was")
        expect(prefix.files(), {"sessmsg.dll": "old"}, "the file")
        owner = prefix.held("owner")
        status, _, errors = tool.run(*update, "new\\sessmsg.dll", folder=folder)
        expect((status, "cannot be moved aside" in errors), (2, True), errors)
        expect((prefix.files(), shown(tool, *NAMES)), ({"sessmsg.dll": "old"}, before),
               "everything is as it was")
        prefix.release(owner)
        prefix.file.unlink()
        tool.bad(1, "msgtab: source 'Contoso Agent': the file has no text for category 1\n"
                    "(--force accepts it anyway)\n", *update, "gap.dll", folder=folder)
        expect((prefix.files(), shown(tool, *NAMES)), ({}, before), "nothing is left behind")
        tool.good(*update, "old.dll", folder=folder)
        expect((prefix.files(), shown(tool, *NAMES)), ({"sessmsg.dll": "old"}, before),
               "what an update that was broken off has left is mended")
    finally:
        prefix.end()


if __name__ == "__main__":
    HOLD = sys.argv.pop()
    commands.main({"steps": lambda *both: check_update(*both, HOLD),
                   "fails": lambda *both: check_update_fails(*both, HOLD)})
