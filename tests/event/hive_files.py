"""What the tests of hives share: hivexregedit writes them, and files are where they say."""
import shutil
import subprocess

import eventlog
from commands import expect, message
from skip import need

NO_HIVE = ("msgtab: no hive could be read: SYSTEM has the event sources, SOFTWARE the providers of "
           "manifests\n")
NO_SYSTEM = ("msgtab: no SYSTEM hive: only providers of manifests are known, not other event "
             "sources\n")
SETS = "HKEY_LOCAL_MACHINE\\SYSTEM"
SOFTWARE = "HKEY_LOCAL_MACHINE\\SOFTWARE"


def compile_files(tool, folder, *names):
    tool.compile(folder, "agent.dll", message(0x100, "%1 failed: %2", "Error", "Agent"))
    tool.compile(folder, "words.dll", message(5, "Access is denied.%0"))
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        of = "words.dll" if "words" in name.lower() else "agent.dll"
        shutil.copy(folder / of, folder / name)


def merge(path, prefix, keys):
    """A hive with these keys, {path: {name: data as .reg files have it}}, written by
    hivexregedit."""
    need("hivexregedit")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(eventlog.Hive({"Empty": {}}).data)
    lines = ["Windows Registry Editor Version 5.00", ""]
    whole = {}
    for key, values in keys.items():  # hivexregedit does not make the keys above
        names = key.split("\\")
        for depth in range(1, len(names)):
            whole.setdefault("\\".join(names[:depth]), {})
        whole[key] = values
    for key, values in whole.items():
        lines += [f"[{prefix}\\{key}]", *(f'"{name}"={data}' for name, data in values.items()), ""]
    reg = path.with_name(path.name + ".reg")
    reg.write_text("\n".join(lines), encoding="utf-8")
    done = subprocess.run(["hivexregedit", "--merge", "--prefix", prefix, path, reg],
                          capture_output=True, check=False)
    expect(done.returncode, 0, f"hivexregedit: {done.stderr}")
    reg.unlink()


def text(words, kind="hex(2)"):
    return kind + ":" + ",".join(f"{byte:02x}" for byte in eventlog.utf16(words))


def source(message_file, words="%SystemRoot%\\System32\\words.dll", **more):
    return {"EventMessageFile": text(message_file), "ParameterMessageFile": text(words), **more}


def events(number, log="Application", name="Agent"):
    return f"ControlSet00{number}\\Services\\EventLog\\{log}\\{name}"


def write_system(path, message_file="C:\\Agent\\agent.dll", **more):
    """Set 2 is in use; set 1 has another file."""
    merge(path, SETS, {
        "Select": {"Current": "dword:00000002"}, events(1): source("C:\\Old\\gone.dll"),
        events(1, "System", "Old"): source("C:\\Old\\gone.dll"),
        events(2): source(message_file, TypesSupported="dword:00000007", **more),
        "ControlSet002\\Control\\Session Manager\\Environment": {
            "AGENTHOME": text("%SystemDrive%\\Agent"), "LOOP": text("%loop%\\%loop%")}})


def write_software(path, windows="C:\\Windows", programs="C:\\Programs"):
    merge(path, SOFTWARE, {
        "Microsoft\\Windows NT\\CurrentVersion": {"SystemRoot": text(windows, "hex(1)")},
        "Microsoft\\Windows\\CurrentVersion": {"ProgramFilesDir": text(programs, "hex(1)"),
                                               "ProgramFilesDir (x86)": text("C:\\Other",
                                                                             "hex(1)")}})
