/* attributes="KEY=VALUE;..." of an event. */
#include "manifest_reader.h"

/* The length of a value in quotes, a quote in it being doubled; 0: it does not end. */
static uint32_t quoted_len(struct slice text)
{
    for (uint32_t i = 1; i < text.len; i++) {
        if (text.text[i] != '"')
            continue;
        if (i + 1 == text.len || text.text[i + 1] != '"')
            return i + 1;
        i++;
    }
    return 0;
}

/* The length of KEY=VALUE at the start of a text; 0: there is none. */
static uint32_t pair_len(struct slice text)
{
    uint32_t key = 0;
    while (key < text.len && !strchr("=;\"", text.text[key]))
        key++;
    if (key == 0 || key == text.len || text.text[key] != '=')
        return 0;
    struct slice value = {text.text + key + 1, text.len - key - 1};
    if (value.len > 0 && *value.text == '"') {
        uint32_t len = quoted_len(value);
        return len > 0 ? key + 1 + len : 0;
    }
    uint32_t len = 0;
    while (len < value.len && !strchr(";\"", value.text[len]))
        len++;
    return key + 1 + len;
}

/* False: a pair is malformed. */
static bool add_pairs(struct manifest_event *v, struct slice rest)
{
    for (;;) {
        uint32_t len = pair_len(rest);
        if (len == 0 || (len < rest.len && rest.text[len] != ';'))
            return false;
        ARRAY_ADD(&v->attributes, (struct slice){rest.text, len});
        if (len == rest.len)
            return true;
        rest = (struct slice){rest.text + len + 1, rest.len - len - 1};
    }
}

void read_pairs(struct manifest_reader *r, const struct xml_element *e, struct manifest_event *v)
{
    const struct xml_attribute *a = attribute_of(e, "attributes");
    if (!a)
        return;
    if (!add_pairs(v, a->value))
        diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, attribute_place(r, a),
             "expected KEY=VALUE;KEY=\"VALUE\" with a quote in a value doubled");
    manifest_keep_attributes(&r->m->arena, v);
}
