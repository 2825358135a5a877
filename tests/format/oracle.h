/* Windows' own formatters, for comparison; on other systems nothing is compared. */
#ifndef MSGTAB_TEST_ORACLE_H
#define MSGTAB_TEST_ORACLE_H

#include "row.h"

enum oracle { ORACLE_FORMAT_MESSAGE, ORACLE_RTL_FORMAT_MESSAGE, ORACLE_COUNT };

const char *oracle_name(enum oracle oracle);

/* Whether the oracle can format this row at all. */
bool oracle_takes(enum oracle oracle, const struct row *row);

/* Formats the row; returns the length, or -1 for an error. */
ptrdiff_t oracle_format(enum oracle oracle, const struct row *row, msgtab_char16 *out, size_t size);

#endif
