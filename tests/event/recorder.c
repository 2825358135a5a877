/* Recording: the strings are copied, since they do not outlive the call. */
#include "recorder.h"
#include "test.h"

#include <stdlib.h>

int record(void *context, const struct msgtab_event *event)
{
    struct recorder *r = context;
    r->event = *event;
    r->used = 0;
    r->calls++;
    for (size_t i = 0; i < event->count; i++) {
        const msgtab_char16 *p = event->strings[i];
        do
            r->strings[r->used++] = *p;
        while (*p++);
    }
    if (event->data_size <= sizeof r->data && event->data_size > 0)
        memcpy(r->data, event->data, event->data_size);
    return r->code;
}

int has_strings(const struct recorder *r, const char *want)
{
    size_t len = strlen(want);
    for (size_t i = 0; i < len; i++) {
        if (r->strings[i] != (want[i] == '|' ? 0 : (unsigned char)want[i]))
            return 0;
    }
    return r->used == len;
}

static void with_recorder(struct test *t, void (*tests)(struct test *t, struct recorder *r))
{
    struct recorder *r = calloc(1, sizeof *r);
    if (CHECK(t, r != NULL))
        tests(t, r);
    free(r);
}

#if defined(_WIN32)
static void with_system(struct test *t,
                        void (*report)(struct test *t, struct msgtab_event_log *log))
{
    struct msgtab_event_log log;
    CHECK(t, msgtab_event_open(&log, "") == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_event_open(&log, "Contoso Agent") == 0);
    report(t, &log);
    msgtab_event_close(&log);
    CHECK(t, !log.write && !log.context);
}
#endif

int recorder_main(int argc, void (*tests)(struct test *t, struct recorder *r),
                  void (*report)(struct test *t, struct msgtab_event_log *log))
{
    struct test t = {0};
#if defined(_WIN32)
    if (argc > 1) {
        with_system(&t, report);
        return test_end(&t);
    }
#endif
    (void)argc, (void)report;
    with_recorder(&t, tests);
    return test_end(&t);
}
