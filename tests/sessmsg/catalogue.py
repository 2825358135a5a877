"""The catalogue's source as a whole: catalogue.py CHECK MSGTAB SOURCE FOLDER.

compilers: windmc and wmc make the same tables from it. wmc 8 refuses a message that lacks a
language others have ("Missing definition for language"): it gets a copy with the English text
instead. half: a text that is missing in one language is refused. typography: what would disturb a
reader of each language. numbers: codes in guidance are in codes.tsv, and translations have those of
the English. advice: no guidance contradicts the advice of its code. inserts: facts and comments
name the same."""
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from skip import need

INSERT = re.compile(r"%\d+(![^!]*!)?")
TEXT = re.compile(r"^Language=(\w+)\n(.*?)^\.\n", re.M | re.S)
MESSAGE = re.compile(r"^(?=MessageId=)", re.M)
MINGW = "x86_64-w64-mingw32-"


def run(*command, folder=None):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")
    return done.returncode, done.stdout + done.stderr


def succeed(*command, folder=None):
    status, output = run(*command, folder=folder)
    if status != 0:
        raise SystemExit(f"{command}: exit {status}\n{output}")


def languages_of(source):
    return re.findall(r"^    (\w+)=0x[0-9A-F]+:MSG", source, re.M)


def filled(source):
    """With the English text in place of each missing one."""
    head, *messages = MESSAGE.split(source)
    for i, message in enumerate(messages):
        texts = {text[1]: text for text in TEXT.finditer(message)}
        end = max(text.end() for text in texts.values())
        extra = "".join(f"Language={language}\n{texts['English'][2]}.\n"
                        for language in languages_of(source) if language not in texts)
        messages[i] = message[:end] + extra + message[end:]
    return head + "".join(messages)


def same_tables(one, other, count):
    names = sorted(path.name for path in one.glob("*.bin"))
    if len(names) != count or any((one / name).read_bytes() != (other / name).read_bytes()
                                  for name in names):
        raise SystemExit(f"{one.name} and {other.name} have other tables")
    print(f"{one.name} and {other.name} have the same {count} tables")


def broken_by_wmc(text):
    """Lines with a letter that wmc breaks: it reads a line in pieces of this many bytes."""
    piece = 2047
    for line in text.splitlines():
        data = line.encode("utf-8")
        ends = [end for end in range(piece, len(data), piece) if data[end] & 0xC0 == 0x80]
        yield from (data[end - 60:end].decode("utf-8", "ignore") for end in ends)


def check_compilers(msgtab, source, folder):
    """Sources with CR LF: windmc writes line ends as they are in the source."""
    text = source.read_text(encoding="utf-8")
    count = len(languages_of(text))
    folders = {name: folder / name for name in ("ours", "windmc", "ours_filled", "wmc")}
    for name, path in folders.items():
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        content = filled(text) if name in ("ours_filled", "wmc") else text
        (path / "sessmsg.mc").write_text(content, encoding="utf-8", newline="\r\n")
    succeed(msgtab, "mc", "sessmsg.mc", folder=folders["ours"])
    succeed(msgtab, "compile", source, "--fill-missing", "English", "--bin-dir", ".",
            folder=folders["ours_filled"])
    if shutil.which(MINGW + "windmc"):
        succeed(MINGW + "windmc", "-C", "65001", source, folder=folders["windmc"])
        succeed(MINGW + "windmc", "-C", "65001", "sessmsg.mc", folder=folders["windmc"])
        same_tables(folders["windmc"], folders["ours"], count)
    if broken := list(broken_by_wmc(text)):
        raise SystemExit(f"wmc breaks the letter after: {broken}; change the line before it")
    if shutil.which("wmc"):
        succeed("wmc", "-u", "-H", "sessmsg.h", "-o", "sessmsg.rc", "sessmsg.mc",
                folder=folders["wmc"])
        same_tables(folders["wmc"], folders["ours_filled"], count)
    need(MINGW + "windmc", "wmc")


def check_half(msgtab, source, folder):
    """Each language loses the first text of 7062 in turn."""
    text = source.read_text(encoding="utf-8")
    copy = folder / "half.mc"
    folder.mkdir(parents=True, exist_ok=True)
    start = text.index("MessageId=7062")
    for language in languages_of(text)[1:]:
        found = re.compile(rf"^Language={language}\n.*?^\.\n", re.M | re.S).search(text, start)
        copy.write_text(text[:found.start()] + text[found.end():], encoding="utf-8")
        status, output = run(msgtab, "check", "--werror", copy)
        if status != 1 or f"message 0x00001B96 has no text in '{language}'" not in output:
            raise SystemExit(f"without {language}: exit {status}\n{output}")
    succeed(msgtab, "check", "--werror", source)


