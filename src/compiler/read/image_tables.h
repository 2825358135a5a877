/* The tables of an image and the entries of all, in the order of their codes. */
#ifndef MSGTAB_COMPILER_IMAGE_TABLES_H
#define MSGTAB_COMPILER_IMAGE_TABLES_H

#include "arena.h"
#include "image_language.h"
#include "image_source.h"
#include "table.h"
#include "text_form.h"

struct image_table {
    struct table table;
    char name[IMAGE_LANGUAGE_SIZE];
    struct text_form form; /* of most of its texts */
    struct codepage page;  /* of its language; opened when an 8-bit text needs it */
    bool usual;            /* blocks and entries are where our compiler puts them */
};

/* An entry of a table. */
struct image_row {
    uint32_t code;
    uint32_t table;  /* its index */
    uint32_t offset; /* of the entry in the table */
};

struct image_block {
    uint32_t low, high, offset;
};

struct image_block image_block_at(const struct table *table, size_t i);

struct image_tables {
    struct image_table *items; /* English first, then by language */
    size_t count;
    struct image_row *rows; /* by code, then by table */
    size_t row_count;
    char *error; /* IMAGE_ERROR_SIZE bytes */
};

/* Collects them; false after an error, which is in t->error. Free t in any case. */
bool image_tables_read(struct image_tables *t, const struct msgtab *file,
                       const struct image_options *o, char *error);
void image_tables_free(struct image_tables *t);

/* Says what is wrong with a table; returns false. */
bool image_wrong(const struct image_tables *t, const struct image_table *table, const char *format,
                 ...) BUF_PRINTF(3, 4);

#endif
