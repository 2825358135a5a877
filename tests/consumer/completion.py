#!/usr/bin/env python3
"""Completes command lines in a real shell, from the installed scripts:
completion.py SHELL FOLDER PREFIX. Without that shell it ends with 77.

bash and zsh run in a terminal: a key puts all completions into the line, and the line becomes the
arguments of a command that writes them to a file. '|' in a line of CASES is the cursor."""
import os
import pathlib
import pty
import shlex
import shutil
import subprocess
import sys
import time

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from skip import need, skip_without

SHELL = sys.argv[1]
FOLDER, PREFIX = map(pathlib.Path, sys.argv[2:4])
BASH_COMPLETION = "/usr/share/bash-completion/bash_completion"
SECONDS = 60
SHARE = PREFIX / "share"
ENVIRONMENT = {
    "PATH": f"{PREFIX / 'bin'}:/usr/bin:/bin", "HOME": str(FOLDER), "XDG_CONFIG_HOME": str(FOLDER),
    "TERM": "dumb", "LC_ALL": "C.UTF-8", "XDG_DATA_DIRS": f"{SHARE}:/usr/share", "PS1": "> ",
    "INPUTRC": "/dev/null"}

CASES = [
    # the commands, and the words that are commands of commands
    ("msgtab co|", {"compile", "completion", "code"}),
    ("msgtab help fo|", {"format"}),
    ("msgtab po |", {"extract", "merge", "stat"}),
    ("msgtab source ex|", {"export"}),
    ("sessmsg |", {"explain", "list", "who", "completion", "ERROR_CTX_SESSION_IN_USE"}, "some"),
    # options, whose number depends on what was given
    ("msgtab list --|", {"--lang", "--header", "--format", "--help", "--no-mui"}),
    ("msgtab list --format tsv --|", {"--lang", "--header", "--help", "--no-mui"}),
    ("msgtab list --format=tsv --|", {"--lang", "--header", "--help", "--no-mui"}),
    ("msgtab list --he| orders.mc", {"--header", "--help"}),
    ("msgtab compile --po a.po --p|", {"--po", "--product-version", "--pseudo"}),
    ("msgtab list -- --|", set()),
    ("sessmsg explain --fo|", {"--format"}),
    ("x86_64-w64-mingw32-windmc -c|", {"-c", "-co", "-cp"}),
    ("windmc --code|", {"--codepage_in", "--codepage_out"}),
    # values
    ("msgtab list --format |", {"text", "tsv", "json"}),
    ("msgtab list --format=t|", {"text", "tsv"}),
    ("msgtab list --format=|", {"text", "tsv", "json"}),
    ("msgtab compile --machine ar|", {"arm", "arm64", "arm64ec"}),
    ("msgtab compile --machine ar| orders.mc", {"arm", "arm64", "arm64ec"}),
    ("msgtab compile --diagnostics |", {"gcc", "msvc"}),
    ("msgtab compile --pseudo q|", {"qps-ploc"}),
    ("msgtab compile --language de|", {"de", "de-AT", "de-CH", "de-DE", "de-LI", "de-LU"}),
    ("msgtab check --codepage utf-1|", {"utf-16", "utf-16le", "utf-16be"}),
    ("msgtab explain insert-g|", {"insert-gap"}),
    ("windmc -cp |", {"ansi", "utf-8", "utf-16"}),
    ("sessmsg explain --format |", {"text", "json", "markdown", "html"}),
    ("sessmsg explain ERROR_CTX_SESSION_|", {"ERROR_CTX_SESSION_IN_USE"}),
    # files, folders, and neither
    ("msgtab list o|", {"orders.mc", "orders.h", "old"}),
    ("msgtab list --header or|", {"orders.mc", "orders.h"}),
    ("msgtab list --header=or|", {"orders.mc", "orders.h"}),
    ("msgtab compile --bin-dir o|", {"old"}),
    ("msgtab compile orders.mc two|", {"two words.mc"}),
    ("msgtab format orders.dll or|", set()),
    ("msgtab version o|", set()),
    ("windmc -r o|", {"old"}),
]


