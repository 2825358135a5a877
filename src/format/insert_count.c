/* How many arguments a text needs and of what kind, determined without any arguments. */
#include "ansi.h"
#include "insert.h"
#include "scan.h"

#include <string.h>

/* What has been found so far. */
struct needs {
    unsigned char *list; /* the caller's, len of them */
    size_t len;
    size_t count;
};

/* Records that the insert reads argument number as this type. */
static void need(struct needs *n, size_t number, enum insert_type type)
{
    if (type == INSERT_NOTHING)
        return;
    if (number > n->count)
        n->count = number;
    if (number <= n->len)
        n->list[number - 1] |=
            (unsigned char)(type == INSERT_STRING ? MSGTAB_NEEDS_STRING : MSGTAB_NEEDS_NUMBER);
}

static int read_insert(struct needs *n, const struct source *s, struct item *item, size_t *cursor)
{
    struct insert insert;
    size_t values[INSERT_VALUES_MAX];
    int code = insert_parse(s, item->begin, &insert);
    if (code)
        return code;
    item->end = insert.end;
    size_t count = insert_values(&insert, cursor, values);
    for (size_t i = 0; i < count; i++)
        need(n, values[i], insert_value_type(&insert, i));
    return 0;
}

static size_t plain_length(const struct source *s, size_t pos)
{
    return s->wide ? scan_plain16(s->wide + pos, s->len - pos)
                   : scan_plain8(s->narrow + pos, s->len - pos);
}

static int read_source(struct needs *n, const struct source *s)
{
    size_t cursor = 0;
    for (size_t pos = 0; pos < s->len;) {
        struct item item;
        pos += plain_length(s, pos);
        int code = source_item(s, pos, false, &item);
        if (code == 0 && item.kind == ITEM_INSERT)
            code = read_insert(n, s, &item, &cursor);
        if (code || item.kind == ITEM_END)
            return code;
        pos = item.end;
    }
    return 0;
}

static int read_ansi(struct needs *n, const struct msgtab_text *text)
{
    uint16_t *units;
    bool ascii;
    size_t len = ansi_length(text, &ascii);
    if (ascii) {
        struct source s = source8(text->text, len);
        return read_source(n, &s);
    }
    int code = ansi_decode(text->lang, text->text, len, &units, &len);
    if (code)
        return code;
    struct source s = source16(units, len);
    code = read_source(n, &s);
    ansi_free(units);
    return code;
}

static int read_text(struct needs *n, struct msgtab_text text)
{
    bool is_utf16 = text.flags == MSGTAB_TEXT_UTF16;
    if (text.len == MSGTAB_TERMINATED)
        text.len = is_utf16 ? source_length16(text.text) : strlen(text.text);
    if (text.flags == MSGTAB_TEXT_ANSI)
        return read_ansi(n, &text);
    struct source s = is_utf16 ? source16(text.text, text.len) : source8(text.text, text.len);
    return read_source(n, &s);
}

ptrdiff_t msgtab_insert_count(const struct msgtab_text *text, unsigned char *needs, size_t len)
{
    if (!text || !text->text || text->flags > MSGTAB_TEXT_UTF8 || (!needs && len > 0))
        return MSGTAB_E_ARGUMENT;
    struct needs n = {.list = needs, .len = len};
    if (len > 0)
        memset(needs, 0, len);
    int code = read_text(&n, *text);
    return code ? code : (ptrdiff_t)n.count;
}
