"""msgtab render --jsonl: lines of JSON in, the same lines with texts out.

The shapes of evtx_dump, Winlogbeat and EvtxECmd are written by hand here. tests/bench/jsonl has the
events of the check many."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True

import commands
from commands import expect, message

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))
sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "bench/jsonl"))

from program import own_lines, run_program
from skip import skip

SOURCES = """Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SYSTEM\\Select]
"Current"=dword:2

[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\EventLog\\Application\\Case Source]
"EventMessageFile"="C:\\\\old\\\\none.dll"

[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Services\\EventLog\\Application\\Case Source]
"EventMessageFile"="C:\\\\case\\\\Agent.dll;%SystemRoot%\\\\more.dll"

[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Services\\EventLog\\System\\Case Source]
"EventMessageFile"="C:\\\\case\\\\other.dll"

[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Services\\EventLog\\Application\\Case Source]
"ParameterMessageFile"="C:\\\\case\\\\words.dll"

[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Services\\EventLog\\Application\\Silent]
"CategoryMessageFile"="C:\\\\case\\\\agent.dll"

[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Services\\EventLog\\Application\\Lost]
"EventMessageFile"="C:\\\\case\\\\lost.dll"

[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Services\\EventLog\\Application\\Near]
"EventMessageFile"="C:\\\\case\\\\agent.dll;agent.dll"

[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Services\\EventLog\\Application\\Worn]
"EventMessageFile"="C:\\\\case\\\\agent.dll"
"ParameterMessageFile"="C:\\\\a*b.dll"

[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Services\\EventLog\\Application\\Gone]
"EventMessageFile"="C:\\\\case\\\\agent.dll"

