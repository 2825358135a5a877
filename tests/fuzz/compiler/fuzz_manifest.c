/* Fuzz target: a manifest; the resource in both forms, the header and the tables are made from it
   in memory. Readers find every event in the resource, as the manifest has it. */
#include "compile.h"
#include "exact.h"
#include "expect.h"
#include "winmeta.h"

#include <msgtab/provider.h>

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_fields(const struct msgtab_event_template *t,
                         const struct manifest_template *shape)
{
    expect(t->count == shape->fields.count && t->total == shape->all.count);
    expect(t->is_user_data == (shape->user_data != NULL));
    for (uint32_t i = 0; i < t->total; i++) {
        const struct manifest_field *f = shape->all.items[i];
        struct msgtab_event_field found;
        expect(msgtab_event_field_at(t, i, &found) == 0);
        bool is_struct = found.flags & MSGTAB_EVENT_STRUCT;
        expect(is_struct == !f->type && found.map_count == (f->map ? f->map->items.count : 0));
        expect(is_struct ? found.first == f->first && found.members == f->members.count
                         : found.in_type == f->type->code && found.out_type == f->out_type);
    }
}

static uint64_t value_of(const struct manifest_named *n)
{
    return n ? n->value : 0;
}

static void check_event(const struct msgtab_event_provider *p, const struct manifest_event *v)
{
    struct msgtab_event_definition found;
    struct msgtab_event_template t;
    expect(msgtab_event_definition_find(p, v->value, v->version, MSGTAB_EVENT_ANY, &found) == 0);
    expect(found.channel == (v->channel ? v->channel->value : 0));
    expect(found.level == value_of(v->level) && found.opcode == value_of(v->opcode));
    expect(found.task == value_of(v->task) && found.keywords == v->mask);
    expect(found.message == (v->message ? v->message->message : MANIFEST_NO_MESSAGE));
    expect(msgtab_event_template_of(p, &found, &t) == (v->shape ? 1 : 0));
    if (v->shape)
        check_fields(&t, v->shape);
}

static void check_provider(const struct msgtab_event_provider *p,
                           const struct manifest_provider *made)
{
    expect(memcmp(p->guid, made->guid.bytes, MANIFEST_GUID_SIZE) == 0);
    expect(p->events == made->events.count);
    for (size_t i = 0; i < made->events.count; i++)
        check_event(p, made->events.items[i]);
}

static void read_back(struct compilation *k, enum wevt_version version)
{
    struct msgtab_event_manifest m;
    struct msgtab_event_provider p;
    struct buf out = {0};
    compile_wevt(k, &out, version);
    struct buf file = exact_file(out.data, out.size);
    if (k->diag.errors == 0) {
        expect(msgtab_event_manifest_open(&m, file.data, file.size) == 0);
        expect(m.count == k->manifest.providers.count);
        for (uint32_t i = 0; i < m.count; i++) {
            expect(msgtab_event_provider_at(&m, i, &p) == 0);
            check_provider(&p, k->manifest.providers.items[i]);
        }
    }
    buf_free(&file);
    buf_free(&out);
}

static void write_all(struct compilation *k)
{
    const struct manifest_header_options names = {.functions = false};
    const struct manifest_header_options functions = {
        .functions = true, .callout = true, .write_prefix = "Write", .removed = "a"};
    struct resources resources;
    struct buf out = {0};
    compile_header(k, &out, &(struct header_options){.ole = false}, &names);
    compile_header(k, &out, &(struct header_options){.ole = false}, &functions);
    if (k->has_manifest) {
        read_back(k, WEVT_VERSION_3);
        read_back(k, WEVT_VERSION_5);
    }
    compile_resources(k, &resources, &(struct table_options){.ansi = false}, WEVT_VERSION_5, NULL);
    compile_dll(k, &out, &resources, MACHINE_X64);
    compile_resources_free(&resources);
    buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const name = "source.man";
    const struct compile_options options = {.check.lint = true};
    struct compilation k;
    struct buf file = exact_file(data, size);
    compile_sources(&k, &options, &name, &file, 1);
    if (k.sound)
        write_all(&k);
    compile_free(&k);
    return 0;
}
