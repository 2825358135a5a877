/* The message tables that belong to a file: its own, and those of LANGUAGE/NAME.mui beside it. */
#ifndef MSGTAB_TOOL_RESTORE_TABLES_H
#define MSGTAB_TOOL_RESTORE_TABLES_H

#include "arena.h"
#include "buf.h"
#include "restore.h"

#include <msgtab/msgtab.h>

struct restore_table {
    const struct msgtab *file;
    uint16_t language;
};

/* One table of each language; all zeros is an empty list. */
struct restore_tables {
    ARRAY_OF(struct restore_table) list;
    ARRAY_OF(struct msgtab *) files;
};

/* Fills an empty list: US English first, else the languages of the file before those of .mui files,
   whose tables replace the file's own. beside is the path of the file, or NULL: only its own count.
   False: error says which .mui cannot be read. Close it in any case. */
bool restore_tables_open(struct restore_tables *t, const struct buf *file, const char *beside,
                         char error[RESTORE_ERROR_SIZE]);
void restore_tables_close(struct restore_tables *t);

#endif
