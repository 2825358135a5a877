/* The texts of UserData (manifest language: templates). */
#include "user_data.h"

#include "manifest_reader.h"
#include "utf.h"

void user_text(struct buf *out, const struct xml_element *e)
{
    struct buf whole = {0};
    for (const struct xml_text *t = e->text; t; t = t->next)
        buf_bytes(&whole, t->text.text, t->text.len);
    struct slice text = {(const char *)whole.data, (uint32_t)whole.size};
    text = text_trim(text);
    buf_bytes(out, text.text, text.len);
    buf_free(&whole);
}

uint32_t user_field(struct slice text)
{
    if (text.len < 2 || text.len > 3 || *text.text != '%' || text.text[1] == '0')
        return 0;
    uint32_t number = 0;
    for (uint32_t i = 1; i < text.len; i++) {
        if (!ascii_is_digit(text.text[i]))
            return 0;
        number = number * 10 + (uint32_t)(text.text[i] - '0');
    }
    return number;
}

static void check_element(struct manifest_reader *r, const struct manifest_template *t,
                          const struct xml_element *e, struct buf *text)
{
    text->size = 0;
    user_text(text, e);
    struct slice all = {(const char *)text->data, (uint32_t)text->size};
    uint32_t field = user_field(all);
    size_t units = 0;
    for (size_t pos = 0; pos < all.len;)
        units += utf8_decode(all.text, all.len, &pos) > 0xFFFF ? 2 : 1;
    if (field > t->fields.count)
        diag(r->diag, DIAG_MANIFEST_USER_DATA, e->place,
             "%%%u has no field: the template has %u of them", (unsigned)field,
             (unsigned)t->fields.count);
    if (units > XML_UNITS_MAX)
        diag(r->diag, DIAG_MANIFEST_TOO_LARGE, e->place,
             "the text of this element has more than %d UTF-16 units", (int)XML_UNITS_MAX);
}

/* The bytes of the namespaces that an element declares again: an upper bound that keeps what is
   written in proportion to what was read. */
static uint64_t uri_size(const struct xml_element *e, const struct xml_element *root)
{
    return e == root || !slice_same(e->space->uri, e->parent->space->uri) ? e->space->uri.len : 0;
}

void check_user_data(struct manifest_reader *r, const struct manifest_template *t)
{
    const uint64_t limit = 16 << 20;
    const struct xml_element *root = t->user_data, *e = root;
    struct buf text = {0};
    uint64_t size = 0;
    while (e) {
        check_element(r, t, e, &text);
        size += uri_size(e, root);
        if (e->first) {
            e = e->first;
            continue;
        }
        while (e != root && !e->next)
            e = e->parent;
        e = e == root ? NULL : e->next;
    }
    if (size > limit)
        diag(r->diag, DIAG_MANIFEST_TOO_LARGE, root->place,
             "the elements of UserData change their namespaces too often: more than 16 MiB");
    buf_free(&text);
}
