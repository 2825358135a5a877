"""msgtab render --jsonl: members that are not strings of an event, and the lines of Winlogbeat
before version 7. The usual lines of each shape are in lines.py."""
import json
import sys

sys.dont_write_bytecode = True

import commands
from commands import expect
from lines import EVENTS, STOPPED, evtx_dump, evtxecmd, prepare, run, winlogbeat


def with_data(**data):
    """As evtx_dump --separate-json-attributes writes it."""
    return {"Event": {"System": {"Provider_attributes": {"Name": "Case Source"}, "EventID": 101,
                                 "EventID_attributes": {"Qualifiers": 49159}}, **data}}


def payload(**data):
    return evtxecmd(101, json.dumps(data))


def user_data(data):
    event = winlogbeat("101", None)
    del event["winlog"]["event_data"]
    event["winlog"]["user_data"] = data
    return event


STRINGS = {"Host": "srv", "Why": "why", "Who": "bob"}
SPACE = {"xmlns": "http://example.test/ns"}
JSON_SPACE = {"@xmlns:auto-ns2": "http://example.test/events", "@xmlns": "http://example.test/ns"}

# An event, and its text.
ATTRIBUTES = (
    (with_data(UserData={"Stop_attributes": SPACE, "Stop": STRINGS}), STOPPED),
    (with_data(UserData={"Stop": STRINGS, "Stop_attributes": SPACE}), STOPPED),
    (with_data(UserData={"Stop": {"Host_attributes": {"a": "1"}, **STRINGS}}), STOPPED),
    (with_data(UserData={"Stop": {**STRINGS, "Who_attributes": {"a": "1"}}}), STOPPED),
    # what has attributes only has no member of its own
    (with_data(UserData={"Stop": {"Host_attributes": {"a": "1"}, "Why": "why", "Who": "bob"}}),
     "Host  stopped: why (bob)"),
    (with_data(UserData_attributes=SPACE, UserData={"Stop": STRINGS}), STOPPED),
    (with_data(EventData_attributes={"Name": "x"}, EventData=STRINGS), STOPPED),
    (with_data(EventData={"Data_attributes": {"a": "1"}, "Data": ["srv", "why", "bob"]}), STOPPED),
    # the name of data may end so
    (with_data(EventData={"file_attributes": "srv", "Why": "why", "Who": "bob"}), STOPPED),
    (evtx_dump(101, {"#attributes": {"Name": "x"},
                     "Host": {"#attributes": {"a": "1"}, "#text": "srv"},
                     "Why": {"#attributes": {"a": "1"}}, "Who": "bob"}),
     "Host srv stopped:  (bob)"),
    (payload(UserData={"Stop": {**JSON_SPACE, **STRINGS}}), STOPPED),
    (payload(UserData={**JSON_SPACE, "Stop": STRINGS}), STOPPED),
    (payload(EventData={"@Name": "x", **JSON_SPACE,
                        "Data": [{"@Name": name, "#text": text} for name, text in STRINGS.items()],
                        "Binary": ""}), STOPPED),
    (payload(UserData={"Stop": {"Host": {"@a": "1", "#text": "srv"}, "Why": "why", "Who": "bob"}}),
     STOPPED),
    # the items of data that is an array are one string
    (evtx_dump(101, {"Host": ["a", 2, None, "\u00e9\n"], "Why": [], "Who": ["bob"]}),
     "Host a, 2, , \u00e9\n stopped:  (bob)"),
    (evtx_dump(101, {"Host": {"#attributes": {"a": "1"}, "#text": ["a", "b"]}, "Why": "why",
                     "Who": {"#text": []}}), "Host a, b stopped: why ()"),
    (evtx_dump(101, {"Host": [str(i) for i in range(200)], "Why": "why", "Who": "bob"}),
     f"Host {', '.join(str(i) for i in range(200))} stopped: why (bob)"),
    (winlogbeat("101", {"param1": ["a", "b"], "param2": "why", "param3": "bob"}),
     "Host a, b stopped: why (bob)"),
    (user_data({"param1": "srv", "param2": "why", "param3": "bob", "xml_name": "Stop"}), STOPPED),
)


def older(number, data, level="Error", **more):
    """Winlogbeat before version 7: nothing is in winlog."""
    return {"@timestamp": "2018-05-01T12:00:00Z", "beat": {"name": "host1", "version": "6.8.0"},
            "computer_name": "host1.example.test", "event_data": data, "event_id": number,
            "keywords": ["Classic"], "level": level, "log_name": "Application",
            "record_number": "7", "source_name": "Case Source", "type": "wineventlog", **more}


