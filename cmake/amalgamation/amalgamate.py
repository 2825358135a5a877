#!/usr/bin/env python3
"""Writes the amalgamation, in the manner of SQLite: msgtab-mc.c, the message compiler as one file,
and msgtab.c with msgtab.h, the library.

amalgamate.py PROJECT OUT VERSION WINDOWS_DEFINITIONS POSIX_DEFINITIONS SOURCE...

The definitions are those of the project's build, NAME or NAME=VALUE, separated by commas. The
sources are those of the layers, lowest first, and the tool's, for the system of this build; those
for another are found beside them. In the results they come last, so that the other files do not
see a system's headers. The compiler contains
the files that its start file needs, and theirs; a static name that two files have is made
unique."""
import pathlib
import re
import sys

sys.dont_write_bytecode = True

from c_text import Names, make_static, rename

START = "one_file.c"
LIBRARY_LAYERS = ("base", "format", "event", "code")
SYSTEMS = {"windows": "#if defined(_WIN32)", "posix": "#if !defined(_WIN32)"}
INCLUDE = re.compile(r'[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)')
GUARD = re.compile(r"^#ifndef (\w+_H)\n#define \1\n(.*)^#endif[^\n]*\n\Z", re.DOTALL | re.MULTILINE)
FEATURE = re.compile(r"^#define (_\w+_SOURCE)\b[ \t]*(\w*)[^\n]*\n", re.MULTILINE)
CONDITION = re.compile(r"[ \t]*#[ \t]*(if|endif)")
RULE = "/* " + "-" * 92 + " */\n"


def list_path(path, name):
    """Where a list is that a file includes: beside it, or in a layer below."""
    beside = path.parent / name
    source = next(folder for folder in path.parents if folder.name == "src")
    return beside if beside.exists() else next(source.glob(f"**/{name}"))


def with_lists(path):
    """The text of a file with the lists (.def) that it includes."""
    def replaced(line):
        found = INCLUDE.match(line)
        name = found and found[1]
        return with_lists(list_path(path, name)) if name and name.endswith(".def") else line
    return "".join(map(replaced, path.read_text().splitlines(True)))


class File:
    """A source or a header, without its include guard."""

    def __init__(self, path):
        self.path = path
        text = with_lists(path)
        self.features = dict(FEATURE.findall(text))
        self.text = GUARD.sub(r"\2", FEATURE.sub("", text))
        self.names = Names(self.text)
        self.system = path.parent.name if path.parent.name in SYSTEMS else None
        self.includes = [first or second for first, second in INCLUDE.findall(text)]


def with_other_systems(sources):
    """The files, and those for all systems."""
    folders = dict.fromkeys(path.parent.parent if path.parent.name in SYSTEMS else path.parent
                            for path in sources)
    of_systems = [path for folder in folders for system in SYSTEMS
                  for path in sorted(folder.glob(f"{system}/*.c"))]
    return [path for path in sources if path.parent.name not in SYSTEMS] + of_systems


class Project:
    def __init__(self, root, sources):
        self.root = root
        self.sources = [File(path) for path in with_other_systems(sources)]
        self.headers = {path.name: File(path) for path in sorted(root.glob("src/**/*.h"))}
        public = {"msgtab/" + path.name: File(path) for path in root.glob("include/msgtab/*.h")}
        self.headers.update(public)
        self.exported = set().union(*(header.names.shared for header in public.values()))

    def headers_of(self, file):
        """All headers of the project that a file includes, directly or not."""
        seen, todo = {}, list(file.includes)
        while todo:
            name = todo.pop()
            if name in self.headers and name not in seen:
                seen[name] = self.headers[name]
                todo += self.headers[name].includes
        return seen.values()

    def needed_by(self, start):
        """The files that define what the start file uses, and so on."""
        owners = {}
        for file in self.sources:
            for name in file.names.shared:
                owners.setdefault(name, []).append(file)
        chosen, todo = set(), [start]
        while todo:
            file = todo.pop()
            if file in chosen:
                continue
            chosen.add(file)
            names = [header.names for header in self.headers_of(file)]
            declared = set().union(*(each.shared for each in names))
            used = file.names.words.union(*(each.called for each in names))
            for each in names:
                used |= set().union(*(each.macros[name] for name in used & each.macros.keys()))
            for name in used & declared - file.names.local:
                todo += owners.get(name, [])
        return [file for file in self.sources if file in chosen]


