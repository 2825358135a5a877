/* The core with a line width of 1 to 254. */
#ifndef MSGTAB_FORMAT_WIDTH_H
#define MSGTAB_FORMAT_WIDTH_H

#include "format.h"
#include "format_names.h"

/* As format_text, with lines shorter than width cells. */
int width_text(struct formatter *f, size_t width);

#endif
