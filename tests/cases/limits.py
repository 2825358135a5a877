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
LANGUAGES = 1024  # of an image
FACILITY = 0xFFF
MARK = 512  # characters of two bytes, after which columns are counted from there
DIGITS = 5  # of the number of a language
CATEGORY = 0xFFFF  # of an event, and the largest id
OPCODE = 239
FIELDS = 99  # of a template, as many as there are inserts
DEPTH = 64  # of elements
PROVIDER = 255  # characters of its name
SUGGESTED = 40  # letters of a word that is compared with others
EACUTE = "\u00e9"
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


def column(name, count):
    """So many characters of two bytes are before the place, in a line that goes on."""
    line = EACUTE * count + "%1!z!" + EACUTE * 1000
    shown = "..." + line[count - BEFORE // 2:count + len("%1!z!")]
    source = f"MessageId=1\nLanguage=English\n{line}\n.\n"
    return {"mc": source, "cmd": f"check {name}.mc\n", "err": (
        f"{name}.mc:3:{count + 1}: warning: FormatMessage knows no conversion in '%1!z!' and fills "
        f"in nothing [MT1208]\n{shown}{EACUTE * 27}...\n{' ' * (3 + BEFORE // 2)}^\n")}


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


def languages(name, count):
    """Of an image: what has more is refused when it is read."""
    names = [f"L{i}" for i in range(count - 1)]
    files = {"mc": ("LanguageNames=(" + " ".join(f"{n}={0x1000 + i}:M{i}"
                                                 for i, n in enumerate(names))
                    + ")\nMessageId=1\n" + TEXT
                    + "".join(f"Language={n}\n{n}\n.\n" for n in names)),
             "cmd": f"compile {name}.mc --dll {name}.dll\nformat {name}.dll 1 --lang 0x1007\n"}
    if count <= LANGUAGES:
        return {**files, "out": "L7\r\n"}
    return {**files, "status": "1\n",
            "err": f"msgtab: {name}.dll: the image or its message table is damaged\n"}


def value(name, names, entry, what):
    """A value in a list of names, and what is wrong with it."""
    line = f"{names}=(A={entry})"
    return checked(name, f"{line}\nMessageId=1\n{TEXT}", what and (
        f"{name}.mc:1:{len(names) + 5}: error: {what} [MT1005]\n{line}\n"
        f"{' ' * (len(names) + 4)}^\n"))


def facility(name, number):
    error = f"facility {number:#x} is too large: at most 4095 (0xFFF)"
    return value(name, "FacilityNames", f"{number:#x}", error if number > FACILITY else "")


def digits(name, count):
    shown = f"0x{0x410:0{count}x}"
    error = f"language {shown} has more than {DIGITS} digits"
    return value(name, "LanguageNames", f"{shown}:M", error if count > DIGITS else "")


def category(name, number):
    """The message with the number is the text of the category."""
    line = f";//@ event {number}"
    source = f"{line}\nMessageId=1\n{TEXT}"
    if number <= CATEGORY:
        return {"mc": f"{source}MessageId={number}\n{TEXT}", "cmd": f"check {name}.mc\n"}
    return checked(name, source, (
        f"{name}.mc:1:6: error: category '{number}' is not a number from 0 to 65535 [MT1020]\n"
        f"{line}\n     ^\n"))


def manifest(name, lines, error, own_name="P"):
    source = f"""<instrumentationManifest xmlns="http://schemas.microsoft.com/win/2004/08/events"
 xmlns:win="http://manifests.microsoft.com/win/2004/08/windows/events"><instrumentation><events>
<provider name="{own_name}" guid="{{5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1}}" symbol="P"
 resourceFileName="p.dll" messageFileName="p.dll">
{lines}
</provider></events></instrumentation></instrumentationManifest>
"""
    return {"man": source, "cmd": f"compile {name}.man\n", "err": error and f"{name}.man:{error}"}


def opcode(name, number):
    line = f'<opcodes><opcode name="Do" value="{number}"/></opcodes>'
    error = (f"5:35: error: 'value' must be 10 to {OPCODE}, not '{number}' [MT1407]\n{line}\n"
             f"{' ' * 34}^\n")
    return manifest(name, line, error if number > OPCODE else "")


def fields(name, count):
    rows = [f'<data name="F{i}" inType="win:UInt8"/>\n' for i in range(count)]
    error = (f"{6 + FIELDS}:2: error: a template has at most {FIELDS} fields [MT1411]\n"
             f"{rows[-1]} ^\n")
    return manifest(name, f"<templates><template tid='T'>\n{''.join(rows)}</template></templates>",
                    error if count > FIELDS else "")


def depth(name, count):
    """Elements of another namespace, each on its line, inside the four around them."""
    line = '<x:a xmlns:x="u">\n'
    error = (f"{DEPTH + 1}:1: error: more than {DEPTH} elements are inside each other [MT1405]\n"
             f"{line}^\n")
    return manifest(name, line * (count - 4) + "</x:a>" * (count - 4),
                    error if count > DEPTH else "")


def provider(name, count):
    error = (f"3:17: error: this name has more than {PROVIDER} characters [MT1406]\n"
             f'<provider name="{"n" * AFTER}...\n{" " * 16}^\n')
    return manifest(name, "", error if count > PROVIDER else "", "n" * count)


CASES = ((errors, SHOWN), (warnings, SHOWN), (bad_bytes, REPORTED), (before, BEFORE),
         (after, AFTER), (column, MARK), (file_name, FILE_NAME), (lacking, NAMED),
         (suggestion, SUGGESTED), (insert, INSERTS), (languages, LANGUAGES), (facility, FACILITY),
         (digits, DIGITS), (category, CATEGORY), (opcode, OPCODE), (fields, FIELDS), (depth, DEPTH),
         (provider, PROVIDER))


def main(tool):
    cases = {}
    for make, limit in CASES:
        for count in (limit - 1, limit, limit + 1):
            name = f"{make.__name__}_{count}"
            cases[name] = make(name, count)
    run_cases(cases, tool)


if __name__ == "__main__":
    main(sys.argv[1:])
