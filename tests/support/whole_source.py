#!/usr/bin/env python3
"""One .mc source of a catalogue and its translations, made without msgtab, for programs and checks
that read sources only: whole_source.py OUTPUT FILE.mc FILE.po..."""
import ast
import pathlib
import re
import sys

ENTRY = re.compile(r'^msgctxt (?P<key>.*)\nmsgid (?P<id>(?:".*"\n)+)msgstr (?P<text>(?:".*"\n?)+)',
                   re.M)
HEADER = re.compile(r"X-Msgtab-Language: (\w+)=(\S+)")
MESSAGE = re.compile(r"^(?=MessageId=)", re.M)
ENGLISH = re.compile(r"^Language=English\n.*?^\.\n", re.M | re.S)
SYMBOL = re.compile(r"^SymbolicName=(\w+)", re.M)


def string(lines):
    return "".join(ast.literal_eval(line) for line in lines.splitlines())


def read_po(path):
    """The language, how LanguageNames declares it, and the texts by symbol."""
    content = path.read_text(encoding="utf-8")
    language, value = HEADER.search(content.replace("\\n", "\n")).groups()
    texts = {string(entry["key"]): string(entry["text"]) for entry in ENTRY.finditer(content)}
    return language, value, {key: text for key, text in texts.items() if text}


def with_texts(message, translations):
    symbol, english = SYMBOL.search(message), ENGLISH.search(message)
    if not symbol or not english:
        return message
    extra = "".join(f"Language={language}\n{texts[symbol[1]]}.\n"
                    for language, _, texts in translations if symbol[1] in texts)
    return message[:english.end()] + extra + message[english.end():]


def main(output, source, *files):
    translations = [read_po(pathlib.Path(file)) for file in files]
    head, *messages = MESSAGE.split(pathlib.Path(source).read_text(encoding="utf-8"))
    names = "".join(f"    {language}={value}\n" for language, value, _ in translations)
    head = re.sub(r"^(LanguageNames=\(\n(?:    .*\n)*)", lambda found: found[1] + names, head,
                  flags=re.M)
    whole = head + "".join(with_texts(message, translations) for message in messages)
    pathlib.Path(output).parent.mkdir(parents=True, exist_ok=True)
    pathlib.Path(output).write_text(whole, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
