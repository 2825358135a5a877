"""msgtab source export: the content of each format, read by independent programs."""
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree

import commands
import powershell
import registry
from commands import expect, message
from registry import KEY
from skip import need

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "images"))
import eventlog  # noqa: E402

PLAIN = ("Contoso Agent", "C:\\Program Files\\Contoso\\agent.dll")
HOSTILE = ("O'Neil & \"Sons\" <x> [y] {z} 100% ‘q’ ü😀 `;#/*!(loc.a)",
           "C:\\O'Neil & Söhne [x] {y} ‘q’ ✓😀`#\\agent.dll")
VARIABLE = ("Contoso$Agent $(x)", "%SystemRoot%\\Contoso\\a$b.dll")
DOLLARS = ("MSSQL$X $(x) a$$b $", "\\\\server\\c$\\$(x)$$\\agent.dll")
SOURCES = (PLAIN, HOSTILE, VARIABLE, DOLLARS)
WIXL_SOURCES = (PLAIN, DOLLARS, VARIABLE, tuple(re.sub("[😀✓]", "", text) for text in HOSTILE))


def values(path):
    return {"EventMessageFile": (True, path), "CategoryMessageFile": (True, path),
            "CategoryCount": 2, "ParameterMessageFile": (True, f"{path};C:\\words.dll"),
            "TypesSupported": 7}


def bare(path):
    return {"EventMessageFile": (True, path), "TypesSupported": 7}


def make(tool, folder):
    tool.compile(folder, "agent.dll", message(1, "Service"), message(2, "Network"),
                 message(0x100, "Started", "Warning", "Agent"))


def export(tool, folder, form, source, log="Contoso Log"):
    name, path = source
    return tool.good("source", "export", "--format", form, "--log", log, "--name", name, "--file",
                     path, "--params", f"{path};C:\\words.dll", "--from", "agent.dll",
                     folder=folder)


def export_bare(tool, folder, form, source, log="Contoso Log"):
    """Neither categories nor parameter texts: those registered before must be removed."""
    name, path = source
    return tool.good("source", "export", "--format", form, "--log", log, "--name", name, "--file",
                     path, "--params", "", "--categories", "0", "--from", "agent.dll",
                     folder=folder)


def key_of(source, log="Contoso Log"):
    return f"{KEY}\\{log}\\{source[0]}"


def check_reg(tool, folder):
    make(tool, folder)
    for source in SOURCES:
        data = export(tool, folder, "reg", source)
        expect(data[:2], b"\xff\xfe", "the byte order mark")
        text = data.decode("utf-16")
        expect(text.splitlines()[0], "Windows Registry Editor Version 5.00", "the first line")
        expect(text.count("\n"), text.count("\r\n"), "lines end in CR LF")
        lengths = [len(line) for line in text.splitlines() if line[:2] == "  " or "=hex" in line]
        expect(max(lengths) <= 80, True, "lines no longer than those of regedit")
        key = f"HKEY_LOCAL_MACHINE\\{key_of(source)}"
        expect(registry.parse(text), {key.rpartition("\\")[0]: {}, key: values(source[1])},
               "the .reg file")
    tool.good("source", "export", "--format=reg", "--name", "A", "--file", PLAIN[1], "--from",
              "source.mc", "-o", "source.reg", folder=folder)
    tool.good("source", "export", "--format=reg", "--name", "A", "--file", PLAIN[1], "--from",
              "agent.dll", "-o", "out.reg", folder=folder)
    expect(list(registry.read(folder / "out.reg"))[1:],
           [f"HKEY_LOCAL_MACHINE\\{KEY}\\Application\\A"], "-o and the log without --log")
    expect(registry.read(folder / "source.reg"), registry.read(folder / "out.reg"),
           "the source instead of the DLL")


