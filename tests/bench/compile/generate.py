#!/usr/bin/env python3
"""Writes a message source of N messages in English and German, in what every compiler reads."""
import sys


SEVERITIES = ("Informational", "Warning", "Error")

MESSAGE = """MessageId={id}
Severity={severity}
Facility=F{facility}
SymbolicName=MSG_NUMBER_{number}
Language=English
The service %1 could not open the file %2 (number {number}): error %3!d!.
.
Language=German
Der Dienst %1 konnte die Datei %2 nicht oeffnen (Nummer {number}): Fehler %3!d!.
.

"""


def names():
    severities = " ".join(f"{name}=0x{value}:SEV_{name.upper()}"
                          for value, name in enumerate(("Success",) + SEVERITIES))
    facilities = " ".join(f"F{i}=0x{i:X}:FACILITY_{i}" for i in range(1, 65))
    return (";// A generated catalogue\nMessageIdTypedef=DWORD\n"
            f"SeverityNames=({severities})\nFacilityNames=({facilities})\n"
            "LanguageNames=(English=0x409:MSG00409 German=0x407:MSG00407)\n")


def source(count):
    return names() + "".join(
        MESSAGE.format(id=i % 65536, severity=SEVERITIES[i // 4194304 % 3],
                       facility=i // 65536 % 64 + 1, number=i) for i in range(count))


if __name__ == "__main__":
    sys.stdout.buffer.write(source(int(sys.argv[1])).encode("ascii"))
