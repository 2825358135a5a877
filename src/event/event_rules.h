/* The rules of a source in parts, for a source that is registered already. */
#ifndef MSGTAB_EVENT_RULES_H
#define MSGTAB_EVENT_RULES_H

#include "event_names.h"

#include <msgtab/event.h>

/* Whether there can be a source of this name in the log: 0 or an error. */
int event_names_check(const char *log, const char *name);

/* Whether the values of a source, whose message_file is not NULL, can take the place of those that
   are registered now: paths that the source has already are not judged. 0 or an error. */
int event_values_check(const struct msgtab_event_source *s, const struct msgtab_event_source *now);

#endif
