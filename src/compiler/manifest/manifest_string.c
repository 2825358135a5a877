/* The tables of texts, and references to them. */
#include "manifest_reader.h"

#include "language_name.h"

#include <stdio.h>
#include <stdlib.h>

/* A new one, whose number is in the map already. */
static struct manifest_string *append_string(struct manifest_reader *r, struct slice id,
                                             struct place place)
{
    struct manifest_string *s = arena_alloc(&r->m->arena, sizeof *s);
    s->id = id;
    s->index = (uint32_t)r->m->strings.count;
    s->message = MANIFEST_NO_MESSAGE;
    s->symbol = (struct slice){"", 0};
    s->place = place;
    ARRAY_ADD(&r->m->strings, s);
    return s;
}

/* Strings are often defined and used in one order: the one after the last that was found comes
   first. */
static bool is_next(const struct manifest_reader *r, struct slice id)
{
    return r->next_string < r->m->strings.count &&
           slice_same(r->m->strings.items[r->next_string]->id, id);
}

static struct manifest_string *found_string(struct manifest_reader *r, uint32_t index)
{
    r->next_string = index + 1;
    return r->m->strings.items[index];
}

static struct manifest_string *find_string(struct manifest_reader *r, struct slice id)
{
    uint32_t index = is_next(r, id) ? r->next_string : map_get(&r->strings, id);
    return index == MAP_NONE ? NULL : found_string(r, index);
}

/* The same, but one that is not there yet is added. */
static struct manifest_string *need_string(struct manifest_reader *r, struct slice id,
                                           struct place place)
{
    uint32_t next = (uint32_t)r->m->strings.count;
    uint32_t index = is_next(r, id) ? r->next_string : map_add(&r->strings, id, next);
    return index == MAP_NONE ? append_string(r, id, place) : found_string(r, index);
}

struct manifest_string *string_predefined(struct manifest_reader *r, enum winmeta_kind kind,
                                          const struct winmeta_item *item, struct place place)
{
    char id_text[WINMETA_ID_SIZE];
    if (!*item->text)
        return NULL;
    struct slice id = winmeta_string_id(id_text, kind, item);
    struct manifest_string *s = find_string(r, id);
    if (!s) {
        id.text = arena_copy(&r->m->arena, id.text, id.len);
        s = need_string(r, id, place);
    }
    s->preset = item->text;
    return s;
}

/* --- definitions --- */

/* The texts of one culture, by the numbers of their strings. */
struct manifest_texts {
    struct manifest_text *items;
    size_t count, capacity;
};

/* Notes that a culture, counted from 1, defines the string. */
static void define_string(struct manifest_reader *r, struct manifest_string *s, uint32_t culture,
                          struct place place)
{
    char shown[SHOWN_SIZE];
    if (s->culture == culture) {
        show_word(shown, s->id);
        diag(r->diag, DIAG_MANIFEST_DUPLICATE, place, "two strings have the id %s", shown);
        diag_note(r->diag, s->latest, "the first one is here");
        return;
    }
    s->own = s->own || culture == 1;
    s->culture = culture;
    s->latest = place;
}

static void read_string(struct manifest_reader *r, const struct xml_element *e, uint32_t culture,
                        struct manifest_texts *texts)
{
    struct slice id = attribute_needed(r, e, "id");
    const struct xml_attribute *value = attribute_of(e, "value");
    if (!value)
        diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, e->place, "'string' has no attribute 'value'");
    if (!value || id.len == 0)
        return;
    struct place place = value_place(e, "id");
    struct manifest_string *s = need_string(r, id, place);
    define_string(r, s, culture, place);
    while (texts->count <= s->index)
        ARRAY_ADD(texts, (struct manifest_text){0});
    texts->items[s->index] = (struct manifest_text){value->value, attribute_place(r, value)};
}

static void read_texts(struct manifest_reader *r, const struct xml_element *e,
                       struct manifest_culture *c)
{
    struct manifest_texts texts = {0};
    struct element_walk w = element_walk(e, "stringTable", "string");
    for (const struct xml_element *s; (s = element_next(&w)) != NULL;)
        read_string(r, s, (uint32_t)r->m->cultures.count, &texts);
    c->texts = arena_alloc(&r->m->arena, texts.count * sizeof *c->texts);
    c->text_count = (uint32_t)texts.count;
    if (texts.count > 0)
        memcpy(c->texts, texts.items, texts.count * sizeof *c->texts);
    free(texts.items);
}