# What must not be in any text of a language, and why.
ANYWHERE = [(r"  | $|^ ", "stray blanks"), (r"\t", "a tab")]
STUMBLES = {
    "German": [(r'"[^"]*"[^„“]*$', "straight quotes"), (r"ß?\bdaß\b", "old spelling")],
    "French": [(r"[^\u00A0\s][!?;»]", "no blank that holds"),
               (r"\u202F", "a blank that code pages lack"), (r"« ", "a breaking blank"),
               (r"'", "a straight apostrophe"), (r"[^\u00A0\d\\:A-Z]:\s", "no blank before ':'")],
    "Japanese": [(r"[,.](?!\d)$", "western punctuation"), (r"[、。][ ]", "a blank")],
    "Chinese": [(r"[\u4E00-\u9FFF][,.;!?]", "western punctuation"), (r"[，。][ ]", "a blank")],
    "Russian": [(r'"[^"a-z]*"', "straight quotes")],
    "Polish": [(r"“", "an English opening quote")],
}


def check_typography(msgtab, source, folder):
    text = source.read_text(encoding="utf-8")
    problems = []
    for found in TEXT.finditer(text):
        for line in found[2].splitlines():
            problems += [f"{found[1]}: {why}: {line}"
                         for pattern, why in ANYWHERE + STUMBLES.get(found[1], [])
                         if re.search(pattern, INSERT.sub("X", line))]
    if problems:
        raise SystemExit("\n".join(problems))


NUMBER = re.compile(r"(?<![\w.,-])\d{2,}(?![\w.]*\w)", re.A)
EVENTS = {4610, 4611, 4622, 4625, 4740}  # of the security log
VERSIONS = {2003, 2008}  # of Windows
SESSIONS = {65536}  # the first number of a listener


def check_numbers(msgtab, source, folder):
    """Numbers up to 64 count things other than codes, and may be words elsewhere."""
    rows = pathlib.Path(__file__).with_name("codes.tsv").read_text(encoding="utf-8").splitlines()
    codes = {int(row.split("\t")[0], 0) for row in rows if not row.startswith("#")}
    problems, seen = [], 0
    for message in MESSAGE.split(source.read_text(encoding="utf-8"))[1:]:
        if "\nFacility=Guidance\n" not in message:
            continue
        numbers = {text[1]: sorted(number for number in map(int, NUMBER.findall(text[2]))
                                   if number > 64)
                   for text in TEXT.finditer(message)}
        english = numbers["English"]
        name = re.search("SymbolicName=(.*)", message)[1]
        problems += [f"{name}: {number} is not a code" for number in english
                     if number not in codes | EVENTS | VERSIONS | SESSIONS]
        problems += [f"{name}: {language} has {found}, English {english}"
                     for language, found in numbers.items() if found != english]
        seen += len(english)
    if problems or seen < 20:
        raise SystemExit("\n".join(problems) or "hardly any numbers")


# What guidance says, and the advice that it contradicts.
CONTRADICTIONS = [("The program cannot fix this", "FIX_CALL"),
                  ("not ask for the password again", "CREDENTIALS"),
                  ("Do not repeat the attempt, ", "WAIT"), ("Trying again does not help", "WAIT"),
                  ("Log on again.", "FIX_CALL"),
                  ("choose again", "FIX_CALL"), ("Choose another", "FIX_CALL"),
                  ("End the other connections", "CREDENTIALS")]
ADVISED = re.compile(r"^;//@ fact advice (\w+)(.*?)^SymbolicName=SESSMSG_GUIDE_(\w+)\n"
                     r"Language=English\n(.*?)^\.\n", re.M | re.S)


def check_advice(msgtab, source, folder):
    guided = ADVISED.findall(source.read_text(encoding="utf-8"))
    problems = [f"{name}: the advice is {kind}, the guidance says '{phrase}'"
                for kind, _, name, text in guided
                for phrase, wrong in CONTRADICTIONS if kind == wrong and phrase in text]
    if problems or len(guided) < 100:
        raise SystemExit("\n".join(problems) or f"guidance on only {len(guided)} codes")


COMMENTS = re.compile(r"((?:^;//@ .*\n)+)MessageId=(\w+)", re.M)


def check_inserts(msgtab, source, folder):
    """The fact inserts, which explain shows, has the names of the wrapper, and no code lacks it."""
    problems, seen = [], 0
    for comments, number in COMMENTS.findall(source.read_text(encoding="utf-8")):
        if "fact advice" not in comments:
            continue
        wanted = re.findall(r"^;//@ insert \d+ (\w+)", comments, re.M)
        found = " ".join(re.findall(r"^;//@ fact inserts (.*)", comments, re.M)).split()
        if found != wanted:
            problems.append(f"{number}: the fact has {found}, the comments {wanted}")
        seen += len(wanted)
    if problems or seen != 8:  # of 7062, 7063 and 7065, the only codes of Windows with inserts here
        raise SystemExit("\n".join(problems) or f"{seen} inserts")


CHECKS = {"advice": check_advice, "compilers": check_compilers, "half": check_half,
          "inserts": check_inserts, "typography": check_typography, "numbers": check_numbers}

if __name__ == "__main__":
    CHECKS[sys.argv[1]](sys.argv[2], *map(pathlib.Path, sys.argv[3:]))
