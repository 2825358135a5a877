#!/usr/bin/env python3
"""Checks what `msgtab explain` says about each diagnostic against the program and the man page. The
wrong example must have the diagnostic, the right one must not, and the man page must list all of
them. rules.py [--update] MANPAGE -- TOOL...: --update rewrites the list of the man page."""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# Examples in words: these need bytes that are not text, more than fits in an example, or a second
# file.
IN_WORDS = {"MT1001", "MT1011", "MT1019", "MT1022", "MT1031", "MT1032", "MT1033", "MT1034",
            "MT1108", "MT1131", "MT1132", *(f"MT{code}" for code in range(1320, 1329)),
            *(f"MT{code}" for code in range(1401, 1428))}


def run(tool, *arguments, folder=None):
    return subprocess.run([*tool, *arguments], cwd=folder, capture_output=True, encoding="utf-8",
                          errors="replace", check=False)


class Rule:
    """A line of the list that `msgtab explain` prints, and what `msgtab explain CODE` says."""

    def __init__(self, tool, line):
        self.code, self.level, self.scope, self.name, self.summary = line.split(None, 4)
        self.text = run(tool, "explain", self.code).stdout
        command = re.search(r"^To see it: msgtab (.*)$", self.text, re.M)
        self.command = command and command[1].split()

    def example(self, title):
        found = re.search(rf"^{title}:\n\n((?:    .*\n|\n(?=    ))*)", self.text, re.M)
        return re.sub(r"(?m)^    ", "", found[1])

    def man_rows(self):
        scope = "" if self.scope == "always" else f", {self.scope}"
        summary = self.summary.replace("\\", "\\e").replace("-", "\\-")
        return f".TP\n.B {self.code} {self.level}{scope}\n{summary}\n"


def shows_change(tool, rule, sources):
    """The same for a change: the example names two sources in comments, OLD.mc and NEW.mc."""
    with tempfile.TemporaryDirectory() as folder:
        parts = re.findall(r"^;// (\w+\.mc)\n((?:(?!;// \w+\.mc$).*\n)*)", sources, re.M)
        for name, source in parts:
            (Path(folder) / name).write_text(source, encoding="utf-8")
        got = run(tool, *rule.command, folder=folder)
    if got.returncode not in (0, 1):
        sys.exit(f"{rule.code}: {got.stderr}")
    return f"[{rule.code}]" in got.stdout


def shows(tool, rule, source):
    """Whether the rule's command gives the diagnostic for a source."""
    if rule.command[0] == "diff":
        return shows_change(tool, rule, source)
    command = list(rule.command)
    if command[0] == "check":
        command[1:1] = ["--format", "msvc"]
    elif command[0] == "compile":
        command[1:1] = ["--diagnostics", "msvc"]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "FILE.mc").write_text(source, encoding="utf-8")
        got = run(tool, *command, folder=folder)
    mark = f"{rule.level} {rule.code}:" if command[0] != "mc" else f"{rule.level}: "
    return mark in got.stderr


def problems_of(tool, rules):
    if len({rule.name for rule in rules}) != len(rules):
        yield "two rules have one name"
    if [rule.code for rule in rules] != sorted({rule.code for rule in rules}):
        yield "the codes are not in order, or one is used twice"
    for rule in rules:
        if run(tool, "explain", rule.name).stdout != rule.text:
            yield f"explain {rule.name} does not explain {rule.code}"
        if (rule.command is None) != (rule.code in IN_WORDS):
            yield f"{rule.code}: has its example in words, or is in the list of those by mistake"
        if rule.command is None:
            continue
        if not shows(tool, rule, rule.example("Wrong")):
            yield f"{rule.code}: the wrong example does not show it"
        if shows(tool, rule, rule.example("Right")):
            yield f"{rule.code}: the right example shows it"


def with_list(man, rules):
    """The man page with its rows replaced by those of all rules."""
    rows = "".join(rule.man_rows() for rule in rules).replace("\\", "\\\\")
    return re.sub(r"(?:\.TP\n\.B MT\d+ .*\n.*\n)+", rows, man, count=1)


def main(arguments):
    split = arguments.index("--")
    options, tool = arguments[:split], arguments[split + 1:]
    path = Path(options[-1])
    rules = [Rule(tool, line) for line in run(tool, "explain").stdout.splitlines()]
    problems = [*problems_of(tool, rules)]
    man = path.read_text(encoding="utf-8")
    listed = re.findall(r"^\.B (MT\d+)", man, re.M)
    problems += [f"{path.name} lists {code} twice" for code in sorted({*listed})
                 if listed.count(code) > 1]
    wanted = with_list(man, rules)
    if "--update" in options:
        path.write_text(wanted, encoding="utf-8")
    elif man != wanted:
        problems.append(f"{path.name} lists other diagnostics: write its list with --update")
    for problem in problems:
        print(problem)
    print(f"{len(rules)} rules, {len(problems)} problems")
    return bool(problems) or len(rules) < 10


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
