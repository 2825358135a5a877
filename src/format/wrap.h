/* The core with a line width of 1 to 254. */
#ifndef MSGTAB_FORMAT_WRAP_H
#define MSGTAB_FORMAT_WRAP_H

#include "format.h"

/* As format_text, with lines shorter than width cells. */
int wrap_text(struct formatter *f, size_t width);

#endif
