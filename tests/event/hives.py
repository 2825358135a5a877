"""msgtab source check and msgtab render with raw hives (--hive) and a mounted Windows (--root).
hivexregedit and python3-hivex write the hives."""
import json
import os
import pathlib
import shutil
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "images"))

import commands
import eventlog
from commands import expect, message
from hive_files import (NO_HIVE, NO_SYSTEM, SETS, SOFTWARE, compile_files, events, merge, source,
                        text, write_software, write_system)
from program import run_program
from skip import skip_without

EVENT = "0xC0070100"
DENIED = b"It failed: Access is denied.\r\n"
RENDER = ["render", "--source", "Agent", "--lang", "en"]
CHECK = ["source", "check", "--name", "Agent"]
WELL = b"source 'Agent': all is well\n"
NO_SOURCE = "msgtab: source 'Agent': there is no such source\n"


def check_hive(tool, folder):
    compile_files(tool, folder, "files/AGENT.DLL", "files/words.dll")
    write_system(folder / "SYSTEM")
    write_software(folder / "SOFTWARE")
    for hives in (["--hive", "SYSTEM"], ["--hive", "SYSTEM", "--hive", "SOFTWARE"],
                  ["--hive=SOFTWARE", "--hive=SYSTEM"]):
        expect(tool.good(*CHECK, *hives, folder=folder),
               b"source 'Agent': the registry is well; no file was looked at (--files)\n", "hive")
        expect(tool.good(*CHECK, *hives, "--files", "files", "--id", EVENT, "It", "%%5",
                         folder=folder), WELL, "files")
        expect(tool.good(*RENDER, *hives, "--files", "files", "--log", "APPLICATION", EVENT, "It",
                         "%%5", folder=folder), DENIED, "render")
    # Set 1 is not in use: its sources do not count.
    tool.bad(1, "msgtab: source 'Old': there is no such source\n", "source", "check", "--name",
             "Old", "--hive", "SYSTEM", folder=folder)
    tool.bad(1, NO_SOURCE, *CHECK, "--log", "System", "--hive", "SYSTEM", folder=folder)
    # Without Select the first set with the source counts.
    merge(folder / "SYSTEM", SETS, {events(1, "System", "Other"): {},
                                    events(3): source("C:\\agent.dll", "")})
    expect(tool.good(*RENDER, "--hive", "SYSTEM", "--files", "files", EVENT, "It", "%%5",
                     folder=folder), b"It failed: %%5\r\n", "no Select")
    merge(folder / "SYSTEM", SETS, {"Select": {"Current": "dword:00000009"},
                                    events(1): source("x")})
    tool.bad(1, NO_SOURCE, *CHECK, "--hive", "SYSTEM", folder=folder)


def check_same(tool, folder):
    """A hive says the same as the .reg file that was merged into it."""
    compile_files(tool, folder, "files/agent.dll", "files/words.dll")
    from registry import KEY
    values = source("%SystemRoot%\\a.dll;C:\\Agent\\agent.dll", CategoryCount="dword:00000003",
                    CategoryMessageFile=text("C:\\Agent\\agent.dll"))
    merge(folder / "SYSTEM", SETS, {"CurrentControlSet\\Services\\EventLog\\Ünder\\Agent": values})
    lines = [f"[HKEY_LOCAL_MACHINE\\{KEY}\\Ünder\\Agent]",
             *(f'"{name}"={data}' for name, data in values.items())]
    (folder / "a.reg").write_bytes("\r\n".join(
        ["Windows Registry Editor Version 5.00", "", *lines, ""]).encode("utf-16"))
    for more in ([], ["--log", "Ünder"], ["--log", "System"], ["--files", "files"]):
        hive, reg = (tool.run(*CHECK, *place, *more, folder=folder)
                     for place in (["--hive", "SYSTEM"], ["--reg", "a.reg"]))
        expect(hive, reg, f"hive and .reg file {more}")


def make_root(tool, folder, config="Windows/System32/Config", **system):
    compile_files(tool, folder, "root/agent/Agent.DLL", "root/Windows/System32/WORDS.dll",
                  "root/programs/agent/agent.dll", "root/Other/agent.dll")
    # Elsewhere there are files of the same names, which must not be found.
    compile_files(tool, folder, "Agent/agent.dll", "Windows/System32/words.dll")
    write_system(folder / "root" / config / "SYSTEM", **system)
    write_software(folder / "root" / config / "software")


def note(path):
    """What check says of a variable."""
    name = path.split("\\")[0].split("/")[0]
    if name[0] != "%" or name == "%SystemDrive%":
        return b""
    return (f"(only %SystemRoot% is the same for every reader of the log; {name} may not be)\n"
            .encode())


