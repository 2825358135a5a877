"""Catalogues with all kinds of texts, made from a seed, and what is done with them."""
import random
import sys
from pathlib import Path

sys.dont_write_bytecode = True
ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "tests/support"), str(ROOT / "tests/cases")]

from message_table import tables_of_image
from program import run_program

LANGUAGES = {"English": 0x409, "German": 0x407, "Japanese": 0x411, "Brazilian": 0x416}
LINES = ["The disk %1 is full.", "", "Press any key: %0", 'C:\\new\\table "%1!s!"', "\ttabs\t",
         "trailing blank ", ". a dot first", "Größe: %2!u! × 3", "ディスクがいっぱいです。", "%%n %n%r",
         "a\x01b\x1fc\x7f", "\a\b\f\v", "#, fuzzy", 'msgid "x"', "\\n is not a line end", "😀 %b",
         "x" * 300, "\u200bhidden\u00a0blanks\u2028", "%", "''", "~"]


def text(choose):
    """Lines of a text; none is possible."""
    return [choose.choice(LINES) for _ in range(choose.choice([1, 1, 1, 2, 3, 0]))]


def make(seed):
    """The messages: symbol or None, and the lines in each language that they have. What is empty in
    English is so in all: an empty msgstr says that a translation is missing."""
    choose = random.Random(seed)
    messages = []
    for number in range(choose.randrange(1, 30)):
        symbol = choose.choice([f"NAME_{number}", f"NAME_{number}", None, "SHARED"])
        texts = {"English": text(choose)}
        for language in list(LANGUAGES)[1:]:
            lines = text(choose) if texts["English"] and choose.random() < 0.8 else []
            if lines and (lines[0] == "") != (texts["English"][0] == ""): # msgfmt -c wants that
                lines[0] = texts["English"][0]
            if lines or not texts["English"]:
                texts[language] = lines
        messages.append((symbol, texts))
    return messages


def source_of(messages, languages, line_end="\n"):
    """The catalogue as .mc, with the texts in these languages."""
    names = " ".join(f"{name}=0x{LANGUAGES[name]:X}:M{LANGUAGES[name]:X}" for name in languages)
    out = [";//@ file allow MT1104", f"LanguageNames=({names})"]
    for number, (symbol, texts) in enumerate(messages, 1):
        out += ["", f"MessageId={number}"] + ([f"SymbolicName={symbol}"] if symbol else [])
        for language in languages:
            if language in texts:
                out += [f"Language={language}", *texts[language], "."]
    return (line_end.join(out) + line_end).encode()


class Tool:
    """msgtab in a folder."""

    def __init__(self, command, folder):
        self.command = command
        self.folder = Path(folder)

    def run(self, *arguments):
        status, output, errors = run_program([*self.command, *arguments], cwd=self.folder)
        if status != 0:
            sys.exit(f"msgtab {' '.join(map(str, arguments))} ended with {status}:\n"
                     + errors.decode())
        return output

    def write(self, name, data):
        (self.folder / name).write_bytes(data)

    def read(self, name):
        return (self.folder / name).read_bytes()

    def tables(self, *sources, options=()):
        """The tables of a DLL made from the sources, by language."""
        self.run("compile", *sources, *options, "--dll", "made.dll")
        return tables_of_image(self.read("made.dll"))
