/* The document of a template, in binary XML. */
#include "binary_xml.h"
#include "restore_work.h"
#include "xml.h"

#include <stdio.h>
#include <stdlib.h>

struct document {
    struct restorer *w;
    size_t at, end;
};

/* The next bytes, which are within the template. */
static uint32_t take(struct document *d, size_t size)
{
    uint32_t value = 0;
    if (d->at > d->end || size > d->end - d->at) {
        restore_fail(d->w, d->at, "the document of a template does not end in it");
        return 0;
    }
    for (size_t i = 0; i < size; i++)
        value |= restore_u8(d->w, d->at + i) << (8 * i);
    d->at += size;
    return value;
}

static bool expect(struct document *d, size_t size, uint32_t value, const char *what)
{
    size_t at = d->at;
    if (take(d, size) == value && !d->w->failed)
        return true;
    restore_fail(d->w, at, what);
    return false;
}

static struct slice take_units(struct document *d)
{
    uint32_t count = take(d, 2);
    if (d->w->failed || 2 * (size_t)count > d->end - d->at) {
        restore_fail(d->w, d->at, "a text of the document of a template does not end in it");
        return (struct slice){"", 0};
    }
    struct slice text = restore_units(d->w, d->at, count);
    d->at += 2 * (size_t)count;
    return text;
}

static struct slice take_name(struct document *d)
{
    take(d, 2); /* a hash */
    struct slice name = take_units(d);
    expect(d, 2, 0, "expected the end of a name");
    return name;
}

static struct slice take_value(struct document *d)
{
    expect(d, 1, BX_VALUE, "expected a value");
    expect(d, 1, BX_STRING, "expected a text");
    return take_units(d);
}

static const struct xml_scope *space_of(struct document *d, struct slice uri)
{
    struct xml_scope *space = arena_alloc(d->w->arena, sizeof *space);
    space->prefix = (struct slice){"", 0};
    space->uri = uri;
    return space;
}

static void take_attributes(struct document *d, struct xml_element *e)
{
    ARRAY_OF(struct xml_attribute) list = {0};
    bool more = true;
    take(d, 4); /* their size */
    while (more && !d->w->failed) {
        uint32_t token = take(d, 1);
        more = (token & BX_MORE) != 0;
        if ((token & ~(uint32_t)BX_MORE) != BX_ATTRIBUTE)
            restore_fail(d->w, d->at - 1, "expected an attribute");
        struct slice name = take_name(d);
        struct xml_attribute a = {.local = name.text, .local_len = name.len};
        a.value = take_value(d);
        if (name.len == 5 && memcmp(name.text, "xmlns", 5) == 0)
            e->space = space_of(d, a.value);
        else
            ARRAY_ADD(&list, a);
    }
    if (list.count > 0) {
        e->attributes = arena_alloc(d->w->arena, list.count * sizeof *list.items);
        memcpy(e->attributes, list.items, list.count * sizeof *list.items);
    }
    e->attribute_count = (uint32_t)list.count;
    free(list.items);
}

static struct xml_element *take_element(struct document *d, struct xml_element *parent,
                                        uint32_t token)
{
    struct xml_element *e = arena_alloc(d->w->arena, sizeof *e);
    e->parent = parent;
    e->depth = parent ? parent->depth + 1 : 1;
    e->space = parent ? parent->space : space_of(d, (struct slice){"", 0});
    e->place = place_none();
    if ((token & ~(uint32_t)BX_MORE) != BX_OPEN)
        restore_fail(d->w, d->at - 1, "expected an element");
    if (e->depth > XML_DEPTH_MAX)
        restore_fail(d->w, d->at - 1, "elements are too deep");
    take(d, 2);
    take(d, 4); /* its size */
    e->local = take_name(d);
    if (token & BX_MORE)
        take_attributes(d, e);
    expect(d, 1, BX_CLOSE_START, "expected the end of a start tag");
    if (parent && parent->last)
        parent->last->next = e;
    else if (parent)
        parent->first = e;
    if (parent)
        parent->last = e;
    return e;
}

static void add_text(struct document *d, struct xml_element *e, struct slice text)
{
    struct xml_text *t = arena_alloc(d->w->arena, sizeof *t);
    t->text = text;
    if (e->last_text)
        e->last_text->next = t;
    else
        e->text = t;
    e->last_text = t;
}

static void take_substitution(struct document *d, struct xml_element *e)
{
    char text[16];
    int len = snprintf(text, sizeof text, "%%%u", (unsigned)take(d, 2) + 1);
    take(d, 1); /* its type */
    add_text(d, e, (struct slice){arena_copy(d->w->arena, text, (size_t)len), (uint32_t)len});
}

struct xml_element *restore_document(struct restorer *w, size_t at, size_t end)
{
    enum { FRAGMENT = 0x0001010F, OPTIONAL = 0x0E };
    struct document d = {w, at, end};
    expect(&d, 4, FRAGMENT, "expected the start of a document");
    struct xml_element *root = take_element(&d, NULL, take(&d, 1)), *e = root;
    while (e && !w->failed) {
        uint32_t token = take(&d, 1);
        if (token == BX_END_ELEMENT) {
            e = e->parent;
        } else if (token == BX_VALUE) {
            d.at--;
            add_text(&d, e, take_value(&d));
        } else if (token == BX_SUBSTITUTION || token == OPTIONAL) {
            take_substitution(&d, e);
        } else {
            e = take_element(&d, e, token);
        }
    }
    return w->failed ? NULL : root;
}
