"""msgtab code finds what words.tsv says, and every code of the catalogue; it refuses other words.

Usage: commands.py MSGTAB..."""
import json
import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parents[0] / "support"))

from program import own_lines, run_program

SAMPLE = """LanguageNames=(German=0x407:MSG0407)
MessageId=5 SymbolicName=FIVE
Language=English
Five has %1.
.
Language=German
F\u00fcnf hat %1.
.
"""


class Check:
    def __init__(self, tool):
        self.tool, self.problems = tool, []
        self.environment = {**os.environ, "LANGUAGE": "en", "LC_ALL": "C.UTF-8"}

    def run(self, *words, **more):
        status, output, errors = run_program([*self.tool, *words], env=self.environment, **more)
        return status, output.decode(), own_lines(errors.decode()).replace("\r\n", "\n")

    def json(self, *words):
        status, output, errors = self.run("code", "--format", "json", "--", *words)
        self.true(f"{words}: status {status}, {errors}", status == 0 and not errors)
        return json.loads(output)

    def true(self, what, is_so):
        if not is_so:
            self.problems.append(what)


def rows_of(path):
    for line in path.read_text().splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def meanings(answer):
    """The meanings of a word, each under all its names."""
    for code in answer["codes"]:
        for meaning in code["meanings"]:
            for name in (meaning["name"], *(other["name"] for other in meaning["also"])):
                yield meaning["kind"], name, meaning["form"] or "-"


def check_words(check):
    rows = list(rows_of(HERE / "words.tsv"))
    answers = check.json(*(word for word, _ in rows))
    check.true("one answer for each word", [a["word"] for a in answers] == [r[0] for r in rows])
    for (word, wanted), answer in zip(rows, answers):
        wanted = [tuple(each.split(" ", 2)) for each in wanted.split("; ")]
        found = list(meanings(answer))
        check.true(f"{word}: {wanted} is in {found}", set(wanted) <= set(found))
        check.true(f"{word}: {found[:1]} is {wanted[0]}", found[:1] == wanted[:1])


def check_numbers(check):
    """All ways to write a number say the same."""
    answers = check.json("2147942405", "-2147024891", "0x80070005", "80070005", "80070005h")
    check.true("a number in all its forms",
               all(answer["codes"] == answers[0]["codes"] for answer in answers))
    code = answers[0]["codes"][0]
    check.true(f"the numbers of {code}", (code["code"], code["hex"], code["signed"]) ==
               (2147942405, "0x80070005", -2147024891))


def check_catalogue(check):
    """The codes of the catalogue, which know their NTSTATUS from another source than wine."""
    rows = [row for row in rows_of(HERE.parents[0] / "sessmsg/codes.tsv")
            if int(row[0], 0) < 0x8E000000]  # others are not codes of Windows
    answers = check.json(*(row[0] for row in rows))
    statuses = []
    for (number, name, *rest), answer in zip(rows, answers):
        kind = "HRESULT" if number.startswith("0x") else "Win32"
        check.true(f"{number} is {name}", (kind, name, "-") in set(meanings(answer)))
        pairs = rest[0].split(";") if rest and rest[0] not in ("", "-") else []
        statuses += [(*pair.split(), int(number, 0)) for pair in pairs]
    check.true("there are statuses", len(statuses) > 40)
    for (name, number, _), answer in zip(statuses, check.json(*(each[1] for each in statuses))):
        check.true(f"{number} is {name}", ("NTSTATUS", name, "-") in set(meanings(answer)))


def check_parts_of_names(check):
    """Joints are where words end: a part does not run over the end of a word of a name."""
    answers = check.json("access denied", "accessdenied", "wrongpassword")
    spaced, joined, part = ([name["name"] for name in answer["names"]] for answer in answers)
    check.true("joints may be missing in a name", {"E_ACCESSDENIED", "ERROR_ACCESS_DENIED"} <=
               set(spaced))
    check.true("names without joints come first",
               "E_ACCESSDENIED" in joined and "ERROR_ACCESS_DENIED" not in joined)
    check.true(f"joints may be missing in a word: {part}", "STATUS_WRONG_PASSWORD" in part)


