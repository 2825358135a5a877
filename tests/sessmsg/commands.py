"""The commands of sessmsg with their own small catalogue, sample.mc: commands.py CHECK SESSMSG
MSGTAB [EMULATOR].

Each row of CASES is a command line, its exit status, its output and its error message. Long pages
are in pages/, counted and written by hand."""
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True

from programs import HERE, Programs, expect
import terminal
from skip import skip

FILE = ("--file", "sample.dll")
EN, DE, JA = (("--lang", name) for name in ("en", "de", "ja"))
IN_USE = ("The user {} is currently logged on to this computer. Only the current user or an "
          "administrator can log on to this computer.\n")
EXISTS = "Cannot start a new logon session with an ID that is already in use.\n"
CONSOLE = "{} is on the console, contact {}.\n"
COMPONENT = "The component {} found an error.\n"
NEEDS_ACCOUNT = ("sessmsg: {}: the text names people; give DOMAIN\\user, user@domain or user\n")
NEEDS_STRINGS = "sessmsg: 7065 ERROR_RDP_PROTOCOL_ERROR: the text needs 2 strings\n"
NO_SESSIONS = "sessmsg: this system has no sessions that can be queried\n"
LONG = "x" * 20000


def wrong(command, what):
    return f"{command}: {what}\nTry '{command} --help'.\n"


def unknown(what):
    return f"sessmsg: unknown code {what}\n"


def bad_account(shown, what):
    return f"sessmsg: {shown}: {what}\n"


A_FORM = "an account must be DOMAIN\\user, user@domain or user"
A_EMPTY = "the user or the domain of the account is empty, or has only dots and blanks"
A_CHARACTER = "the account has a character that is not allowed"
A_LENGTH = "the user or the domain of the account is too long"
ALICE = "CONTOSO\\alice"

