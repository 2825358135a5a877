"""Compares the facts of the catalogue with codes.tsv and, where available, with the headers of
mingw-w64: related.py FACTS [--whole] [--compiler COMPILER].

FACTS is what msgtab compile --facts wrote. With --whole, the catalogue must have every code of
codes.tsv and every NTSTATUS; without it, what it has must be right."""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from skip import need

TABLE = pathlib.Path(__file__).with_name("codes.tsv")
ROW = re.compile(r"(\w+)\((0x[0-9A-F]{8}), (\w*), (\w*)((?:, \w+)*)\)")
# Numbers and names that are wrongly attributed to codes of this family.
WRONG_NAMES = {"ERROR_CTX_SESSION_LIMIT_EXCEEDED", "ERROR_CTX_LOGOFF"}
WRONG_CODES = {120, 1070, 1403, 1805, 2336}
RIGHT = {"ERROR_CTX_WINSTATION_BUSY": 7024, "ERROR_REMOTE_SESSION_LIMIT_EXCEEDED": 1220,
         "ERROR_CTX_WINSTATION_NAME_INVALID": 7001, "ERROR_INVALID_PARAMETER": 87,
         "ERROR_LOGON_FAILURE": 1326}
ADVICE = {"WAIT", "ASK_USER", "RIGHTS", "OTHER_NAME", "FIX_CALL", "LICENCE", "CREDENTIALS",
          "ENVIRONMENT", "DISCONNECT", "NOTHING", "CHECK_INPUT", "LOG_ON",
          "LOG_ON_AGAIN", "OTHER_SESSION_NAME"}
# From the issue that asked for the catalogue, and from MS-RDPBCGR.
RELATED = {7062: {5, 1326, 87}, 7063: {5, 7062}, 7023: {7001, 7024, 1220},
           1363: {1366, 1312, 1326, 87}}
BUMP_OPTIONS, REFUSED_DIALOG = 0x8E03FFFB, 0x8E03FFF9
NOTIFICATIONS = {5: {0xFFFFFFFF}, 7024: {0xFFFFFFF8}, 7063: {0xFFFFFFFA},
                 BUMP_OPTIONS: {0xFFFFFFFB}, REFUSED_DIALOG: {0xFFFFFFF9}}
# Win32 codes whose names do not begin with ERROR_.
OTHER_NAMES = {1722}
RDP = range(0xFFFFFFF8, 0x100000000)  # MS-RDPBCGR 2.2.10.1.1.4.1.1


class Code:
    def __init__(self, text_id, name):
        self.id, self.name = text_id, name
        self.number = 5 if text_id == 0x80070005 else text_id
        self.facts = {}

    def numbers(self, word):
        return [int(value, 0) for value in self.facts.get(word, ())]


def read_facts(path):
    """The messages that have facts, in the order of the file."""
    codes = []
    for line in pathlib.Path(path).read_text().splitlines():
        found = ROW.fullmatch(line)
        if not found:
            continue
        word, text_id, prefix, name = found[1], int(found[2], 16), found[3], found[4]
        if word == "MESSAGE":
            codes.append(Code(text_id, prefix + name))
        else:
            codes[-1].facts[word.removeprefix("FACT_")] = re.findall(r"\w+", found[5])
    return [code for code in codes if "advice" in code.facts]


def read_table():
    """Name and NTSTATUS values, by their names, of each code."""
    table = {}
    for line in TABLE.read_text().splitlines():
        if line.startswith("#"):
            continue
        number, name, statuses = (line.split("\t") + [""])[:3]
        pairs = (status.split() for status in statuses.split(";") if status)
        table[int(number, 0)] = name, {word: int(value, 16) for word, value in pairs}
    return table


def check_code(code, table, known):
    """What is wrong with one code; known are the numbers of all."""
    if code.number not in table:
        yield f"{code.number} is not in {TABLE.name}"
        return
    name, statuses = table[code.number]
    if code.id != (0x80070005 if code.number == 5 else code.number):
        yield f"its text has the id 0x{code.id:08X}"
    prefix = "" if code.number > 0xFFFF or code.number in OTHER_NAMES else "ERROR_"
    if code.name.replace("SESSMSG_", prefix, 1) != name:
        yield f"it is {name}"
    if (name in WRONG_NAMES or code.number in WRONG_CODES
            or RIGHT.get(name, code.number) != code.number):
        yield "it is one of the wrong numbers"
    advice = code.facts.get("advice", [""])
    if advice[0] not in ADVICE or len(advice) > 2:
        yield f"its advice is {advice}"
    if [statuses.get(word) for word in code.facts.get("status", [])] != code.numbers("ntstatus"):
        yield f"the names of its NTSTATUS values are {code.facts.get('status')}"
    if not set(code.numbers("ntstatus")) <= set(statuses.values()):
        yield f"its NTSTATUS values are {statuses}"
    if not set(code.numbers("rdp")) <= set(RDP):
        yield "RDP has no such notification"
    if not RELATED.get(code.number, set()) <= set(code.numbers("related")):
        yield f"its related codes lack one of {RELATED[code.number]}"
    if set(code.numbers("rdp")) != NOTIFICATIONS.get(code.number, set()):
        yield f"its notifications are {code.facts.get('rdp')}"
    for related in code.numbers("related"):
        if related not in known or related == code.number:
            yield f"its related code {related} is not in the catalogue or itself"
    for word in ("related", "ntstatus", "rdp"):
        if len(set(code.numbers(word))) != len(code.numbers(word)):
            yield f"a value of {word} occurs twice"
    if code.number in code.numbers("confused"):
        yield "it is to be confused with itself"


