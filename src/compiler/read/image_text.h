/* The source itself: the lists of names, then the messages. */
#ifndef MSGTAB_COMPILER_IMAGE_TEXT_H
#define MSGTAB_COMPILER_IMAGE_TEXT_H

#include "image_tables.h"

/* Appends it; false after an error, which is in t->error. */
bool image_text(struct buf *out, struct image_tables *t, const struct image_names *names);

#endif
