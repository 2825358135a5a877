/* A database of messages (winevt-rc.db, format 20240929) in the place of a registry and its files.
   It may be hostile: nothing in it is trusted. */
#ifndef MSGTAB_TOOL_MESSAGE_DB_H
#define MSGTAB_TOOL_MESSAGE_DB_H

#include "buf.h"
#include "offline.h"
#include "slice.h"

#include <stdbool.h>

#include <msgtab/provider.h>

struct message_db;

/* What can be wrong with a file of it, besides errors of the library. */
enum { MESSAGE_DB_E_BROKEN = -1031, MESSAGE_DB_E_LONG = -1032 };

/* Reads the providers and the names of the files. Returns STATUS_OK, or the status after saying
   what is wrong. */
int message_db_open(struct message_db **out, const char *path);
void message_db_close(struct message_db *d);

/* Shows the providers with this name, that of one of their sources, or this GUID; NULL: all that
   have a name. They are in each of their logs; log NULL: any. */
void message_db_sources(const struct message_db *d, const char *log, const char *name,
                        offline_taker *take, void *context);

/* The same for the providers whose events are mapped to messages. */
void message_db_publishers(const struct message_db *d, const char *name,
                           offline_publisher_taker *take, void *context);

/* Opens the messages of a file by its registered path, and those in its .mui unless no_mui says
   otherwise; valid until message_db_close. Returns 0 or an error. */
int message_db_table(struct message_db *d, struct slice path, bool no_mui, struct msgtab *t);

/* Appends what a file says of the events of its providers, in the form of WEVT_TEMPLATE. Returns
   NULL, or why it cannot be read. */
const char *message_db_read(struct message_db *d, struct slice path, struct buf *out);

/* The text of one of the errors above, or NULL. */
const char *message_db_error(int code);

#endif
