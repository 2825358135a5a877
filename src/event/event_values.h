/* The values of a source's registry key: one table for all code that reads or writes them. */
#ifndef MSGTAB_EVENT_VALUES_H
#define MSGTAB_EVENT_VALUES_H

#include "event_names.h"

#include <stdbool.h>

#include <msgtab/event.h>

enum { EVENT_VALUES = 5 };

/* A value and the corresponding member of the source: either text or number is not NULL. */
struct event_value {
    const char *name;
    const char **text; /* paths separated by ';' */
    uint32_t *number;
};

/* The values of a source in the order they are written: the message file first. */
void event_values(struct event_value out[EVENT_VALUES], struct msgtab_event_source *s);

/* Whether the value is empty (no text, an empty one, or 0) and so is not in the registry. */
bool event_value_is_none(const struct event_value *v);

#endif
