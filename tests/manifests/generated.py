#!/usr/bin/env python3
"""Generated manifests: msgtab makes of each what the model does, and reads back what it made.

generated.py FIRST COUNT TOOL...

Both forms of the resource and every message table are compared byte for byte; then the events that
"msgtab dump --events" shows of the made files are compared with those of the manifest, with every
field."""
import json
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path

from generate import generate
from model import Manifest
from predefined import OUT, TYPES
from resource_model import resource

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "cases"))
from manifest import LANGUAGES, MESSAGE_TABLE, resources  # noqa: E402

VERSIONS = 3, 5
CHANNEL_BITS = 1 << 56  # from here on keywords are of channels
IN_TYPES = {code: f"win:{name}" for name, (code, _) in TYPES.items()}


def out_type(code):
    return f"{'xs' if code <= OUT.index('hexBinary') + 1 else 'win'}:{OUT[code - 1]}"


# --- what is expected ---

def wanted_resources(manifest, version):
    tables = {(MESSAGE_TABLE, 1, LANGUAGES[culture]): manifest.table(culture)
              for culture in manifest.tables}
    tables = {key: table for key, table in tables.items() if table}
    first = LANGUAGES["en-US"] if tables else 0
    return {("WEVT_TEMPLATE", 1, first): resource(manifest, version), **tables}


def extent(facts, key, pair, level):
    if pair[0] == 1:
        facts[key] = pair[1]
    elif pair[0] == 2:
        facts[key + "Field"] = level[pair[1]].name


def field(f, level):
    facts = {"name": f.name}
    if f.members:
        facts["members"] = [field(m, f.members) for m in f.members]
    else:
        facts |= {"inType": IN_TYPES[f.code], "outType": out_type(f.out)}
    extent(facts, "count", f.count, level)
    if not (f.code == TYPES["SID"][0] and f.length[0] == 1):
        extent(facts, "length", f.length, level)
    if f.map and f.map.items:
        facts["bitMap" if f.map.bits else "valueMap"] = f.map.name
        facts["map"] = sorted(i.value for i in f.map.items)
    return facts


def event(manifest, v):
    message = manifest.message(v)
    facts = {"id": v.value, "version": v.version,
             "message": None if v.string is None else message,
             "has_text": v.string is not None,
             "keywords": len({k.value for k in v.keywords if 0 < k.value < CHANNEL_BITS})}
    for kind in ("channel", "level", "task", "opcode"):
        thing = getattr(v, kind)
        facts[kind] = thing.value if thing else 0
    if v.shape:
        facts["fields"] = [field(f, v.shape.fields) for f in v.shape.fields]
    return facts


def wanted_events(manifest, version):
    return [{"guid": f"{{{uuid.UUID(bytes_le=p.guid)}}}", "name": p.name if version == 5 else None,
             "events": [event(manifest, v) for v in sorted(p.events, key=lambda v: v.value)]}
            for p in manifest.providers]


# --- what is read ---

def read_field(f):
    facts = dict(f)
    if "map" in f:
        facts["map"] = [i["value"] for i in f["map"]]
    if "members" in f:
        facts["members"] = [read_field(m) for m in f["members"]]
    return facts


def read_event(e):
    keys = "id", "version", "message", "channel", "level", "task", "opcode"
    facts = {key: e[key] for key in keys}
    facts["has_text"] = e["text"] is not None
    facts["keywords"] = len(e["keywords"])
    if "fields" in e:
        facts["fields"] = [read_field(f) for f in e["fields"]]
    return facts


def read_events(file):
    return [{"guid": p["guid"].lower(), "name": p["name"],
             "events": [read_event(e) for e in p["events"]]} for p in file["providers"]]


def difference(got, want, place=""):
    """The first one, or None."""
    if isinstance(want, dict) and isinstance(got, dict) and got.keys() == want.keys():
        pairs = [(f"{place}.{key}", got[key], want[key]) for key in want]
    elif isinstance(want, list) and isinstance(got, list) and len(got) == len(want):
        pairs = [(f"{place}[{i}]", *pair) for i, pair in enumerate(zip(got, want))]
    else:
        return None if got == want else f"{place}: {got!r}, not {want!r}"
    found = (difference(a, b, at) for at, a, b in pairs)
    return next((d for d in found if d), None)


# --- the runs ---

def resource_problems(name, manifest, version, made):
    got, want = resources(made.read_bytes()), wanted_resources(manifest, version)
    if got.keys() != want.keys():
        yield f"{name}: has {sorted(map(str, got))}, not {sorted(map(str, want))}"
    for key in got.keys() & want.keys():
        if got[key] != want[key]:
            yield f"{name}, form {version}: {key} differs"


def compile_all(numbers, tool, folder):
    """Yields problems; fills in what is made: (manifest, version) by path."""
    made = {}
    for number in numbers:
        source = folder / f"{number}.man"
        source.write_text(generate(number), encoding="utf-8", newline="")
        manifest = Manifest(source.read_bytes())
        for version in VERSIONS:
            path = folder / f"{number}.{version}.dll"
            res = path.with_suffix(".res")
            run = subprocess.run([*tool, "compile", source, "--dll", path, "--res", res,
                                  "--wevt-version", str(version)], capture_output=True, check=False)
            if run.returncode != 0:
                yield f"{number}: {run.stderr.decode(errors='replace')}"
                continue
            yield from resource_problems(number, manifest, version, res)
            made[path] = manifest, version
    yield from read_problems(made, tool)


def read_problems(made, tool):
    run = subprocess.run([*tool, "dump", "--events", "--format", "json", *made],
                         capture_output=True, check=False)
    if run.returncode != 0:
        yield f"dump: {run.stderr.decode(errors='replace')}"
        return
    files = {Path(f["file"]).name: f for f in json.loads(run.stdout)["files"]}
    for path, (manifest, version) in made.items():
        wanted = wanted_events(manifest, version)
        got = read_events(files[path.name]) if path.name in files else []
        found = difference(got, wanted)
        if found:
            yield f"{path.name}: read back {found}"


def main():
    first, count, *tool = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        numbers = range(int(first), int(first) + int(count))
        problems = list(compile_all(numbers, tool, Path(name)))
    for problem in problems[:20]:
        print(problem)
    print(f"{count} manifests, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