def check_relations(check):
    denied, status = check.json("5", "0xC0000022")
    win32, status = denied["codes"][0]["meanings"][0], status["codes"][0]["meanings"][0]
    check.true("HRESULT_FROM_WIN32", win32["hresult_from_win32"]["name"] == "E_ACCESSDENIED")
    check.true("the statuses of 5: first the one of its name",
               win32["ntstatus"][0]["name"] == "STATUS_ACCESS_DENIED")
    check.true("RtlNtStatusToDosError", status["win32"]["name"] == "ERROR_ACCESS_DENIED")
    check.true("HRESULT_FROM_NT", status["hresult_from_nt"]["hex"] == "0xD0000022")
    check.true("severity", status["severity"] == "error")
    facility = check.json("0xC00A0016")[0]["codes"][0]["meanings"][0]["facility"]
    check.true("facility", facility == {"number": 10, "name": "FACILITY_TERMINAL_SERVER"})


def check_texts(check, folder):
    is_windows = check.tool[-1].endswith(".exe")
    source = folder / "sample.mc"
    source.write_text(SAMPLE)
    status, output, errors = check.run("code", "--file", "sample.mc", "--lang", "de", "--format",
                                       "json", "5", cwd=folder)
    check.true(f"texts of a file: {errors}", status == 0)
    texts = json.loads(output)[0]["codes"][0]["meanings"][0]["texts"]
    own = {"source": "sample.mc", "language": "de-DE", "text": "F\u00fcnf hat %1."}
    check.true(f"the file's text comes first in {texts}", texts[:1] == [own])
    check.true(f"Windows' text, and only there: {texts}",
               [text["source"] for text in texts[1:]] == (["Windows"] if is_windows else []))


def check_wrong(check, folder):
    wrong = [
        (["ERROR_ACESS_DENIED"], 1, "did you mean 'ERROR_ACCESS_DENIED'?"),
        (["0xC0000036"], 1, "(RtlNtStatusToDosError)"),
        (["0x8004ABCD"], 1, "as HRESULT: failure, facility 4 (FACILITY_ITF), code 43981 (0xABCD)"),
        (["4294967296"], 1, "'4294967296'"),
        (["0x100000005"], 1, "'0x100000005'"),
        (["-2147483649"], 1, "'-2147483649'"),
        (["99999999999999999999999999"], 1, "'99999999999999999999999999'"),
        (["0x"], 1, "'0x'"),
        (["h"], 1, "'h'"),
        (["-"], 1, "'-'"),
        (["_"], 1, "'_'"),
        (["%s"], 1, "'%s'"),
        (["x" * 5000], 1, "xxx"),
        ([""], 2, "the code is empty"),
        ([], 2, "expected a code"),
        (["--format", "xml", "5"], 2, "found 'xml'"),
        (["--lang", "klingon", "5"], 2, "unknown language 'klingon'"),
        (["--file", "absent.dll", "5"], 2, "absent.dll"),
    ]
    for words, wanted, part in wrong:
        status, output, errors = check.run("code", *words, cwd=folder)
        check.true(f"{words}: {status}, {output!r}, {errors!r}",
                   status == wanted and part in errors and not output)
    status, output, errors = check.run("code", "zzzz", "5", cwd=folder)
    check.true(f"one of two is unknown: {output}",
               status == 1 and "zzzz" in errors and "ERROR_ACCESS_DENIED" in output)


def main():
    check = Check(sys.argv[1:])
    check_words(check)
    check_numbers(check)
    check_catalogue(check)
    check_parts_of_names(check)
    check_relations(check)
    with tempfile.TemporaryDirectory() as folder:
        check_texts(check, Path(folder))
        check_wrong(check, Path(folder))
    print("\n".join(check.problems) or "msgtab code finds them all")
    return 1 if check.problems else 0


if __name__ == "__main__":
    sys.exit(main())
