/* Reporting through a writer that records. With an argument, on Windows: one event to its log, so
   that a trace shows it. */
#include "recorder.h"
#include "test.h"

#include <stdlib.h>

static void test_strings(struct test *t, struct recorder *r)
{
    static const msgtab_char16 wide[] = {'w', 0xD83D, 0xDE00, 0};
    struct msgtab_event_log log = {record, r};
    const struct msgtab_arg args[] = {msgtab_str("50%1 %%5 100%"), msgtab_strn("abc", 2),
                                      msgtab_str(NULL)};
    CHECK(t, msgtab_event_report(&log, MSGTAB_EVENT_ERROR, 3, 0xC0070100, 0, args, 3, "\1\0\2",
                                 3) == 0);
    CHECK(t, r->event.type == 1 && r->event.category == 3 && r->event.id == 0xC0070100);
    CHECK(t, r->event.count == 3 && has_strings(r, "50%1 %%5 100%|ab||"));
    CHECK(t, r->event.data_size == 3 && memcmp(r->data, "\1\0\2", 3) == 0);
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, MSGTAB_EVENT_GUARD, args, 3, NULL, 0) == 0);
    CHECK(t, has_strings(r, "50% 1 %% 5 100% |ab||") && r->event.data_size == 0);
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 0, MSGTAB_ARGS(wide, "\xF0\x9F\x98\x80"), NULL,
                                 0) == 0);
    CHECK(t, r->used == 7 && r->strings[1] == 0xD83D && r->strings[4] == 0xD83D &&
                 r->strings[5] == 0xDE00);
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 0, NULL, 0, NULL, 0) == 0 && r->event.count == 0);
}

/* Codes of parameter texts, which the guard leaves alone. */
static void test_parameters(struct test *t, struct recorder *r)
{
    struct msgtab_event_log log = {record, r};
    const struct msgtab_arg args[] = {msgtab_str("%%5"), msgtab_uint(20104), msgtab_uint(0),
                                      msgtab_uint(UINT32_MAX), msgtab_str("5%")};
    const struct msgtab_arg others[] = {msgtab_int(1), msgtab_uint64(1), msgtab_int64(1),
                                        msgtab_character('1'), msgtab_pointer(NULL)};
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, MSGTAB_EVENT_GUARD | MSGTAB_EVENT_PARAMETERS, args,
                                 5, NULL, 0) == 0);
    CHECK(t, has_strings(r, "%% 5|%%20104|%%0|%%4294967295|5% |"));
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, MSGTAB_EVENT_PARAMETERS, args, 2, NULL, 0) == 0);
    CHECK(t, has_strings(r, "%%5|%%20104|"));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        CHECK(t, msgtab_event_report(&log, 4, 0, 1, MSGTAB_EVENT_PARAMETERS, others + i, 1, NULL,
                                     0) == MSGTAB_E_NEEDS_STRING);
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, MSGTAB_EVENT_GUARD, args, 2, NULL, 0) ==
                 MSGTAB_E_NEEDS_STRING);
}

static void test_limits(struct test *t, struct recorder *r)
{
    struct msgtab_event_log log = {record, r};
    struct msgtab_event_log closed = {0};
    const struct msgtab_arg number = msgtab_int(1), invalid = msgtab_str("a\xFF");
    char *text = calloc(MSGTAB_EVENT_UNITS + 1, 1);
    struct msgtab_arg *many = calloc(MSGTAB_EVENT_STRINGS + 1, sizeof *many);
    if (!CHECK(t, text && many)) {
        free(many);
        free(text);
        return;
    }
    for (size_t i = 0; i <= MSGTAB_EVENT_STRINGS; i++)
        many[i] = msgtab_str("");
    memset(text, 'x', MSGTAB_EVENT_UNITS - 1);
    struct msgtab_arg large = msgtab_str(text);
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 0, &large, 1, NULL, 0) == 0);
    CHECK(t, r->used == MSGTAB_EVENT_UNITS);
    static const unsigned char data[MSGTAB_EVENT_DATA];
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 0, NULL, 0, data, sizeof data) == 0);
    const struct msgtab_arg zero = msgtab_str("5%0");
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, MSGTAB_EVENT_GUARD, &zero, 1, NULL, 0) == 0);
    CHECK(t, has_strings(r, "5% 0|"));
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 0, many, MSGTAB_EVENT_STRINGS, NULL, 0) == 0);
    r->calls = 0;
    text[MSGTAB_EVENT_UNITS - 1] = 'x';
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 0, &large, 1, NULL, 0) == MSGTAB_E_LENGTH);
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 0, many, MSGTAB_EVENT_STRINGS + 1, NULL, 0) ==
                 MSGTAB_E_LENGTH);
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 0, NULL, 0, text, MSGTAB_EVENT_DATA + 1) ==
                 MSGTAB_E_LENGTH);
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 0, &number, 1, NULL, 0) == MSGTAB_E_NEEDS_STRING);
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 0, &invalid, 1, NULL, 0) == MSGTAB_E_UTF8);
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 0, NULL, 1, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 0, NULL, 0, NULL, 1) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 4, NULL, 0, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_event_report(&closed, 4, 0, 1, 0, NULL, 0, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_event_report(NULL, 4, 0, 1, 0, NULL, 0, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, r->calls == 0);
    r->code = MSGTAB_E_RIGHTS;
    CHECK(t, msgtab_event_report(&log, 4, 0, 1, 0, NULL, 0, NULL, 0) == MSGTAB_E_RIGHTS);
    free(many);
    free(text);
}

static void report_one(struct test *t, struct msgtab_event_log *log)
{
    CHECK(t,
          msgtab_event_report(log, msgtab_event_type(0xC0070100), 1, 0xC0070100, MSGTAB_EVENT_GUARD,
                              MSGTAB_ARGS("first 50%1", "second"), "x", 1) == 0);
}

static void run(struct test *t, struct recorder *r)
{
    CHECK(t, msgtab_event_type(0xC0000001) == MSGTAB_EVENT_ERROR);
    CHECK(t, msgtab_event_type(0x80000001) == MSGTAB_EVENT_WARNING);
    CHECK(t, msgtab_event_type(0x40000001) == MSGTAB_EVENT_INFORMATION);
    test_strings(t, r);
    test_parameters(t, r);
    test_limits(t, r);
}

int main(int argc, char **argv)
{
    (void)argv;
    return recorder_main(argc, run, report_one);
}
