"""msgtab source install, show, remove and update under wine:
windows.py CHECK EMULATOR TOOL, and for the checks of update HOLD."""
import os
import shutil
import subprocess
import sys
import time

import commands
import registry
from commands import expect, message

HIVE = f"HKEY_LOCAL_MACHINE\\{registry.KEY}"
PLACE = "C:\\Program Files\\Contoso"
FILE = f"{PLACE}\\sessmsg.dll"
LOG_ERROR = ("the name of the log is empty, longer than 255 characters, has a '\\' or a control "
             "character, or is the event log's own key Parameters\n")
NAMES = ["--log", "Application", "--name", "Contoso Agent"]
SHOWN = """log         Application
source      Contoso Agent
messages    {file}
parameters  -
categories  {categories}
types       7
"""


def values(path, categories=0, params=None):
    found = {"EventMessageFile": (True, path), "TypesSupported": 7}
    if categories:
        found.update({"CategoryMessageFile": (True, path), "CategoryCount": categories})
    if params:
        found["ParameterMessageFile"] = (True, params)
    return found


def windows_path(path):
    return "Z:" + str(path).replace("/", "\\")


def shown(tool, *names):
    status, output, errors = tool.run("source", "show", *names)
    return output.decode().replace("\r\n", "\n") if status == 0 else (status, errors)


LOG = "Contoso Install"  # of our own: tests that run beside this one have nothing to do with it


def delete_keys(folder, *logs):
    """Whatever is left of a failed test."""
    for log in logs:
        if f"{HIVE}\\{log}" in registry.of_wine(folder):
            registry.wine(folder, "reg", "delete", f"HKLM\\{registry.KEY}\\{log}", "/f")


def check_install(tool, folder):
    try:
        install_and_remove(tool, folder, LOG)
    finally:
        delete_keys(folder, LOG, f"{LOG} 2")


def install_and_remove(tool, folder, log):
    tool.compile(folder, "agent.dll", message(1, "Service"), message(0x100, "Started", "Warning"))
    tool.compile(folder, "other.dll", message(0x100, "Started", "Warning"))
    agent, other = (windows_path(folder / name) for name in ("agent.dll", "other.dll"))
    key = f"{HIVE}\\{log}"
    names = ["--log", log, "--name", "Agent ü [1]"]
    install = ["source", "install", *names, "--file"]
    before = registry.of_wine(folder)
    for _ in range(2):
        tool.good(*install, agent, "--params", other)
        expect(registry.of_wine(folder),
               {**before, key: {}, f"{key}\\Agent ü [1]": values(agent, 1, other)}, "installed")
    well = "source 'Agent ü [1]': all is well\n"
    expect(tool.good("source", "check", *names, "--id", "0x80000100").decode().replace("\r", ""),
           well, "check")
    expect(tool.good("render", "--source", names[3], "--log", log, "0x80000100"), b"Started\r\n",
           "render")
    tool.bad(1, "msgtab: source 'Agent ü [1]': the source belongs to another file\n"
                "('source show' tells which; --force takes it over)\n", *install, other)
    expect(registry.of_wine(folder)[f"{key}\\Agent ü [1]"], values(agent, 1, other), "untouched")
    tool.good(*install, other, "--force")
    expect(registry.of_wine(folder)[f"{key}\\Agent ü [1]"], values(other), "taken over")
    tool.good("source", "install", "--log", log, "--name", "Neighbour", "--file", agent)
    tool.bad(2, f"msgtab: source '{log}': the source has the name of a log\n", "source", "install",
             "--name", log, "--file", agent)
    other_log = ["--log", f"{log} 2", "--name", "NEIGHBOUR", "--file", agent]
    for force in ([], ["--force"]):
        tool.bad(1, "msgtab: source 'NEIGHBOUR': another log has a source of this name, which "
                    "Windows looks up in all logs at once\n",
                 "source", "install", *other_log, *force)
    tool.good("source", "install", "--log", log.upper(), "--name", "Neighbour", "--file", agent)
    for said in (b"", "source 'Agent ü [1]': it is not registered\n".encode()):
        expect(tool.good("source", "remove", *names), said, "remove")
        expect(registry.of_wine(folder),
               {**before, key: {}, f"{key}\\Neighbour": values(agent, 1)}, "the neighbour stays")
    expect(shown(tool, "--name", "neighbour").splitlines()[0], f"log         {log}", "in any log")
    tool.good("source", "check", "--name", "Neighbour", "--id", "0x80000100")
    expect(tool.good("render", "--source", "Neighbour", "0x80000100"), b"Started\r\n", "render")
    tool.good("source", "remove", "--name", "Neighbour")
    expect(registry.of_wine(folder), before, "nothing is left")
    check_parameters(tool, folder, ["--log", log, "--name", "Words"])
    expect(registry.of_wine(folder), before, "nothing is left")
    tool.bad(1, "msgtab: source 'Agent ü [1]': there is no such source\n", "source", "show", *names)


