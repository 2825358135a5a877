"""Every C file is formatted by clang-format. Versions differ; the one in Debian 12 counts."""
import subprocess
import sys

import gate

VERSION = "14"

gate.need("clang-format")
version = subprocess.run(["clang-format", "--version"], capture_output=True, text=True).stdout
if f"version {VERSION}." not in version:
    gate.skip_without(f"clang-format {VERSION}, only {version.strip()}")
files = gate.tracked(*gate.C_FILES)
done = subprocess.run(["clang-format", "--dry-run", "-Werror", *files], cwd=gate.root())
sys.exit(1 if done.returncode != 0 or not files else 0)