CASES = [
    # A code in every form
    *[((code, ALICE, *EN), 0, IN_USE.format(ALICE), "") for code in (
        "7062", "07062", "0x1B96", "0x1b96", "0x00001B96", "0x80071B96", "2147949462",
        "-2147017834", "1B96h", "00001b96", "80071b96", "0x4E011B96",
        "ERROR_CTX_SESSION_IN_USE", "error_ctx_session_in_use", "CTX_SESSION_IN_USE",
        "ctx_Session_in_use", "SESSMSG_CTX_SESSION_IN_USE")],
    *[((code, *EN), 0, EXISTS, "") for code in ("1363", "0xC00000EE", "0xD00000EE",
                                               "-1073741586", "c00000ee", "C00000EEh",
                                               "LOGON_SESSION_EXISTS",
                                               "STATUS_LOGON_SESSION_EXISTS")],
    *[((code, *EN), 0, "No access.\nAsk for it.\n", "") for code in ("5", "0x80070005",
                                                                  "0xC0000022", "rdp:-1", "5h",
                                                                  "RDP:0xFFFFFFFF")],
    *[((code, *EN), 0, "A question waits.\n", "") for code in (
        "rdp:-5", "rdp:4294967291", "0x8E03FFFB", "ARBITRATION_CODE_BUMP_OPTIONS")],
    *[((code, *EN), 0, "Use another address.\n", "") for code in ("mstsc:0x708", "mstsc:1800")],
    *[((code, *EN), 0, "The account lacks it.\n", "") for code in (
        "0x8009030C", "-2146893044", "8009030c", "SEC_E_LOGON_DENIED")],
    # A status with a text of its own
    *[((code, *EN), 0, "STATUS_USER2USER_REQUIRED: Another way is needed.\n", "") for code in (
        "0xC0000408", "c0000408", "0xD0000408", "STATUS_USER2USER_REQUIRED")],
    *[((code, *EN), 0, "Wrong.\n", "") for code in ("1326", "0xC000006D",
                                                   "STATUS_LOGON_FAILURE")],
    # Not codes
    *[((code,), 1, "", unknown(f"{number} (0x{number:08X}); as an RDP logon notification it is "
                               f"'rdp:{number - 2**32}'"))
      for code, number in (("-1", 2**32 - 1), ("0xFFFFFFFB", 0xFFFFFFFB),
                           ("4294967290", 0xFFFFFFFA))],
    *[((code,), 1, "", unknown(f"'{code}'")) for code in (
        "rdp:", "rdp:-4", "rdp:7062", "rdp:x", "mstsc:0", "mstsc:0x709", "mstsc:", "xyzh", "h",
        "123456789h")],
    (("-12",), 1, "", unknown("4294967284 (0xFFFFFFF4)")),
    (("0x708",), 1, "", unknown("1800 (0x00000708)")),
    (("12345678",), 1, "", unknown("12345678 (0x00BC614E)")),
    (("c0000999",), 1, "", unknown("3221227929 (0xC0000999)")),
    (("12345",), 1, "", unknown("12345 (0x00003039)")),
    (("0",), 1, "", unknown("0 (0x00000000)")),
    (("-1073741790",), 0, "No access.\nAsk for it.\n", ""),
    (("4294967295999",), 1, "", unknown("'4294967295999'")),
    (("-99999999999",), 1, "", unknown("'-99999999999'")),
    (("-2147483649",), 1, "", unknown("'-2147483649'")),
    (("0x",), 1, "", unknown("'0x'")),
    (("70 62",), 1, "", unknown("'70 62'")),
    (("",), 1, "", unknown("''")),
    (("ERROR_",), 1, "", unknown("'ERROR_'")),
    (("nonsense",), 1, "", unknown("'nonsense'")),
    (("ERROR_CTX_SESION_IN_USE",), 1, "", unknown("'ERROR_CTX_SESION_IN_USE'; did you mean "
                                                  "'ERROR_CTX_SESSION_IN_USE'?")),
    (("ctx_sesion_in_use",), 1, "", unknown("'ctx_sesion_in_use'; did you mean "
                                            "'CTX_SESSION_IN_USE'?")),
    (("lst",), 1, "", unknown("'lst'; did you mean 'list'?")),
    (("explaim", "7062"), 1, "", unknown("'explaim'; did you mean 'explain'?")),
    (("a\x1b[31m\x07b",), 1, "", unknown("'a?[31m?b'")),
    ((LONG,), 1, "", unknown(f"'{LONG[:56]}...'")),
    # Accounts
    (("7062", "alice@contoso.example", *EN), 0, IN_USE.format("alice@contoso.example"), ""),
    (("7063", "alice@contoso.example", "bob", *EN), 0,
     CONSOLE.format("alice@contoso.example", ".\\bob"), ""),
    (("7062", "alice", *EN), 0, IN_USE.format(".\\alice"), ""),
    (("7062", ".\\alice", *EN), 0, IN_USE.format(".\\alice"), ""),
    (("7062", "%1\\%2!d!%0", *EN), 0, IN_USE.format("%1\\%2!d!%0"), ""),
    (("7062", "Å\\日本", *EN), 0, IN_USE.format("Å\\日本"), ""),
    (("7062", "A\\a\u202eb", *EN), 0, IN_USE.format("A\\a<U+202E>b"), ""),
    (("7062", "A\\" + "b" * 256, *EN), 0, IN_USE.format("A\\" + "b" * 256), ""),
    (("7062", "A\\" + "b" * 257, *EN), 1, "", bad_account("'A\\" + "b" * 54 + "...'", A_LENGTH)),
    (("7062", LONG, *EN), 1, "", bad_account(f"'{LONG[:56]}...'", A_LENGTH)),
    (("7062", "a\\b\\c"), 1, "", bad_account("'a\\b\\c'", A_FORM)),
    (("7062", "\\b"), 1, "", bad_account("'\\b'", A_EMPTY)),
    (("7062", ""), 1, "", bad_account("''", A_EMPTY)),
    (("7062", "A\\a\tb"), 1, "", bad_account("'A\\a?b'", A_CHARACTER)),
    (("7062", "A\\a\nb"), 1, "", bad_account("'A\\a?b'", A_CHARACTER)),
    (("7062", ALICE, "FABRIKAM\\bob"), 2, "",
     wrong("sessmsg", "too many arguments: 'FABRIKAM\\bob'")),
    (("7063", ALICE, "FABRIKAM\\bob", *EN), 0, CONSOLE.format(ALICE, "FABRIKAM\\bob"), ""),
    (("7063", ALICE, *EN), 0, CONSOLE.format(ALICE, ALICE), ""),
    (("7063", ALICE, "a\\\\b", *EN), 1, "", bad_account("'a\\\\b'", A_FORM)),
    (("7063", "a", "b", "c"), 2, "", wrong("sessmsg", "too many arguments: 'c'")),
    (("7062", "--", ALICE), 0, None, ""),
    (("7062", "--lang", "en", "--lang", "de"), 2, "",
     wrong("sessmsg", "option given twice '--lang'")),
    (("7062", "--lang", "en", "--", "--lang"), 0, IN_USE.format(".\\--lang"), ""),
    # Strings
    (("7065", "device", "%1 %2", *EN), 0, COMPONENT.format("%1 %2"), ""),
    (("7065", "", "", *EN), 0, COMPONENT.format(""), ""),
    (("7065", "d", LONG, *EN), 0, COMPONENT.format(LONG), ""),
    (("7065", "d", "a\x1bb\nc", *EN), 0, COMPONENT.format("a<U+001B>b<U+000A>c"), ""),
    (("7065", *EN), 1, "", NEEDS_STRINGS),
    (("7065", "d", *EN), 1, "", NEEDS_STRINGS),
    (("7065", "d", "c", "x", *EN), 2, "", wrong("sessmsg", "too many arguments: 'x'")),
    (("1363", ALICE, *EN), 2, "", wrong("sessmsg", f"too many arguments: '{ALICE}'")),
    # Languages
    (("7062", ALICE, *DE), 0, f"Der Benutzer {ALICE} ist an diesem Computer angemeldet.\n", ""),
    (("7062", ALICE, "--lang=0x407"), 0,
     f"Der Benutzer {ALICE} ist an diesem Computer angemeldet.\n", ""),
    (("7062", ALICE, *JA), 0, f"ユーザー {ALICE} がログオンしています。\n", ""),
    (("7062", ALICE, "--lang", "klingon"), 2, "", wrong("sessmsg", "unknown language 'klingon'")),
    (("explain", "7062", "--lang", ""), 2, "", wrong("sessmsg explain", "unknown language ''")),
    # A code of the product that is not in the file
    (("7023", ALICE), 1, "", "sessmsg: message 7023: there is no message with this id\n"),
    (("7023",), 1, "", "sessmsg: message 7023: there is no message with this id\n"),
    (("explain", "7023"), 1, "", "sessmsg: message 7023: there is no message with this id\n"),
    # Command lines
    (("explain",), 2, "", wrong("sessmsg explain", "expected 'CODE'")),
    (("explain", "7062", "x", "y"), 2, "", wrong("sessmsg explain", "too many arguments: 'y'")),
    (("explain", "7062", "a\\\\b"), 1, "", bad_account("'a\\\\b'", A_FORM)),
    (("explain", "7065", "x"), 1, "", NEEDS_STRINGS),
    (("explain", "5", "x"), 2, "", wrong("sessmsg explain", "too many arguments: 'x'")),
    (("explain", "7062", "--format", "pdf"), 2, "",
     wrong("sessmsg explain", "unknown format 'pdf'")),
    (("explain", "7062", "--format"), 2, "",
     wrong("sessmsg explain", "missing value for '--format'")),
    (("explain", "12345"), 1, "", unknown("12345 (0x00003039)")),
    (("explain", "--version"), 2, "", wrong("sessmsg explain", "unknown option '--version'")),
    (("list", "x"), 2, "", wrong("sessmsg list", "too many arguments: 'x'")),
    (("who", "x"), 2, "", wrong("sessmsg who", "too many arguments: 'x'")),
    (("--lang", "de"), 2, "", wrong("sessmsg", "expected a code for the option '--lang'")),
    (("7062", "--file"), 2, "", wrong("sessmsg", "missing value for '--file'")),
    (("--", "7062", ALICE), 0, None, ""),
    *[((*before, "list"), 2, "", wrong("sessmsg", "options go after the command 'list'"))
      for before in (("--",), EN)],
]
ON_WINDOWS = [
    (("7062", *DE), 0, None, ""),
    (("7063",), 0, None, ""),
    (("who",), 0, None, ""),
]
ELSEWHERE = [
    (("7062",), 1, "", NEEDS_ACCOUNT.format("7062 ERROR_CTX_SESSION_IN_USE")),
    (("7063",), 1, "", NEEDS_ACCOUNT.format("7063 ERROR_CTX_NO_FORCE_LOGOFF")),
    (("who",), 2, "", NO_SESSIONS),
    (("7062", b"A\\\xff\xfe"), 1, "", bad_account("'A\\??'", "invalid UTF-8 in the text or in an "
                                                  "argument")),
    (("7065", "d", b"\xe9", *EN), 0, COMPONENT.format("<0xE9>"), ""),
    ((b"\xff7062",), 1, "", unknown("'?7062'")),
]
NO_FILE = [
    (("7062", "--file", ""), 2, "", wrong("sessmsg", "missing file name for '--file'")),
    (("7062", "--file", "a\x1b[31m.dll"), 2, "",
     "sessmsg: cannot open a<U+001B>[31m.dll: the file does not exist\n"),
    (("--version",), 0, None, ""),
    *[((*command, option), 0, None, "") for option in ("--help", "-h")
      for command in ((), ("7062",), ("explain",), ("list",), ("who",))],
    *[((*command, "--file", "none.dll"), 2, "",
       "sessmsg: cannot open none.dll: the file does not exist\n")
      for command in ((), ("7062",), ("explain", "7062"), ("list",), ("who",))],
]
# COLUMNS, and the page that explain then shows
ODD = "A&B\\_x_#1"
FORMATS = {"named": ("7062", ODD),
           "html": ("7062", ODD, "--format", "html"),
           "markdown": ("7062", ODD, "--format", "markdown"),
           "json": ("7062", ODD, "--format=json"),
           "status": ("0xC0000408",), "status.json": ("0xC0000408", "--format", "json"),
           "retry": ("7065",), "retry.json": ("7065", "--format", "json"),
           "inferred": ("rdp:-6",), "inferred.json": ("7063", "--format", "json"),
           "rdp.json": ("rdp:-5", "--format", "json"),
           "rdp": ("rdp:-5",), "mstsc.html": ("mstsc:0x708", "--format", "html")}
