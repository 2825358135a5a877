/* Plain texts from queries and messages. */
#include "plain.h"

#include "ansi.h"
#include "arena.h"
#include "fold.h"
#include "insert.h"
#include "scan.h"
#include "utf.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_OTHER = 0x80 }; /* after ASCII */

static bool is_blank(uint32_t c)
{
    if (c < FIRST_OTHER)
        return c == ' ' || (c >= '\t' && c <= '\r');
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/* Typographic marks as people type them. */
static uint32_t simple(uint32_t c)
{
    switch (c) {
    case 0x2010:
    case 0x2011: return '-';
    case 0x2018:
    case 0x2019:
    case 0x201B: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E: return '"';
    default: return fold_char(c);
    }
}

/* Room for so many characters in all; a text has at most as many as bytes or units. */
static void make_room(struct plain *p, size_t count)
{
    if (count <= p->capacity)
        return;
    p->items = memory_resize(p->items, count * sizeof *p->items);
    p->capacity = count;
}

/* One of a run of blanks counts, and none at the start. */
static void add(struct plain *p, uint32_t c, size_t place)
{
    const bool blank = (c <= ' ' || c >= FIRST_OTHER) && is_blank(c);
    if (blank && (p->count == 0 || p->items[p->count - 1] == ' '))
        return;
    if (p->places)
        p->places[p->count] = place;
    p->items[p->count++] = blank ? ' ' : simple(c);
}

static void trim(struct plain *p)
{
    if (p->count > 0 && p->items[p->count - 1] == ' ')
        p->count--;
}

bool plain_is_word(uint32_t c)
{
    if (c < FIRST_OTHER)
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return c >= 0xAA && !plain_is_insert(c) && !(c >= 0x2000 && c <= 0x206F) &&
           !(c >= 0x3000 && c <= 0x3002);
}

void plain_of_query(struct plain *p, const char *text)
{
    const size_t len = strlen(text);
    *p = (struct plain){.places = memory_zeros((len + 1) * sizeof *p->places)};
    make_room(p, len);
    for (size_t pos = 0; pos < len;) {
        const size_t place = pos;
        const uint32_t c = utf8_decode(text, len, &pos);
        add(p, c == UTF_INVALID ? UTF_REPLACEMENT : c, place);
    }
    p->places[p->count] = len;
    trim(p);
}

static void add_chars(struct plain *p, const struct source *s, size_t pos, size_t end)
{
    while (pos < end) {
        uint32_t c = s->wide ? utf16_decode(s->wide, end, &pos) : utf8_decode(s->narrow, end, &pos);
        add(p, c == UTF_INVALID ? UTF_REPLACEMENT : c, 0);
    }
}

/* The insert at pos; returns where it ends. What is not one is a percent sign. */
static size_t add_insert(struct plain *p, const struct source *s, size_t pos)
{
    struct insert insert;
    if (insert_parse(s, pos, &insert) != 0) {
        add(p, '%', 0);
        return pos + 1;
    }
    add(p, PLAIN_INSERT + insert.number, 0);
    p->has_insert = true;
    return insert.end;
}

/* Adds the item at pos; returns where the next one is. */
static size_t add_item(struct plain *p, const struct source *s, size_t pos)
{
    struct item item;
    if (source_item(s, pos, false, &item) != 0) {
        add(p, '%', 0);
        return pos + 1;
    }
    switch (item.kind) {
    case ITEM_END: return s->len;
    case ITEM_INSERT: return add_insert(p, s, item.begin);
    case ITEM_LITERAL: add_chars(p, s, item.begin, item.end); break;
    case ITEM_NEWLINE:
    case ITEM_BREAK:
    case ITEM_RETURN:
    case ITEM_TAB:
    case ITEM_SPACE: add(p, ' ', 0); break;
    }
    return item.end;
}

static size_t run_length(const struct source *s, size_t pos)
{
    return s->wide ? scan_plain16(s->wide + pos, s->len - pos)
                   : scan_plain8(s->narrow + pos, s->len - pos);
}

static void add_source(struct plain *p, struct source s)
{
    for (size_t pos = 0; pos < s.len;) {
        const size_t end = pos + run_length(&s, pos);
        add_chars(p, &s, pos, end);
        pos = end < s.len ? add_item(p, &s, end) : end;
    }
}

static void add_ansi(struct plain *p, const struct msgtab_text *text)
{
    bool ascii;
    uint16_t *units;
    size_t len = ansi_length(text, &ascii);
    if (ascii) {
        add_source(p, source8(text->text, len));
    } else if (ansi_decode(text->lang, text->text, len, &units, &len) == 0) {
        add_source(p, source16(units, len));
        ansi_free(units);
    }
}

void plain_of_message(struct plain *p, const struct msgtab_text *text)
{
    p->count = 0;
    p->has_insert = false;
    make_room(p, text->len);
    if (text->flags == MSGTAB_TEXT_ANSI)
        add_ansi(p, text);
    else if (text->flags == MSGTAB_TEXT_UTF16)
        add_source(p, source16(text->text, text->len));
    else
        add_source(p, source8(text->text, text->len));
    trim(p);
}

void plain_free(struct plain *p)
{
    free(p->items);
    free(p->places);
    *p = (struct plain){0};
}
