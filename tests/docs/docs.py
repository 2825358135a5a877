#!/usr/bin/env python3
"""Checks that help texts, man page and README agree."""
import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))

from man_pages import check_language, check_man_examples
from program import run_program


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


def output_of(*command, **more):
    """The output of a command that must succeed."""
    status, output, errors = run_program(command, **more)
    if status != 0:
        sys.exit(f"{command} ended with {status}: {errors.decode()}")
    return output.decode().replace("\r\n", "\n")


def options(text):
    """Options that a text names: --word and -x."""
    return set(re.findall(r"(?<![\w-])(--[a-z][\w-]*|-[A-Za-z?]{1,3})(?![\w-])", text))


def section(man, title):
    """The text of a man page's section, without the markup that hides dashes."""
    body = re.search(r'^\.SH "?%s"?\n(.*?)(?=^\.SH|\Z)' % title, man, re.S | re.M).group(1)
    return body.replace("\\-", "-").replace("\\fR", " ").replace("\\fP", " ").replace('"', " ")


def help_options(tool, *command):
    help_text = output_of(*tool, *command, "--help")
    rows = "\n".join(re.split(r"  +", line.strip())[0] for line in help_text.splitlines()
                     if line.startswith("  -"))
    return options(rows)


def man_options(man, title):
    return options("\n".join(line for line in section(man, title).splitlines()
                             if re.match(r"\.(B|BI|BR) +-", line)))


def commands_of(check, tool, man, program):
    """The commands in the help, which must be those of the man page."""
    usage = output_of(*tool, "--help")
    commands = set(re.findall(r"^  (\w+)  +\w", usage, re.M))
    check.same(f"commands of {program} --help and of the man page", commands,
               {c.lower() for c in re.findall(rf'^\.SH "{program.upper()} (\w+)"', man, re.M)})
    return commands


# What makes a command look at its options; the files do not exist.
ARGUMENTS = {"po": ["stat", "/nowhere/x.po"], "source": ["export", "--name=N", "--file=/nowhere/x"],
             "diff": ["/nowhere/x.mc", "/nowhere/y.mc"], "code": ["5", "--file=/nowhere/x.dll"],
             "find": ["text", "/nowhere/x.mc"]}


def completed(tool, program, *words):
    """What the last word may become, as the scripts for shells get it."""
    *given, last = words
    rows = output_of(*tool, "completion", "words", program, *given, f"={last}").splitlines()
    return [row.split("\t") for row in rows]


def check_completion(check, tool, program, commands):
    """Completion has the commands and options of the help, with the same words of explanation."""
    usage = output_of(*tool, "--help")
    shown = [row for row in completed(tool, program, "") if len(row) > 1 and row[0] in commands]
    check.same(f"commands of {program} --help and of its completion", commands,
               {command for command, _ in shown})
    check.true(f"completion has the summaries of {program} --help",
               all(re.search(rf"^  {re.escape(command)} +{re.escape(text)}$", usage, re.M)
                   for command, text in shown))
    for command in sorted(commands):
        rows = completed(tool, program, command, "-")
        check.same(f"options of {program} {command} --help and of its completion",
                   help_options(tool, command), {option for option, _ in rows})
        help_text = output_of(*tool, command, "--help")
        for option, text in rows:
            row = rf"^  .*{re.escape(option)}\b.* {re.escape(text)}$"
            check.true(f"{program} {command} --help has '{text}' for {option}",
                       re.search(row, help_text, re.M))
            if re.search(rf"^  .*{option} \S", help_text, re.M):
                check_values(check, tool, program, command, option)


def check_values(check, tool, program, command, option):
    """The program accepts each word that completion has for an option with a short list, and names
    one that is not in it."""
    rows = completed(tool, program, command, option, "")
    words = [row[0] for row in rows]
    if "codepage" in option and tool[-1].endswith(".exe"):
        return  # wine lacks some of the pages that Windows has
    if not option.startswith("--") or len(words) > 20 or "<file>" in words or "<folder>" in words:
        return
    for word in [*words, "no-such-word"] if words else []:
        status, _, errors = run_program([*tool, command, *ARGUMENTS.get(command, ["/nowhere/x.mc"]),
                                         f"{option}={word}"])
        named = f"'{word}'" in errors.decode()
        check.true(f"{program} {command} accepts {option}={word} as completion says: "
                   f"{errors.decode()}", named == (word == "no-such-word") and status)


