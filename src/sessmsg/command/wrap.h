/* Lines of a text for a terminal. */
#ifndef SESSMSG_WRAP_H
#define SESSMSG_WRAP_H

#include <stdbool.h>
#include <stddef.h>

/* The rest of a text that is being split, or one of its lines. UTF-8; len counts bytes. */
struct wrap {
    const char *text;
    size_t len;
};

struct wrap wrap_start(const char *text);

/* Removes the next line: at most width columns, or more only for a single longer word, without
   blanks at its ends. Lines end at line ends of the text, at blanks, and between East Asian
   characters, but not before closing or after opening punctuation. False at the end of the text.
   All lines together need time linear in the text. */
bool wrap_next(struct wrap *w, size_t width, struct wrap *line);

#endif
