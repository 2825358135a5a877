/* Functions of Windows that live outside kernel32. A DLL that a program links is looked for beside
   the program first, where anybody may have put one; these come from the system's folder only. */
#ifndef SESSMSG_SYSTEM_DLL_H
#define SESSMSG_SYSTEM_DLL_H

#include "sessmsg_names.h"

#include <stdbool.h>
#include <windows.h>

#include <ntsecapi.h>
#include <wtsapi32.h>

/* ROW(result, name, parameters) */
#define WTS_FUNCTIONS(ROW)                                                                     \
    ROW(BOOL, WTSEnumerateSessionsW, (HANDLE, DWORD, DWORD, WTS_SESSION_INFOW **, DWORD *))    \
    ROW(BOOL, WTSQuerySessionInformationW, (HANDLE, DWORD, WTS_INFO_CLASS, WCHAR **, DWORD *)) \
    ROW(void, WTSFreeMemory, (void *))                                                         \
    ROW(BOOL, WTSRegisterSessionNotificationEx, (HANDLE, HWND, DWORD))                         \
    ROW(BOOL, WTSUnRegisterSessionNotificationEx, (HANDLE, HWND))                              \
    ROW(HANDLE, WTSOpenServerW, (WCHAR *))                                                     \
    ROW(void, WTSCloseServer, (HANDLE))

#define LSA_FUNCTIONS(ROW)                                   \
    ROW(LONG, LsaEnumerateLogonSessions, (ULONG *, LUID **)) \
    ROW(LONG, LsaFreeReturnBuffer, (void *))

#define SYSTEM_MEMBER(result, name, parameters) result(WINAPI *name) parameters;

struct wts {
    WTS_FUNCTIONS(SYSTEM_MEMBER)
};

struct lsa {
    LSA_FUNCTIONS(SYSTEM_MEMBER)
};

#undef SYSTEM_MEMBER

/* Fill in the functions. The DLL stays loaded. False: this Windows lacks the DLL or a function. */
bool system_wts(struct wts *wts);
bool system_lsa(struct lsa *lsa);

#endif
