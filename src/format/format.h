/* The formatter's core: one loop for every source and sink. */
#ifndef MSGTAB_FORMAT_FORMAT_H
#define MSGTAB_FORMAT_FORMAT_H

#include "format_names.h"
#include "render.h"
#include "sink.h"
#include "text_source.h"

enum { FORMAT_WIDTH_MASK = 0xFF, FORMAT_WIDTH_UNLIMITED = 0xFF };

/* FormatMessage's own array of machine words, whose strings are addresses, is for Windows only. */
#if defined(_WIN32)
enum { FORMAT_HAS_WORDS = 1 };
#else
enum { FORMAT_HAS_WORDS = 0 };
#endif

struct formatter {
    struct sink sink;
    struct source text;
    const struct arguments *args;
    size_t pos;    /* in text: what is being read, so where an error is */
    size_t cursor; /* the highest argument used by inserts with stars */
    unsigned flags;
    unsigned insert; /* the insert an error is about */
};

/* Formats the whole text into the sink without breaking lines: any width counts as unlimited.
   Returns 0 or an error at f->pos. */
int format_text(struct formatter *f);

/* What format_text and the line breaker share: the number of plain text units at f->pos, and
   printing an insert. Arguments are consumed only when printing to f->sink; another sink is for
   measuring. */
size_t format_plain(const struct formatter *f);
int format_insert(struct formatter *f, struct sink *s, const struct insert *insert);

#endif
