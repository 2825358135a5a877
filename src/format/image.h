/* The files that hold message tables: PE images, .res and .bin. */
#ifndef MSGTAB_FORMAT_IMAGE_H
#define MSGTAB_FORMAT_IMAGE_H

#include "format_names.h"
#include "table.h"

enum image_kind { IMAGE_CLOSED, IMAGE_PE, IMAGE_RES, IMAGE_BIN, IMAGE_MODULE };

/* Determines what t->image (t->size bytes) is and checks that its tables can be reached. Returns 0
   or an error; fills in the fields of *t that say where they are. */
int image_read(struct opened *t);

/* The position of image_next; starts as {0}. */
struct image_cursor {
    size_t number; /* of the next table */
    size_t at;     /* in the file, after the tables that *t remembers */
};

/* Remembers a table in *t; false when there is no more room. */
bool image_add(struct opened *t, const struct table *table);

/* Walks the tables, one for each language. Returns 1, 0 at the end, or MSGTAB_E_DAMAGED. */
int image_next(const struct opened *t, struct image_cursor *cursor, struct table *out);

#endif
