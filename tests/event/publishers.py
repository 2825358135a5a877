"""msgtab source check and msgtab render with providers of manifests, which the registry has under
WINEVT\\Publishers: in exported registries, in hives, and in the registry of wine."""
import pathlib
import shutil
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "images"))

import commands
import registry
from commands import expect, message
from manifests import HERE, res_file
from registry import KEY
from res_files import MESSAGE_TABLE, NO_ENTRY, entry

PUBLISHERS = "Microsoft\\Windows\\CurrentVersion\\WINEVT\\Publishers"
WIDGET = "{5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1}"
GADGET = "{5a3d1c02-7e42-4b19-9c55-2f60d1a8b7e2}"
FILES = ["--files", "files"]
BOTH = "%ProgramFiles%\\Contoso\\both.res"


def expandable(words):
    return "hex(2):" + ",".join(f"{byte:02x}" for byte in (words + "\0").encode("utf-16-le"))


def values_of(resources=BOTH, messages=BOTH, parameters=None):
    values = {"ResourceFileName": resources, "MessageFileName": messages,
              "ParameterFileName": parameters}
    return {name: expandable(value) for name, value in values.items() if value is not None}


def reg_file(*keys):
    """An exported registry: (key, {name: data})."""
    lines = ["Windows Registry Editor Version 5.00", ""]
    for key, values in keys:
        lines.append(f"[HKEY_LOCAL_MACHINE\\{key}]")
        lines += [f"{name if name == '@' else chr(34) + name + chr(34)}={data}"
                  for name, data in values.items()]
        lines.append("")
    return "\r\n".join([*lines, ""]).encode("utf-16")


def provider(name, guid, **values):
    """The key of a provider; None: it has no name."""
    named = {} if name is None else {"@": f'"{name}"'}
    return (f"SOFTWARE\\{PUBLISHERS}\\{guid}", {**named, **values_of(**values)})


def classic(name, **values):
    return (f"{KEY}\\Application\\{name}",
            {value: expandable(data) for value, data in values.items()})


def make(tool, folder):
    """both.res has providers and texts; raw.wevt has only providers, texts.res is without the
    texts of two events, and lists.res is of another manifest."""
    (folder / "files").mkdir()
    for name in ("versions", "two-providers", "inserts"):
        res_file(folder, name)
    shutil.copy(folder / "two-providers.res", folder / "files/both.res")
    shutil.copy(folder / "versions.res", folder / "files/versions.res")
    shutil.copy(HERE / "two-providers.5.wevt", folder / "files/raw.wevt")
    (folder / "files/cut.wevt").write_bytes((HERE / "two-providers.5.wevt").read_bytes()[:200])
    (folder / "files/empty.wevt").write_bytes(b"")
    tool.compile(folder, "files/classic.dll", message(7, "Classic %1", "Error"))
    tool.compile(folder, "files/words.dll", message(5, "A word.\n"))


def write(folder, *keys):
    (folder / "a.reg").write_bytes(reg_file(*keys))
    return ["--reg", "a.reg"]


def note(name):
    return (f"source '{name}': all is well\n(only %SystemRoot% is the same for every reader of the "
            "log; %ProgramFiles% may not be)\n")


