/* The table of cases, vectors.tsv: tab-separated columns
     name, flags (hex, the low byte is the width), text, arguments, result, evidence, wine
   Texts have the escapes \\ \n \r \t \0 \xHH \uHHHH (a UTF-16 unit) and \z for nothing. Arguments
   are `-`, `none` (no array at all) or, separated by `|`, s: b: (a byte string for FormatMessage)
   c: d: x: i64: u64: p: fill:N (N letters) null; @fill:N is such a result. A result that begins
   with ! is the name of an error code. Evidence: `windows` when a test that runs on Windows expects
   it, else `rule`; rule32 and rule64 are for pointers of that many bits. The column wine is `-`, or
   says why wine 8 gives something else. */
#ifndef MSGTAB_TEST_ROW_H
#define MSGTAB_TEST_ROW_H

#include <msgtab/msgtab.h>

#include <stdbool.h>

enum { ROW_TEXT = 1000000, ROW_ARGS = 20, ROW_SHORT = 512 };

struct row_arg {
    char kind[5];
    msgtab_char16 text[ROW_SHORT]; /* s b: terminated */
    size_t len;
    size_t fill;
    uint64_t number;
};

struct row {
    char name[16];
    unsigned flags;
    msgtab_char16 text[ROW_TEXT];
    size_t text_len;
    bool no_args;
    struct row_arg args[ROW_ARGS];
    size_t arg_count;
    int error; /* or 0 */
    msgtab_char16 result[ROW_TEXT];
    size_t result_len;
    bool other_pointers; /* the row is for pointers of another size */
    bool wine_differs;
    bool wine_crashes;
};

/* Reads one line of the table; false when it is not in the format above. */
bool row_read(struct row *row, const char *line);

/* UTF-16 to UTF-8; false when it is malformed. */
bool row_utf8(char *out, const msgtab_char16 *text, size_t len);

#endif
