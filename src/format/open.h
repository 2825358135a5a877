/* What every way to open a table begins with. */
#ifndef MSGTAB_FORMAT_OPEN_H
#define MSGTAB_FORMAT_OPEN_H

#include "file.h"
#include "format_names.h"
#include "opened.h"

/* Closes what the caller passed, except NULL, before anything can fail. */
struct opened *open_start(struct msgtab *t);

/* Maps and reads a file: 0 or an error. */
int open_path(struct opened *t, const struct file_path *path);

#endif
