/* From the request to the file. */
#include "db_contents.h"

#include "console.h"
#include "failure.h"
#include "say.h"

#include <stdio.h>
#include <stdlib.h>

static void fail_folder(void *context, const char *path, const char *why)
{
    int *status = context;
    *status = failure_of_read(path, why);
}

/* No input may be replaced: not those that the registry is in either. */
static int write_file(struct db_contents *c, const struct db_request *r)
{
    for (size_t i = 0; i < r->source.hive_count; i++)
        out_input(&c->out, r->source.hives[i]);
    if (r->source.reg)
        out_input(&c->out, r->source.reg);
    return r->schema == DB_WINEVT ? db_write_winevt(c, r) : db_write_velociraptor(c, r);
}

static int write_contents(struct db_contents *c, const struct db_request *r, int status)
{
    if (c->files.count > 0) {
        const int written = write_file(c, r);
        return written > status ? written : status;
    }
    if (status == STATUS_OK) {
        say_error("msgtab: no message found\n");
        status = STATUS_INPUT;
    }
    return status;
}

/* What is wrong with a file is told, and the others are written. */
static int write_all(const struct db_request *r, const struct source_place *place)
{
    bool is_registered;
    int status = STATUS_OK;
    struct db_paths paths = {.folders = r->paths, .folder_count = r->count, .place = place};
    struct db_contents c = {.files = {0}};
    db_paths_open(&paths, fail_folder, &status);
    if (status == STATUS_OK) {
        status = db_contents_read(&c, &paths, r, place, &is_registered);
        if (is_registered)
            status = write_contents(&c, r, status);
    }
    db_contents_free(&c);
    db_paths_close(&paths);
    return status;
}

int db_write(const struct db_request *r)
{
    struct source_place place;
    int status = source_place_open(&place, &r->source);
    if (status == STATUS_OK)
        status = write_all(r, &place);
    source_place_close(&place);
    return status;
}
