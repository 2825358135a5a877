/* Templates: the fields of an event's data. */
#include "manifest_reader.h"

#include "bytes.h"

#include <stdlib.h>

enum { FIELDS_MAX = 99, FIELDS_FEW = 16 };

/* The fields of one level that were read; scope: of their names in the registry. */
struct level {
    struct manifest_field *const *items;
    size_t count;
    uint32_t scope;
};

/* --- names of fields: of few, they are compared one by one --- */

static struct manifest_field *find_field(struct manifest_reader *r, const struct level *level,
                                         struct slice name)
{
    if (level->count > FIELDS_FEW)
        return registry_find(r, REG_FIELD, level->scope, name);
    for (size_t i = 0; i < level->count; i++) {
        if (slice_same(level->items[i]->name, name))
            return level->items[i];
    }
    return NULL;
}

static void register_field(struct manifest_reader *r, const struct level *level,
                           struct manifest_field *f)
{
    if (f->name.len > 0)
        registry_add(r, REG_FIELD, level->scope, f->name, f->name_place, f);
}

/* Notes a field of this level, which is not in it yet. */
static void note_field(struct manifest_reader *r, const struct level *level,
                       struct manifest_field *f)
{
    const struct manifest_field *first = find_field(r, level, f->name);
    if (first && f->name.len > 0)
        report_twice(r, REG_FIELD, f->name, f->name_place, first->name_place);
    for (size_t i = 0; level->count == FIELDS_FEW && i < level->count; i++)
        register_field(r, level, level->items[i]);
    if (level->count >= FIELDS_FEW)
        register_field(r, level, f);
}

/* --- counts and lengths --- */

static bool is_digits(struct slice text)
{
    for (uint32_t i = 0; i < text.len; i++) {
        if (!ascii_is_digit(text.text[i]))
            return false;
    }
    return text.len > 0;
}

/* A count or a length: a number, or the name of an earlier field of the same level. */
static struct manifest_extent read_extent(struct manifest_reader *r, const struct xml_element *e,
                                          const char *name, const struct level *level)
{
    struct manifest_extent extent = {EXTENT_NONE, 0};
    const struct xml_attribute *a = attribute_of(e, name);
    struct slice text = a ? text_trim(a->value) : (struct slice){"", 0};
    char shown[SHOWN_SIZE];
    if (text.len == 0)
        return extent;
    if (is_digits(text)) {
        extent.number = (uint16_t)attribute_number(r, e, name, 0, UINT16_MAX);
        extent.kind = extent.number > 0 ? EXTENT_FIXED : EXTENT_NONE;
        return extent;
    }
    const struct manifest_field *field = find_field(r, level, text);
    struct suggestion near = suggest_start(text);
    for (size_t i = 0; may_suggest(r) && !field && i < level->count; i++)
        suggest_try(&near, level->items[i]->name);
    show_word(shown, text);
    if (!field)
        diag(r->diag, DIAG_MANIFEST_FIELD, value_place(e, name),
             "'%s' is a number or the name of an earlier field beside this one, not %s%s", name,
             shown, suggest_text(&near));
    else if (!field->type)
        diag(r->diag, DIAG_MANIFEST_FIELD, value_place(e, name),
             "'%s' cannot come from %s, which is a struct", name, shown);
    else
        extent = (struct manifest_extent){EXTENT_FIELD, field->number};
    return extent;
}

/* --- types --- */

static const struct intype *find_intype(struct manifest_reader *r, const struct xml_element *e,
                                        struct slice text)
{
    struct qname name;
    char shown[SHOWN_SIZE];
    if (!qname_split(r, e, text, value_place(e, "inType"), &name))
        return NULL;
    const struct intype *type = qname_is_windows(&name) ? intype_find(name.local) : NULL;
    if (type)
        return type;
    struct suggestion near = suggest_start(text);
    for (const struct intype *t = intypes(); t->name; t++) {
        if (slice_equal(name.local, slice_of(t->name)))
            near = suggest_start(name.local);
        suggest_try(&near, slice_of(t->name));
    }
    show_word(shown, text);
    diag(r->diag, DIAG_MANIFEST_FIELD, value_place(e, "inType"), "unknown inType %s%s", shown,
         suggest_text(&near));
    return NULL;
}

/* The type of a field, and its outType for now. */
static void read_intype(struct manifest_reader *r, const struct xml_element *e,
                        struct manifest_field *f)
{
    struct slice text = attribute_needed(r, e, "inType");
    if (text.len == 0)
        return;
    for (size_t i = 0; i < KNOWN_TYPES; i++) {
        const struct known_type *known = &r->types[i];
        if (known->scope == e->scope && slice_same(known->text, text)) {
            f->type = known->type;
            f->out_type = known->out_type;
            return;
        }
    }
    f->type = find_intype(r, e, text);
    if (!f->type)
        return;
    f->out_type = outtype_of(f->type, (struct slice){"", 0});
    r->types[r->type_count++ % KNOWN_TYPES] =
        (struct known_type){text, e->scope, f->type, f->out_type};
}

