"""Every C file is as clang-format writes it."""
import subprocess
import sys

import gate

gate.need("clang-format")
files = gate.tracked(*gate.C_FILES)
done = subprocess.run(["clang-format", "--dry-run", "-Werror", *files], cwd=gate.root())
sys.exit(1 if done.returncode != 0 or not files else 0)
