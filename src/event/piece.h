/* A text that is read while parts of it are replaced: pieces on a stack, the innermost on top, read
   as one text. Nothing is copied together, so a code may begin in one piece and end in another. */
#ifndef MSGTAB_EVENT_PIECE_H
#define MSGTAB_EVENT_PIECE_H

#include "event_names.h"
#include "text_source.h"

#include <msgtab/event.h>

struct piece {
    struct source text; /* ends at its length or at a NUL */
    size_t pos;
    bool raw;        /* the unit at pos stands behind a '%' and is no escape */
    bool escapes;    /* of a table: %n %r %t %0 and line ends count */
    uint16_t *owned; /* ansi_free frees it */
};

struct pieces {
    struct piece items[1 + MSGTAB_EVENT_SUBSTITUTIONS];
    size_t depth;
};

/* A place in the text, from which it can be read ahead. */
struct cursor {
    size_t depth;
    size_t pos;
    bool raw;
};

enum { PIECE_END = 0, PIECE_NEWLINE = 0x10000 }; /* beside the units that piece_next returns */

/* Puts a text before the rest. */
void piece_push(struct pieces *p, struct source text, bool escapes);

/* The same with a text of a table, of any encoding. Returns 0 or an error of ansi_decode. */
int piece_push_text(struct pieces *p, const struct msgtab_text *text);

struct cursor piece_cursor(const struct pieces *p);

/* The unit or byte at the cursor, which moves behind it, PIECE_NEWLINE or PIECE_END. */
uint32_t piece_next(const struct pieces *p, struct cursor *c);

/* Goes on at the cursor. */
void piece_move(struct pieces *p, const struct cursor *c);

/* How many units of the top piece stand for themselves, up to '%' or a line end. */
size_t piece_run(const struct pieces *p);

void piece_free(struct pieces *p);

#endif
