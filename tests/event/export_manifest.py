"""msgtab source export --manifest: what each format registers, read by independent programs."""
import re
import subprocess
import sys
import pathlib
import xml.etree.ElementTree

import commands
import powershell
import registry
from commands import expect
from skip import need

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "images"))
import eventlog  # noqa: E402

WINEVT = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WINEVT"
GUID = "{0b6a2e5c-91d4-4b7f-8a53-7c1e0f2d4a69}"
OTHER = "{0b6a2e5c-91d4-4b7f-8a53-7c1e0f2d4a70}"
NAME = "Kiln-Söhne $(x) [y] {z} 100% ü`#"
PATH = "%ProgramFiles%\\Kiln [y] {z} $x\\kiln #1.dll"
ACCESS = 'O:BAG:SYD:(A;;0xf0007;;;SY)"\\$'
MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<instrumentationManifest xmlns="http://schemas.microsoft.com/win/2004/08/events"
    xmlns:win="http://manifests.microsoft.com/win/2004/08/windows/events">
  <instrumentation>
    <events>
      <provider name="{NAME}" guid="{GUID.upper()}" symbol="KILN" resourceFileName="{PATH}"
          messageFileName="C:\\kiln.dll" parameterFileName="\\\\server\\c$\\words.dll">
        <channels>
          <channel name="{NAME}/Admin" chid="a" type="Admin"
              access="{ACCESS.replace('"', '&quot;')}" isolation="Custom" enabled="true"/>
          <channel name="{NAME}/Debug" chid="d" type="Debug" isolation="System" value="40"/>
          <importChannel name="Application" chid="app"/>
        </channels>
        <events>
          <event value="1" symbol="HOT" channel="a" level="win:Error" message="$(string.hot)"/>
        </events>
      </provider>
      <provider name="Other" guid="{OTHER}" symbol="OTHER" resourceFileName="C:\\other.dll"
          messageFileName="C:\\other.dll"/>
    </events>
  </instrumentation>
  <localization>
    <resources culture="en-US">
      <stringTable><string id="hot" value="The kiln is hot."/></stringTable>
    </resources>
  </localization>
