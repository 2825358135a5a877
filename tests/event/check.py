"""msgtab source check and msgtab render --source: exported registries and a folder of files."""
import errno
import os
import shutil
import subprocess

import commands
import registry
from commands import expect, message
from registry import KEY

EVENT = "0xC0070100"
FILES = ["--files", "files"]


def reg_file(name="Agent", log="Contoso", **values):
    """An exported registry as regedit writes it."""
    lines = ["Windows Registry Editor Version 5.00", "",
             f"[HKEY_LOCAL_MACHINE\\{KEY}\\{log}\\{name}]"]
    for value, data in values.items():
        text = f"dword:{data:08x}" if isinstance(data, int) else \
            "hex(2):" + ",".join(f"{byte:02x}" for byte in (data + "\0").encode("utf-16-le"))
        lines.append(f'"{value}"={text}')
    return "\r\n".join([*lines, "", ""]).encode("utf-16")


def make(tool, folder):
    (folder / "files").mkdir()
    tool.compile(folder, "files/agent.dll", message(1, "Service"), message(2, "Network"),
                 message(0x100, "%1 failed: %2", "Error", "Agent", German="%1 fiel aus: %2"),
                 message(0x101, "Only %%5 and %%6", "Error", "Agent"),
                 message(0x102, "%1!d! of %2", "Error", "Agent"),
                 message(0x103, "Seulement", "Error", "Agent"),
                 message(0x104, "%1!5s!", "Error", "Agent"),
                 message(0x105, "%1!ls!", "Error", "Agent"),
                 message(0x106, "%1!S! %%005 %2!s!", "Error", "Agent"))
    tool.compile(folder, "files/Words.dll", message(5, "Access is denied.%0"))
    (folder / "files/text.dll").write_text("no image\n")
    path = "C:\\Program Files\\Contoso\\agent.dll"
    good = {"EventMessageFile": path, "ParameterMessageFile": "%SystemRoot%\\Words.dll",
            "CategoryMessageFile": path, "CategoryCount": 2, "TypesSupported": 7}
    for name, values in (
            ("good", good),
            ("none", {"TypesSupported": 7}),
            ("relative", {**good, "EventMessageFile": "agent.dll"}),
            ("missing", {**good, "EventMessageFile": "C:\\gone.dll",
                         "ParameterMessageFile": "C:\\gone.dll"}),
            ("no words", {**good, "ParameterMessageFile": "C:\\gone.dll"}),
            ("no categories", {**good, "CategoryMessageFile": "C:\\gone\\Gone.dll"}),
            ("hidden", {**good, "EventMessageFile": "C:\\a\u202eb.dll"}),
            ("no parameters", {**good, "ParameterMessageFile": ""}),
            ("stale", {**good, "CategoryCount": 1}),
            ("text", {**good, "EventMessageFile": "C:\\text.dll"}),
            ("categories", {**good, "CategoryCount": 3}),
            ("cases", {**good, "EventMessageFile": "C:\\aGENT.DLL",
                       "ParameterMessageFile": "C:\\WORDS.dll"}),
            ("parent", {**good, "EventMessageFile": "C:\\Contoso\\.."}),
            ("folder", {**good, "EventMessageFile": "C:\\Contoso\\."}),
            ("share", {**good, "EventMessageFile": "\\\\server\\share\\agent.dll"}),
            ("no category file", {**good, "CategoryMessageFile": ""}),
            ("words", {**good, "ParameterMessageFile": "C:\\agent.dll;Words.dll"}),
            ("variable", {**good, "EventMessageFile": "%ProgramFiles%agent.dll"}),
            ("quote", {**good, "EventMessageFile": 'C:\\a"b.dll'}),
            ("lines", {**good, "EventMessageFile": "rel\x1b[31m\nnl\u202e\\nope.dll"}),
            ("long", {**good, "CategoryMessageFile": "d" * 100000}),
            # accepted by readers, not written by install
            ("comma", {**good, "EventMessageFile": "C:\\Words.dll,C:\\agent.dll"}),
            ("blanks", {**good, "EventMessageFile": " C:\\Words.dll ; C:\\agent.dll ;"}),
            ("program files", {**good, "EventMessageFile": "%ProgramFiles%\\Contoso\\agent.dll"}),
            ("several", {**good, "EventMessageFile": "C:\\Words.dll;C:\\AGENT.DLL"}),
            ("many", {**good, "EventMessageFile": "C:\\Words.dll;" * 40 + "C:\\agent.dll"}),
            ("again", {**good, "EventMessageFile": ";".join(["C:\\agent.dll"] * 40000)}),
            ("everywhere",
             {**good, "EventMessageFile": ";".join(f"C:\\{i}\\agent.dll" for i in range(40000))}),
            ("all categories", {**good, "CategoryCount": 0xFFFFFFFF})):
        (folder / f"{name}.reg").write_bytes(reg_file(**values))


