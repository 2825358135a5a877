/* A writer of events that keeps the last one. */
#ifndef MSGTAB_TEST_EVENT_RECORDER_H
#define MSGTAB_TEST_EVENT_RECORDER_H

#include <msgtab/event.h>

enum { RECORDED = 40000 };

/* The last event, its strings as consecutive UTF-16 strings. */
struct recorder {
    struct msgtab_event event;
    msgtab_char16 strings[RECORDED];
    size_t used;
    unsigned char data[8];
    int code, calls; /* what record returns, and how often it was called */
};

/* A msgtab_event_writer; its context is a struct recorder. */
int record(void *context, const struct msgtab_event *event);

/* Whether the strings are those of want: ASCII in which '|' represents each NUL. */
int has_strings(const struct recorder *r, const char *want);

struct test;

/* The main function of a test: runs tests with a recorder. With an argument, on Windows, it reports
   one event to the Windows log instead, so that a trace shows it. */
int recorder_main(int argc, void (*tests)(struct test *t, struct recorder *r),
                  void (*report)(struct test *t, struct msgtab_event_log *log));

#endif
