/* The values of a source (Learn, "Event Sources"). */
#include "event_values.h"

#include <string.h>

void event_values(struct event_value out[EVENT_VALUES], struct msgtab_event_source *s)
{
    const struct event_value values[EVENT_VALUES] = {
        {"EventMessageFile", &s->message_file, NULL},
        {"ParameterMessageFile", &s->parameter_file, NULL},
        {"CategoryMessageFile", &s->category_file, NULL},
        {"CategoryCount", NULL, &s->category_count},
        {"TypesSupported", NULL, &s->types},
    };
    memcpy(out, values, sizeof values);
}

bool event_value_is_none(const struct event_value *v)
{
    return v->text ? !*v->text || !**v->text : *v->number == 0;
}
