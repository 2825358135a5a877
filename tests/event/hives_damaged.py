"""Hives that are cut short, damaged or hostile, made by hand: refused or passed over, with the
place."""
import pathlib
import random
import struct
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "images"))

import commands
import eventlog
from commands import expect, message
from hive_files import NO_HIVE

EVENT = "0xC0070100"
RENDER = ["render", "--source", "Agent", "--lang", "en"]
CHECK = ["source", "check", "--name", "Agent"]
NO_SOURCE = "msgtab: source 'Agent': there is no such source\n"


def plain_hive(**logs):
    """By hand: each log has a source Agent, or what is given; keys are in the order of names."""
    path = (2, eventlog.utf16("C:\\agent.dll"))
    trees = {log: {"Agent": {"EventMessageFile": path}} if tree is None else tree
             for log, tree in logs.items()}
    return bytearray(eventlog.Hive({"Select": {"Current": (4, struct.pack("<I", 1))},
                                    "ControlSet001": {"Services": {"EventLog": trees}}}).data)


def key_at(data, name):
    """The offset of a key's cell."""
    at = data.index(b"nk")
    while data[at + 76:at + 76 + len(name)] != name.encode():
        at = data.index(b"nk", at + 1)
    return at - 4


def put(data, at, value, layout="<I"):
    struct.pack_into(layout, data, at, value)


def word(data, at):
    return struct.unpack_from("<I", data, at)[0]


def list_of(data, name):
    """The offset of the cell of a key's list of subkeys."""
    return word(data, key_at(data, name) + 0x20) + 0x1000


def compile_file(tool, folder):
    (folder / "files").mkdir()
    tool.compile(folder, "files/agent.dll", message(0x100, "%1 failed: %2", "Error", "Agent"))


def check_damage(tool, folder):
    """Damage of a file: refused with its place. Damage of a log: named, and others are read."""
    compile_file(tool, folder)
    good = plain_hive(Application=None)
    (folder / "SYSTEM").write_bytes(good)
    arguments = [*RENDER, "--hive", "SYSTEM", "--files", "files", EVENT, "It", "no"]
    expect(tool.good(*arguments, folder=folder), b"It failed: no\r\n", "whole")
    none = NO_HIVE

    def change(at, value, layout="<I"):
        data = bytearray(good)
        put(data, at, value, layout)
        return data

    big = plain_hive(Application={f"Source {i}": {} for i in range(200)})
    bins = len(good) - 0x1000
    for data, offset, why in (
            (b"", 0, "expected a registry hive, which begins with 'regf'"),
            (b"MZ" + good[2:], 0, "expected a registry hive, which begins with 'regf'"),
            (good[:0x1800], 0x1800, "the file ends before its first keys"),
            (big[:-0x1000], len(big) - 0x1000, "the file ends, expected 4096 more bytes"),
            (big[:-1], len(big) - 1, "the file ends, expected 1 more bytes"),
            (change(0x30, 7), 0x1FC, None),
            (change(0x1000, 0), 0x1000, "expected a bin of cells"),
            (change(0x1004, 0x1000), 0x1000, "expected a bin of cells"),
            (change(0x1008, 0), 0x1000, f"a bin has 0 bytes, and the hive has room for {bins}"),
            (change(0x1008, 0x7FFFF000), 0x1000,
             f"a bin has 2147479552 bytes, and the hive has room for {bins}"),
            (change(0x1020, 0), 0x1020,
             f"a cell has 0 bytes, and its bin has room for {bins - 32}"),
            (change(0x1020, 0x80000000), 0x1020,
             f"a cell has 2147483648 bytes, and its bin has room for {bins - 32}"),
            (change(0x1020, 0x7FFFFFF8), 0x1020,
             f"a cell has 2147483640 bytes, and its bin has room for {bins - 32}")):
        (folder / "SYSTEM").write_bytes(data)
        status, output, errors = tool.run(*arguments, folder=folder)
        first, _, rest = errors.partition("\n")
        expect((status, output, rest), (1, b"", none), first)
        expect(first.startswith(f"msgtab: SYSTEM: offset 0x{offset:X}: "), True, first)
        if why:
            expect(first, f"msgtab: SYSTEM: offset 0x{offset:X}: {why}", why)


