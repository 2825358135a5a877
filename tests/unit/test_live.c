/* Look-ups of sessions over recorded answers. wine tells the same user for every session, lists no
   sessions and no logon sessions: what depends on them can be tried only here. */
#include "live.h"
#include "test.h"

#include <msgtab/msgtab.h>
#include <sessmsg/sessmsg.h>

enum { ROWS = 4, ACTIVE = 0, DISCONNECTED = 4 };

/* What one computer answers. A user "!" is a session that the system does not tell of. */
struct recording {
    const char *what;
    int console_code;
    uint32_t console;
    int each_code;
    struct {
        uint32_t id, state;
        const msgtab_char16 *name, *domain, *user;
    } rows[ROWS];
    int code; /* of the console's user */
    const char *domain, *user;
    const char *in_the_way; /* as 7062 names them */
};

static const struct recording recordings[] = {
    {"console",
     0,
     1,
     0,
     {{1, ACTIVE, u"Console", u"CONTOSO", u"alice"},
      {2, ACTIVE, u"RDP-Tcp#0", u"FABRIKAM", u"bob"}},
     0,
     "CONTOSO",
     "alice",
     "CONTOSO\\alice"},
    {"logon screen on the console, somebody remote",
     0,
     1,
     0,
     {{1, 1, u"Console", u"", u""},
      {2, DISCONNECTED, u"", u"CONTOSO", u"carol"},
      {3, ACTIVE, u"RDP-Tcp#1", u"FABRIKAM", u"bob"}},
     SESSMSG_E_NOBODY,
     "",
     "",
     "FABRIKAM\\bob"},
    {"no console",
     0,
     0xFFFFFFFF,
     0,
     {{3, ACTIVE, u"RDP-Tcp#1", u"FABRIKAM", u"bob"}},
     SESSMSG_E_NOBODY,
     "",
     "",
     "FABRIKAM\\bob"},
    {"only disconnected",
     0,
     0xFFFFFFFF,
     0,
     {{3, DISCONNECTED, u"", u"FABRIKAM", u"bob"}},
     SESSMSG_E_NOBODY,
     "",
     "",
     "?\\?"},
    {"nobody at all", 0, 1, 0, {{1, 1, u"Console", u"", u""}}, SESSMSG_E_NOBODY, "", "", "?\\?"},
    {"no console is told",
     SESSMSG_E_SYSTEM,
     0,
     0,
     {{3, ACTIVE, u"RDP", u"FABRIKAM", u"bob"}},
     SESSMSG_E_SYSTEM,
     "",
     "",
     "FABRIKAM\\bob"},
    {"nothing is told",
     SESSMSG_E_SYSTEM,
     0,
     SESSMSG_E_SYSTEM,
     {{0}},
     SESSMSG_E_SYSTEM,
     "",
     "",
     "?\\?"},
    {"users are not told",
     0,
     1,
     0,
     {{1, ACTIVE, u"Console", u"!", u"!"}},
     SESSMSG_E_SYSTEM,
     "",
     "",
     "?\\?"},
    {"an insert in a name is data",
     0,
     1,
     0,
     {{1, ACTIVE, u"Console", u"%2", u"100%1!d!"}},
     0,
     "%2",
     "100%1!d!",
     "%2\\100%1!d!"},
    {"hostile names",
     0,
     1,
     0,
     {{1, ACTIVE, u"Console", u"A\nB", u"ecila\u202E\xD800"}},
     0,
     "A<U+000A>B",
     "ecila<U+202E><U+D800>",
     "A<U+000A>B\\ecila<U+202E><U+D800>"},
    {"other scripts",
     0,
     1,
     0,
     {{1, ACTIVE, u"Console", u"\u4F01\u696D", u"\u5C71\U0001F600"}},
     0,
     "\u4F01\u696D",
     "\u5C71\U0001F600",
     "\u4F01\u696D\\\u5C71\U0001F600"},
};

static size_t length(const msgtab_char16 *text)
{
    size_t len = 0;
    while (text && text[len])
        len++;
    return len;
}

static int console(void *context, uint32_t *id)
{
    const struct recording *r = context;
    *id = r->console;
    return r->console_code;
}

static int each(void *context, session_visit *visit, void *visit_context)
{
    const struct recording *r = context;
    int code = r->each_code;
    for (size_t i = 0; i < ROWS && code == 0 && r->rows[i].name; i++) {
        struct session_row row = {r->rows[i].id, r->rows[i].state,
                                  (const uint16_t *)r->rows[i].name, length(r->rows[i].name)};
        code = visit(visit_context, &row);
    }
    return code;
}

static int text(void *context, uint32_t id, enum session_text which,
                uint16_t out[SESSION_NAME_UNITS], size_t *len)
{
    const struct recording *r = context;
    for (size_t i = 0; i < ROWS; i++) {
        const msgtab_char16 *name = which == SESSION_USER ? r->rows[i].user : r->rows[i].domain;
        if (!name || r->rows[i].id != id)
            continue;
        if (name[0] == '!')
            return SESSMSG_E_SYSTEM;
        for (*len = 0; name[*len] && *len < SESSION_NAME_UNITS; (*len)++)
            out[*len] = name[*len];
        return 0;
    }
    return SESSMSG_E_SYSTEM;
}

