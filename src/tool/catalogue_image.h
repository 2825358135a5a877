/* A message source (.mc), compiled into memory for a command that reads images. */
#ifndef MSGTAB_TOOL_CATALOGUE_IMAGE_H
#define MSGTAB_TOOL_CATALOGUE_IMAGE_H

#include "symbols.h"

/* Whether a file is a message source by its name. */
bool is_catalogue(const char *path);

/* Compiles the source: its tables as a .res file into image, its names into symbols, unless these
   are NULL. Returns STATUS_OK, or the status after saying what is wrong. */
int catalogue_image(const char *path, struct buf *image, struct symbols *symbols);

#endif