def check_keys(tool, folder):
    """What is damaged in one log or source does not keep others from being read."""
    compile_file(tool, folder)
    arguments = [*RENDER, "--hive", "SYSTEM", "--files", "files", EVENT, "It", "no"]
    good = plain_hive(Abc={"Other": {}}, Xyz=None)

    def damaged(edit):
        data = bytearray(good)
        edit(data)
        return data

    def self_list(data):
        """A list of lists that has itself, twice."""
        at = list_of(data, "Abc")
        put(data, at + 4, b"ri", "<2s")
        put(data, at + 8, at - 0x1000)

    abc, other = key_at(good, "Abc"), key_at(good, "Other")
    lists = list_of(good, "Abc")
    for edit, offset, why in (
            (self_list, lists, "lists of subkeys are nested too deeply"),
            (lambda d: put(d, abc + 0x18, 0xFFFFFFFF), abc,
             "a key has 4294967295 subkeys, and its lists have 1"),
            (lambda d: put(d, lists + 6, 0xFFFF, "<H"), lists,
             "a list of 65535 subkeys is longer than its cell"),
            (lambda d: put(d, lists + 4, b"xx", "<2s"), lists, "expected a list of subkeys"),
            (lambda d: put(d, abc + 0x20, 0xFFFFFFFF), abc + 0x20,
             "the offset of a list of subkeys is 0xFFFFFFFF, where none can be"),
            (lambda d: put(d, abc + 0x20, 0xFFFFF000), abc + 0x20,
             "the offset of a list of subkeys is 0xFFFFF000, where none can be"),
            (lambda d: put(d, lists + 8, 0x7FFFFFF0), abc, "the subkeys of a key cannot be read"),
            (lambda d: put(d, other + 0x4C, 0xFFFF, "<H"), other, "a name cannot be read")):
        (folder / "SYSTEM").write_bytes(damaged(edit))
        got = tool.run(*arguments, folder=folder)
        expect(got, (0, b"It failed: no\r\n", f"msgtab: SYSTEM: offset 0x{offset:X}: {why}\n"), why)

    # A key that is its own subkey is read once.
    data = bytearray(good)
    put(data, lists + 8, abc - 0x1000)
    (folder / "SYSTEM").write_bytes(data)
    expect(tool.good(*arguments, folder=folder), b"It failed: no\r\n", "its own subkey")

    def value_at(data, name):
        return data.index(name.encode()) - 24

    for value, why in (((2, b"\x00\xd8" * 20 + b"\0\0"), "a text is not UTF-16"),
                       ((1, b"a\0" * 20000), "a text has more than 32768 bytes")):
        data = plain_hive(Abc={"Agent": {"EventMessageFile": value}})
        (folder / "SYSTEM").write_bytes(data)
        offset = value_at(data, "EventMessageFile")
        tool.bad(1, f"msgtab: SYSTEM: offset 0x{offset:X}: {why}\n"
                 "msgtab: source 'Agent': it has no EventMessageFile\n", *arguments, folder=folder)
    data = plain_hive(Abc=None)
    offset = value_at(data, "EventMessageFile")
    put(data, offset + 8, 0x7FFFFFFF)
    (folder / "SYSTEM").write_bytes(data)
    tool.bad(1, f"msgtab: SYSTEM: offset 0x{offset:X}: the data of a value is longer than its "
             "cell\nmsgtab: source 'Agent': it has no EventMessageFile\n", *arguments,
             folder=folder)
    # A number where a text should be counts as none.
    (folder / "SYSTEM").write_bytes(plain_hive(Abc={"Agent": {"EventMessageFile": (4, b"abcd")}}))
    tool.bad(1, "msgtab: source 'Agent': it has no EventMessageFile\n", *arguments, folder=folder)


def check_shared(tool, folder):
    """Logs that share one long list of sources: the work is bounded by the size of the file."""
    sources, logs = 20000, 4000
    data = plain_hive(Big={f"S{i:05}": {} for i in range(sources)},
                      **{f"L{i:04}": {} for i in range(logs)})
    big = key_at(data, "Big")
    at = 0
    while (at := data.find(b"nk", at + 1)) > 0:
        if data[at + 76:at + 77] == b"L" and word(data, at + 0x14) == 0:
            put(data, at + 0x14, sources)
            put(data, at + 0x1C, word(data, big + 0x20))
    (folder / "SYSTEM").write_bytes(data)
    status, output, errors = tool.run(*CHECK, "--hive", "SYSTEM", folder=folder)
    expect((status, output), (1, b""), "shared")
    first, second, *rest = errors.splitlines()
    spent = "more entries than a hive of this size can have: keys share them"
    expect((spent in first, second, rest), (True, NO_SOURCE[:-1], []), errors)


def check_mutations(tool, folder):
    """Whatever bytes change: an answer or an error, and never a signal."""
    compile_file(tool, folder)
    good = plain_hive(Abc={"Other": {}}, Xyz=None)
    used = good.rindex(b"EventMessageFile") + 64
    chance = random.Random(18)
    for _ in range(100):
        data = bytearray(good)
        for _ in range(chance.choice((1, 1, 2, 8))):
            at = chance.randrange(0x1000, used)
            data[at] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, data[at] ^ 1 << chance.randrange(8)))
        (folder / "SYSTEM").write_bytes(data)
        status, output, errors = tool.run(*RENDER, "--hive", "SYSTEM", "--files", "files", EVENT,
                                          folder=folder)
        if status not in (0, 1, 2) or (status == 0) != (b" failed: " in output):
            (pathlib.Path.cwd() / "SYSTEM.failed").write_bytes(data)
            raise SystemExit(f"SYSTEM.failed: {status} {output} {errors}")


commands.main({"file": check_damage, "keys": check_keys, "shared": check_shared,
               "mutations": check_mutations})
