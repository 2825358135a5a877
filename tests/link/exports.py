"""The public functions of the headers, and no others, are what a shared library exports and what
the list for Windows names.

Usage: exports.py HEADERS LIST KIND PROGRAM LIBRARY
KIND is elf (PROGRAM is nm) or dll (objdump)."""
import pathlib
import re
import subprocess
import sys

HEADERS, LIST, KIND, PROGRAM, LIBRARY = sys.argv[1:]
FUNCTION = re.compile(r"^[a-z][\w *]*?\b(msgtab_\w+)\(", re.M)
ONLY_WINDOWS = re.compile(r"^#if defined\(_WIN32\)$(.*?)^#endif$", re.M | re.S)


def declared(text):
    """Declarations start in the first column. Inline and deleted functions are not exported."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    text = re.sub(r"^(static inline|typedef)\b.*|^.*= delete;$", "", text, flags=re.M)
    return set(FUNCTION.findall(text))


def run(*options):
    return subprocess.run([PROGRAM, *options, LIBRARY], check=True, capture_output=True,
                          text=True).stdout


def exported():
    if KIND == "elf":
        out = run("-D", "--extern-only", "--defined-only")
        return set(re.findall(r"^[0-9a-f]+ [A-Z] (\w+)$", out, re.M))
    names = run("-p").partition("[Ordinal/Name Pointer] Table")[2]
    return set(re.findall(r"^\s*\[ *\d+\].*?(\w+)$", names.partition("\n\n")[0], re.M))


texts = [path.read_text(encoding="utf-8") for path in pathlib.Path(HEADERS).glob("*.h")]
everywhere = set().union(*(declared(ONLY_WINDOWS.sub("", text)) for text in texts))
windows = set().union(*(declared(text) for text in texts))
listed = set(re.findall(r"^    (\w+)$", pathlib.Path(LIST).read_text(encoding="utf-8"), re.M))
public = everywhere if KIND == "elf" else windows
faults = 0
for name, found, wanted in ((LIST, listed, windows), (LIBRARY, exported(), public)):
    for function in sorted(found ^ wanted):
        print(f"{name}: {function} is {'not in the headers' if function in found else 'missing'}")
        faults += 1
if len(everywhere) < 40 or len(windows) <= len(everywhere):
    print(f"only {len(everywhere)} and {len(windows)} functions were found in the headers")
    faults += 1
print(f"{len(public)} public functions")
sys.exit(1 if faults else 0)
