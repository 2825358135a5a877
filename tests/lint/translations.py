#!/usr/bin/env python3
"""Runs `msgtab check` on pairs of texts. faults.tsv has faulty translations, each of which must
be found by its own rule. correct.tsv has correct translations in many scripts, in which
nothing may be found. Nothing may be found in the further sources either. translations.py FOLDER
SOURCE.mc... -- TOOL..."""
import bisect
import json
import subprocess
import sys
import tempfile
from pathlib import Path

MESSAGE = "MessageId={number}\nLanguage=English\n{first}\n.\nLanguage=L{language}\n{other}\n.\n"


def rows(path):
    """The rows of a table: the expectation, language id, English text, translation."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return [line.split("\t") for line in lines if line]


def check(tool, path):
    """The diagnostics of a source as objects."""
    done = subprocess.run([*tool, "check", "--format", "json", path.name], cwd=path.parent,
                          capture_output=True, check=False)
    return json.loads(done.stdout)


def found_in(tool, folder, table):
    """The codes for each row, without notes. All rows are messages of one source."""
    languages = sorted({row[1] for row in table})
    names = "".join(f"L{each}=0x{each}:MSG0{each}\n" for each in languages)
    source = f";//@ file allow MT1104\nLanguageNames=({names})\n"
    starts = []
    for number, (_, language, first, other) in enumerate(table, 1):
        starts.append(source.count("\n") + 1)
        source += MESSAGE.format(number=number, language=language, first=first.replace("\\n", "\n"),
                                 other=other.replace("\\n", "\n"))
    path = Path(folder) / "pairs.mc"
    path.write_text(source, encoding="utf-8")
    found = [set() for _ in table]
    for row in check(tool, path):
        if row["level"] != "note":
            found[bisect.bisect(starts, row["line"]) - 1].add(row["code"])
    return found


def main(arguments):
    split = arguments.index("--")
    (data, *sources), tool = map(Path, arguments[:split]), arguments[split + 1:]
    wrong = missed = 0
    faults, correct = rows(data / "faults.tsv"), rows(data / "correct.tsv")
    with tempfile.TemporaryDirectory() as folder:
        in_faults, in_correct = (found_in(tool, folder, table) for table in (faults, correct))
    for row, found in zip(faults, in_faults):
        if row[0] not in found:
            missed += 1
            print(f"missed: {row}, found {sorted(found)}")
    for row, found in zip(correct, in_correct):
        if found:
            wrong += 1
            print(f"false alarm {sorted(found)}: {row}")
    for source in sources:
        for row in check(tool, source):
            wrong += 1
            print(f"{source.name}:{row['line']}: {row['code']} {row['text']}")
    print(f"{len(faults) - missed} of {len(faults)} faults found, {wrong} false alarms in "
          f"{len(correct)} correct translations and {len(sources)} sources")
    return missed > 0 or wrong > 0 or len(faults) < 40


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
