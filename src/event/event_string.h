/* Arguments that are strings: those of an event. */
#ifndef MSGTAB_EVENT_STRING_H
#define MSGTAB_EVENT_STRING_H

#include "text_source.h"

#include <msgtab/event.h>

#include <string.h>

static inline bool is_string(const struct msgtab_arg *arg)
{
    return arg->kind == MSGTAB_KIND_STR || arg->kind == MSGTAB_KIND_WSTR;
}

/* The text of a string; NULL is an empty one. */
static inline struct source string_source(const struct msgtab_arg *arg)
{
    bool terminated = arg->len == MSGTAB_TERMINATED;
    if (arg->kind == MSGTAB_KIND_STR) {
        const char *str = arg->value.str;
        return source8(str, !str ? 0 : terminated ? strlen(str) : arg->len);
    }
    const uint16_t *wide = (const uint16_t *)arg->value.wstr;
    return source16(wide, !wide ? 0 : terminated ? source_length16(wide) : arg->len);
}

#endif
