/* Templates: a document in binary XML, before the table of the fields (manifest language:
   templates). */
#include "binary_xml.h"
#include "bytes.h"
#include "sha256.h"
#include "text_util.h"
#include "user_data.h"
#include "wevt.h"
#include "winmeta.h"

#include <stdio.h>

enum { TYPE_ARRAY = 0x80, TYPE_STRUCT = 14 };

/* --- binary XML --- */

/* out is the resource; offsets in it are places of sizes to be filled in. */
static void put_name(struct buf *out, struct slice name)
{
    size_t start = out->size;
    uint32_t hash = 0, count = wevt_unit_count(name);
    buf_u32(out, 0);
    wevt_string(out, name);
    for (uint32_t i = 0; i < count; i++)
        hash = (hash * 65599 + load16_le(out->data + start + 4 + 2 * (size_t)i)) & 0xFFFF;
    store16_le(out->data + start, (uint16_t)hash);
    store16_le(out->data + start + 2, (uint16_t)(count & 0xFFFF));
}

static void put_value(struct buf *out, struct slice text)
{
    buf_char(out, BX_VALUE);
    buf_char(out, BX_STRING);
    buf_u16(out, (uint16_t)(wevt_unit_count(text) & 0xFFFF));
    wevt_units(out, text);
}

/* An open start element; attributes, if there are any, follow. Returns the place of its size. */
static size_t begin_element(struct buf *out, struct slice name, bool attributes)
{
    buf_char(out, attributes ? BX_OPEN | BX_MORE : BX_OPEN);
    buf_u16(out, BX_NO_DEPENDENCY);
    size_t at = out->size;
    buf_u32(out, 0);
    put_name(out, name);
    return at;
}

static void set_size(struct buf *out, size_t at)
{
    store32_le(out->data + at, (uint32_t)(out->size - at - 4));
}

static void end_element(struct buf *out, size_t at)
{
    buf_char(out, BX_END_ELEMENT);
    set_size(out, at);
}

static void put_attribute(struct buf *out, struct slice name, struct slice value, bool last)
{
    buf_char(out, last ? BX_ATTRIBUTE : BX_ATTRIBUTE | BX_MORE);
    put_name(out, name);
    put_value(out, value);
}

static unsigned substitution_type(const struct manifest_field *f)
{
    unsigned type = f->type ? f->type->code : TYPE_STRUCT;
    return f->count.kind == EXTENT_NONE ? type : type | TYPE_ARRAY;
}

static void put_substitution(struct buf *out, const struct manifest_template *t, size_t number)
{
    buf_char(out, BX_SUBSTITUTION);
    buf_u16(out, (uint16_t)(number & 0xFFFF));
    buf_char(out, (char)substitution_type(t->fields.items[number]));
}

/* --- the same document as text, for the GUID --- */

static void put_escaped(struct buf *out, struct slice text, bool attribute)
{
    uint32_t plain = 0;
    for (uint32_t i = 0; i < text.len; i++) {
        char c = text.text[i];
        if (c != '&' && c != '<' && c != '>' && c != '"')
            continue;
        buf_bytes(out, text.text + plain, i - plain);
        plain = i + 1;
        if (c == '&')
            buf_str(out, "&amp;");
        else if (c == '<')
            buf_str(out, "&lt;");
        else if (c == '>')
            buf_str(out, "&gt;");
        else if (c == '"' && attribute)
            buf_str(out, "&quot;");
        else
            buf_char(out, c);
    }
    buf_bytes(out, text.text + plain, text.len - plain);
}

static void put_pair(struct buf *out, struct slice name, struct slice value)
{
    buf_char(out, ' ');
    buf_bytes(out, name.text, name.len);
    buf_str(out, "=\"");
    put_escaped(out, value, true);
    buf_char(out, '"');
}

/* --- EventData --- */

/* The number of a field: at most two digits. */
static void put_decimal(struct buf *out, unsigned number)
{
    if (number >= 10)
        buf_char(out, (char)('0' + number / 10));
    buf_char(out, (char)('0' + number % 10));
}

static const char *data_tag(const struct manifest_field *f)
{
    return f->type ? "Data" : "ComplexData";
}

