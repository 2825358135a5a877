/* Look-ups of sessions with recorded answers. wine reports the same user for every session, lists
   neither sessions nor logon sessions, and never fails (tests/wine/test_sessions.c). What depends
   on these can be tested only here. */
#include "live.h"
#include "recorded.h"
#include "test.h"

#include <msgtab/msgtab.h>
#include <sessmsg/sessmsg.h>

#include <stdbool.h>

static const struct recording recordings[] = {
    {.what = "console",
     .console = 1,
     .rows = {{1, ACTIVE, u"Console", u"CONTOSO", u"alice"},
              {2, ACTIVE, u"RDP-Tcp#0", u"FABRIKAM", u"bob"}},
     .domain = "CONTOSO",
     .user = "alice",
     .in_the_way = "CONTOSO\\alice"},
    {.what = "nothing is told",
     .console_code = SESSMSG_E_SYSTEM,
     .each_code = SESSMSG_E_SYSTEM,
     .logon_code = SESSMSG_E_SYSTEM,
     .code = SESSMSG_E_SYSTEM},
    {.what = "logon screen on the console, somebody remote",
     .console = 1,
     .rows = {{1, CONNECTED, u"Console", u"", u""},
              {2, DISCONNECTED, u"", u"CONTOSO", u"carol"},
              {3, ACTIVE, u"RDP-Tcp#1", u"FABRIKAM", u"bob"},
              {4, ACTIVE, u"RDP-Tcp#2", u"FABRIKAM", u"dave"}},
     .code = SESSMSG_E_NOBODY,
     .in_the_way = "FABRIKAM\\bob"},
    {.what = "active sessions, of nobody and of somebody untold, then of somebody",
     .console = 1,
     .rows = {{1, ACTIVE, u"Console", u"", u""},
              {2, ACTIVE, u"RDP-Tcp#0", u"!", u"!"},
              {3, ACTIVE, u"RDP-Tcp#1", u"FABRIKAM", u"bob"}},
     .code = SESSMSG_E_NOBODY,
     .in_the_way = "FABRIKAM\\bob"},
    {.what = "no console",
     .console = 0xFFFFFFFF,
     .rows = {{3, ACTIVE, u"RDP-Tcp#1", u"FABRIKAM", u"bob"}},
     .code = SESSMSG_E_NOBODY,
     .in_the_way = "FABRIKAM\\bob"},
    {.what = "only disconnected",
     .console = 0xFFFFFFFF,
     .rows = {{3, DISCONNECTED, u"", u"FABRIKAM", u"bob"}},
     .code = SESSMSG_E_NOBODY,
     .in_the_way = "FABRIKAM\\bob"},
    {.what = "the caller is on the console, nobody else is there",
     .own = 1,
     .console = 1,
     .rows = {{1, ACTIVE, u"Console", u"VM", u"root"}},
     .domain = "VM",
     .user = "root"},
    {.what = "the caller is on the console, somebody is remote",
     .own = 1,
     .console = 1,
     .rows = {{1, ACTIVE, u"Console", u"VM", u"root"},
              {2, DISCONNECTED, u"", u"CONTOSO", u"carol"},
              {3, ACTIVE, u"RDP-Tcp#1", u"FABRIKAM", u"bob"}},
     .domain = "VM",
     .user = "root",
     .in_the_way = "FABRIKAM\\bob"},
    {.what = "the caller is remote, somebody else on the console",
     .own = 3,
     .console = 1,
     .rows = {{3, ACTIVE, u"RDP-Tcp#1", u"FABRIKAM", u"bob"},
              {1, ACTIVE, u"Console", u"CONTOSO", u"alice"}},
     .domain = "CONTOSO",
     .user = "alice",
     .in_the_way = "CONTOSO\\alice"},
    {.what = "on the console of another computer the caller has no session",
     .own = (uint32_t)OTHER_COMPUTER,
     .console = 1,
     .rows = {{1, ACTIVE, u"Console", u"VM", u"root"}},
     .domain = "VM",
     .user = "root",
     .in_the_way = "VM\\root"},
    {.what = "the session of the caller is not told",
     .own_code = SESSMSG_E_SYSTEM,
     .console = 1,
     .rows = {{1, ACTIVE, u"Console", u"CONTOSO", u"alice"}},
     .domain = "CONTOSO",
     .user = "alice"},
    {.what = "nobody at all",
     .console = 1,
     .rows = {{1, CONNECTED, u"Console", u"", u""}},
     .code = SESSMSG_E_NOBODY},
    {.what = "no console is told",
     .console_code = SESSMSG_E_NO_SESSIONS,
     .rows = {{3, ACTIVE, u"RDP", u"FABRIKAM", u"bob"}},
     .code = SESSMSG_E_NO_SESSIONS,
     .in_the_way = "FABRIKAM\\bob"},
    {.what = "no sessions are told",
     .console = 1,
     .each_code = SESSMSG_E_SYSTEM,
     .rows = {{1, ACTIVE, u"Console", u"CONTOSO", u"alice"}},
     .domain = "CONTOSO",
     .user = "alice",
     .in_the_way = "CONTOSO\\alice"},
    {.what = "users are not told",
     .console = 1,
     .rows = {{1, ACTIVE, u"Console", u"CONTOSO", u"!"}},
     .code = SESSMSG_E_SYSTEM},
    {.what = "domains are not told",
     .console = 1,
     .rows = {{1, ACTIVE, u"Console", u"!", u"alice"}},
     .code = SESSMSG_E_SYSTEM},
    {.what = "no domain",
     .console = 1,
     .rows = {{1, ACTIVE, u"Console", u"", u"alice"}},
     .user = "alice",
     .in_the_way = "?\\alice"},
    {.what = "an insert in a name is data",
     .console = 1,
     .rows = {{1, ACTIVE, u"Console", u"%2", u"100%1!d!"}},
     .domain = "%2",
     .user = "100%1!d!",
     .in_the_way = "%2\\100%1!d!"},
    {.what = "hostile names",
     .console = 1,
     .rows = {{1, ACTIVE, u"Console", u"A\nB", u"ecila\u202E\xD800"}},
     .domain = "A<U+000A>B",
     .user = "ecila<U+202E><U+D800>",
     .in_the_way = "A<U+000A>B\\ecila<U+202E><U+D800>"},
    {.what = "other scripts",
     .console = 1,
     .rows = {{1, ACTIVE, u"Console", u"\u4F01\u696D", u"\u5C71\U0001F600"}},
     .domain = "\u4F01\u696D",
     .user = "\u5C71\U0001F600",
     .in_the_way = "\u4F01\u696D\\\u5C71\U0001F600"},
};

