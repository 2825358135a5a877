"""Forbidden functions, messages that do not show what would steer a terminal, marks of unfinished
work, and paths of somebody's machine."""
import re

import gate

FUNCTIONS = (r"\b(v?sprintf|strcpy|strcat|gets|ato[ifl]|atoll|strtok|setlocale|ctime|asctime|"
             r"gmtime|localtime|rand|srand|tmpnam|alloca)\s*\(")
# say_error shows each %s; what the program says in its own words needs nothing.
UNSHOWN = r"\bv?fprintf\s*\(\s*stderr|\bf?puts\s*\(\s*\w[^;]*,\s*stderr|\bperror\s*\("
MARKS = r"\b(TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b"
PATHS = r"(?<![\w.}/])/(?:home|Users|root|work|builds|workspace)/\w|\b[A-Z]:\\{1,2}Users\\"

problems = []


def report(path, pattern, text, what):
    for line, found in gate.matches(pattern, text):
        problems.append(f"{gate.name_of(path)}:{line}: {what}: {found[0]}")


files = gate.tracked()
for path in files:
    text = gate.text_of(path)
    report(path, MARKS, text, "unfinished work belongs in an issue")
    report(path, f"{PATHS}|{re.escape(str(gate.root()))}/", text, "a path of a machine")
    if path.suffix in gate.C_FILES:
        report(path, FUNCTIONS, gate.code_of(path), "not to be used here")
    if path.suffix in gate.C_FILES and gate.name_of(path).startswith("src/"):
        report(path, UNSHOWN, gate.code_of(path), "say_error shows what it is given")
gate.finish(problems, files)
