/* The events of manifests in files, as text or as JSON. */
#include "dump_events.h"

#include "arena.h"
#include "console.h"
#include "disk.h"
#include "event_write.h"
#include "failure.h"
#include "out.h"
#include "say.h"
#include "template_values.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>

struct dumping {
    const struct events_request *request;
    struct buf text;
    struct json json;
    size_t count; /* of files with events */
    bool many;    /* files: each is named */
};

static int fail(const char *path, const char *what, size_t damage)
{
    char shown[SHOWN_LONG];
    show_long(shown, slice_of(path));
    say_error("msgtab: %s: %s", shown, what);
    if (damage)
        say_error(", at byte 0x%lX of it", (unsigned long)damage);
    say_error("\n");
    return STATUS_INPUT;
}

/* Something was left out: of which event, or what was too much. */
static int fail_writing(const char *path, const struct event_writer *w)
{
    const struct msgtab_event_definition *e = &w->damaged;
    char what[SHOWN_LONG];
    if (w->is_cut)
        return fail(path,
                    "events share so much, or have so many names to look for, that this would "
                    "take too long; the rest is left out",
                    0);
    if (e->template_at == 0)
        return fail(path, msgtab_event_strerror(MSGTAB_E_MANIFEST), 0);
    snprintf(what, sizeof what, "event %u: " TEMPLATE_DAMAGED, (unsigned)e->id,
             (unsigned long)e->template_at);
    return fail(path, what, 0);
}

static void write_file(struct dumping *d, const char *path, struct event_writer *w)
{
    d->count++;
    if (d->request->as_json) {
        json_begin(&d->json, NULL, '{');
        json_string(&d->json, "file", path);
        w->json = &d->json;
        event_write_json(w);
        json_end(&d->json, '}');
    } else {
        if (d->many)
            buf_printf(&d->text, "file %s\n", path);
        event_write_text(w);
    }
}

/* Maps and events look for many texts. NULL: there is no index. */
static void *index_of(struct msgtab *t)
{
    const ptrdiff_t size = msgtab_index_size(t);
    void *memory = size > 0 ? memory_zeros((size_t)size) : NULL;
    if (memory)
        msgtab_index(t, memory, (size_t)size);
    return memory;
}

/* Reads what is in a file; a table for the texts is opened when there is one. */
static int dump_bytes(struct dumping *d, const char *path, const struct buf *file)
{
    struct msgtab table;
    const bool has_table = msgtab_open_memory(&table, file->data, file->size) == 0;
    const struct msgtab_event_texts texts = {
        .messages = &table, .message_count = has_table, .lang = d->request->language};
    void *index = has_table ? index_of(&table) : NULL;
    struct msgtab_event_manifest m;
    const int code = msgtab_event_manifest_open(&m, file->data, file->size);
    int status = STATUS_OK;
    if (code) {
        status = fail(path, msgtab_event_strerror(code), m.damage);
    } else {
        struct event_writer w = {.manifest = &m, .texts = &texts, .text = &d->text};
        event_write_start(&w);
        write_file(d, path, &w);
        if (w.is_cut || w.is_damaged)
            status = fail_writing(path, &w);
    }
    if (has_table)
        msgtab_close(&table);
    free(index);
    return status;
}

static int dump_file(struct dumping *d, const char *path)
{
    struct buf file = {0};
    const char *why = disk_read(path, &file);
    int status = why ? failure_of_read(path, why) : STATUS_OK;
    if (status == STATUS_OK && file.size == 0)
        status = fail(path, msgtab_strerror(MSGTAB_E_NO_IMAGE), 0);
    else if (status == STATUS_OK)
        status = dump_bytes(d, path, &file);
    buf_free(&file);
    return status;
}

int dump_events(const struct events_request *r, const char *const *paths, size_t count)
{
    struct dumping d = {.request = r, .many = count > 1};
    struct out out = {.inputs = paths, .input_count = count};
    int status = STATUS_OK;
    d.json.into = &d.text;
    if (r->as_json) {
        json_begin(&d.json, NULL, '{');
        json_number(&d.json, "version", 1);
        json_begin(&d.json, "files", '[');
    }
    for (size_t i = 0; i < count; i++) {
        const int one = dump_file(&d, paths[i]);
        status = one > status ? one : status;
    }
    if (r->as_json) {
        json_end(&d.json, ']');
        json_end(&d.json, '}');
    }
    if (r->crlf)
        buf_crlf(&d.text);
    const bool is_written =
        d.count == 0 || out_write(&out, r->output ? r->output : "-", d.text.data, d.text.size);
    const int written = out_end(&out, is_written ? STATUS_OK : STATUS_USAGE);
    buf_free(&d.text);
    return written > status ? written : status;
}
