/* What ;//@ comments call by name: the categories of events, the languages of versions. */
#ifndef MSGTAB_COMPILER_SEMA_COMMENTS_H
#define MSGTAB_COMPILER_SEMA_COMMENTS_H

#include "names.h"

/* Fills in the values of comments that are marked (sema), of a catalogue whose codes are sound.
   symbols are the messages by their SymbolicName. Errors are in d and in c->comment_errors. */
void sema_comments(struct catalogue *c, const struct map *symbols, const struct names *facilities,
                   const struct names *languages, struct diag *d);

/* How many messages have the codes 1, 2, 3, ... without a gap. */
uint32_t sema_count_categories(const struct catalogue *c);

#endif
