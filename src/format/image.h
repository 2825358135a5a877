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

/* What other readers of resources need. */

enum {
    RES_HEADER_SIZE = 32, /* of a .res entry whose type and name are numbers */
    RES_TYPE = 8,
    RES_NAME = 12,
    RES_LANGUAGE = 22
};

#define RES_NUMBER(n) (0xFFFFu | (uint32_t)(n) << 16) /* a type or name that is a number */

struct res_entry {
    const unsigned char *header;
    size_t header_size, data_size;
};

/* PE: reads the headers of t->image; sets the address of the resource directory, 0 if there is
   none. Returns 0 or an error. */
int image_headers(struct opened *t, uint32_t *resources);

/* PE: the file offset of len bytes at an address in the image, and how many bytes follow it. */
bool image_offset(const struct opened *t, uint32_t rva, size_t len, size_t *offset, size_t *rest);

bool image_is_res(const struct opened *t);

/* .res: reads the entry at *cursor and moves *cursor to the next one. Returns 1, 0 at the end, or
   MSGTAB_E_DAMAGED. */
int image_res_next(const struct opened *t, size_t *cursor, struct res_entry *out);

#endif
