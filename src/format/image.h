/* The files that hold message tables: PE images, .res and .bin. */
#ifndef MSGTAB_FORMAT_IMAGE_H
#define MSGTAB_FORMAT_IMAGE_H

#include "table.h"

enum image_kind { IMAGE_CLOSED, IMAGE_PE, IMAGE_RES, IMAGE_BIN, IMAGE_MODULE };

/* Finds out what t->image, t->size bytes, is and checks that its tables can be reached. Returns 0
   or an error; fills the fields of *t that say where they are. */
int image_read(struct msgtab *t);

/* Whether every table can be reached: 0, MSGTAB_E_DAMAGED, or MSGTAB_E_NO_TABLE. */
int image_check(const struct msgtab *t);

/* Walks the tables, one for each language; *cursor starts at 0. Returns 1, 0 at the end, or
   MSGTAB_E_DAMAGED. */
int image_next(const struct msgtab *t, size_t *cursor, struct table *out);

#endif
