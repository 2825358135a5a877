/* What the files of a source must hold. */
#ifndef MSGTAB_TOOL_SOURCE_CONTENT_H
#define MSGTAB_TOOL_SOURCE_CONTENT_H

#include "source_files.h"

/* Counts the categories of the files, or takes the number of the command line and looks whether
   they are there. Returns STATUS_OK, or the status after saying what is wrong. */
int source_categories(const struct source_request *r, const struct source_files *f,
                      uint32_t *categories);

/* Whether the files have an event beside their categories; returns STATUS_OK, or the status after
   saying that they have none. */
int source_events(const struct source_request *r, const struct source_files *f,
                  uint32_t categories);

#endif
