/* Look-up for the formatter: msgtab_find without the walk to the end of the text. */
#ifndef MSGTAB_FORMAT_FIND_H
#define MSGTAB_FORMAT_FIND_H

#include "image.h"
#include "lookup.h"

/* Looks for a table of exactly this language behind those that *t remembers. */
int find_more(const struct msgtab *t, uint32_t id, uint16_t lang, struct msgtab_text *out);

/* Looks in all tables and takes the text of the nearest language. */
int find_nearest(const struct msgtab *t, uint32_t id, uint16_t lang, struct msgtab_text *out);

/* Looks in the table of exactly this language. */
static inline int find_exact(const struct msgtab *t, uint32_t id, uint16_t lang,
                             struct msgtab_text *out)
{
    for (size_t i = 0; i < t->table_count; i++)
        if (t->tables[i].lang == lang)
            return table_find(&t->tables[i], t->index, i, id, out);
    return t->has_more ? find_more(t, id, lang, out) : MSGTAB_E_LANGUAGE;
}

/* out->len counts the whole entry: the text ends at its first NUL or there. */
static inline int find_entry(const struct msgtab *t, uint32_t id, uint16_t lang, bool strict,
                             struct msgtab_text *out)
{
    int code = find_exact(t, id, lang, out);
    bool other = code == MSGTAB_E_ID || code == MSGTAB_E_LANGUAGE;
    return other && !strict ? find_nearest(t, id, lang, out) : code;
}

#endif
