#!/usr/bin/env python3
"""Holds the help texts, the man page, the README and the list of diagnostics to one another."""
import argparse
import re
import subprocess
import sys
from pathlib import Path


class Check:
    def __init__(self):
        self.failures = 0

    def same(self, what, left, right):
        for item in sorted(left ^ right):
            self.failures += 1
            where = "only in the first" if item in left else "only in the second"
            print(f"{what}: {item} is {where}")

    def true(self, what, ok):
        if not ok:
            self.failures += 1
            print(f"not so: {what}")


def options(text):
    """Options that a text names: --word and -x."""
    return set(re.findall(r"(?<![\w-])(--[a-z][\w-]*|-[A-Za-z?]{1,3})(?![\w-])", text))


def section(man, title):
    """The text of a man page's section, without the markup that hides dashes."""
    body = re.search(r'^\.SH "?%s"?\n(.*?)(?=^\.SH|\Z)' % title, man, re.S | re.M).group(1)
    return body.replace("\\-", "-").replace("\\fR", " ").replace("\\fP", " ").replace('"', " ")


def help_options(tool, command):
    help_text = subprocess.run(tool + [command, "--help"], capture_output=True, text=True,
                               check=True).stdout
    rows = "\n".join(re.split(r"  +", line.strip())[0] for line in help_text.splitlines()
                     if line.startswith("  -"))
    return options(rows)


def check_commands(check, tool, man):
    usage = subprocess.run(tool + ["--help"], capture_output=True, text=True, check=True).stdout
    commands = set(re.findall(r"^  (\w+)  +\w", usage, re.M))
    check.same("commands of --help and of the man page", commands,
               {c.lower() for c in re.findall(r'^\.SH "MSGTAB (\w+)"', man, re.M)})
    for command in commands:
        listed = "\n".join(line for line in section(man, f"MSGTAB {command.upper()}").splitlines()
                           if re.match(r"\.(B|BI|BR) +-", line))
        wanted = help_options(tool, command) - {"--help"}
        check.same(f"options of {command} --help and of the man page", wanted,
                   options(listed) - {"--help", "-?", "-H"})


def check_diagnostics(check, root, man):
    source = (root / "src/compiler/diag.h").read_text()
    rows = re.findall(r'X\(DIAG_\w+, (\d+), (\w+),\s*\\?\s*"([^"]*)"', source)
    check.true("the source lists diagnostics", len(rows) > 10)
    check.true("no number is used twice", len({n for n, _, _ in rows}) == len(rows))
    listed = re.findall(r"^\.B MT(\d+) (\w+)\n(.*)\.$", man, re.M)
    check.same("diagnostics of the source and of the man page",
               {(n, level.lower(), text.lower()) for n, level, text in rows},
               {(n, level, text.lower()) for n, level, text in listed})


def check_versions(check, root, tool, man):
    version = re.search(r"^project\(msgtab VERSION ([\d.]+)", (root / "CMakeLists.txt").read_text(),
                        re.M).group(1)
    header = (root / "include/msgtab/msgtab.h").read_text()
    check.true("the header has the project's version",
               f'#define MSGTAB_VERSION "{version}"' in header)
    check.true("the man page has the project's version", f'"msgtab {version}"' in man)
    shown = subprocess.run(tool + ["--version"], capture_output=True, text=True, check=True).stdout
    check.true("--version shows the project's version", shown.split() == ["msgtab", version])


def code_block(readme, language):
    return re.search(r"^```%s\n(.*?)^```$" % language, readme, re.S | re.M).group(1)


def check_readme(check, root, tool):
    readme = (root / "README.md").read_text()
    for path in re.findall(r"`((?:src|include|tests|cmake|mc|doc|\.ci)/[\w./-]*)`", readme):
        check.true(f"README: {path} exists", (root / path).exists())
    known = set().union(*(help_options(tool, c) for c in
                          ("compile", "mc", "format", "render", "source")))
    lines = re.findall(r"`(-[^`]*)`", readme) + re.findall(r"^build/\S*msgtab (.*)$", readme, re.M)
    named = options("\n".join(lines))
    check.true("README names only options that exist: " + " ".join(sorted(named - known)),
               named <= known)


def check_example(check, root, build, compiler, tool):
    """The README's C program, built and run beside the catalogue, prints the README's result."""
    readme = (root / "README.md").read_text()
    program = build / "bin" / "readme_example"
    source = program.with_suffix(".c")
    source.write_text(code_block(readme, "c"))
    if tool[-1].endswith(".exe"):
        program = program.with_suffix(".exe")
    subprocess.run(compiler + [str(source), "-o", str(program), f"-I{root / 'include'}",
                               f"-I{build / 'include'}", f"-L{build / 'lib'}", "-lsessmsg",
                               "-lmsgtab"], check=True)
    shown = subprocess.run(tool[:-1] + [str(program)], capture_output=True, text=True, check=True)
    wanted = re.search(r"^  wrapper +(.*)$", readme, re.M).group(1)
    check.true("the README's program prints the README's result", shown.stdout.strip() == wanted)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--compiler", help="compiler and flags, separated by ';'")
    parser.add_argument("tool", nargs="+")
    args = parser.parse_args()
    man = (args.root / "doc/msgtab.1").read_text()
    check = Check()
    check_commands(check, args.tool, man)
    check_diagnostics(check, args.root, man)
    check_versions(check, args.root, args.tool, man)
    check_readme(check, args.root, args.tool)
    if args.compiler:
        compiler = [word for part in args.compiler.split(";") for word in part.split()]
        check_example(check, args.root, args.build, compiler, args.tool)
    print(f"{check.failures} failures")
    return check.failures != 0


if __name__ == "__main__":
    sys.exit(main())
