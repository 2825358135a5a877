/* A folder, and what is in it: what was made there, or what is to be removed. */
#ifndef MSGTAB_TOOL_SITE_SITE_PARTS_H
#define MSGTAB_TOOL_SITE_SITE_PARTS_H

#include "arena.h"
#include "temporary.h"

#include <stdbool.h>

/* The folder itself is the first, and what is in a folder comes after it. */
struct site_parts {
    ARRAY_OF(struct temporary *) items;
};

/* A new part, empty; it stays where it is. */
struct temporary *site_parts_add(struct site_parts *p);

/* Removes them, as far as they are there, and allocates nothing. False after saying on standard
   error what cannot be removed. */
bool site_parts_remove(struct site_parts *p);

void site_parts_free(struct site_parts *p);

/* a, b and c as one string; free() it. */
char *site_joined(const char *a, const char *b, const char *c);

/* Says on standard error what is wrong with a path. Returns false. */
bool site_refuse(const char *path, const char *why);

#endif
