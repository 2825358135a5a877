/* Sessions of a real system. wine reports the user of the process for every session, lists neither
   sessions nor logon sessions, knows only user and domain as texts of a session, and never fails.
   All of these are covered with recorded answers in tests/unit/test_live.c. */
#include "test.h"

#include <windows.h>

#include <lmcons.h>
#include <sessmsg/live.h>
#include <sessmsg/sessmsg.h>

_Static_assert(SESSMSG_NAME_SIZE == 3 * UNLEN + 1, "room for every user name");

static int count(void *context, const struct sessmsg_session *session)
{
    (void)session;
    ++*(int *)context;
    return 0;
}

static void to_utf8(char *out, int size, const WCHAR *text)
{
    WideCharToMultiByte(CP_UTF8, 0, text, -1, out, size, NULL, NULL);
}

/* Every function leaves this behind. */
enum { LAST_ERROR = 4711 };

static void check_users(struct test *t, const char *user)
{
    struct sessmsg_account who;
    SetLastError(LAST_ERROR);
    CHECK(t, sessmsg_console_user(&who) == 0 && GetLastError() == LAST_ERROR);
    CHECK_STR(t, who.user, user);
    CHECK(t, who.domain[0] != 0);
    CHECK(t, sessmsg_session_user(1, &who) == 0 && GetLastError() == LAST_ERROR);
    CHECK_STR(t, who.user, user);
}

/* Only wine's ntdll reports its version. */
static int is_wine(void)
{
    return GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != NULL;
}

static void check_lists(struct test *t)
{
    int sessions = 0;
    int wine = is_wine();
    SetLastError(LAST_ERROR);
    CHECK(t, sessmsg_each_session(count, &sessions) == 0 && GetLastError() == LAST_ERROR);
    CHECK(t, (sessions == 0) == wine);
    CHECK(t, sessmsg_session_name_taken("no session has this name") == 0);
    CHECK(t, sessmsg_session_name_taken("services") == !wine);
    CHECK(t, sessmsg_logon_id_in_use(0x1234567812345678) == 0);
    CHECK(t, sessmsg_logon_id_in_use(0x3E7) == !wine); /* SYSTEM_LUID */
    CHECK(t, GetLastError() == LAST_ERROR);
}

/* The caller is never in the way. */
static void check_messages(struct test *t)
{
    char text[2048], want[1024] = "Another user is currently logged on", same[2048];
    WCHAR wide[2048];
    struct sessmsg_session holder;
    struct msgtab table;
    if (!CHECK(t, sessmsg_open(&table, NULL) == 0))
        return;
    SetLastError(LAST_ERROR);
    int code = sessmsg_holder(NULL, &holder);
    CHECK(t, GetLastError() == LAST_ERROR && (code == 0 || code == SESSMSG_E_NOBODY));
    CHECK(t, code == SESSMSG_E_NOBODY || !is_wine()); /* the only session is our own */
    if (code == 0)
        snprintf(want, sizeof want, "The user %s\\%s is currently logged on", holder.holder.domain,
                 holder.holder.user);
    CHECK(t, sessmsg_format_live(text, sizeof text, &table, 7062, 0x409) > 0);
    CHECK(t, sessmsg_format_live_w(wide, 2048, &table, 7062, 0x409) > 0);
    CHECK(t, GetLastError() == LAST_ERROR);
    CHECK(t, strncmp(text, want, strlen(want)) == 0);
    to_utf8(same, sizeof same, wide);
    CHECK_STR(t, same, text);
    msgtab_close(&table);
}

/* The own session never ends here, a session that does not exist has ended; nobody answers for a
   computer that does not exist. */
static void check_servers(struct test *t)
{
    struct sessmsg_session holder;
    char name[64];
    ULONGLONG start = GetTickCount64();
    SetLastError(LAST_ERROR);
    CHECK(t, sessmsg_wait_logoff(NULL, 4711, 0) == 0);
    CHECK(t, is_wine() || sessmsg_wait_logoff(NULL, WTSGetActiveConsoleSessionId(), 300) ==
                              SESSMSG_E_TIMEOUT);
    CHECK(t, sessmsg_free_session_name(name, sizeof name, "no session has this name") == 24);
    CHECK_STR(t, name, "no session has this name");
    int code = sessmsg_holder("no-such-server.invalid", &holder);
    CHECK(t, code == SESSMSG_E_SYSTEM || (is_wine() && code == SESSMSG_E_NOBODY));
    CHECK(t, sessmsg_holder("\xFF", &holder) == SESSMSG_E_SYSTEM);
    CHECK(t, GetLastError() == LAST_ERROR);
    CHECK(t, GetTickCount64() - start < 60000);
}

int main(void)
{
    struct test state = {0}, *t = &state;
    WCHAR wide[UNLEN + 1];
    DWORD len = UNLEN + 1;
    char user[SESSMSG_NAME_SIZE];
    CHECK(t, GetUserNameW(wide, &len));
    to_utf8(user, sizeof user, wide);
    check_users(t, user);
    check_lists(t);
    check_messages(t);
    check_servers(t);
    return test_end(t);
}
