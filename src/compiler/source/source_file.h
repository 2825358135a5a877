/* A message source, decoded once at the door to UTF-8 (mc language: text layer). */
#ifndef MSGTAB_COMPILER_SOURCE_FILE_H
#define MSGTAB_COMPILER_SOURCE_FILE_H

#include "buf.h"
#include "span.h"

#include <stdbool.h>

/* From this offset on, text was made from consecutive bytes of another source. */
struct source_piece {
    uint32_t at, origin;
};

struct source_file {
    const char *name; /* as the user gave it; not owned */
    struct buf file;  /* owns the bytes that text points into */
    const char *text; /* UTF-8 without BOM; a NUL follows it, and none is in it after source_init */
    uint32_t len;
    bool lone_cr;                      /* some line ends in a CR without LF */
    bool raw;                          /* text is in a code page, not UTF-8: see transcode.h */
    const struct source_piece *pieces; /* of a made source, in order, the first at 0; not owned */
    size_t piece_count;
    uint32_t origin; /* the number of the source that it was made from */
};

/* How the bytes of a source without a byte order mark are read. */
enum source_encoding {
    SOURCE_GUESS, /* UTF-16 if its zero bytes say so, UTF-8 if it is well formed, else raw */
    SOURCE_PAGE,  /* raw */
    SOURCE_UTF8,
    SOURCE_UTF16LE,
    SOURCE_UTF16BE
};

struct diag;

/* Takes over the bytes of file and decodes them; invalid text is reported at its place in the
   source with index number, and the rest is still decoded. */
void source_init(struct source_file *s, uint32_t number, const char *name, struct buf *file,
                 enum source_encoding encoding, struct diag *d);

/* A source that was made from source number origin: it takes over the text, and diagnostics show
   the places that the pieces, at least one, name. */
void source_init_made(struct source_file *s, const char *name, struct buf *text, uint32_t origin,
                      const struct source_piece *pieces, size_t piece_count, struct diag *d);

/* The place in the source that a source was made from; a place in any other source as it is. */
struct place source_origin(const struct source_file *s, struct place place);

/* Puts UTF-8 text, which it takes over, in the place of raw text. */
void source_replace(struct source_file *s, struct buf *text);

void source_free(struct source_file *s);

/* The end of the line that pos is in: the offset of its line end, or len. */
uint32_t source_line_end(const struct source_file *s, uint32_t pos);

/* The start of the line after the one that ends at end: after CR LF, LF or CR. */
static inline uint32_t source_next_line(const struct source_file *s, uint32_t end)
{
    if (end < s->len && s->text[end] == '\r')
        end++;
    if (end < s->len && s->text[end] == '\n')
        end++;
    return end;
}

static inline struct slice source_slice(const struct source_file *s, struct span span)
{
    return (struct slice){s->text + span.start, span.len};
}

#endif
