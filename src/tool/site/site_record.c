/* Records: what a template reads. */
#include "site_keys.h"

/* A key is there once: a later value takes the place of an earlier one. */
static void set(struct arena *a, struct record *r, uint32_t key, struct value value)
{
    struct field *field = r->fields;
    while (field && field->key != key)
        field = field->next;
    if (!field) {
        field = arena_alloc(a, sizeof *field);
        field->next = r->fields;
        field->key = key;
        r->fields = field;
    }
    field->value = value;
}

void record_text(struct arena *a, struct record *r, uint32_t key, struct slice text)
{
    set(a, r, key, (struct value){.text = text});
}

void record_str(struct arena *a, struct record *r, uint32_t key, const char *text)
{
    record_text(a, r, key, slice_of(text));
}

void record_list(struct arena *a, struct record *r, uint32_t key, const struct record *list)
{
    set(a, r, key, (struct value){.list = list});
}

struct record *record_add(struct arena *a, struct record_list *list)
{
    struct record *r = arena_alloc(a, sizeof *r);
    if (list->last)
        list->last->next = r;
    else
        list->first = r;
    list->last = r;
    return r;
}
