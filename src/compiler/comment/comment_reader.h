/* A comment that is being read: what the functions that read arguments share. */
#ifndef MSGTAB_COMPILER_COMMENT_READER_H
#define MSGTAB_COMPILER_COMMENT_READER_H

#include "comment_parse.h"
#include "numeral.h"

struct reader {
    struct catalogue *catalogue;
    struct diag *diag;
    struct comment *comment;
    struct slice rest; /* what was not read yet */
};

/* The place of an argument; that of the comment's word when there is none. */
struct place comment_argument_place(const struct reader *r, struct slice argument);

/* Reports what was expected; returns false. */
bool comment_expected(const struct reader *r, const char *what);

/* Reads N or N-M, numbers of at most max. */
enum numeral_result comment_range(struct slice word, uint32_t max, uint32_t *first, uint32_t *last);

/* In comment_form.c and comment_layout.c: what COMMENT_LIST names. */
bool parse_lines(struct reader *r);
bool parse_encoding(struct reader *r);
bool parse_exact(struct reader *r);
bool parse_code(struct reader *r);
bool parse_block(struct reader *r);
bool parse_bytes(struct reader *r);

#endif
