/* Many files become one database: threads copy the messages, the caller's thread adds them. */
#include "dump_sqlite.h"

#include "console.h"
#include "database.h"
#include "say.h"
#include "walk.h"

#include <stdio.h>
#include <stdlib.h>

struct filling {
    const struct dump_request *request;
    struct database *database;
    size_t files; /* in it */
    struct out out;
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
    out_input(&f->out, path);
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
    say_error("msgtab: no message found\n");
    return STATUS_INPUT;
}

int dump_sqlite(const struct dump_request *r, const char *const *paths, size_t count,
                const char *output)
{
    struct filling f = {
        .request = r, .database = database_new(), .out = {.inputs = paths, .input_count = count}};
    if (r->header)
        out_input(&f.out, r->header);
    add_facilities(f.database, r);
    int status = walk_files(&(struct walk){
        .paths = paths, .count = count, .context = &f, .read = read_file, .take = take_file});
    int written = STATUS_OK;
    if (f.files > 0)
        written = database_save(f.database, &f.out, output);
    else
        written = out_end(&f.out, status == STATUS_OK ? no_message() : STATUS_INPUT);
    database_free(f.database);
    return written > status ? written : status;
}
