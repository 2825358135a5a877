/* A database of messages that is made in memory, through SQLite. doc/dump.md describes it. */
#ifndef MSGTAB_TOOL_DATABASE_H
#define MSGTAB_TOOL_DATABASE_H

#include "out.h"
#include "stored.h"

struct database;

/* Starts an empty one. Never NULL; what goes wrong is kept, and all later calls do nothing. */
struct database *database_new(void);

void database_add_facility(struct database *d, uint32_t value, const char *name);

void database_add_file(struct database *d, const char *path, const struct stored *stored);

/* Ends it, and writes the file that it is. Returns the status, after saying what is wrong. */
int database_save(struct database *d, struct out *out, const char *output);

void database_free(struct database *d);

#endif