def check_says(tool, folder):
    make(tool, folder)
    check = ["source", "check", "--log", "Contoso", "--name", "Agent", "--reg"]
    well = b"source 'Agent': all is well\n"
    for arguments in (["good.reg", *FILES], ["good.reg", *FILES, "--lang", "en-GB"],
                      ["good.reg", *FILES, "--id", EVENT, "a", "b", "c"],
                      ["good.reg", *FILES, "--id", EVENT, "--lang", "de-AT"],
                      ["good.reg", *FILES, "--id", "0xC0070106", "a", "b"],
                      ["good.reg", *FILES, "--id", "00" + str(int(EVENT, 16))],
                      ["good.reg", *FILES, "--id", EVENT, "100%%6 or %%6x", "%%5"],
                      *([f"{name}.reg", *FILES, "--id", EVENT] for name in
                        ("share", "comma", "blanks", "several", "many", "again", "everywhere"))):
        expect(tool.good(*check, *arguments, folder=folder).replace(b"\r", b""), well,
               str(arguments))
    if not tool.windows:  # on Windows the paths in the registry are checked
        expect(tool.good(*check, "missing.reg", folder=folder),
               b"source 'Agent': the registry is well; no file was looked at (--files)\n",
               "the registry alone")

        tool.bad(2, "msgtab source: --files is missing: where are the files with texts in 'de'\n"
                 "Try 'msgtab source --help'.\n", *check, "good.reg", "--lang", "de", folder=folder)

    def bad(error, *arguments, status=1):
        tool.bad(status, f"msgtab: source 'Agent': {error}\n", *check, *arguments, folder=folder)

    bad("it has no EventMessageFile", "none.reg")
    bad("EventMessageFile: the path 'agent.dll' is not absolute", "relative.reg")
    bad("EventMessageFile: the path '%ProgramFiles%agent.dll' is not absolute", "variable.reg")
    bad("EventMessageFile: the path 'C:\\a\"b.dll' has a character that no path may have",
        "quote.reg")
    bad("EventMessageFile: the path 'rel?[31m?nl?\\nope.dll' is not absolute", "lines.reg")
    bad(f"CategoryMessageFile: the path '{'d' * 1020}...' is not absolute", "long.reg")
    bad("ParameterMessageFile: the path 'Words.dll' is not absolute", "words.reg")
    bad("it has 2 categories and no CategoryMessageFile", "no category file.reg")
    bad("category 3 of 3 has no text", "categories.reg", *FILES)
    bad("category 3 of 4294967295 has no text", "all categories.reg", *FILES)
    good = ["good.reg", *FILES, "--id"]
    bad("its files have no event 0x00000200", *good, "0x200")
    bad("its files have no event 0x00000100, but 0xC0070100: the program and the file are not of "
        "one version, or the id was cut", *good, "256")
    bad("event 0xC0070100 has no text in language 0x000C; 0x0409 is shown", *good, EVENT, "--lang",
        "fr")
    bad("message 0x00000001 has no text in language 0x0007; 0x0409 is shown", "good.reg", *FILES,
        "--lang", "de")
    bad("the text has %2, and there is 1 string", *good, EVENT, "only")
    bad("the text has %2, and there is 1 string", *good, EVENT, "-offline")
    bad("no registered file has the parameter text %%6", *good, "0xC0070101")
    bad("no registered file has the parameter text %%6", *good, EVENT, "a", "%%6")
    bad("no ParameterMessageFile is registered that has the parameter text %%5",
        "no parameters.reg", *FILES, "--id", EVENT, "a", "%%5")
    expect(tool.good(*check, "stale.reg", *FILES, folder=folder).replace(b"\r", b""),
           well + b"(registered categories: 1; the file has texts for 1 to 2)\n", "stale")
    expect(tool.good(*check, "program files.reg", *FILES, folder=folder).replace(b"\r", b""),
           well + b"(only %SystemRoot% is the same for every reader of the log; %ProgramFiles% may "
           b"not be)\n", "a variable")
    expect(tool.good("source", "check", "--name", "Agent", "--reg", "good.reg", *FILES,
                     folder=folder).replace(b"\r", b""), well, "in any log")
    for number, insert in (("102", "%1!d!"), ("104", "%1!5s!"), ("105", "%1!ls!")):
        bad(f"{insert} stays as it is: viewers fill in %1, %1!s! and %1!S! only", *good,
            f"0xC0070{number}")
    bad("the file is not an exported registry (a .reg file of version 5)", "source.mc")
    for name, value, path, why in (
            ("missing", "Event", "C:\\gone.dll", "the file does not exist"),
            ("parent", "Event", "C:\\Contoso\\..", "the file does not exist"),
            ("folder", "Event", "C:\\Contoso\\.", "the file does not exist"),
            ("no words", "Parameter", "C:\\gone.dll", "the file does not exist"),
            ("no categories", "Category", "C:\\gone\\Gone.dll", "the file does not exist"),
            ("hidden", "Event", "C:\\a?b.dll", "the file does not exist"),
            ("text", "Event", "C:\\text.dll", "not a PE image, .res file or .bin file")):
        bad(f"{value}MessageFile: {path}, looked for in 'files': {why}", f"{name}.reg", *FILES)
    tool.bad(1, "msgtab: source 'Nobody': there is no such source\n", "source", "check", "--name",
             "Nobody", "--reg", "good.reg", folder=folder)


