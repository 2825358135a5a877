"""What the tests of the commands for event sources share: compiling sources to message files, and
running the tool on the host or under an emulator."""
import pathlib
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from program import own_lines, run_program

HEAD = """MessageIdTypedef=
SeverityNames=(Success=0x0 Informational=0x1 Warning=0x2 Error=0x3)
FacilityNames=(System=0x0 Agent=0x7)
LanguageNames=(English=0x409:MSG00409 German=0x407:MSG00407)
"""


def expect(got, want, what):
    if got != want:
        raise SystemExit(f"{what}\n--- got\n{got}\n--- want\n{want}")


def message(number, text, severity="Success", facility="System", **languages):
    """A message of a source; languages: German="text"."""
    texts = {"English": text, **languages}
    return f"MessageId={number}\nSeverity={severity}\nFacility={facility}\n" + "".join(
        f"Language={language}\n{words}\n.\n" for language, words in texts.items())


class Tool:
    def __init__(self, *command):
        """The emulator, if there is one, and the tool."""
        *emulator, tool = command
        self.command = list(command)
        self.windows = tool.endswith(".exe")
        self.emulated = bool(emulator)

    def run(self, *arguments, folder=None):
        """Exit status, output bytes, errors."""
        status, output, errors = run_program([*self.command, *arguments], cwd=folder)
        return status, output, own_lines(errors.decode())

    def good(self, *arguments, folder=None):
        """The output of a command that must succeed without messages."""
        status, output, errors = self.run(*arguments, folder=folder)
        expect((status, errors), (0, ""), " ".join(map(str, arguments)))
        return output

    def bad(self, status, error, *arguments, folder=None):
        """A command that must fail with this status and error, and print nothing."""
        got = self.run(*arguments, folder=folder)
        expect(got, (status, b"", error), " ".join(map(str, arguments)))

    def compile(self, folder, name, *messages):
        source = pathlib.Path(folder, "source.mc")
        source.write_text(HEAD + "".join(messages), encoding="utf-8")
        status, _, errors = self.run("compile", "source.mc", "--dll", name, folder=folder)
        expect(status, 0, f"{name}: {errors}")


def main(checks):
    """test.py CHECK [EMULATOR...] TOOL"""
    tool = Tool(*sys.argv[2:])
    with tempfile.TemporaryDirectory() as folder:
        checks[sys.argv[1]](tool, pathlib.Path(folder))
