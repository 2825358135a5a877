"""The codes that the headers of mingw-w64 define."""
import functools
import pathlib
import re
import subprocess
from collections import namedtuple

COMPILER = "x86_64-w64-mingw32-gcc"
WIN32, NTSTATUS, HRESULT = KINDS = ("WIN32", "NTSTATUS", "HRESULT")

Code = namedtuple("Code", "value kind name header")

# The headers in order of preference: of two that define a name for a number, the first one counts,
# and the names of a number are shown in this order. After each: what its codes are where the
# definition has no type, and how their names begin.
HEADERS = [
    ("winerror.h", WIN32, r"[A-Z]"),
    ("ntstatus.h", NTSTATUS, r"(STATUS|DBG|RPC_NT|EPT_NT|PDO)_"),
    ("fltwinerror.h", HRESULT, r"ERROR_"),
    ("lmerr.h", WIN32, r"NERR_"),
    ("mprerror.h", WIN32, r"ERROR_"),
    ("raserror.h", WIN32, r"ERROR_"),
    ("wininet.h", WIN32, r"ERROR_"),
    ("winhttp.h", WIN32, r"ERROR_"),
    ("setupapi.h", WIN32, r"ERROR_"),
    ("pdhmsg.h", WIN32, r"PDH_"),
    ("wuerror.h", HRESULT, r"WU_[ES]_"),
    ("corerror.h", HRESULT, r"[A-Z]+_[ES]_"),
    ("urlmon.h", HRESULT, r"(INET_E|MK_S)_"),
    ("olectl.h", HRESULT, r"[A-Z]+_[ES]_"),
    ("wbemcli.h", HRESULT, r"WBEM_[ES]_"),
    ("vsserror.h", HRESULT, r"VSS_[ES]_"),
    ("bitsmsg.h", HRESULT, r"BG_[ES]_"),
    ("sherrors.h", HRESULT, r"COPYENGINE_[ES]_"),
    ("adserr.h", HRESULT, r"[ES]_ADS_"),
    ("eaphosterror.h", HRESULT, r"EAP_[A-Z_]*[EI]_"),
    ("slerror.h", HRESULT, r"SL_E_"),
    ("fsrmerr.h", HRESULT, r"FSRM_[ES]_"),
    ("filterr.h", HRESULT, r"[A-Z]+_[EISW]_"),
    ("oledberr.h", HRESULT, r"(DB|MD|SEC)_[ES]_"),
    ("dbdaoerr.h", HRESULT, r"E_DAO_"),
    ("mapicode.h", HRESULT, r"MAPI_[EW]_"),
    ("cdoexerr.h", HRESULT, r"CDO_[ES]_"),
    ("mferror.h", HRESULT, r"MF_[ES]_"),
    ("nserror.h", HRESULT, r"NS_[EISW]_"),
    ("vfwmsgs.h", HRESULT, r"VFW_[ES]_"),
    ("audioclient.h", HRESULT, r"AUDCLNT_[ES]_"),
    ("dinput.h", HRESULT, r"DIERR_"),
    ("dsound.h", HRESULT, r"DSERR_"),
    ("ddraw.h", HRESULT, r"DDERR_"),
    ("d3d9.h", HRESULT, r"D3DERR_"),
    ("dmerror.h", HRESULT, r"DMUS_[ES]_"),
    ("rtcerr.h", HRESULT, r"RTC_[ES]_"),
    ("tapi3err.h", HRESULT, r"TAPI_[ES]_"),
]

# Names that come before others of their number.
FIRST = ("S_OK",)

# Bounds of ranges, parts of codes, and macros of other headers: not codes.
NO_CODE = re.compile(r"(FACILITY|SEVERITY|APPLICATION_ERROR_MASK|ERROR_SEVERITY|HRESULT|NTSTATUS)|"
                     r"STATUS_SEVERITY_|WINERROR_|\w+_(FIRST|LAST|BASE|MASK)\d*$|WSABASEERR$|"
                     r"\w+_(FIRST|LAST)_?ERROR$|WIN32_NO_|WINHTTP_ERROR_|RASBASE|ROUTEBASE|"
                     r"S_ENABLE|S_THRESHOLD")

