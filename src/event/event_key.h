/* The registry key of a source, and names compared as in the registry, as far as ASCII goes. */
#ifndef MSGTAB_EVENT_KEY_H
#define MSGTAB_EVENT_KEY_H

#include "event_names.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define EVENT_KEY "SYSTEM\\CurrentControlSet\\Services\\EventLog"

static inline char ascii_fold(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* Whether the first len bytes are equal, ignoring ASCII case. */
static inline bool ascii_same(const char *a, const char *b, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (ascii_fold(a[i]) != ascii_fold(b[i]))
            return false;
        if (a[i] == '\0')
            return true;
    }
    return true;
}

static inline bool ascii_equal(const char *a, const char *b)
{
    return ascii_same(a, b, SIZE_MAX);
}

/* Whether a log that every Windows has has this name; a source of this name would use its key. */
bool event_is_log(const char *name);

#endif
