/* Lines of a text for a terminal. */
#ifndef SESSMSG_WRAP_H
#define SESSMSG_WRAP_H

#include <stdbool.h>
#include <stddef.h>

/* A text that is taken apart, what is left of it; also a line of it. UTF-8, len counts bytes. */
struct wrap {
    const char *text;
    size_t len;
};

struct wrap wrap_start(const char *text);

/* Takes the next line off: at most width columns, more only where one word has more, and no blanks
   at its ends. Lines end where the text's lines end, at blanks, and between East Asian characters,
   but not before punctuation that closes or behind punctuation that opens. False at the end of the
   text. All lines together take time linear in the text. */
bool wrap_next(struct wrap *w, size_t width, struct wrap *line);

#endif