static int each_logon(void *context, logon_visit *visit, void *visit_context)
{
    static const uint64_t ids[] = {0x3E7, 0x1000000000ABCDEF, 0xFFFFFFFFFFFFFFFF};
    (void)context;
    int code = 0;
    for (size_t i = 0; i < sizeof ids / sizeof *ids && code == 0; i++)
        code = visit(visit_context, ids[i]);
    return code;
}

static struct sessions play(struct recording *r)
{
    return (struct sessions){r, console, each, text, each_logon};
}

/* 7062 and 7063 name the one in the way, other messages fill nothing or "?". */
static void check_messages(struct test *t, const struct msgtab *table, const struct sessions *s,
                           const struct recording *r)
{
    char want[512], got[512];
    msgtab_char16 wide[512];
    snprintf(want, sizeof want, "The user %s is currently logged on to this computer.",
             r->in_the_way);
    ptrdiff_t len = live_format(s, got, sizeof got, table, 0x80071B96, 0x409);
    CHECK(t, len == (ptrdiff_t)strlen(got) && strncmp(got, want, strlen(want)) == 0);
    CHECK(t, live_format_w(s, wide, 512, table, 7062, 0x409) == (ptrdiff_t)length(wide));
    CHECK(t, live_format(s, NULL, 0, table, 7062, 0x409) == len);
    snprintf(want, sizeof want, "contact %s and have them log off.\r\n", r->in_the_way);
    CHECK(t, live_format(s, got, sizeof got, table, 7063, 0x409) > 0 && strstr(got, want));
    CHECK(t, live_format(s, got, sizeof got, table, 7065, 0x409) > 0 && strstr(got, " ? "));
    CHECK(t, live_format(s, got, sizeof got, table, 12345, 0x409) == MSGTAB_E_ID);
    CHECK_STR(t, got, "unknown code 12345 (0x00003039)");
    CHECK(t, live_format_w(s, wide, 512, table, 12345, 0x409) == MSGTAB_E_ID);
    CHECK(t, length(wide) == strlen(got));
}

static int count_rows(void *context, const struct sessmsg_session *session)
{
    int *counts = context;
    counts[0]++;
    counts[1] += session->console;
    counts[2] += session->holder.user[0] != 0;
    return session->id == 2 ? 42 : 0;
}

static void check_sessions(struct test *t)
{
    struct recording r = recordings[0], none = recordings[6];
    struct sessions s = play(&r), silent = play(&none);
    int counts[3] = {0};
    CHECK(t, live_each_session(&s, count_rows, counts) == 42);
    CHECK(t, counts[0] == 2 && counts[1] == 1 && counts[2] == 2);
    CHECK(t, live_each_session(&silent, count_rows, counts) == SESSMSG_E_SYSTEM);
    CHECK(t, live_each_session(&s, NULL, NULL) == MSGTAB_E_ARGUMENT);
    CHECK(t, live_name_taken(&s, "rdp-TCP#0") == 1 && live_name_taken(&s, "Console") == 1);
    CHECK(t, live_name_taken(&s, "Consol") == 0 && live_name_taken(&s, "Console ") == 0);
    CHECK(t, live_name_taken(&s, "") == 0 && live_name_taken(&s, NULL) == MSGTAB_E_ARGUMENT);
    CHECK(t, live_name_taken(&s, "\xFF") == MSGTAB_E_UTF8);
    CHECK(t, live_name_taken(&silent, "Console") == SESSMSG_E_SYSTEM);
    CHECK(t, live_logon_in_use(&s, 0x3E7) == 1 && live_logon_in_use(&s, 0x3E8) == 0);
    CHECK(t, live_logon_in_use(&s, 0x1000000000ABCDEF) == 1);
    CHECK(t, live_logon_in_use(&s, 0xABCDEF) == 0);
}

/* A name as long as Windows can have it, of characters that grow when they become visible. */
static void check_long(struct test *t)
{
    msgtab_char16 name[SESSION_NAME_UNITS];
    struct recording r = recordings[0];
    struct sessions s = play(&r);
    struct sessmsg_account who;
    for (size_t i = 0; i < SESSION_NAME_UNITS - 1; i++)
        name[i] = 0x202E;
    name[SESSION_NAME_UNITS - 1] = 0;
    r.rows[0].user = name;
    CHECK(t, live_console_user(&s, &who) == 0);
    CHECK(t, strlen(who.user) == (SESSMSG_NAME_SIZE - 1) / 8 * 8);
    CHECK(t, live_console_user(&s, NULL) == MSGTAB_E_ARGUMENT);
    CHECK(t, live_session_user(&s, 2, &who) == 0 && strcmp(who.user, "bob") == 0);
    CHECK(t, live_session_user(&s, 9, &who) == SESSMSG_E_SYSTEM && who.user[0] == 0);
}

int main(void)
{
    struct test state = {0}, *t = &state;
    struct msgtab table;
    if (!CHECK(t, sessmsg_open(&table, NULL) == 0))
        return test_end(t);
    for (size_t i = 0; i < sizeof recordings / sizeof *recordings; i++) {
        int failures = t->failures;
        struct recording r = recordings[i];
        struct sessions s = play(&r);
        struct sessmsg_account who;
        CHECK(t, live_console_user(&s, &who) == r.code);
        CHECK_STR(t, who.domain, r.domain);
        CHECK_STR(t, who.user, r.user);
        check_messages(t, &table, &s, &r);
        if (t->failures > failures)
            printf("  recording: %s\n", r.what);
    }
    check_sessions(t);
    check_long(t);
    msgtab_close(&table);
    return test_end(t);
}
