"""What Windows predefines, and the types of fields."""


def numbered(prefix, first, last, value=lambda n: n):
    return {f"{prefix}{n}": (value(n), None) for n in range(first, last + 1)}


def predefined():
    words = "LogAlways Critical Error Warning Informational Verbose".split()
    texts = {"LogAlways": "Log Always", "Informational": "Information", "DC_Start": "DCStart",
             "DC_Stop": "DCStop", "ResponseTime": "Response Time", "WDIContext": "WDI Context",
             "WDIDiag": "WDI Diag", "AuditFailure": "Audit Failure",
             "AuditSuccess": "Audit Success", "CorrelationHint": "Correlation Hint",
             "EventlogClassic": "Classic"}
    steps = "Info Start Stop DC_Start DC_Stop Extension Reply Resume Suspend Send".split()
    bits = ("ResponseTime WDIContext WDIDiag SQM AuditFailure AuditSuccess CorrelationHint "
            "EventlogClassic").split()

    def row(names, value):
        return {name: (value(i), texts.get(name, name)) for i, name in enumerate(names)}

    return {
        "level": row(words, lambda i: i) | numbered("ReservedLevel", 6, 15),
        "task": {"None": (0, "None")},
        "opcode": row(steps, lambda i: i) | {"Receive": (240, "Receive")}
        | numbered("ReservedOpcode", 241, 255),
        "keyword": row(bits, lambda i: 1 << (48 + i)) | {"AnyKeyword": (0, None)}
        | numbered("ReservedKeyword", 56, 63, lambda n: 1 << n),
        "channel": {"TraceClassic": (0, "TraceClassic"), "System": (8, "System"),
                    "Application": (9, "Application"), "Security": (10, "Security"),
                    "TraceLogging": (11, "TraceLogging")}}


# By kind and name: (value, text).
PREDEFINED = predefined()

# The codes of outTypes count from 1; of each inType its code and the outTypes, the usual one first.
OUT = ("string dateTime byte unsignedByte short unsignedShort int unsignedInt long unsignedLong "
       "float double boolean GUID hexBinary HexInt8 HexInt16 HexInt32 HexInt64 PID TID Port IPv4 "
       "IPv6 SocketAddress CIMDateTime ETWTIME Xml ErrorCode Win32Error NTSTATUS HResult "
       "DateTimeCultureInsensitive Json Utf8 Pkcs7WithTypeInfo CodePointer DateTimeUtc").split()
TYPES = {name: (int(code), outs.split()) for name, code, outs in (row.split(" ", 2) for row in """\
UnicodeString 1 string Xml Json
AnsiString 2 string Xml Json Utf8
Int8 3 byte string
UInt8 4 unsignedByte HexInt8 string boolean
Int16 5 short
UInt16 6 unsignedShort HexInt16 Port string
Int32 7 int HResult
UInt32 8 unsignedInt HexInt32 PID TID IPv4 ETWTIME ErrorCode Win32Error NTSTATUS CodePointer
Int64 9 long
UInt64 10 unsignedLong HexInt64 ETWTIME CodePointer
Float 11 float
Double 12 double
Boolean 13 boolean
Binary 14 hexBinary IPv6 SocketAddress Pkcs7WithTypeInfo
GUID 15 GUID
Pointer 16 HexInt64 unsignedLong long CodePointer
FILETIME 17 dateTime DateTimeCultureInsensitive DateTimeUtc
SYSTEMTIME 18 dateTime DateTimeCultureInsensitive DateTimeUtc
SID 19 string
HexInt32 20 HexInt32 Win32Error NTSTATUS ErrorCode CodePointer
HexInt64 21 HexInt64 CodePointer
CountedUnicodeString 22 string Xml Json
CountedAnsiString 23 string Xml Json Utf8
CountedBinary 25 hexBinary IPv6 SocketAddress Pkcs7WithTypeInfo""".splitlines())}
STRUCT = 14
