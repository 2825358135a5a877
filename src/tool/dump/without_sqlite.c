/* A tool without SQLite. */
#include "console.h"
#include "dump_sqlite.h"

#include <stdio.h>

int dump_sqlite(const struct dump_request *r, const char *const *paths, size_t count,
                const char *output)
{
    (void)r, (void)paths, (void)count, (void)output;
    fputs("msgtab dump: this msgtab was built without SQLite, which --format sqlite needs\n",
          stderr);
    return STATUS_USAGE;
}
