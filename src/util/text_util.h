/* Helpers for pieces of text: comparing them, and showing one in a diagnostic. */
#ifndef MSGTAB_UTIL_TEXT_UTIL_H
#define MSGTAB_UTIL_TEXT_UTIL_H

#include "slice.h"

#include <stdbool.h>

enum { SHOWN_SIZE = 64, SHOWN_LONG = 1024, SHOWN_REST = sizeof "..." };

static inline char ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* Equal, ignoring the case of ASCII letters. */
bool slice_equal(struct slice a, struct slice b);
bool slice_is(struct slice a, const char *b);

/* Equal, byte for byte. */
bool slice_same(struct slice a, struct slice b);

/* A C name: ASCII letters, digits and '_', not starting with a digit, not empty. */
bool slice_is_identifier(struct slice s);

/* 'word' for a diagnostic: in quotes, cut when long, hidden characters as '?'. out holds
   SHOWN_SIZE bytes. */
void show_word(char *out, struct slice word);

/* The same without quotes. */
void show_bare(char *out, struct slice word);

/* The same into size bytes; the text's length plus SHOWN_REST is enough for all of it. */
void show_sized(char *out, size_t size, struct slice text);

/* The same for a text that may be as long as a path; out holds SHOWN_LONG bytes. */
void show_long(char *out, struct slice text);

/* A text of the program itself. */
void show_text(char *out, const char *text);

static inline char ascii_upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - ('a' - 'A')) : c;
}

static inline bool ascii_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool ascii_is_word(char c)
{
    char lower = ascii_lower(c);
    return (lower >= 'a' && lower <= 'z') || ascii_is_digit(c) || c == '_';
}

#endif