static void event_text(struct wevt *w, const struct manifest_template *t)
{
    const struct slice name = slice_of("Name");
    struct buf *text = &w->text;
    buf_str(text, "<EventData");
    if (t->name.text)
        put_pair(text, name, t->name);
    buf_str(text, t->fields.count > 0 ? ">" : "/>");
    for (size_t i = 0; i < t->fields.count; i++) {
        const struct manifest_field *f = t->fields.items[i];
        const char *tag = data_tag(f);
        buf_char(text, '<');
        buf_str(text, tag);
        put_pair(text, name, f->name);
        buf_str(text, ">%");
        put_decimal(text, (unsigned)(i + 1));
        buf_str(text, "</");
        buf_str(text, tag);
        buf_char(text, '>');
    }
    if (t->fields.count > 0)
        buf_str(text, "</EventData>");
}

static void event_data(struct wevt *w, const struct manifest_template *t)
{
    const struct slice name = slice_of("Name");
    struct buf *out = w->out;
    size_t root = begin_element(out, slice_of("EventData"), t->name.text != NULL);
    if (t->name.text) {
        size_t size = out->size;
        buf_u32(out, 0);
        put_attribute(out, name, t->name, true);
        set_size(out, size);
    }
    buf_char(out, BX_CLOSE_START);
    for (size_t i = 0; i < t->fields.count; i++) {
        const struct manifest_field *f = t->fields.items[i];
        size_t element = begin_element(out, slice_of(data_tag(f)), true);
        size_t size = out->size;
        buf_u32(out, 0);
        put_attribute(out, name, f->name, true);
        set_size(out, size);
        buf_char(out, BX_CLOSE_START);
        put_substitution(out, t, i);
        end_element(out, element);
    }
    end_element(out, root);
}

/* --- UserData --- */

static void put_break(struct buf *text, uint32_t tabs)
{
    buf_str(text, "\r\n");
    while (tabs-- > 0)
        buf_char(text, '\t');
}

static bool has_namespace(const struct xml_element *e, const struct xml_element *root)
{
    return e == root || !slice_same(e->space->uri, e->parent->space->uri);
}

static void user_attributes(struct wevt *w, const struct xml_element *e, bool is_namespace)
{
    struct buf *out = w->out;
    size_t count = e->attribute_count;
    if (!is_namespace && count == 0)
        return;
    size_t size = out->size;
    buf_u32(out, 0);
    if (is_namespace) {
        put_attribute(out, slice_of("xmlns"), e->space->uri, count == 0);
        put_pair(&w->text, slice_of("xmlns"), e->space->uri);
    }
    for (size_t i = 0; i < count; i++) {
        const struct xml_attribute *a = &e->attributes[i];
        put_attribute(out, xml_local(a), a->value, i + 1 == count);
        put_pair(&w->text, xml_local(a), a->value);
    }
    set_size(out, size);
}

/* What is in an element before its children; false: nothing. */
static bool user_content(struct wevt *w, const struct manifest_template *t,
                         const struct xml_element *e)
{
    struct buf content = {0};
    user_text(&content, e);
    struct slice text = {(const char *)content.data, (uint32_t)content.size};
    uint32_t field = user_field(text);
    bool any = text.len > 0;
    if (any)
        buf_char(&w->text, '>');
    if (field > 0) {
        put_substitution(w->out, t, field - 1);
        buf_bytes(&w->text, text.text, text.len);
    } else if (any) {
        put_value(w->out, text);
        put_escaped(&w->text, text, false);
    }
    buf_free(&content);
    return any;
}

/* Elements are at most XML_DEPTH_MAX deep, so this may call itself. */
static void user_element(struct wevt *w, const struct manifest_template *t,
                         const struct xml_element *e, uint32_t depth)
{
    bool is_namespace = has_namespace(e, t->user_data);
    size_t element = begin_element(w->out, e->local, is_namespace || e->attribute_count > 0);
    buf_char(&w->text, '<');
    buf_bytes(&w->text, e->local.text, e->local.len);
    user_attributes(w, e, is_namespace);
    buf_char(w->out, BX_CLOSE_START);
    bool any = user_content(w, t, e);
    if (!any && e->first)
        buf_char(&w->text, '>');
    for (const struct xml_element *c = e->first; c; c = c->next) {
        put_break(&w->text, depth);
        user_element(w, t, c, depth + 1);
    }
    if (e->first)
        put_break(&w->text, depth - 1);
    end_element(w->out, element);
    if (any || e->first) {
        buf_str(&w->text, "</");
        buf_bytes(&w->text, e->local.text, e->local.len);
        buf_char(&w->text, '>');
    } else {
        buf_str(&w->text, "/>");
    }
}