def check_root(tool, folder):
    make_root(tool, folder)
    root = ["--root", "root"]
    expect(tool.good(*CHECK, *root, "--id", EVENT, "It", "%%5", folder=folder), WELL, "check")
    expect(tool.good(*RENDER, *root, EVENT, "It", "%%5", folder=folder), DENIED, "render")
    expect(tool.good(*RENDER, "--root", "root/", "--hive", "root/Windows/System32/Config/SYSTEM",
                     EVENT, "It", folder=folder), b"It failed: %2\r\n", "a hive and a root")
    system = folder / "root/Windows/System32/Config/SYSTEM"
    not_found = "the file does not exist"
    outside = "a link or '..' on its way leads out of the folder"
    for path, found in (
            ("%ProgramFiles%\\Agent\\agent.dll", None),
            ("%programfiles(X86)%\\AGENT.dll", None),
            ("%SystemDrive%/agent/./agent.dll", None),
            ("%AgentHome%\\agent.dll", None),
            ("C:\\Windows\\..\\agent\\agent.dll", None),
            ("c:\\other\\AGENT.dll", None),
            ("%windir%\\agent.dll", not_found),
            ("D:\\agent\\agent.dll", "it is not on the drive of Windows"),
            ("\\\\server\\share\\agent.dll", "it is not on the drive of Windows"),
            ("%Unknown%\\agent.dll", "the hives do not say what its variable is"),
            ("%LOOP%\\agent.dll", "the hives do not say what its variable is"),
            (";".join("C:\\" + ".\\" * i + "Windows\\..\\agent\\agent.dll" for i in range(60)),
             None),
            ("C:\\..\\agent.dll", outside),
            ("C:\\agent\\..\\..\\agent.dll", outside),
            ("C:\\agent", "it is a folder, not a file"),
            ("C:\\agent\\agent.dll\\", not_found),
            ("C:\\agent\\agent.dll\\x.dll", not_found)):
        write_system(system, path)
        place = f"msgtab: source 'Agent': EventMessageFile: {path}, looked for in 'root'"
        expect(tool.run(*CHECK, *root, "--id", EVENT, "It", "%%5", folder=folder),
               (1, b"", f"{place}: {found}\n") if found else (0, WELL + note(path), ""), path)


def check_lines(tool, folder):
    """Events in lines of JSON find what single ones find."""
    make_root(tool, folder)
    event = {"Event": {"System": {"Provider": {"#attributes": {"Name": "Agent"}}, "EventID": 256,
                                  "Channel": "Application"},
                       "EventData": {"Data": {"#text": ["It", "%%5"]}}}}
    (folder / "in.jsonl").write_text(json.dumps(event) + "\n")
    config = "root/Windows/System32/Config"
    for place in (["--root", "root"], ["--hive", f"{config}/SYSTEM", "--hive", f"{config}/software",
                                       "--files", "root"]):
        with open(folder / "in.jsonl", "rb") as lines:
            status, output, errors = run_program(
                [*tool.command, "render", "--jsonl", "--lang", "en", *place], stdin=lines,
                cwd=folder)
        expect((status, errors), (0, b""), place)
        expect(json.loads(output), {**event, "message": "It failed: Access is denied."}, place)
    # A provider of a manifest that the hive does not name.
    import publishers as p
    p.make(tool, folder)
    merge(folder / "SOFTWARE", SOFTWARE, {f"{p.PUBLISHERS}\\{p.GADGET}": p.values_of(
        resources="C:\\raw.wevt", messages="C:\\both.res")})
    event = {"winlog": {"provider_name": "Contoso-Gadget", "event_id": 3}}
    (folder / "in.jsonl").write_text(json.dumps(event))
    with open(folder / "in.jsonl", "rb") as lines:
        _, output, errors = run_program(
            [*tool.command, "render", "--jsonl", "--lang", "en", *p.FILES, "--hive", "SOFTWARE",
             "--hive", f"{config}/SYSTEM"], stdin=lines, cwd=folder)
    expect(errors, b"", "a provider")
    expect(json.loads(output), {**event, "message": "Own text"}, "a provider")