PAGES = [("80", "en"), ("40", "en"), ("30", "de"), ("20", "ja")]
USUAL = ("", "0", "-40", "40x", " 40", "65536", "99999999999", "0x")


def with_sample(check):
    """Runs a check in a folder with the sample catalogue."""
    def run(programs):
        with tempfile.TemporaryDirectory() as folder:
            expect(programs.run(programs.msgtab, "compile", HERE / "sample.mc", "--dll",
                                str(pathlib.Path(folder, "sample.dll"))), (0, "", ""), "sample.mc")
            check(programs, folder)
    return run


def page(name):
    return (HERE / "pages" / name).read_text(encoding="utf-8")


@with_sample
def check_lines(programs, folder):
    rows = [((*FILE, *line) if line[0] not in ("explain", "list", "who")
             else (line[0], *FILE, *line[1:]), *rest)
            for line, *rest in CASES + (ON_WINDOWS if programs.windows else ELSEWHERE)]
    for line, *wanted in rows + NO_FILE:
        got = programs.run(programs.sessmsg, *line, folder=folder)
        # None means anything.
        expect(tuple(g for g, w in zip(got, wanted) if w is not None),
               tuple(w for w in wanted if w is not None), str(line)[:200])


@with_sample
def check_pages(programs, folder):
    def run(*line, columns):
        return programs.run(programs.sessmsg, *line, *FILE, folder=folder, COLUMNS=columns)
    for columns, lang in PAGES:
        expect(run("explain", "7062", "--lang", lang, columns=columns),
               (0, page(f"explain.{lang}.{columns}"), ""), f"explain, {lang}, COLUMNS={columns}")
    for columns in USUAL:
        expect(run("explain", "0x80071B96", *EN, columns=columns), (0, page("explain.en.80"), ""),
               f"explain, COLUMNS={columns}")
    for name, line in FORMATS.items():
        expect(run("explain", *line, *EN, columns="80"), (0, page(f"explain.{name}"), ""), name)
    for lang in ("en", "ja"):
        expect(run("list", "--lang", lang, columns="20"), (0, page(f"list.{lang}"), ""),
               f"list, {lang}")
    words = page("explain.en.80").split()
    status, output, errors = run("explain", "7062", *EN, columns="1")
    lines = [line for line in output.splitlines() if line]
    expect((status, [line.strip() for line in lines], errors), (0, words, ""), "COLUMNS=1")