def check_commands(check, tool, man):
    commands = commands_of(check, tool, man, "msgtab")
    check_completion(check, tool, "msgtab", commands)
    for command in commands:
        wanted = help_options(tool, command) - {"--help"}
        check.same(f"options of {command} --help and of the man page", wanted,
                   man_options(man, f"MSGTAB {command.upper()}") - {"--help", "-?", "-H"})


def check_sessmsg(check, root, sessmsg):
    """All its commands have the options of the program, and those in their own sections."""
    man = (root / "doc/sessmsg.1").read_text()
    wanted = man_options(man, "OPTIONS") - {"-h"}
    check.same("options of sessmsg --help and of the man page", help_options(sessmsg), wanted)
    commands = commands_of(check, sessmsg, man, "sessmsg")
    check_completion(check, sessmsg, "sessmsg", commands)
    for command in commands - {"completion"}:
        check.same(f"options of sessmsg {command} --help and of the man page",
                   help_options(sessmsg, command),
                   wanted - {"--version"} | man_options(man, f"SESSMSG {command.upper()}"))
    check_version(check, root, sessmsg, man, "sessmsg")


def check_version(check, root, tool, man, program):
    """Man page and program must show the version of the library's header."""
    header = (root / "include/msgtab/msgtab.h").read_text()
    version = ".".join(re.findall(r"^#define MSGTAB_VERSION_[A-Z]+ +(\d+)$", header, re.M))
    check.true(f"the man page of {program} has the header's version", f'"msgtab {version}"' in man)
    shown = output_of(*tool, "--version")
    check.true(f"{program} --version shows the header's version",
               shown.split() == [program, version])


def check_pages(check, root, tool, sessmsg):
    """README and pages name only files and options that exist."""
    known = set().union(*(help_options(tool, c) for c in
                          ("compile", "mc", "diff", "dump", "format", "render", "site", "source",
                            "po")))
    if sessmsg:
        known |= help_options(sessmsg)
    for page in [root / "README.md", *sorted((root / "doc").glob("*.md"))]:
        text = page.read_text()
        for path in re.findall(r"\]\(([^)#:]+)\)", text):
            check.true(f"{page.name}: {path} exists", (page.parent / path).exists())
        lines = re.findall(r"`(-[^`]*)`", text) + re.findall(r"^msgtab (.*)$", text, re.M)
        named = options("\n".join(lines))
        check.true(f"{page.name} names only options that exist: " + " ".join(sorted(named - known)),
                   named <= known)


def check_qualifiers(check, root, man):
    """Records split an id in two; whoever looks for an event needs the formula."""
    for name, text in (("msgtab.1", section(man, "MSGTAB RENDER")),
                       ("events.md", (root / "doc/events.md").read_text())):
        formula = re.search(r"message id = qualifiers \* (\d+) \+ event id", text)
        check.true(f"{name} says what qualifiers are", formula and int(formula[1]) == 1 << 16)
    example = re.search(r"Event (\d+) with the qualifiers (\d+) has the\s+message 0x(\w+)", text)
    check.true("events.md computes an example with the formula", example and
               int(example[2]) * int(formula[1]) + int(example[1]) == int(example[3], 16))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--sessmsg", help="the program sessmsg")
    parser.add_argument("tool", nargs="+", help="the program msgtab, after its emulator")
    args = parser.parse_args()
    man = (args.root / "doc/msgtab.1").read_text()
    check = Check()
    check_commands(check, args.tool, man)
    check_version(check, args.root, args.tool, man, "msgtab")

    def run(words, folder):
        status, output, errors = run_program([*args.tool, *words], cwd=folder,
                                             env=dict(os.environ, LC_ALL="C.UTF-8"))
        return status, output.decode(), errors.decode()

    check_language(check, args.root)
    if len(args.tool) == 1:  # under an emulator they are the same, and it takes its time
        check_man_examples(check, args.root, run)
    sessmsg = [*args.tool[:-1], args.sessmsg] if args.sessmsg else None
    check_pages(check, args.root, args.tool, sessmsg)
    check_qualifiers(check, args.root, man)
    if sessmsg:
        check_sessmsg(check, args.root, sessmsg)
    print(f"{check.failures} failures")
    return check.failures != 0


if __name__ == "__main__":
    sys.exit(main())