static void read_culture(struct manifest_reader *r, const struct xml_element *e)
{
    struct manifest_culture *c = arena_alloc(&r->m->arena, sizeof *c);
    struct place place = value_place(e, "culture");
    struct slice name = attribute_needed(r, e, "culture");
    char tag[SHOWN_SIZE], lower[SHOWN_SIZE], shown[SHOWN_SIZE];
    c->name = name;
    c->place = place;
    snprintf(tag, sizeof tag, "%.*s", (int)(name.len < sizeof tag ? name.len : 0), name.text);
    show_word(shown, name);
    if (name.len > 0 && !language_of_tag(tag, &c->language))
        diag(r->diag, DIAG_MANIFEST_CULTURE, place,
             "unknown culture %s; expected a language and a region, such as en-US", shown);
    for (size_t i = 0; i <= strlen(tag); i++)
        lower[i] = ascii_lower(tag[i]);
    unique_text(r, REG_CULTURE, 0, slice_of(lower), place, c);
    ARRAY_ADD(&r->m->cultures, c);
    read_texts(r, e, c);
}

void read_cultures(struct manifest_reader *r, const struct xml_element *root)
{
    enum { CULTURES_MAX = 256 }; /* each has room for all strings */
    struct element_walk w = element_walk(root, "localization", "resources");
    for (const struct xml_element *e; (e = element_next(&w)) != NULL;) {
        if (r->m->cultures.count == CULTURES_MAX) {
            diag(r->diag, DIAG_MANIFEST_CULTURE, e->place, "a manifest has at most %d cultures",
                 CULTURES_MAX);
            return;
        }
        read_culture(r, e);
    }
}

/* --- references --- */

static void report_unknown(struct manifest_reader *r, struct slice id, struct place place)
{
    char shown[SHOWN_SIZE];
    struct suggestion near = suggest_start(id);
    const struct manifest_string *other = find_string(r, id);
    for (size_t i = 0; may_suggest(r) && !other && i < r->m->strings.count; i++) {
        if (r->m->strings.items[i]->own)
            suggest_try(&near, r->m->strings.items[i]->id);
    }
    show_word(shown, id);
    diag(r->diag, DIAG_MANIFEST_STRING, place, "unknown string %s%s%s", shown,
         other ? "; the first culture does not define it" : "", suggest_text(&near));
    if (other)
        diag_note(r->diag, other->place, "another culture defines it here");
}

struct manifest_string *string_of(struct manifest_reader *r, const struct xml_element *e,
                                  const char *attribute)
{
    static const char start[] = "$(string.";
    const struct xml_attribute *a = attribute_of(e, attribute);
    char shown[SHOWN_SIZE];
    if (!a)
        return NULL;
    struct slice text = text_trim(a->value);
    const uint32_t head = sizeof start - 1;
    const char *close = text.len > 0 ? memchr(text.text, ')', text.len) : NULL;
    if (text.len < head + 2 || memcmp(text.text, start, head) != 0 ||
        close != text.text + text.len - 1) {
        show_word(shown, text);
        diag(r->diag, DIAG_MANIFEST_STRING, attribute_place(r, a),
             "expected $(string.ID), found %s", shown);
        return NULL;
    }
    struct slice id = {text.text + head, text.len - head - 1};
    struct manifest_string *s = find_string(r, id);
    if (s && s->own)
        return s;
    report_unknown(r, id, attribute_place(r, a));
    return NULL;
}

/* <message> of the messageTable: the id of a string, given by hand. */
static void read_message(struct manifest_reader *r, const struct xml_element *e)
{
    uint32_t value = (uint32_t)attribute_number(r, e, "value", 0, MANIFEST_NO_MESSAGE - 1);
    bool given = attribute_needed(r, e, "message").len > 0;
    struct manifest_string *s = given ? string_of(r, e, "message") : NULL;
    if (!s)
        return;
    unique_number(r, REG_MESSAGE_ID, 0, value, value_place(e, "value"), s);
    unique_text(r, REG_MESSAGE_STRING, 0, s->id, value_place(e, "message"), s);
    s->symbol = attribute_text(e, "symbol");
    unique_text(r, REG_MESSAGE_SYMBOL, 0, s->symbol, value_place(e, "symbol"), s);
    s->message = value;
}

void read_messages(struct manifest_reader *r, const struct xml_element *events)
{
    struct element_walk w = element_walk(events, "messageTable", "message");
    for (const struct xml_element *e; (e = element_next(&w)) != NULL;)
        read_message(r, e);
}
