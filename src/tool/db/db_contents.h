/* All that goes into a database. */
#ifndef MSGTAB_TOOL_DB_CONTENTS_H
#define MSGTAB_TOOL_DB_CONTENTS_H

#include "db.h"
#include "db_providers.h"
#include "out.h"

struct db_named_file {
    const char *path; /* of Windows */
    struct db_file *file;
    uint32_t next; /* a file that belongs to the same one, as its .mui do; MAP_NONE: none */
};

struct db_contents {
    ARRAY_OF(struct db_named_file) files;
    struct map bases; /* the first file that belongs to a path, see db_path_base */
    struct db_providers providers;
    struct out out; /* may replace nothing that was read */
};

/* Reads the registry and the files. Returns the status: the highest of a file. *is_read: the
   registry could be read. */
int db_contents_read(struct db_contents *c, struct db_paths *paths, const struct db_request *r,
                     const struct source_place *place, bool *is_read);
void db_contents_free(struct db_contents *c);

/* The first file that belongs to a path; NULL: none. */
const struct db_named_file *db_contents_file(const struct db_contents *c, const char *path,
                                             struct arena *a);
const struct db_named_file *db_contents_next(const struct db_contents *c,
                                             const struct db_named_file *f);

/* The writers. They return the status. */
int db_write_winevt(struct db_contents *c, const struct db_request *r);
int db_write_velociraptor(struct db_contents *c, const struct db_request *r);

#endif
