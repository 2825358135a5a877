/* Whether the files of a source speak a language. */
#ifndef MSGTAB_TOOL_SOURCE_SPOKEN_H
#define MSGTAB_TOOL_SOURCE_SPOKEN_H

#include "source_files.h"

/* Whether every message of the files has a text in the language of the request, or in another form
   of it; returns STATUS_OK, or the status after naming one that has none. */
int source_check_language(const struct source_request *r, const struct source_files *f);

/* Whether a text that was found for a language is in it. */
static inline bool source_is_language(uint16_t wanted, uint16_t found)
{
    enum { PRIMARY = 0x3FF };
    return wanted == 0 || (wanted & PRIMARY) == (found & PRIMARY);
}

#endif
