/* msgtab dump --format sqlite: the messages of many files as a database. */
#ifndef MSGTAB_TOOL_DUMP_SQLITE_H
#define MSGTAB_TOOL_DUMP_SQLITE_H

#include "dump.h"

/* Writes the messages of files and folders to a new database, in place of one that is there. A file
   that is damaged is told and left out. Returns the exit status; without SQLite, STATUS_USAGE after
   saying so. */
int dump_sqlite(const struct dump_request *r, const char *const *paths, size_t count,
                const char *output);

#endif
