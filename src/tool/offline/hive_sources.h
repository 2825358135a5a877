/* The event sources of a SYSTEM hive. */
#ifndef MSGTAB_TOOL_HIVE_SOURCES_H
#define MSGTAB_TOOL_HIVE_SOURCES_H

#include "hive.h"

#include <msgtab/event.h>

/* Receives a source, whose strings are valid during the call; returns whether to go on. */
typedef bool hive_source_taker(void *context, const struct msgtab_event_source *s);

/* Shows the sources of the control set that Select\Current names, or of all in their order where a
   hive has no Select. log and name restrict them, in any case; NULL: any. */
void hive_sources(struct hive *h, const char *log, const char *name, hive_source_taker *take,
                  void *context);

/* The key of the control set in use, or of the first one; 0: the hive has none. */
hive_key hive_control_set(struct hive *h);

#endif
