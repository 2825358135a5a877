/* Recording: the strings are copied, they end with the call. */
#include "recorder.h"

#include <string.h>

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
