/* Where a formatted text goes: UTF-8 or UTF-16 in the caller's buffer, measured and cut like
   snprintf. A UTF-8 sink always holds the conversion of what a UTF-16 sink would hold. An unpaired
   surrogate becomes U+FFFD, but not one that meets its partner in the next piece. */
#ifndef MSGTAB_FORMAT_SINK_H
#define MSGTAB_FORMAT_SINK_H

#include "format_names.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sink {
    char *narrow;   /* UTF-8 sink */
    uint16_t *wide; /* UTF-16 sink, else NULL */
    size_t room;    /* units that can be stored, without the NUL */
    size_t len;     /* units of the whole text so far */
    size_t end;     /* when is_cut: units stored, fewer than len */
    size_t blanks;  /* spaces and TABs at the end of the text */
    /* The fast path loads lead right after sink_open has stored it. It is placed here so that the
       compiler does not spread its bytes over two stores, which made such a load wait. */
    uint32_t lead;    /* UTF-8 sink: a surrogate waiting for its partner, or 0 */
    uint16_t last[2]; /* the last two units of the text, 0 before there are any */
    bool is_wide;
    bool is_cut; /* something did not fit; nothing after it is stored */
    bool notes;
    bool overflow; /* len would not fit a ptrdiff_t */
};

/* With notes, the sink maintains blanks and last, which the line breaker and trimming need. */
void sink_open8(struct sink *s, char *buf, size_t size, bool notes);
void sink_open16(struct sink *s, uint16_t *buf, size_t size, bool notes);

/* Appends UTF-8. Returns len, or the offset of the malformed byte where it stopped. */
size_t sink_text8(struct sink *s, const char *text, size_t len);

/* Appends UTF-16 with any surrogates. */
void sink_text16(struct sink *s, const uint16_t *text, size_t len);

/* Appends an ASCII character count times, in constant time once the buffer is full. */
void sink_fill(struct sink *s, char c, size_t count);

/* Appends one ASCII character, or CR LF. */
void sink_char(struct sink *s, char c);
void sink_newline(struct sink *s);

/* Removes the text after len, an earlier s->len that was followed by a blank or line end. */
void sink_rewind(struct sink *s, size_t len);

/* Ends the text; with trim, removes one line end first. Stores the NUL when size is not 0. Returns
   the length, or MSGTAB_E_LENGTH. */
ptrdiff_t sink_close(struct sink *s, size_t size, bool trim);

#endif
