/* Look-up for the formatter: msgtab_find without walking to the end of the text. */
#ifndef MSGTAB_FORMAT_FIND_H
#define MSGTAB_FORMAT_FIND_H

#include "format_names.h"
#include "image.h"
#include "lookup.h"

/* Looks in the table of exactly this language, if *t remembers it; MSGTAB_E_LANGUAGE if it does
   not. out->len is the length of the whole entry: the text ends at its first NUL or there. */
static inline int find_here(const struct opened *t, uint32_t id, uint16_t lang,
                            struct msgtab_text *out)
{
    for (size_t i = 0; i < t->table_count; i++)
        if (t->tables[i].lang == lang)
            return table_find(&t->tables[i], t->index, i, id, out);
    return MSGTAB_E_LANGUAGE;
}

/* Call after find_here returned code. Looks in the tables that *t does not remember and, unless
   strict, for the text in the nearest language. */
int find_elsewhere(const struct opened *t, uint32_t id, uint16_t lang, bool strict, int code,
                   struct msgtab_text *out);

/* The number of the first table of an image that is the same as one with this number: languages may
   share one, and then a part of the index. */
size_t find_same(const struct opened *t, const struct table *table, size_t number);

/* Whether tables of an image that are not the same have too many bytes together. They can overlap,
   though those of compilers do not. */
bool find_is_overlapped(const struct opened *t, uint64_t bytes);

#endif
