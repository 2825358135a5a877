/* Attributes and namespaces (XML 1.0; Namespaces in XML 1.0). */
#include "xml_scan.h"

#include "text_util.h"
#include "utf.h"

#include <stdlib.h>

#define XML_URI   "http://www.w3.org/XML/1998/namespace"
#define XMLNS_URI "http://www.w3.org/2000/xmlns/"

/* --- namespaces --- */

const struct xml_scope *xml_declared(const struct xml_scope *scope, struct slice prefix)
{
    static const struct xml_scope none = {{"", 0}, {"", 0}, 0, 0, NULL};
    static const struct xml_scope xml = {
        {"xml", 3}, {XML_URI, sizeof XML_URI - 1}, UINT32_MAX, 0, NULL};
    for (; scope; scope = scope->outer) {
        if (scope->prefix.len == prefix.len && slice_same(scope->prefix, prefix))
            return scope;
    }
    if (prefix.len == 0)
        return &none;
    return slice_same(prefix, xml.prefix) ? &xml : NULL;
}

const struct xml_scope *xml_resolve(struct xml_reader *r, const struct xml_scope *scope,
                                    struct slice prefix, uint32_t start)
{
    char shown[SHOWN_SIZE];
    const struct xml_scope *found = xml_declared(scope, prefix);
    if (found)
        return found;
    show_word(shown, prefix);
    xml_fail(r, DIAG_XML, start, prefix.len, "the prefix %s is not declared", shown);
    return NULL;
}

/* The number of a URI. */
static uint32_t number_of(struct xml_reader *r, struct slice uri)
{
    if (uri.len == 0)
        return 0;
    uint32_t next = (uint32_t)r->uris.entries.count + 1;
    uint32_t known = map_add(&r->uris, uri, next);
    return known == MAP_NONE ? next : known;
}

static bool declare(struct xml_reader *r, struct xml_element *e, const struct xml_attribute *a,
                    struct slice prefix)
{
    bool is_xml = slice_same(prefix, slice_of("xml"));
    struct span span = xml_name_place(a, r->number).span;
    uint32_t start = span.start, len = span.len;
    if (is_xml != slice_same(a->value, slice_of(XML_URI)) ||
        slice_same(prefix, slice_of("xmlns")) || slice_same(a->value, slice_of(XMLNS_URI)))
        return xml_fail(r, DIAG_XML, start, len, "xml and xmlns have namespaces of their own");
    if (prefix.len > 0 && a->value.len == 0)
        return xml_fail(r, DIAG_XML, start, len, "the namespace of a prefix is empty");
    for (const struct xml_scope *s = e->scope; s && s != (e->parent ? e->parent->scope : NULL);
         s = s->outer) {
        if (slice_same(s->prefix, prefix))
            return xml_fail(r, DIAG_XML, start, len, "this namespace is declared twice");
    }
    uint32_t count = e->scope ? e->scope->count : 0;
    if (count >= XML_SCOPE_MAX)
        return xml_fail(r, DIAG_MANIFEST_TOO_LARGE, start, len,
                        "more than %d namespaces are declared", (int)XML_SCOPE_MAX);
    struct xml_scope *scope = arena_alloc(r->arena, sizeof *scope);
    *scope = (struct xml_scope){prefix, a->value, number_of(r, a->value), count + 1, e->scope};
    e->scope = scope;
    return true;
}

/* --- attributes --- */

bool xml_units(struct xml_reader *r, struct slice text, uint32_t start, const char *what)
{
    size_t units = 0;
    for (size_t pos = 0; text.len > XML_UNITS_MAX && pos < text.len;)
        units += utf8_decode(text.text, text.len, &pos) > 0xFFFF ? 2 : 1;
    return units <= XML_UNITS_MAX ||
           xml_fail(r, DIAG_MANIFEST_TOO_LARGE, start, 1, "%s has more than %d UTF-16 units", what,
                    (int)XML_UNITS_MAX);
}