[-HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Services\\EventLog\\Application\\Gone]
"""


def prepare(tool, folder):
    (folder / "dlls").mkdir()
    tool.compile(folder, "dlls/agent.dll",
                 message(101, "Host %1 stopped: %2 (%3)", "Error", "Agent"),
                 message(102, "An error: %1", "Error", "Agent"),
                 message(102, "A warning: %1", "Warning", "Agent"),
                 message(106, "Informs: %1", "Informational", "Agent"),
                 message(106, "Succeeds: %1", "Success", "Agent"),
                 message(107, "Fails: %1", "Error", "Agent"),
                 message(107, "Is well: %1", "Success", "Agent"),
                 message(103, "Reason: %%5%nEnd"), message(104, "Nothing is said."))
    tool.compile(folder, "dlls/MORE.dll", message(105, "More of %1"))
    tool.compile(folder, "dlls/other.dll", message(101, "Another log: %1", "Error", "Agent"))
    tool.compile(folder, "dlls/words.dll", message(5, "no power%0"), message(6, "smoke%0"))
    (folder / "sources.reg").write_text(SOURCES, encoding="utf-16")


def run(tool, folder, data, *more):
    """Exit status, output and what was said."""
    path = folder / "input"
    path.write_bytes(data)
    with path.open("rb") as file:
        status, output, errors = run_program(
            [*tool.command, "render", "--jsonl", "--reg", "sources.reg", "--files", "dlls",
             "--lang", "en", *more], cwd=folder, stdin=file)
    return status, output, own_lines(errors.decode().replace("\r\n", "\n"))


def evtx_dump(number, data, qualifiers=0xC007, channel="Application", level=2, name="Case Source"):
    event_id = number
    if qualifiers:
        event_id = {"#attributes": {"Qualifiers": qualifiers}, "#text": number}
    return {"Event": {"System": {"Provider": {"#attributes": {"Name": name}}, "EventID": event_id,
                                 "Level": level, "Channel": channel}, "EventData": data}}


def winlogbeat(number, data, level="error"):
    return {"@timestamp": "2024-05-01T12:00:00Z", "event": {"code": number},
            "log": {"level": level},
            "winlog": {"channel": "Application", "event_data": data, "event_id": number,
                       "provider_name": "Case Source"}}


def evtxecmd(number, payload, level="Error"):
    return {"Payload": payload, "EventId": number, "Level": level, "Provider": "case source",
            "Channel": "Application"}


def texts(strings):
    return {"Data": {"#text": strings}}


STOPPED = "Host srv stopped: why (bob)"
PAYLOAD = json.dumps({"EventData": {"Data": [{"@Name": "a", "#text": "srv"},
                                             {"@Name": "b", "#text": "why"},
                                             {"@Name": "c", "#text": "bob"}]}})
JOINED = json.dumps({"EventData": {"Data": "srv, why, bob", "Binary": ""}})
SEPARATE = {"Event": {"System": {"Provider_attributes": {"Name": "Case Source"}, "EventID": 101,
                                 "EventID_attributes": {"Qualifiers": 49159}},
                      "EventData": {"Data": ["srv", "why", "bob"]}}}
USER_DATA = {"Event": {"System": {"Provider": {"#attributes": {"Name": "Case Source"}},
                                  "EventID": 101},
                       "UserData": {"Stop": {"#attributes": {"xmlns": "x"}, "Host": "srv",
                                             "Why": "why", "Who": "bob"}}}}
SEVERAL = "0x80070066 0xC0070066"
SAYS = "source 'Case Source': event "

# An event, and its text, or why it has none.
EVENTS = (
    (evtx_dump(101, texts(["srv", "why", "bob"])), STOPPED),
    (evtx_dump(101, texts(["srv", "why", "bob", "extra"])), STOPPED),
    (evtx_dump(101, {"Data": {"#text": "srv"}}), "Host srv stopped: %2 (%3)"),
    (evtx_dump(101, {"Host": "srv", "Why": "why", "Who": "bob"}), STOPPED),
    (evtx_dump(101, {"Who": "srv", "Host": "why", "Why": "bob"}), STOPPED),
    (evtx_dump(101, {"a": 1, "b": True, "c": None}), "Host 1 stopped: true ()"),
    (evtx_dump(101, {"#attributes": {"Name": "x"}, "Data": ["a", "b", "c"], "Binary": "00"}),
     "Host a stopped: b (c)"),
    (evtx_dump(101, None), "Host %1 stopped: %2 (%3)"),
    (evtx_dump(101, texts(["srv"]), channel="system"), "Another log: srv"),
    (evtx_dump(101, texts(["srv", "why", "bob"]), channel="Elsewhere"), STOPPED),
    (evtx_dump(101, texts(["srv", "why", "bob"]), name="CASE SOURCE"), STOPPED),
    (evtx_dump(101, texts(["%%6", "%1", "é\U0001F600"])),
     "Host smoke stopped: smoke (é\U0001F600)"),
    (evtx_dump(103, None, 0), "Reason: no power\r\nEnd"),
    (evtx_dump(104, None, 0), "Nothing is said."),
    (evtx_dump(105, texts(["it"]), 0), "More of it"),
    (SEPARATE, STOPPED),
    (USER_DATA, STOPPED),
    (winlogbeat("101", {"param1": "srv", "param3": "bob", "param2": "why"}), STOPPED),
    (winlogbeat(101, {"param3": "bob", "param1": "srv"}), "Host srv stopped:  (bob)"),
    (winlogbeat("101", {"Binary": "00", "param1": "srv", "param2": "why", "param3": "bob"}),
     STOPPED),
    (winlogbeat("102", {"Binary": "00", "Only": "x"}), "An error: x"),
    (winlogbeat("102", {"param1": "x"}), "An error: x"),
    (winlogbeat("102", {"param1": "x"}, "warning"), "A warning: x"),
    (winlogbeat("102", {"Only": "x"}), "An error: x"),
    (winlogbeat("106", {"Only": "x"}, "information"), "Informs: x"),
    (winlogbeat("107", {"Only": "x"}, "information"), "Is well: x"),
    (evtx_dump(107, texts("x"), 0, level=0), "Is well: x"),
    (evtx_dump(107, texts("x"), 0, level=1), "Fails: x"),
    (evtx_dump(107, texts("x"), 0, level=16), "Is well: x"),
    (evtx_dump(107, texts("x"), 0, level="2"), "Fails: x"),
    (winlogbeat("102", {"param1": "x"}, "Critical"), "An error: x"),
    (winlogbeat("106", {"param1": "x"}, "verbose"), "Informs: x"),
    (evtxecmd(106, PAYLOAD, "LogAlways"), "Informs: srv"),
    (evtxecmd(106, PAYLOAD, "Info"), "Informs: srv"),
    (winlogbeat("104", {"a": "x", "b": "y"}), "Nothing is said."),
    (evtxecmd(101, PAYLOAD), STOPPED),
    (evtxecmd(101, "{no JSON"), "Host %1 stopped: %2 (%3)"),
    (evtxecmd(102, JOINED), "An error: srv, why, bob"),
    (evtxecmd(101, JOINED),
     ("source 'case source': event 101: its strings arrived joined to one",)),
    (evtxecmd(104, JOINED), "Nothing is said."),
    (evtxecmd(102, PAYLOAD, "Warning"), "A warning: srv"),
    (winlogbeat("101", {"a": "x", "param1": "y"}),
     (SAYS + "101: its data arrived sorted, and no template says their order",)),
    (winlogbeat("101", {"b": "x", "a": "y"}),
     (SAYS + "101: its data arrived sorted, and no template says their order",)),
    (winlogbeat("102", {"param1": "x"}, "information"),
     (SAYS + f"102: the number of several messages, whose Qualifiers are missing: {SEVERAL}",)),
    (winlogbeat("102", {"param1": "x"}, "Warnung"),
     (SAYS + f"102: the number of several messages, whose Qualifiers are missing: {SEVERAL}",)),
    (evtx_dump(107, texts("x"), 0, level=None),
     (SAYS + "107: the number of several messages, whose Qualifiers are missing: 0x0007006B "
      "0xC007006B",)),
    (evtx_dump(107, texts("x"), 0, level=256),
     (SAYS + "107: the number of several messages, whose Qualifiers are missing: 0x0007006B "
      "0xC007006B",)),
    (evtx_dump(99, None, 0), (SAYS + "99: there is no message with this id",)),
    (evtx_dump(104, None, 0x8007), (SAYS + f"{0x80070068}: there is no message with this id",)),
    (evtx_dump(1, None, name="No Source"), ("source 'No Source': there is no such source",)),
    (evtx_dump(1, None, name="Gone"), ("source 'Gone': there is no such source",)),
    (evtx_dump(1, None, name="Silent"), ("source 'Silent': it has no EventMessageFile",)),
    (evtx_dump(104, None, name="Near"),
     ("source 'Near': the path 'agent.dll' is not absolute",)),
    (evtx_dump(104, None, name="Worn"),
     ("source 'Worn': the path 'C:\\a*b.dll' has a character that no path may have",)),
    (evtx_dump(1, None, name="Lost"),
     ("source 'Lost': C:\\case\\lost.dll: the file does not exist",)),
    ({"message_id": 1}, ("not an event of evtx_dump, Winlogbeat or EvtxECmd",)),
    ({"EventId": 101}, ("not an event of evtx_dump, Winlogbeat or EvtxECmd",)),
    ({}, ("not an event of evtx_dump, Winlogbeat or EvtxECmd",)),
)


def check_shapes(tool, folder):
    """Each event alone and all together, with any number of threads; the rest stays byte for
    byte."""
    prepare(tool, folder)
    lines = [json.dumps(event, ensure_ascii=i % 2 == 0, indent=None,
                        separators=(" , ", " : ") if i % 3 == 0 else None)
             for i, (event, _) in enumerate(EVENTS)]
    failed = sum(isinstance(text, tuple) for _, text in EVENTS)
    said = f"msgtab: {len(EVENTS)} lines, {failed} without a text\n"
    for more in ([], ["--jobs", "1"], ["--jobs", "7"]):
        status, output, errors = run(tool, folder, "\n".join(lines).encode(),
                                     "--error-field", "why", *more)
        expect((status, errors), (0, said), "the end")
        for line, out, (event, text) in zip(lines, output.decode().split("\n"), EVENTS):
            key, value = ("why", text[0]) if isinstance(text, tuple) else ("message", text)
            expect(json.loads(out), {**event, key: value}, line)
            expect(out.startswith(line[:-1].rstrip()), True, f"{line}\nis changed: {out}")
    status, output, _ = run(tool, folder, "\n".join(lines).encode())
    for line, out, (_, text) in zip(lines, output.decode().split("\n"), EVENTS):
        if isinstance(text, tuple):
            expect(out, line, "without --error-field")


def check_unchanged(tool, folder):
    """What is not an event goes through byte for byte, and is counted."""
    prepare(tool, folder)
    event = json.dumps(evtx_dump(104, None, 0)).encode()
    told = event[:-1] + b',"message":"Nothing is said."}'
    for data, output, said in (
            (b"", b"", ""),
            (b"\n\r\n  \n", b"\n\r\n  \n", ""),
            (event, told, ""),
            (event + b"\r\n\n" + event + b"\r\n", told + b"\r\n\n" + told + b"\r\n", ""),
            (b"\xef\xbb\xbf" + event, b"\xef\xbb\xbf" + told, ""),
            (event + b"}\n" + event, event + b"}\n" + told, "line 1 is not JSON: expected the end, "
             f"column {len(event) + 1}|2 lines, 1 not JSON"),
            (b"a\0b\n\xff\n[\n" + event, b"a\0b\n\xff\n[\n" + told, 
             "line 1 is not JSON: expected a value, column 1|4 lines, 3 not JSON"),
            (b"[]\n7\n", b"[]\n7\n", "2 lines, 2 without a text"),
            (told, told, "1 lines, 1 that have the field already"),
            (event.replace(b"104", b'"1e4"'), event.replace(b"104", b'"1e4"'),
             "1 lines, 1 without a text"),
            (event.decode().encode("utf-16"), event.decode().encode("utf-16"),
             "line 1 is not JSON: expected a value, column 1|1 lines, 1 not JSON")):
        said = "".join(f"msgtab: {part}\n" for part in said.split("|") if part)
        expect(run(tool, folder, data), (int("not JSON" in said), output, said), repr(data))
    expect(run(tool, folder, event, "--field", 'a"b\u00e9'),
           (0, event[:-1] + ',"a\\"b\u00e9":"Nothing is said."}'.encode(), ""), "--field")
    strings = json.dumps(evtx_dump(105, texts(["AAA"]), 0)).encode()
    for bad, shown in ((b"\xff", "\ufffd"), (b"\\ud800x", "\ufffdx"), (b"a\\u0000b", "a\ufffdb"),
                       (b"\\ud83d\\ude00", "\U0001F600"), (b"%1", "%1")):
        line = strings.replace(b"AAA", bad)
        status, output, _ = run(tool, folder, line, "--single-pass")
        expect((status, output), (0, line[:-1] + f',"message":"More of {shown}"}}'.encode()),
               "strings that are not text")


def check_long(tool, folder):
    """Lines longer than --max-line are copied, wherever they are. long_lines.py has very long
    ones."""
    prepare(tool, folder)
    event = json.dumps(evtx_dump(104, None, 0)).encode()
    told = event[:-1] + b',"message":"Nothing is said."}'
    padded = event[:-1] + b" " * 5000 + b"}"
    for line_max in ("1000", "300000"):
        long = event[:-1] + b" " * (int(line_max) + 400000) + b"}"
        data = b"\n".join([event, long, event, long, long, event, padded])
        status, output, said = run(tool, folder, data, "--max-line", line_max)
        out = output.split(b"\n")
        expect(out[:6], [told, long, told, long, long, told], "lines")
        count = 3 + (line_max == "1000")
        expect((status, said), (1, f"msgtab: line 2 has more than {line_max} bytes\n"
                                f"msgtab: 7 lines, {count} too long\n"), "said")
    deep = b"[" * 1000000
    expect(run(tool, folder, event + b"\n" + deep),
           (1, told + b"\n" + deep, "msgtab: line 2 is not JSON: expected fewer containers in one "
            "another, column 1025\nmsgtab: 2 lines, 1 not JSON\n"), "depth")


def check_many(tool, folder):
    """The events of the benchmark, in order, with one thread and with several."""
    from generate import event, event_line, make_sources, strings
    make_sources(tool.command, folder, 20)
    numbers = range(5000)
    data = "".join(event_line(number, 20) for number in numbers).encode()
    first = None
    for jobs in ("1", "3"):
        status, output, errors = run(tool, folder, data, "--jobs", jobs)
        expect((status, errors), (0, ""), "the end")
        expect(first is None or output == first, True, "threads make a difference")
        first = output
    for number, line in zip(numbers, first.decode().splitlines()):
        host, reason, file = strings(number)
        expect(json.loads(line), {
            **event(number, 20),
            "message": f"Source {number % 20}: the computer {host} cannot use the file {file}.\r\n"
                       f"The reason for failure {100 + number % 50} is: {reason}"}, "an event")


def read_terminal(file):
    """All that was drawn; the end of a terminal is an error on Linux, and nothing elsewhere."""
    drawn = b""
    try:
        while part := os.read(file, 65536):
            drawn += part
    except OSError:
        pass
    os.close(file)
    return drawn.decode()


def check_pipes(tool, folder):
    """Lines come out when they went in; a reader that goes away ends the program; a terminal shows
    how many lines there were."""
    if os.name != "posix" or len(tool.command) > 1:
        skip("needs pipes of POSIX")
    import pty
    prepare(tool, folder)
    event = json.dumps(evtx_dump(104, None, 0)).encode() + b"\n"
    command = [*tool.command, "render", "--jsonl", "--reg", "sources.reg", "--files", "dlls"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "cwd": folder}
    for jobs in ("1", "4"):
        with subprocess.Popen([*command, "--jobs", jobs], stderr=subprocess.PIPE, **pipes) as run_:
            for _ in range(3):
                run_.stdin.write(event)
                run_.stdin.flush()
                expect(b"Nothing is said." in run_.stdout.readline(), True, "a line at a time")
            run_.stdout.close()
            try:
                while run_.poll() is None:
                    run_.stdin.write(event * 1000)
            except BrokenPipeError:
                pass
            run_.wait(timeout=20)
            try:
                run_.stdin.close()
            except BrokenPipeError:
                pass
            expect((run_.returncode, run_.stderr.read()), (-signal.SIGPIPE, b""), "SIGPIPE")
    ours, theirs = pty.openpty()
    subprocess.run(["stty", "cols", "80"], stdin=theirs, check=True)
    with subprocess.Popen(command, stderr=theirs, **pipes) as run_:
        os.close(theirs)
        for _ in range(2):  # the program has begun when the first line is back
            run_.stdin.write(event)
            run_.stdin.flush()
            expect(b"Nothing is said." in run_.stdout.readline(), True, "a line")
            time.sleep(1.1)
        run_.stdin.close()
    drawn = read_terminal(ours)
    expect(drawn.startswith(("\r1\r", "\r2\r")), True, repr(drawn))


def check_refused(tool, folder):
    prepare(tool, folder)
    again = "Try 'msgtab render --help'.\n"
    reg, files = ["--reg", "sources.reg"], ["--files", "dlls"]
    threads = "expected a number of threads from 1 to 64, found"
    lines = "--jsonl has a file, an id and a source in each line"
    for error, arguments in (
            (lines, [*reg, *files, "agent.dll"]),
            (lines, [*reg, *files, "--source", "Case Source"]),
            ("--jsonl needs --reg, --hive, --root or --db", files),
            ("--field and --error-field have the same name",
             [*reg, *files, "--error-field=message"]),
            (f"{threads} '0'", [*reg, *files, "--jobs", "0"]),
            (f"{threads} '65'", [*reg, *files, "--jobs", "65"]),
            ("expected a number of bytes from 1 to 1073741824, found 'x'",
             [*reg, *files, "--max-line", "x"])):
        tool.bad(2, f"msgtab render: {error}\n{again}", "render", "--jsonl", *arguments,
                 folder=folder)
    if not tool.windows:
        tool.bad(2, f"msgtab render: --jsonl needs --files or --root\n{again}", "render",
                 "--jsonl", *reg, folder=folder)
    (folder / "bad.reg").write_text("REGEDIT4\n")
    tool.bad(1, "msgtab: bad.reg: the file is not an exported registry (a .reg file of version 5)"
             "\n", "render", "--jsonl", "--reg", "bad.reg", *files, folder=folder)
    tool.bad(2, "msgtab: none.reg: No such file or directory\n",
             "render", "--jsonl", "--reg", "none.reg", *files, folder=folder)
    many = SOURCES + "[-HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Services\\EventLog\\X]\n" * 100
    (folder / "many.reg").write_text(many)
    tool.bad(1, "msgtab: many.reg: too many keys delete logs or select a control set\n",
             "render", "--jsonl", "--reg", "many.reg", *files, folder=folder)


if __name__ == "__main__":
    commands.main({"shapes": check_shapes, "unchanged": check_unchanged, "long": check_long,
                   "many": check_many, "pipes": check_pipes, "refused": check_refused})
