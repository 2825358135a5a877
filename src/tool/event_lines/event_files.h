/* The opened files of a registered list of paths, and the numbers of their messages. */
#ifndef MSGTAB_TOOL_EVENT_FILES_H
#define MSGTAB_TOOL_EVENT_FILES_H

#include "arena.h"
#include "source_files.h"

struct event_files {
    struct source_files files;
    const char *missing;        /* the first path that cannot be opened; NULL: all can */
    int code;                   /* why */
    const char *bad;            /* the first path that readers refuse, and the list with it; NULL */
    const char *problem;        /* what is wrong with it */
    ARRAY_OF(uint64_t) numbers; /* the low 16 bits of each id above all 32, sorted */
};

/* Opens them; what cannot be opened, or is refused, is noted. Strings are in the arena. */
void event_files_open(struct event_files *f, const char *paths, const struct source_place *place,
                      struct arena *arena);
void event_files_close(struct event_files *f);

/* The ids of the files whose low 16 bits are number: how many, and the first of them, which others
   follow (NULL when there is none); the low 32 bits of each are the id. */
size_t event_files_numbered(const struct event_files *f, uint32_t number, const uint64_t **first);

#endif
