/* Texts of the catalogue in memory of the required size, and how they are shown. */
#ifndef SESSMSG_TEXT_H
#define SESSMSG_TEXT_H

#include "request.h"

#include <sessmsg/page.h>

/* One text; the fields' meaning depends on the function that makes it. */
struct text_call {
    const struct request *request;
    uint32_t id;
    unsigned flags;
    const struct msgtab_arg *args;
    size_t count;
    const struct sessmsg_item *item;
};

/* Makes the text, with the contract of msgtab_format. */
typedef ptrdiff_t text_maker(char *buf, size_t size, const struct text_call *call);

/* The message with this id: flags and args as for msgtab_format. */
text_maker text_message;

/* Returns the text, to be freed; NULL after reporting on standard error why there is none. */
char *text_make(text_maker *make, const struct text_call *call);

/* The text of an item of a page, as above. That of an NTSTATUS begins with its name. */
char *text_item(const struct request *r, const struct sessmsg_item *item);

/* Reports on standard error why there is no text with this id. */
void text_lacks(uint32_t id, int code);

/* A name made visible with sessmsg_visible, to be freed; NULL as above. */
char *text_visible(const char *name);

/* Writes the text to standard output, with plain line ends, including one at its end. */
void text_show(const char *text);

/* The same in lines of at most width columns, each indented by indent blanks. */
void text_show_wrapped(const char *text, size_t indent, size_t width);

#endif
