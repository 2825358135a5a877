"""What the tests of the commands for event sources share: sources compiled to message files, the
tool run on the host or under an emulator."""
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77

HEAD = """MessageIdTypedef=
SeverityNames=(Success=0x0 Informational=0x1 Warning=0x2 Error=0x3)
FacilityNames=(System=0x0 Agent=0x7)
LanguageNames=(English=0x409:MSG00409 German=0x407:MSG00407)
"""


def skip(reason):
    print("skipped:", reason)
    sys.exit(SKIPPED)


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
        """Exit status, output bytes, errors. wine's server may end just when the tool comes: then
        only wine says something, and the tool did not run yet."""
        status, output, errors = self.run_once(arguments, folder)
        own = [line for line in errors.splitlines(True) if not line.startswith("wine")]
        if status != 0 and not output and not own:
            status, output, errors = self.run_once(arguments, folder)
            own = [line for line in errors.splitlines(True) if not line.startswith("wine")]
        return status, output, "".join(own)

    def run_once(self, arguments, folder):
        """Into files, not pipes: wine's servers would hold a pipe open."""
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            done = subprocess.run([*self.command, *map(str, arguments)], cwd=folder, stdout=output,
                                  stderr=errors, timeout=120)
            output.seek(0)
            errors.seek(0)
            return done.returncode, output.read(), errors.read().decode()

    def good(self, *arguments, folder=None):
        """The output of a command that must succeed and say nothing."""
        status, output, errors = self.run(*arguments, folder=folder)
        expect((status, errors), (0, ""), " ".join(map(str, arguments)))
        return output

    def bad(self, status, error, *arguments, folder=None):
        """A command that must fail so and print nothing."""
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