NOBODY = 65534
MUSL = {errno.ELOOP: "Symbolic link loop"}


def as_nobody(tool, folder, *arguments):
    """The errors of a command of a user whom a mode keeps out."""
    program = shutil.copy(tool.command[-1], folder / "msgtab")
    return subprocess.run([program, *arguments], cwd=folder, user=NOBODY, group=NOBODY,
                          extra_groups=[], capture_output=True).stderr.decode()


def check_unreadable(tool, folder):
    """What cannot be read is not said to be missing: a link in a circle, a file or a folder that
    only others may read, and a file in the place of a folder."""
    make(tool, folder)
    agent = folder / "files/agent.dll"
    command = ["source", "check", "--name", "Agent", "--reg", "good.reg", "--files"]
    cannot = ("msgtab: source 'Agent': EventMessageFile: C:\\Program Files\\Contoso\\agent.dll, "
              "looked for in 'files': ")
    (folder / "loop").symlink_to("loop")
    for name, error in (("loop", errno.ELOOP), ("good.reg", errno.ENOTDIR),
                        ("gone", errno.ENOENT)):
        words = {os.strerror(error), MUSL.get(error)}  # of the system's C library, or of musl
        status, output, errors = tool.run(*command, name, folder=folder)
        found = errors.removeprefix(f"msgtab: cannot read '{name}': ").removesuffix("\n")
        expect((status, output, found in words), (2, b"", True), errors)
    for path in (folder, agent.parent):
        path.chmod(0o755)
    if os.geteuid() == 0 and not tool.emulated:
        agent.chmod(0)
        expect(as_nobody(tool, folder, *command, "files"),
               f"{cannot}the file cannot be opened: access denied\n", "a file")
        (folder / "files/closed").mkdir(0)
        expect(as_nobody(tool, folder, *command, "files"),
               "msgtab: cannot read 'files/closed': Permission denied\n", "a folder")
    agent.unlink()
    agent.symlink_to("agent.dll")
    tool.bad(1, f"{cannot}the file cannot be read\n", *command, "files", folder=folder)
    agent.unlink()
    agent.symlink_to("gone.dll")
    tool.bad(1, f"{cannot}the file does not exist\n", *command, "files", folder=folder)