</instrumentationManifest>
"""


def text(words):
    return (False, words)


def path(words):
    return (True, words)


def values():
    """What is registered, by keys below WINEVT; a key without values is only there for others."""
    publisher = f"Publishers\\{GUID}"
    return {
        publisher: {"": text(NAME), "ResourceFileName": path(PATH),
                    "MessageFileName": path("C:\\kiln.dll"),
                    "ParameterFileName": path("\\\\server\\c$\\words.dll")},
        f"{publisher}\\ChannelReferences": {"Count": 3},
        f"{publisher}\\ChannelReferences\\0": {"": text(f"{NAME}/Admin"), "Id": 16, "Flags": 0},
        f"{publisher}\\ChannelReferences\\1": {"": text(f"{NAME}/Debug"), "Id": 40, "Flags": 0},
        f"{publisher}\\ChannelReferences\\2": {"": text("Application"), "Id": 9, "Flags": 1},
        f"Channels\\{NAME}/Admin": {"OwningPublisher": text(GUID), "Enabled": 1, "Isolation": 2,
                                    "ChannelAccess": text(ACCESS), "Type": 0},
        f"Channels\\{NAME}/Debug": {"OwningPublisher": text(GUID), "Enabled": 0, "Isolation": 1,
                                    "Type": 3},
        f"Publishers\\{OTHER}": {"": text("Other"), "ResourceFileName": path("C:\\other.dll"),
                                 "MessageFileName": path("C:\\other.dll")},
        f"Publishers\\{OTHER}\\ChannelReferences": {"Count": 0}}


REMOVED = [f"Publishers\\{GUID}", f"Channels\\{NAME}/Admin", f"Channels\\{NAME}/Debug",
           f"Publishers\\{OTHER}"]


def export(tool, folder, form, *options, manifest=MANIFEST):
    (folder / "kiln.man").write_text(manifest, encoding="utf-8")
    return tool.good("source", "export", "--manifest", "kiln.man", "--format", form, *options,
                     folder=folder)


def below(keys, start=f"HKEY_LOCAL_MACHINE\\{WINEVT}\\"):
    """Those that have values, by what follows the start of their names."""
    return {key[len(start):]: found for key, found in keys.items()
            if key.startswith(start) and found}


def check_reg(tool, folder):
    data = export(tool, folder, "reg").decode("utf-16")
    expect(data.splitlines()[0], "Windows Registry Editor Version 5.00", "the first line")
    expect("not proved on Windows" in data, True, "what it says of itself")
    expect(below(registry.parse(data)), values(), "the values")
    export(tool, folder, "reg", "--output", "out.reg")
    expect((folder / "out.reg").read_bytes().decode("utf-16"), data, "--output")
    found = below(registry.parse(export(tool, folder, "reg", "--file", "D:\\a.dll", "--params",
                                        "D:\\b.dll").decode("utf-16")))
    for guid in (GUID, OTHER):
        files = {name: value for name, value in found[f"Publishers\\{guid}"].items() if name}
        expect(files, {"ResourceFileName": path("D:\\a.dll"), "MessageFileName": path("D:\\a.dll"),
                       "ParameterFileName": path("D:\\b.dll")}, "other files")


def check_round(tool, folder):
    """The commands that read a registry find the provider and the text of its event."""
    export(tool, folder, "reg", "--file", "C:\\kiln.dll", "--params", "C:\\kiln.dll",
           "--output", "kiln.reg")
    tool.good("compile", "kiln.man", "--dll", "kiln.dll", folder=folder)
    where = ("--reg", "kiln.reg", "--files", ".")
    for name in (NAME, GUID):
        said = tool.good("source", "check", *where, "--name", name, "--id", "1", folder=folder)
        expect(b"all is well" in said, True, said)
        expect(tool.good("render", *where, "--source", name, "1", folder=folder).decode().strip(),
               "The kiln is hot.", "the text of the event")


def check_hivex(tool, folder):
    need("hivexregedit")
    ascii_only = MANIFEST.replace(NAME, "Kiln")
    data = export(tool, folder, "reg", manifest=ascii_only).decode("utf-16")
    hive, prefix = folder / "SOFTWARE", ["--prefix", "HKEY_LOCAL_MACHINE\\SOFTWARE"]
    hive.write_bytes(eventlog.Hive({"Microsoft": {"Windows": {"CurrentVersion": {}}}}).data)
    (folder / "out.reg").write_text(data.replace("\r\n", "\n"), encoding="utf-8")
    subprocess.run(["hivexregedit", "--merge", *prefix, hive, folder / "out.reg"], check=True)
    shown = subprocess.run(["hivexregedit", "--export", *prefix, hive, "\\Microsoft\\Windows"],
                           check=True, capture_output=True, text=True).stdout
    wanted = {key.replace(NAME, "Kiln"): {
        name: (value[0], value[1].replace(NAME, "Kiln")) if isinstance(value, tuple) else value
        for name, value in all_.items()} for key, all_ in values().items()}
    expect(below(registry.parse(shown)), wanted, "the hive")


def check_ps1(tool, folder):
    script = export(tool, folder, "ps1").decode("utf-8-sig")
    found, removed = {}, []
    for line in script.splitlines():
        words = [word.replace("''", "'") for word in re.findall(r"'((?:''|[^'])*)'", line)]
        if line.startswith("Set-Value "):
            key, name, kind, *rest = words
            value = int(line.rsplit(" ", 1)[1]) if kind == "DWord" else (kind == "ExpandString",
                                                                        rest[0])
            expect(kind in ("String", "ExpandString", "DWord"), True, "the kind")
            found.setdefault(key, {})[name] = value
        elif line.startswith("  Remove-Key "):
            removed += words
    expect(found, values(), "the values")
    expect(removed, REMOVED, "what -Remove removes")
    expect(powershell.check_words(script.replace("\r\n", "\n")), True, "it calls .NET")
    powershell.in_order(script.replace("\r\n", "\n"), "#Requires -RunAsAdministrator",
                        "'Registry64'", f"$winevt = '{WINEVT}'", "\nif ($Remove) {",
                        "  return\n}\n", f"\nSet-Value 'Publishers\\{GUID}' '' 'String' ")


def installed(words):
    """What Windows Installer makes of formatted text: of [\\x...] only the x is kept."""
    return re.sub(r"\[\\(.)[^\]]*\]", r"\1", words)


def check_wxs(tool, folder):
    for form, space, bits in (
            ("wxs", "{http://schemas.microsoft.com/wix/2006/wi}", ("Win64", "yes")),
            ("wxs4", "{http://wixtoolset.org/schemas/v4/wxs}", ("Bitness", "always64"))):
        root = xml.etree.ElementTree.fromstring(export(tool, folder, form))
        found = {}
        for component in root.iter(f"{space}Component"):
            expect((component.get(bits[0]), component.get("Guid")), (bits[1], "*"), "the component")
            expect([value.get("KeyPath") for value in component.iter(f"{space}RegistryValue")][:2],
                   ["yes", None], "the key path")
            for key in component:
                expect("$(" in key.get("Key"), False, "no variable of WiX in the key")
                name = installed(key.get("Key"))[len(WINEVT) + 1:]
                found[name] = {
                    value.get("Name", ""): int(value.get("Value"))
                    if value.get("Type") == "integer"
                    else (value.get("Type") == "expandable", installed(value.get("Value")))
                    for value in key}
        expect(found, values(), form)
    data = export(tool, folder, "wxs4", "--file", "[#kiln.dll]", "--params", "[DIR]a.dll")
    expect(b'"expandable" Value="[#kiln.dll]"' in data and b'Value="[DIR]a.dll"' in data, True,
           "what the installer fills in")


PRODUCT = """<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="*" Name="Contoso" Language="1033" Version="1.0.0" Manufacturer="Contoso"
           UpgradeCode="6F1F2A1C-9D4B-4E0E-8F77-0D2F7A0C1A12" Codepage="65001">
    <Package InstallerVersion="200" Compressed="yes" InstallScope="perMachine"/>
    <Directory Id="TARGETDIR" Name="SourceDir"/>
    <Feature Id="All" Level="1">{components}</Feature>
  </Product>
