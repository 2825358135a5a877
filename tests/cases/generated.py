#!/usr/bin/env python3
"""Cases that are too large or too regular for files: generated.py TOOL...

Each row of CASES makes the files of one case (see run.py). Expectations are computed here from the
rules of the language and of the message table, never by the compiler."""
import pathlib
import random
import sys
import tempfile

sys.dont_write_bytecode = True

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from collisions import colliding_identifiers
from message_table import make_table
from run import run_folder, run_tool

FOLDER = pathlib.Path(__file__).resolve().parent
ENGLISH = "0409.bin"
LONGEST_TEXT = (65532 - 4 - 2) // 2 - 2  # characters: without entry head, terminator and CR LF
DLL_ONLY = "compile {name}.mc --dll {name}.dll\n"


def message(code, text, symbol="MSG", language="English"):
    return (f"MessageId={code}\nSymbolicName={symbol}\n"
            f"Language={language}\n{text}\n.\n")


def dll_case(name, source, texts, errors=None):
    """Files of a case that writes a DLL with English texts {code: text}."""
    files = {"mc": source, "cmd": DLL_ONLY.format(name=name)}
    if errors:
        files["err"] = errors
    else:
        files[ENGLISH] = make_table({code: text + "\r\n" for code, text in texts.items()})
    return files


def longest_text(name):
    text = "x" * LONGEST_TEXT
    return dll_case(name, message(1, text), {1: text})


