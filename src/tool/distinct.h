/* The languages of a file, without those that share the table of another: a small file may give
   1,024 languages one table. */
#ifndef MSGTAB_TOOL_DISTINCT_H
#define MSGTAB_TOOL_DISTINCT_H

#include <msgtab/msgtab.h>

struct languages {
    uint16_t *items; /* free() it */
    size_t count, capacity;
};

struct languages distinct_languages(const struct msgtab *t);

#endif
