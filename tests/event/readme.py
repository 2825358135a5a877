"""The README's commands on event sources do what it says."""
import pathlib
import re
import shlex

import commands
from commands import expect

README = pathlib.Path(__file__).resolve().parents[2] / "README.md"


def check_parameters(tool, folder, programs):
    """What sessmsg_report_logon_refused sends is complete with what the README registers."""
    source = ["Contoso Agent", "--reg", "agent.reg", "--files", programs]
    event = ["0x8E0203E9", "CONTOSO", "alice", "FABRIKAM", "bob", "2", "%%20104"]
    expect(tool.good("source", "check", "--name", *source, "--id", *event, folder=folder).split(),
           b"source 'Contoso Agent': all is well".split(), "check")
    expect(tool.good("render", "--lang", "en", "--source", *source, *event, folder=folder),
           b"The logon of CONTOSO\\alice was refused: FABRIKAM\\bob holds session 2. State of that "
           b"session: Disconnected.\r\n", "render")


def check_commands(tool, folder):
    text = README.read_text(encoding="utf-8")
    programs = str(pathlib.Path(tool.command[-1]).parent)
    outputs = []
    for line in re.findall(r"^build/native/bin/msgtab ((?:source|render) .*)$", text, re.M):
        words = [word.replace("build/native/bin", programs) for word in shlex.split(line)]
        outputs.append(tool.good(*words, folder=folder).decode().replace("\r\n", "\n"))
    wrapper = re.search(r"^  wrapper +(.*)$", text, re.M)[1]
    expect(outputs, ["", "source 'Contoso Agent': all is well\n", wrapper + "\n"], "the outputs")
    check_parameters(tool, folder, programs)


commands.main({"commands": check_commands})