def words_of(line):
    """The words before the cursor's, that one, and those after it."""
    before, after = line.split("|")
    *head, typed = before.split(" ")
    return head, typed, after.split()


def in_terminal(command, setup, complete_all, line):
    """What the arguments of the line become."""
    done = FOLDER / "done"
    done.unlink(missing_ok=True)
    before, after = line.split("|")
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(FOLDER)
        os.execvpe(command[0], command, ENVIRONMENT)
    keys = f"{before}{after}" + "\x02" * len(after) + complete_all
    keys += "\x01print_all \x05 > words; mv words done\r"
    os.write(terminal, f"{setup}\r".encode())
    time.sleep(0.1)
    os.write(terminal, keys.encode())
    wait_for(done, terminal)
    os.write(terminal, b"exit\r")
    os.close(terminal)
    os.waitpid(child, 0)
    return done.read_text(encoding="utf-8").splitlines()


def wait_for(path, terminal):
    """Reads what the shell shows meanwhile, so that it does not wait for us."""
    os.set_blocking(terminal, False)
    shown = b""
    end = time.monotonic() + SECONDS
    while not path.exists():
        try:
            shown += os.read(terminal, 4096)
        except (BlockingIOError, OSError):
            time.sleep(0.02)
        if time.monotonic() > end:
            sys.exit(f"{SHELL} did not answer:\n{shown.decode('utf-8', 'replace')}")


def bash(line):
    setup = (f"source {BASH_COMPLETION}; print_all() {{ printf '%s\\n' \"$@\"; }}; "
             "bind '\"\\C-t\": insert-completions'")
    return in_terminal(["bash", "--norc", "--noprofile", "-i"], setup, "\x14", line)


def zsh(line):
    setup = (f"fpath=({shlex.quote(str(SHARE / 'zsh/site-functions'))} $fpath); "
             "autoload -Uz compinit; compinit -D -u; "
             "print_all() { printf '%s\\n' \"$@\" }; bindkey -e; "
             "zle -C all-matches complete-word _generic; bindkey '^T' all-matches; "
             "zstyle ':completion:all-matches::::' completer _all_matches _complete; "
             "zstyle ':completion:all-matches:*' insert true")
    return in_terminal(["zsh", "-f", "-i"], setup, "\x14 ", line)  # the blank that it would add


def fish(line):
    """Needs no terminal. The cursor is always at the end."""
    head, typed, tail = words_of(line)
    done = subprocess.run(["fish", "-c", "complete -C $argv[1]", line.split("|")[0]], cwd=FOLDER,
                          env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          timeout=SECONDS, check=True)
    found = [row.split("\t")[0] for row in done.stdout.decode().splitlines()]
    return [*head, *(found or [typed]), *tail]


def completions(shell, line):
    head, typed, tail = words_of(line)
    words = shell(line)
    found = words[len(head):len(words) - len(tail)]
    if words[:len(head)] != head or words[len(words) - len(tail):] != tail:
        sys.exit(f"{line}: the line became {words}")
    if found == [typed]:
        return set()
    start = typed[:typed.find("=") + 1]
    return {word.removeprefix(start).rstrip("/") for word in found}


def make_folder():
    shutil.rmtree(FOLDER, ignore_errors=True)
    (FOLDER / "old").mkdir(parents=True)
    for name in ("orders.mc", "orders.h", "two words.mc"):
        (FOLDER / name).touch()


def main():
    need(SHELL)
    if SHELL == "bash" and not pathlib.Path(BASH_COMPLETION).exists():
        skip_without("bash-completion")
    make_folder()
    shell = {"bash": bash, "zsh": zsh, "fish": fish}[SHELL]
    failures = 0
    for line, wanted, *some in CASES:
        found = completions(shell, line)
        if found != wanted and not (some and wanted <= found):
            failures += 1
            print(f"{line}: found {sorted(found)}, expected {sorted(wanted)}")
    print(f"{SHELL}: {len(CASES)} lines, {failures} failures")
    return failures != 0


if __name__ == "__main__":
    sys.exit(main())