PARAMETERS = {"param1": "srv", "param2": "why", "param3": "bob"}
OLDER = (
    (older(101, PARAMETERS), STOPPED),
    (older(101, {"Binary": "00", "param3": "bob", "param2": "why", "param1": "srv"}), STOPPED),
    (older(101, {"param1": "srv"}, log_name="System"), "Another log: srv"),
    (older(102, {"param1": "x"}), "An error: x"),
    (older(102, {"param1": "x"}, "Warning"), "A warning: x"),
    (older(106, {"param1": "x"}, "Information"), "Informs: x"),
    (older(107, {"param1": "x"}, "Success"), "Is well: x"),
    (older(107, {"param1": "x"}, "Audit Success"), "Is well: x"),
    (older(107, {"param1": "x"}, "Audit Failure"), "Is well: x"),
    (older(101, None, user_data={**PARAMETERS, "xml_name": "Stop"}), STOPPED),
    # winlog says it when there is one, before or after what the line has besides
    ({**older(105, {"param1": "no"}), **winlogbeat("101", PARAMETERS)}, STOPPED),
    ({**winlogbeat("102", {"param1": "x"}, "warning"), "event_id": 101, "event_data": PARAMETERS,
      "source_name": "No Source", "level": "error", "log_name": "System"}, "A warning: x"),
    ({"event_data": {"a": "x", "b": "y"}, "message_id": 1, **winlogbeat("101", PARAMETERS)},
     STOPPED),
)


UNORDERED = (f"source 'Case Source': event {0xC0070065}: its data arrived sorted, and no template "
             "says their order",)


def sorted_by_keys(event):
    """As evtx_dump wrote it once, and as jq -S does."""
    return json.loads(json.dumps(event, sort_keys=True))


SORTED = (
    (sorted_by_keys(evtx_dump(101, {"b": "srv", "a": "why", "c": "bob"})), UNORDERED),
    (sorted_by_keys(evtx_dump(101, {"Data": {"#text": ["srv", "why", "bob"]}, "Binary": None})),
     STOPPED),
    (sorted_by_keys(evtx_dump(102, {"Only": "x"})), "An error: x"),
    (sorted_by_keys(evtx_dump(104, {"b": "x", "a": "y"}, 0)), "Nothing is said."),
)


def check_lines(tool, folder, events):
    prepare(tool, folder)
    lines = "\n".join(json.dumps(event) for event, _ in events)
    status, output, _ = run(tool, folder, lines.encode(), "--error-field", "why")
    expect((status, output.count(b"\n")), (0, len(events) - 1), "the end")
    for line, (event, text) in zip(output.decode().split("\n"), events):
        key, value = ("why", text[0]) if isinstance(text, tuple) else ("message", text)
        expect(json.loads(line), {**event, key: value}, line)


def check_mixed(tool, folder):
    """Nothing of a line is left for the next one."""
    told = tuple((event, text) for event, text in EVENTS if isinstance(text, str))
    check_lines(tool, folder, tuple(
        case for cases in zip(told, ATTRIBUTES + OLDER + SORTED) for case in cases))


def check_place(tool, folder):
    """The first line of each fault has its number, wherever blocks are cut and whoever works."""
    prepare(tool, folder)
    event = json.dumps(evtx_dump(101, {"Host": "x" * 90})).encode()
    long = b'{"Pad":"' + b"x" * 3000000 + b'"}'
    lines = [event] * 9000
    for number, line in ((4001, event[:-4]), (4003, b"]"), (6001, long), (6005, long)):
        lines[number - 1] = line
    for more in (["--jobs", "1"], ["--jobs", "3"]):
        status, output, said = run(tool, folder, b"\n".join(lines), "--max-line", "500000", *more)
        expect((status, output.count(b'"message":')), (1, 8996), "texts")
        expect(said, f"msgtab: line 4001 is not JSON: expected '\"' at the end of a string, column "
               f"{len(event) - 3}\nmsgtab: line 6001 has more than 500000 bytes\n"
               "msgtab: 9000 lines, 2 not JSON, 2 too long\n", "the places")


commands.main({"attributes": lambda tool, folder: check_lines(tool, folder, ATTRIBUTES),
               "sorted": lambda tool, folder: check_lines(tool, folder, SORTED),
               "older": lambda tool, folder: check_lines(tool, folder, OLDER),
               "mixed": check_mixed, "place": check_place})
