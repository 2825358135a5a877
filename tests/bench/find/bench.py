"""Many files as data, and a search through them, by msgtab and by wrestool and a parser in Python.
   bench.py MSGTAB [FILES [MESSAGES]]
Each of the DLLs has so many messages in two languages. Prints the best of five runs and of one,
and their ratios. Fails when a promise does not hold, see FASTER: a source is written beside lines
of the parser, and a database beside one of its texts with a full-text index."""
import os
import pathlib
import re
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time

FASTER = {"mc": 8, "sqlite": 1, "find": 3}
LANGUAGES = {"0x409": "Session {} of user %1\\%2 cannot be reached.",
             "0x407": "Sitzung {} von %1\\%2 ist nicht erreichbar."}


def make(tool, files, messages):
    """The DLLs; each number is in one file only."""
    for file in range(files):
        lines = ["LanguageNames=(German=0x407:de)"]
        for code in range(1, messages + 1):
            number = file * messages + code
            lines += [f"MessageId={code}",
                      "Language=English", LANGUAGES["0x409"].format(number), ".",
                      "Language=German", LANGUAGES["0x407"].format(number), "."]
        pathlib.Path("bench.mc").write_text("\n".join(lines) + "\n")
        subprocess.run([tool, "compile", "bench.mc", "--dll", f"dlls/{file:04}.dll"], check=True)


def seconds(runs, work):
    """The best time, and what the last run returned."""
    best = None
    for _ in range(runs):
        start = time.perf_counter()
        result = work()
        spent = time.perf_counter() - start
        best = spent if best is None else min(best, spent)
    return best, result


def output(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout


def messages_of(data):
    """(code, text) of a message table."""
    count, = struct.unpack_from("<I", data)
    for first, last, at in struct.iter_unpack("<III", data[4:4 + 12 * count]):
        for code in range(first, last + 1):
            size, flags = struct.unpack_from("<HH", data, at)
            body = data[at + 4:at + size]
            yield code, body.decode("utf-16-le" if flags else "cp1252").rstrip("\0")
            at += size


def parsed():
    """(file, language, code, text) of all, as a script with wrestool does it."""
    for path in sorted(pathlib.Path("dlls").iterdir()):
        for language in LANGUAGES:
            table = output("wrestool", "-x", "--raw", "--type=11",
                           f"--language={int(language, 0)}", path)
            for code, text in messages_of(table):
                yield path, language, code, text


def parsed_lines():
    with open("theirs.tsv", "w", encoding="utf-8") as file:
        return sum(bool(file.write(f"{path}\t{language}\t{code}\t{text!r}\n"))
                   for path, language, code, text in parsed())


def parsed_search(wanted):
    """An insert matches anything, as for msgtab find: the parts between them are there in order."""
    return sum(is_said(re.split(r"%\d", text.strip().lower()), wanted.lower())
               for *_, text in parsed())


def is_said(parts, wanted):
    at = 0
    for part in parts:
        at = wanted.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def parsed_database():
    """The texts only, with a full-text index, as msgtab's has one."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE messages (message INTEGER PRIMARY KEY, path, language, id, text)")
    base.execute("CREATE VIRTUAL TABLE texts USING fts5 (text, content='messages', "
                 "content_rowid='message', tokenize='unicode61 remove_diacritics 2')")
    base.executemany("INSERT INTO messages VALUES (NULL, ?, ?, ?, ?)",
                     ((str(path), language, code, text) for path, language, code, text in parsed()))
    base.execute("INSERT INTO texts (texts) VALUES ('rebuild')")
    pathlib.Path("theirs").write_bytes(base.serialize())


def main():
    tool = str(pathlib.Path(sys.argv[1]).resolve())
    files, messages = (int(word) for word in (sys.argv[2:] + ["200", "1000"][len(sys.argv) - 2:]))
    wanted = LANGUAGES["0x409"].format(files * messages // 2).replace("%1\\%2", "CONTOSO\\alice")
    kept = True
    with tempfile.TemporaryDirectory() as work:
        os.chdir(work)
        pathlib.Path("dlls").mkdir()
        make(tool, files, messages)
        names = sorted(str(path) for path in pathlib.Path("dlls").iterdir())
        print(2 * files * messages, "messages in", files, "files; beside wrestool + Python:")
        pathlib.Path("sources").mkdir()
        for form, given, peer, ours_at in (("mc", names, parsed_lines, "sources"),
                                           ("sqlite", ["dlls"], parsed_database, "ours.db")):
            theirs, _ = seconds(1, peer)
            command = [tool, "dump", "--format", form, "-o", ours_at, *given]
            ours, _ = seconds(5, lambda command=command: output(*command))
            print(f"dump --format {form}: {ours:.3f} s, {theirs:.2f} s: "
                  f"{theirs / ours:.1f} times faster")
            kept = kept and theirs / ours >= FASTER[form]
        theirs, found = seconds(1, lambda: parsed_search(wanted))
        ours, lines = seconds(5, lambda: output(tool, "find", wanted, "dlls"))
        print(f"find: {ours:.3f} s, {theirs:.2f} s: {theirs / ours:.1f} times faster")
        if found != 1 or len(re.findall(rb"^dlls", lines, re.M)) != 1:
            sys.exit(f"found {found} and\n{lines.decode()}")
    return 0 if kept and theirs / ours >= FASTER["find"] else 1


if __name__ == "__main__":
    sys.exit(main())