def check_root_mui(tool, folder):
    """A .mui in the root is found in any case; one that leads out is refused."""
    make_root(tool, folder)
    mui = folder / "root/agent/DE-de/AGENT.dll.mui"
    mui.parent.mkdir()
    tool.compile(folder, "german.dll", message(0x100, "English %1", "Error", "Agent",
                                               German="Deutsch %1"))
    shutil.copy(folder / "german.dll", mui)
    arguments = ["render", "--source", "Agent", "--root", "root", EVENT, "It", "%%5"]
    expect(tool.good(*arguments, "--lang", "de", folder=folder)[:10], b"Deutsch It", "German")
    expect(tool.good(*arguments, "--lang", "de", "--no-mui", folder=folder), DENIED, "no .mui")
    mui.unlink()
    expect(tool.good(*arguments, "--lang", "de", folder=folder), DENIED, "without it")
    mui.symlink_to("../../../german.dll")
    tool.bad(1, "msgtab: source 'Agent': EventMessageFile: C:\\Agent\\agent.dll, looked for in "
             "'root': a link or '..' on its way leads out of the folder\n",
             *CHECK, "--root", "root", "--lang", "de", folder=folder)
    shutil.copy(folder / "german.dll", folder / "root/Other/german.mui")
    mui.unlink()
    mui.symlink_to("../../Other/german.mui")
    expect(tool.good(*arguments, "--lang", "de", folder=folder)[:10], b"Deutsch It", "inside")


def check_places(tool, folder):
    """Windows may be in WINNT and on a drive D:; a hive that is missing or another one is named."""
    compile_files(tool, folder, "root/agent/agent.dll", "root/winnt/system32/words.dll")
    config = folder / "root/WinNT/System32/config"
    config.parent.mkdir(parents=True)
    (folder / "root/winnt").rename(folder / "root/old")
    shutil.move(folder / "root/old/system32/words.dll", config.parent / "words.dll")
    write_system(config / "SYSTEM", "D:\\agent\\agent.dll")
    write_software(config / "SOFTWARE", "D:\\WINNT")
    arguments = [*RENDER, "--root", "root", EVENT, "It", "%%5"]
    expect(tool.good(*arguments, folder=folder), DENIED, "drive D:")
    write_system(config / "SYSTEM")
    (config / "SOFTWARE").unlink()
    expect(tool.good(*arguments, folder=folder), DENIED, "no SOFTWARE")
    (config / "SOFTWARE").write_bytes(b"regf")
    status, output, errors = tool.run(*arguments, folder=folder)
    expect((status, output, errors), (0, DENIED,
           "msgtab: root/WINNT/System32/config/SOFTWARE: offset 0x4: the file ends before its "
           "first keys\n"), "SOFTWARE is cut")
    (config / "SYSTEM").unlink()
    none = NO_HIVE
    tool.bad(1, errors + none, *arguments, folder=folder)
    (config / "SOFTWARE").unlink()
    tool.bad(2, "msgtab: root: expected hives in Windows/System32/config, found none\n", *arguments,
             folder=folder)
    tool.bad(2, "msgtab: gone: No such file or directory\n", *CHECK, "--root", "gone",
             folder=folder)
    write_system(folder / "SYSTEM")
    merge(folder / "SAM", SETS, {"SAM": {}})
    expected = "expected a SYSTEM or SOFTWARE hive, found"
    tool.bad(1, f"msgtab: SAM: {expected} another one\n{none}", *CHECK, "--hive", "SAM",
             folder=folder)
    status, _, errors = tool.run(*CHECK, "--hive", "SYSTEM", "--hive", "SYSTEM", folder=folder)
    expect((status, errors), (0, f"msgtab: SYSTEM: {expected} a second one\n"), "two")
    for wrong, why in ((["--hive=a", "--hive=b", "--hive=c"],
                        "expected the hives SYSTEM and SOFTWARE, and no third one: 'c'"),
                       (["--hive=a", "--reg=b"], "--reg does not go with --hive and --root"),
                       (["--root=a", "--reg=b"], "--reg does not go with --hive and --root"),
                       (["--root=a", "--files=b"], "--files does not go with --root")):
        tool.bad(2, f"msgtab source: {why}\nTry 'msgtab source --help'.\n", *CHECK, *wrong,
                 folder=folder)