@with_sample
def check_who(programs, folder):
    """SESSMSG is recorded_who.c here."""
    for lang in ("en", "ja"):
        expect(programs.run(programs.sessmsg, *FILE, "--lang", lang, folder=folder),
               (0, page(f"who.{lang}"), ""), f"who, {lang}")
    expect(programs.run(programs.sessmsg, "--file", "none.dll", folder=folder),
           (2, "", "sessmsg: cannot open none.dll: the file does not exist\n"), "who, no file")


def columns_of(line):
    """By Python's Unicode tables, for texts without combining marks."""
    import unicodedata
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def check_whole(programs):
    """The product's own catalogue in all its languages: every line fits, unless a
    single word, such as a registry key, does not; no word is lost."""
    status, output, errors = programs.run(programs.sessmsg, "list", "--lang", "en")
    codes = [line.split()[0] for line in output.splitlines()]
    expect((status, errors, len(codes) > 100), (0, "", True), "list")
    for number, code in enumerate(codes):
        lang = ("en", "de", "ja", "ko", "zh-CN", "ru", "pt", "fr")[number % 8]
        wide, narrow = (programs.run(programs.sessmsg, "explain", code, "--lang", lang,
                                     COLUMNS=str(columns)) for columns in (65535, 44))
        expect((wide[0], wide[2], narrow[0], narrow[2]), (0, "", 0, ""), f"explain {code} {lang}")
        expect("".join(narrow[1].split()), "".join(wide[1].split()), f"{code} {lang}: the words")
        long = [line for line in narrow[1].splitlines()
                if (columns_of(line) > 44 and len(line.split()) > 1) or line != line.rstrip()]
        expect(long, [], f"{code} {lang}: lines of more than 44 columns, or with blanks at the end")