PRELUDE = """#define DIRECTINPUT_VERSION 0x0800
#define WIN32_LEAN_AND_MEAN
#define WIN32_NO_STATUS
#include <windows.h>
#undef WIN32_NO_STATUS
"""
MARK = "@@code "
DEFINED = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+\S", re.M)
ENUMERATOR = re.compile(r"^\s*(\w+)\s*=\s*(0x[0-9A-Fa-f]+)\s*,?\s*$", re.M)
NUMBER = re.compile(r"\b(0[xX][0-9A-Fa-f]+|\d+)[uUlL]*\b")
CAST = re.compile(r"\(\s*(HRESULT|NTSTATUS|DWORD|SCODE|LONG|ULONG|unsigned long|long|int)\s*\)")


def preprocess(text, *options):
    return subprocess.run([COMPILER, "-E", "-P", "-D_WIN32_WINNT=0x0A00", *options, "-"],
                          input=text, check=True, capture_output=True, text=True).stdout


@functools.cache
def folder():
    """Where the compiler finds the headers."""
    lines = subprocess.run([COMPILER, "-E", "-"], input="#include <_mingw.h>\n", check=True,
                           capture_output=True, text=True).stdout
    return pathlib.Path(re.search(r'"([^"]*)/_mingw\.h"', lines)[1])


def version():
    return preprocess("#include <_mingw.h>\n@@__MINGW64_VERSION_STR\n").split("@@")[1] \
        .replace('"', "").replace(" ", "").strip()


def evaluate(text):
    """The number that an expanded macro is and the type that its cast says; None: no number."""
    types = CAST.findall(text)
    text = NUMBER.sub(lambda found: str(int(found[1], 0)), CAST.sub(" ", text))
    if not re.fullmatch(r"[\d\s()+|<*-]+", text):
        return None, None
    try:
        value = eval(text, {"__builtins__": {}})  # only digits and operators are left
    except (SyntaxError, TypeError):
        return None, None
    if not isinstance(value, int) or not -2**31 <= value < 2**32:
        return None, None
    return value % 2**32, types


def kind_of(value, types, header, default):
    if "HRESULT" in types or "SCODE" in types:
        return HRESULT
    if "NTSTATUS" in types:
        return NTSTATUS
    # The codes of smart cards and a few more have no type, but the form of an HRESULT.
    return HRESULT if header == "winerror.h" and value >> 31 else default


def names_in(header, wanted):
    """The names that a header defines as macros, and the enumerators with their numbers."""
    text = (folder() / header).read_text(errors="replace")
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    macros = [name for name in dict.fromkeys(DEFINED.findall(text)) if wanted(name)]
    return macros, [(name, number) for name, number in ENUMERATOR.findall(text) if wanted(name)]


def ask(wanted_of):
    """What the compiler makes of the macros of each header: header, name, number, types. All are
    in one run; a macro is asked for directly after its header."""
    text = PRELUDE
    for header, wanted in wanted_of.items():
        macros, _ = names_in(header, wanted)
        text += f"#include <{header}>\n" + "".join(
            f'#ifdef {name}\n{MARK}{header} "{name}" {name}\n#endif\n' for name in macros)
    for header, name, rest in re.findall(rf'^{MARK}(\S+) "(\w+)" (.*)$', preprocess(text), re.M):
        value, types = evaluate(rest)
        if value is not None:
            yield header, name, value, types


def codes():
    """All codes, in order of preference."""
    default = {header: kind for header, kind, _ in HEADERS}
    wanted = {header: lambda name, pattern=pattern:
              re.match(pattern, name) and not NO_CODE.match(name)
              for header, _, pattern in HEADERS}
    found = {}
    for header, name, value, types in ask(wanted):
        code = Code(value, kind_of(value, types, header, default[header]), name, header)
        found.setdefault((name, code.kind, value), code)
    for header in wanted:
        for name, number in names_in(header, wanted[header])[1]:
            code = Code(int(number, 16), default[header], name, header)
            found.setdefault((name, code.kind, code.value), code)
    order = list(wanted)
    return sorted(found.values(),
                  key=lambda code: (order.index(code.header), code.name not in FIRST))


def facilities():
    """The facilities of each kind: (kind, number, name), in order of their definition."""
    kinds = {"winerror.h": HRESULT, "ntstatus.h": NTSTATUS}
    wanted = dict.fromkeys(kinds, lambda name: re.match(r"FACILITY_(?!NT_BIT)", name))
    return [(kinds[header], value, name) for header, name, value, _ in ask(wanted)]
