#!/usr/bin/env python3
"""Runs the golden cases of folders and of those in them:
run.py [--update] [--only NAME] [--commands WORD,...] FOLDER... -- TOOL...

A case is all files NAME.* of a folder (NAME has no dot), so adding files adds a case:
  NAME.mc        the source; NAME.WORD.mc are further sources, NAME.WORD.po translations
  NAME.man       a manifest
  NAME.cmd       the command line; without it: compile NAME.mc --header NAME.h --dll NAME.dll.
                 Lines before the last one are commands that prepare its input
  NAME.err       the expected standard error, NAME.out standard output; without them nothing
  NAME.status    the exit status; without it 1 if NAME.err has an error, else 0
  NAME.in        standard input; without it nothing
  NAME.folders   the folders that exist, one per line
  NAME.use.c     C code that must compile with the outputs
  NAME.LANG.bin  the message table of the language LANG (four hex digits) in the output NAME.dll
  NAME.FILE      the output NAME.FILE, or FILE when its name does not begin with NAME; FOLDER+FILE
                 is an output in a folder
Outputs are compared as bytes and each must have its golden. A failing run must leave nothing
behind: it is done in an empty folder and again with existing outputs, which must not change.
"""
import difflib
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from message_table import describe_table, tables_of_image
from program import run_program

INCLUDE = pathlib.Path(__file__).resolve().parents[2] / "include"
INPUT_SUFFIXES = (".mc", ".man", ".po", ".cmd", ".use.c", ".status", ".folders", ".in")
OUTPUT_OPTIONS = ("--dll", "--header", "--rc", "--res", "--obj", "--facts", "-o", "--badge")
OLD_OUTPUT = b"an output of an earlier run\n"
SECONDS = 60


def run_tool(tool, arguments, folder, given=b""):
    """Exit status, output and errors."""
    with tempfile.TemporaryFile() as standard_input:
        standard_input.write(given)
        standard_input.seek(0)
        return run_program([*tool, *arguments], cwd=folder, timeout=SECONDS, stdin=standard_input)


class Case:
    def __init__(self, folder, name):
        self.name = name
        self.folder = folder
        self.files = {path.name: path.read_bytes() for path in folder.glob(name + ".*")}

    def command_lines(self):
        default = f"compile {self.name}.mc --header {self.name}.h --dll {self.name}.dll"
        text = self.files.get(self.name + ".cmd", default.encode()).decode()
        return [shlex.split(line) for line in text.removesuffix("\n").split("\n")]

    def arguments(self):
        return self.command_lines()[-1]

    def status(self):
        told = self.files.get(self.name + ".status")
        return int(told) if told else int(b": error: " in self.files.get(self.name + ".err", b""))

    def goldens(self):
        """The expected outputs, by the name of the golden."""
        found = {name: data for name, data in self.files.items()
                 if not name.endswith(INPUT_SUFFIXES)}
        return {self.name + ".err": b"", self.name + ".out": b"", **found}

    def output_names(self):
        """The outputs that the command line names."""
        words = self.arguments()
        if words[:1] not in (["compile"], ["mc"], ["po"]):  # of other commands --header is an input
            return []
        named = [after for word, after in zip(words, words[1:]) if word in OUTPUT_OPTIONS]
        wrappers = [after for word, after in zip(words, words[1:]) if word == "--wrapper"]
        named = [name for name in named if name != "-"]
        return named + [base + suffix for base in wrappers for suffix in (".h", ".c")]


class Run:
    """One run of a case in a scratch folder."""

    def __init__(self, case, tool, folder, old_outputs=()):
        self.case = case
        self.folder = folder
        given = (".mc", ".man", ".po", ".use.c")
        self.given = [name for name in case.files if name.endswith(given)]
        for name in self.given:
            (folder / name).write_bytes(case.files[name])
        for name in case.files.get(case.name + ".folders", b"").decode().split():
            (folder / name).mkdir(parents=True)
        for name in old_outputs:
            (folder / name).write_bytes(OLD_OUTPUT)
        self.prepare(tool)
        given = case.files.get(case.name + ".in", b"")
        self.status, self.stdout, self.stderr = run_tool(tool, case.arguments(), folder, given)

    def prepare(self, tool):
        """Runs the commands before the last one; their outputs count as given files."""
        for arguments in self.case.command_lines()[:-1]:
            done = run_tool(tool, arguments, self.folder)
            if done != (0, b"", b""):
                raise ValueError(f"{' '.join(arguments)} ended with {done}")
            self.given += self.files()

    def files(self):
        """All files there except the case's own."""
        return {"+".join(path.relative_to(self.folder).parts): path.read_bytes()
                for path in sorted(self.folder.rglob("*"))
                if path.is_file() and path.name not in self.given}

    def results(self):
        """The actual outputs, by the name of the corresponding golden."""
        name = self.case.name
        found = {name + ".err": self.stderr, name + ".out": self.stdout}
        for file, data in self.files().items():
            golden = file if file.startswith(name + ".") else f"{name}.{file}"
            if golden.endswith(".dll"):
                for language, table in tables_of_image(data).items():
                    found[f"{golden[:-4]}.{language:04X}.bin"] = table
            else:
                found[golden] = data
        return found


