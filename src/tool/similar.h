/* Ids that were cut: messages with the number that programs and viewers show, the low 16 bits. */
#ifndef MSGTAB_TOOL_SIMILAR_H
#define MSGTAB_TOOL_SIMILAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <msgtab/msgtab.h>

struct similar {
    bool found;
    bool others; /* there are more */
    uint32_t id; /* the least */
};

/* The messages of the tables that differ from wanted only in severity and facility. */
struct similar similar_ids(const struct msgtab *tables, size_t count, uint32_t wanted);

/* Adds to "msgtab: FILE: " on stderr that there is no such message (what: "message", "event"), but
   a similar one. asked is the id as the user wrote it. */
void similar_tell(const struct similar *s, const char *what, const char *asked, uint32_t wanted);

#endif
