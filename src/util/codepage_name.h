/* Names of code pages in other programs and standards. */
#ifndef MSGTAB_UTIL_CODEPAGE_NAME_H
#define MSGTAB_UTIL_CODEPAGE_NAME_H

#include "slice.h"
#include "suggest.h"

#include <stdbool.h>
#include <stdint.h>

/* The number of a page from cp1252, windows-1252, utf-8, shift_jis, iso-8859-1 and other names.
   Case is ignored, and '_' equals '-'. False when the name is unknown. Does not check whether the
   system knows the page. */
bool codepage_named(struct slice name, uint32_t *page);

/* The name with this index, or NULL after the last. */
const char *codepage_name_at(size_t index);

/* Tries the names as suggestions. */
void codepage_suggest(struct suggestion *near);

#endif
