/* A Windows that does not run here: raw hives of its registry, and its drive as a folder. */
#ifndef MSGTAB_TOOL_OFFLINE_H
#define MSGTAB_TOOL_OFFLINE_H

#include "buf.h"
#include "slice.h"
#include "source_request.h"

#include <stdbool.h>

#include <msgtab/provider.h>

struct offline;

/* Opens the hives and the root of a request. Without hives, those of the root count. Hives that
   cannot be read are named and passed over. Returns STATUS_OK, or the status after saying why there
   is nothing to read. */
int offline_open(struct offline **out, const struct source_request *r);
void offline_close(struct offline *o);

/* Receives a source, whose strings are valid during the call; returns whether to go on. */
typedef bool offline_taker(void *context, const struct msgtab_event_source *s);

/* Shows the event sources of this log and name; NULL: any. */
void offline_sources(const struct offline *o, const char *log, const char *name,
                     offline_taker *take, void *context);

/* The same of a provider of a manifest. */
typedef bool offline_publisher_taker(void *context, const struct msgtab_event_publisher *p);

/* Shows the providers with this name or GUID; NULL: all. */
void offline_publishers(const struct offline *o, const char *name, offline_publisher_taker *take,
                        void *context);

/* Appends a file of the root by its registered path. Returns NULL, or why it cannot be read. */
const char *offline_read(const struct offline *o, struct slice path, struct buf *out);

/* What tells a file of the root from others, whatever links and ".." lead to it; free() it. A path
   that leads to none is itself. */
char *offline_identity(const struct offline *o, struct slice path);

/* Opens a table of the root by its registered path, as msgtab_open_lang does. Returns 0, an error
   of the library, or one of offline_error. */
int offline_table(const struct offline *o, struct slice path, uint16_t lang, unsigned flags,
                  struct msgtab *t);

/* What follows the drive in a registered path, with its variables replaced; free() it. NULL: it is
   not on the drive of Windows, or a variable is unknown. */
char *offline_names(const struct offline *o, struct slice path);

/* Opens a table of the root by what follows the drive, if there is one: as a copy, without its
   .mui. Returns the same as offline_table. */
int offline_open_names(const struct offline *o, const char *names, struct msgtab *t);

/* The text of an error of offline_table, or of the library. */
const char *offline_error(int code);

#endif
