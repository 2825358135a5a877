/* Events of manifests as text, and what both forms share. */
#include "event_write.h"

#include "arena.h"
#include "manifest.h"
#include "manifest_text.h"

#include <stdlib.h>

char *event_message_copy(const struct event_writer *w, uint32_t message)
{
    const struct msgtab_event_texts *t = w->texts;
    const unsigned flags = MSGTAB_IGNORE_INSERTS | MSGTAB_TRIM;
    if (t->message_count == 0 || message == UINT32_MAX)
        return NULL;
    const ptrdiff_t len = msgtab_format(NULL, 0, t->messages, message, t->lang, flags, NULL, 0);
    if (len < 0)
        return NULL;
    char *text = memory_zeros((size_t)len + 1);
    msgtab_format(text, (size_t)len + 1, t->messages, message, t->lang, flags, NULL, 0);
    return text;
}

void event_write_start(struct event_writer *w)
{
    w->text_max =
        (uint64_t)w->text->size + EVENTS_ALWAYS + (uint64_t)w->manifest->size * EVENTS_TIMES;
    w->steps = 0;
}

bool event_write_goes_on(struct event_writer *w)
{
    w->is_cut = w->is_cut || w->text->size > w->text_max ||
                w->steps > EVENTS_STEPS + (uint64_t)w->manifest->size * EVENTS_TIMES;
    return !w->is_cut;
}

/* The entries of all lists in which the names of an event are looked for, each time. */
static uint64_t steps_of(const struct msgtab_event_provider *p, uint64_t keywords)
{
    static const unsigned char lists[] = {LIST_LEVELS, LIST_TASKS, LIST_OPCODES, LIST_KEYWORDS,
                                          LIST_CHANNELS};
    uint64_t entries = 0, names = 1;
    for (; keywords != 0; keywords &= keywords - 1)
        names++;
    for (size_t i = 0; i < sizeof lists; i++)
        entries += p->counts[lists[i]];
    return entries * names;
}

bool event_write_next(struct event_writer *w, const struct msgtab_event_provider *p, uint32_t index,
                      struct msgtab_event_definition *out)
{
    if (!event_write_goes_on(w) || msgtab_event_definition_at(p, index, out) != 0)
        return false;
    w->steps += steps_of(p, out->keywords);
    return true;
}

void event_write_damage(struct event_writer *w)
{
    w->is_damaged = true;
    if (w->damaged.template_at == 0)
        w->damaged = *w->event;
}

bool event_write_item(const struct msgtab_event_provider *p, enum msgtab_event_kind kind,
                      const struct msgtab_event_definition *e, struct msgtab_event_item *out)
{
    return msgtab_event_item_of(p, kind, e, out) == 0 && (out->value != 0 || out->name.count > 0);
}

char *event_field_name(const struct msgtab_event_template *t, unsigned index)
{
    struct msgtab_event_field f;
    if (msgtab_event_field_at(t, index, &f) != 0)
        f.name = (struct msgtab_event_name){0};
    return manifest_name_copy(&f.name);
}

static void put_name(struct event_writer *w, const char *before,
                     const struct msgtab_event_name *name)
{
    char *text = manifest_name_copy(name);
    buf_printf(w->text, "%s%s", before, text);
    free(text);
}

/* A text in one line after its label. */
static void put_message(struct event_writer *w, const char *label, uint32_t message)
{
    char *text = event_message_copy(w, message);
    if (text) {
        buf_str(w->text, label);
        for (const char *c = text; *c; c++) {
            if (*c == '\r')
                continue;
            buf_char(w->text, *c == '\n' ? ' ' : *c);
        }
        buf_char(w->text, '\n');
    }
    free(text);
}

static void put_item(struct event_writer *w, const struct msgtab_event_provider *p,
                     enum msgtab_event_kind kind, const char *label,
                     const struct msgtab_event_definition *e)
{
    struct msgtab_event_item item;
    if (!event_write_item(p, kind, e, &item))
        return;
    char *text = manifest_item_copy(w->texts, &item);
    buf_printf(w->text, ", %s %s", label, text);
    free(text);
}

