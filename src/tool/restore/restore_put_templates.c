/* Templates as XML. */
#include "restore_xml.h"
#include "text_util.h"
#include "winmeta.h"
#include "xml.h"

#include <msgtab/provider.h>

/* A number, or the name of a field of the same level. */
static void put_extent(struct xml_writer *w, const char *name, const struct manifest_extent *e,
                       struct manifest_field *const *level)
{
    if (e->kind == EXTENT_FIXED)
        xmlw_number(w, name, e->number);
    else if (e->kind == EXTENT_FIELD)
        xmlw_put(w, name, level[e->number]->name);
}

static void put_data(struct xml_writer *w, const struct manifest_field *f,
                     struct manifest_field *const *level)
{
    xmlw_start(w, "data");
    xmlw_put(w, "name", f->name);
    buf_printf(w->out, " inType=\"win:%s\"", f->type->name);
    if (f->out_type != outtype_of(f->type, (struct slice){"", 0}))
        xmlw_put(w, "outType", slice_of(msgtab_event_out_type_name(f->out_type)));
    if (f->map)
        xmlw_put(w, "map", f->map->name);
    put_extent(w, "count", &f->count, level);
    put_extent(w, "length", &f->length, level);
    xmlw_leaf(w);
}

static void put_struct(struct xml_writer *w, const struct manifest_field *f,
                       struct manifest_field *const *level)
{
    xmlw_start(w, "struct");
    xmlw_put(w, "name", f->name);
    put_extent(w, "count", &f->count, level);
    xmlw_enter(w);
    for (size_t i = 0; i < f->members.count; i++)
        put_data(w, f->members.items[i], f->members.items);
    xmlw_leave(w, "struct");
}

/* Elements are at most XML_DEPTH_MAX deep, so this may call itself. */
static void put_user_data(struct xml_writer *w, const struct xml_element *e)
{
    bool is_other = !e->parent || !slice_same(e->space->uri, e->parent->space->uri);
    xmlw_indent(w);
    buf_char(w->out, '<');
    buf_bytes(w->out, e->local.text, e->local.len);
    if (is_other)
        xmlw_put(w, "xmlns", e->space->uri);
    for (size_t i = 0; i < e->attribute_count; i++) {
        buf_char(w->out, ' ');
        buf_bytes(w->out, e->attributes[i].local, e->attributes[i].local_len);
        buf_str(w->out, "=\"");
        xmlw_text(w, e->attributes[i].value);
        buf_char(w->out, '"');
    }
    buf_char(w->out, '>');
    for (const struct xml_text *t = e->text; t; t = t->next)
        xmlw_text(w, t->text);
    w->depth++;
    for (const struct xml_element *c = e->first; c; c = c->next) {
        if (c == e->first)
            buf_char(w->out, '\n');
        put_user_data(w, c);
    }
    w->depth--;
    if (e->first)
        xmlw_indent(w);
    buf_str(w->out, "</");
    buf_bytes(w->out, e->local.text, e->local.len);
    buf_str(w->out, ">\n");
}

static void put_template(struct xml_writer *w, const struct manifest_template *t)
{
    xmlw_start(w, "template");
    xmlw_put(w, "tid", t->tid);
    if (t->name.text)
        xmlw_put(w, "name", t->name);
    xmlw_enter(w);
    for (size_t i = 0; i < t->fields.count; i++) {
        const struct manifest_field *f = t->fields.items[i];
        if (f->type)
            put_data(w, f, t->fields.items);
        else
            put_struct(w, f, t->fields.items);
    }
    if (t->user_data) {
        xmlw_open(w, "UserData");
        put_user_data(w, t->user_data);
        xmlw_leave(w, "UserData");
    }
    xmlw_leave(w, "template");
}

void restore_put_templates(struct xml_writer *w, const struct manifest_provider *p)
{
    xmlw_open(w, "templates");
    for (size_t i = 0; i < p->templates.count; i++)
        put_template(w, p->templates.items[i]);
    xmlw_leave(w, "templates");
}
