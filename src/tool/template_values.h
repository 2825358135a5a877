/* The values of an event as viewers show them: each by the field of the template that has its
 * place. */
#ifndef MSGTAB_TOOL_TEMPLATE_VALUES_H
#define MSGTAB_TOOL_TEMPLATE_VALUES_H

#include "arena.h"

#include <msgtab/provider.h>

/* Replaces values by what is shown; new strings are in the arena. Values without a field, and those
   of structures and arrays, stay as they are. */
void template_values_render(struct msgtab_arg *values, size_t count,
                            const struct msgtab_event_template *layout,
                            const struct msgtab_event_texts *texts, struct arena *arena);

#endif
