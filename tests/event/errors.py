"""msgtab source: bad input gives a clear error, and nothing is written."""
import commands
from commands import expect, message

AGAIN = "Try 'msgtab source --help'.\n"
FILE = "C:\\Contoso\\agent.dll"
NAME_ERROR = ("the name of the source is empty, is longer than 255 characters, or has a '\\' or a "
              "control character\n")
RELATIVE = ("the path is not absolute: it must begin with a drive and '\\', with '\\\\' or with "
            "%SystemRoot%\\\n")
CHARACTER = "the path has a character that is not allowed in paths of a source\n"
PERCENT = "the path has a '%', which Windows would read as part of a variable's name\n"
GAP = ("the categories of the file are not numbered 1, 2, 3, ...\n"
       "(--categories N says how many there are; 0 when the file has none)\n")


LOG_ERROR = ("the name of the log is empty, is longer than 255 characters, has a '\\' or a control "
             "character, or is the event log's own key Parameters\n")


def check_export(tool, folder):
    tool.compile(folder, "good.dll", message(1, "One"), message(0x100, "Event", "Error"))
    tool.compile(folder, "gap.dll", message(1, "One"), message(3, "Three"))
    tool.compile(folder, "categories.dll", message(1, "One"), message(2, "Two", German="Zwei"))
    (folder / "text.dll").write_text("no image\n")

    def bad(status, error, log="Application", name="Agent", file=FILE, source="good.dll",
            more=()):
        tool.bad(status, error, "source", "export", "--format", "reg", "--log", log, "--name",
                 name, "--file", file, "--from", source, "-o", "out.reg", *more, folder=folder)
        expect((folder / "out.reg").exists(), False, "nothing is written")

    for file in ("agent.dll", "Contoso\\agent.dll", "C:agent.dll", "\\Contoso\\agent.dll", "C:\\",
                 "%TEMP%\\agent.dll", "C:/Contoso/agent.dll", "/usr/agent.dll", ""):
        bad(2, f"msgtab: '{file}': {RELATIVE}", file=file)
    for file in ('C:\\a"b.dll', "C:\\a,b.dll", "C:\\a|b.dll", "C:\\a\tb.dll", "C:\\a/b.dll"):
        bad(2, f"msgtab: '{file}': {CHARACTER}".replace("\t", "?"), file=file)
    for file in ("C:\\100%\\a.dll", "C:\\%TEMP%\\a.dll", "%SystemRoot%\\%x%.dll"):
        bad(2, f"msgtab: '{file}': {PERCENT}", file=file)
    bad(2, f"msgtab: 'a.dll': {RELATIVE}", more=["--params", "a.dll"])
    bad(2, f"msgtab: '{FILE};a.dll': {RELATIVE}", more=["--params", f"{FILE};a.dll"])
    bad(2, f"msgtab: 'b.dll': {RELATIVE}", more=["--category-file", "b.dll"])
    for name in ("", "a\\b", "a\tb"):
        bad(2, f"msgtab: source '{name}': {NAME_ERROR}".replace("\t", "?"), name=name)
    for name in ("application", "System", "Windows PowerShell"):
        bad(2, f"msgtab: source '{name}': the source has the name of a log\n", name=name)
    bad(2, "msgtab: source 'Own': the source has the name of a log\n", log="own", name="Own")
    for log in ("", "a\\b", "a\tb", "Parameters"):
        bad(2, f"msgtab: source 'Agent': {LOG_ERROR}", log=log)
    bad(2, "msgtab: source 'Agent': only Windows itself writes to the log Security\n",
        log="Security")
    bad(1, f"msgtab: source 'Agent': {GAP}", source="gap.dll")
    bad(1, "msgtab: source 'Agent': the file has no text for category 2\n",
        more=["--categories", "2"])
    bad(1, "msgtab: source 'Agent': the file has no event, only categories 1 to 2\n"
           "(--categories 0 says that these are events)\n", source="categories.dll")
    bad(2, f"msgtab source: --categories is missing: how many are in 'C:\\c.dll'\n{AGAIN}",
        more=["--category-file", "C:\\c.dll"])
    tool.good("source", "export", "--format", "reg", "--name", "Agent", "--file", FILE, "--from",
              "categories.dll", "--categories", "0", folder=folder)
    (folder / "bad.mc").write_text("MessageId=1\nFoo=English\n")
    status, output, errors = tool.run("source", "export", "--format", "reg", "--name", "Agent",
                                      "--file", FILE, "--from", "bad.mc", folder=folder)
    expect((status, output, "bad.mc:2:" in errors), (1, b"", True), errors)
    bad(1, "msgtab: source 'A?B': the file has no text for category 2\n", name="A\u202eB",
        more=["--categories", "2"])
    bad(2, "msgtab: none.dll: the file does not exist\n", source="none.dll")
    bad(1, "msgtab: text.dll: not a PE image, .res file or .bin file\n", source="text.dll")