def lines_of(name, data):
    if data is None:
        return []
    if name.endswith(".bin"):
        return describe_table(data)
    text = data.decode("utf-8", "backslashreplace")
    return [ascii(line)[1:-1] + "\n" for line in text.split("\n")]


def compare(results, goldens):
    """Unified diffs of everything that is not as expected."""
    problems = []
    for name in sorted(results.keys() | goldens.keys()):
        got, want = results.get(name), goldens.get(name)
        if got == want:
            continue
        if got is None or want is None:
            problems.append(f"{name}: {'is missing' if got is None else 'has no golden'}\n")
        diff = difflib.unified_diff(lines_of(name, want), lines_of(name, got),
                                    "expected/" + name, "found/" + name)
        problems.append("".join(diff) or f"{name}: same text, other bytes\n")
    return problems


def check_c(folder):
    """Compiles all C code there, if there is a compiler."""
    compiler = shutil.which("cc")
    problems = []
    for path in sorted(folder.glob("*.c")) if compiler else ():
        done = subprocess.run([compiler, "-std=c11", "-Wall", "-Wextra", "-Werror", "-fsyntax-only",
                               "-I", INCLUDE, path.name], cwd=folder, capture_output=True)
        if done.returncode != 0:
            problems.append(f"{path.name} does not compile:\n"
                            + done.stderr.decode("utf-8", "replace"))
    return problems


def check_failure(case, tool, first):
    """A failing run must leave nothing, and must not change existing files."""
    problems = [f"{name} was left behind\n" for name in first.files()]
    with tempfile.TemporaryDirectory() as scratch:
        names = case.output_names()
        second = Run(case, tool, pathlib.Path(scratch), names)
        if (second.status, second.stderr) != (first.status, first.stderr):
            problems.append(f"status {second.status} when the outputs are there already, errors:\n"
                            + second.stderr.decode("utf-8", "backslashreplace"))
        if second.files() != dict.fromkeys(names, OLD_OUTPUT):
            problems.append(f"old outputs {names} are {second.files()} now\n")
    return problems


def check_case(case, tool):
    """A list of problems, empty when the case passes; and what came out."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        try:
            run = Run(case, tool, folder)
        except ValueError as error:
            return [f"{error}\n"], {}
        problems = []
        if run.status != case.status():
            problems.append(f"exit status {run.status}, expected {case.status()}\n")
        if run.status != 0:
            problems += check_failure(case, tool, run)
        try:
            results = run.results()
        except (ValueError, KeyError) as error:
            return problems + [f"{case.name}.dll cannot be read: {error}\n"], {}
        problems += compare(results, case.goldens())
        return problems + check_c(folder), results


def update(case, results):
    for name in case.goldens().keys() - results.keys():
        (case.folder / name).unlink()
    for name, data in results.items():
        path = case.folder / name
        if data or not name.endswith((".err", ".out")):
            path.write_bytes(data)
        else:
            path.unlink(missing_ok=True)


def cases_below(top):
    """A case may be in any subfolder of folders."""
    files = [path for path in top.rglob("*") if path.is_file() and not path.name.startswith(".")]
    return [Case(folder, name)
            for folder, name in sorted({(path.parent, path.name.split(".")[0]) for path in files})]


def run_folder(top, tool, only=None, commands=None, updating=False):
    """The number of cases and of those that failed; only those with one name or some commands."""
    cases = [case for case in cases_below(top) if only in (None, case.name) and
             (not commands or all(line and line[0] in commands for line in case.command_lines()))]
    failed = 0
    for case in cases:
        shown = (case.folder / case.name).relative_to(top.parent)
        problems, results = check_case(case, tool)
        if problems and updating:
            update(case, results)
            print(f"updated {shown}")
        elif problems:
            failed += 1
            print(f"FAILED {shown}\n" + "".join(problems))
    return len(cases), failed


def value_of(options, name):
    """Takes an option and its value out of the list."""
    if name not in options:
        return None
    at = options.index(name)
    value = options[at + 1]
    del options[at:at + 2]
    return value


def main(arguments):
    if "--" not in arguments:
        sys.exit(__doc__)
    split = arguments.index("--")
    tool = arguments[split + 1:]
    options = arguments[:split]
    updating = "--update" in options
    if updating:
        options.remove("--update")
    only = value_of(options, "--only")
    commands = (value_of(options, "--commands") or "").split(",")
    run_tool(tool, ["--version"], ".")  # wine may have to create its prefix, and says so
    count = failed = 0
    for folder in options:
        folder_count, folder_failed = run_folder(pathlib.Path(folder), tool, only,
                                                commands if any(commands) else None, updating)
        count += folder_count
        failed += folder_failed
    print(f"{count} cases, {failed} failed")
    sys.exit(failed > 0 or count == 0)


if __name__ == "__main__":
    main(sys.argv[1:])
