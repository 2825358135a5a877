/* What follows the word of a ;//@ comment: one function for each word. */
#ifndef MSGTAB_COMPILER_COMMENT_PARSE_H
#define MSGTAB_COMPILER_COMMENT_PARSE_H

#include "catalogue.h"
#include "comment.h"
#include "diag.h"

/* Cuts the next word off the front of rest; len 0 when there is none. */
struct slice comment_cut(struct slice *rest);

/* Reads the arguments into the values of a comment, whose kind and place are set. False: they are
   wrong, which is an error in d, and the comment says nothing. */
bool comment_parse(struct catalogue *c, struct comment *comment, struct slice arguments,
                   struct diag *d);

#endif