def longest_text_of_lines(name):
    """Every line end is two characters in the table, one in the source."""
    lines = ["abc"] * (LONGEST_TEXT // 5)
    lines[-1] += "y" * (LONGEST_TEXT - 5 * len(lines) + 2)
    return dll_case(name, message(1, "\n".join(lines)), {1: "\r\n".join(lines)})


def longest_text_beyond_16_bits(name):
    text = "\U0001F600" * (LONGEST_TEXT // 2)
    return dll_case(name, message(1, text), {1: text})


def too_long(name, size, text):
    return dll_case(name, message(1, text, "LONG"), {}, (
        f"{name}.mc:2:14: error: text of message 'LONG' (0x00000001) needs {size} bytes: at "
        "most 65532 fit in a table entry [MT1011]\nSymbolicName=LONG\n             ^\n"))


def text_too_long(name):
    return too_long(name, 65536, "x" * (LONGEST_TEXT + 1))


def text_of_10_megabytes(name):
    """The text ends with an empty line. Every line needs two bytes per character and four for its
    end; then come the head, the terminator and the padding to four bytes."""
    line, count = "This line is one of very many in one text.", 250000
    size = 4 + count * (2 * len(line) + 4) + 4 + 2
    return too_long(name, (size + 3) // 4 * 4, (line + "\n") * count)


def hundred_languages(name):
    names = "".join(f"  Lang{i}=0x{0x401 + 7 * i:x}:M{i:05d}\n" for i in range(100))
    texts = "".join(f"Language=Lang{i}\nText {i} of %1\n.\n" for i in range(100))
    files = {"mc": f"LanguageNames=(\n{names})\nMessageId=1\nSymbolicName=A\n{texts}",
             "cmd": DLL_ONLY.format(name=name)}
    for i in range(100):
        files[f"{0x401 + 7 * i:04X}.bin"] = make_table({1: f"Text {i} of %1\r\n"})
    return files


def shuffled_codes(name):
    """Unordered codes with gaps, up to the largest: one block for each run."""
    codes = [code for code in range(0xFFFF, 0xE000, -1) if code % 7 != 3] + list(range(500))
    random.Random(7).shuffle(codes)
    source = "".join(message(code, f"Text {code}", f"M{code}") for code in codes)
    return dll_case(name, source, {code: f"Text {code}" for code in codes})


def all_codes_of_a_facility(name):
    source = "".join(f"MessageId={'0' if code == 0 else ''}\nSymbolicName=M{code}\n"
                     f"Language=English\n{code}\n.\n" for code in range(0x10000))
    return dll_case(name, source, {code: str(code) for code in range(0x10000)})


def identifier_of_100000_characters(name):
    symbol = "S" * 100000
    header = (FOLDER / "header" / "one_message.h").read_text()
    return {"mc": message(1, "One thing happened.", symbol),
            "cmd": f"compile {name}.mc --header {name}.h\n",
            "h": header.replace(f"{'MSG_ONE':<32}", symbol).replace("MSG_ONE", symbol)}


def unknown_word_of_100000_characters(name):
    word = "W" * 100000
    return dll_case(name, f"{word}=1\n", {}, (
        f"{name}.mc:1:1: error: unknown keyword '{'W' * 56}...' [MT1003]\n{'W' * 60}...\n^\n"))


def error_far_in_a_line(name):
    """The line is shown 100 characters before and 60 after the place."""
    return dll_case(name, f"MessageId=1{' ' * 100000}Severity=Wrong{' ' * 100000}\n"
                    "Language=English\nx\n.\n", {}, (
        f"{name}.mc:1:100021: error: unknown severity 'Wrong'; "
        "declare it first: SeverityNames=(Wrong=0x3) [MT1006]\n"
        f"...{' ' * 91}Severity=Wrong{' ' * 55}...\n   {' ' * 100}^\n"))


def errors_40000(name):
    source = "".join(f"MessageId={i}\nSeverity=Loud\nLanguage=English\nx\n.\n"
                     for i in range(40000))
    shown = "".join(f"{name}.mc:{5 * i + 2}:10: error: unknown severity 'Loud'; "
                    "declare it first: SeverityNames=(Loud=0x3) [MT1006]\n"
                    "Severity=Loud\n         ^\n" for i in range(50))
    return dll_case(name, source, {}, shown + "39950 more errors and warnings are not shown\n")


def comments_100000(name):
    lines = "".join(f"// comment {i}\n" for i in range(100000))
    return {"mc": "".join(f";{line}\n" for line in lines.splitlines())
            + message(1, "One thing happened.", "MSG_ONE"),
            "cmd": f"compile {name}.mc --header {name}.h\n",
            "h": lines + (FOLDER / "header" / "one_message.h").read_text()}


def names_10000(name):
    """Very many names: the last one is in force."""
    names = "".join(f"  Facility{i}={i % 4096}\n" for i in range(10000))
    return dll_case(name, f"FacilityNames=(\n{names})\nMessageId=1\nFacility=Facility9999\n"
                    "SymbolicName=A\nLanguage=English\nx\n.\n", {(9999 % 4096) << 16 | 1: "x"})


def languages_200000(name):
    """Names of one language, each with its own file: comparing them in pairs took minutes."""
    names = "".join(f"  Lang{i}=0x407:M{i}\n" for i in range(200000))
    return dll_case(name, f"LanguageNames=(\n{names})\n" + message(1, "x"), {1: "x"})


def languages_beside_messages(name):
    """50,000 languages and 50,000 messages, without a walk over the ones for each of the others."""
    names = "".join(f"  Lang{i}=0x{i + 0x1000:X}:M{i}\n" for i in range(50000))
    source = "".join(message(code, "x", f"M{code}") for code in range(50000))
    return dll_case(name, f"LanguageNames=(\n{names})\n" + source,
                    {code: "x" for code in range(50000)})


def listed_196608(name):
    """One block of messages: looking each up by its number would walk through the block again."""
    source = "FacilityNames=(A=0 B=1 C=2)\n" + "".join(
        f"MessageId={code}\nFacility={facility}\nLanguage=English\nx\n.\n"
        for facility in "ABC" for code in range(0x10000))
    rows = "".join(f"0x{code:08X}\t\t0x0409\ten-US\t6\tutf-16\tx\\r\\n\n"
                   for code in range(0x30000))
    return {"mc": source, "out": "id\tsymbol\tlangid\tlanguage\tbytes\tencoding\ttext\n" + rows,
            "cmd": f"compile {name}.mc --dll {name}.dll\nlist {name}.dll --format tsv\n"}


def symbols_that_collide(name):
    """Comparing symbols that have one place in the map with each other took minutes. All are found
    again: the last message has the symbol of the first."""
    symbols = colliding_identifiers(100000)
    source = "FacilityNames=(A=0 B=1)\n" + "".join(
        f"MessageId={code & 0xFFFF}\nFacility={'AB'[code >> 16]}\nSymbolicName={symbol}\n"
        "Language=English\nx\n.\n" for code, symbol in enumerate([*symbols, symbols[0]]))
    files = dll_case(name, source, {code: "x" for code in range(len(symbols) + 1)})
    shown = f"SymbolicName={symbols[0]}\n             ^\n"
    files["err"] = (
        f"{name}.mc:{6 * len(symbols) + 4}:14: warning: symbolic name '{symbols[0]}' has more than "
        f"one value: 0x00000000 and 0x{len(symbols):08X} [MT1112]\n{shown}"
        f"{name}.mc:4:14: note: the first one is here\n{shown}")
    return files


CASES = (longest_text, longest_text_of_lines, longest_text_beyond_16_bits, text_too_long,
         text_of_10_megabytes, hundred_languages, shuffled_codes, all_codes_of_a_facility,
         identifier_of_100000_characters, unknown_word_of_100000_characters, error_far_in_a_line,
         errors_40000, comments_100000, names_10000, languages_200000,
         languages_beside_messages, listed_196608, symbols_that_collide)


def run_cases(cases, tool):
    """Runs cases by name; a case is its files by their suffixes."""
    run_tool(tool, ["--version"], ".")
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "generated"
        folder.mkdir()
        for name, files in cases.items():
            for suffix, data in files.items():
                data = data if isinstance(data, bytes) else data.encode()
                (folder / f"{name}.{suffix}").write_bytes(data)
        count, failed = run_folder(folder, tool)
    print(f"{count} cases, {failed} failed")
    sys.exit(failed > 0 or count != len(cases))


if __name__ == "__main__":
    run_cases({case.__name__: case(case.__name__) for case in CASES}, sys.argv[1:])
