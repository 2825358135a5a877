/* The messages of a source file that was not compiled yet. */
#ifndef MSGTAB_TOOL_SOURCE_CATALOGUE_H
#define MSGTAB_TOOL_SOURCE_CATALOGUE_H

#include "buf.h"

#include <stdbool.h>

#include <msgtab/msgtab.h>

/* Whether a file is a message source by its name. */
bool source_is_catalogue(const char *path);

/* Compiles the source and opens its messages, which are in image until it is freed. Returns
   STATUS_OK, or the status after saying what is wrong. */
int source_open_catalogue(struct msgtab *t, const char *path, struct buf *image);

#endif