@with_sample
def check_terminal(programs, folder):
    """A terminal's own width takes precedence over COLUMNS."""
    import fcntl
    import os
    import pty
    import struct
    import subprocess
    import termios

    try:
        for descriptor in pty.openpty():
            os.close(descriptor)
    except OSError as error:  # a system without /dev/pts
        skip(error)

    def run(columns, *line):
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 25, columns, 0, 0))
        process = subprocess.Popen([programs.sessmsg, *line, *FILE, *EN], cwd=folder,
                                   stdin=subprocess.DEVNULL, stdout=theirs,
                                   env=dict(os.environ, COLUMNS="25"))
        os.close(theirs)
        output = terminal.text_of(ours)
        expect(process.wait(), 0, line)
        return output.replace("\r\n", "\n")

    expect(run(40, "explain", "7062"), page("explain.en.40"), "explain on a terminal")
    expect(run(50, "list"), page("list.terminal.50"), "list on a terminal")
    expect(run(10, "list").splitlines()[0].strip(), "5  ERROR_ACCESS_DENIED",
           "list on a narrow one")


CHECKS = {"lines": check_lines, "pages": check_pages, "who": check_who, "whole": check_whole,
          "terminal": check_terminal}

if __name__ == "__main__":
    CHECKS[sys.argv[1]](Programs(*sys.argv[2:]))
