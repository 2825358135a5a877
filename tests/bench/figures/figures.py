#!/usr/bin/env python3
"""All benchmarks beside their peers, into doc/figures.md, doc/figures/*.svg and the README:
figures.py SOURCE BIN MINGW_BUILD

Times are worth nothing on a machine that does other things meanwhile. A peer that is not there is
named and left out; FormatMessageW is that of wine, called by a build for Windows in MINGW_BUILD."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path[:0] = [str(HERE), str(HERE.parent / "compile")]

import bench
import plots
from generate import source
from machine import machine

SIZES, SLOW_SIZES = (100, 1000, 10000, 100000, 1000000), (100, 1000, 10000, 50000)
# Name, what it compares, and its arguments after the program.
BENCHES = (
    ("compile", "`msgtab mc` beside windmc and wmc: a source to its header, script and tables"),
    ("images", "`msgtab compile --dll` beside windmc, windres and ld: a source to a DLL"),
    ("manifest", "`msgtab compile` of a manifest beside a model in Python"),
    ("jsonl", "`msgtab render --jsonl` beside evtxexport: events in lines of JSON"),
    ("find", "`msgtab dump` and `find` beside wrestool with Python"),
    ("dump", "`msgtab dump` of 1,000,000 messages beside `msgtab compile`"),
    ("db", "`msgtab db` beside Python with pefile"),
    ("site", "`msgtab site` beside the system's writing of as many files"),
)
HEAD = """# Figures

Every number here comes from one run of

    cmake --preset bench && cmake --build --preset bench --target figures

which starts each peer beside msgtab and writes this page, its pictures and the table in the
README. Times of different machines, or of a machine that does other things meanwhile, cannot be
compared: compare what is in one run.

