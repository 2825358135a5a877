/* Names that are safe to show to people, from UTF-16 as well. */
#ifndef SESSMSG_VISIBLE_H
#define SESSMSG_VISIBLE_H

#include "sessmsg_names.h"

#include <sessmsg/account.h>

/* Like sessmsg_visible; an unpaired surrogate becomes <U+D800>. A text that does not fit ends at a
   whole character or escape. */
ptrdiff_t visible_units(char *buf, size_t size, const uint16_t *text, size_t len);

#endif