def check_hivex(tool, folder):
    need("hivexregedit")
    make(tool, folder)
    hive, prefix = folder / "SYSTEM", ["--prefix", "HKEY_LOCAL_MACHINE\\SYSTEM"]

    def merged(data):
        text = data.decode("utf-16")  # as its manual page requires
        (folder / "out.reg").write_text(text.replace("\r\n", "\n"), encoding="utf-8")
        subprocess.run(["hivexregedit", "--merge", *prefix, hive, folder / "out.reg"], check=True)
        shown = subprocess.run(["hivexregedit", "--export", *prefix, hive,
                                "\\CurrentControlSet\\Services\\EventLog\\Contoso Log"],
                               check=True, capture_output=True, text=True).stdout
        return registry.parse(shown).get(f"HKEY_LOCAL_MACHINE\\{key_of(source)}")

    for source in (PLAIN, VARIABLE):
        hive.write_bytes(eventlog.Hive({"CurrentControlSet": {"Services": {"EventLog": {}}}}).data)
        expect(merged(export_bare(tool, folder, "reg", source)), bare(source[1]), "a new source")
        expect(merged(export(tool, folder, "reg", source)), values(source[1]), "the hive")
        expect(merged(export_bare(tool, folder, "reg", source)), bare(source[1]), "what goes")


def check_ps1(tool, folder):
    """The words of the script, what it writes, and that it writes after everything it refuses."""
    make(tool, folder)
    for source in SOURCES:
        script = powershell.script_of(export(tool, folder, "ps1", source))
        names = [powershell.setting(script, name) for name in ("log", "name")]
        expect("\\".join([KEY, *names]), key_of(source), "the key")
        expect(powershell.values_of(script), values(source[1]), "the values")
        # Constrained Language Mode runs it, unless cmdlets cannot name the source
        expect(powershell.check_words(script), bool(set("/*?[]`") & set(source[0])), ".NET")
        words = powershell.tokens(script)
        at, end = (words.index(("variable", name)) for name in ("$files", "$logs"))
        variable, rest = powershell.file_of(source[1])
        expect((("quoted", rest) in words[at:end], variable is None or variable in words[at:end],
                ("quoted", "C:\\words.dll") in words[at:end]), (True, True, True), "the files")
        powershell.in_order(
            script, "\nparam([switch]$Remove, [switch]$Force)\n",
            "$ErrorActionPreference = 'Stop'", "\nif ($Remove) {", "  Remove-Key $key\n  $left",
            "  return\n}\nforeach ($file in $files)",
            "Test-Path -LiteralPath \"FileSystem::$file\" -PathType Leaf",
            "the file does not exist",
            "\nif (Test-Key $name) { throw", "the source has the name of a log",
            "another log has a source of this name", "-and -not $Force) { throw",
            "the source belongs to another file", "\ntry {", "if ($new) { Add-Key $key }",
            "\n} catch {\n  if ($new -and (Test-Key $key)) { Remove-Key $key }\n  throw\n}\n")
    script = powershell.script_of(export_bare(tool, folder, "ps1", PLAIN))
    expect(powershell.values_of(script),
           {**bare(PLAIN[1]), "ParameterMessageFile": None, "CategoryMessageFile": None,
            "CategoryCount": None}, "what goes")
    script = powershell.script_of(export(tool, folder, "ps1", PLAIN, "Application"))
    expect("$left" in script, False, "a log that every Windows has stays")
    for name in ("a/b", "a*", "a?", "[a", "a]", "a`"):  # each alone needs .NET
        script = powershell.script_of(export(tool, folder, "ps1", (name, PLAIN[1])))
        expect(powershell.check_words(script), True, name)
        script = powershell.script_of(export(tool, folder, "ps1", PLAIN, name))
        expect(powershell.check_words(script), True, f"the log {name}")


def installed(text):
    """What Windows Installer makes of formatted text: of [\\x...] only the x is kept."""
    return re.sub(r"\[\\(.)[^\]]*\]", r"\1", text)


def check_wxs(tool, folder):
    make(tool, folder)
    for form, space, place in (
            ("wxs", "{http://schemas.microsoft.com/wix/2006/wi}", "DirectoryRef"),
            ("wxs4", "{http://wixtoolset.org/schemas/v4/wxs}", "StandardDirectory")):
        check_fragments(tool, folder, form, space, place)


