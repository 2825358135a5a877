/* A catalogue that is compared, from any file that has one. */
#ifndef MSGTAB_TOOL_DIFF_LOAD_H
#define MSGTAB_TOOL_DIFF_LOAD_H

#include "compile.h"
#include "diff.h"
#include "restore.h"

struct diff_file {
    const char *name; /* as messages show it */
    bool is_table;
    struct compilation compilation;
    struct restored restored; /* of an image with WEVT_TEMPLATE: its manifest */
    bool is_restored;
};

/* Reads and resolves the catalogue of path; codepage is that of a source without a byte order mark,
   0: by its content. False after saying on stderr what is wrong. Free it in any case. */
bool diff_load(struct diff_file *f, const char *path, unsigned codepage);

/* What is to be compared of it. */
struct diff_side diff_side_of(const struct diff_file *f);

void diff_unload(struct diff_file *f);

#endif
