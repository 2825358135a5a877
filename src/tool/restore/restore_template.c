/* Templates: their fields, and their documents. */
#include "bytes.h"
#include "restore_work.h"
#include "xml.h"

#include <stdlib.h>

#include <msgtab/provider.h>

enum { TEMPLATE_HEADER = 40, FIELD = 20 };

/* A template that is being read. */
struct shape {
    struct manifest_template *t;
    uint32_t count; /* of fields of the top level */
};

static const struct intype *type_of(struct restorer *w, size_t at)
{
    uint32_t code = restore_u8(w, at);
    for (const struct intype *type = intypes(); type->name; type++) {
        if (type->code == code)
            return type;
    }
    restore_fail(w, at, "no inType has this number");
    return intypes();
}

/* A count or a length: the flags say what its number is. In a struct, numbers of fields count from
   the first of the template. */
static struct manifest_extent extent_of(struct restorer *w, size_t at, uint32_t flags,
                                        uint32_t fixed, uint32_t field, uint32_t first)
{
    uint32_t number = restore_u16(w, at);
    struct manifest_extent e = {EXTENT_NONE, (uint16_t)number};
    if (flags & fixed)
        e.kind = EXTENT_FIXED;
    if ((flags & field) == 0)
        return e;
    if (number < first)
        restore_fail(w, at, "a count or a length refers to a field of another level");
    return (struct manifest_extent){EXTENT_FIELD, (uint16_t)(number - first)};
}

static void read_data(struct restorer *w, struct manifest_field *f, size_t at)
{
    f->type = type_of(w, at + 4);
    f->out_type = (uint8_t)restore_u8(w, at + 5);
    if (!msgtab_event_out_type_name(f->out_type))
        restore_fail(w, at + 5, "no outType has this number");
    f->map = restore_map_at(w, at + 8);
    /* The length of a SID has no flag. */
    if (f->type->code == IN_SID && f->length.kind == EXTENT_NONE && f->length.number > 0)
        f->length.kind = EXTENT_FIXED;
}

static struct manifest_field *read_field(struct restorer *w, size_t at, uint32_t number,
                                         uint32_t first)
{
    struct manifest_field *f = arena_alloc(w->arena, sizeof *f);
    uint32_t flags = restore_u32(w, at);
    f->name = restore_string(w, restore_u32(w, at + 16));
    f->number = (uint16_t)number;
    f->first = (uint16_t)first;
    f->place = place_none();
    f->count = extent_of(w, at + 12, flags, MSGTAB_EVENT_COUNT, MSGTAB_EVENT_COUNT_FIELD, first);
    f->length = extent_of(w, at + 14, flags, MSGTAB_EVENT_LENGTH, MSGTAB_EVENT_LENGTH_FIELD, first);
    if ((f->count.kind == EXTENT_FIELD && f->count.number >= number) ||
        (f->length.kind == EXTENT_FIELD && f->length.number >= number))
        restore_fail(w, at, "a count or a length refers to a field that does not precede");
    if (flags & MSGTAB_EVENT_STRUCT)
        f->first = (uint16_t)restore_u16(w, at + 4);
    else
        read_data(w, f, at);
    return f;
}

static void read_members(struct restorer *w, struct shape *s, struct manifest_field *f, size_t at,
                         size_t table)
{
    uint32_t members = restore_u16(w, at + 6);
    if (f->first != s->t->all.count) {
        restore_fail(w, at + 4, "the members of a struct do not follow those before");
        return;
    }
    for (uint32_t i = 0; i < members && !w->failed; i++) {
        size_t member = table + (size_t)FIELD * (f->first + i);
        struct manifest_field *m = read_field(w, member, i, f->first);
        if (!m->type)
            restore_fail(w, member, "a struct in a struct");
        ARRAY_ADD(&f->members, m);
        ARRAY_ADD(&s->t->all, m);
    }
}

static void read_fields(struct restorer *w, struct shape *s, size_t at)
{
    size_t table = restore_u32(w, at + 16);
    uint32_t total = restore_count(w, at + 12, table, FIELD);
    s->count = restore_u32(w, at + 8);
    if (s->count > total)
        restore_fail(w, at + 8, "more fields at the top level than in all");
    for (uint32_t i = 0; i < s->count && !w->failed; i++) {
        struct manifest_field *f = read_field(w, table + (size_t)FIELD * i, i, 0);
        ARRAY_ADD(&s->t->fields, f);
        ARRAY_ADD(&s->t->all, f);
    }
    for (uint32_t i = 0; i < s->count && !w->failed; i++) {
        if (!s->t->fields.items[i]->type)
            read_members(w, s, s->t->fields.items[i], table + (size_t)FIELD * i, table);
    }
    if (!w->failed && s->t->all.count != total)
        restore_fail(w, at + 12, "fields that belong to nothing");
}

/* The name of a template is an attribute of its document. */
static void read_document(struct restorer *w, struct manifest_template *t, size_t at, size_t end)
{
    enum { FORM = 20, USER_DATA = 2 };
    const struct slice name = {"Name", 4};
    struct xml_element *root = restore_document(w, at + TEMPLATE_HEADER, end);
    if (!root)
        return;
    if (restore_u32(w, at + FORM) == USER_DATA) {
        t->user_data = root;
        return;
    }
    for (size_t i = 0; i < root->attribute_count; i++) {
        const struct xml_attribute *a = &root->attributes[i];
        if (a->local_len == name.len && memcmp(a->local, name.text, name.len) == 0)
            t->name = a->value;
    }
}

static size_t read_template(struct restorer *w, size_t at)
{
    struct manifest_template *t = arena_alloc(w->arena, sizeof *t);
    struct shape s = {.t = t};
    if (!restore_signature(w, at, "TEMP") || !restore_within(w, at, TEMPLATE_HEADER))
        return 0;
    size_t size = restore_u32(w, at + 4);
    if (size < TEMPLATE_HEADER || !bytes_within(w->size, at, size)) {
        restore_fail(w, at + 4, "a template cannot have this size");
        return 0;
    }
    t->offset = (uint32_t)at;
    t->place = place_none();
    read_fields(w, &s, at);
    read_document(w, t, at, at + size);
    ARRAY_ADD(&w->provider->templates, t);
    return size;
}

void restore_templates(struct restorer *w)
{
    enum { LIST_HEADER = 12 };
    size_t list = w->lists[RESTORE_TEMPLATES], at = list + LIST_HEADER;
    uint32_t count = list > 0 ? restore_count(w, list + 8, at, TEMPLATE_HEADER) : 0;
    for (uint32_t i = 0; i < count && !w->failed; i++)
        at += read_template(w, at);
}

static int compare_offsets(const void *left, const void *right)
{
    const struct manifest_template *a = *(struct manifest_template *const *)left;
    const struct manifest_template *b = *(struct manifest_template *const *)right;
    return (a->offset > b->offset) - (a->offset < b->offset);
}

struct manifest_template *restore_template_at(struct restorer *w, size_t field)
{
    const struct manifest_provider *p = w->provider;
    struct manifest_template key = {.offset = restore_u32(w, field)};
    const struct manifest_template *pointer = &key;
    if (key.offset == 0)
        return NULL;
    struct manifest_template **found =
        p->templates.count == 0
            ? NULL
            : bsearch((const void *)&pointer, (void *)p->templates.items, p->templates.count,
                      sizeof *p->templates.items, compare_offsets);
    if (!found) {
        restore_fail(w, field, "no template of the provider is at this offset");
        return NULL;
    }
    (*found)->used = true;
    return *found;
}
