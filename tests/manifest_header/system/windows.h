/* What headers of manifests need of <windows.h>, for compilers of other systems. */
#ifndef TEST_WINDOWS_H
#define TEST_WINDOWS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define __int64 long long
#define NTAPI
#define WINAPI
#define FALSE         0
#define TRUE          1
#define CopyMemory    memcpy
#define ERROR_SUCCESS 0L

typedef void VOID, *PVOID;
typedef unsigned char UCHAR, BOOLEAN;
typedef uint16_t USHORT, WCHAR;
typedef uint32_t ULONG, *PULONG;
typedef unsigned int UINT;
typedef unsigned __int64 ULONGLONG;
typedef uintptr_t ULONG_PTR;
typedef void *HMODULE, (*FARPROC)(void);
typedef const char *PCSTR;
typedef const WCHAR *PCWSTR;

typedef struct {
    ULONG Data1;
    USHORT Data2, Data3;
    UCHAR Data4[8];
} GUID;
typedef const GUID *LPCGUID;

typedef struct {
    ULONG dwLowDateTime, dwHighDateTime;
} FILETIME;

typedef struct {
    USHORT wYear, wMonth, wDayOfWeek, wDay, wHour, wMinute, wSecond, wMilliseconds;
} SYSTEMTIME;

typedef struct {
    UCHAR Value[6];
} SID_IDENTIFIER_AUTHORITY;

typedef struct {
    UCHAR Revision, SubAuthorityCount;
    SID_IDENTIFIER_AUTHORITY IdentifierAuthority;
    ULONG SubAuthority[1];
} SID;
typedef void *PSID;

#ifdef __cplusplus
extern "C" {
#endif
HMODULE GetModuleHandleW(const wchar_t *name);
FARPROC GetProcAddress(HMODULE module, const char *name);
#ifdef __cplusplus
}
#endif

static inline ULONG GetLengthSid(PSID sid)
{
    return 8 + 4 * (ULONG)((SID *)sid)->SubAuthorityCount;
}

#endif