"""


def output_of(*command, **more):
    """What a benchmark prints; it may say with its exit status that a promise does not hold."""
    print("+", *command, flush=True)
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True,
                          check=False, **more)
    print(done.stdout, flush=True)
    return done.stdout.strip() + ("" if done.returncode == 0 else
                                  f"\n(ended with {done.returncode}: a promise does not hold)")


def for_windows(root, build):
    """Runs a program of the build for Windows under wine; None: that cannot be had here."""
    if not all(map(shutil.which, ("wine", "x86_64-w64-mingw32-gcc"))):
        return None
    subprocess.run(["cmake", "--preset", "mingw64", "-B", build, "-DCMAKE_BUILD_TYPE=Release"],
                   cwd=root, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", build, "--target", "bench_format", "bench_length"],
                   check=True, stdout=subprocess.DEVNULL)
    where = {**os.environ, "WINEPREFIX": str(build / "wine"), "WINEDEBUG": "-all"}
    return lambda name, *words: output_of("wine", build / "bin" / f"{name}.exe", *words, env=where)


def compile_series(tool):
    """Seconds by compiler and by number of messages."""
    series = {"msgtab mc": [], "windmc": [], "wmc": []}
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        for count in sorted({*SIZES, *SLOW_SIZES}):
            path = work / "bench.mc"
            path.write_text(source(count))
            if count in SIZES:
                seconds, _ = bench.best([tool, "mc", path], work / "out", 3)
                series["msgtab mc"].append((count, seconds))
            if count in SLOW_SIZES:
                for peer, (seconds, _) in bench.peers(path, work / "out"):
                    series[peer].append((count, seconds))
    return {peer: points for peer, points in series.items() if points}


def length_series(native, windows):
    """Nanoseconds by function and by characters of the message."""
    rows = [[float(word) for word in line.split()] for line in native.splitlines()]
    series = {"msgtab_format_text": [(row[0], row[1]) for row in rows],
              "snprintf": [(row[0], row[2]) for row in rows]}
    if windows:
        rows = [[float(word) for word in line.split()] for line in windows.splitlines()]
        series["FormatMessageW (wine)"] = [(row[0], row[3]) for row in rows]
    return series


def found(pattern, text):
    """The number in the words of a benchmark; "-" where it does not say it."""
    match = re.search(pattern, text)
    return match.group(1) if match else "-"


def events_series(text):
    return {what: int(found(pattern, text).replace(",", "")) for what, pattern in (
        ("evtxexport", r"evtxexport.*: ([\d,]+) events/s"),
        ("render --jsonl, 1 job", r"1 jobs: ([\d,]+) events/s"),
        ("render --jsonl, 2 jobs", r"2 jobs: ([\d,]+) events/s")) if found(pattern, text) != "-"}


def table(texts):
    """The four numbers that matter."""
    mc, dll, events = texts["compile"], texts["images"], texts["jsonl"]
    wine = texts.get("format under wine", "")
    ours, windmc, wmc = (found(rf"{name} +([\d]+)", mc) for name in ("msgtab", "windmc", "wmc"))
    own, chain = (found(rf"{name} ([\d.]+) s", dll) for name in ("msgtab", r"windres \+ ld"))
    rows = (
        ("50,000 messages to `.h`, `.rc` and `.bin`", f"{ours} ms",
         f"wmc {wmc} ms, windmc {windmc} ms"),
        ("50,000 messages to a DLL", f"{own} s", f"windmc, windres and ld {chain} s"),
        ("a text with two inserts", found(r"UTF-16 .* ([\d.]+) ns +FormatMessageW", wine) + " ns",
         "wine's FormatMessageW takes " + found(r"UTF-16 .*FormatMessageW takes ([\d.]+)", wine)
         + " times as long"),
        ("events in lines of JSON", found(r"1 jobs: ([\d,]+) events/s", events) + " a second",
         "evtxexport " + found(r"evtxexport.*: ([\d,]+) events/s", events) + " a second"))
    return "\n".join(["| what | msgtab | beside it |", "|---|---|---|",
                      *(f"| {' | '.join(row)} |" for row in rows)]) + "\n"


def section(title, text, plot=None):
    picture = f"![{title.replace('`', '')}]({plot})\n\n" if plot else ""
    return f"## {title}\n\n{picture}It printed (not run by the tests):\n```text\n{text}\n```\n\n"


def measure(root, programs, windows):
    """What each benchmark printed, by its name, and the series of the plots."""
    texts = {name: output_of(sys.executable, HERE.parent / name / "bench.py", programs / "msgtab")
             for name, _ in BENCHES if (HERE.parent / name).is_dir()}
    session = root / "tests/bench/format/session.dll"
    texts["format"] = output_of(programs / "bench_format", session)
    texts["length"] = output_of(programs / "bench_length")
    if windows:
        texts["format under wine"] = windows("bench_format", session)
        texts["length under wine"] = windows("bench_length").replace("\r", "")
    return texts, (compile_series(programs / "msgtab"),
                   length_series(texts["length"], texts.get("length under wine")),
                   events_series(texts["jsonl"]))


def page(texts):
    of_benches = "".join(
        section(title, texts[name], {"compile": "figures/compile.svg",
                                     "jsonl": "figures/events.svg"}.get(name))
        for name, title in BENCHES if name in texts)
    columns = "characters, and nanoseconds of msgtab_format_text, snprintf and FormatMessageW"
    return (HEAD + machine() + "\n## The four numbers that matter\n\n" + table(texts) + "\n"
            + of_benches
            + section("One message beside snprintf and memcpy, and look-ups", texts["format"])
            + section("One message beside wine's FormatMessageW",
                      texts.get("format under wine", "left out: no wine or no mingw-w64 here"))
            + section(f"A message against its length: {columns}",
                      texts.get("length under wine", texts["length"]), "figures/length.svg")
            ).rstrip() + "\n"


def main():
    root, programs, build = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    texts, series = measure(root, programs, for_windows(root, build))
    (root / "doc/figures").mkdir(exist_ok=True)
    plots.write(root / "doc/figures", *series)
    (root / "doc/figures.md").write_text(page(texts), encoding="utf-8")
    readme = root / "README.md"
    begin, end = "<!-- figures -->\n", "<!-- end of figures -->"
    before, rest = readme.read_text(encoding="utf-8").split(begin)
    readme.write_text(before + begin + table(texts) + rest[rest.index(end):], encoding="utf-8")


if __name__ == "__main__":
    main()