def check_parameters(tool, folder, names):
    """A file with parameter texts is registered for them too, unless another is or none."""
    tool.compile(folder, "words.dll", message(1, "One"), message(0x100, "%1 is %%300.", "Warning"),
                 message(300, "locked%0"))
    words, agent = (windows_path(folder / name) for name in ("words.dll", "agent.dll"))
    key = f"{HIVE}\\{names[1]}\\Words"
    for params, want in (([], words), (["--params", agent], agent), (["--params", ""], None)):
        tool.good("source", "install", *names, "--file", words, *params)
        expect(registry.of_wine(folder)[key], values(words, 1, want), str(params))
        tool.good("source", "remove", *names)


def check_refused(tool, folder):
    tool.compile(folder, "agent.dll", message(1, "One"), message(0x100, "Event"))
    tool.compile(folder, "categories.dll", message(1, "One"))
    tool.compile(folder, "gap.dll", message(1, "One"), message(3, "Three"))
    (folder / "text.dll").write_text("no image\n")
    for status, name, path in ((2, "n" * 300, "agent.dll"), (2, "System", "agent.dll"),
                               (1, "Refused", "gap.dll"), (1, "Refused", "text.dll"),
                               (2, "Refused", "none.dll"), (2, "Refused", "100%/agent.dll"),
                               (2, "Refused", 'a"b/agent.dll')):
        got, _, errors = tool.run("source", "install", "--name", name, "--file",
                                  windows_path(folder / path))
        expect((got, bool(errors)), (status, True), f"{name[:20]} {path}")
    agent = windows_path(folder / "agent.dll")
    for more in (["--params", "C:\\none.dll"], ["--category-file", "C:\\none.dll"]):
        got, _, errors = tool.run("source", "install", "--name", "Refused", "--file", agent, *more)
        expect((got, "C:\\none.dll: the file does not exist" in errors), (2, True), more[0])
    tool.bad(1, "msgtab: source 'Refused': the file has no text for category 2\n", "source",
             "install", "--name", "Refused", "--file", agent, "--category-file", agent,
             "--categories", "2")
    got, _, errors = tool.run("source", "install", "--name", "Refused", "--file", "agent.dll",
                              folder=folder)
    expect((got, "not absolute" in errors), (2, True), "a relative path")
    for verb in ("remove", "show", "check"):
        tool.bad(2, "msgtab: source 'System': the source has the name of a log\n", "source", verb,
                 "--name", "System")
        for log in ("", "parameters"):
            tool.bad(2, f"msgtab: source 'Agent': {LOG_ERROR}", "source", verb, "--name", "Agent",
                     "--log", log)
    # the key is there already when a value is found to be too long for it
    tool.bad(1, "msgtab: source 'Refused': the result is too long\n", "source", "install",
             "--name", "Refused", "--from", agent, "--file", ";".join([f"C:\\{'d' * 200}"] * 30))
    keys = [key for key in registry.of_wine(folder)
            if "nnn" in key or "Refused" in key or "Application\\" in key]
    expect(keys, [], "nothing is written")


