/* The report functions of a catalogue, through a writer that records. With an argument, on Windows:
   one event to its log. */
#include "recorder.h"
#include "test.h"

#include "reported.h"

/* Whether the last event has this head, and nothing else but strings. */
static int is_event(const struct recorder *r, unsigned type, unsigned category, uint32_t id)
{
    return r->event.type == type && r->event.category == category && r->event.id == id &&
           r->event.data_size == 0;
}

/* Names remain data, whatever they contain; the parameter remains a code. */
static void test_strings(struct test *t, struct recorder *r)
{
    static const msgtab_char16 domain[] = {'%', '%', '5', 0};
    static const msgtab_char16 user[] = {'5', '0', '%', '1', 0xFC, 0xD83D, 0xDE00, 0};
    static const msgtab_char16 want[] = {'%', '%', ' ',  '5',    0,      '5', '0', '%',
                                         ' ', '1', 0xFC, 0xD83D, 0xDE00, 0,   '%', '%',
                                         '2', '0', '1',  '0',    '4',    0};
    struct msgtab_event_log log = {record, r};
    CHECK(t, reported_report_logon_refused(&log, "%%5", "50%1\xC3\xBC\xF0\x9F\x98\x80",
                                           STATE_LOCKED) == 0);
    CHECK(t, is_event(r, MSGTAB_EVENT_ERROR, 2, 0xC0070100) && r->event.count == 3);
    CHECK(t, r->used == sizeof want / sizeof *want && memcmp(r->strings, want, sizeof want) == 0);
    memset(r, 0, sizeof *r);
    CHECK(t, reported_report_logon_refused_w(&log, domain, user, STATE_LOCKED) == 0);
    CHECK(t, is_event(r, MSGTAB_EVENT_ERROR, 2, 0xC0070100) && r->event.count == 3);
    CHECK(t, r->used == sizeof want / sizeof *want && memcmp(r->strings, want, sizeof want) == 0);
}

static void test_heads(struct test *t, struct recorder *r)
{
    struct msgtab_event_log log = {record, r};
    CHECK(t, reported_report_low(&log, "C:", "100%", "D:") == 0);
    CHECK(t, is_event(r, MSGTAB_EVENT_WARNING, 700, 0x80070101));
    CHECK(t, r->event.count == 3 && has_strings(r, "C:|100% |D:|"));
    CHECK(t, reported_report_started(&log) == 0 && r->event.count == 0);
    CHECK(t, is_event(r, MSGTAB_EVENT_INFORMATION, 0, 0x40070102));
    CHECK(t, reported_report_stopped_w(&log) == 0 && r->event.count == 0);
    CHECK(t, is_event(r, MSGTAB_EVENT_INFORMATION, 1, 0x00070103));
    CHECK(t, reported_report_low(&log, "\xFF", "", "") == MSGTAB_E_UTF8);
    r->code = MSGTAB_E_RIGHTS;
    CHECK(t, reported_report_started(&log) == MSGTAB_E_RIGHTS);
    r->code = 0;
    CHECK(t, reported_report_started(NULL) == MSGTAB_E_ARGUMENT);
}

/* What a viewer makes of the reported strings. */
static void test_rendered(struct test *t, struct recorder *r)
{
    struct msgtab_event_log log = {record, r};
    struct msgtab table;
    char text[128] = "";
    if (!CHECK(t, reported_open(&table, NULL) == 0))
        return;
    struct msgtab_event_texts texts = {&table, 1, &table, 1, 0};
    struct msgtab_arg strings[3];
    CHECK(t, reported_report_logon_refused(&log, "CONTOSO", "50%1 %%20104", STATE_LOCKED) == 0);
    const msgtab_char16 *at = r->strings;
    for (size_t i = 0; i < 3; i++) {
        strings[i] = msgtab_wstr(at);
        while (*at++) {
        }
    }
    CHECK(t, msgtab_event_render(text, sizeof text, &texts, r->event.id, strings, 3) > 0);
    CHECK_STR(t, text, "CONTOSO\\50% 1 %% 20104 was refused: the session is locked.\r\n");
    msgtab_close(&table);
}

static void report_one(struct test *t, struct msgtab_event_log *log)
{
    CHECK(t, reported_report_logon_refused(log, "first 50%1", "second", STATE_LOCKED) == 0);
}

static void run(struct test *t, struct recorder *r)
{
    test_strings(t, r);
    test_heads(t, r);
    test_rendered(t, r);
}

int main(int argc, char **argv)
{
    (void)argv;
    return recorder_main(argc, run, report_one);
}
