/* The messages of a source file that was not compiled yet. */
#ifndef MSGTAB_TOOL_SOURCE_CATALOGUE_H
#define MSGTAB_TOOL_SOURCE_CATALOGUE_H

#include "buf.h"
#include "source_files.h"

/* Compiles the source and adds its messages, which are in image until it is freed. Returns
   STATUS_OK, or the status after saying what is wrong. */
int source_add_catalogue(struct source_files *f, const char *path, struct buf *image);

#endif
