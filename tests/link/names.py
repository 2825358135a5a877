"""Every symbol that a library exposes to a linker begins with the library's name.

Usage: names.py NM LIBRARY PREFIX..."""
import re
import subprocess
import sys

LEAST = 40  # if nm finds fewer, it did not read the library


def symbols(nm, library):
    out = subprocess.run([nm, "--extern-only", "--defined-only", library], check=True,
                         capture_output=True, text=True).stdout
    for line in out.splitlines():
        found = re.match(r"[0-9a-f]* +[A-Za-z] (\S+)$", line)
        if found:
            yield found[1].removeprefix(".refptr.")  # a pointer that mingw makes


def main():
    nm, library, *prefixes = sys.argv[1:]
    prefixes = tuple(prefixes)
    found = set(symbols(nm, library))
    wrong = sorted(name for name in found if not name.startswith(prefixes))
    if len(found) < LEAST:
        wrong.append(f"only {len(found)} symbols in {library}")
    print("\n".join(wrong) or f"{len(found)} symbols begin with {' or '.join(prefixes)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
