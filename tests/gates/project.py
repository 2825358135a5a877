"""The files that every reader and tool expects, presets that CMake 3.21 reads, and man pages of the
version that the library's header has."""
import json
import re

import gate

FILES = {
    "README.md": "## Install",
    "LICENSE": "the msgtab authors",
    "CHANGELOG.md": "# Changelog",
    ".ci/run": "ctest",
}
PRESETS = {"native", "musl", "mingw64", "mingw32", "asan", "release"}

problems = []
for name, part in FILES.items():
    path = gate.root() / name
    if not path.is_file():
        problems.append(f"{name}:1: there is no such file")
    elif part not in gate.text_of(path):
        problems.append(f"{name}:1: it does not say '{part}'")

header = gate.text_of(gate.root() / "include/msgtab/msgtab.h")
version = ".".join(re.findall(r"^#define MSGTAB_VERSION_[A-Z]+ (\d+)$", header, re.M))
if version.count(".") != 2:
    problems.append("include/msgtab/msgtab.h:1: the version does not have three numbers")
for page in sorted((gate.root() / "doc").glob("*.[1-9]")):
    if f'"msgtab {version}"' not in gate.text_of(page):
        problems.append(f"doc/{page.name}:1: the page is not that of version {version}")

presets = json.loads(gate.text_of(gate.root() / "CMakePresets.json") or "{}")
if presets.get("version") != 3:
    problems.append("CMakePresets.json:1: the schema version is not 3")
for kind in ("configurePresets", "buildPresets"):
    missing = PRESETS - {preset["name"] for preset in presets.get(kind, [])}
    if missing:
        problems.append(f"CMakePresets.json:1: {kind} lacks {', '.join(sorted(missing))}")
gate.finish(problems, FILES)
