"""Holds a program to what cmake/MsgtabHardening.cmake promises: hardening.py READOBJ PROGRAM...

On Windows: the flags of the image, and that no DLL but Windows' own ones that every process has is
linked, since those that a program links are looked for in its own folder first. Elsewhere: position
independent, relocations read-only before main, no stack that runs, checked stacks and copies.
"""
import re
import subprocess
import sys

WINDOWS_FLAGS = ["IMAGE_DLL_CHARACTERISTICS_DYNAMIC_BASE", "IMAGE_DLL_CHARACTERISTICS_NX_COMPAT"]
WINDOWS_64 = ["IMAGE_DLL_CHARACTERISTICS_HIGH_ENTROPY_VA"]
# "Known DLLs" of Windows, which no folder can replace; msvcrt.dll is one too.
WINDOWS_DLLS = {"advapi32.dll", "gdi32.dll", "kernel32.dll", "msvcrt.dll", "ntdll.dll",
                "ole32.dll", "shell32.dll", "user32.dll"}
ELF = {"a program that can lie anywhere": r"^\s*0x\w+ FLAGS_1\s.*\bPIE\b",
       "all relocations before main": r"^\s*0x\w+ FLAGS_1\s.*\bNOW\b",
       "relocations that become read-only": r"Type: PT_GNU_RELRO",
       "a stack that is no code": r"Type: PT_GNU_STACK[^[]*Flags \[ \(0x6\)",
       "checked stacks": r"Name: __stack_chk_fail",
       "checked copies": r"Name: __\w+_chk\b"}


def windows(text):
    """What an image of Windows lacks or has too much of."""
    flags = WINDOWS_FLAGS + (WINDOWS_64 if "IMAGE_FILE_MACHINE_AMD64" in text else [])
    for flag in flags:
        if flag not in text:
            yield f"lacks {flag}"
    imports = {name.lower() for name in re.findall(r"^Import \{\n\s*Name: (\S+)", text, re.M)}
    if not imports:
        yield "imports nothing: readobj's output has changed?"
    for name in sorted(imports - WINDOWS_DLLS):
        if not re.match(r"(api-ms-win-|ucrtbase)", name):
            yield f"links {name}, which could be taken from the program's folder"


def elf(text):
    """What an ELF program lacks."""
    for what, pattern in ELF.items():
        if not re.search(pattern, text, re.M):
            yield f"lacks {what}"


def main():
    readobj, *programs = sys.argv[1:]
    wrong = []
    for program in programs:
        text = subprocess.run([readobj, "--file-headers", "--program-headers", "--dynamic-table",
                               "--dyn-symbols", "--coff-imports", program],
                              check=True, capture_output=True, text=True).stdout
        judge = windows if "Format: COFF" in text else elf
        wrong += [f"{program} {what}" for what in judge(text)]
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
