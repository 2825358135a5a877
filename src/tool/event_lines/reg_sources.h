/* All event sources and providers of an exported registry, found in one pass. */
#ifndef MSGTAB_TOOL_REG_SOURCES_H
#define MSGTAB_TOOL_REG_SOURCES_H

#include <msgtab/provider.h>

/* Receive a source or a provider; its strings are valid during the call. */
typedef void reg_source_taker(void *context, const struct msgtab_event_source *s);
typedef void reg_provider_taker(void *context, const struct msgtab_event_publisher *p);

/* Reads the file. Returns STATUS_OK, or the status after saying what is wrong. */
int reg_sources_read(const char *path, reg_source_taker *take_source,
                     reg_provider_taker *take_provider, void *context);

#endif
