/* The XML of a restored manifest: what it says is what the compiler reads. */
#include "map.h"
#include "restore_xml.h"
#include "text_util.h"
#include "winmeta.h"

#include <stdio.h>

/* --- events --- */

static void put_joined(struct xml_writer *w, const char *name, char between, size_t count,
                       struct slice (*item)(const struct manifest_event *v, size_t i),
                       const struct manifest_event *v)
{
    for (size_t i = 0; i < count; i++) {
        if (i == 0)
            buf_printf(w->out, " %s=\"", name);
        else
            buf_char(w->out, between);
        xmlw_text(w, item(v, i));
    }
    if (count > 0)
        buf_char(w->out, '"');
}

static struct slice keyword_at(const struct manifest_event *v, size_t i)
{
    return v->keywords.items[i]->name;
}

static struct slice attribute_at(const struct manifest_event *v, size_t i)
{
    return v->attributes.items[i];
}

static void put_event(struct xml_writer *w, const struct manifest_event *v)
{
    xmlw_start(w, "event");
    xmlw_number(w, "value", v->value);
    if (v->version > 0)
        xmlw_number(w, "version", v->version);
    if (v->name.text)
        xmlw_put(w, "name", v->name);
    if (v->channel)
        xmlw_put(w, "channel", v->channel->name);
    if (v->level)
        xmlw_put(w, "level", v->level->name);
    if (v->task)
        xmlw_put(w, "task", v->task->name);
    if (v->opcode)
        xmlw_put(w, "opcode", v->opcode->name);
    put_joined(w, "keywords", ' ', v->keywords.count, keyword_at, v);
    if (v->shape)
        xmlw_put(w, "template", v->shape->tid);
    xmlw_message(w, v->message);
    put_joined(w, "attributes", ';', v->attributes.count, attribute_at, v);
    xmlw_leaf(w);
}

static void put_events(struct xml_writer *w, const struct manifest_provider *p)
{
    xmlw_open(w, "events");
    for (size_t i = 0; i < p->events.count; i++)
        put_event(w, p->events.items[i]);
    xmlw_leave(w, "events");
}

/* --- providers --- */

static void put_provider(struct xml_writer *w, const struct manifest_provider *p)
{
    xmlw_start(w, "provider");
    xmlw_put(w, "name", p->name);
    xmlw_guid(w, "guid", &p->guid);
    xmlw_put(w, "symbol", p->symbol);
    xmlw_put(w, "resourceFileName", p->resource_file);
    xmlw_put(w, "messageFileName", p->message_file);
    if (p->control.given)
        xmlw_guid(w, "controlGuid", &p->control);
    xmlw_message(w, p->message);
    xmlw_enter(w);
    if (p->group.given) {
        xmlw_start(w, "traits");
        xmlw_guid(w, "groupGuid", &p->group);
        xmlw_leaf(w);
    }
    restore_put_lists(w, p);
    if (p->templates.count > 0)
        restore_put_templates(w, p);
    if (p->events.count > 0)
        put_events(w, p);
    xmlw_leave(w, "provider");
}

/* --- the root --- */

/* Declares the prefix of a name, each once: which URI it had is not known. */
static void declare(struct xml_writer *w, struct map *known, struct slice name)
{
    const char *colon = name.len > 0 ? memchr(name.text, ':', name.len) : NULL;
    if (!colon)
        return;
    struct slice prefix = {name.text, (uint32_t)(colon - name.text)};
    if (map_add(known, prefix, 0) != MAP_NONE)
        return;
    if (!slice_is_identifier(prefix)) {
        xmlw_fail(w, "this name has a prefix that XML cannot declare", name);
        return;
    }
    buf_printf(w->out, "\n    xmlns:%.*s=\"urn:%.*s\"", (int)prefix.len, prefix.text,
               (int)prefix.len, prefix.text);
}

static void declare_all(struct xml_writer *w, struct map *known,
                        struct manifest_named *const *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        declare(w, known, items[i]->name);
        declare_all(w, known, items[i]->opcodes.items, items[i]->opcodes.count);
    }
}

static void put_root(struct xml_writer *w, const struct manifest *m)
{
    struct map known = {.exact_case = true};
    map_add(&known, slice_of("win"), 0);
    map_add(&known, slice_of("xs"), 0);
    buf_str(w->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<instrumentationManifest xmlns=\"" EVENTS_URI "\"\n"
                    "    xmlns:win=\"" WINDOWS_URI "\"\n"
                    "    xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"");
    for (size_t i = 0; i < m->providers.count; i++) {
        const struct manifest_provider *p = m->providers.items[i];
        declare_all(w, &known, p->levels.items, p->levels.count);
        declare_all(w, &known, p->tasks.items, p->tasks.count);
        declare_all(w, &known, p->opcodes.items, p->opcodes.count);
        declare_all(w, &known, p->keywords.items, p->keywords.count);
    }
    map_free(&known);
    xmlw_enter(w);
}

static void put_message_table(struct xml_writer *w, const struct manifest *m)
{
    bool any = false;
    for (size_t i = 0; i < m->strings.count; i++) {
        const struct manifest_string *s = m->strings.items[i];
        if (!w->r->given[i])
            continue;
        if (!any)
            xmlw_open(w, "messageTable");
        any = true;
        xmlw_start(w, "message");
        buf_printf(w->out, " value=\"0x%08X\"", (unsigned)s->message);
        xmlw_message(w, s);
        xmlw_leaf(w);
    }
    if (any)
        xmlw_leave(w, "messageTable");
}

static void put_culture(struct xml_writer *w, const struct manifest *m, size_t number)
{
    const struct manifest_culture *c = m->cultures.items[number];
    xmlw_start(w, "resources");
    xmlw_put(w, "culture", c->name);
    xmlw_enter(w);
    xmlw_open(w, "stringTable");
    for (size_t i = 0; i < m->strings.count; i++) {
        const struct manifest_string *s = m->strings.items[i];
        if (!s->own || (number > 0 && !c->texts[i].text.text))
            continue;
        xmlw_start(w, "string");
        xmlw_put(w, "id", s->id);
        xmlw_put(w, "value", manifest_text_in(m, c, s));
        xmlw_leaf(w);
    }
    xmlw_leave(w, "stringTable");
    xmlw_leave(w, "resources");
}

bool restore_write(struct buf *out, const struct restored *r, char error[RESTORE_ERROR_SIZE])
{
    const struct manifest *m = &r->manifest;
    struct xml_writer w = {.out = out, .r = r, .error = error};
    *error = 0;
    put_root(&w, m);
    xmlw_open(&w, "instrumentation");
    xmlw_open(&w, "events");
    put_message_table(&w, m);
    for (size_t i = 0; i < m->providers.count; i++)
        put_provider(&w, m->providers.items[i]);
    xmlw_leave(&w, "events");
    xmlw_leave(&w, "instrumentation");
    if (m->strings.count > 0) {
        xmlw_open(&w, "localization");
        for (size_t i = 0; i < m->cultures.count; i++)
            put_culture(&w, m, i);
        xmlw_leave(&w, "localization");
    }
    xmlw_leave(&w, "instrumentationManifest");
    return *error == 0;
}
