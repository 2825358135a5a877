/* Look-up for the formatter: msgtab_find without the walk to the end of the text. */
#ifndef MSGTAB_FORMAT_FIND_H
#define MSGTAB_FORMAT_FIND_H

#include "image.h"

/* out->len counts the whole entry: the text ends at its first NUL or there. */
int find_entry(const struct msgtab *t, uint32_t id, uint16_t lang, bool strict,
               struct msgtab_text *out);

#endif
