/* Which entry of a file of translations is for which message. */
#ifndef MSGTAB_COMPILER_PO_MATCH_H
#define MSGTAB_COMPILER_PO_MATCH_H

#include "buf.h"
#include "diag.h"
#include "po.h"

/* What an entry calls a message: its symbol, or its code when it has none or shares it. Valid as
   long as code. */
enum { PO_CODE_SIZE = sizeof "0x12345678" };
struct slice po_context(const struct catalogue *c, const struct message *m,
                        char code[PO_CODE_SIZE]);

#define PO_NONE UINT32_MAX

struct po_match {
    uint32_t *entry_of;   /* of each message: the index of its entry, or PO_NONE */
    uint32_t *message_of; /* of each entry: the index of a message, or PO_NONE */
};

/* Finds entries by their msgctxt. Those without one are for every message with their text that has
   no other entry. Of obsolete entries, which are no translations, only the msgctxt is looked at,
   and only if revive; of a message with another entry not even that. The messages have their
   codes. */
void po_match(struct po_match *match, const struct catalogue *c, const struct po *po, bool revive);

/* Whether msgid is one of the message's own texts. scratch is a buffer for it. */
bool po_is_current(const struct catalogue *c, const struct message *m, struct slice msgid,
                   struct buf *scratch);

/* Says that a file belongs to another catalogue: none of its entries is for a message. */
bool po_check_catalogue(const struct po *po, const struct po_match *match, struct diag *d);

void po_match_free(struct po_match *match);

#endif
