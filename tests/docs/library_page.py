"""doc/msgtab.3 names every public function of the library and no other, and its program prints a
message.

Usage: library_page.py ROOT BUILD [COMPILER...]"""
import re
import subprocess
import sys
from pathlib import Path

# A function in a header: at the start of a line, its name before the parenthesis.
FUNCTION = re.compile(r"^(?!typedef)(?:static inline )?[a-z][\w ]*[ *](msgtab_\w+)\(", re.M)
NAME = re.compile(r"\bmsgtab_\w+")

# Parts of the macros MSGTAB_ARG and MSGTAB_ARGS.
PRIVATE = {"msgtab_arg_of", "msgtab_same", "msgtab_number"}


def plain(page):
    """The text of a page without markup inside words."""
    return re.sub(r'^\.\w+|"|\\f[A-Z]', " ", page.replace("\\-", "-"), flags=re.M)


def functions(root):
    headers = sorted((root / "include/msgtab").glob("*.h"))
    return {name for path in headers for name in FUNCTION.findall(path.read_text())} - PRIVATE


def problems_of_names(root, page):
    known = functions(root)
    headers = "".join(path.read_text() for path in (root / "include/msgtab").glob("*.h*"))
    named = set(NAME.findall(plain(page)))
    if len(known) < 50:
        yield f"only {len(known)} functions in the headers"
    yield from (f"{name} is missing from the page" for name in sorted(known - named))
    yield from (f"{name} is in no header" for name in sorted(named)
                if not re.search(rf"\b{name}\b", headers))


def problems_of_program(root, build, compiler, page):
    example = re.search(r"^\.EX\n(.*?)^\.EE$", page, re.S | re.M)[1]
    source = build / "bin/msgtab_page.c"
    program = source.with_suffix("")
    source.write_text(example.replace("\\&", "").replace("\\e", "\\"))
    subprocess.run([*compiler, str(source), "-o", str(program), f"-I{root / 'include'}",
                    f"-L{build / 'lib'}", "-lmsgtab"], check=True)
    shown = subprocess.run([str(program)], check=True, capture_output=True, text=True).stdout
    if "CONTOSO\\alice" not in shown or shown.count("\n") != 1:
        yield f"the program printed {shown!r}"


def main():
    root, build, compiler = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
    page = (root / "doc/msgtab.3").read_text()
    problems = list(problems_of_names(root, page))
    if compiler:
        problems += problems_of_program(root, build, compiler, page)
    print("\n".join(problems) or "the page and the headers agree")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
