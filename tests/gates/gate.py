"""What the gates share. A gate is a program called with the project's folder. It prints one line
for each violation, file:line: what, and fails if there is one."""
import pathlib
import re
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from skip import need, skip, skip_without

C_FILES = (".c", ".h", ".cpp")

# Comments, strings and character constants of C.
NOT_CODE = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL)


# Golden cases are data, whatever their names.
GOLDEN = re.compile(r"tests/cases/\w+/")


def root():
    return pathlib.Path(sys.argv[1]).resolve()


def tracked(*suffixes, under=""):
    """The project's files: those tracked by git, and those that would be if they were added."""
    need("git")
    if not (root() / ".git").exists():
        skip("not a git repository")
    command = ["git", "-C", root(), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    paths = [root() / name for name in sorted(set(names.split("\0"))) if name]
    return [path for path in paths if path.is_file() and not GOLDEN.match(name_of(path)) and
            (not suffixes or path.suffix in suffixes) and name_of(path).startswith(under)]


def name_of(path):
    return path.relative_to(root()).as_posix()


def text_of(path):
    """The text of a file, or nothing when it is not UTF-8 text."""
    data = path.read_bytes()
    if b"\0" in data:
        return ""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return ""


def code_of(path):
    """The C code of a file, with blanks for everything else; every line keeps its number."""
    return NOT_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text_of(path))


def matches(pattern, text):
    """The line number and the match, for every match."""
    for found in re.finditer(pattern, text):
        yield text.count("\n", 0, found.start()) + 1, found


def finish(problems, looked_at):
    """Prints the problems and ends the program. A gate that saw nothing has failed."""
    for problem in problems:
        print(problem)
    if not looked_at:
        print("nothing to look at")
    sys.exit(1 if problems or not looked_at else 0)