def check_fragments(tool, folder, form, space, place):
    for source in SOURCES:
        root = xml.etree.ElementTree.fromstring(export(tool, folder, form, source))
        (directory,) = root.iter(f"{space}{place}")
        expect(directory.get("Id"), "TARGETDIR", "the directory")
        (key,) = root.iter(f"{space}RegistryKey")
        expect("$(" in key.get("Key"), False, "no variable of WiX in the key")
        shown = installed(key.get("Key"))
        expect((key.get("Root"), shown), ("HKLM", key_of(source)), "the key")
        for literal in re.sub(r"\[\\(.|\$\$)\]", "", key.get("Key")):
            expect(literal in "[]{}", False, "nothing else of Windows Installer's in the key")
        found = {}
        for value in key:
            text = value.get("Type") == "expandable"
            expect(value.get("Type"), "expandable" if text else "integer", "the type")
            found[value.get("Name")] = (True, installed(value.get("Value"))) if text \
                else int(value.get("Value"))
        expect(found, values(source[1]), "the values")
        expect([value.get("KeyPath") for value in key], ["yes"] + [None] * 4, "the key path")
    name = "Contoso Agent"
    for path in ("[#agent.dll]", "[INSTALLFOLDER]agent.dll", "[#a];[INSTALLFOLDER]b.dll"):
        root = xml.etree.ElementTree.fromstring(export_bare(tool, folder, form, (name, path)))
        (value,) = (value.get("Value") for value in root.iter(f"{space}RegistryValue")
                    if value.get("Name") == "EventMessageFile")
        expect(value, path, "what the installer fills in")


def check_paths(tool, folder):
    """What an installer puts in is for its own format, and has its form."""
    make(tool, folder)
    error = "the path is not absolute: it must begin with a drive and '\\', with '\\\\' or " \
        "with %SystemRoot%\\"
    for form, paths in (
            ("wxs", ("[#a]x.dll", "[FOLDER]", "[1a]x.dll", "[", "[#", "[#]", "[]x.dll",
                     "[a b]x.dll", "$INSTDIR\\x.dll", "{app}\\x.dll")),
            ("nsis", ("$INSTDIR", "$INSTDIR\\", "[#a]", "{app}\\x.dll", "$TEMP\\x.dll")),
            ("inno", ("{app}", "{app}\\", "{tmp}\\x.dll", "[#a]", "$INSTDIR\\x.dll")),
            ("reg", ("[#a]", "[FOLDER]x.dll", "$INSTDIR\\x.dll", "{app}\\x.dll"))):
        for path in paths:
            tool.bad(2, f"msgtab: '{path}': {error}\n", "source", "export", "--format", form,
                     "--name", "A", "--file", path, "--from", "agent.dll", folder=folder)


def check_xml(tool, folder):
    """Two characters that no XML file can have."""
    make(tool, folder)
    error = "U+FFFE and U+FFFF are not allowed in XML, which .wxs files are\n"
    for form, bad in (("wxs", "\uffff"), ("wxs4", "\ufffe")):
        for name, path, shown in (("A" + bad, PLAIN[1], f"source 'A{bad}'"),
                                  ("A", f"C:\\{bad}.dll", f"'C:\\{bad}.dll'")):
            tool.bad(2, f"msgtab: {shown}: {error}", "source", "export", "--format", form,
                     "--name", name, "--file", path, "--from", "agent.dll", folder=folder)


def macro_of(data):
    return re.search(rb"EventSource_\w+(?=_Install)", data)[0].decode()


SETUP = """Target amd64-unicode
Unicode true
Name "Contoso"
OutFile "contoso.exe"
SilentInstall silent
RequestExecutionLevel user
InstallDir "C:\\Contoso"
!include "source.nsh"
Section
  SetOutPath "$INSTDIR"
  File "agent.dll"
  WriteUninstaller "$INSTDIR\\remove.exe"
  !insertmacro {macro}_Install
SectionEnd
Section Uninstall
  !insertmacro {macro}_Uninstall
SectionEnd
"""


def build_setup(folder, data):
    """Builds an installer with makensis; its warnings are errors."""
    need("makensis")
    (folder / "source.nsh").write_bytes(data)
    (folder / "setup.nsi").write_text(SETUP.format(macro=macro_of(data)))
    done = subprocess.run(["makensis", "-V2", "-WX", "setup.nsi"], cwd=folder, check=False,
                          capture_output=True, text=True)
    expect(done.returncode, 0, done.stdout + done.stderr)


