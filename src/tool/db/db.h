/* msgtab db: databases of messages that tools of analysts read. */
#ifndef MSGTAB_TOOL_DB_H
#define MSGTAB_TOOL_DB_H

#include "source_request.h"

enum db_schema { DB_WINEVT, DB_VELOCIRAPTOR };

struct db_request {
    struct source_request source; /* the registry, and the root */
    const char *const *paths;     /* folders and files */
    size_t count;
    const char *output;
    enum db_schema schema;
};

/* Writes the database. Returns the exit status. */
int db_write(const struct db_request *r);

#endif
