"""The records of an .evtx file as lines of JSON, in the shape of evtx_dump: evtx_lines.py FILE"""
import json
import sys
import xml.etree.ElementTree as xml

from Evtx.Evtx import Evtx

NAMESPACE = "{http://schemas.microsoft.com/win/2004/08/events/event}"


def name_of(element):
    return element.tag.removeprefix(NAMESPACE)


def value_of(element):
    value = {"#attributes": dict(element.attrib)} if element.attrib else {}
    for child in element:
        value[name_of(child)] = value_of(child)
    text = (element.text or "").strip()
    return {**value, "#text": text} if value and text else value or text


def event_of(root):
    parts = {name_of(part): part for part in root}
    data = parts.get("EventData", ())
    named = {item.get("Name"): item.text or "" for item in data if item.get("Name")}
    strings = [item.text or "" for item in data if name_of(item) == "Data"]
    return {"Event": {"System": value_of(parts["System"]),
                      "EventData": named or {"Data": {"#text": strings}}}}


with Evtx(sys.argv[1]) as log:
    for record in log.records():
        print(json.dumps(event_of(xml.fromstring(record.xml()))))