/* Whether the wide text equals the narrow one, as far as that is ASCII. */
static bool is_same(const msgtab_char16 *wide, const char *narrow)
{
    size_t i = 0;
    while (narrow[i] && wide[i] == (unsigned char)narrow[i] && wide[i] < 0x80)
        i++;
    return narrow[i] == 0 ? wide[i] == 0 : (unsigned char)narrow[i] >= 0x80;
}

/* The message that names nobody. */
static const char nobody[] =
    "Another user is currently logged on to this computer. Only that user or "
    "an administrator can log on to this computer.";

/* 7062 and 7063 name the person in the way, if one is known. */
static void check_messages(struct test *t, const struct msgtab *table, const struct sessions *s,
                           const struct recording *r)
{
    char want[512], got[512];
    msgtab_char16 wide[512];
    if (r->in_the_way)
        snprintf(want, sizeof want,
                 "The user %s is currently logged on to this computer. Only the current user or an "
                 "administrator can log on to this computer.",
                 r->in_the_way);
    else
        snprintf(want, sizeof want, "%s", nobody);
    ptrdiff_t len = live_format(s, got, sizeof got, table, 0x80071B96, 0x409);
    CHECK(t, len == (ptrdiff_t)strlen(got));
    CHECK_STR(t, got, want);
    CHECK(t, live_format_w(s, wide, 512, table, 7062, 0x409) == (ptrdiff_t)recorded_length(wide));
    CHECK(t, is_same(wide, got));
    CHECK(t, live_format(s, NULL, 0, table, 7062, 0x409) == len);
    snprintf(want, sizeof want, "contact %s and have them log off.", r->in_the_way);
    CHECK(t, live_format(s, got, sizeof got, table, 7063, 0x409) == (ptrdiff_t)strlen(got));
    CHECK(t, r->in_the_way ? strstr(got, want) && !strstr(got, "Another user")
                           : !strchr(got, '?') && strstr(got, "have that user log off."));
    CHECK(t, live_format(s, got, sizeof got, table, 7065, 0x409) > 0 && strstr(got, " ? "));
}

