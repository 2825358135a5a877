"""Checks the objects of a library with nm: only ansi.c may allocate. (A gate checks that they have
no mutable data.)

Usage: check_objects.py NM LIBRARY"""
import re
import subprocess
import sys

ALLOCATORS = {"malloc", "calloc", "realloc", "free", "aligned_alloc", "posix_memalign", "strdup"}
MAY_ALLOCATE = "ansi.c.o"


def problems(nm, library):
    out = subprocess.run([nm, library], check=True, capture_output=True, text=True).stdout
    member, members = "", 0
    for line in out.splitlines():
        if line.endswith(":"):
            member = line[:-1]
            members += 1
            continue
        match = re.match(r"[0-9a-f ]* ([A-Za-z]) (\S+)", line)
        if not match:
            continue
        kind, name = match.groups()
        if kind == "U" and name in ALLOCATORS and member != MAY_ALLOCATE:
            yield f"{member}: calls {name}"
    if members < 10:
        yield f"only {members} objects in {library}"


def main():
    found = list(problems(*sys.argv[1:3]))
    print("\n".join(found) or "no allocator")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