static void read_outtype(struct manifest_reader *r, const struct xml_element *e,
                         struct manifest_field *f)
{
    const struct xml_attribute *a = attribute_of(e, "outType");
    struct slice text = a ? text_trim(a->value) : (struct slice){"", 0};
    if (text.len == 0)
        return;
    uint32_t colon = text.len;
    char shown[SHOWN_SIZE];
    while (colon > 0 && text.text[colon - 1] != ':')
        colon--;
    struct slice local = {text.text + colon, text.len - colon};
    f->out_type = outtype_of(f->type, local);
    if (f->out_type != 0 && local.len > 0)
        return;
    show_word(shown, text);
    diag(r->diag, DIAG_MANIFEST_FIELD, value_place(e, "outType"),
         "a field of type %s cannot have the outType %s; it may be: %s", f->type->name, shown,
         f->type->outs);
}

static bool is_counted(const struct intype *type)
{
    return type->code >= IN_COUNTED_UNICODE_STRING;
}

static void check_length(struct manifest_reader *r, const struct xml_element *e,
                         struct manifest_field *f)
{
    struct slice text = text_trim(attribute_text(e, "length"));
    bool is_name = text.len > 0 && !is_digits(text); /* if it is unknown, that was reported */
    if (f->type->code == IN_BINARY && f->length.kind == EXTENT_NONE && !is_name)
        diag(r->diag, DIAG_MANIFEST_FIELD, value_place(e, "inType"),
             "a field of type Binary needs a length");
    if (is_counted(f->type) && f->length.kind != EXTENT_NONE)
        diag(r->diag, DIAG_MANIFEST_FIELD, value_place(e, "length"),
             "a field of type %s cannot have a length: its data begin with it", f->type->name);
}

static void read_map_name(struct manifest_reader *r, const struct xml_element *e,
                          struct manifest_field *f)
{
    const struct xml_attribute *a = attribute_of(e, "map");
    char shown[SHOWN_SIZE];
    if (!a)
        return;
    f->map = registry_find(r, REG_MAP, r->scope, a->value);
    if (!f->map) {
        struct suggestion near = suggest_start(a->value);
        for (size_t i = 0; may_suggest(r) && i < r->provider->maps.count; i++)
            suggest_try(&near, r->provider->maps.items[i]->name);
        show_word(shown, a->value);
        diag(r->diag, DIAG_MANIFEST_UNKNOWN, attribute_place(r, a), "unknown map %s%s", shown,
             suggest_text(&near));
    } else if (f->type && !word_among("UInt8 UInt16 UInt32 HexInt32", slice_of(f->type->name))) {
        diag(r->diag, DIAG_MANIFEST_FIELD, attribute_place(r, a),
             "a field of type %s cannot have a map; only UInt8, UInt16, UInt32 and HexInt32 can",
             f->type->name);
    }
}

/* --- fields --- */

static struct manifest_field *start_field(struct manifest_reader *r, const struct xml_element *e,
                                          const struct level *level)
{
    struct manifest_field *f = arena_alloc(&r->m->arena, sizeof *f);
    f->place = e->place;
    f->number = (uint16_t)(level->count & 0xFFFF);
    f->name = attribute_needed(r, e, "name");
    f->name_place = value_place(e, "name");
    f->count = read_extent(r, e, "count", level);
    f->length = read_extent(r, e, "length", level);
    note_field(r, level, f);
    return f;
}

static struct manifest_field *read_data(struct manifest_reader *r, const struct xml_element *e,
                                        const struct level *level)
{
    static const struct intype unknown = {"?", 0, "string"};
    struct manifest_field *f = start_field(r, e, level);
    read_intype(r, e, f);
    if (f->type) {
        read_outtype(r, e, f);
        check_length(r, e, f);
    }
    read_map_name(r, e, f);
    if (!f->type)
        f->type = &unknown;
    return f;
}

static bool is_supported(struct manifest_reader *r, const struct xml_element *e, bool top)
{
    bool nested = !top && is_events_element(e, "struct");
    if (!nested && !is_events_element(e, "binary"))
        return true;
    diag(r->diag, DIAG_MANIFEST_ELEMENT, e->place,
         nested ? "a struct in a struct is not supported" : "'binary' is not supported");
    return false;
}

static struct manifest_field *read_struct(struct manifest_reader *r, const struct xml_element *e,
                                          const struct level *level)
{
    static const char names[] = "data struct binary";
    struct manifest_field *f = start_field(r, e, level);
    f->length = (struct manifest_extent){EXTENT_NONE, 0};
    for (const struct xml_element *c = element_first(e, names); c; c = element_after(c, names)) {
        if (!is_supported(r, c, false))
            continue;
        struct level inner = {f->members.items, f->members.count, e->place.span.start};
        struct manifest_field *member = read_data(r, c, &inner);
        ARRAY_ADD(&f->members, member);
    }
    if (f->members.count == 0)
        diag(r->diag, DIAG_MANIFEST_FIELD, e->place, "a struct has at least one member");
    return f;
}