/* --- the template --- */

/* Made of the document and the types of its substitutions. */
static void make_guid(unsigned char *out, struct wevt *w, const struct manifest_template *t)
{
    static const char prefix[] = "MS-WEVT";
    unsigned char hash[SHA256_SIZE];
    struct slice text = {(const char *)w->text.data, (uint32_t)w->text.size};
    w->hashed.size = 0;
    buf_bytes(&w->hashed, prefix, sizeof prefix);
    wevt_units(&w->hashed, text);
    for (size_t i = 0; i < t->fields.count; i++)
        buf_u32(&w->hashed, substitution_type(t->fields.items[i]));
    sha256(hash, w->hashed.data, w->hashed.size);
    hash[7] = (unsigned char)((hash[7] & 0x0F) | 0x50);
    memcpy(out, hash, MANIFEST_GUID_SIZE);
}

/* The offset of the first template with this document, which is in w->text, and these types: it may
   be this one. Many have the fields of an earlier one. */
static uint32_t first_alike(struct wevt *w, const struct manifest_template *t)
{
    size_t len = w->text.size;
    buf_char(&w->text, t->user_data ? 'U' : 'E');
    for (size_t i = 0; i < t->fields.count; i++)
        buf_char(&w->text, (char)substitution_type(t->fields.items[i]));
    struct slice key = {(const char *)w->text.data, (uint32_t)w->text.size};
    uint32_t known = map_get(&w->alike, key);
    w->text.size = len;
    if (known != MAP_NONE)
        return known;
    key.text = arena_copy(&w->arena, key.text, key.len);
    map_add(&w->alike, key, t->offset);
    return t->offset;
}

enum { TABLE_AT = 16, GUID_AT = 24, DOCUMENT_AT = 40 };

/* The document and the GUID of a template that is like an earlier one. */
static void copy_document(struct wevt *w, const struct manifest_template *t, uint32_t first)
{
    uint32_t end = load32_le(w->out->data + w->start + first + TABLE_AT);
    size_t size = end - first - DOCUMENT_AT;
    unsigned char *to = buf_reserve(w->out, size);
    const unsigned char *from = w->out->data + w->start + first;
    memcpy(to, from + DOCUMENT_AT, size);
    memcpy(w->out->data + w->start + t->offset + GUID_AT, from + GUID_AT, MANIFEST_GUID_SIZE);
    w->out->size += size;
}

/* Both are made of the same things, so the document as text comes first. */
static void write_document(struct wevt *w, const struct manifest_template *t)
{
    enum { USER_DATA_ROOT_DEPTH = 2 };
    size_t start = w->out->size;
    w->text.size = 0;
    buf_bytes(w->out, "\x0F\x01\x01\x00", 4);
    if (t->user_data)
        user_element(w, t, t->user_data, USER_DATA_ROOT_DEPTH);
    else
        event_text(w, t);
    uint32_t first = first_alike(w, t);
    if (first != t->offset) {
        w->out->size = start;
        copy_document(w, t, first);
        return;
    }
    make_guid(w->out->data + w->start + first + GUID_AT, w, t);
    if (!t->user_data)
        event_data(w, t);
    buf_char(w->out, BX_END);
    buf_zeros(w->out, align_up(w->out->size - start, 4) - (w->out->size - start));
}

static void write_template(struct wevt *w, struct manifest_template *t)
{
    t->offset = wevt_begin(w, "TEMP", t->fields.count);
    buf_u32(w->out, (uint32_t)t->all.count);
    buf_u32(w->out, 0);
    buf_u32(w->out, t->user_data ? 2 : 1);
    buf_zeros(w->out, MANIFEST_GUID_SIZE);
    write_document(w, t);
    wevt_set(w, t->offset + TABLE_AT, wevt_here(w));
    wevt_fields(w, t);
    wevt_end(w, t->offset);
}

void wevt_templates(struct wevt *w)
{
    const struct manifest_provider *p = w->provider;
    uint32_t start = wevt_begin(w, "TTBL", p->templates.count);
    for (size_t i = 0; i < p->templates.count; i++)
        write_template(w, p->templates.items[i]);
    wevt_end(w, start);
}
