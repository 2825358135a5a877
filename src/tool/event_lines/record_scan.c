/* Walking through the members of a line. */
#include "record_scan.h"

#include "text_util.h"

static struct slice decoded(struct record_scan *s, const struct json_text *text)
{
    enum { SHORT = 4096, GROWTH = 3 };
    const size_t room =
        text->len <= SHORT ? text->len * GROWTH : json_text_copy(NULL, text); /* exact */
    char *out = arena_alloc(s->arena, room);
    return (struct slice){out, (uint32_t)json_text_copy(out, text)};
}

struct slice scan_text(struct record_scan *s, const struct json_text *text)
{
    return text->escaped ? decoded(s, text) : (struct slice){text->text, (uint32_t)text->len};
}

bool scan_take(struct record_scan *s, const struct record_member *members,
               const struct json_text *key)
{
    const struct slice name = scan_text(s, key);
    for (; members->key; members++) {
        if (members->len == name.len && memcmp(members->key, name.text, name.len) == 0) {
            members->take(s);
            return true;
        }
    }
    return false;
}

void scan_walk(struct record_scan *s, const struct record_member *members)
{
    struct json_text key;
    if (json_peek(&s->r) != JSON_OBJECT) {
        json_skip(&s->r);
        return;
    }
    json_enter(&s->r);
    while (json_member(&s->r, &key)) {
        if (!scan_take(s, members, &key))
            json_skip(&s->r);
    }
}

struct slice scan_value(struct record_scan *s)
{
    static const struct slice none = {"", 0};
    const enum json_kind kind = json_peek(&s->r);
    struct json_text text;
    if (kind == JSON_OBJECT || kind == JSON_ARRAY) {
        json_skip(&s->r);
        return none;
    }
    return json_scalar(&s->r, &text) && kind != JSON_NULL ? scan_text(s, &text) : none;
}

bool scan_is_number(struct slice text, uint32_t max, uint32_t *out)
{
    uint64_t number = 0;
    for (uint32_t i = 0; i < text.len; i++) {
        if (!ascii_is_digit(text.text[i]))
            return false;
        number = number * 10 + (uint64_t)(text.text[i] - '0');
        if (number > max)
            return false;
    }
    *out = (uint32_t)number;
    return text.len > 0;
}

bool scan_number(struct record_scan *s, uint32_t max, uint32_t *out)
{
    return scan_is_number(scan_value(s), max, out);
}
