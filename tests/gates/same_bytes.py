"""Two builds, on any systems, made the same catalogue: same_bytes.py BUILD BUILD."""
import hashlib
import pathlib
import sys

FILES = ("bin/sessmsg.dll", "include/sessmsg/sessmsg.h", "include/sessmsg/sessmsg.c")


def difference(one, other):
    if one == other:
        return ""
    at = next((i for i, pair in enumerate(zip(one, other)) if pair[0] != pair[1]),
              min(len(one), len(other)))
    return f"sizes {len(one)} and {len(other)}, they differ from byte {at} on"


def main(first, second):
    status = 0
    for name in FILES:
        one, other = (pathlib.Path(build, name).read_bytes() for build in (first, second))
        what = difference(one, other)
        status = 1 if what or not one else status
        print(f"{name}: {what or 'the same, sha256 ' + hashlib.sha256(one).hexdigest()}")
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
