/* A tool without libhivex. */
#include "arena.h"
#include "console.h"
#include "offline.h"
#include "say.h"

#include <stdio.h>

int offline_open(struct offline **out, const struct source_request *r)
{
    *out = NULL;
    say_error("%s: this msgtab was built without libhivex, which %s needs\n", r->command->name,
              r->root ? "--root" : "--hive");
    return STATUS_USAGE;
}

void offline_close(struct offline *o)
{
    (void)o;
}

void offline_sources(const struct offline *o, const char *log, const char *name,
                     offline_taker *take, void *context)
{
    (void)o, (void)log, (void)name, (void)take, (void)context;
}

void offline_publishers(const struct offline *o, const char *name, offline_publisher_taker *take,
                        void *context)
{
    (void)o, (void)name, (void)take, (void)context;
}

const char *offline_read(const struct offline *o, struct slice path, struct buf *out)
{
    (void)o, (void)path, (void)out;
    return msgtab_strerror(MSGTAB_E_NOT_FOUND);
}

int offline_table(const struct offline *o, struct slice path, uint16_t lang, unsigned flags,
                  struct msgtab *t)
{
    (void)o, (void)path, (void)lang, (void)flags, (void)t;
    return MSGTAB_E_NOT_FOUND;
}

char *offline_names(const struct offline *o, struct slice path)
{
    (void)o, (void)path;
    return NULL;
}

int offline_open_names(const struct offline *o, const char *names, struct msgtab *t)
{
    (void)o, (void)names, (void)t;
    return MSGTAB_E_NOT_FOUND;
}

char *offline_identity(const struct offline *o, struct slice path)
{
    (void)o;
    return memory_copy(path.text, path.len);
}

const char *offline_error(int code)
{
    return msgtab_strerror(code);
}