def check_well(tool, folder):
    """By name and by GUID; in one file and in two; beside a classic source."""
    make(tool, folder)
    both = (provider("Contoso-Widget", WIDGET), provider("Contoso-Gadget", GADGET))
    check = ["source", "check", *FILES, "--name"]
    for name in ("Contoso-Widget", "contoso-gadget", WIDGET, GADGET.upper()):
        got = tool.good(*check, name, *write(folder, *both), folder=folder)
        expect(got.decode().replace("\r", ""), note(name), name)
    got = tool.good(*check, "Contoso-Widget", "--id", "2", *write(folder, *both), folder=folder)
    expect(got.decode().replace("\r", ""), note("Contoso-Widget"), "an event")
    plain = "C:\\both.res"
    for keys in ((provider("Contoso-Widget", WIDGET, resources="C:\\raw.wevt", messages=plain),),
                 (provider("Contoso-Widget", WIDGET, messages=plain, parameters="C:\\words.dll"),),
                 (provider(None, WIDGET, messages=plain),),
                 (provider("Contoso-Widget", WIDGET, messages=plain),
                  classic("Contoso-Widget", TypesSupported="x")),
                 (provider("Contoso-Widget", WIDGET, messages=plain),
                  classic("Contoso-Widget", EventMessageFile="C:\\classic.dll"))):
        name = "Contoso-Widget" if "@" in keys[0][1] else WIDGET
        got = tool.good(*check, name, *write(folder, *keys), folder=folder)
        expect(got.decode().replace("\r", ""), f"source '{name}': all is well\n", str(keys))
    for event in ("2", "0xC0000007"):  # of the manifest, and of the classic source
        tool.good(*check, "Contoso-Widget", "--reg", "a.reg", "--id", event, folder=folder)


def check_broken(tool, folder):
    make(tool, folder)

    def bad(error, *keys, more=(), name="Contoso-Widget"):
        reg = write(folder, *keys)
        tool.bad(1, f"msgtab: source '{name}': {error}\n", "source", "check", "--name", name,
                 *FILES, *reg, *more, folder=folder)

    def widget(**values):
        return provider("Contoso-Widget", WIDGET, **values)

    damaged = "what the file says of its providers (WEVT_TEMPLATE) is damaged"
    bad("its provider has no ResourceFileName", widget(resources=None))
    bad("its provider has no MessageFileName", widget(messages=None))
    bad("its provider has no MessageFileName", widget(messages=" ; "))
    for value, name in (("resources", "ResourceFileName"), ("messages", "MessageFileName"),
                        ("parameters", "ParameterFileName")):
        bad(f"{name}: the path 'x.dll' is not absolute", widget(**{value: "x.dll"}))
    looked = "looked for in 'files': the file does not exist"
    bad(f"MessageFileName: C:\\gone.dll, {looked}", widget(messages="C:\\gone.dll"))
    bad(f"ParameterFileName: C:\\gone.dll, {looked}", widget(parameters="C:\\gone.dll"))
    bad("ResourceFileName: C:\\gone.dll: the file does not exist", widget(resources="C:\\gone.dll"))
    bad("ResourceFileName: C:\\words.dll: the file has no providers of a manifest (WEVT_TEMPLATE)",
        widget(resources="C:\\words.dll"))
    bad(f"ResourceFileName: C:\\cut.wevt: {damaged}", widget(resources="C:\\cut.wevt"))
    bad("ResourceFileName: C:\\empty.wevt: not a PE image, .res file or .bin file",
        widget(resources="C:\\empty.wevt"))
    other = "{5a3d1c09-7e42-4b19-9c55-2f60d1a8b7e1}"
    bad(f"ResourceFileName: the manifest in {BOTH} has no provider {other}",
        provider("Contoso-Widget", other))
    bad(f"provider {GADGET} is 'Contoso-Gadget' in its manifest and 'Contoso-Widget' in the "
        "registry", provider("Contoso-Widget", GADGET))
    bad("event 1 version 0 of its manifest has message 0xB0000001, which no registered file has",
        widget(messages="C:\\words.dll"))
    bad("its files have no event 0x00000009", widget(), more=["--id", "9"])
    bad("event 0x90000002 has no text in language 0x0007; 0x0409 is shown".replace(
        "0x90000002", "0x00000002"), widget(), more=["--id", "2", "--lang", "de"])
    bad("there is no such source", widget(), name="Contoso")
    bad("there is no such source", widget(), more=["--log", "Application"])
    mover = "Contoso-Widget-5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1"
    versions = provider(mover, WIDGET, resources="C:\\versions.res", messages="C:\\versions.res")
    bad("its manifest gives event 4 version 0 no text", versions, more=["--id", "4"], name=mover)
    bad("the text has %2, and there is 1 string", versions, more=["--id", "5", "7"], name=mover)


