#!/bin/sh
# Builds the project for this machine and for Windows and runs all tests of both; the latter under
# wine. Any argument is a preset to run instead of these two.
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- native mingw64
for preset; do
    cmake --preset "$preset"
    cmake --build --preset "$preset"
    ctest --preset "$preset"
done
