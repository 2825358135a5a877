/* The sessions of Windows: wtsapi32, and secur32 for logon sessions. The context is the handle of a
   server; this computer's is NULL (WTS_CURRENT_SERVER_HANDLE). GetLastError is preserved; what the
   system allocated is freed before a function returns. */
#include "sessions.h"

#include "system_dll.h"

#include <string.h>

/* Ends a call: restores GetLastError. */
static int restore(DWORD saved, int code)
{
    SetLastError(saved);
    return code;
}

static int own(void *context, uint32_t *id)
{
    DWORD saved = GetLastError();
    DWORD session = 0;
    *id = (uint32_t)SESSION_NONE;
    if (context)
        return 0;
    if (!ProcessIdToSessionId(GetCurrentProcessId(), &session))
        return restore(saved, SESSMSG_E_SYSTEM);
    *id = session;
    return restore(saved, 0);
}

static int each(void *context, session_visit *visit, void *visit_context)
{
    DWORD saved = GetLastError();
    WTS_SESSION_INFOW *list = NULL;
    DWORD count = 0;
    int code = 0;
    struct wts wts;
    if (!system_wts(&wts) || !wts.WTSEnumerateSessionsW(context, 0, 1, &list, &count))
        return restore(saved, SESSMSG_E_SYSTEM);
    for (DWORD i = 0; list && i < count && code == 0; i++) {
        const WCHAR *name = list[i].pWinStationName;
        struct session_row row = {list[i].SessionId, (uint32_t)list[i].State,
                                  (const uint16_t *)name, name ? wcslen(name) : 0};
        code = visit(visit_context, &row);
    }
    if (list)
        wts.WTSFreeMemory(list);
    return restore(saved, code);
}

/* Windows calls the session on the console so, in every language. */
static int take_console(void *context, const struct session_row *row)
{
    static const WCHAR name[] = L"Console";
    enum { LEN = sizeof name / sizeof *name - 1 };
    if (row->name_len == LEN && _wcsnicmp((const WCHAR *)row->name, name, LEN) == 0)
        *(uint32_t *)context = row->id;
    return 0;
}

static int console(void *context, uint32_t *id)
{
    DWORD saved = GetLastError();
    *id = (uint32_t)SESSION_NONE;
    if (context)
        return each(context, take_console, id);
    *id = WTSGetActiveConsoleSessionId();
    return restore(saved, 0);
}

static int text(void *context, uint32_t id, enum session_text which,
                uint16_t out[SESSION_NAME_UNITS], size_t *len)
{
    static const WTS_INFO_CLASS classes[] = {
        [SESSION_USER] = WTSUserName, [SESSION_DOMAIN] = WTSDomainName};
    DWORD saved = GetLastError();
    WCHAR *name = NULL;
    DWORD bytes = 0;
    struct wts wts;
    if (!system_wts(&wts) ||
        !wts.WTSQuerySessionInformationW(context, id, classes[which], &name, &bytes) || !name)
        return restore(saved, SESSMSG_E_SYSTEM);
    size_t given = bytes / sizeof *name;
    size_t room = given < SESSION_NAME_UNITS ? given : SESSION_NAME_UNITS;
    for (*len = 0; *len < room && name[*len]; (*len)++)
        out[*len] = name[*len];
    wts.WTSFreeMemory(name);
    return restore(saved, 0);
}

static int each_logon(void *context, logon_visit *visit, void *visit_context)
{
    (void)context;
    DWORD saved = GetLastError();
    LUID *list = NULL;
    ULONG count = 0;
    int code = 0;
    struct lsa lsa;
    if (!system_lsa(&lsa) || lsa.LsaEnumerateLogonSessions(&count, &list) != 0)
        return restore(saved, SESSMSG_E_SYSTEM);
    for (ULONG i = 0; list && i < count && code == 0; i++) {
        uint64_t high = (uint32_t)list[i].HighPart;
        code = visit(visit_context, high << 32 | list[i].LowPart);
    }
    if (list)
        lsa.LsaFreeReturnBuffer(list);
    return restore(saved, code);
}

/* Handles the messages for the window and waits for the next one, or until the time is up. */
static void wait_for(HWND window, DWORD milliseconds)
{
    MSG message;
    MsgWaitForMultipleObjectsEx(0, NULL, milliseconds, QS_ALLINPUT, 0);
    while (PeekMessageW(&message, window, 0, 0, PM_REMOVE))
        DispatchMessageW(&message);
}

/* How long to wait for the next look: for notifications, but not too long, since one may be missed
   and some servers send none. */
static DWORD next_wait(ULONGLONG start, uint32_t milliseconds)
{
    enum { LOOK_AGAIN = 5000 };
    ULONGLONG passed = GetTickCount64() - start;
    if (milliseconds == INFINITE)
        return LOOK_AGAIN;
    if (passed >= milliseconds)
        return 0;
    return milliseconds - passed < LOOK_AGAIN ? (DWORD)(milliseconds - passed) : LOOK_AGAIN;
}

/* A window that nobody sees receives the notifications. */
static int watch(void *context, uint32_t milliseconds, session_check *check, void *check_context)
{
    DWORD saved = GetLastError();
    ULONGLONG start = GetTickCount64();
    HWND window =
        CreateWindowExW(0, L"STATIC", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    struct wts wts;
    BOOL notified = window && system_wts(&wts) &&
                    wts.WTSRegisterSessionNotificationEx(context, window, NOTIFY_FOR_ALL_SESSIONS);
    int code;
    for (;;) {
        code = check(check_context);
        DWORD wait = next_wait(start, milliseconds);
        if (code == 0 && wait == 0)
            code = SESSMSG_E_TIMEOUT;
        if (code != 0)
            break;
        wait_for(window, wait);
    }
    if (notified)
        wts.WTSUnRegisterSessionNotificationEx(context, window);
    if (window)
        DestroyWindow(window);
    return restore(saved, code);
}

struct sessions sessions_local(void)
{
    return (struct sessions){NULL, own, console, each, text, each_logon, watch};
}

int sessions_open(const char *server, struct sessions *s)
{
    WCHAR name[SESSION_NAME_UNITS];
    DWORD saved = GetLastError();
    *s = sessions_local();
    if (!server || !*server)
        return 0;
    s->context = INVALID_HANDLE_VALUE; /* every call with it fails */
    if (!MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, server, -1, name, SESSION_NAME_UNITS))
        return restore(saved, SESSMSG_E_SYSTEM);
    struct wts wts;
    if (system_wts(&wts))
        s->context = wts.WTSOpenServerW(name);
    if (!s->context) /* NULL would be this computer */
        s->context = INVALID_HANDLE_VALUE;
    return restore(saved, s->context == INVALID_HANDLE_VALUE ? SESSMSG_E_SYSTEM : 0);
}

void sessions_close(struct sessions *s)
{
    DWORD saved = GetLastError();
    struct wts wts;
    if (s->context && s->context != INVALID_HANDLE_VALUE && system_wts(&wts))
        wts.WTSCloseServer(s->context);
    s->context = NULL;
    restore(saved, 0);
}
