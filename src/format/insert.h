/* The grammar of inserts, %1..%99 with an optional !format! (FormatMessage rules, section 3): the
   one parser for the formatter, the linter and the wrapper generator. */
#ifndef MSGTAB_FORMAT_INSERT_H
#define MSGTAB_FORMAT_INSERT_H

#include "format_names.h"
#include "text_source.h"

enum {
    INSERT_FORMAT_MAX = 30, /* UTF-16 units between the marks */
    INSERT_STARS_MAX = 2,
    INSERT_VALUES_MAX = 1 + INSERT_STARS_MAX,
    INSERT_NONE = -1, /* no width, no precision */
    INSERT_STAR = -2  /* the width or precision is an argument */
};

/* What the conversion reads. */
enum insert_type {
    INSERT_NOTHING, /* an unknown conversion, %% or an empty format reads no argument */
    INSERT_STRING,
    INSERT_CHARACTER,
    INSERT_INT32,
    INSERT_UINT32,
    INSERT_INT64,
    INSERT_UINT64, /* also !Iu!, of which a 32-bit system prints the low half */
    INSERT_POINTER
};

struct insert {
    size_t begin;    /* offset of the '%' in the text */
    size_t end;      /* offset behind the insert */
    unsigned number; /* 1..99 */
    enum insert_type type;
    int32_t width;     /* or INSERT_NONE or INSERT_STAR */
    int32_t precision; /* likewise */
    unsigned stars;    /* how many '*' stand between the marks: each takes an argument */
    unsigned bits;     /* integers: 16, 32 or 64 */
    char conversion;   /* one of "diouxXcCsSp", or 0 with INSERT_NOTHING */
    bool byte;         /* INSERT_CHARACTER, INSERT_STRING: asks for bytes of a code page */
    bool left, plus, space, alternate, zero; /* the flags - + space # 0 */
    bool has_format;                         /* there is a !format! */
    size_t trail_len;
    uint16_t trail[INSERT_FORMAT_MAX]; /* what is printed behind the conversion, as it is */
};

/* Reads the insert at pos, where the source has '%' and a digit other than 0. Returns 0, or an
   error MSGTAB_E_FORMAT_..., MSGTAB_E_LENGTH or MSGTAB_E_UTF8; then out->begin and out->number are
   set too. */
int insert_parse(const struct source *s, size_t pos, struct insert *out);

/* The next insert of a UTF-8 text at or behind *pos, which moves behind it. Returns 1, 0 at the end
   of the text or at %0, or an error as insert_parse or MSGTAB_E_PERCENT; then out->begin says
   where, and *pos is behind the '%', so that the caller can go on. */
int insert_next(const char *text, size_t len, size_t *pos, struct insert *out);

/* The arguments an insert takes, by number, by the rule of FormatMessage's argument array: the
   insert's own and, for each '*', the one behind the highest taken so far, which *cursor holds (0
   at the start of a text). Returns how many, 1 to INSERT_VALUES_MAX. */
size_t insert_values(const struct insert *insert, size_t *cursor, size_t values[INSERT_VALUES_MAX]);

/* What value i of insert_values is read as: INSERT_INT32 for a width or precision, the type of the
   insert, or INSERT_NOTHING when nothing reads it. With stars the first value is the width. */
enum insert_type insert_value_type(const struct insert *insert, size_t i);

#endif
