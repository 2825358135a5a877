/* A manifest from a file, as a list of steps. */
#include "restore.h"

#include "bytes.h"
#include "disk.h"
#include "restore_work.h"

#include <stdio.h>
#include <stdlib.h>

#include <msgtab/provider.h>

/* The lists of the provider block at an offset. */
static void find_lists(struct restorer *w, size_t at)
{
    enum { HEADER = 16, SLOT = 8 };
    static const char signatures[RESTORE_LISTS][5] = {"LEVL", "TASK", "OPCO", "KEYW", "EVNT",
                                                      "CHAN", "MAPS", "TTBL", "QTAB", "FLTR",
                                                      "",     "",     "EVTA", "PRVA"};
    memset(w->lists, 0, sizeof w->lists);
    w->block = at;
    if (!restore_signature(w, at, "WEVT"))
        return;
    uint32_t count = restore_count(w, at + 12, at + HEADER, SLOT);
    for (uint32_t i = 0; i < count && !w->failed; i++) {
        size_t slot = at + HEADER + (size_t)SLOT * i;
        uint32_t kind = restore_u32(w, slot), offset = restore_u32(w, slot + 4);
        if (offset == 0 || kind >= RESTORE_LISTS || !*signatures[kind] || w->lists[kind] > 0)
            continue; /* unused, of a later form, or given twice */
        if (restore_signature(w, offset, signatures[kind]))
            w->lists[kind] = offset;
    }
}

static void read_provider(struct restorer *w, size_t entry)
{
    struct manifest_provider *p = arena_alloc(w->arena, sizeof *p);
    p->place = place_none();
    p->index = (uint32_t)w->m->providers.count;
    p->resource_file = p->message_file = w->file;
    ARRAY_ADD(&w->m->providers, p);
    w->provider = p;
    if (!restore_within(w, entry, 20))
        return;
    memcpy(p->guid.bytes, w->data + entry, MANIFEST_GUID_SIZE);
    p->guid.given = true;
    find_lists(w, restore_u32(w, entry + 16));
    p->message = restore_message(w, restore_u32(w, w->block + 8));
    restore_facts(w);
    restore_channels(w);
    restore_named(w);
    restore_maps(w);
    restore_queries(w);
    restore_templates(w);
    restore_filters(w);
    restore_events(w);
    restore_event_facts(w);
}

/* Windows' own checks of the header and the directory come first. */
static bool open_resource(struct restored *r, const struct buf *file)
{
    struct msgtab_event_manifest m;
    int code =
        file->size > 0 ? msgtab_event_manifest_open(&m, file->data, file->size) : MSGTAB_E_NO_IMAGE;
    if (code == MSGTAB_E_MANIFEST)
        snprintf(r->error, sizeof r->error, "%s, at byte 0x%zX of it", msgtab_event_strerror(code),
                 m.damage);
    else if (code)
        snprintf(r->error, sizeof r->error, "%s", msgtab_event_strerror(code));
    if (code)
        return false;
    r->version = m.major >= WEVT_VERSION_5 ? WEVT_VERSION_5 : WEVT_VERSION_3;
    r->resource = m.data;
    r->size = m.size;
    return true;
}

bool restore_is_possible(const struct buf *file)
{
    struct msgtab_event_manifest m;
    return file->size > 0 && msgtab_event_manifest_open(&m, file->data, file->size) == 0;
}

bool restore_read(struct restored *r, const char *path, bool with_mui, const struct buf *file,
                  restore_name *name, const void *context)
{
    enum { HEADER = 16, ENTRY = 20, WORK = 4 };
    *r = (struct restored){.manifest = {.source = PLACE_NONE}};
    if (!open_resource(r, file))
        return false;
    struct restorer w = {.r = r,
                         .m = &r->manifest,
                         .arena = &r->manifest.arena,
                         .data = r->resource,
                         .size = r->size,
                         .file = slice_of(disk_base_name(path)),
                         .work = WORK * r->size,
                         .messages = {.exact_case = true}};
    uint32_t count = restore_count(&w, 12, HEADER, ENTRY);
    for (uint32_t i = 0; i < count && !w.failed; i++)
        read_provider(&w, HEADER + (size_t)ENTRY * i);
    if (!w.failed)
        restore_texts(&w, file, with_mui ? path : NULL);
    if (!w.failed)
        restore_names(&w, name, context);
    if (!w.failed)
        restore_number(&w);
    for (size_t i = 0; i <= RESTORE_KEYWORDS; i++)
        free((void *)w.named[i].items.items);
    map_free(&w.messages);
    return !w.failed;
}

void restore_free(struct restored *r)
{
    manifest_free(&r->manifest);
    free(r->given);
    r->given = NULL;
}
