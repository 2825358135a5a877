/* Texts of the catalogue in memory of the size they need, and how they are shown. */
#ifndef SESSMSG_TEXT_H
#define SESSMSG_TEXT_H

#include "request.h"

/* One text; what the fields mean is up to the function that makes it. */
struct text_call {
    const struct request *request;
    uint32_t id;
    unsigned flags;
    const struct msgtab_arg *args;
    size_t count;
};

/* Makes the text, with the contract of msgtab_format. */
typedef ptrdiff_t text_maker(char *buf, size_t size, const struct text_call *call);

/* The message with this id: flags and args as for msgtab_format. */
text_maker text_message;

/* The text, to be freed; NULL after having said on standard error why there is none. */
char *text_make(text_maker *make, const struct text_call *call);

/* Says on standard error why there is no text with this id. */
void text_lacks(uint32_t id, int code);

/* A name as it may be shown, to be freed; NULL as above. */
char *text_visible(const char *name);

/* Writes the text to standard output, with plain line ends and one at its end. */
void text_show(const char *text);

/* The same in lines of at most width columns, indent of which are blanks. */
void text_show_wrapped(const char *text, size_t indent, size_t width);

#endif
