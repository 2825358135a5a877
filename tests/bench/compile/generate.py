#!/usr/bin/env python3
"""Writes a message source of N messages in English and German, in what every compiler reads."""
import sys


NAMES = """;// A generated catalogue
MessageIdTypedef=DWORD
FacilityNames=({})
LanguageNames=(English=0x409:MSG00409 German=0x407:MSG00407)

"""

MESSAGE = """MessageId={id}
SymbolicName=MSG_{number}
{facility}Language=English
Session {number} of the user %1\\%2 cannot be reached: error %3!d!.
.
Language=German
Die Sitzung {number} von %1\\%2 ist nicht erreichbar: Fehler %3!d!.
.

"""

FACILITIES, IDS = 64, 65536


def source(count):
    """The facility is named where it changes; it stays in force."""
    facilities = " ".join(f"F{i}=0x{i:X}:FACILITY_{i}" for i in range(1, FACILITIES + 1))
    return NAMES.format(facilities) + "".join(
        MESSAGE.format(id=i % IDS, number=i,
                       facility="" if i % IDS else f"Facility=F{i // IDS % FACILITIES + 1}\n")
        for i in range(count))


if __name__ == "__main__":
    sys.stdout.buffer.write(source(int(sys.argv[1])).encode("ascii"))
