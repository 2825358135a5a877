/* Writing JSON: commas, indentation and escapes. The members of a container are on separate lines,
   or all on one line. */
#ifndef MSGTAB_UTIL_JSON_H
#define MSGTAB_UTIL_JSON_H

#include "buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct json {
    FILE *to; /* or NULL, and then: */
    struct buf *into;
    unsigned depth;
    unsigned flat; /* depth of the outermost container on one line; 0: none is open */
    bool follows;  /* the container already has a member */
};

/* Opens an array '[' or an object '{'. key is NULL for members of an array and for the whole. */
void json_begin(struct json *j, const char *key, char bracket);

/* The same, with all its contents on one line. */
void json_begin_line(struct json *j, const char *key, char bracket);

/* Closes it with its bracket; closing the whole ends the line. */
void json_end(struct json *j, char bracket);

/* UTF-8; malformed bytes become U+FFFD. NULL is null. */
void json_string(struct json *j, const char *key, const char *text);
void json_string_of(struct json *j, const char *key, const char *text, size_t len);

/* A string alone, in its quotes. */
void json_quote(struct buf *into, const char *text, size_t len);

void json_bool(struct json *j, const char *key, bool value);
void json_number(struct json *j, const char *key, uint64_t number);
void json_signed(struct json *j, const char *key, int64_t number);

#endif
