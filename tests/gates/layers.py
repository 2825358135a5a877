"""A layer includes headers of its own and of layers below it, and the compiler would not even find
those of others: layers.py PROJECT COMPILER NAME=DIR:DIR... with the include folders of layers."""
import subprocess
import sys

import gate

BELOW = {
    "base": (),
    "format": ("base",),
    "event": ("format", "base"),
    "util": ("base",),
    "compiler": ("format", "util", "base"),
    "console": ("util", "base"),
    "tool": ("compiler", "event", "format", "util", "base", "console"),
    "sessmsg": ("event", "format", "util", "base", "console"),
}
INCLUDE = r'(?m)^[ \t]*#[ \t]*include[ \t]*"([^"]+)"'


def headers():
    found = {}
    for path in gate.tracked(".h", under="src/"):
        found.setdefault(path.parent.name, set()).add(path.name)
    return found


def include_problems(layer_headers):
    for path in gate.tracked(*gate.C_FILES, under="src/"):
        layer, name = path.parent.name, gate.name_of(path)
        if layer not in BELOW:
            yield f"{name}:1: the layer {layer} is not known to this gate"
            continue
        seen = set().union(*(layer_headers.get(each, set()) for each in (layer, *BELOW[layer])))
        for line, found in gate.matches(INCLUDE, gate.text_of(path)):
            if found[1] not in seen:
                yield f"{name}:{line}: {layer} may not include {found[1]}"


def compiles(compiler, folders, header):
    flags = [f"-I{folder}" for folder in folders.split(":") if folder]
    command = [compiler, "-fsyntax-only", "-x", "c", *flags, "-"]
    source = f'#include "{header}"\n'
    return subprocess.run(command, input=source, text=True, capture_output=True).returncode == 0


def folder_problems(layer_headers, compiler, layers):
    for layer, folders in (pair.split("=", 1) for pair in layers):
        own = sorted(layer_headers[layer])
        if not any(compiles(compiler, folders, header) for header in own):
            yield f"src/{layer}: none of its own headers compiles, so nothing can be said"
        known = layer_headers[layer].union(*(layer_headers.get(each, ()) for each in BELOW[layer]))
        for other in sorted(set(layer_headers) - {layer, *BELOW[layer]}):
            for header in sorted(layer_headers[other] - known):
                # The system may have a header of the same name.
                if compiles(compiler, folders, header) and not compiles(compiler, "", header):
                    yield f"src/{layer}: the compiler finds {header} of {other}"


all_headers = headers()
problems = list(include_problems(all_headers))
if len(sys.argv) > 2:
    problems += folder_problems(all_headers, sys.argv[2], sys.argv[3:])
gate.finish(problems, all_headers)
