/* What is registered: in a .reg file or in hives, or without them in the registry of this
   computer. */
#ifndef MSGTAB_TOOL_SOURCE_REGISTERED_H
#define MSGTAB_TOOL_SOURCE_REGISTERED_H

#include "source_place.h"
#include "source_request.h"

#include <msgtab/provider.h>

/* A classic source, and the provider of a manifest that has its name. */
struct source_registered {
    struct msgtab_event_source source;       /* name NULL: none */
    struct msgtab_event_publisher publisher; /* guid NULL: none */
    char *text, *publisher_text;             /* their strings */
};

/* The classic source alone. Returns STATUS_OK, or the status after saying what is wrong. log may be
   NULL: any. place may be NULL: no hives. */
int source_registered(struct source_registered *out, const struct source_request *r,
                      const struct source_place *place, const char *log);

/* The source, the provider, or both; the name may be the GUID of the provider. With a log there
   must be a source. Returns the same. */
int source_or_provider(struct source_registered *out, const struct source_request *r,
                       const struct source_place *place, const char *log);

void source_registered_free(struct source_registered *s);

#endif
