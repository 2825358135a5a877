"""The gates themselves: a small project passes them, and each defect is found where it is."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from skip import SKIPPED, need

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
FINE = {
    "src/base/CMakeLists.txt": "msgtab_layer(base SOURCES x.c)\n",
    "src/format/CMakeLists.txt": "msgtab_layer(format SOURCES sink.c\n  USES base)\n",
    "src/base/utf.h": "int utf_is(int c);\n",
    "src/format/sink.h": "int sink(void);\n",
    "src/format/sink.c": '#include "sink.h"\n#include "utf.h"\n\nint sink(void)\n{\n'
                         '    return utf_is(1); /* not strcpy(a, b) */\n}\n',
    "README.md": "## Install\n",
    "include/msgtab/msgtab.h": "#ifndef MSGTAB_MSGTAB_H\n#define MSGTAB_MSGTAB_H\n"
                               "#define MSGTAB_VERSION_MAJOR 1\n#define MSGTAB_VERSION_MINOR 2\n"
                               "#define MSGTAB_VERSION_PATCH 3\n#endif\n",
    "LICENSE": "the msgtab authors\n",
    "CHANGELOG.md": "# Changelog\n",
    "doc/x.1": '.TH X 1 2026-01-01 "msgtab 1.2.3"\n.SH NAME\nx \\- a program\n',
    ".ci/run": "ctest\n",
}


def body(lines):
    return "int f(int a);\n\nint f(int a)\n{\n" + "    a++;\n" * lines + "    return a;\n}\n"


# gate, file, content, what the gate must print
DEFECTS = [
    ("format", "src/base/x.c", "int  x( void );\n", "src/base/x.c:1:"),
    ("lengths", "src/base/x.c", body(57), "src/base/x.c:3: the function has 61 lines"),
    ("lengths", "src/base/x.h", "\n" * 401, "src/base/x.h:401: the file"),
    ("lengths", "tests/x.py", "\n" + "x" * 101 + "\n", "tests/x.py:2: the line has 101"),
    ("words", "src/base/x.c", "void f(char *a);\nvoid f(char *a)\n{\n    strcpy (a, a);\n}\n",
     "src/base/x.c:4: not to be used here: strcpy"),
    ("words", "src/base/x.c", 'void f(char *a)\n{\n    fprintf(stderr, "%s", a);\n}\n',
     "src/base/x.c:3: say_error shows"),
    ("words", "src/base/x.c", "void f(char *a)\n{\n    fputs(a, stderr);\n}\n",
     "src/base/x.c:3: say_error shows"),
    ("words", "mc/x.mc", "; TO" "DO later\n", "mc/x.mc:1: unfinished work"),
    ("words", "x.md", "see /ho" "me/alice/x\n", "x.md:1: a path of a machine"),
    ("layers", "src/base/x.c", '\n#include "sink.h"\n', "x.c:2: base may not include sink.h"),
    ("layers", "src/base/x.c", "\n#include <sink.h>\n", "x.c:2: base may not include sink.h"),
    ("layers", "src/format/utf.h", "\n", "src/format/utf.h:1: src/base/utf.h has the same name"),
    ("layers", "src/upper/x.c", "\n", "src/upper/x.c:1: no CMakeLists.txt says which layer"),
    ("layers", "src/base/x.c", "\n#ifdef _WIN32\n#endif\n",
     "src/base/x.c:2: a system is chosen here"),
    ("man", "doc/x.1", '.TH X 1 2026-01-01\n.SH NAME\n.XX x\n', "doc/x.1:3: "),
    ("project", "doc/x.1", '.TH X 1 "2026-01-01" "msgtab 1.2.4" "User Commands"\n',
     "doc/x.1:1: the page is not that of version 1.2.3"),
    ("project", "LICENSE", "all rights reserved\n", "LICENSE:1: it does not say"),
    ("project", "CMakePresets.json", '{"version": 6}\n', "the schema version is not 3"),
    ("project", "CMakePresets.json", '{"version": 3}\n', "configurePresets lacks asan"),
]


def gate(name, project, *arguments):
    done = subprocess.run([sys.executable, HERE / f"{name}.py", project, *arguments],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.returncode, done.stdout


def write(project, name, content):
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)


def make_project(folder):
    for name in ("CMakePresets.json", ".clang-format"):
        shutil.copy(PROJECT / name, folder)
    for name, content in FINE.items():
        write(folder, name, content)
    subprocess.run(["git", "init", "-q", folder], check=True)


def check_globals(folder, compiler, objdump):
    """A variable in memory that changes is found, but constant tables are not."""
    sources = {"constant": "const char *const names[] = {\"a\", \"b\"};\nint f(void);\n"
                           "int f(void) { static const int x[] = {1, 2}; return x[0]; }\n",
               "data": "static int n = 1;\nint f(void);\nint f(void) { return n++; }\n",
               "bss": "int f(void);\nint f(void) { static int n; return n++; }\n"}
    for name, source in sources.items():
        write(folder, f"{name}.c", source)
        subprocess.run([compiler, "-fPIC", "-c", folder / f"{name}.c", "-o", folder / f"{name}.o"],
                       check=True)
        status, output = gate("globals", folder, objdump, str(folder / f"{name}.o"))
        if status != (name != "constant"):
            yield f"globals, {name}: status {status}\n{output}"


def problems(folder, compiler, objdump):
    make_project(folder)
    gates = sorted({defect[0] for defect in DEFECTS})
    for name in gates:
        status, output = gate(name, folder)
        if status not in (0, SKIPPED):
            yield f"{name}: a fine project does not pass\n{output}"
    for name, path, content, want in DEFECTS:
        before = (folder / path).read_text() if (folder / path).exists() else None
        write(folder, path, content)
        status, output = gate(name, folder)
        if status != SKIPPED and (status != 1 or want not in output):
            yield f"{name}, {path}: status {status}, wanted '{want}'\n{output}"
        if before is None:
            (folder / path).unlink()
        else:
            write(folder, path, before)
    yield from check_globals(folder, compiler, objdump)


if __name__ == "__main__":
    need("git")
    with tempfile.TemporaryDirectory() as name:
        found = list(problems(pathlib.Path(name), *sys.argv[1:]))
    print("\n".join(found) or f"{len(DEFECTS)} defects, all found")
    sys.exit(1 if found else 0)
