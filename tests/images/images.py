"""What the checks of images share: fixtures, building with imagemaker, running tools, skipping."""
import os
import pathlib
import re
import shutil
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from program import run_program
from skip import need, skip_without

FIXTURES = pathlib.Path(__file__).resolve().parent / "fixtures"
MACHINES = ("x64", "x86", "arm", "arm64", "arm64ec", "none")

TABLE, VERSION, RCDATA = 11, 16, 10
TABLES = {0x407: "german.bin", 0x409: "english.bin"}


def expect(condition, *what):
    if not condition:
        raise AssertionError(" ".join(str(part) for part in what))


def expect_equal(got, want, what):
    expect(got == want, f"{what}\n--- got\n{got}\n--- want\n{want}")


def run(*command, check=True):
    """Runs a tool in the work directory and returns its output."""
    output, errors = run_apart(*command, check=check)
    return output + errors


def run_apart(*command, check=True):
    """The same with output and errors separate: wine reports creating its prefix on the latter."""
    status, *texts = run_program(command)
    texts = [text.decode("utf-8", "replace").replace("\r\n", "\n") for text in texts]
    expect(not check or status == 0, f"{command} ended with {status}:", *texts)
    return texts


def content(path):
    return pathlib.Path(path).read_bytes()


class Maker:
    """Builds images in the current directory; every name is relative, so an emulator finds it."""

    def __init__(self, command):
        self.command = command

    def __call__(self, kind, machine, version=True, tables=TABLES):
        out = f"ours-{machine}{'' if version else '-plain'}.{kind}"
        # Not in directory order: sorting is the writer's job.
        arguments = [f"{language:#x}={name}" for language, name in sorted(tables.items())][::-1]
        run(*self.command, kind, machine, out, *arguments, *(["version"] if version else []))
        return out


def resources(path):
    """What wrestool lists: {(type, name, language): size}."""
    pattern = r"--type=(\d+) --name=(\d+) --language=(\d+) \[.*size=(\d+)\]"
    found = re.findall(pattern, run("wrestool", "-l", path))
    return {(int(t), int(n), int(l)): int(size) for t, n, l, size in found}


def extract(path, type, name, language):
    out = pathlib.Path("extracted.bin")
    out.unlink(missing_ok=True)
    run("wrestool", "-x", "--raw", f"--type={type}", f"--name={name}",
        f"--language={language}", "-o", out, path)
    return content(out)


def expect_tables(path):
    """The message tables in path are the fixtures, byte for byte."""
    for language, name in TABLES.items():
        expect((TABLE, 1, language) in resources(path), path, "has no table for", hex(language))
        expect(extract(path, TABLE, 1, language) == content(name), path, name, "differs")


def main(checks):
    """Usage: SCRIPT CHECK WORK-DIRECTORY COMMAND...; the command runs imagemaker."""
    name, work, *command = sys.argv[1:]
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(FIXTURES, work)
    os.chdir(work)
    try:
        checks[name](Maker(command))
    except AssertionError as failure:
        print(f"{name} failed: {failure}")
        sys.exit(1)
    print(f"{name} passed")
