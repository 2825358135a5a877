"""Prints as JSON what pefile reads in an image. Runs in any Python that has pefile."""
import json
import sys

import pefile

image = pefile.PE(sys.argv[1])
data = {}
for kind in image.DIRECTORY_ENTRY_RESOURCE.entries:
    for name in kind.directory.entries:
        for language in name.directory.entries:
            at = language.data.struct
            path = f"{kind.id}/{name.id}/{language.id}"
            data[path] = image.get_data(at.OffsetToData, at.Size).hex()
strings = {}
for part in image.FileInfo[0]:
    for table in getattr(part, "StringTable", []):
        strings[table.LangID.decode()] = {k.decode(): v.decode() for k, v in table.entries.items()}
fixed = image.VS_FIXEDFILEINFO[0]
print(json.dumps({
    "warnings": image.get_warnings(),
    "checksum": image.verify_checksum(),
    "stamp": image.FILE_HEADER.TimeDateStamp,
    "lfarlc": image.DOS_HEADER.e_lfarlc,
    "data": data,
    "strings": strings,
    "version": [fixed.FileVersionMS, fixed.FileVersionLS,
                fixed.ProductVersionMS, fixed.ProductVersionLS],
}))
