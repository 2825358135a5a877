"""Reads the scripts of source export --format ps1 by PowerShell's own rules for words, strings and
brackets (Learn, about_Parsing and about_Quoting_Rules), since PowerShell is not packaged where the
tests run. It knows what the scripts use, and fails at anything else."""
import re

from commands import expect

QUOTES = "'\u2018\u2019\u201a\u201b"
CMDLETS = {"Test-Path": {"LiteralPath", "PathType"}, "Get-Item": {"LiteralPath"},
           "Get-ChildItem": {"LiteralPath"}, "ForEach-Object": set(), "Out-Null": set(),
           "New-Item": {"Path", "Force"}, "Remove-Item": {"LiteralPath", "Recurse"},
           "Get-ItemProperty": {"LiteralPath", "Name", "ErrorAction"}, "Write-Output": set(),
           "New-ItemProperty": {"LiteralPath", "Name", "PropertyType", "Value", "Force"},
           "Remove-ItemProperty": {"LiteralPath", "Name", "ErrorAction"}}
KEYWORDS = {"param", "function", "if", "else", "foreach", "in", "try", "catch", "throw", "return"}
OPERATORS = {"-not", "-eq", "-ne", "-and"}
WORDS = re.compile(r"""
    (?P<space>[ ]+|\#[^\n]*) | (?P<end>\n) | "(?P<text>[^"`]*)" |
    (?P<variable>\$(?:env:)?\w+) |
    (?P<net>\[Microsoft\.Win32\.Registry(?:\]::LocalMachine|Key\]::OpenBaseKey)) |
    (?P<type>\[switch\]) | (?P<method>\.\w+(?=\()) | (?P<member>\.\$?\w+) |
    (?P<number>\d+) | (?P<word>-?[A-Za-z][\w-]*) | (?P<sign>@\(|[(){},;=|+])""", re.X)
PAIRS = {")": "(", "}": "{"}


def script_of(data):
    expect(data[:3], b"\xef\xbb\xbf", "the byte order mark")
    text = data.decode("utf-8-sig")
    expect(text.count("\n"), text.count("\r\n"), "lines end in CR LF")
    return text.replace("\r\n", "\n")


def file_of(path):
    """The expression of a path: PowerShell knows the variables of the registry by another name."""
    name, percent, rest = path[1:].partition("%")
    return (("variable", f"$env:{name}"), rest) if path[0] == "%" and percent else (None, path)


def read_quoted(text, pos):
    """The string in single quotes at pos, and where it ends."""
    out = ""
    while True:
        pos += 1
        expect(text[pos] != "\n", True, "a string ends on its line")
        if text[pos] in QUOTES:
            if text[pos + 1] not in QUOTES:
                return out, pos + 1
            pos += 1
        out += text[pos]


def tokens(text):
    """(kind, value) of every word; brackets are checked."""
    found, pos, opened = [], 0, []
    while pos < len(text):
        if text[pos] in QUOTES:
            value, pos = read_quoted(text, pos)
            found.append(("quoted", value))
            continue
        match = WORDS.match(text, pos)
        expect(match is not None, True, f"known words: {text[pos:pos + 60]!r}")
        pos = match.end()
        kind = match.lastgroup
        if kind == "sign" and match[0][-1] in "({":
            opened.append(match[0][-1])
        elif kind == "sign" and match[0] in PAIRS:
            expect(opened.pop(), PAIRS[match[0]], "brackets")
        if kind != "space":
            found.append((kind, match[kind]))
    expect(opened, [], "brackets")
    return found


def check_words(script):
    """Every command is one that is known, with known parameters. Returns whether .NET is called,
    which Constrained Language Mode forbids."""
    words = tokens(script)
    own = {value for (before, value) in zip(words, words[1:] + words[:1])
           if before == ("word", "function") for value in (value[1],)}
    command = None
    for kind, value in words:
        if kind in ("end", "sign"):
            command = None if kind == "end" or value in "({|;" else command
        elif kind == "word" and value in OPERATORS:
            command = None
        elif kind == "word" and value.startswith("-"):
            expect(value[1:] in CMDLETS.get(command, ()), True, f"{command} {value}")
        elif kind == "word" and command is None and value not in KEYWORDS:
            expect(value in own or value in CMDLETS, True, f"a known command: {value}")
            command = value
    return any(kind in ("net", "method") for kind, _ in words)


def values_of(script):
    """What Set-Value and Remove-Value are called with; None: the value goes."""
    found = {}
    words = tokens(script)
    for i, word in enumerate(words):
        if word == ("word", "Set-Value") and words[i - 1][0] == "end":
            (key, name, kind, data) = words[i + 1:i + 5]
            expect(key, ("variable", "$key"), "the key")
            found[name[1]] = int(data[1]) if kind == ("word", "DWord") else (True, data[1])
            expect((kind[1], data[0]) in (("DWord", "number"), ("ExpandString", "quoted")), True,
                   f"{kind} {data}")
        elif word == ("word", "Remove-Value") and words[i - 1][0] == "end":
            found[words[i + 2][1]] = None
    return found


def setting(script, name):
    words = tokens(script)
    at = words.index(("variable", f"${name}"))
    expect(words[at + 1], ("sign", "="), name)
    return words[at + 2][1]


def in_order(script, *parts):
    """Each part comes once in the script, after the one before it."""
    pos = 0
    for part in parts:
        expect(script.count(part), 1, f"{part}: how many")
        expect(script.index(part) >= pos, True, f"{part}: in its place")
        pos = script.index(part)