def check_nsis(tool, folder):
    """The instructions of the macros, and makensis builds them."""
    make(tool, folder)
    for source in SOURCES:
        data = export(tool, folder, "nsis", source)
        text = data.decode("utf-8-sig")
        unquote_nsis = {"$$": "$", '$\\"': '"'}
        lines = [[re.sub(r'\$\$|\$\\"', lambda at: unquote_nsis[at[0]], part[1:-1])
                  if part.startswith('"') else part
                  for part in re.findall(r'"(?:\$\$|\$\\"|[^"$])*"|[^\s"]+', line)]
                 for line in text.splitlines() if line.startswith("  ")]
        found = {name: (True, value[0]) if word == "WriteRegExpandStr" else int(value[0])
                 for word, _, _, name, *value in lines[:-1]}
        expect(found, values(source[1]), "the values")
        expect({tuple(line[1:3]) for line in lines}, {("HKLM", key_of(source))}, "the key")
        expect(lines[-1][0], "DeleteRegKey", "what uninstalls")
        build_setup(folder, data)
    gone = export_bare(tool, folder, "nsis", PLAIN).decode("utf-8-sig")
    expect(re.findall(r'DeleteRegValue HKLM "[^"]+" "(\w+)"', gone),
           ["ParameterMessageFile", "CategoryMessageFile", "CategoryCount"], "what goes")


def check_inno(tool, folder):
    """The entries of both subs, read by the rules of the section [Registry]."""
    make(tool, folder)

    def shown(text):
        return text.replace('{#"#"}', "#").replace('""', '"').replace("{{", "{")

    for source in SOURCES:
        text = export(tool, folder, "inno", source).decode("utf-8-sig")
        install, uninstall = re.findall(r"^#sub \w+\r\n(.*?)^#endsub", text, re.M | re.S)
        found = {}
        for line in install.splitlines() + uninstall.splitlines():
            entry = dict(re.findall(r'(\w+): ("(?:""|\{#"#"\}|[^"])*"|\w+)(?:; |$)', line))
            entry = {name: shown(value[1:-1]) if value.startswith('"') else value
                     for name, value in entry.items()}
            expect((entry["Root"], entry["Subkey"]), ("HKLM", key_of(source)), "the key")
            if "ValueName" in entry:
                found[entry["ValueName"]] = (True, entry["ValueData"]) \
                    if entry["ValueType"] == "expandsz" else int(entry["ValueData"])
        expect(found, values(source[1]), "the values")
        expect(uninstall.endswith("; ValueType: none; Flags: uninsdeletekey\r\n"), True, uninstall)
    text = export_bare(tool, folder, "inno", ("A", "{app}\\a.dll")).decode("utf-8-sig")
    expect('ValueName: "EventMessageFile"; ValueType: expandsz; ValueData: "{app}\\a.dll"' in text,
           True, "what the installer fills in")
    expect(re.findall(r'ValueName: "(\w+)"; ValueType: none; Flags: deletevalue', text),
           ["ParameterMessageFile", "CategoryMessageFile", "CategoryCount"], "what goes")


PRODUCT = """<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="*" Name="Contoso" Language="1033" Version="1.0.0" Manufacturer="Contoso"
           UpgradeCode="6F1F2A1C-9D4B-4E0E-8F77-0D2F7A0C1A11" Codepage="65001">
    <Package InstallerVersion="200" Compressed="yes" InstallScope="perMachine"/>
    <Directory Id="TARGETDIR" Name="SourceDir"/>
    <Feature Id="All" Level="1"><ComponentRef Id="{component}"/></Feature>
  </Product>
</Wix>
"""


def build_msi(tool, folder, source):
    """Builds an installer with wixl. It fails at characters missing from code page 1252 and writes
    REG_SZ for expandable strings."""
    need("wixl", "msiinfo")
    fragment = export(tool, folder, "wxs", source)
    component = re.search(rb'Component Id="(\w+)"', fragment)[1].decode()
    (folder / "source.wxs").write_bytes(fragment)
    (folder / "product.wxs").write_text(PRODUCT.format(component=component))
    subprocess.run(["wixl", "-o", "x.msi", "product.wxs", "source.wxs"], cwd=folder, check=True)


