/* The sessions of Windows: wtsapi32, and secur32 for logon sessions. GetLastError is preserved;
   what the system allocated is freed before a function returns. */
#include "sessions.h"

#include <string.h>
#include <windows.h>

#include <ntsecapi.h>
#include <wtsapi32.h>

/* Ends a call: restores GetLastError. */
static int restore(DWORD saved, int code)
{
    SetLastError(saved);
    return code;
}

static int console(void *context, uint32_t *id)
{
    (void)context;
    DWORD saved = GetLastError();
    *id = WTSGetActiveConsoleSessionId();
    return restore(saved, 0);
}

static int each(void *context, session_visit *visit, void *visit_context)
{
    (void)context;
    DWORD saved = GetLastError();
    WTS_SESSION_INFOW *list = NULL;
    DWORD count = 0;
    int code = 0;
    if (!WTSEnumerateSessionsW(WTS_CURRENT_SERVER_HANDLE, 0, 1, &list, &count))
        return restore(saved, SESSMSG_E_SYSTEM);
    for (DWORD i = 0; list && i < count && code == 0; i++) {
        const WCHAR *name = list[i].pWinStationName;
        struct session_row row = {list[i].SessionId, (uint32_t)list[i].State,
                                  (const uint16_t *)name, name ? wcslen(name) : 0};
        code = visit(visit_context, &row);
    }
    if (list)
        WTSFreeMemory(list);
    return restore(saved, code);
}

static int text(void *context, uint32_t id, enum session_text which,
                uint16_t out[SESSION_NAME_UNITS], size_t *len)
{
    static const WTS_INFO_CLASS classes[] = {
        [SESSION_USER] = WTSUserName, [SESSION_DOMAIN] = WTSDomainName};
    (void)context;
    DWORD saved = GetLastError();
    WCHAR *name = NULL;
    DWORD bytes = 0;
    if (!WTSQuerySessionInformationW(WTS_CURRENT_SERVER_HANDLE, id, classes[which], &name,
                                     &bytes) ||
        !name)
        return restore(saved, SESSMSG_E_SYSTEM);
    size_t given = bytes / sizeof *name;
    size_t room = given < SESSION_NAME_UNITS ? given : SESSION_NAME_UNITS;
    for (*len = 0; *len < room && name[*len]; (*len)++)
        out[*len] = name[*len];
    WTSFreeMemory(name);
    return restore(saved, 0);
}

static int each_logon(void *context, logon_visit *visit, void *visit_context)
{
    (void)context;
    DWORD saved = GetLastError();
    LUID *list = NULL;
    ULONG count = 0;
    int code = 0;
    if (LsaEnumerateLogonSessions(&count, &list) != 0)
        return restore(saved, SESSMSG_E_SYSTEM);
    for (ULONG i = 0; list && i < count && code == 0; i++) {
        uint64_t high = (uint32_t)list[i].HighPart;
        code = visit(visit_context, high << 32 | list[i].LowPart);
    }
    if (list)
        LsaFreeReturnBuffer(list);
    return restore(saved, code);
}

const struct sessions *sessions_system(void)
{
    static const struct sessions windows = {NULL, console, each, text, each_logon};
    return &windows;
}
