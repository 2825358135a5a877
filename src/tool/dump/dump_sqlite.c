/* Many files become one database: threads copy the messages, the caller's thread adds them. */
#include "dump_sqlite.h"

#include "console.h"
#include "database.h"
#include "walk.h"

#include <stdio.h>
#include <stdlib.h>

struct filling {
    const struct dump_request *request;
    struct database *database;
    size_t files; /* in it */
};

static void *read_file(void *context, const char *path, const struct message_file *file, int *code)
{
    const struct filling *f = context;
    struct stored *stored = memory_zeros(sizeof *stored);
    (void)path;
    *code = stored_read(stored, f->request, file);
    if (*code == 0 && stored->tables.count > 0)
        return stored;
    stored_free(stored);
    free(stored);
    return NULL;
}

static void take_file(void *context, const char *path, void *result)
{
    struct filling *f = context;
    struct stored *stored = result;
    database_add_file(f->database, path, stored);
    f->files++;
    stored_free(stored);
    free(stored);
}

static void add_facilities(struct database *d, const struct dump_request *r)
{
    for (uint32_t i = 0; r->facilities && i < DUMP_FACILITIES; i++) {
        if (r->facilities[i])
            database_add_facility(d, i, r->facilities[i]);
    }
}

static int no_message(void)
{
    fputs("msgtab: no message found\n", stderr);
    return STATUS_INPUT;
}

int dump_sqlite(const struct dump_request *r, const char *const *paths, size_t count,
                const char *output)
{
    struct filling f = {r, database_new(), 0};
    add_facilities(f.database, r);
    int status = walk_files(&(struct walk){
        .paths = paths, .count = count, .context = &f, .read = read_file, .take = take_file});
    int written = STATUS_OK;
    if (f.files > 0)
        written = database_save(f.database, paths, count, output);
    else if (status == STATUS_OK)
        written = no_message();
    database_free(f.database);
    return written > status ? written : status;
}