def check_guidance(codes):
    """The number of a guidance text is the lower half of that of its code."""
    owner = {}
    for code in codes:
        if owner.setdefault(code.number & 0xFFFF, code) is not code:
            yield f"{code.name} and {owner[code.number & 0xFFFF].name} share their guidance"


def check_unique(codes, word):
    """A number that can be looked up belongs to only one code."""
    owner = {}
    for code in codes:
        for value in code.numbers(word):
            if owner.setdefault(value, code) is not code:
                yield f"{word} 0x{value:08X} is that of {owner[value].name} and of {code.name}"


def check_confused(codes, table):
    """What is wrongly said of these codes is on the page of one, and is wrong."""
    confused = {number for code in codes for number in code.numbers("confused")}
    misnamed = {name for code in codes for name in code.facts.get("misnamed", ())}
    for number in WRONG_CODES - confused:
        yield f"no page says that it is not to be confused with {number}"
    for name in WRONG_NAMES - misnamed:
        yield f"no page says that {name} is not a name"
    for name in misnamed & {name for name, _ in table.values()}:
        yield f"{name} is a name"


def check_confused_names(codes, known, errors):
    """errors: the macros of winerror.h."""
    numbers = {number for name, number in errors.items() if name.startswith("ERROR_")}
    for code in codes:
        names = code.facts.get("confused_name", [])
        for i, number in enumerate(code.numbers("confused")):
            name = names[i] if i < len(names) else ""
            if number in known:
                continue
            if name and errors.get(name) != number or not name and number in numbers:
                yield f"{code.name}: the name of {number} is not {name!r}"


def check_whole(codes, table):
    by_number = {code.number: code for code in codes}
    for number, (name, statuses) in table.items():
        if number not in by_number:
            yield f"{name} ({number}) is not in the catalogue"
        elif set(statuses.values()) - set(by_number[number].numbers("ntstatus")):
            yield f"{name} lacks one of the NTSTATUS values {statuses}"


def read_macros(compiler, header):
    """The numbers that a header of Windows defines, by their names."""
    source = ("#define WIN32_NO_STATUS\n#include <windef.h>\n#undef WIN32_NO_STATUS\n"
              f"#include <{header}>\n")
    text = subprocess.run([compiler, "-E", "-dM", "-x", "c", "-"], input=source, check=True,
                          capture_output=True, text=True).stdout
    found = re.findall(r"^#define (\w+) .*?\b(0x[0-9A-Fa-f]+|\d+)[UL]*\)*$", text, re.M)
    return {name: int(value, 0) for name, value in found}


def check_headers(compiler, table):
    errors = read_macros(compiler, "winerror.h")
    statuses = read_macros(compiler, "ntstatus.h")
    checked = 0
    for number, (name, values) in table.items():
        for word, value, macros in ((name, number, errors),
                                    *((word, value, statuses) for word, value in values.items())):
            checked += word in macros
            if macros.get(word, value) != value:
                yield f"{word} is {macros[word]} in the header, {value} in {TABLE.name}"
    if checked < 100:
        yield f"the headers define only {checked} of the names"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("facts")
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--compiler", default="x86_64-w64-mingw32-gcc")
    options = parser.parse_args()
    codes, table = read_facts(options.facts), read_table()
    known = {code.number for code in codes}
    problems = [f"{code.name}: {problem}" for code in codes
                for problem in check_code(code, table, known)]
    for word in ("ntstatus", "rdp", "mstsc"):
        problems += check_unique(codes, word)
    problems += check_guidance(codes)
    if options.whole:
        problems += check_whole(codes, table)
        problems += check_confused(codes, table)
    if shutil.which(options.compiler):
        problems += check_headers(options.compiler, table)
        problems += check_confused_names(codes, known, read_macros(options.compiler, "winerror.h"))
    for problem in problems:
        print(problem)
    print(f"{len(codes)} codes, {len(problems)} problems")
    if problems or not codes:
        sys.exit(1)
    need(options.compiler)


if __name__ == "__main__":
    main()
