/* The place of a registry and its files. */
#include "source_place.h"

#include "arena.h"
#include "console.h"
#include "disk.h"
#include "failure.h"
#include "source_system.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail_folder(void *context, const char *path, const char *why)
{
    int *status = context;
    *status = failure_of_read(path, why);
}

bool source_is_elsewhere(const struct source_request *r)
{
    return r->reg || r->files || r->root || r->db || r->hive_count > 0;
}

int source_take_hive(struct source_request *r, const char *value)
{
    if (r->hive_count == SOURCE_HIVES)
        return opt_wrong(r->command,
                         "expected the hives SYSTEM and SOFTWARE, and no third one:", value);
    r->hives[r->hive_count++] = value;
    return STATUS_OK;
}

/* Options that contradict each other. */
static int check(const struct source_request *r)
{
    if (r->reg && (r->hive_count > 0 || r->root))
        return opt_wrong(r->command, "--reg does not go with --hive and --root", NULL);
    if (r->files && r->root)
        return opt_wrong(r->command, "--files does not go with --root", NULL);
    if (r->db && (r->reg || r->files || r->root || r->hive_count > 0))
        return opt_wrong(r->command, "--db does not go with --reg, --hive, --files and --root",
                         NULL);
    return STATUS_OK;
}

void source_place_wants(struct source_place *p, const struct source_request *r)
{
    *p = (struct source_place){.language = r->language,
                               .flags = MSGTAB_COPY | (r->no_mui ? MSGTAB_NO_MUI : 0u)};
}

int source_place_open(struct source_place *p, const struct source_request *r)
{
    source_place_wants(p, r);
    p->files = r->files;
    p->root = r->root;
    p->db = r->db;
    int status = check(r);
    if (status == STATUS_OK && r->files)
        folder_index_build(&p->index, r->files, fail_folder, &status);
    if (status == STATUS_OK && (r->hive_count > 0 || r->root))
        status = offline_open(&p->offline, r);
    if (status == STATUS_OK && r->db)
        status = message_db_open(&p->database, r->db);
    return status;
}

void source_place_close(struct source_place *p)
{
    folder_index_free(&p->index);
    offline_close(p->offline);
    message_db_close(p->database);
    *p = (struct source_place){0};
}

bool source_place_has_registry(const struct source_place *p)
{
    return p->offline || p->database;
}

void source_place_sources(const struct source_place *p, const char *log, const char *name,
                          offline_taker *take, void *context)
{
    if (p->database)
        message_db_sources(p->database, log, name, take, context);
    else
        offline_sources(p->offline, log, name, take, context);
}

void source_place_publishers(const struct source_place *p, const char *name,
                             offline_publisher_taker *take, void *context)
{
    if (p->database)
        message_db_publishers(p->database, name, take, context);
    else
        offline_publishers(p->offline, name, take, context);
}

const char *source_place_folder(const struct source_place *p)
{
    return p->db ? p->db : p->files ? p->files : p->root;
}

char *source_place_name(const struct source_place *p, struct slice path)
{
    bool is_one_of_several;
    const char *file = p->files ? folder_index_find(&p->index, path, &is_one_of_several) : NULL;
    if (!p->files && p->root)
        return offline_identity(p->offline, path);
    return file ? memory_copy(file, strlen(file)) : memory_copy(path.text, path.len);
}

int source_place_table(const struct source_place *p, struct slice path, struct msgtab *t)
{
    if (p->database)
        return message_db_table(p->database, path, (p->flags & MSGTAB_NO_MUI) != 0, t);
    if (!p->files)
        return offline_table(p->offline, path, p->language, p->flags, t);
    bool is_one_of_several;
    const char *file = folder_index_find(&p->index, path, &is_one_of_several);
    if (is_one_of_several)
        return FOLDER_E_SEVERAL;
    return file ? folder_index_open(&p->index, file, p->language, p->flags, t) : MSGTAB_E_NOT_FOUND;
}

static const char *read_here(struct slice path, struct buf *out)
{
    char *here = source_path_here(path);
    const char *why = disk_read(here, out);
    free(here);
    return why;
}

const char *source_place_read(const struct source_place *p, struct slice path, struct buf *out)
{
    bool is_one_of_several;
    if (!source_place_folder(p))
        return read_here(path, out);
    if (p->database)
        return message_db_read(p->database, path, out);
    if (!p->files)
        return offline_read(p->offline, path, out);
    const char *file = folder_index_find(&p->index, path, &is_one_of_several);
    if (!file)
        return source_place_error(is_one_of_several ? FOLDER_E_SEVERAL : MSGTAB_E_NOT_FOUND);
    return disk_read(file, out);
}

const char *source_place_error(int code)
{
    const char *of_database = message_db_error(code);
    if (of_database)
        return of_database;
    if (code == SOURCE_PLACE_E_TEXTS)
        return "its messages overlap so often that all have more than 8 times its bytes";
    return code == FOLDER_E_SEVERAL
               ? "several files have this name, and its path fits no one of them better"
               : offline_error(code);
}
