/* A tool without SQLite. */
#include "console.h"
#include "dump_sqlite.h"
#include "say.h"

#include <stdio.h>

int dump_sqlite(const struct dump_request *r, const char *const *paths, size_t count,
                const char *output)
{
    (void)r, (void)paths, (void)count, (void)output;
    say_error("msgtab dump: this msgtab was built without SQLite, which --format sqlite needs\n");
    return STATUS_USAGE;
}
