/* Copying what a file has: this is what threads do. */
#include "db_file.h"

#include "language_choice.h"
#include "raw_text.h"

#include <stdlib.h>

static int copy_table(struct db_file *f, const struct msgtab *t, uint16_t language)
{
    struct db_table table = {.language = language};
    struct msgtab_cursor cursor = {0};
    struct msgtab_text text;
    struct buf raw = {0};
    int code;
    while ((code = msgtab_next(t, language, &cursor, &text)) == 1) {
        struct db_message m = {.id = text.id};
        raw.size = 0;
        if (raw_text(&raw, &text)) {
            m.text = arena_copy(&f->texts, (const char *)raw.data, raw.size);
            m.len = raw.size;
        }
        ARRAY_ADD(&table.messages, m);
    }
    ARRAY_ADD(&f->tables, table);
    buf_free(&raw);
    return code;
}

static int copy_tables(struct db_file *f, const struct msgtab *t)
{
    size_t count;
    int code = 0;
    uint16_t *languages = language_list(t, &count);
    for (size_t i = 0; i < count && code == 0; i++)
        code = copy_table(f, t, languages[i]);
    free(languages);
    return code;
}

static void copy_events(struct db_manifest *m, const struct msgtab_event_provider *p)
{
    struct msgtab_event_definition e;
    for (uint32_t i = 0; msgtab_event_definition_at(p, i, &e) == 0; i++) {
        if (e.message != (uint32_t)MSGTAB_EVENT_NO_MESSAGE)
            ARRAY_ADD(&m->events, (struct db_event){e.id, e.version, e.message});
    }
}

static void copy_manifests(struct db_file *f, const struct msgtab_event_manifest *all)
{
    struct msgtab_event_provider p;
    for (uint32_t i = 0; msgtab_event_provider_at(all, i, &p) == 0; i++) {
        struct db_manifest m = {.name = NULL};
        guid_text(m.guid, p.guid);
        if (p.name.count > 0) {
            char *name = manifest_name_copy(&p.name);
            m.name = arena_copy(&f->texts, name, strlen(name));
            free(name);
        }
        copy_events(&m, &p);
        ARRAY_ADD(&f->manifests, m);
    }
}

static int manifests_code(int code)
{
    return code == MSGTAB_E_NO_MANIFEST ? 0 : code;
}

struct db_file *db_file_read(const struct message_file *file, int *code)
{
    struct msgtab_event_manifest manifest;
    struct db_file *f = memory_zeros(sizeof *f);
    *code = copy_tables(f, &file->table);
    if (*code) {
        db_file_free(f);
        return NULL;
    }
    file_version_of(&file->table, f->file_version, f->product_version);
    const int found = msgtab_event_manifest_of(&manifest, &file->table);
    if (found == 0)
        copy_manifests(f, &manifest);
    *code = manifests_code(found);
    return f;
}

struct db_file *db_file_of_manifest(const void *bytes, size_t size, int *code)
{
    struct msgtab_event_manifest manifest;
    *code = msgtab_event_manifest_open(&manifest, bytes, size);
    if (*code)
        return NULL;
    struct db_file *f = memory_zeros(sizeof *f);
    file_version_in(bytes, size, f->file_version, f->product_version);
    copy_manifests(f, &manifest);
    return f;
}

void db_file_free(struct db_file *f)
{
    for (size_t i = 0; i < f->manifests.count; i++)
        free(f->manifests.items[i].events.items);
    free(f->manifests.items);
    for (size_t i = 0; i < f->tables.count; i++)
        free(f->tables.items[i].messages.items);
    free(f->tables.items);
    arena_free(&f->texts);
    free(f);
}
