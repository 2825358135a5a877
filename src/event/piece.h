/* A text that is read while parts of it are replaced: a stack of pieces, the innermost on top, read
   as one text. Nothing is concatenated, so a code may begin in one piece and end in another. */
#ifndef MSGTAB_EVENT_PIECE_H
#define MSGTAB_EVENT_PIECE_H

#include "event_names.h"
#include "text_source.h"

#include <msgtab/event.h>

struct piece {
    struct source text; /* ends at its length or at a NUL */
    size_t pos;
    bool raw;        /* the unit at pos follows a '%' and is not an escape */
    bool escapes;    /* from a table: %n %r %t %0 and line ends count */
    uint16_t *owned; /* free it with ansi_free */
};

struct pieces {
    struct piece items[1 + MSGTAB_EVENT_SUBSTITUTIONS];
    size_t depth;
};

/* A place in the text for reading ahead. */
struct cursor {
    size_t depth;
    size_t pos;
    bool raw;
};

enum { PIECE_END = 0, PIECE_NEWLINE = 0x10000 }; /* besides the units that piece_next returns */

/* Inserts a text before the rest. */
void piece_push(struct pieces *p, struct source text, bool escapes);

/* The same with a text from a table, in any encoding. Returns 0 or an error of ansi_decode. */
int piece_push_text(struct pieces *p, const struct msgtab_text *text);

struct cursor piece_cursor(const struct pieces *p);

/* Returns the unit or byte at the cursor, and moves the cursor past it, or PIECE_NEWLINE or
   PIECE_END. */
uint32_t piece_next(const struct pieces *p, struct cursor *c);

/* Continues at the cursor. */
void piece_move(struct pieces *p, const struct cursor *c);

/* How many units of the top piece are literal, up to '%' or a line end. */
size_t piece_run(const struct pieces *p);

void piece_free(struct pieces *p);

#endif
