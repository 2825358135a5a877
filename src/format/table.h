/* One message table: blocks of consecutive ids, and the consecutive entries of each. */
#ifndef MSGTAB_FORMAT_TABLE_H
#define MSGTAB_FORMAT_TABLE_H

#include "format_names.h"
#include "opened.h"

#include <msgtab/msgtab.h>

#include <stdbool.h>

/* Reads the number of blocks; false when it does not fit the size. Everything else is checked when
   it is used. */
bool table_start(struct table *table);

/* The same, and checks that the blocks look like blocks: this distinguishes a .bin file from any
   other. */
bool table_is_likely(struct table *table);

/* Trims the text at its first NUL, which an entry has at its end, with padding. */
void table_trim(struct msgtab_text *text);

/* An index in memory: see find_indexed. */
struct index {
    uint32_t *words;
    uint32_t size;
    uint32_t end;   /* words used so far */
    uint64_t bytes; /* of the messages of the table so far */
};

/* How many words the part of a table has; UINT64_MAX when there are more messages than the table
   can hold. */
uint64_t table_index_words(const struct table *table);

/* Adds the part of a table. Returns 0 or MSGTAB_E_DAMAGED, also when there is no room. */
int table_index(const struct table *table, struct index *index);

/* Walks the entries: 1, 0 at the end, or MSGTAB_E_DAMAGED. */
int table_next(const struct table *table, struct msgtab_cursor *c, struct msgtab_text *out);

#endif
