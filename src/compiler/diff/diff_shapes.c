/* The data of an event: what its template says, field by field. */
#include "diff_work.h"
#include "text_util.h"
#include "winmeta.h"
#include "xml.h"

#include <stdio.h>

enum { WHAT_SIZE = 256 };

/* The first difference of two templates, as a sentence. */
struct finding {
    char text[WHAT_SIZE];
    bool any;
};

static void find(struct finding *f, const char *what, const struct manifest_field *old,
                 const char *from, const char *to)
{
    char shown[SHOWN_SIZE];
    if (f->any)
        return;
    show_word(shown, old->name);
    snprintf(f->text, sizeof f->text, "%s of field %s changed from %s to %s", what, shown, from,
             to);
    f->any = true;
}

static const char *type_name(const struct manifest_field *f)
{
    return f->type ? f->type->name : "struct";
}

static void extent_text(char out[SHOWN_SIZE], const struct manifest_extent *e)
{
    if (e->kind == EXTENT_NONE)
        snprintf(out, SHOWN_SIZE, "none");
    else if (e->kind == EXTENT_FIXED)
        snprintf(out, SHOWN_SIZE, "%u", (unsigned)e->number);
    else
        snprintf(out, SHOWN_SIZE, "that in field %u", (unsigned)e->number + 1);
}

static void compare_extents(struct finding *f, const char *what, const struct manifest_field *old,
                            const struct manifest_extent *a, const struct manifest_extent *b)
{
    char from[SHOWN_SIZE], to[SHOWN_SIZE];
    if (a->kind == b->kind && (a->kind == EXTENT_NONE || a->number == b->number))
        return;
    extent_text(from, a);
    extent_text(to, b);
    find(f, what, old, from, to);
}

static void compare_fields(struct finding *f, const struct manifest_field *old,
                           const struct manifest_field *new)
{
    char from[SHOWN_SIZE], to[SHOWN_SIZE];
    show_word(from, old->name);
    show_word(to, new->name);
    if (!slice_same(old->name, new->name))
        find(f, "the name", old, from, to);
    if (old->type != new->type)
        find(f, "the type", old, type_name(old), type_name(new));
    if (old->out_type != new->out_type) {
        snprintf(from, sizeof from, "%u", (unsigned)old->out_type);
        snprintf(to, sizeof to, "%u", (unsigned)new->out_type);
        find(f, "the number of the outType", old, from, to);
    }
    show_word(from, old->map ? old->map->name : slice_of(""));
    show_word(to, new->map ? new->map->name : slice_of(""));
    if (strcmp(from, to) != 0)
        find(f, "the map", old, from, to);
    compare_extents(f, "the count", old, &old->count, &new->count);
    compare_extents(f, "the length", old, &old->length, &new->length);
}

static bool same_text(const struct xml_element *a, const struct xml_element *b)
{
    const struct xml_text *one = a->text, *other = b->text;
    for (; one && other; one = one->next, other = other->next) {
        if (!slice_same(one->text, other->text))
            return false;
    }
    return !one == !other;
}

static bool same_element(const struct xml_element *a, const struct xml_element *b)
{
    bool same = slice_same(a->local, b->local) && slice_same(a->space->uri, b->space->uri) &&
                a->attribute_count == b->attribute_count;
    for (size_t i = 0; same && i < a->attribute_count; i++)
        same = slice_same(xml_local(&a->attributes[i]), xml_local(&b->attributes[i])) &&
               slice_same(a->attributes[i].value, b->attributes[i].value);
    return same && (a->first || b->first || same_text(a, b));
}

/* Elements are at most XML_DEPTH_MAX deep, so this may call itself. */
static bool same_tree(const struct xml_element *a, const struct xml_element *b)
{
    bool same = same_element(a, b);
    a = a->first;
    b = b->first;
    for (; same && a && b; a = a->next, b = b->next)
        same = same_tree(a, b);
    return same && !a == !b;
}

static void compare_shapes(struct finding *f, const struct manifest_template *old,
                           const struct manifest_template *new)
{
    for (size_t i = 0; i < old->all.count && i < new->all.count; i++)
        compare_fields(f, old->all.items[i], new->all.items[i]);
    if (!f->any && old->all.count != new->all.count) {
        snprintf(f->text, sizeof f->text, "the number of fields changed from %zu to %zu",
                 old->all.count, new->all.count);
        f->any = true;
    }
    bool same = !old->user_data == !new->user_data &&
                (!old->user_data || same_tree(old->user_data, new->user_data));
    if (!f->any && !same) {
        snprintf(f->text, sizeof f->text, "the UserData changed");
        f->any = true;
    }
}

void diff_shapes(struct work *w, const struct manifest_event *old, const struct manifest_event *new,
                 const char *name)
{
    static const struct manifest_template none = {0};
    struct finding f = {.any = false};
    compare_shapes(&f, old->shape ? old->shape : &none, new->shape ? new->shape : &none);
    if (f.any)
        diff_add_text(w, DIFF_DEFINITION_DATA, old->place, new->place, "%s: %s", name, f.text);
}
