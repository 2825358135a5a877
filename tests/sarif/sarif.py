"""SARIF logs of msgtab check: sarif.py CHECK WORK MODULES TOOL...

members    the members that SARIF 2.1.0 requires, and that every place is where the text is
schema     the schema, with the validator ajv
multitool  Microsoft's SARIF Multitool finds no error
MODULES is the folder of the npm packages of package.json."""
import json
import os
import pathlib
import shutil
import sys
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "support"))

from program import run_program
from skip import need, skip

MULTITOOL = "@microsoft/sarif-multitool-linux"
LEVELS = {"none", "note", "warning", "error"}
NAMES = "LanguageNames=(German=0x407:MSG00407)\n"
TEXT = "MessageId={id}\nSymbolicName={name}\nLanguage=English\n{text}\n.\n"

PLAIN = TEXT.format(id=1, name="PLAIN", text="The door is open.").encode()
WARNS = TEXT.format(id=1, name="WARNS", text="\U0001F6AA\tis 90 % open, %s").encode()
SECOND = (TEXT.format(id=2, name="PLAIN", text="\U0001F6AA")
          + TEXT.format(id=0x20000, name="WIDE", text="Wide.")).encode("utf-16")
# Name of the log, its sources, and the rule and the text at the place of each result.
LOGS = {
    "clean": ({"plain.mc": PLAIN}, []),
    "warnings": ({"folder/gr\u00f6\u00dfe 90 %25#?.mc": WARNS},
                 [("MT1202", "%"), ("MT1201", "%")]),
    "two": ({"plain.mc": PLAIN, "a:b.mc": SECOND},
            [("MT1112", "PLAIN"), ("MT1005", "131072")]),
}
WINDOWS_NAMES = {"folder/gr\u00f6\u00dfe 90 %25#?.mc": "folder\\gr\u00f6\u00dfe 90 %25#.mc",
                 "a:b.mc": "a b.mc"}


def expect(condition, *what):
    if not condition:
        raise SystemExit(" ".join(str(part) for part in what))


def write_sources(sources, windows):
    """The sources' names as the tool gets them, and their texts by URI."""
    names, texts = [], {}
    for name, data in sources.items():
        name = WINDOWS_NAMES.get(name, name) if windows else name
        path = pathlib.Path(name.replace("\\", "/") if windows else name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        names.append(name)
        texts[str(path)] = data.decode("utf-16" if data[:2] == b"\xff\xfe" else "utf-8")
    return names, texts


def make_logs(tool):
    """Writes NAME.sarif for each of LOGS; returns their texts by name of the log and path."""
    windows = tool[-1].endswith(".exe")
    texts = {}
    for name, (sources, _) in LOGS.items():
        names, texts[name] = write_sources(sources, windows)
        status, output, errors = run_program([*tool, "check", "--format", "sarif", *names])
        expect(status in (0, 1), name, status, errors.decode())
        pathlib.Path(f"{name}.sarif").write_bytes(output)
    return texts


def path_of(uri):
    """The file that a relative reference names."""
    parts = urllib.parse.urlsplit(uri)
    expect(not (parts.scheme or parts.netloc or parts.query or parts.fragment), uri)
    return urllib.parse.unquote(parts.path)


def text_at(text, region):
    """The text of a region; columns count code points, and the end column is exclusive."""
    lines = text.split("\n")
    line, end_line = region["startLine"], region["endLine"]
    expect(line == end_line, "a region of more than one line", region)
    return lines[line - 1][region["startColumn"] - 1:region["endColumn"] - 1]


def check_location(run, location, texts):
    """The text at that place."""
    physical = location["physicalLocation"]
    artifact = physical["artifactLocation"]
    expect(run["artifacts"][artifact["index"]]["location"]["uri"] == artifact["uri"], artifact)
    return text_at(texts[path_of(artifact["uri"])], physical["region"])


def check_result(run, result, texts):
    """The rule and the text at the place."""
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    expect(rule["id"] == result["ruleId"], result)
    expect(result["level"] in LEVELS and result["level"] != "none", result)
    expect(result["message"]["text"], result)
    for note in result.get("relatedLocations", []):
        expect(note["message"]["text"], note)
        check_location(run, note, texts)
    [location] = result["locations"]
    return result["ruleId"], check_location(run, location, texts)


def check_rules(driver):
    ids = [rule["id"] for rule in driver["rules"]]
    expect(ids == sorted(set(ids)), ids)
    for rule in driver["rules"]:
        expect(rule["shortDescription"]["text"] and rule["help"]["text"], rule)
        expect(rule["defaultConfiguration"]["level"] in LEVELS, rule)


def members(tool, _):
    for name, texts in make_logs(tool).items():
        log = json.loads(pathlib.Path(f"{name}.sarif").read_bytes().decode("utf-8"))
        expect(log["version"] == "2.1.0" and "sarif-schema-2.1.0" in log["$schema"], name)
        [run] = log["runs"]
        driver = run["tool"]["driver"]
        expect(driver["name"] == "msgtab" and driver["version"], driver)
        expect(run["columnKind"] == "unicodeCodePoints", run["columnKind"])
        found = [path_of(artifact["location"]["uri"]) for artifact in run["artifacts"]]
        expect(found == list(texts), name, "artifacts", found)
        check_rules(driver)
        got = [check_result(run, result, texts) for result in run["results"]]
        expect(got == LOGS[name][1], name, "got", got)
    [noted] = [result for result in run["results"] if "relatedLocations" in result]
    [note] = noted["relatedLocations"]
    expect(check_location(run, note, texts) == "PLAIN", "the first PLAIN is at", note)
    expect(note["physicalLocation"]["artifactLocation"]["index"] == 0, note)


def package(modules, name):
    folder = modules / name
    if not folder.is_dir():
        skip(f"the npm package {name} is not in {modules.parent.name}/{modules.name}")
    return folder


def schema(tool, modules):
    need("node")
    package(modules, "ajv")
    rules = package(modules, MULTITOOL) / "sarif-2.1.0.json"
    make_logs(tool)
    logs = [f"{name}.sarif" for name in LOGS]
    command = ["node", HERE / "validate.cjs", modules, rules]
    status, output, errors = run_program([*command, *logs])
    expect(status == 0 and f"{len(logs)} logs".encode() in output, output.decode(), errors.decode())
    wrong = json.loads(pathlib.Path("two.sarif").read_text(encoding="utf-8"))
    wrong["runs"][0]["results"][0]["level"] = "fatal"
    pathlib.Path("wrong.sarif").write_text(json.dumps(wrong))
    expect(run_program([*command, "wrong.sarif"])[0] == 1, "the validator finds no fault")


def multitool(tool, modules):
    program = package(modules, MULTITOOL) / "Sarif.Multitool"
    program.chmod(0o755)
    make_logs(tool)
    status, output, errors = run_program(
        [program, "validate", *(f"{name}.sarif" for name in LOGS)],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
    text = output.decode("utf-8", "replace") + errors.decode("utf-8", "replace")
    expect(status == 0 and f"{len(LOGS)} files scanned" in text, text)
    expect("Analysis completed successfully" in text and ": error " not in text, text)


def main(name, work, modules, *tool):
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    os.chdir(work)
    {"members": members, "schema": schema, "multitool": multitool}[name](list(tool),
                                                                         pathlib.Path(modules))
    print(name, "passed")


if __name__ == "__main__":
    main(*sys.argv[1:])