def check_wixl(tool, folder):
    make(tool, folder)
    for source in WIXL_SOURCES:
        build_msi(tool, folder, source)
        table = subprocess.run(["msiinfo", "export", "x.msi", "Registry"], cwd=folder, check=True,
                               stdout=subprocess.PIPE).stdout.decode()
        found = {}
        for row in table.splitlines()[3:]:
            _, root, key, name, value, _ = row.split("\t")
            expect((root, installed(key).rstrip("\\")), ("2", key_of(source)), "the key")
            found[name] = int(value[1:]) if value.startswith("#") else (True, installed(value))
        expect(found, values(source[1]), "the installer's table")


def check_wine_reg(tool, folder):
    make(tool, folder)
    for number, source in enumerate(SOURCES):
        log = f"Contoso Import {number}"
        (folder / "out.reg").write_bytes(export(tool, folder, "reg", source, log))
        registry.wine(folder, "reg", "import", "out.reg")
        got = registry.of_wine(folder).get(f"HKEY_LOCAL_MACHINE\\{key_of(source, log)}")
        (folder / "out.reg").write_bytes(export_bare(tool, folder, "reg", source, log))
        registry.wine(folder, "reg", "import", "out.reg")
        left = registry.of_wine(folder).get(f"HKEY_LOCAL_MACHINE\\{key_of(source, log)}")
        registry.wine(folder, "reg", "delete", f"HKLM\\{KEY}\\{log}", "/f")
        expect(got, values(source[1]), "what wine has imported")
        expect(left, bare(source[1]), "what goes")


def check_wine_msi(tool, folder):
    make(tool, folder)
    for source in WIXL_SOURCES:
        key = f"HKEY_LOCAL_MACHINE\\{key_of(source)}"
        build_msi(tool, folder, source)
        registry.wine(folder, "msiexec", "/i", "x.msi", "/qn")
        got = registry.of_wine(folder).get(key)
        registry.wine(folder, "msiexec", "/x", "x.msi", "/qn")
        plain = {name: (False, value[1]) if isinstance(value, tuple) else value
                 for name, value in values(source[1]).items()}
        expect(got, plain, "what the installer has registered, by wixl as plain strings")
        expect(key in registry.of_wine(folder), False, "the key is there")


def check_wine_nsis(tool, folder):
    make(tool, folder)
    for number, path in enumerate(("$INSTDIR\\agent.dll", *(source[1] for source in SOURCES))):
        source = (SOURCES[number - 1][0] if number else "Contoso Agent", path)
        want = values(path.replace("$INSTDIR", "C:\\Contoso")) if number else \
            bare("C:\\Contoso\\agent.dll")
        write = export if number else export_bare
        build_setup(folder, write(tool, folder, "nsis", source))
        registry.wine(folder, "contoso.exe", "/S")
        key = f"HKEY_LOCAL_MACHINE\\{key_of(source)}"
        got = registry.of_wine(folder).get(key)
        if number == 0:
            where = [] if tool.windows else ["--reg", "back.reg", "--files", "."]
            said = tool.good("source", "check", "--name", source[0], *where, folder=folder)
            expect(said.splitlines()[0], f"source '{source[0]}': all is well".encode(), "check")
        registry.wine(folder, "C:\\Contoso\\remove.exe", "/S", "_?=C:\\Contoso")
        left = key in registry.of_wine(folder)
        registry.wine(folder, "reg", "delete", f"HKLM\\{KEY}\\Contoso Log", "/f")
        expect(got, want, "what the installer has registered")
        expect(left, False, "the key is there")


commands.main({"paths": check_paths, "nsis": check_nsis, "inno": check_inno,
               "wine_nsis": check_wine_nsis, "reg": check_reg,
               "hivex": check_hivex, "ps1": check_ps1, "wxs": check_wxs,
               "xml": check_xml,
               "wixl": check_wixl, "wine_reg": check_wine_reg, "wine_msi": check_wine_msi})
