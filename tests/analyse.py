#!/usr/bin/env python3
"""What gcc's analyzer and cppcheck remark on the sources: analyse.py BUILD, a build folder with the
preset analyzer, which is built again.

Each remark is corrected or answered: analyse.tsv has a row with its kind, its file, and why nothing
is wrong there. Exit status 1: a remark has no answer, or an answer no remark."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ANSWERS = pathlib.Path(__file__).with_suffix(".tsv")
# A path is that of the project, or, from the build folder, goes up to it.
GCC = re.compile(rf"^(?:{re.escape(str(ROOT))}/|(?:\.\./)*)(src/\S+?):(\d+):\d+: warning: (.*) "
                 r"\[-W(analyzer-[\w-]+)\]$", re.M)
CPPCHECK = re.compile(r"^(\S+?):(\d+)\t([\w-]+)\t(.*)$", re.M)
KINDS = "warning,performance,portability"


def run(command, **more):
    return subprocess.run(command, cwd=ROOT, check=True, text=True, **more)


def of_gcc(build):
    """Each remark as (kind, file), with what is shown of it."""
    done = run(["cmake", "--build", build, "--clean-first", "-j", "2", "--target",
                "msgtab-tool", "sessmsg-tool"], stdout=subprocess.PIPE,
               stderr=subprocess.STDOUT)
    for file, line, text, kind in GCC.findall(done.stdout):
        yield (kind, file), f"{file}:{line}: {text}"


def of_cppcheck(build):
    """The generated files exist since of_gcc."""
    done = run(["cppcheck", f"--project={build}/compile_commands.json", f"--enable={KINDS}",
                "-j", "2", "--quiet", "--template={file}:{line}\t{id}\t{message}"],
               stderr=subprocess.PIPE)
    for file, line, kind, text in CPPCHECK.findall(done.stderr):
        path = pathlib.Path(file)
        name = str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else file
        yield (kind, name), f"{name}:{line}: {text}"


def answers():
    rows = [line.split("\t") for line in ANSWERS.read_text().splitlines()
            if line and not line.startswith("#")]
    return {(kind, file): reason for kind, file, reason in rows}


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    answered, used, good = answers(), set(), True
    for key, shown in [*of_gcc(build), *of_cppcheck(build)]:
        used.add(key)
        if key not in answered:
            print(f"{shown} [{key[0]}]")
            good = False
    for key in sorted(answered.keys() - used):
        print(f"{ANSWERS.name}: {' '.join(key)}: nothing remarks this any more")
        good = False
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
