/* The table of event texts, expand.tsv, whose first lines describe its format. */
#ifndef MSGTAB_TEST_EVENT_ROW_H
#define MSGTAB_TEST_EVENT_ROW_H

#include <msgtab/event.h>

#include <stdbool.h>

enum { ROW_SIZE = 4096, ROW_STRINGS = 16, ROW_COLUMNS = 6, ROW_TABLE = 8192 };

struct row {
    const char *name;
    char text[ROW_SIZE];
    char strings[ROW_STRINGS][ROW_SIZE];
    struct msgtab_arg args[ROW_STRINGS];
    size_t count;
    char result[ROW_SIZE];
    struct msgtab parameters; /* opened from table */
    uint32_t table[ROW_TABLE / 4];
};

/* Reads a line and splits it in place; false when it is not in the table's format. */
bool row_read(struct row *row, char *line);

/* Writes the message table, a .bin file, of texts (NUL-terminated UTF-8) with ascending ids to out,
   ROW_TABLE bytes; returns its size. */
size_t row_table(uint32_t *out, const uint32_t *ids, const char *const *texts, size_t count);

/* UTF-8 to UTF-16 with its NUL; returns the length. */
size_t row_wide(msgtab_char16 *out, const char *text);

#endif
