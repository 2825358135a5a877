"""Checks mc(5) against the compiler's sources, and the examples of mc(5) and msgtab(1)."""
import re
import shlex
import tempfile
from pathlib import Path

# Verbs of msgtab source that change or show the registry of a Windows computer.
ON_WINDOWS = ("install", "remove", "show", "update")


def plain(text):
    """The text of an example without roff markup."""
    return text.replace("\\&", "").replace("\\-", "-").replace("\\e", "\\")


def examples(man):
    return [plain(block) for block in re.findall(r"^\.EX\n(.*?)^\.EE$", man, re.S | re.M)]


def section(man, title):
    return re.search(rf'^\.SH "?{title}"?\n(.*?)(?=^\.SH |\Z)', man, re.S | re.M).group(1)


def source_of(folder):
    return "".join(path.read_text() for path in sorted(folder.glob("*.[ch]")))


def check_statements(check, root, man):
    keywords = set(re.findall(r'"(\w+)", SCOPE_', source_of(root / "src/compiler/parse")))
    check.true("the source lists keywords", len(keywords) >= 10)
    check.same("keywords of the source and of mc(5)", keywords,
               set(re.findall(r"^\.BI (\w+)=", section(man, "STATEMENTS"), re.M)))


def check_comments(check, root, man):
    """Each ;//@ comment has a heading with its word, and an example that uses it."""
    source = source_of(root / "src/compiler/comment")
    words = set(re.findall(r'X\(COMMENT_\w+, "([a-z]+)"', source))
    check.true("the source lists words of comments", len(words) >= 6)
    parts = re.findall(r'^\.SS ";//@ (?:\[file\] )?(\w+).*\n((?:(?!\.S[SH] ).*\n)*)', man, re.M)
    check.same("words of ;//@ comments in the source and in mc(5)", words,
               {word for word, _ in parts})
    for word, text in parts:
        check.true(f"mc(5) has an example of ;//@ {word}",
                   any(f";//@ {word} " in example for example in examples(text)))


def check_sources(check, man, run, folder):
    """Each example that is a source compiles without diagnostics; the first one stays in the folder
    for the commands."""
    sources = [text for text in examples(man) if "MessageId" in text]
    check.true("mc(5) has sources as examples", len(sources) > 6)
    for number, text in enumerate(sources):
        name = f"example_{number}.mc" if number else "shop.mc"
        (folder / name).write_text(text, newline="\n")
        for command in (["compile", "--werror", name, "--wrapper", "w", "--facts", "w.def"],
                        ["check", "--werror", name]):
            status, _, errors = run(command, folder)
            check.true(f"msgtab {' '.join(command)}, {number} of mc(5): {errors}",
                       (status, errors) == (0, ""))


def check_commands(check, page, man, run, folder):
    """Each command of an example succeeds and prints the lines that follow it."""
    commands = [found for text in examples(man) for found in
                re.findall(r"^\$ msgtab (.*)\n((?:(?!\$ ).+\n)*)", text, re.M)]
    check.true(f"{page} has commands as examples", len(commands) > 1)
    for line, wanted in commands:
        words = shlex.split(line)
        if words[0] == "source" and words[1] in ON_WINDOWS:
            continue
        status, output, errors = run(words, folder)
        check.true(f"msgtab {line} in {page}: {status}, {output!r}, {errors!r}",
                   (status, output.strip(), errors) == (0, wanted.strip(), ""))


def check_language(check, root):
    man = (root / "doc/mc.5").read_text()
    check_statements(check, root, man)
    check_comments(check, root, man)


def check_man_examples(check, root, run):
    """run(words, folder) runs msgtab there and returns its status, output and errors."""
    language = (root / "doc/mc.5").read_text()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        check_sources(check, language, run, folder)
        check_commands(check, "mc(5)", language, run, folder)
        check_commands(check, "msgtab(1)", (root / "doc/msgtab.1").read_text(), run, folder)
