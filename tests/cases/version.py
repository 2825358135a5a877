#!/usr/bin/env python3
"""The version resource of msgtab compile, read by the rules of VS_VERSIONINFO: version.py
TOOL...

Each row of CASES is a list of options, the file and product version expected in the fixed part, and
the strings; None means no version at all."""
import pathlib
import shlex
import struct
import sys
import tempfile

sys.dont_write_bytecode = True

from message_table import Image, SUBDIRECTORY, unpack
from run import run_tool

TYPE_VERSION = 16
SOURCE = "MessageId=1\nSymbolicName=A\nLanguage=English\nOne.\n.\n"
ALL = ("--file-version 1.2.3.4 --product-version=5.6 --company 'Böse & Söhne' "
       "--description 'Doors, \"all\" of them' --copyright '© 2024 扉'")

CASES = [
    ("", None),
    ("--file-version 1.2.3.4",
     ((1, 2, 3, 4), (1, 2, 3, 4), {"FileVersion": "1.2.3.4", "ProductVersion": "1.2.3.4"})),
    ("--file-version 7", ((7, 0, 0, 0), (7, 0, 0, 0), {"FileVersion": "7", "ProductVersion": "7"})),
    ("--file-version 65535.0.0.65535",
     ((65535, 0, 0, 65535), (65535, 0, 0, 65535),
      {"FileVersion": "65535.0.0.65535", "ProductVersion": "65535.0.0.65535"})),
    ("--product-version 1.10", ((0, 0, 0, 0), (1, 10, 0, 0), {"ProductVersion": "1.10"})),
    ("--company ''", ((0, 0, 0, 0), (0, 0, 0, 0), {"CompanyName": ""})),
    ("--description Doors", ((0, 0, 0, 0), (0, 0, 0, 0), {"FileDescription": "Doors"})),
    ("--copyright Nobody", ((0, 0, 0, 0), (0, 0, 0, 0), {"LegalCopyright": "Nobody"})),
    (ALL, ((1, 2, 3, 4), (5, 6, 0, 0),
           {"FileVersion": "1.2.3.4", "ProductVersion": "5.6", "CompanyName": "Böse & Söhne",
            "FileDescription": "Doors, \"all\" of them", "LegalCopyright": "© 2024 扉"})),
]


def block(data, offset):
    """Key, value offset and size, and children's offsets of the block there."""
    size, value_size, is_text = unpack("HHH", data, offset)
    end = offset + 6
    while data[end:end + 2] != b"\0\0":
        end += 2
    key = data[offset + 6:end].decode("utf-16-le")
    value = end + 2 + -(end + 2) % 4
    value_size *= 2 if is_text else 1
    child = value + value_size + -(value + value_size) % 4
    children = []
    while child < offset + size:
        children.append(child)
        child += unpack("H", data, child)[0]
        child += -child % 4
    return key, data[value:value + value_size], children


def strings_below(data, offset):
    key, value, children = block(data, offset)
    if key == "VarFileInfo":
        return {}
    if not children:
        return {key: value.decode("utf-16-le").removesuffix("\0")}
    found = {}
    for child in children:
        found.update(strings_below(data, child))
    return found


def version_of_image(data):
    """The resource's bytes, or None."""
    image = Image(data)
    if TYPE_VERSION not in [name for name, _ in image.entries(0)]:
        return None
    (_, names), = [entry for entry in image.entries(0) if entry[0] == TYPE_VERSION]
    (name, languages), = image.entries(names - SUBDIRECTORY)
    (_, leaf), = image.entries(languages - SUBDIRECTORY)
    if name != 1:
        raise ValueError(f"the version's name is {name}")
    return image.bytes_at(*unpack("II", image.bytes_at(image.resources + leaf, 16), 0))


def read_version(data):
    resource = version_of_image(data)
    if resource is None:
        return None
    key, fixed, children = block(resource, 0)
    signature, _, file_high, file_low, product_high, product_low = unpack("IIIIII", fixed, 0)
    if key != "VS_VERSION_INFO" or signature != 0xFEEF04BD:
        raise ValueError(f"{key}, signature {signature:#x}")
    numbers = [struct.unpack(">HHHH", struct.pack(">II", high, low))
               for high, low in ((file_high, file_low), (product_high, product_low))]
    strings = {}
    for child in children:
        strings.update(strings_below(resource, child))
    return numbers[0], numbers[1], strings


def check(options, expected, tool):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "one.mc").write_text(SOURCE)
        status, _, errors = run_tool(tool, ["compile", "one.mc", "--dll", "one.dll",
                                            *shlex.split(options)], folder)
        got = read_version((folder / "one.dll").read_bytes()) if status == 0 else errors
    if got != expected:
        print(f"FAILED {options}: {got}\n  expected {expected}")
    return got == expected


def main(tool):
    run_tool(tool, ["--version"], ".")
    failed = [options for options, expected in CASES if not check(options, expected, tool)]
    print(f"{len(CASES)} cases, {len(failed)} failed")
    sys.exit(len(failed) > 0)


if __name__ == "__main__":
    main(sys.argv[1:])
