/* Symbolic names of message ids, from a header or from a message source. */
#ifndef MSGTAB_TOOL_SYMBOLS_H
#define MSGTAB_TOOL_SYMBOLS_H

#include "arena.h"
#include "catalogue.h"
#include "suggest.h"

struct symbol {
    const char *name;
    uint32_t id;
    uint32_t order;  /* in the file */
    bool of_message; /* a comment of a message compiler precedes its definition */
};

struct symbols {
    struct symbol *items; /* in the order of ids, then of the file */
    size_t count, capacity;
    bool has_messages; /* one of them is of a message */
    struct arena names;
};

/* Adds the macros of a header that are one number, with casts or without: text is UTF-8. */
void symbols_of_header(struct symbols *s, const char *text, size_t len);

/* Adds the symbolic names of a compiled source. */
void symbols_of_catalogue(struct symbols *s, const struct catalogue *c);

/* The symbol of this name, or NULL. */
const struct symbol *symbols_find(const struct symbols *s, const char *name);

/* Tries all names. */
void symbols_suggest(const struct symbols *s, struct suggestion *near);

/* What the message with this id is called, or NULL. Where a header tells messages from facilities
   and other numbers, only messages have names. */
const char *symbols_name(const struct symbols *s, uint32_t id);

void symbols_free(struct symbols *s);

#endif
