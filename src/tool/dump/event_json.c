/* Events of manifests as JSON. */
#include "event_write.h"
#include "manifest_text.h"

#include <stdlib.h>

static void put_name(struct event_writer *w, const char *key, const struct msgtab_event_name *name)
{
    char *text = name->count > 0 ? manifest_name_copy(name) : NULL;
    json_string(w->json, key, text);
    free(text);
}

static void put_message(struct event_writer *w, uint32_t message)
{
    char *text = event_message_copy(w, message);
    if (message == UINT32_MAX)
        json_string(w->json, "message", NULL);
    else
        json_number(w->json, "message", message);
    json_string(w->json, "text", text);
    free(text);
}

static void put_item_text(struct event_writer *w, const char *key,
                          const struct msgtab_event_item *item)
{
    char *text = manifest_item_copy(w->texts, item);
    json_string(w->json, key, text);
    free(text);
}

static void put_item(struct event_writer *w, const struct msgtab_event_provider *p,
                     enum msgtab_event_kind kind, const char *key, const char *key_text,
                     const struct msgtab_event_definition *e)
{
    const uint32_t values[] = {e->level, e->task, e->opcode, e->channel};
    struct msgtab_event_item item;
    json_number(w->json, key, values[kind]);
    if (event_write_item(p, kind, e, &item))
        put_item_text(w, key_text, &item);
    else
        json_string(w->json, key_text, NULL);
}

static void put_keywords(struct event_writer *w, const struct msgtab_event_provider *p,
                         uint64_t keywords)
{
    enum { CHANNEL_BITS = 56 };
    struct msgtab_event_item item;
    json_begin_line(w->json, "keywords", '[');
    for (unsigned bit = 0; bit < CHANNEL_BITS; bit++) {
        const uint64_t mask = (uint64_t)1 << bit;
        if ((keywords & mask) != 0 &&
            msgtab_event_item_find(p, MSGTAB_EVENT_KEYWORD, mask, 0, &item) == 0)
            put_item_text(w, NULL, &item);
    }
    json_end(w->json, ']');
}

/* A number, or the name of the field that has it. */
static void put_size(struct event_writer *w, const struct msgtab_event_template *t, const char *key,
                     const char *key_field, bool is_number, bool is_field, unsigned value)
{
    if (is_number) {
        json_number(w->json, key, value);
    } else if (is_field) {
        char *name = event_field_name(t, value);
        json_string(w->json, key_field, name);
        free(name);
    }
}

static void put_map(struct event_writer *w, const struct msgtab_event_field *f)
{
    uint32_t value, message;
    put_name(w, f->is_bit_map ? "bitMap" : "valueMap", &f->map);
    json_begin(w->json, "map", '[');
    for (uint32_t i = 0; event_write_goes_on(w) && msgtab_event_map_at(f, i, &value, &message) == 0;
         i++) {
        char *text = event_message_copy(w, message);
        json_begin_line(w->json, NULL, '{');
        json_number(w->json, "value", value);
        json_string(w->json, "text", text);
        json_end(w->json, '}');
        free(text);
    }
    json_end(w->json, ']');
}

static void put_fields(struct event_writer *w, const char *key,
                       const struct msgtab_event_template *t, uint32_t first, uint32_t end);

static void put_field(struct event_writer *w, const struct msgtab_event_template *t,
                      const struct msgtab_event_field *f)
{
    put_name(w, "name", &f->name);
    if (f->flags & MSGTAB_EVENT_STRUCT) {
        put_fields(w, "members", t, f->first, (uint32_t)f->first + f->members);
    } else {
        json_string(w->json, "inType", msgtab_event_in_type_name(f->in_type));
        json_string(w->json, "outType", msgtab_event_out_type_name(f->out_type));
    }
    put_size(w, t, "count", "countField", f->flags & MSGTAB_EVENT_COUNT,
             f->flags & MSGTAB_EVENT_COUNT_FIELD, f->count);
    put_size(w, t, "length", "lengthField", f->flags & MSGTAB_EVENT_LENGTH,
             f->flags & MSGTAB_EVENT_LENGTH_FIELD, f->length);
    if (f->map_count > 0)
        put_map(w, f);
}

static void put_fields(struct event_writer *w, const char *key,
                       const struct msgtab_event_template *t, uint32_t first, uint32_t end)
{
    struct msgtab_event_field f;
    json_begin(w->json, key, '[');
    for (uint32_t i = first; i < end && event_write_goes_on(w); i++) {
        if (msgtab_event_field_at(t, i, &f) != 0) {
            event_write_damage(w);
            continue;
        }
        json_begin(w->json, NULL, '{');
        put_field(w, t, &f);
        json_end(w->json, '}');
    }
    json_end(w->json, ']');
}

static void put_event(struct event_writer *w, const struct msgtab_event_provider *p,
                      const struct msgtab_event_definition *e)
{
    struct msgtab_event_template t;
    w->event = e;
    json_number(w->json, "id", e->id);
    json_number(w->json, "version", e->version);
    put_message(w, e->message);
    put_item(w, p, MSGTAB_EVENT_CHANNEL, "channel", "channelText", e);
    put_item(w, p, MSGTAB_EVENT_LEVEL, "level", "levelText", e);
    put_item(w, p, MSGTAB_EVENT_TASK, "task", "taskText", e);
    put_item(w, p, MSGTAB_EVENT_OPCODE, "opcode", "opcodeText", e);
    put_keywords(w, p, e->keywords);
    const int code = msgtab_event_template_of(p, e, &t);
    if (code == 1)
        put_fields(w, "fields", &t, 0, t.count);
    if (code < 0)
        event_write_damage(w);
}

static void put_provider(struct event_writer *w, const struct msgtab_event_provider *p)
{
    struct msgtab_event_definition e;
    char guid[GUID_TEXT];
    guid_text(guid, p->guid);
    json_string(w->json, "guid", guid);
    put_name(w, "name", &p->name);
    put_message(w, p->message);
    json_begin(w->json, "events", '[');
    for (uint32_t i = 0; event_write_next(w, p, i, &e); i++) {
        json_begin(w->json, NULL, '{');
        put_event(w, p, &e);
        json_end(w->json, '}');
    }
    json_end(w->json, ']');
}

void event_write_json(struct event_writer *w)
{
    struct msgtab_event_provider p;
    json_begin(w->json, "providers", '[');
    for (uint32_t i = 0; msgtab_event_provider_at(w->manifest, i, &p) == 0; i++) {
        json_begin(w->json, NULL, '{');
        put_provider(w, &p);
        json_end(w->json, '}');
    }
    json_end(w->json, ']');
}
