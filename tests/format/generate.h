/* Random message texts, the same for the same seed on every system. */
#ifndef MSGTAB_TEST_GENERATE_H
#define MSGTAB_TEST_GENERATE_H

#include <msgtab/msgtab.h>

#include <stdbool.h>

enum { GENERATE_TEXT_MAX = 400, GENERATE_STRINGS = 3, GENERATE_ARGS = 150, GENERATE_TABLE = 2048 };

struct generator {
    uint64_t state;
};

/* A number below limit. */
uint32_t generate_below(struct generator *g, uint32_t limit);

/* A text of words, blanks, line ends, escapes and inserts, at most GENERATE_TEXT_MAX - 1 units and
   NUL-terminated; returns its length. Inserts 1 to 3 may be strings; the others are numbers or
   characters. With well_formed, it has no unpaired surrogates. */
size_t generate_text(struct generator *g, msgtab_char16 *out, bool well_formed);

/* Flags: a width, and sometimes MSGTAB_IGNORE_INSERTS. */
unsigned generate_flags(struct generator *g);

/* A string for an insert: blanks, letters, line ends, some surrogates; returns its length. */
size_t generate_string(struct generator *g, msgtab_char16 *out, size_t room, bool well_formed);

/* A number for an insert: its low half is small, so that it can be a width. */
int64_t generate_number(struct generator *g);

/* A table with one message, id 1, in GENERATE_TABLE bytes aligned for uint32_t; flags as in its
   entry, text of size bytes. Returns the table's size. */
size_t generate_table(void *out, uint16_t flags, const void *text, size_t size);

#endif