def check_counts(tool, folder):
    """A text that inserts more than the data of its event has. The template of version 0 loses
    the only one of its events that fits."""
    make(tool, folder)
    data = bytearray((folder / "files/versions.res").read_bytes())
    old, new = ("A is %1\r\n".encode("utf-16-le"), "A is %3\r\n".encode("utf-16-le"))
    expect(data.count(old), 1, "the text of version 0")
    (folder / "files/versions.res").write_bytes(data.replace(old, new))
    mover = "Contoso-Widget-5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1"
    reg = write(folder, provider(mover, WIDGET, resources="C:\\versions.res",
                                 messages="C:\\versions.res"))
    tool.bad(1, f"msgtab: source '{mover}': the text has %3, and version 0 of the event has 1 "
             "value\n", "source", "check", "--name", mover, *FILES, *reg, "--id", "5",
             folder=folder)


def check_render(tool, folder):
    make(tool, folder)
    reg = write(folder, provider("Contoso-Widget", WIDGET, resources="C:\\raw.wevt"),
                provider("Contoso-Gadget", GADGET, resources="C:\\raw.wevt"),
                classic("Contoso-Widget", EventMessageFile="C:\\classic.dll"))
    for name, want, arguments in (
            ("Contoso-Widget", "First in System", ["2"]),
            ("contoso-gadget", "Second in System", ["2"]),
            (GADGET, "Own text", ["3"]),
            ("Contoso-Widget", "Common text", ["1", "--version", "0"]),
            ("Contoso-Widget", "Classic x", ["7", "x"]),
            ("Contoso-Widget", "Classic x", ["0xC0000007", "x"])):
        got = tool.good("render", "--source", name, "--lang", "en", *FILES, *reg, *arguments,
                        folder=folder).decode()
        expect(got.strip(), want, f"{name} {arguments}")
    status, _, errors = tool.run("render", "--source", "Contoso-Widget", *FILES, *reg, "3",
                                 folder=folder)
    expect((status, errors), (1, "msgtab: Contoso-Widget: event 3: there is no message with this "
                              "id\n"), "an event of the other provider")


def check_mui(tool, folder):
    """As most of Windows is: the file has the manifest, and the .mui beside it the texts."""
    make(tool, folder)
    (folder / "files/split.dll").write_bytes(
        NO_ENTRY + entry("WEVT_TEMPLATE", (HERE / "two-providers.5.wevt").read_bytes(), 0))
    (folder / "files/en-US").mkdir()
    (folder / "files/en-US/split.dll.mui").write_bytes(
        NO_ENTRY + entry(MESSAGE_TABLE, (HERE / "two-providers.bin").read_bytes()))
    split = "C:\\Windows\\System32\\split.dll"
    reg = write(folder, provider("Contoso-Widget", WIDGET, resources=split, messages=split))
    expect(tool.good("source", "check", "--name", "Contoso-Widget", *FILES, *reg, "--id", "2",
                     folder=folder).split(), b"source 'Contoso-Widget': all is well".split(), "mui")
    expect(tool.good("render", "--source", "Contoso-Widget", "--lang", "en", *FILES, *reg, "2",
                     folder=folder).strip(), b"First in System", "render")
    (folder / "files/en-US/split.dll.mui").unlink()
    tool.bad(1, f"msgtab: source 'Contoso-Widget': MessageFileName: {split}, looked for in "
             "'files': there is no message table in the file\n", "source", "check", "--name",
             "Contoso-Widget", *FILES, *reg, folder=folder)


