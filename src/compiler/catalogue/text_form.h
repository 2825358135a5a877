/* The form in which a table holds a text, where it is not the one that all outputs have: its
   encoding, its line ends, or its exact bytes (comments lines, encoding, text and entry). */
#ifndef MSGTAB_COMPILER_TEXT_FORM_H
#define MSGTAB_COMPILER_TEXT_FORM_H

#include "buf.h"
#include "codepage.h"
#include "slice.h"

#include <stdbool.h>

enum text_encoding { TEXT_AS_ASKED, TEXT_ANSI, TEXT_UTF16, TEXT_UTF8, TEXT_ENCODINGS };

enum text_ends { ENDS_AS_ASKED, ENDS_CRLF, ENDS_LF, ENDS_CR, ENDS_KINDS };

struct comment;

struct text_form {
    enum text_encoding encoding;
    enum text_ends ends;
    bool open;                   /* the last line has no line end; only with ends */
    const struct comment *exact; /* states the bytes, or NULL */
};

/* The word of an encoding or of line ends in a comment; both have none for "as asked". */
const char *text_encoding_word(enum text_encoding encoding);
const char *text_ends_word(enum text_ends ends);

/* The other way round; ..._AS_ASKED when the word names none. */
enum text_encoding text_encoding_from(struct slice word);
enum text_ends text_ends_from(struct slice word);

/* Appends the bytes of a text as UTF-8, U+FFFD for what is not text. page is that of ANSI texts,
   NULL for others. Returns whether writing this UTF-8 gives the same bytes. */
bool text_decode(struct buf *out, const unsigned char *bytes, size_t size,
                 enum text_encoding encoding, struct codepage *page);

/* What text_show found. */
struct text_lines_found {
    bool plain;          /* lines of a source can say it: only ends and open must be known */
    enum text_ends ends; /* ENDS_AS_ASKED: it has no line end */
    bool open;           /* its last line has no end */
};

/* Appends a text as lines of a source, each with a LF. What a line cannot be shows as near as
   possible: a lone dot as %. and NUL as U+FFFD. */
struct text_lines_found text_show(struct buf *out, struct slice text);

/* Appends bytes as a string in quotes, all ASCII: \r \n \t \" \\, \u1234 for a unit of UTF-16 and
   \x12 for a byte. */
void text_quote(struct buf *out, const unsigned char *bytes, size_t size,
                enum text_encoding encoding);

/* Appends the bytes that such a string states, characters that are not ASCII in the encoding.
   Returns NULL, or what is expected at *at. */
const char *text_unquote(struct buf *out, struct slice string, enum text_encoding encoding,
                         struct slice *at);

#endif
