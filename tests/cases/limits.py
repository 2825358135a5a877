#!/usr/bin/env python3
"""Cases exactly at a limit of the compiler, and one beyond it: limits.py TOOL...

Each row of CASES makes the files of a case (see run.py) from its name and a number, and names
the limit."""
import sys

sys.dont_write_bytecode = True

from generated import dll_case, message, run_cases

SHOWN = 50  # errors, and the same number of warnings
REPORTED = 100  # bytes that are not text
BEFORE, AFTER = 100, 60  # characters of a line shown around the place
FILE_NAME = 255
NAMED = 4  # languages missing from a message
INSERTS = 99
SUGGESTED = 40  # letters of a word that is compared with others
TEXT = "Language=English\nx\n.\n"


def checked(name, source, errors, options=""):
    return {"mc": source, "cmd": f"compile {name}.mc{options}\n", "err": errors}


WRONG = "unknown severity 'Wrong'; declare it first: SeverityNames=(Wrong=0x3) [MT1006]"


def hidden(count):
    return f"{count} more errors and warnings are not shown\n" if count > 0 else ""


def errors(name, count):
    source = "".join(f"MessageId={i}\nSeverity=Loud\n{TEXT}" for i in range(1, count + 1))
    shown = "".join(f"{name}.mc:{5 * i + 2}:10: error: unknown severity 'Loud'; declare it "
                    "first: SeverityNames=(Loud=0x3) [MT1006]\nSeverity=Loud\n         ^\n"
                    for i in range(min(count, SHOWN)))
    return checked(name, source, shown + hidden(count - SHOWN))


def warnings(name, count):
    source = "".join(f"MessageId={i}\n{TEXT[:-1]} \n" for i in range(1, count + 1))
    shown = "".join(f"{name}.mc:{4 * i + 4}:1: warning: blanks after the '.' that ends a text "
                    "[MT1102]\n. \n^\n" for i in range(min(count, SHOWN)))
    return checked(name, source, shown + hidden(count - SHOWN))


def bad_bytes(name, count):
    """Those beyond the limit are not even counted."""
    source = b"MessageId=1\nLanguage=English\n" + b"x\xE6\n" * count + b".\n"
    shown = "".join(f"{name}.mc:{i + 3}:2: error: byte 0xE6 is not a character of code page 932 "
                    "[MT1001]\nx\ufffd\n ^\n" for i in range(SHOWN))
    return checked(name, source, shown + hidden(min(count, REPORTED) - SHOWN), " --codepage 932")


def before(name, count):
    """There are count characters before the place, the last of which are 'Severity='."""
    line = " " * (count - len("Severity=")) + "Severity=Wrong"
    cut = "" if count <= BEFORE else "..."
    return checked(name, f"MessageId=1\n{line}\n{TEXT}", (
        f"{name}.mc:2:{count + 1}: error: {WRONG}\n"
        f"{cut}{line[max(count - BEFORE, 0):]}\n{' ' * (len(cut) + min(count, BEFORE))}^\n"))


def after(name, count):
    """The place and what follows it are count characters."""
    line = f"Severity={'Wrong':<{count - 1}};"
    cut = line if count <= AFTER else line[:len("Severity=") + AFTER] + "..."
    return checked(name, f"MessageId=1\n{line}\n{TEXT}", (
        f"{name}.mc:2:10: error: {WRONG}\n{cut}\n         ^\n"))


def file_name(name, length):
    table = "t" * length
    source = f"LanguageNames=(English=0x409:{table})\n" + message(1, "x")
    error = (f"{name}.mc:1:30: error: file name '{'t' * 56}...' has {length} bytes: expected 1 to "
             f"255 [MT1007]\nLanguageNames=(English=0x409:{'t' * AFTER}...\n{' ' * 29}^\n")
    return dll_case(name, source, {1: "x"}, error if length > FILE_NAME else None)


def lacking(name, count):
    names = [f"L{i}" for i in range(count)]
    source = ("LanguageNames=(" + " ".join(f"{n}={0x410 + i}:M{i}" for i, n in enumerate(names))
              + ")\nMessageId=1\nLanguage=English\nx\n.\n"
              + "".join(f"Language={n}\nx\n.\n" for n in names) + "MessageId=2\n" + TEXT)
    shown = ", ".join(f"'{n}'" for n in names[:NAMED])
    more = f" and {count - NAMED} more languages" if count > NAMED else ""
    return checked(name, source, (
        f"{name}.mc:{6 + 3 * count}:1: warning: message 0x00000002 has no text in {shown}{more} "
        "[MT1104]\nMessageId=2\n^\n"))


def suggestion(name, length):
    """A word with one letter wrong."""
    right, wrong = "a" * (length - 1) + "b", "a" * (length - 1) + "c"
    source = f"SeverityNames=({right}=1)\nMessageId=1\nSeverity={wrong}\n{TEXT}"
    hint = f"; did you mean '{right}'?" if length <= SUGGESTED else ""
    return checked(name, source, (f"{name}.mc:3:10: error: unknown severity '{wrong}'{hint} "
                                  f"[MT1006]\nSeverity={wrong}\n         ^\n"))


def insert(name, number):
    """%100 is %10 and a zero."""
    line = f";//@ insert {number} user"
    error = (f"{name}.mc:1:6: error: expected 'insert N name [type]' with N from 1 to {INSERTS} "
             f"[MT1018]\n{line}\n     ^\n")
    return checked(name, f"{line}\nMessageId=1\nSymbolicName=A\nLanguage=English\n%{number}\n.\n",
                   error if number > INSERTS else "")


CASES = ((errors, SHOWN), (warnings, SHOWN), (bad_bytes, REPORTED), (before, BEFORE),
         (after, AFTER), (file_name, FILE_NAME), (lacking, NAMED), (suggestion, SUGGESTED),
         (insert, INSERTS))


def main(tool):
    cases = {}
    for make, limit in CASES:
        for count in (limit - 1, limit, limit + 1):
            name = f"{make.__name__}_{count}"
            cases[name] = make(name, count)
    run_cases(cases, tool)


if __name__ == "__main__":
    main(sys.argv[1:])
