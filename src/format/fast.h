/* The fast path through a text: what most messages consist of, without the core's generality. */
#ifndef MSGTAB_FORMAT_FAST_H
#define MSGTAB_FORMAT_FAST_H

#include "format_names.h"
#include "render.h"
#include "text_source.h"

enum { FAST_ARGS = 9 };

/* How far a text has been formatted. The buffer is either narrow or wide. */
struct fast {
    char *narrow;
    uint16_t *wide;
    size_t len;    /* units in the buffer */
    size_t room;   /* units that fit, without the NUL; more than len */
    size_t pos;    /* in the text */
    size_t cursor; /* the highest argument used so far */
};

/* Formats from o->pos: ASCII (UTF-16 to UTF-16: anything) that fits, line ends, and inserts %1 to
   %9 without a format whose arguments are short strings of that kind. Stops before anything else,
   including errors, and at the end of the text. For texts without a width. It makes no decisions of
   its own: the core would have given the same result. */
void fast_format(struct fast *o, const struct source *text, const struct arguments *args,
                 bool ignore_inserts);

#define FAST_NOT SIZE_MAX

/* The same for a whole text, into a buffer with room for units plus the NUL, which is not written.
   Returns the length, or FAST_NOT when the text contains anything else. */
size_t fast_whole8(char *out, size_t room, const struct source *text, const struct arguments *args,
                   bool ignore_inserts);
size_t fast_whole16(uint16_t *out, size_t room, const struct source *text,
                    const struct arguments *args, bool ignore_inserts);

#endif
