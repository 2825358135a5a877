/* What the files of a database are called on Windows: the paths that readers look for. */
#ifndef MSGTAB_TOOL_DB_PATHS_H
#define MSGTAB_TOOL_DB_PATHS_H

#include "arena.h"
#include "folder_index.h"
#include "map.h"
#include "source_place.h"

struct db_paths {
    const char *const *folders; /* and files, as the command line has them */
    size_t folder_count;
    const struct source_place *place; /* its root counts, if it has one */
    const char *windows;              /* the folder of Windows in the root: "\Windows" */
    ARRAY_OF(struct folder_index) indexes;
    struct arena arena;
    ARRAY_OF(const char *) registered; /* the path of each file that some source has */
    struct map files;                  /* a file to its path */
};

/* fault receives folders that cannot be read. */
void db_paths_open(struct db_paths *p, file_list_fault *fault, void *context);
void db_paths_close(struct db_paths *p);

/* A registered path as the database has it. The first one that finds a file of a folder is what
   this file is called from now on. Valid until db_paths_close. */
const char *db_paths_registered(struct db_paths *p, struct slice path);

/* What a file is called that was found in the folders or the root. Valid likewise. */
const char *db_paths_of_file(struct db_paths *p, const char *file);

/* Appends the bytes of a registered file. Returns NULL, or why it cannot be read. Threads may call
   it. */
const char *db_paths_read(const struct db_paths *p, struct slice path, struct buf *out);

#endif
