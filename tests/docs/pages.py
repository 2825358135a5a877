#!/usr/bin/env python3
"""Runs the code blocks of README.md and doc/*.md as a reader would, in a new folder per page.

The words after a block's language say what is done with it:
  file=NAME     it is written to NAME
  run           it is run with sh, with the programs and libraries of this build at hand
  prints        this is what the last command printed; a line '...' matches any lines
  windows=NAME  a program for Windows, built and run where the build is for Windows
  same=PATH     it is part of that file of the project, which a test uses
  part          a part of something that another test builds
The line before a block without such a word has a mark for .ci/run, or says that the tests do not
run the block."""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from program import run_program

README_LINES, COLUMNS = 150, 120
BLOCK = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.S | re.M)


class Page:
    """A page, the folder its blocks work in, and what went wrong."""

    def __init__(self, path, args, folder):
        self.path, self.args, self.folder = path, args, folder
        self.printed = None
        self.problems = []

    def wrong(self, offset, what):
        line = self.path.read_text().count("\n", 0, offset) + 1
        self.problems.append(f"{self.path.name}:{line}: {what}")

    def environment(self):
        """Programs and libraries as if they were installed."""
        build, bin_folder = self.args.build, self.folder / ".bin"
        return dict(os.environ, PATH=f"{bin_folder}:{os.environ['PATH']}", BIN=str(build / "bin"),
                    C_INCLUDE_PATH=f"{self.args.root}/include:{build}/include",
                    LIBRARY_PATH=f"{build}/lib", LC_ALL="C.UTF-8", COLUMNS="80")

    def install(self):
        bin_folder = self.folder / ".bin"
        bin_folder.mkdir()
        for name in ("msgtab", "sessmsg"):
            (bin_folder / name).symlink_to(self.args.build / "bin" / name)
        compiler = bin_folder / "gcc"
        compiler.write_text(f'#!/bin/sh\nexec {" ".join(self.args.compiler)} "$@"\n')
        compiler.chmod(0o755)

    def run(self, offset, text):
        status, output, errors = run_program(["sh", "-eu", "-c", text], cwd=self.folder,
                                             env=self.environment())
        self.printed = output.decode().replace("\r\n", "\n")
        if status != 0 or errors:
            self.wrong(offset, f"status {status}\n{self.printed}{errors.decode()}")

    def prints(self, offset, text):
        wanted = ".*".join(re.escape(part) for part in text.split("...\n"))
        if self.printed is None or not re.fullmatch(wanted, self.printed, re.S):
            self.wrong(offset, f"the command above prints\n{self.printed}")

    def windows(self, offset, name, text):
        """The program says who is logged on, if it is somebody else."""
        source = self.folder / name
        source.write_text(text)
        build, program = self.args.build, self.folder / "program.exe"
        shutil.copy(build / "bin/sessmsg.dll", self.folder)
        subprocess.run([*self.args.compiler, source, "-o", program, f"-I{self.args.root}/include",
                        f"-I{build}/include", f"-L{build}/lib", "-lsessmsg", "-lmsgtab"],
                       check=True)
        status, output, _ = run_program([*self.args.emulator, program])
        known = rb"(The user \S.*\\\S.*|Another user) is currently"
        if status != 0 or not re.match(known, output):
            self.wrong(offset, f"status {status}, it prints\n{output.decode()}")

    def same(self, offset, name, text):
        """Lines that the page may indent less than the file does."""
        file = self.args.root / name
        wanted = [line.strip() for line in text.strip().splitlines()]
        lines = [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
        if not any(lines[at:at + len(wanted)] == wanted for at in range(len(lines))):
            self.wrong(offset, f"{name} does not have these lines")

    def block(self, text, found):
        offset, (what, name), body = found.start(), self.words(found[2]), found[3]
        before = text[:offset].rstrip().splitlines()[-1]
        if what == "windows":
            if self.args.emulator:
                self.windows(offset, name, body)
        elif what == "same":
            self.same(offset, name, body)
        elif what == "part" or self.args.emulator:
            return
        elif what == "file":
            (self.folder / name).write_text(body)
        elif what == "run":
            self.run(offset, body)
        elif what == "prints":
            self.prints(offset, body)
        elif not re.search(r"<!-- ci: \w+ -->|[Nn]ot run by the tests", before):
            self.wrong(offset, "nothing says what the tests do with this block")

    @staticmethod
    def words(info):
        what, _, name = info.partition("=")
        return what, name

    def check_size(self, lines):
        if len(lines) > README_LINES:
            self.problems.append(f"README.md:1: more than {README_LINES} lines")
        self.problems += [f"README.md:{number}: more than {COLUMNS} columns"
                          for number, line in enumerate(lines, 1) if len(line) > COLUMNS]

    def check(self):
        text = self.path.read_text()
        if self.path.name == "README.md":
            self.check_size(text.splitlines())
        if not self.args.emulator:
            self.install()
        for found in BLOCK.finditer(text):
            self.block(text, found)


def figures_problems(root):
    """The figures of the README are those of their page, which one program writes."""
    table = re.search(r"<!-- figures -->\n(.*?)<!-- end of figures -->",
                      (root / "README.md").read_text(), re.S)
    if table and table[1] in (root / "doc/figures.md").read_text():
        return []
    return ["README.md: the figures are not those of doc/figures.md"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--compiler", required=True, help="compiler and flags, separated by ';'")
    parser.add_argument("emulator", nargs="*")
    args = parser.parse_args()
    args.compiler = [word for part in args.compiler.split(";") for word in part.split()]
    args.compiler[0] = shutil.which(args.compiler[0])
    problems, blocks = figures_problems(args.root), 0
    for path in [args.root / "README.md", *sorted((args.root / "doc").glob("*.md"))]:
        with tempfile.TemporaryDirectory() as folder:
            page = Page(path, args, Path(folder))
            page.check()
            problems += page.problems
            blocks += len(BLOCK.findall(path.read_text()))
    print("\n".join(problems) or f"{blocks} blocks, all as they say")
    return 1 if problems or blocks == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
