/* What the files of a source must hold. */
#ifndef MSGTAB_TOOL_SOURCE_CONTENT_H
#define MSGTAB_TOOL_SOURCE_CONTENT_H

#include "source_files.h"

/* How many categories the first of the files that has any has, or an error. */
ptrdiff_t source_category_count(const struct source_files *f);

/* Says why they cannot be counted, and what helps; returns the exit status for it. */
int source_not_counted(const struct source_request *r, int code);

/* The first id from 1 to count for which no file has a text; 0: all have one. */
uint32_t source_category_gap(const struct source_files *f, uint32_t count);

/* Counts the categories of the files, or takes the number of the command line and looks whether
   they are there. Returns STATUS_OK, or the status after saying what is wrong. */
int source_categories(const struct source_request *r, const struct source_files *f,
                      uint32_t *categories);

/* Whether the files have an event beside their categories; returns STATUS_OK, or the status after
   saying that they have none. */
int source_events(const struct source_request *r, const struct source_files *f,
                  uint32_t categories);

/* Whether the message file has parameter texts: ids up to 65535 after the categories, whose text
   ends in %0 as that of a word in a sentence does. */
bool source_has_parameters(const struct source_files *f, uint32_t categories);

/* Whether the new files have the id of a parameter text of the old ones. */
bool source_keeps_parameters(const struct source_files *old, const struct source_files *new,
                             uint32_t categories);

/* Whether the new files have every id of the old ones but those of categories; returns STATUS_OK,
   or the status after saying which one is missing. */
int source_keeps_ids(const struct source_request *r, const struct source_files *old,
                     const struct source_files *new, uint32_t categories);

#endif