def check_limits(tool, folder):
    """Each option at its maximum length and one character longer; characters beyond 16 bits count
    twice."""
    tool.compile(folder, "good.dll", message(1, "One"), message(0x100, "Event", "Error"))
    deep = "C:\\" + "d" * (259 - 3)  # with its terminator the 260 of MAX_PATH
    pairs = "C:\\" + "\U0001F600" * 128
    for option, text, error in (
            ("--file", deep, "'{}': the path has more than 259 characters\n"),
            ("--file", pairs, "'{}': the path has more than 259 characters\n"),
            ("--params", deep, "'{}': the path has more than 259 characters\n"),
            ("--category-file", deep, "'{}': the path has more than 259 characters\n"),
            ("--name", "n" * 255, f"source '{{}}': {NAME_ERROR}"),
            ("--name", "\U0001F600" * 127 + "n", f"source '{{}}': {NAME_ERROR}"),
            ("--log", "n" * 255, f"source 'Agent': {LOG_ERROR}")):
        line = {"--name": "Agent", "--file": FILE, "--from": "good.dll", "--categories": "1",
                option: text}
        tool.good("source", "export", "--format", "reg", *(w for o in line.items() for w in o),
                  folder=folder)
        line[option] = text + "n"
        tool.bad(2, f"msgtab: {error.format(line[option])}", "source", "export", "--format", "reg",
                 *(w for o in line.items() for w in o), folder=folder)
    line = ["source", "export", "--format", "reg", "--name", "Agent", "--file", FILE, "--from",
            "good.dll", "--categories"]
    tool.bad(1, "msgtab: source 'Agent': the file has no text for category 2\n", *line, "65535",
             folder=folder)
    tool.bad(2, "msgtab source: expected a number of categories from 0 to 65535, found '65536'\n" +
             AGAIN, *line, "65536", folder=folder)


def check_lines(tool, folder):
    for error, arguments in (
            ("expected a verb", []),
            ("unknown verb 'dance'", ["dance"]),
            ("strings are for check with --id, not 'export'", ["export", "export"]),
            ("this verb needs the option '--name'", ["export", "--file", FILE]),
            ("this verb needs the option '--file'", ["export", "--name", "Agent"]),
            ("this verb needs the option '--format'", ["export", "--name", "A", "--file", FILE]),
            ("this verb needs the option '--with'", ["update", "--name", "A"]),
            ("this verb does not accept the option '--force'",
             ["remove", "--name", "A", "--force"]),
            ("expected the format reg, ps1, wxs, wxs4, nsis or inno, found 'binary'",
             ["export", "--name", "A", "--file", FILE, "--format", "binary"]),
            ("expected a number of categories from 0 to 65535, found 'x'",
             ["export", "--categories", "x"]),
            ("option given twice '--name'", ["export", "--name", "A", "--name", "B"])):
        tool.bad(2, f"msgtab source: {error}\n{AGAIN}", "source", *arguments, folder=folder)


commands.main({"export": check_export, "limits": check_limits, "lines": check_lines})
