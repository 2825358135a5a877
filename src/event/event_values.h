/* The values of a source's key in the registry: one table for all who read or write them. */
#ifndef MSGTAB_EVENT_VALUES_H
#define MSGTAB_EVENT_VALUES_H

#include "event_names.h"

#include <stdbool.h>

#include <msgtab/event.h>

enum { EVENT_VALUES = 5 };

/* A value and the member of the source that it is: one of text and number is not NULL. */
struct event_value {
    const char *name;
    const char **text; /* paths separated by ';' */
    uint32_t *number;
};

/* The values of a source, in the order in which they are written: the message file first. */
void event_values(struct event_value out[EVENT_VALUES], struct msgtab_event_source *s);

/* Whether the value says nothing, and so is not in the registry: no text, an empty one, 0. */
bool event_value_is_none(const struct event_value *v);

#endif