def check_links(tool, folder):
    """Links are followed inside the root only; nothing else is opened."""
    make_root(tool, folder)
    root = folder / "root"
    dll = root / "agent/Agent.DLL"
    arguments = [*CHECK, "--root", "root", "--id", EVENT, "It", "%%5"]
    place = "msgtab: source 'Agent': EventMessageFile: C:\\Agent\\agent.dll, looked for in 'root': "
    outside = (1, b"", place + "a link or '..' on its way leads out of the folder\n")
    well = (0, WELL, "")
    dll.unlink()
    for target, inside in (("../Other/agent.dll", True), ("../other/AGENT.dll", True),
                           ("../agent/../Other/./agent.dll", True),
                           (str(root.resolve() / "Other/agent.dll"), False),
                           ("../../Agent/agent.dll", False),
                           ("../Other/../../Agent/agent.dll", False),
                           ("/dev/zero", False), ("/etc/passwd", False)):
        dll.symlink_to(target)
        expect(tool.run(*arguments, folder=folder), well if inside else outside, target)
        dll.unlink()
    # A loop ends.
    dll.symlink_to("Agent.DLL")
    expect(tool.run(*arguments, folder=folder),
           (1, b"", place + "links on its way lead in a circle\n"), "a loop")
    dll.unlink()
    # A folder may be a link too, and be one to the outside.
    shutil.rmtree(root / "agent")
    (root / "AGENT").symlink_to("Other")
    expect(tool.run(*arguments, folder=folder), well, "a folder")
    (root / "AGENT").unlink()
    (root / "AGENT").symlink_to("../Agent")
    expect(tool.run(*arguments, folder=folder), outside, "a folder outside")
    (root / "AGENT").unlink()
    # A FIFO is not waited for.
    (root / "AGENT").mkdir()
    os.mkfifo(root / "AGENT/agent.dll")
    expect(tool.run(*arguments, folder=folder),
           (1, b"", place + "the file cannot be read\n"), "FIFO")
    # Hives that are links to the outside are refused as well.
    hive = root / "Windows/System32/Config/SYSTEM"
    shutil.move(hive, folder / "SYSTEM")
    hive.symlink_to("../../../../SYSTEM")
    status, output, errors = tool.run(*arguments, folder=folder)
    expect((status, output, errors), (1, b"",
           "msgtab: root/Windows/System32/config/SYSTEM: a link or '..' on its way leads out of "
           f"the folder\n{NO_SYSTEM}{NO_SOURCE}"),
           "a hive")


def check_folders(tool, folder):
    """Two files of one name below --files are told apart by their paths."""
    compile_files(tool, folder, "files/words.dll")
    for name in ("files/One/agent.dll", "files/two/bin/agent.dll", "files/Three/bin/agent.dll"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        tool.compile(folder, name, message(0x100, name, "Error", "Agent"))
    several = "several files have this name, and its path fits no one of them better"
    for path, found in (("C:\\One\\agent.dll", "files/One/agent.dll"),
                        ("%SystemRoot%\\TWO\\BIN\\Agent.dll", "files/two/bin/agent.dll"),
                        ("C:\\three\\bin\\agent.dll", "files/Three/bin/agent.dll"),
                        ("C:\\Four\\bin\\agent.dll", None),
                        ("C:\\Four\\agent.dll", "files/One/agent.dll")):
        merge(folder / "SYSTEM", SETS, {events(1): source(path, "")})
        arguments = [*RENDER, "--hive", "SYSTEM", "--files", "files", EVENT]
        if found:
            expect(tool.good(*arguments, folder=folder), f"{found}\r\n".encode(), path)
        else:
            status, output, errors = tool.run(*arguments, folder=folder)
            expect((status, output[:22], errors.splitlines()[0]),
                   (1, b"The description for Ev",
                    f"msgtab: {path}, looked for in 'files': {several}"), path)
    # One directly in the folder is nearest where no folder's name helps.
    tool.compile(folder, "files/agent.dll", message(0x100, "nearest", "Error", "Agent"))
    merge(folder / "SYSTEM", SETS, {events(1): source("C:\\Four\\agent.dll", "")})
    expect(tool.good(*RENDER, "--hive", "SYSTEM", "--files", "files", EVENT, folder=folder),
           b"nearest\r\n", "nearest")


MANY = """
import sys
import hivex
h = hivex.Hivex(sys.argv[1], write=True)
node = h.root()
for name in ("ControlSet001", "Services", "EventLog", "Application"):
    node = h.node_add_child(node, name)
for i in range(2000):
    path = "C:\\\\%s.dll\\0" % ("agent" if i == 1234 else "x")
    h.node_set_value(h.node_add_child(node, f"Source {i}"), {
        "key": "EventMessageFile", "t": 2, "value": path.encode("utf-16-le")})
h.commit(None)
"""


def hivex_python():
    """A Python that has hivex: distributions install it for their own interpreter."""
    for python in (sys.executable, "/usr/bin/python3"):
        if shutil.which(python) and run_program([python, "-c", "import hivex"])[0] == 0:
            return python
    skip_without("python3-hivex")


def check_writer(tool, folder):
    """python3-hivex writes a hive with so many sources that their list has lists."""
    compile_files(tool, folder, "files/agent.dll")
    hive = folder / "SYSTEM"
    hive.write_bytes(eventlog.Hive({"Empty": {}}).data)
    status, _, errors = run_program([hivex_python(), "-c", MANY, hive])
    expect(status, 0, errors)
    expect(tool.good("render", "--source", "source 1234", "--hive", "SYSTEM", "--files", "files",
                     EVENT, "It", "no", folder=folder), b"It failed: no\r\n", "2000 sources")


commands.main({"hive": check_hive, "same": check_same, "root": check_root,
               "root_mui": check_root_mui, "places": check_places, "lines": check_lines,
               "links": check_links, "folders": check_folders, "writer": check_writer})
