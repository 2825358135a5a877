/* The inserts of a message: what its texts, all together, read. */
#ifndef MSGTAB_TOOL_DUMP_INSERTS_H
#define MSGTAB_TOOL_DUMP_INSERTS_H

#include "insert.h"
#include "slice.h"

#include <stdbool.h>

enum { DUMP_ARGUMENTS = INSERT_NUMBERS + INSERT_STARS_MAX };

struct dump_inserts {
    const char *types[DUMP_ARGUMENTS]; /* by number; NULL: not used */
    size_t end;                        /* after the highest number that is used */
};

/* Adds those of a text in UTF-8. One that two texts read in different ways is "mixed". */
void dump_inserts_add(struct dump_inserts *inserts, struct slice text);

#endif