static void read_fields(struct manifest_reader *r, const struct xml_element *e,
                        struct manifest_template *t)
{
    static const char names[] = "data struct binary";
    uint32_t scope = e->place.span.start;
    for (const struct xml_element *c = element_first(e, names); c; c = element_after(c, names)) {
        if (!is_supported(r, c, true))
            continue;
        if (t->fields.count == FIELDS_MAX) {
            diag(r->diag, DIAG_MANIFEST_FIELD, c->place, "a template has at most %d fields",
                 (int)FIELDS_MAX);
            return;
        }
        struct level level = {t->fields.items, t->fields.count, scope};
        bool is_struct = is_events_element(c, "struct");
        struct manifest_field *f = is_struct ? read_struct(r, c, &level) : read_data(r, c, &level);
        ARRAY_ADD(&t->fields, f);
    }
}

/* All fields in the order of the item table: the members of structs after the top level. */
static void list_all(struct manifest_reader *r, struct manifest_template *t)
{
    for (size_t i = 0; i < t->fields.count; i++)
        ARRAY_ADD(&t->all, t->fields.items[i]);
    for (size_t i = 0; i < t->fields.count; i++) {
        struct manifest_field *f = t->fields.items[i];
        if (f->type)
            continue;
        if (!fits(t->all.count + f->members.count, UINT16_MAX)) {
            diag(r->diag, DIAG_MANIFEST_FIELD, f->place,
                 "a template has at most 65535 fields with the members of structs");
            return;
        }
        f->first = (uint16_t)t->all.count;
        for (size_t n = 0; n < f->members.count; n++) {
            f->members.items[n]->first = f->first;
            ARRAY_ADD(&t->all, f->members.items[n]);
        }
    }
}

static void read_user_data(struct manifest_reader *r, const struct xml_element *e,
                           struct manifest_template *t)
{
    static const char name[] = "UserData";
    for (const struct xml_element *u = element_first(e, name); u; u = element_after(u, name)) {
        if (!u->first || u->first->next)
            diag(r->diag, DIAG_MANIFEST_USER_DATA, u->place,
                 "UserData has exactly one element in it");
        t->user_data = u->first;
    }
    if (t->user_data)
        check_user_data(r, t);
}

void read_templates(struct manifest_reader *r, const struct xml_element *e)
{
    r->next_template = 0;
    struct element_walk w = element_walk(e, "templates", "template");
    for (const struct xml_element *c; (c = element_next(&w)) != NULL;) {
        struct manifest_template *t = arena_alloc(&r->m->arena, sizeof *t);
        t->place = c->place;
        t->tid = attribute_needed(r, c, "tid");
        t->name = attribute_text(c, "name");
        unique_text(r, REG_TEMPLATE, r->scope, t->tid, value_place(c, "tid"), t);
        unique_text(r, REG_TEMPLATE_NAME, r->scope, t->name, value_place(c, "name"), t);
        read_fields(r, c, t);
        list_all(r, t);
        read_user_data(r, c, t);
        t->index = r->provider->templates.count;
        ARRAY_ADD(&r->provider->templates, t);
    }
}

static bool has_tid(struct manifest_reader *r, size_t index, struct slice tid)
{
    return index < r->provider->templates.count &&
           slice_same(r->provider->templates.items[index]->tid, tid);
}

/* Often it is the same as before, or the following one. */
static struct manifest_template *find_template(struct manifest_reader *r, struct slice tid)
{
    if (has_tid(r, r->next_template + 1, tid))
        r->next_template++;
    if (tid.len > 0 && has_tid(r, r->next_template, tid))
        return r->provider->templates.items[r->next_template];
    struct manifest_template *t = registry_find(r, REG_TEMPLATE, r->scope, tid);
    if (t)
        r->next_template = t->index;
    return t;
}

struct manifest_template *template_of(struct manifest_reader *r, const struct xml_element *e,
                                      const char *attribute)
{
    const struct xml_attribute *a = attribute_of(e, attribute);
    char shown[SHOWN_SIZE];
    if (!a)
        return NULL;
    struct manifest_template *t = find_template(r, a->value);
    if (t) {
        t->used = true;
        return t;
    }
    struct suggestion near = suggest_start(a->value);
    for (size_t i = 0; may_suggest(r) && i < r->provider->templates.count; i++)
        suggest_try(&near, r->provider->templates.items[i]->tid);
    show_word(shown, a->value);
    diag(r->diag, DIAG_MANIFEST_UNKNOWN, attribute_place(r, a), "unknown template %s%s", shown,
         suggest_text(&near));
    return NULL;
}
