/* Sessions of a real system: under wine the console's session is 1 and its user is the one who runs
   the program; there are no lists. GetLastError is left alone. */
#include "test.h"

#include <windows.h>

#include <sessmsg/live.h>
#include <sessmsg/sessmsg.h>

static int count(void *context, const struct sessmsg_session *session)
{
    (void)session;
    ++*(int *)context;
    return 0;
}

int main(void)
{
    struct test state = {0}, *t = &state;
    struct sessmsg_account who;
    struct msgtab table;
    WCHAR wide[257];
    DWORD len = 257;
    char user[769], text[2048], want[1024];
    int sessions = 0;
    CHECK(t, GetUserNameW(wide, &len));
    WideCharToMultiByte(CP_UTF8, 0, wide, -1, user, sizeof user, NULL, NULL);
    SetLastError(4711);
    CHECK(t, sessmsg_console_user(&who) == 0);
    CHECK_STR(t, who.user, user);
    CHECK(t, who.domain[0] != 0);
    CHECK(t, sessmsg_session_user(1, &who) == 0);
    CHECK_STR(t, who.user, user);
    CHECK(t, sessmsg_each_session(count, &sessions) == 0 && sessions >= 0);
    CHECK(t, sessmsg_session_name_taken("no session has this name") == 0);
    CHECK(t, sessmsg_logon_id_in_use(0x1234567812345678) == 0);
    if (CHECK(t, sessmsg_open(&table, NULL) == 0)) {
        snprintf(want, sizeof want, "The user %s\\%s is currently logged on", who.domain, user);
        CHECK(t, sessmsg_format_live(text, sizeof text, &table, 7062, 0x409) > 0);
        CHECK(t, strncmp(text, want, strlen(want)) == 0);
        msgtab_close(&table);
    }
    CHECK(t, GetLastError() == 4711);
    return test_end(t);
}
