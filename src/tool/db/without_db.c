/* A tool without SQLite. */
#include "console.h"
#include "db.h"
#include "message_db.h"
#include "say.h"

#include <stdio.h>

int db_write(const struct db_request *r)
{
    (void)r;
    say_error("msgtab db: this msgtab was built without SQLite, which it needs\n");
    return STATUS_USAGE;
}

int message_db_open(struct message_db **out, const char *path)
{
    *out = NULL;
    say_error("msgtab: %s: this msgtab was built without SQLite, which --db needs\n", path);
    return STATUS_USAGE;
}

void message_db_close(struct message_db *d)
{
    (void)d;
}

void message_db_sources(const struct message_db *d, const char *log, const char *name,
                        offline_taker *take, void *context)
{
    (void)d, (void)log, (void)name, (void)take, (void)context;
}

void message_db_publishers(const struct message_db *d, const char *name,
                           offline_publisher_taker *take, void *context)
{
    (void)d, (void)name, (void)take, (void)context;
}

int message_db_table(struct message_db *d, struct slice path, bool no_mui, struct msgtab *t)
{
    (void)d, (void)path, (void)no_mui, (void)t;
    return MSGTAB_E_NOT_FOUND;
}

const char *message_db_read(struct message_db *d, struct slice path, struct buf *out)
{
    (void)d, (void)path, (void)out;
    return msgtab_strerror(MSGTAB_E_NOT_FOUND);
}

const char *message_db_error(int code)
{
    (void)code;
    return NULL;
}