static void put_keywords(struct event_writer *w, const struct msgtab_event_provider *p,
                         uint64_t keywords)
{
    enum { CHANNEL_BITS = 56 };
    struct msgtab_event_item item;
    for (unsigned bit = 0; bit < CHANNEL_BITS; bit++) {
        const uint64_t mask = (uint64_t)1 << bit;
        if ((keywords & mask) == 0 ||
            msgtab_event_item_find(p, MSGTAB_EVENT_KEYWORD, mask, 0, &item) != 0)
            continue;
        char *text = manifest_item_copy(w->texts, &item);
        buf_printf(w->text, ", keyword %s", text);
        free(text);
    }
}

static void put_size(struct event_writer *w, const struct msgtab_event_template *t,
                     const char *label, bool is_number, bool is_field, unsigned value)
{
    if (is_number) {
        buf_printf(w->text, ", %s %u", label, value);
    } else if (is_field) {
        char *name = event_field_name(t, value);
        buf_printf(w->text, ", %s in %s", label, name);
        free(name);
    }
}

static void put_fields(struct event_writer *w, const struct msgtab_event_template *t,
                       uint32_t first, uint32_t end, const char *indent)
{
    struct msgtab_event_field f;
    for (uint32_t i = first; i < end && event_write_goes_on(w); i++) {
        if (msgtab_event_field_at(t, i, &f) != 0) {
            event_write_damage(w);
            continue;
        }
        const bool is_struct = (f.flags & MSGTAB_EVENT_STRUCT) != 0;
        const char *in = msgtab_event_in_type_name(f.in_type);
        const char *out = msgtab_event_out_type_name(f.out_type);
        buf_str(w->text, indent);
        if (i < t->count)
            buf_printf(w->text, "%%%lu ", (unsigned long)i + 1);
        put_name(w, "", &f.name);
        buf_printf(w->text, ": %s", is_struct ? "structure" : in ? in : "unknown type");
        if (!is_struct && out)
            buf_printf(w->text, ", %s", out);
        put_size(w, t, "count", f.flags & MSGTAB_EVENT_COUNT, f.flags & MSGTAB_EVENT_COUNT_FIELD,
                 f.count);
        put_size(w, t, "length", f.flags & MSGTAB_EVENT_LENGTH, f.flags & MSGTAB_EVENT_LENGTH_FIELD,
                 f.length);
        if (f.map_count > 0)
            put_name(w, ", map ", &f.map);
        buf_char(w->text, '\n');
        if (is_struct)
            put_fields(w, t, f.first, (uint32_t)f.first + f.members, "      ");
    }
}

static void put_event(struct event_writer *w, const struct msgtab_event_provider *p,
                      const struct msgtab_event_definition *e)
{
    struct msgtab_event_template t;
    w->event = e;
    buf_printf(w->text, "  event %u version %u", (unsigned)e->id, (unsigned)e->version);
    if (e->message != UINT32_MAX)
        buf_printf(w->text, ", message 0x%08lX", (unsigned long)e->message);
    put_item(w, p, MSGTAB_EVENT_CHANNEL, "channel", e);
    put_item(w, p, MSGTAB_EVENT_LEVEL, "level", e);
    put_item(w, p, MSGTAB_EVENT_TASK, "task", e);
    put_item(w, p, MSGTAB_EVENT_OPCODE, "opcode", e);
    put_keywords(w, p, e->keywords);
    buf_char(w->text, '\n');
    put_message(w, "    text: ", e->message);
    const int code = msgtab_event_template_of(p, e, &t);
    if (code == 1)
        put_fields(w, &t, 0, t.count, "    ");
    if (code < 0)
        event_write_damage(w);
}

void event_write_text(struct event_writer *w)
{
    struct msgtab_event_provider p;
    struct msgtab_event_definition e;
    for (uint32_t i = 0; msgtab_event_provider_at(w->manifest, i, &p) == 0; i++) {
        char guid[GUID_TEXT];
        guid_text(guid, p.guid);
        buf_printf(w->text, "provider %s", guid);
        if (p.name.count > 0)
            put_name(w, " ", &p.name);
        buf_char(w->text, '\n');
        put_message(w, "  text: ", p.message);
        for (uint32_t k = 0; event_write_next(w, &p, k, &e); k++)
            put_event(w, &p, &e);
    }
}
