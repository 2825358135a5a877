/* The entries of a message table: a head, a text with its line ends, a terminator, padding. */
#ifndef MSGTAB_COMPILER_WRITE_ENTRY_H
#define MSGTAB_COMPILER_WRITE_ENTRY_H

#include "codepage.h"
#include "write_table.h"

struct entry_writer {
    struct buf *out;
    const struct catalogue *catalogue;
    const struct table_options *options;
    struct diag *diag;
    struct codepage page; /* of 8-bit texts */
};

/* Begins a table in the language with that index. False: a text is 8-bit and the system does not
   know the page, which is an error in d. */
bool entry_writer_open(struct entry_writer *w, struct buf *out, const struct catalogue *c,
                       uint32_t language, const struct table_options *o, struct diag *d);

/* Appends the entry of a text to w->out. A text that does not fit is an error in w->diag. */
void entry_write(struct entry_writer *w, const struct table_entry *entry);

void entry_writer_close(struct entry_writer *w);

#endif
