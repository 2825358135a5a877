/* Names of code pages, as other programs and standards call them. */
#ifndef MSGTAB_UTIL_CODEPAGE_NAME_H
#define MSGTAB_UTIL_CODEPAGE_NAME_H

#include "slice.h"
#include "suggest.h"

#include <stdbool.h>
#include <stdint.h>

/* The number of a page: cp1252, windows-1252, utf-8, shift_jis, iso-8859-1 and others, in any case,
   '-' like '_'; false when it is none of them. Whether the system knows the page is not asked. */
bool codepage_named(struct slice name, uint32_t *page);

/* Tries the names as what may have been meant. */
void codepage_suggest(struct suggestion *near);

#endif
