/* Message tables of files below a root. */
#ifndef MSGTAB_TOOL_ROOT_TABLE_H
#define MSGTAB_TOOL_ROOT_TABLE_H

#include "root.h"

#include <stdint.h>

#include <msgtab/msgtab.h>

/* Opens a file as msgtab_open_lang does, and finds its .mui in any case. path is that of
   root_file_open. Returns 0, or an error as that does. */
int root_table_open(const struct root *r, const char *path, uint16_t lang, unsigned flags,
                    struct msgtab *t);

#endif
