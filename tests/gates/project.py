"""The files that every reader and tool expects, and presets that CMake 3.21 reads."""
import json

import gate

FILES = {
    "README.md": "## Install",
    "LICENSE": "the msgtab authors",
    "CHANGELOG.md": "# Changelog",
    ".ci/run": "ctest",
}
PRESETS = {"native", "mingw64", "mingw32", "asan", "release"}

problems = []
for name, part in FILES.items():
    path = gate.root() / name
    if not path.is_file():
        problems.append(f"{name}:1: there is no such file")
    elif part not in gate.text_of(path):
        problems.append(f"{name}:1: it does not say '{part}'")

presets = json.loads(gate.text_of(gate.root() / "CMakePresets.json") or "{}")
if presets.get("version") != 3:
    problems.append("CMakePresets.json:1: the schema version is not 3")
for kind in ("configurePresets", "buildPresets"):
    missing = PRESETS - {preset["name"] for preset in presets.get(kind, [])}
    if missing:
        problems.append(f"CMakePresets.json:1: {kind} lacks {', '.join(sorted(missing))}")
gate.finish(problems, FILES)
