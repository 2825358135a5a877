/* Who is in the way, waiting until that person has left, and free names, with recorded answers. */
#include "live.h"
#include "recorded.h"
#include "test.h"

static const struct recording two = {.console = 1,
                                     .rows = {{1, ACTIVE, u"Console", u"CONTOSO", u"alice"},
                                              {2, ACTIVE, u"RDP-Tcp#0", u"FABRIKAM", u"bob"}}};
static const struct recording untold = {.console_code = SESSMSG_E_SYSTEM,
                                        .each_code = SESSMSG_E_SYSTEM};

/* What the messages name is a session, with all that is known about it. */
static void check_holder(struct test *t)
{
    struct recording r = two;
    struct sessions s = recorded_play(&r);
    struct sessmsg_session holder;
    CHECK(t, live_holder(&s, &holder) == 0 && holder.id == 1 && holder.console == 1);
    CHECK_STR(t, holder.name, "Console");
    CHECK_STR(t, holder.holder.user, "alice");
    r.own = 1;
    CHECK(t, live_holder(&s, &holder) == 0 && holder.id == 2 && holder.console == 0);
    CHECK(t, holder.state == ACTIVE);
    r.rows[1].state = DISCONNECTED;
    CHECK(t, live_holder(&s, &holder) == 0 && holder.id == 2 && holder.state == DISCONNECTED);
    r.rows[1].user = u"";
    CHECK(t, live_holder(&s, &holder) == SESSMSG_E_NOBODY && holder.id == 0);
    r.each_code = SESSMSG_E_SYSTEM;
    CHECK(t, live_holder(&s, &holder) == SESSMSG_E_SYSTEM);
    CHECK(t, live_holder(&s, NULL) == MSGTAB_E_ARGUMENT);
}

/* A wait ends with the holder's logoff, with the session, or with the time. */
static void check_wait(struct test *t)
{
    static const struct {
        int leaves, gone, watches;
        uint32_t milliseconds;
        int code, looks;
    } rows[] = {
        {1, 0, 9, 1000, 0, 1},
        {3, 0, 9, 1000, 0, 3},
        {3, 1, 9, 0xFFFFFFFF, 0, 3},
        {0, 0, 9, 1000, SESSMSG_E_TIMEOUT, 10},
        {4, 0, 2, 1000, SESSMSG_E_TIMEOUT, 3},
        {4, 0, 9, 0, SESSMSG_E_TIMEOUT, 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct recording r = two;
        struct sessions s = recorded_play(&r);
        r.leaves = rows[i].leaves;
        r.gone = rows[i].gone;
        r.watches = rows[i].watches;
        CHECK(t, live_wait_logoff(&s, 1, rows[i].milliseconds) == rows[i].code);
        CHECK(t, r.looks == rows[i].looks);
    }
    struct recording r = two, silent = untold, closed_to_us = two;
    struct sessions s = recorded_play(&r), none = recorded_play(&silent);
    struct sessions closed = recorded_play(&closed_to_us);
    closed_to_us.rows[0].user = u"!"; /* perhaps somebody is still there */
    CHECK(t, live_wait_logoff(&s, 99, 0) == 0);
    CHECK(t, live_wait_logoff(&none, 1, 0) == SESSMSG_E_SYSTEM);
    CHECK(t, live_wait_logoff(&closed, 1, 0) == SESSMSG_E_TIMEOUT);
}

/* A free name is like the wanted one and at most 32 units long. */
static void check_free_name(struct test *t)
{
    static const struct {
        const char *name, *want;
    } rows[] = {
        {"work", "work"},
        {"WORK-3", "WORK-3"},
        {"Console", "Console-3"},
        {"rdp", "rdp-2"},
        {"12345678901234567890123456789012x", "123456789012345678901234567890-2"},
        {"\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71"
         "\u5C71\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600"
         "\U0001F600",
         "\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71\u5C71"
         "\u5C71\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600"},
    };
    struct recording r = {.rows = {{1, ACTIVE, u"Console", u"", u""},
                                   {2, ACTIVE, u"console-2", u"", u""},
                                   {3, ACTIVE, u"RDP", u"", u""},
                                   {4, ACTIVE, u"12345678901234567890123456789012", u"", u""}}};
    struct recording silent = untold;
    struct sessions s = recorded_play(&r), none = recorded_play(&silent);
    char text[200];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ptrdiff_t len = (ptrdiff_t)strlen(rows[i].want);
        CHECK(t, live_free_name(&s, text, sizeof text, rows[i].name) == len);
        CHECK_STR(t, text, rows[i].want);
        CHECK(t, live_free_name(&s, text, (size_t)len, rows[i].name) == len && !*text);
        CHECK(t, live_free_name(&s, NULL, 0, rows[i].name) == len);
    }
    CHECK(t, live_free_name(&s, text, sizeof text, "") == MSGTAB_E_ARGUMENT);
    CHECK(t, live_free_name(&s, text, sizeof text, NULL) == MSGTAB_E_ARGUMENT);
    CHECK(t, live_free_name(&s, text, sizeof text, "a\xFF") == MSGTAB_E_UTF8 && !*text);
    CHECK(t, live_free_name(&none, text, sizeof text, "a") == SESSMSG_E_SYSTEM && !*text);
}

int main(void)
{
    struct test t = {0};
    check_holder(&t);
    check_wait(&t);
    check_free_name(&t);
    return test_end(&t);
}
