/* The grammar of inserts, %1..%99 with an optional !format! (FormatMessage rules, section 3). The
   formatter, the linter and the wrapper generator share this parser. */
#ifndef MSGTAB_FORMAT_INSERT_H
#define MSGTAB_FORMAT_INSERT_H

#include "format_names.h"
#include "text_source.h"

enum {
    INSERT_NUMBER_MAX = 99,                 /* %99 */
    INSERT_NUMBERS = INSERT_NUMBER_MAX + 1, /* of arrays by number */
    INSERT_FORMAT_MAX = 30,                 /* UTF-16 units between the marks */
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
    size_t end;      /* offset of the end of the insert */
    unsigned number; /* 1..99 */
    enum insert_type type;
    int32_t width;     /* or INSERT_NONE or INSERT_STAR */
    int32_t precision; /* likewise */
    unsigned stars;    /* number of '*' between the marks: each uses an argument */
    unsigned bits;     /* integers: 16, 32 or 64 */
    char conversion;   /* one of "diouxXcCsSp", or 0 with INSERT_NOTHING */
    bool byte;         /* INSERT_CHARACTER, INSERT_STRING: expects bytes of a code page */
    bool left, plus, space, alternate, zero; /* the flags - + space # 0 */
    bool has_format;                         /* it has a !format! */
    size_t trail_len;
    uint16_t trail[INSERT_FORMAT_MAX]; /* printed unchanged after the conversion */
};

/* Parses the insert at pos, where the source has '%' and a digit other than 0. Returns 0, or an
   error MSGTAB_E_FORMAT_..., MSGTAB_E_LENGTH or MSGTAB_E_UTF8, or MSGTAB_E_DAMAGED when the digit
   has changed since; out->begin, out->end and out->number are set even then. */
int insert_parse(const struct source *s, size_t pos, struct insert *out);

/* Finds the next insert of a UTF-8 text at or after *pos, which moves past it. Returns 1, 0 at the
   end of the text or at %0, or an error like insert_parse or MSGTAB_E_PERCENT. After an error,
   out->begin says where it is, and *pos is after the '%', so that the caller can continue. */
int insert_next(const char *text, size_t len, size_t *pos, struct insert *out);

/* The numbers of the arguments that an insert uses, by the rule of FormatMessage's argument array.
   They are the insert's own and, for each '*', the one after the highest used so far. *cursor holds
   that highest number (0 at the start of a text). Returns how many, 1 to INSERT_VALUES_MAX. */
size_t insert_values(const struct insert *insert, size_t *cursor, size_t values[INSERT_VALUES_MAX]);

/* How value i of insert_values is read: INSERT_INT32 for a width or precision, the type of the
   insert, or INSERT_NOTHING when nothing reads it. With stars the first value is the width. */
enum insert_type insert_value_type(const struct insert *insert, size_t i);

#endif
