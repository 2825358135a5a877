/* Tokens of a .po file. */
#ifndef MSGTAB_COMPILER_PO_LEX_H
#define MSGTAB_COMPILER_PO_LEX_H

#include "source_file.h"
#include "span.h"

#include <stdbool.h>

/* What a line begins with. */
enum po_mark {
    PO_PLAIN = 0,
    PO_PREVIOUS = 1, /* #| */
    PO_OBSOLETE = 2  /* #~, and with PO_PREVIOUS #~| */
};

enum po_kind {
    PO_END,
    PO_COMMENT, /* from '#' to the end of the line */
    PO_WORD,
    PO_STRING,        /* span: what is between the quotes */
    PO_STRING_BROKEN, /* the line ends before the closing quote */
    PO_OTHER          /* a character that begins no token */
};

struct po_token {
    enum po_kind kind;
    unsigned marks; /* of its line */
    struct span span;
};

struct po_lexer {
    const struct source_file *source;
    uint32_t pos;
    unsigned marks;
    bool in_line; /* after the start of the line */
};

struct po_token po_token(struct po_lexer *l);

#endif
