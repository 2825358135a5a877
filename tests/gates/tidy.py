"""clang-tidy has no complaints: tidy.py PROJECT BUILD [FILE...]. BUILD is a Ninja build folder;
without files, all sources under src/ are checked. It is slow, so it is not a test."""
import concurrent.futures
import json
import pathlib
import subprocess
import sys
import tempfile

import gate

JOBS = 2


def tidy(folder, path):
    """clang-tidy's messages about a source and its headers: one line for each place."""
    done = subprocess.run(["clang-tidy", "--quiet", "-p", folder, path], cwd=gate.root(),
                          capture_output=True, text=True)
    lines = [line.removeprefix(f"{gate.root()}/") for line in done.stdout.splitlines()
             if ": error: " in line or ": warning: " in line]
    return lines or ([f"{gate.name_of(path)}: {done.stderr.strip()}"] if done.returncode else [])


gate.need("clang-tidy")
gate.need("ninja")
commands = subprocess.run(["ninja", "-C", sys.argv[2], "-t", "compdb"], capture_output=True,
                          text=True, check=True).stdout
build = pathlib.Path(sys.argv[2]).resolve()
built = {(build / command["file"]).resolve() for command in json.loads(commands)}
wanted = [pathlib.Path(name).resolve() for name in sys.argv[3:]] or gate.tracked(".c", under="src/")
files = [path for path in wanted if path in built]
with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, "compile_commands.json").write_text(commands)
    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
        found = list(pool.map(lambda path: tidy(folder, path), files))
print(f"clang-tidy looked at {len(files)} files")
gate.finish(sorted({line for lines in found for line in lines}), files)
