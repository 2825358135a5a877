#!/bin/sh
# Runs the fuzz targets with libFuzzer: sh tests/fuzz.sh MINUTES [JOBS [TARGET...]]. Each runs for
# MINUTES minutes or to its first finding, JOBS (1) at once, and begins with the corpus in the tree
# and what earlier runs have kept. In build/fuzz-runs there are a log for each target, what it kept,
# the inputs that it found, and table.txt, which is also shown. Exit status 1: something was found.
# PRESET=fuzz-fast leaves the sanitizer of addresses out, for many executions.
set -eu
[ "${1:-}" ] || { echo "usage: sh tests/fuzz.sh MINUTES [JOBS [TARGET...]]" >&2; exit 2; }
minutes=$1 jobs=${2:-1} preset=${PRESET:-fuzz}
shift
[ $# -eq 0 ] || shift
cd "$(dirname "$0")/.."
runs=$PWD/build/fuzz-runs
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset" --target fuzz-targets
mkdir -p "$runs"

# The lines of the wanted targets: NAME PROGRAM DICTIONARY FILE...
for target in "$@"; do
    grep "^$target " "build/$preset/tests/fuzz/targets.txt" ||
        { echo "there is no target $target" >&2; exit 2; }
done >"$runs/targets.txt"
[ $# -gt 0 ] || cp "build/$preset/tests/fuzz/targets.txt" "$runs"

# What was found does not end the others.
# shellcheck disable=SC2016 # the words are those of each target
MINUTES=$minutes RUNS=$runs PRESET=$preset xargs -L 1 -P "$jobs" sh -c '
    name=$0 program=$PWD/build/$PRESET/bin/$1 dictionary=$PWD/tests/fuzz/dictionaries/$2.dict
    shift 2
    rm -rf "$RUNS/$name/seeds" "$RUNS/$name/found"
    mkdir -p "$RUNS/$name/corpus" "$RUNS/$name/seeds" "$RUNS/$name/found"
    number=0
    for file; do
        cp "$file" "$RUNS/$name/seeds/$number"
        number=$((number + 1))
    done
    cd "$RUNS/$name"
    "$program" -max_total_time=$((MINUTES * 60)) -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$PWD/found/" -dict="$dictionary" "$PWD/corpus" "$PWD/seeds" >log 2>&1 || true
' <"$runs/targets.txt"

# Executions, covered edges of the code, inputs that were kept, findings.
{
    printf '%-18s %12s %8s %8s %9s\n' target executions edges inputs findings
    while read -r name rest; do
        log=$runs/$name/log
        printf '%-18s %12s %8s %8s %9s\n' "$name" \
            "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
            "$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)" \
            "$(find "$runs/$name/corpus" -type f | wc -l)" "$(find "$runs/$name/found" -type f | wc -l)"
    done <"$runs/targets.txt"
} | tee "$runs/table.txt"
! find "$runs"/*/found -type f | grep .
