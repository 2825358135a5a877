#!/bin/sh
# Applies the small changes of tests/mutants.tsv to a copy of the sources, one after another, and
# reports those that no test sees: sh tests/mutants.sh [PART], only those with PART in their line.
# A row is a file, a text that it has once, what replaces it, and the tests that must fail, as a
# regular expression. Exit status 1: a change survived, or cannot be applied.
set -eu
cd "$(dirname "$0")/.."
part=${1:-}
copy=$PWD/build/mutants/source
build=$PWD/build/mutants/build
mkdir -p "$copy" "$build"

# The copy gets what differs, with the time of now, so that it is built, and loses what is gone.
git -c core.quotePath=false ls-files | while IFS= read -r file; do
    [ ! -e "$file" ] || printf '%s\n' "$file"
done | LC_ALL=C sort >"$build/files"
while IFS= read -r file; do
    cmp -s "$file" "$copy/$file" || cp --parents "$file" "$copy"
done <"$build/files"
(cd "$copy" && find . -type f | sed 's|^\./||' | LC_ALL=C sort |
    LC_ALL=C comm -13 "$build/files" - | xargs -r -d '\n' rm)

launcher=$(command -v ccache || true)
cmake -S "$copy" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DMSGTAB_SAMPLE=4 \
    -DCMAKE_C_COMPILER_LAUNCHER="$launcher" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" >/dev/null

# What the tests of a layer run, and builds in a few seconds.
format="test_format_vectors test_format_properties test_format_calls test_format_requests test_format_tables
    test_format_directories test_format_languages test_format_mui test_format_codepages
    test_format_changing"
event="test_event_expand test_event_source test_event_report test_event_provider test_event_publisher
    test_event_value"
compiler="msgtab-tool imagemaker whole-sessmsg fault"

# Builds TARGETS, and succeeds if the tests REGEX do: tests_pass TARGETS REGEX.
tests_pass() {
    # shellcheck disable=SC2086 # a list of words
    cmake --build "$build" -j 2 --target $1 >"$build/mutant.log" 2>&1 &&
        ctest --test-dir "$build" -R "$2" -j 2 --stop-on-failure --timeout 120 >>"$build/mutant.log" 2>&1
}

grep -v '^#' tests/mutants.tsv | grep -F -e "$part" >"$build/mutants.tsv"
tests=$(cut -f 4 "$build/mutants.tsv" | sort -u | paste -s -d '|' -)
tests_pass "$format $event $compiler" "$tests" ||
    { cat "$build/mutant.log"; echo "the tests fail without any change"; exit 1; }

count=0 survivors=0
tab=$(printf '\t')
while IFS="$tab" read -r file old new regex <&3; do
    count=$((count + 1))
    case $file in
    src/format/*) targets="$format msgtab-tool" ;;
    src/event/*) targets="$event msgtab-tool" ;;
    *) targets=$compiler ;;
    esac
    if ! python3 - "$copy/$file" "$old" "$new" <<'PYTHON'
import pathlib
import sys

path, old, new = pathlib.Path(sys.argv[1]), *sys.argv[2:]
text = path.read_text(encoding="utf-8")
if text.count(old) != 1:
    sys.exit(f"{path}: {text.count(old)} times: {old}")
path.write_text(text.replace(old, new), encoding="utf-8")
PYTHON
    then
        survivors=$((survivors + 1))
    elif tests_pass "$targets" "$regex"; then
        survivors=$((survivors + 1))
        printf 'survived: %s: %s -> %s\n' "$file" "$old" "$new"
    elif ! grep -q 'tests passed' "$build/mutant.log"; then
        survivors=$((survivors + 1))
        printf 'does not build: %s: %s -> %s\n' "$file" "$old" "$new"
    else
        found_by=$(sed -n 's/^[[:space:]]*[0-9]* - \([^ ]*\) .*/\1/p' "$build/mutant.log" | paste -s -d ' ' -)
        printf 'found by %s: %s: %s -> %s\n' "$found_by" "$file" "$old" "$new"
    fi
    cp "$file" "$copy/$file"
done 3<"$build/mutants.tsv"
echo "$count changes, $survivors survived"
[ "$survivors" -eq 0 ]