MISSING = """The description for Event ID 512 from source Agent cannot be found. Either the \
component that raises this event is not installed on your local computer or the installation is \
corrupted. You can install or repair the component on the local computer.

If the event originated on another computer, the display information had to be saved with the event.

The following information was included with the event:\x20

one
two
"""


def check_render(tool, folder):
    make(tool, folder)
    render = ["render", "--source", "Agent", "--lang", "en", *FILES]
    for name in ("good", "several", "cases", "comma", "blanks", "program files", "many"):
        expect(tool.good(*render, "--reg", f"{name}.reg", EVENT, "Spooler", "%%5", folder=folder),
               b"Spooler failed: Access is denied.\r\n", name)
    if not tool.windows:  # an exact match of the name is preferred
        for name, text in (("AGENT.DLL", "Other %1"), ("agent.DLL", "Upper %1")):
            tool.compile(folder, f"files/{name}", message(0x100, text, "Error", "Agent"))
        for name, text in (("good", b"Spooler failed: "), ("several", b"Other Spooler"),
                           ("cases", b"Other Spooler")):
            output = tool.good(*render, "--reg", f"{name}.reg", EVENT, "Spooler", "", folder=folder)
            expect(output, text + b"\r\n", f"{name} of three files")
    status, output, errors = tool.run(*render, "--reg", "good.reg", "0xC0070200", "one", "two",
                                      folder=folder)
    expect((status, output.decode().replace("\r\n", "\n"), errors),
           (1, MISSING, "msgtab: Agent: event 0xC0070200: there is no message with this id\n"),
           "no such event")
    tool.bad(1, "msgtab: source 'Agent': there is no such source\n", *render, "--log", "System",
             "--reg", "good.reg", EVENT, folder=folder)
    for name, error in (
            ("none", "it has no EventMessageFile"),
            ("relative", "EventMessageFile: the path 'agent.dll' is not absolute"),
            ("quote", "EventMessageFile: the path 'C:\\a\"b.dll' has a character that no path may "
             "have"),
            ("words", "ParameterMessageFile: the path 'Words.dll' is not absolute")):
        tool.bad(1, f"msgtab: source 'Agent': {error}\n", *render, "--reg", f"{name}.reg", EVENT,
                 folder=folder)
    tool.bad(2, "msgtab render: --source is missing\nTry 'msgtab render --help'.\n", "render",
             "--reg", "good.reg", EVENT, folder=folder)


def check_wine(tool, folder):
    """What regedit exports can be read, with everything else around it."""
    make(tool, folder)
    key = f"HKLM\\{KEY}\\Contoso Check"
    (folder / "in.reg").write_bytes(
        reg_file("Other", "Contoso Check", EventMessageFile="C:\\other.dll") +
        reg_file("Agent ü", "Contoso Check", EventMessageFile="C:\\agent.dll",
                 TypesSupported=7)[2:].partition("\r\n".encode("utf-16-le"))[2])
    registry.wine(folder, "reg", "import", "in.reg")
    registry.wine(folder, "reg", "export", "HKLM\\SYSTEM\\CurrentControlSet\\Services", "all.reg",
                  "/y")
    registry.wine(folder, "reg", "delete", key, "/f")
    expect(tool.good("render", "--source", "agent ü", "--reg", "all.reg", *FILES, "--lang", "en",
                     EVENT, "It", folder=folder), b"It failed: %2\r\n", "render")
    expect(tool.good("source", "check", "--log", "Contoso Check", "--name", "Agent ü", "--reg",
                     "all.reg", *FILES, "--id", EVENT, folder=folder).split(),
           ("source 'Agent ü': all is well (registered categories: 0; the file has texts for 1 to "
            "2)").encode().split(), "check")


commands.main({"says": check_says, "unreadable": check_unreadable, "render": check_render,
               "wine": check_wine})