/* The value up to the quote: as it is written, if nothing in it means something else. */
static bool read_value(struct xml_reader *r, char quote, struct xml_attribute *a)
{
    const char end[] = {quote, '\0'};
    const char *p = r->text + r->pos;
    while (!(xml_classes[(unsigned char)*p] & XML_SPECIAL))
        p++;
    uint32_t from = r->pos, pos = (uint32_t)(p - r->text);
    struct slice raw;
    if (r->text[pos] == quote) {
        a->value = (struct slice){r->text + from, pos - from};
        a->value_start = from;
        a->value_size = pos - from;
        r->pos = pos + 1;
        return true;
    }
    if (!xml_until(r, end, from - 1, "the value", &raw))
        return false;
    a->value_start = from;
    a->value_size = raw.len;
    const char *less = raw.len > 0 ? memchr(raw.text, '<', raw.len) : NULL;
    if (less)
        return xml_fail(r, DIAG_XML, (uint32_t)(less - r->text), 1,
                        "'<' in a value must be written &lt;");
    return xml_value(r, from, from + raw.len, XML_ATTRIBUTE, &a->value);
}

/* Whether the name of what a was before, with '=' after it, comes again: neighbours often have the
   same attributes in one order. */
static bool read_same_name(struct xml_reader *r, struct xml_attribute *a)
{
    struct span before = xml_name_place(a, r->number).span;
    const char *name = r->text + r->pos;
    if (before.len == 0 || r->len - r->pos <= before.len || name[before.len] != '=' ||
        memcmp(name, r->text + before.start, before.len) != 0)
        return false;
    a->local = name + before.len - a->local_len;
    a->start = r->pos;
    r->pos += before.len;
    return true;
}

static bool read_name(struct xml_reader *r, struct xml_attribute *a)
{
    struct slice prefix, local;
    if (read_same_name(r, a))
        return true;
    a->start = r->pos;
    if (!xml_name(r, &prefix, &local))
        return false;
    a->local = local.text;
    a->local_len = local.len;
    a->prefix_len = prefix.len;
    a->key = prefix.len > 0 ? 0 : xml_key(local.text, local.len);
    return true;
}

static bool read_attribute(struct xml_reader *r, struct xml_attribute *a)
{
    if (!read_name(r, a))
        return false;
    if (xml_is_space(r->text[r->pos]))
        xml_skip_space(r);
    if (r->text[r->pos] != '=')
        return xml_expected(r, "'=' after the name of an attribute");
    r->pos++;
    if (xml_is_space(r->text[r->pos]))
        xml_skip_space(r);
    char quote = r->text[r->pos];
    if (quote != '"' && quote != '\'')
        return xml_expected(r, "a value in quotes");
    r->pos++;
    return read_value(r, quote, a) &&
           (a->value.len <= XML_UNITS_MAX || xml_units(r, a->value, a->value_start, "the value"));
}

/* The number of an attribute's namespace; its prefix is declared. */
static uint32_t number_at(const struct xml_element *e, const struct xml_attribute *a)
{
    const struct xml_scope *space = xml_space_of(e, a);
    return space ? space->uri_number : 0;
}

struct numbered {
    const struct xml_attribute *attribute;
    uint32_t uri_number;
};

static int compare_names(const struct numbered *a, const struct numbered *b)
{
    struct slice one = xml_local(a->attribute), two = xml_local(b->attribute);
    int order = memcmp(one.text, two.text, one.len < two.len ? one.len : two.len);
    if (order != 0)
        return order;
    if (one.len != two.len)
        return one.len > two.len ? 1 : -1;
    return (a->uri_number > b->uri_number) - (a->uri_number < b->uri_number);
}

/* By name, then by place. */
static int compare_attributes(const void *left, const void *right)
{
    const struct numbered *a = left, *b = right;
    int order = compare_names(a, b);
    return order != 0 ? order : (a->attribute->start > b->attribute->start ? 1 : -1);
}

