/* The message text that a formatter reads: UTF-8 or UTF-16. It ends at its length or at a NUL. A
   text in a mapped file may change while it is read: each unit counts as it was read once, and what
   reads a place again checks it again. */
#ifndef MSGTAB_FORMAT_TEXT_SOURCE_H
#define MSGTAB_FORMAT_TEXT_SOURCE_H

#include "bytes.h"
#include "format_names.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct source {
    const char *narrow;   /* UTF-8 */
    const uint16_t *wide; /* UTF-16, else NULL */
    size_t len;           /* in bytes or units, like every offset into it */
};

static inline struct source source8(const char *text, size_t len)
{
    return (struct source){.narrow = text, .len = len};
}

static inline struct source source16(const uint16_t *text, size_t len)
{
    return (struct source){.wide = text, .len = len};
}

/* The length of a NUL-terminated UTF-16 text. */
static inline size_t source_length16(const uint16_t *text)
{
    size_t len = 0;
    while (text[len])
        len++;
    return len;
}

/* The byte or unit at pos; 0 at the end. */
static inline uint32_t source_unit(const struct source *s, size_t pos)
{
    if (pos >= s->len)
        return 0;
    return once(s->wide ? s->wide[pos] : (unsigned char)s->narrow[pos]);
}

/* Reads the character at *pos as UTF-16 into units and moves *pos past it. A UTF-16 source gives
   each unit separately. Returns 1 or 2, or 0 for malformed UTF-8. */
size_t source_char(const struct source *s, size_t *pos, uint16_t units[2]);

/* What a text consists of, besides the plain characters between. */
enum item_kind {
    ITEM_END,     /* the end of the text or %0 */
    ITEM_NEWLINE, /* CR LF, CR or LF in the text */
    ITEM_BREAK,   /* %n */
    ITEM_RETURN,  /* %r */
    ITEM_TAB,     /* %t */
    ITEM_SPACE,   /* %b */
    ITEM_LITERAL, /* begin..end of the source, unchanged */
    ITEM_INSERT   /* % and a digit at begin */
};

struct item {
    enum item_kind kind;
    size_t begin;
    size_t end;
    bool stop; /* ITEM_END: it was %0 */
};

/* Reads the item at pos, where the source has '%', CR, LF, NUL or its end. With ignore, inserts and
   all escapes except %0 %n %r %t are literals that keep their '%'. Returns 0, or MSGTAB_E_PERCENT
   or MSGTAB_E_UTF8 at pos. */
int source_item(const struct source *s, size_t pos, bool ignore, struct item *out);

#endif