</Wix>
"""


def check_wixl(tool, folder):
    """wixl writes REG_SZ for expandable strings."""
    need("wixl", "msiinfo")
    fragment = export(tool, folder, "wxs")
    names = re.findall(rb'Component Id="(\w+)"', fragment)
    (folder / "source.wxs").write_bytes(fragment)
    (folder / "product.wxs").write_text(PRODUCT.format(components="".join(
        f'<ComponentRef Id="{name.decode()}"/>' for name in names)))
    subprocess.run(["wixl", "-a", "x64", "-o", "x.msi", "product.wxs", "source.wxs"], cwd=folder,
                   check=True)
    table = subprocess.run(["msiinfo", "export", "x.msi", "Registry"], cwd=folder, check=True,
                           stdout=subprocess.PIPE).stdout.decode()
    found = {}
    for row in table.splitlines()[3:]:
        _, root, key, name, value, _ = row.split("\t")
        expect(root, "2", "the root")
        found.setdefault(installed(key).rstrip("\\")[len(WINEVT) + 1:], {})[name] = \
            int(value[1:]) if re.fullmatch(r"#\d+", value) else installed(value)
    plain = {key: {name: value[1] if isinstance(value, tuple) else value
                   for name, value in all_.items()} for key, all_ in values().items()}
    expect(found, plain, "the installer's table")


SETUP = """Target amd64-unicode
Unicode true
Name "Contoso"
OutFile "contoso.exe"
InstallDir "C:\\Contoso"
!include "source.nsh"
Section
  WriteUninstaller "$INSTDIR\\remove.exe"
{install}SectionEnd
Section Uninstall
{remove}SectionEnd
"""


def check_nsis(tool, folder):
    """The instructions of the macros; makensis builds them."""
    data = export(tool, folder, "nsis")
    unquoted = {"$$": "$", '$\\"': '"'}
    found, removed, macro, names = {}, [], None, []
    for line in data.decode("utf-8-sig").splitlines():
        words = [re.sub(r'\$\$|\$\\"', lambda at: unquoted[at[0]], part[1:-1])
                 if part.startswith('"') else part
                 for part in re.findall(r'"(?:\$\$|\$\\"|[^"$])*"|[^\s"]+', line)]
        if words[0] == "!macro":
            macro = words[1]
            names.append(macro)
        elif words[0] == "DeleteRegKey":
            expect(macro.endswith("_Uninstall"), True, "where it is removed")
            removed.append(words[2][len(WINEVT) + 1:])
        elif words[0].startswith("WriteReg"):
            word, root, key, name, value = words
            expect((root, key[:len(WINEVT)], macro.endswith("_Install")), ("HKLM", WINEVT, True),
                   key)
            found.setdefault(key[len(WINEVT) + 1:], {})[name] = \
                int(value) if word == "WriteRegDWORD" else (word == "WriteRegExpandStr", value)
    expect((found, removed), (values(), REMOVED), "the values, and what is removed")
    expect((data.count(b"SetRegView 64"), data.count(b"SetRegView lastused")), (4, 4), "64 bits")
    need("makensis")
    (folder / "source.nsh").write_bytes(data)
    install, remove = ("".join(f"  !insertmacro {name}\n" for name in names if name.endswith(end))
                       for end in ("_Install", "_Uninstall"))
    (folder / "setup.nsi").write_text(SETUP.format(install=install, remove=remove))
    done = subprocess.run(["makensis", "-V2", "-WX", "setup.nsi"], cwd=folder, check=False,
                          capture_output=True, text=True)
    expect(done.returncode, 0, done.stdout + done.stderr)


def check_inno(tool, folder):
    """The entries of the subs, read by the rules of the section [Registry]."""
    def shown(words):
        return words.replace('{#"#"}', "#").replace('""', '"').replace("{{", "{")

    script = export(tool, folder, "inno").decode("utf-8-sig")
    found, removed = {}, []
    for line in re.findall(r"^Root.*", script, re.M):
        entry = dict(re.findall(r'(\w+): ("(?:""|\{#"#"\}|[^"])*"|\w+)(?:; |\s*$)', line))
        entry = {name: shown(value[1:-1]) if value.startswith('"') else value
                 for name, value in entry.items()}
        expect((entry["Root"], entry["Check"], entry["Subkey"][:len(WINEVT)]),
               ("HKLM64", "IsWin64", WINEVT), line)
        key, kind = entry["Subkey"][len(WINEVT) + 1:], entry["ValueType"]
        if kind == "none":
            expect(entry["Flags"], "uninsdeletekey", line)
            removed.append(key)
        else:
            found.setdefault(key, {})[entry["ValueName"]] = \
                int(entry["ValueData"]) if kind == "dword" else (kind == "expandsz",
                                                                 entry["ValueData"])
    expect((found, removed), (values(), REMOVED), "the values, and what is removed")


def check_refused(tool, folder):
    """Paths that Windows would not find, and manifests that are none."""
    end = "is not the absolute path of a file on Windows: --file gives the one where it is " \
        "installed\n"
    (folder / "relative.man").write_text(MANIFEST.replace("C:\\other.dll", "other.dll"),
                                         encoding="utf-8")
    command = ("source", "export", "--format", "reg", "--manifest")
    tool.bad(2, f"msgtab: relative.man: 'other.dll' {end}", *command, "relative.man", folder=folder)
    (folder / "kiln.man").write_text(MANIFEST, encoding="utf-8")
    for bad in ("", "C:", "C:\\", "kiln.dll", "%A", "%A%", "%A%\\", "%%\\a.dll", "C:\\a?.dll",
                "\\\\", "C:\\a;C:\\b", "$INSTDIR\\a.dll"):
        status, output, errors = tool.run(*command, "kiln.man", "--file", bad, folder=folder)
        expect((status, output, errors.endswith(end)), (2, b"", True), f"{bad}: {errors}")
    tool.bad(2, "msgtab source: this verb does not accept the option '--name'\n"
             "Try 'msgtab source --help'.\n", *command, "kiln.man", "--name", "A", folder=folder)
    tool.bad(2, "msgtab source: this verb does not accept the option '--manifest'\n"
             "Try 'msgtab source --help'.\n", "source", "check", "--name", "A", "--manifest",
             "kiln.man", folder=folder)
    (folder / "a.mc").write_text("MessageId=1\nLanguage=English\nA\n.\n")
    tool.bad(2, "msgtab: a.mc: it is not a manifest\n", *command, "a.mc", folder=folder)
    status, output, errors = tool.run(*command, "kiln.man", "-o", "kiln.man", folder=folder)
    expect((status, output, (folder / "kiln.man").read_text(encoding="utf-8")), (2, b"", MANIFEST),
           errors)
    broken = MANIFEST.replace('isolation="Custom"', 'isolation="Systen"')
    (folder / "broken.man").write_text(broken, encoding="utf-8")
    status, output, errors = tool.run(*command, "broken.man", folder=folder)
    expect((status, output, "expected the isolation Application, System or Custom, found 'Systen'; "
            "did you mean 'System'?" in errors), (1, b"", True), errors)
    settings = MANIFEST.replace('value="40"/>', 'value="40"><logging><maxSize>1</maxSize></logging>'
                                "</channel>")
    (folder / "settings.man").write_text(settings, encoding="utf-8")
    status, output, errors = tool.run(*command, "settings.man", folder=folder)
    expect((status, below(registry.parse(output.decode("utf-16"))), errors.startswith(
        "msgtab: settings.man: warning: the channel ")), (0, values(), True), errors)


def check_wine(tool, folder):
    export(tool, folder, "reg", "--output", "out.reg")
    registry.wine(folder, "reg", "import", "out.reg")
    got = below(registry.of_wine(folder, WINEVT))
    for key in REMOVED:
        registry.wine(folder, "reg", "delete", f"HKLM\\{WINEVT}\\{key}", "/f")
    expect(got, values(), "what wine has imported")


commands.main({"reg": check_reg, "round": check_round, "hivex": check_hivex, "ps1": check_ps1,
               "wxs": check_wxs, "wixl": check_wixl, "nsis": check_nsis, "inno": check_inno,
               "refused": check_refused, "wine": check_wine})
