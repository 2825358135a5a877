"""The JSON of msgtab diff against its schema: diff_schema.py SCHEMA FOLDER TOOL...

Every pair of sources of the cases in FOLDER is compared, in both directions."""
import json
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from program import run_program
from skip import skip_without

try:
    from jsonschema import Draft202012Validator
except ImportError:
    skip_without("python3-jsonschema")


def outputs(folder, tool):
    """What the tool says of each pair, by name."""
    for old in sorted([*folder.glob("*.old.mc"), *folder.glob("*.old.man")]):
        new = old.with_name(old.name.replace(".old.", "."))
        for pair in ((old, new), (new, old)):
            words = [path.name for path in pair]
            status, output, _ = run_program([*tool, "diff", "--format", "json", *words], cwd=folder)
            if status < 2:
                yield " ".join(words), json.loads(output.decode("utf-8"))


def main(schema, folder, *tool):
    schema = json.loads(pathlib.Path(schema).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    kinds, count, problems = set(), 0, []
    for name, document in outputs(pathlib.Path(folder), tool):
        count += 1
        kinds |= {change["kind"] for change in document["changes"]}
        problems += [f"{name}: {error.json_path}: {error.message}"
                     for error in validator.iter_errors(document)]
        broken = sum(change["breaks"] is not None for change in document["changes"])
        if broken != document["breaking"]:
            problems.append(f"{name}: {broken} changes break, it says {document['breaking']}")
    missing = set(schema["$defs"]["change"]["properties"]["kind"]["enum"]) - kinds
    if missing:
        problems.append(f"no case has a change of the kinds {sorted(missing)}")
    print("\n".join([*problems, f"{count} outputs, {len(problems)} problems"]))
    return bool(problems) or count < 20


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