/* Every code of the catalogue has a text, in every language, that "?" fits. */
static void check_catalogue(struct test *t, const struct msgtab *table, const struct sessions *s)
{
    uint16_t langs[64];
    size_t count;
    const struct sessmsg_info *infos = sessmsg_infos(&count);
    ptrdiff_t lang_count = msgtab_languages(table, langs, 64);
    CHECK(t, count > 4 && lang_count > 1 && lang_count <= 64);
    for (size_t i = 0; i < count; i++) {
        for (ptrdiff_t l = 0; l < lang_count; l++) {
            if (!CHECK(t, live_format(s, NULL, 0, table, infos[i].code, langs[l]) > 0))
                printf("  %s in 0x%04X\n", infos[i].name, langs[l]);
        }
    }
}

/* Whatever goes wrong, as much as fits of a sentence with the number is shown. */
static void check_failures(struct test *t, const struct msgtab *table, const struct sessions *s)
{
    struct msgtab closed = {0};
    const struct {
        const struct msgtab *table;
        uint32_t code;
        ptrdiff_t result;
        const char *want;
    } rows[] = {
        {table, 12345, MSGTAB_E_ID, "unknown code 12345 (0x00003039)"},
        {NULL, 12345, MSGTAB_E_ID, "unknown code 12345 (0x00003039)"},
        {NULL, 7062, MSGTAB_E_ARGUMENT, "code 7062 (0x00001B96)"},
        {&closed, 0x8E03FFFB, MSGTAB_E_ARGUMENT, "code 2382626811 (0x8E03FFFB)"},
        {&closed, 0xFFFFFFFB, MSGTAB_E_ID, "unknown code 4294967291 (0xFFFFFFFB)"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        for (size_t size = 0; size <= strlen(rows[i].want) + 1; size++) {
            char got[64] = "x";
            msgtab_char16 wide[64] = {'x'};
            CHECK(t, live_format(s, got, size, rows[i].table, rows[i].code, 0) == rows[i].result);
            CHECK(t,
                  live_format_w(s, wide, size, rows[i].table, rows[i].code, 0) == rows[i].result);
            CHECK(t, size == 0 ? got[0] == 'x' : strlen(got) == size - 1);
            CHECK(t, size == 0 || strncmp(got, rows[i].want, size - 1) == 0);
            CHECK(t, is_same(wide, got));
        }
    }
    CHECK(t, live_format(s, NULL, 9, NULL, 7062, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, live_format_w(s, NULL, 9, NULL, 7062, 0) == MSGTAB_E_ARGUMENT);
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
    struct recording r = recordings[0], none = recordings[1];
    struct sessions s = recorded_play(&r), silent = recorded_play(&none);
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
    CHECK(t, live_logon_in_use(&silent, 0x3E7) == SESSMSG_E_SYSTEM);
}

/* Names that are not session names, beside one with an unpaired surrogate and an umlaut. */
static void check_odd_names(struct test *t)
{
    char longer[2 * SESSMSG_NAME_SIZE];
    struct recording r = {
        .rows = {{1, ACTIVE, u"Console\xD800", u"", u""}, {2, ACTIVE, u"\u00C4rger", u"", u""}}};
    struct sessions s = recorded_play(&r);
    memset(longer, 'C', sizeof longer - 1);
    longer[sizeof longer - 1] = 0;
    CHECK(t, live_name_taken(&s, longer) == 0);
    CHECK(t, live_name_taken(&s, "Console") == 0 && live_name_taken(&s, "Console\uFFFD") == 0);
    CHECK(t, live_name_taken(&s, "\u00C4RGER") == 1 && live_name_taken(&s, "\u00E4rger") == 0);
}

/* Names made of `units` repetitions of the same unit: `want` bytes of them are shown. */
static void check_long(struct test *t)
{
    static const struct {
        size_t units;
        msgtab_char16 unit;
        size_t want;
    } rows[] = {
        {256, 'a', 256},
        {256, 0x5C71, 768},
        {256, 0x202E, 768}, /* 96 escapes of 8 */
        {SESSION_NAME_UNITS + 43, 'a', SESSION_NAME_UNITS},
        {SESSION_NAME_UNITS + 43, 0x5C71, SESSMSG_NAME_SIZE - 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        msgtab_char16 name[SESSION_NAME_UNITS + 44] = {0};
        struct recording r = recordings[0];
        struct sessions s = recorded_play(&r);
        struct sessmsg_account who;
        for (size_t unit = 0; unit < rows[i].units; unit++)
            name[unit] = rows[i].unit;
        r.rows[0].user = name;
        CHECK(t, live_console_user(&s, &who) == 0);
        CHECK(t, strlen(who.user) == rows[i].want);
        CHECK_STR(t, who.domain, "CONTOSO");
    }
}

static void check_session_user(struct test *t)
{
    struct recording r = recordings[0];
    struct sessions s = recorded_play(&r);
    struct sessmsg_account who;
    CHECK(t, live_console_user(&s, NULL) == MSGTAB_E_ARGUMENT);
    CHECK(t, live_session_user(&s, 2, NULL) == MSGTAB_E_ARGUMENT);
    CHECK(t, live_session_user(&s, 2, &who) == 0 && strcmp(who.user, "bob") == 0);
    CHECK(t, live_session_user(&s, 9, &who) == SESSMSG_E_SYSTEM && who.user[0] == 0);
}

/* The functions of sessmsg/live.h on systems without sessions; tests/wine covers the others. */
static void check_no_sessions(struct test *t, const struct msgtab *table)
{
#if !defined(_WIN32)
    struct sessmsg_account who;
    char text[512];
    msgtab_char16 wide[512];
    struct sessmsg_session holder = {.id = 9};
    CHECK(t, sessmsg_console_user(&who) == SESSMSG_E_NO_SESSIONS && who.user[0] == 0);
    CHECK(t, sessmsg_session_user(1, &who) == SESSMSG_E_NO_SESSIONS && who.user[0] == 0);
    CHECK(t, sessmsg_session_name_taken("Console") == SESSMSG_E_NO_SESSIONS);
    CHECK(t, sessmsg_logon_id_in_use(0x3E7) == SESSMSG_E_NO_SESSIONS);
    CHECK(t, sessmsg_each_session(count_rows, &who) == SESSMSG_E_NO_SESSIONS);
    CHECK(t, sessmsg_format_live(text, sizeof text, table, 7062, 0x409) > 0);
    CHECK_STR(t, text, nobody);
    CHECK(t, sessmsg_format_live_on("SERVER", text, sizeof text, table, 7062, 0x409) > 0);
    CHECK_STR(t, text, nobody);
    CHECK(t, sessmsg_format_live_on_w("SERVER", wide, 512, table, 7062, 0x409) > 0);
    CHECK(t, is_same(wide, nobody));
    CHECK(t, sessmsg_holder(NULL, &holder) == SESSMSG_E_NO_SESSIONS && holder.id == 0);
    CHECK(t, sessmsg_holder("SERVER", NULL) == SESSMSG_E_NO_SESSIONS);
    CHECK(t, sessmsg_each_session_on("SERVER", count_rows, &who) == SESSMSG_E_NO_SESSIONS);
    CHECK(t, sessmsg_wait_logoff(NULL, 1, 0) == SESSMSG_E_NO_SESSIONS);
    CHECK(t, sessmsg_free_session_name(text, sizeof text, "a") == SESSMSG_E_NO_SESSIONS);
#else
    (void)t;
    (void)table;
#endif
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
        struct sessions s = recorded_play(&r);
        struct sessmsg_account who;
        CHECK(t, live_console_user(&s, &who) == r.code);
        CHECK_STR(t, who.domain, r.domain ? r.domain : "");
        CHECK_STR(t, who.user, r.user ? r.user : "");
        check_messages(t, &table, &s, &r);
        if (t->failures > failures)
            printf("  recording: %s\n", r.what);
    }
    struct recording r = recordings[0];
    struct sessions s = recorded_play(&r);
    check_catalogue(t, &table, &s);
    check_failures(t, &table, &s);
    check_sessions(t);
    check_session_user(t);
    check_odd_names(t);
    check_long(t);
    check_no_sessions(t, &table);
    msgtab_close(&table);
    return test_end(t);
}
