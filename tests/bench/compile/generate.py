#!/usr/bin/env python3
"""Writes a message source of N messages in English and German, in what every compiler reads."""
import sys


def source(count):
    lines = [";// A generated catalogue", "MessageIdTypedef=DWORD",
             "SeverityNames=(Success=0x0:SEV_SUCCESS Informational=0x1:SEV_INFO Warning=0x2:SEV_WARNING Error=0x3:SEV_ERROR)",
             "FacilityNames=(" + " ".join(f"F{i}=0x{i:X}:FACILITY_{i}" for i in range(1, 65)) + ")",
             "LanguageNames=(English=0x409:MSG00409 German=0x407:MSG00407)"]
    severities = ("Informational", "Warning", "Error")
    for i in range(count):
        lines += [f"MessageId={i % 65536}", f"Severity={severities[i // 4194304 % 3]}",
                  f"Facility=F{i // 65536 % 64 + 1}", f"SymbolicName=MSG_NUMBER_{i}",
                  "Language=English", f"The service %1 could not open the file %2 (number {i}): error %3!d!.", ".",
                  "Language=German", f"Der Dienst %1 konnte die Datei %2 nicht oeffnen (Nummer {i}): Fehler %3!d!.", ".", ""]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.buffer.write(source(int(sys.argv[1])).encode("ascii"))