def check_hives(tool, folder):
    from hive_files import NO_SYSTEM, SETS, SOFTWARE, events, merge, source
    make(tool, folder)
    keys = {f"{PUBLISHERS}\\{guid}": values_of(resources="C:\\raw.wevt", messages="C:\\both.res")
            for guid in (WIDGET, GADGET)}
    merge(folder / "SOFTWARE", SOFTWARE, keys)
    merge(folder / "SYSTEM", SETS, {"Select": {"Current": "dword:00000001"},
                                    events(1, "Application", "Other"): source("C:\\x.dll")})
    hives = ["--hive", "SYSTEM", "--hive", "SOFTWARE"]
    got = tool.good("render", "--source", GADGET.upper(), "--lang", "en", *FILES, *hives, "3",
                    folder=folder)
    expect(got.strip(), b"Own text", "a hive")
    expect(tool.good("source", "check", "--name", WIDGET, *FILES, *hives, folder=folder),
           f"source '{WIDGET}': all is well\n".encode(), "check")
    tool.bad(1, "msgtab: source 'Nobody': there is no such source\n", "source", "check", "--name",
             "Nobody", *FILES, *hives, folder=folder)
    # SOFTWARE alone has the providers, and says once that it has no more.
    alone = ["--hive", "SOFTWARE"]
    expect(tool.run("render", "--source", GADGET, "--lang", "en", *FILES, *alone, "3",
                    folder=folder), (0, b"Own text\r\n", NO_SYSTEM), "SOFTWARE alone")
    expect(tool.run("source", "check", "--name", WIDGET, *FILES, *alone, folder=folder),
           (0, f"source '{WIDGET}': all is well\n".encode(), NO_SYSTEM), "SOFTWARE alone")
    expect(tool.run("source", "check", "--name", "Other", *FILES, *alone, folder=folder),
           (1, b"", NO_SYSTEM + "msgtab: source 'Other': there is no such source\n"),
           "SOFTWARE alone")
    root = folder / "root"
    for name in ("SYSTEM", "SOFTWARE"):
        target = root / "Windows/System32/config" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(folder / name, target)
    for name in ("raw.wevt", "both.res"):
        shutil.copy(folder / "files" / name, root / name.upper())
    expect(tool.good("source", "check", "--name", WIDGET, "--root", "root", folder=folder),
           f"source '{WIDGET}': all is well\n".encode(), "a root")
    (root / "RAW.WEVT").unlink()
    (root / "RAW.WEVT").symlink_to(folder / "files/raw.wevt")
    tool.bad(1, f"msgtab: source '{WIDGET}': ResourceFileName: C:\\raw.wevt: a link or '..' on its "
             "way leads out of the folder\n", "source", "check", "--name", WIDGET, "--root", "root",
             folder=folder)


def check_wine(tool, folder):
    """The registry of this computer says the same as the file that was imported."""
    make(tool, folder)
    key, values = provider("Contoso-Widget", WIDGET, resources="C:\\raw.wevt")
    (folder / "in.reg").write_bytes(reg_file((key, values)))
    registry.wine(folder, "reg", "import", "in.reg")
    try:
        found = [tool.run("source", "check", "--name", name, *FILES, *reg, folder=folder)
                 for name in ("contoso-widget", WIDGET.upper())
                 for reg in ([], ["--reg", "in.reg"])]
        text = tool.good("render", "--source", WIDGET, "--lang", "en", *FILES, "2", folder=folder)
    finally:
        registry.wine(folder, "reg", "delete", f"HKLM\\{key}", "/f")
    expect(found[0], found[1], "the registry and the file")
    expect(found[2], found[3], "by GUID")
    expect((found[0][0], found[2][0], text.strip()), (0, 0, b"First in System"), "what is found")
    tool.bad(1, "msgtab: source 'Contoso-Widget': there is no such source\n", "source", "check",
             "--name", "Contoso-Widget", folder=folder)


if __name__ == "__main__":
    commands.main({"well": check_well, "broken": check_broken, "counts": check_counts,
                   "render": check_render, "mui": check_mui, "hives": check_hives,
                   "wine": check_wine})
