"""Sources, their message files and events in the shape of evtx_dump, for benchmark and tests."""
import json
import subprocess

CODES = 50


def message_source(number):
    """The messages 100 to 149 of one source."""
    yield "MessageIdTypedef=DWORD\nFacilityNames=(Case=0x121)\n"
    for code in range(100, 100 + CODES):
        yield (f"MessageId={code}\nSeverity=Error\nFacility=Case\nLanguage=English\n"
               f"Source {number}: the computer %1 cannot use the file %3.%nThe reason for failure "
               f"{code} is: %2\n.\n")


def registry(count):
    yield "Windows Registry Editor Version 5.00\n"
    for number in range(count):
        yield ("\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application\\"
               f"Case Source {number}]\n"
               f'"EventMessageFile"="C:\\\\Case\\\\case{number}.dll"\n"TypesSupported"=dword:7\n')


def make_sources(tool, folder, count):
    """Writes sources.reg and the folder dlls."""
    (folder / "dlls").mkdir()
    (folder / "sources.reg").write_text("".join(registry(count)), encoding="utf-8")
    for number in range(count):
        source = folder / "case.mc"
        source.write_text("".join(message_source(number)), encoding="utf-8")
        subprocess.run([*tool, "compile", source, "--dll", folder / f"dlls/case{number}.dll"],
                       check=True)


def strings(number):
    return [f"srv{number % 977}", "the disk is full", f"C:\\Data\\file{number % 31}.txt"]


def event(number, sources):
    """As evtx_dump -o jsonl writes it."""
    second = f"{number // 60 % 60:02}:{number % 60:02}"
    namespace = "http://schemas.microsoft.com/win/2004/08/events/event"
    return {"Event": {
        "#attributes": {"xmlns": namespace},
        "System": {
            "Provider": {"#attributes": {"Name": f"Case Source {number % sources}"}},
            "EventID": {"#attributes": {"Qualifiers": 0xC121}, "#text": 100 + number % CODES},
            "Version": 0, "Level": 2, "Task": 0, "Opcode": 0, "Keywords": "0x80000000000000",
            "TimeCreated": {"#attributes": {"SystemTime": f"2024-05-01T12:{second}.123456Z"}},
            "EventRecordID": number, "Correlation": None,
            "Execution": {"#attributes": {"ProcessID": 4321, "ThreadID": 1234}},
            "Channel": "Application", "Computer": f"host{number % 7}.example.test",
            "Security": None},
        "EventData": {"Data": {"#text": strings(number)}, "Binary": None}}}


def event_line(number, sources):
    return json.dumps(event(number, sources), separators=(",", ":")) + "\n"