class Writer:
    """One file of the amalgamation."""

    def __init__(self, project, files, exported=frozenset(), public=None):
        self.project = project
        self.files = files
        self.exported = exported  # functions that a linker sees
        self.public = public      # the header that stands for all public ones
        self.seen = set()     # headers that are there already
        self.out = []
        self.find_clashes()

    def find_clashes(self):
        """Which names each file must give up."""
        headers = {header.path: header for file in self.files
                   for header in self.project.headers_of(file)}
        owners = {}
        for file in [*self.files, *headers.values()]:
            names = file.names
            shared = names.local | names.values | names.shared
            if file.path.suffix == ".h":
                shared = shared | names.macros.keys()
            for name in shared:
                owners.setdefault(("name", name), set()).add(file)
            for tag in names.tags:
                owners.setdefault(("tag", tag), set()).add(file)
        self.taken = set().union(*(file.names.words for file in [*self.files, *headers.values()]))
        self.new_names = {file: ({}, {}) for file in self.files}
        for (kind, name), files in sorted(owners.items(), key=lambda item: item[0]):
            if len(files) < 2:
                continue
            for file in sorted(files & self.new_names.keys(), key=lambda each: each.path):
                own = file.names.tags if kind == "tag" else file.names.local | file.names.values
                if name in own:
                    self.new_names[file][kind == "tag"][name] = self.free_name(file, name)

    def free_name(self, file, name):
        stem = file.path.stem.upper() if name.isupper() else file.path.stem
        new = f"{stem}_{name}"
        while new in self.taken:
            new += "_"
        self.taken.add(new)
        return new

    def title(self, path):
        where = path.relative_to(self.project.root).as_posix()
        self.out.append(f"\n{RULE}/* {where} */\n{RULE}\n")

    def add_file(self, file):
        self.title(file.path)
        names, tags = self.new_names[file]
        text = rename(file.text, names, tags) if names or tags else file.text
        self.add_text(self.private(file, text))
        self.out += [f"#undef {name}\n" for name in sorted(file.names.macros)]

    def private(self, file, text):
        """Only what public headers declare is seen by linkers, and in the program nothing is."""
        return make_static(text, file.names.shared - self.exported)

    def add_text(self, text):
        """The text with the headers of the project in their places, each once."""
        depth = 0
        for line in text.splitlines(True):
            condition = CONDITION.match(line)
            if condition:
                depth += 1 if condition[1] == "if" else -1
            found = INCLUDE.match(line)
            name = found and (found[1] or found[2])
            if name and self.public and name.startswith("msgtab/"):
                name = self.public
            if not found or depth > 0 and name not in self.project.headers:
                self.out.append(line)
            elif name not in self.seen:
                self.add_header(name, line, depth)

    def add_header(self, name, line, depth):
        header = self.project.headers.get(name)
        if header and depth > 0:
            sys.exit(f"{name} is included under a condition, which this script does not do")
        self.seen.add(name)
        if header:
            self.title(header.path)
            self.add_text(self.private(header, header.text))
            self.out.append("\n")
        else:
            self.out.append(f'#include "{name}"\n' if name == self.public else line)

    def add_all(self):
        for file in self.files:
            if not file.system and file.path.name != START:
                self.add_file(file)
        before = set(self.seen)
        for system, condition in SYSTEMS.items():
            self.seen = set(before)
            self.out.append(f"\n{condition}\n")
            for file in self.files:
                if file.system == system:
                    self.add_file(file)
            self.out.append("\n#endif\n")
        self.seen = before
        for file in self.files:
            if file.path.name == START:
                self.add_file(file)
        return "".join(self.out)


def definitions(names):
    lines = []
    for each in names:
        name, _, value = each.partition("=")
        lines += [f"#ifndef {name}", f"#define {name} {value or 1}", "#endif"]
    return lines


def preamble(files, windows, posix):
    """What must come before the first system header."""
    wanted = dict(each.split("=") for each in posix)
    for file in files:
        wanted.update((name, value or "1") for name, value in file.features.items())
    lines = ["#if defined(_WIN32)", *definitions(windows), "#else",
             *definitions(f"{name}={value}" for name, value in sorted(wanted.items())), "#endif",
             "#if defined(_MSC_VER)",
             '#pragma comment(lib, "advapi32")', '#pragma comment(lib, "shell32")', "#endif",
             "/* Rows of tables leave out zeros at their end, not every function is used. */",
             "#if defined(__GNUC__)",
             '#pragma GCC diagnostic ignored "-Wmissing-field-initializers"',
             '#pragma GCC diagnostic ignored "-Wunused-function"', "#endif"]
    return "\n".join(lines) + "\n"


def head(what, version, root):
    made = f"   Made from the sources of msgtab {version}: change those, not this file."
    lines = ["/* " + what, made, ""]
    lines += ["   " + line if line else "" for line in (root / "LICENSE").read_text().splitlines()]
    return "\n".join(lines) + " */\n"


def public_header(project, root, version):
    """msgtab.h: all public headers as one."""
    names = sorted(name for name in project.headers if name.startswith("msgtab/"))
    writer = Writer(project, [], project.exported)
    for name in ["msgtab/msgtab.h", *names]:
        if name not in writer.seen:
            writer.add_header(name, "", 0)
    return (head("msgtab.h: the library, all its headers as one file.", version, root)
            + "#ifndef MSGTAB_ONE_H\n#define MSGTAB_ONE_H\n" + "".join(writer.out) + "\n#endif\n")


def main(root, out, version, windows, posix, *sources):
    root, out = pathlib.Path(root), pathlib.Path(out)
    windows, posix = windows.split(","), posix.split(",")
    project = Project(root, [pathlib.Path(source) for source in sources])
    start = next(file for file in project.sources if file.path.name == START)
    library = [file for file in project.sources
               if file.path.relative_to(root / "src").parts[0] in LIBRARY_LAYERS]
    program = project.needed_by(start)
    results = {
        "msgtab-mc.c": head("msgtab-mc.c: the message compiler: cc -o windmc msgtab-mc.c", version,
                            root) + preamble(program, windows, posix)
                       + Writer(project, program).add_all(),
        "msgtab.c": head("msgtab.c: the library as one file, with msgtab.h.", version, root)
                    + preamble(library, windows, posix)
                    + Writer(project, library, project.exported, "msgtab.h").add_all(),
        "msgtab.h": public_header(project, root, version)}
    out.mkdir(parents=True, exist_ok=True)
    for name, text in results.items():
        (out / name).write_bytes(text.encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
