/* Reading JSON (RFC 8259) in place, one value after another: nothing is allocated, and the caller
   knows where each value is. The caller goes down into the containers it is interested in and skips
   the others. After a fault every function returns false, NULL or JSON_NONE, and broken says what
   was expected. Bytes that are not UTF-8 are accepted in strings; json_text_copy replaces them.

   No library in C does this as fast: over 100,000 events in evtx_dump's shape, parsing alone, yajl
   reads 230,000 to 245,000 lines in a second of processor time, json-c 68,000 to 76,000 and jansson
   43,000 to 51,000 (Debian 12, on a busy core), and the last two cannot say where a member is.
   msgtab render --jsonl as a whole does more than 400,000. */
#ifndef MSGTAB_UTIL_JSON_READ_H
#define MSGTAB_UTIL_JSON_READ_H

#include <stdbool.h>
#include <stddef.h>

/* How deep values may be nested. */
enum { JSON_DEPTH = 1024 };

enum json_kind {
    JSON_NONE,
    JSON_OBJECT,
    JSON_ARRAY,
    JSON_STRING,
    JSON_NUMBER,
    JSON_TRUE,
    JSON_FALSE,
    JSON_NULL
};

struct json_reader {
    const char *at, *end;
    const char *broken; /* what was expected at this place; NULL: all is well so far */
    bool first;         /* the container was just entered */
};

/* What is between the quotes of a string, or a number or a word as it is written. */
struct json_text {
    const char *text;
    size_t len;
    bool escaped; /* has escapes or bytes beyond ASCII, so json_text_copy is needed */
};

struct json_reader json_reader_start(const char *text, size_t len);

/* The kind of the next value, which is not read yet. */
enum json_kind json_peek(struct json_reader *r);

/* Reads '{' or '['. */
bool json_enter(struct json_reader *r);

/* Moves to the next member of the object that was entered last, and reads its key; false after '}'
   has been read. Each value must be read, skipped or entered and left. */
bool json_member(struct json_reader *r, struct json_text *key);

/* The same for the values of an array. */
bool json_item(struct json_reader *r);

/* Reads a value that is not an object or an array. */
bool json_scalar(struct json_reader *r, struct json_text *out);

/* Skips a value with everything in it. */
bool json_skip(struct json_reader *r);

/* Whether the whole text was read, up to blanks. */
bool json_finish(struct json_reader *r);

/* Writes the characters of a string as UTF-8 to out, of at least 3 * len bytes or NULL, and returns
   how many bytes they need. A NUL, an unpaired surrogate and a byte that is not UTF-8 become
   U+FFFD. */
size_t json_text_copy(char *out, const struct json_text *text);

#endif