static bool fail_twice(struct xml_reader *r, const struct xml_attribute *first,
                       const struct xml_attribute *second)
{
    char shown[SHOWN_SIZE];
    show_word(shown, xml_local(second));
    struct span span = xml_name_place(second, r->number).span;
    xml_fail(r, DIAG_XML, span.start, span.len, "the attribute %s is given twice", shown);
    diag_note(r->diag, xml_name_place(first, r->number), "the first one is here");
    return false;
}

/* For any number of attributes. */
static bool check_twice_sorted(struct xml_reader *r, const struct xml_element *e)
{
    size_t count = e->attribute_count;
    struct numbered *sorted = memory_zeros(count * sizeof *sorted);
    bool ok = true;
    for (size_t i = 0; i < count; i++)
        sorted[i] = (struct numbered){&e->attributes[i], number_at(e, &e->attributes[i])};
    qsort(sorted, count, sizeof *sorted, compare_attributes);
    for (size_t i = 1; ok && i < count; i++)
        ok = compare_names(&sorted[i - 1], &sorted[i]) != 0 ||
             fail_twice(r, sorted[i - 1].attribute, sorted[i].attribute);
    free(sorted);
    return ok;
}

static bool check_twice(struct xml_reader *r, const struct xml_element *e)
{
    enum { FEW = 16 };
    if (e->attribute_count > FEW)
        return check_twice_sorted(r, e);
    for (const struct xml_attribute *b = e->attributes + 1; b < e->attributes + e->attribute_count;
         b++) {
        for (const struct xml_attribute *a = e->attributes; a < b; a++) {
            if (a->key == b->key && slice_same(xml_local(a), xml_local(b)) &&
                number_at(e, a) == number_at(e, b))
                return fail_twice(r, a, b);
        }
    }
    return true;
}

/* A declaration of a namespace applies to all attributes of its element, an attribute is kept. */
static bool take_attribute(struct xml_reader *r, struct xml_element *e,
                           const struct xml_attribute *a)
{
    static const struct slice xmlns = {"xmlns", 5};
    if (a->prefix_len == xmlns.len && slice_same(xml_prefix(a), xmlns))
        return declare(r, e, a, xml_local(a));
    if (a->prefix_len == 0 && a->local_len == xmlns.len && slice_same(xml_local(a), xmlns))
        return declare(r, e, a, (struct slice){"", 0});
    r->attributes.count++;
    return true;
}

static bool resolve_attributes(struct xml_reader *r, struct xml_element *e)
{
    size_t count = r->attributes.count;
    e->attribute_count = (uint32_t)count;
    if (count == 0)
        return true;
    e->attributes = arena_alloc(r->arena, count * sizeof *e->attributes);
    memcpy(e->attributes, r->attributes.items, count * sizeof *e->attributes);
    bool different = true;
    for (size_t i = 0; i < count; i++) {
        const struct xml_attribute *a = &e->attributes[i];
        if (a->prefix_len > 0 && !xml_resolve(r, e->scope, xml_prefix(a), a->start))
            return false;
        uint64_t bit = xml_key_bit(a->key);
        different = different && !(e->names & bit);
        e->names |= bit;
    }
    return different || check_twice(r, e);
}

/* Room for one more, which is not counted yet: in it is what an earlier element had there. */
static struct xml_attribute *next_attribute(struct xml_reader *r)
{
    size_t count = r->attributes.count;
    if (count == r->attributes.capacity) {
        r->attributes.items =
            array_grow(r->attributes.items, &r->attributes.capacity, sizeof *r->attributes.items);
        memset(&r->attributes.items[count], 0,
               (r->attributes.capacity - count) * sizeof *r->attributes.items);
    }
    return &r->attributes.items[count];
}

bool xml_attributes(struct xml_reader *r, struct xml_element *e)
{
    r->attributes.count = 0;
    for (;;) {
        bool space = xml_skip_space(r);
        if (r->text[r->pos] == '>' || r->text[r->pos] == '/')
            return resolve_attributes(r, e);
        struct xml_attribute *a = next_attribute(r);
        if ((!space && !xml_expected(r, "a blank, '>' or '/>'")) || !read_attribute(r, a) ||
            !take_attribute(r, e, a))
            return false;
    }
}
