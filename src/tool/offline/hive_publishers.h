/* The providers of manifests in a SOFTWARE hive. */
#ifndef MSGTAB_TOOL_HIVE_PUBLISHERS_H
#define MSGTAB_TOOL_HIVE_PUBLISHERS_H

#include "hive.h"

#include <msgtab/provider.h>

/* Receives a provider, whose strings are valid during the call; returns whether to go on. */
typedef bool hive_publisher_taker(void *context, const struct msgtab_event_publisher *p);

/* Shows the providers with this name or GUID, in any case. */
void hive_publishers(struct hive *h, const char *name, hive_publisher_taker *take, void *context);

#endif
