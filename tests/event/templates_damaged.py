"""Templates whose counts, offsets and lengths lie: an error with the event and the place; the text
with the values as they are, other events, and the lines themselves are still there."""
import json
import struct
import sys

sys.dont_write_bytecode = True

import commands
import publishers as p
from commands import expect
from lines import run
from line_texts import manifest_event, texts
from manifests import HERE
from res_files import MESSAGE_TABLE, NO_ENTRY, entry

SECOND = 20
# Where from the start of the template, or of its fields, a number is put, and which one.
LIES = (
    ("count of fields", 8, 0xFFFFFFFF, False), ("count with members", 12, 0xFFFF, False),
    ("offset of fields", 16, 0x7FFFFFFF, False), ("no template", 0, 0x41414141, False),
    ("offset of a map", SECOND + 8, 0x7FFFFFF0, True),
    ("offset of a name", SECOND + 16, 0xFFFFFFFF, True),
    ("a map that is a template", SECOND + 8, None, True),
)


def write_file(folder, offset, value, is_field):
    """maps.man with a lie, and what is around it; where the template is."""
    blob = bytearray((HERE / "maps.5.wevt").read_bytes())
    at = blob.index(b"TEMP")
    start = struct.unpack_from("<I", blob, at + 16)[0] if is_field else at
    struct.pack_into("<I", blob, start + offset, at if value is None else value)
    table = (HERE / "maps.bin").read_bytes()
    (folder / "dlls/maps.res").write_bytes(NO_ENTRY + entry("WEVT_TEMPLATE", bytes(blob)) +
                                           entry(MESSAGE_TABLE, table))
    return at


def check(tool, folder):
    (folder / "dlls").mkdir()
    (folder / "sources.reg").write_bytes(p.reg_file(
        p.provider("Widget", p.WIDGET, resources="C:\\x\\maps.res", messages="C:\\x\\maps.res")))
    line = json.dumps(manifest_event("Widget", 1, texts(["1", "3", "7", "4"])))
    for what, offset, value, is_field in LIES:
        at = write_file(folder, offset, value, is_field)
        said = f"event 1: its template is damaged, at byte 0x{at:X} of WEVT_TEMPLATE"
        shown = b"small (3, 7) has wheel.\r\n" if is_field else b"1 (3, 7) has 4.\r\n"
        expect(tool.run("render", "dlls/maps.res", "1", "1", "3", "7", "4", folder=folder),
               (1, shown, f"msgtab: dlls/maps.res: {said}\n"), what)
        for more in ([], ["--format", "json"]):
            status, output, errors = tool.run("dump", "--events", *more, "dlls/maps.res",
                                              folder=folder)
            expect((status, errors), (1, f"msgtab: dlls/maps.res: {said}\n"), what)
            expect(b"%1 (%2, %3) has %4." in output, True, output)
        _, output, _ = run(tool, folder, line.encode(), "--error-field", "why")
        expect(json.loads(output)["why"], f"source 'Widget': {said} in C:\\x\\maps.res", what)


commands.main({"lies": check})
