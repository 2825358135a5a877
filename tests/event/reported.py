"""What sessmsg_report_logon_refused sends matches what an export registers."""
import pathlib

import commands
from commands import expect

SOURCE = ("--log", "Application", "--name", "Contoso Agent")


def check_parameters(tool, folder):
    programs = str(pathlib.Path(tool.command[-1]).parent)
    tool.good("source", "export", "--format", "reg", *SOURCE, "--file", "C:\\Contoso\\sessmsg.dll",
              "--from", programs + "/sessmsg.dll", "-o", "agent.reg", folder=folder)
    source = ["Contoso Agent", "--reg", "agent.reg", "--files", programs]
    event = ["0x8E0203E9", "CONTOSO", "alice", "FABRIKAM", "bob", "2", "%%20104"]
    expect(tool.good("source", "check", "--name", *source, "--id", *event, folder=folder).split(),
           b"source 'Contoso Agent': all is well".split(), "check")
    expect(tool.good("render", "--lang", "en", "--source", *source, *event, folder=folder),
           b"The logon of CONTOSO\\alice was refused: FABRIKAM\\bob holds session 2. State of that "
           b"session: Disconnected.\r\n", "render")


commands.main({"parameters": check_parameters})
