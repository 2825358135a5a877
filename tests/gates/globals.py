"""Our objects contain no memory that can change, but for what signal handlers find.

Usage: globals.py PROJECT OBJDUMP OBJECT..."""
import re
import subprocess
import sys

import gate

# value, flags, section, size, name; constant tables with addresses in them are in .data.rel.ro
SYMBOL = re.compile(r"^[0-9a-f]+ (.{7}) (\S+)\s+([0-9a-f]+)\s+(?:\.\w+ )?(\S+)$")
# What a signal handler has to find: src/util/leftovers.h says more.
ALLOWED = re.compile(r"leftovers_\w+")
CHANGES = re.compile(r"\.(data|bss|tdata|tbss)(?!\.rel\.ro)|\*COM\*")


def variables(objdump, path):
    done = subprocess.run([objdump, "-t", path], capture_output=True, text=True, check=True)
    found = [SYMBOL.match(line) for line in done.stdout.splitlines()]
    return [symbol.groups() for symbol in found if symbol]


objdump, objects = sys.argv[2], sys.argv[3:]
problems, symbols = [], 0
for path in objects:
    for flags, section, size, name in variables(objdump, path):
        symbols += 1
        changes = CHANGES.match(section) and int(size, 16) > 0
        if changes and not ("/leftovers" in path and ALLOWED.fullmatch(name)):
            problems.append(f"{path}: {name} can change: {int(size, 16)} bytes in {section}")
gate.finish(problems, symbols)
