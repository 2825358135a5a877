/* A text as what FormatMessage makes of it, piece by piece, for rules that compare texts. */
#ifndef MSGTAB_COMPILER_PIECES_H
#define MSGTAB_COMPILER_PIECES_H

#include "arena.h"
#include "insert.h"
#include "slice.h"

#include <stddef.h>
#include <stdint.h>

enum piece_kind {
    PIECE_CHAR,   /* a character; %% %. and %! are one too */
    PIECE_INSERT, /* value: its number */
    PIECE_BREAK,  /* %n */
    PIECE_LINE,   /* a line end of the source */
    PIECE_CUT,    /* %0, always the last piece */
    PIECE_ESCAPE  /* another escape: "% ", %t, %r, %b, %\ */
};

struct piece {
    enum piece_kind kind;
    uint32_t value;
    uint32_t offset; /* in the text */
};

/* A mark is a piece that is neither a letter of English nor a single blank. Few pieces are
   marks; what looks for inserts, digits, quotation marks and so on looks at marks only. */
struct pieces {
    struct piece *items;
    size_t count, capacity;
    ARRAY_OF(uint32_t) marks; /* indexes of items */
};

/* Puts the pieces of a text in the place of those that are there; the line end at its end is none
   of them. */
void pieces_read(struct pieces *p, struct slice body);

void pieces_free(struct pieces *p);

/* The character at an index, or 0: something else, or outside. */
static inline uint32_t pieces_char(const struct pieces *p, size_t i)
{
    return i < p->count && p->items[i].kind == PIECE_CHAR ? p->items[i].value : 0;
}

#endif