class Prefix:
    """A Windows of its own, which can be restarted."""

    def __init__(self, tool, folder, hold):
        os.environ["WINEPREFIX"] = str(folder / "prefix")
        self.tool, self.folder, self.hold = tool, folder, hold
        registry.wine(folder, "wineboot", "-i")
        self.place = folder / "prefix/drive_c/Program Files/Contoso"
        self.place.mkdir()
        self.file = self.place / "sessmsg.dll"
        tool.compile(folder, "old.dll", message(1, "Service"), message(0x100, "Old"))
        (folder / "new").mkdir()
        tool.compile(folder, "new/sessmsg.dll", message(1, "Service"), message(2, "Network"),
                     message(0x100, "New"))
        self.old = (folder / "old.dll").read_bytes()
        self.new = (folder / "new/sessmsg.dll").read_bytes()
        self.fill("sessmsg.dll")

    def fill(self, *names):
        """These files, each the old one, and no other."""
        for path in self.place.iterdir():
            path.unlink()
        for name in names:
            (self.place / name).write_bytes(self.old)

    def files(self):
        """Names, in small letters as Windows compares them, and which of the two each is."""
        known = {self.old: "old", self.new: "new"}
        return {path.name.lower(): known.get(path.read_bytes(), "another")
                for path in self.place.iterdir()}

    def held(self, how):
        """The file in the hands of a "loader" or "owner", until release."""
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
    """The command lines of the documentation, in their order."""
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
               (0, b"The old file is in use; it is deleted at the next restart.".split(), ""),
               "update while a loader holds the file")
        expect(prefix.files(), {"sessmsg.dll": "old", "sessmsg.dll.old0": "new"},
               "the old file is aside")
        prefix.release(loader)
        prefix.restart()
        expect(prefix.files(), {"sessmsg.dll": "old"}, "gone at the restart")
        check_update_of_several(prefix)
        check_update_follows(prefix)
        tool.good("source", "remove", *NAMES)
        expect(shown(tool, *NAMES),
               (1, "msgtab: source 'Contoso Agent': there is no such source\n"), "removed")
    finally:
        prefix.end()


def check_update_of_several(prefix):
    """Of several registered files the one that is called like the new one."""
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
    tool.compile(prefix.folder, "few/sessmsg.dll", message(1, "One"), message(500, "Other"))
    few = ["source", "update", "--name", "Several", "--with", "few\\sessmsg.dll"]
    tool.bad(1, "msgtab: source 'Several': the new file has no message 0x00000002, which the old "
                "one has\n(--force takes it all the same)\n", *few, folder=prefix.folder)
    expect(prefix.files(), {"sessmsg.dll": "new", "other.dll": "old"}, "untouched")
    tool.good(*few, "--force", folder=prefix.folder)
    expect(prefix.files(), {"sessmsg.dll": "another", "other.dll": "old"}, "forced")
    tool.good("source", "remove", "--name", "Several")
    prefix.fill("sessmsg.dll")


def check_update_follows(prefix):
    """What only the new file has is registered as install does, unless it was refused before."""
    tool, folder, names = prefix.tool, prefix.folder, ["--name", "Follows"]
    one, event = message(1, "Service"), message(0x100, "Started")
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
                "...\n", *update, "gap\\sessmsg.dll", folder=folder)
    tool.good(*update, "full\\sessmsg.dll", folder=folder)
    tool.bad(1, "msgtab: source 'Follows': the new file has no message 0x0000012C, which the old "
                "one has\n(--force takes it all the same)\n", *update, "short\\sessmsg.dll",
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


def check_update_fails(tool, folder, hold):
    prefix = Prefix(tool, folder, hold)
    update = ["source", "update", *NAMES, "--with"]
    gap = ("msgtab: source 'Contoso Agent': the categories of the file are not numbered 1, 2, 3, "
           "...\n")
    try:
        tool.bad(1, "msgtab: source 'Contoso Agent': there is no such source\n", *update, "x.dll")
        tool.good("source", "install", *NAMES, "--file", FILE)
        before = shown(tool, *NAMES)
        tool.compile(folder, "gap.dll", message(2, "Two"))
        tool.bad(2, "msgtab: none.dll: the file does not exist\n", *update, "none.dll",
                 folder=folder)
        tool.bad(1, "msgtab: source.mc: neither a PE image nor a .res nor a .bin file\n", *update,
                 "source.mc", folder=folder)
        tool.bad(1, gap, *update, "gap.dll", folder=folder)
        tool.compile(folder, "categories.dll", message(1, "One"))
        tool.bad(1, "msgtab: source 'Contoso Agent': the file has no event, only categories 1 to "
                    "1\n", *update, "categories.dll", folder=folder)
        # the registry takes no new number of categories: a log has got the name of the source
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
        status, _, errors = tool.run(*update, "new\\sessmsg.dll", folder=folder)
        expect((status, "cannot be moved aside" in errors), (2, True), "no file to update")
        expect((prefix.files(), shown(tool, *NAMES)), ({}, before), "nothing is left behind")
    finally:
        prefix.end()


if __name__ == "__main__":
    HOLD = sys.argv.pop() if sys.argv[1].startswith("update") else None
    commands.main({"install": check_install, "refused": check_refused,
                   "update": lambda *both: check_update(*both, HOLD),
                   "update_fails": lambda *both: check_update_fails(*both, HOLD)})
