/* A catalogue that is compared, from any file that has one. */
#ifndef MSGTAB_TOOL_DIFF_LOAD_H
#define MSGTAB_TOOL_DIFF_LOAD_H

#include "compile.h"
#include "diff.h"

struct diff_file {
    const char *name; /* as messages show it */
    bool is_table;
    struct compilation compilation;
};

/* Reads and resolves the catalogue of path; codepage is that of a source without a byte order mark,
   0: by its content. False after saying on stderr what is wrong. Free it in any case. */
bool diff_load(struct diff_file *f, const char *path, unsigned codepage);

void diff_unload(struct diff_file *f);

#endif
