/* One message table: blocks of consecutive ids, and the entries of each in a row. */
#ifndef MSGTAB_FORMAT_TABLE_H
#define MSGTAB_FORMAT_TABLE_H

#include <msgtab/msgtab.h>

#include <stdbool.h>

struct table {
    const unsigned char *data;
    size_t size;
    uint16_t lang;
    const uint32_t *index; /* of all tables, or NULL */
    size_t index_start;    /* this table's part of it: one word a block */
};

/* Whether the count of blocks fits the size; everything else is checked when it is used. */
bool table_is_sound(const struct table *table);

/* Whether the blocks look like blocks: what tells a .bin file from any other file. */
bool table_is_likely(const struct table *table);

size_t table_block_count(const struct table *table);

/* How many messages the blocks claim to hold, or SIZE_MAX. */
size_t table_id_count(const struct table *table);

/* Finds the entry of id; out->len is all of the entry, NULs included. Returns 0, MSGTAB_E_ID or
   MSGTAB_E_DAMAGED. */
int table_find(const struct table *table, uint32_t id, struct msgtab_text *out);

/* Writes the table's part of an index into words from *end on, and moves *end behind it. Returns 0
   or MSGTAB_E_DAMAGED. */
int table_index(const struct table *table, uint32_t *words, uint32_t *end);

/* Walks the entries: 1, 0 at the end, or MSGTAB_E_DAMAGED. */
int table_next(const struct table *table, struct msgtab_cursor *c, struct msgtab_text *out);

#endif
