#!/usr/bin/env python3
"""Runs `msgtab check` over pairs of texts: faults.tsv has faults of translations, of which nearly
all must be found, each by its own rule; correct.tsv has correct translations of many scripts, in
which nothing may be found; and nothing may be found in sources that are given besides.
translations.py FOLDER SOURCE.mc... -- TOOL..."""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

MISSED_MAX = 2
HEAD = "LanguageNames=(Other=0x{language}:MSG0{language})\n"
MESSAGE = "MessageId=1\nLanguage=English\n{first}\n.\nLanguage=Other\n{other}\n.\n"


def rows(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return [line.split("\t") for line in lines if line]


def check(tool, path):
    """The diagnostics of a source as objects."""
    done = subprocess.run([*tool, "check", "--format", "json", path.name], cwd=path.parent,
                          capture_output=True, check=False)
    return json.loads(done.stdout)


def found_in(tool, folder, language, first, other):
    """The codes that a pair of texts gets, without notes."""
    path = Path(folder) / "pair.mc"
    source = HEAD.format(language=language) + MESSAGE.format(
        first=first.replace("\\n", "\n"), other=other.replace("\\n", "\n"))
    path.write_text(source, encoding="utf-8")
    return {row["code"] for row in check(tool, path) if row["level"] != "note"}


def main(arguments):
    split = arguments.index("--")
    (data, *sources), tool = map(Path, arguments[:split]), arguments[split + 1:]
    wrong = missed = 0
    with tempfile.TemporaryDirectory() as folder:
        faults, correct = rows(data / "faults.tsv"), rows(data / "correct.tsv")
        for code, *pair in faults:
            found = found_in(tool, folder, *pair)
            if code not in found:
                missed += 1
                print(f"missed {code}: {pair}, found {sorted(found)}")
        for what, *pair in correct:
            found = found_in(tool, folder, *pair)
            if found:
                wrong += 1
                print(f"false alarm {sorted(found)}, {what}: {pair}")
    for source in sources:
        for row in check(tool, source):
            wrong += 1
            print(f"{source.name}:{row['line']}: {row['code']} {row['text']}")
    print(f"{len(faults) - missed} of {len(faults)} faults found, {wrong} false alarms in "
          f"{len(correct)} correct translations and {len(sources)} sources")
    return missed > MISSED_MAX or wrong > 0 or len(faults) < 40


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
