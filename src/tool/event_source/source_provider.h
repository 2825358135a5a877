/* The provider of a manifest that a source is, from its resource file. */
#ifndef MSGTAB_TOOL_SOURCE_PROVIDER_H
#define MSGTAB_TOOL_SOURCE_PROVIDER_H

#include "buf.h"
#include "source_files.h"
#include "source_registered.h"

struct source_provider {
    struct buf file;
    struct msgtab_event_manifest manifest;
    struct msgtab_event_provider provider;
};

/* Opens the ResourceFileName of a provider. Returns STATUS_OK, or the status after saying what is
   wrong. */
int source_provider_open(struct source_provider *p, const struct source_request *r,
                         const struct source_place *place,
                         const struct msgtab_event_publisher *registered);
void source_provider_close(struct source_provider *p);

/* Whether every event of the provider that has a text has it in the files. Returns the same. */
int source_provider_check(const struct source_provider *p, const struct source_request *r,
                          const struct source_files *messages);

/* Finds the next definition of an event, *from being where to begin, 0 at first. Returns whether
   there is one. */
bool source_provider_next(const struct source_provider *p, uint32_t id, uint32_t *from,
                          struct msgtab_event_definition *out);

/* How many values the data of an event has; a message can insert that many. */
uint32_t source_provider_fields(const struct source_provider *p,
                                const struct msgtab_event_definition *event);

#endif
