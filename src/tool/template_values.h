/* The values of an event as viewers show them: each by the field of the template that has its
 * place. */
#ifndef MSGTAB_TOOL_TEMPLATE_VALUES_H
#define MSGTAB_TOOL_TEMPLATE_VALUES_H

#include "arena.h"

#include <stdbool.h>

#include <msgtab/provider.h>

/* Replaces values by what is shown; new strings are in the arena. Values without a field, and those
   of structures and arrays, stay as they are; so do those of damaged fields, then it returns false.
 */
bool template_values_render(struct msgtab_arg *values, size_t count,
                            const struct msgtab_event_template *layout,
                            const struct msgtab_event_texts *texts, struct arena *arena);

/* What is said of an event whose template is damaged; template_at is %lX. */
#define TEMPLATE_DAMAGED "its template is damaged, at byte 0x%lX of WEVT_TEMPLATE"

#endif
