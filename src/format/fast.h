/* The fast way through the start of a text, or what follows an item: see format.c. */
#ifndef MSGTAB_FORMAT_FAST_H
#define MSGTAB_FORMAT_FAST_H

#include "format.h"

/* Formats from f->pos on what most messages are made of: ASCII (UTF-16 into UTF-16: anything) that
   fits, line ends, and inserts %1 to %9 without a format whose arguments are such strings. Stops in
   front of everything else, errors too, and at the end of the text. For texts without a width and
   sinks without notes. */
void fast_format(struct formatter *f);

#endif
