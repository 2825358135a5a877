"""Reads exported registries (.reg) for the tests: keys to values, strings as text, numbers as
int."""
import pathlib
import re
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from program import run_program

KEY = "SYSTEM\\CurrentControlSet\\Services\\EventLog"


def text_of(data):
    return bytes(int(byte, 16) for byte in data.split(",") if byte).decode("utf-16-le").rstrip("\0")


def value_of(data):
    if data.startswith("dword:"):
        return int(data[6:], 16)
    kind, _, rest = data.partition(":")
    if kind in ("hex(2)", "hex(1)"):
        return (kind == "hex(2)", text_of(rest))
    if data.startswith('"'):
        return (False, re.sub(r"\\(.)", r"\1", data[1:-1]))
    return data


def parse(text):
    """{key: {name: value}}; a string is a pair: whether it is expandable, and its text."""
    keys, values = {}, None
    for line in re.sub(r",\\\r?\n\s*", ",", text).splitlines():
        if line.startswith("["):
            values = keys.setdefault(line[1:line.rindex("]")], {})
        elif line.startswith("@="):
            values[""] = value_of(line[2:])
        elif line.startswith('"'):
            name, data = re.match(r'"((?:\\.|[^"\\])*)"=(.*)', line).groups()
            values[re.sub(r"\\(.)", r"\1", name)] = value_of(data)
    return keys


def read(path):
    data = path.read_bytes()
    return parse(data.decode("utf-16" if data[:2] == b"\xff\xfe" else "utf-8"))


def wine(folder, *arguments):
    status, *texts = run_program(["wine", *arguments], cwd=folder)
    if status != 0:
        raise SystemExit(f"wine {arguments} ended with {status}: {texts}")


def of_wine(folder, key=KEY):
    """What wine's registry contains below HKEY_LOCAL_MACHINE\\key."""
    wine(folder, "reg", "export", f"HKLM\\{key}", "back.reg", "/y")
    return read(folder / "back.reg")
