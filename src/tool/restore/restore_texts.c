/* Strings and their texts, from the message tables of the file and those beside it. */
#include "ansi.h"
#include "language.h"
#include "language_name.h"
#include "restore_tables.h"
#include "restore_work.h"
#include "utf.h"

#include <stdio.h>
#include <stdlib.h>

#include <msgtab/msgtab.h>

struct manifest_string *restore_message(struct restorer *w, uint32_t id)
{
    if (id == MANIFEST_NO_MESSAGE || w->failed)
        return NULL;
    struct slice look = {(const char *)&id, sizeof id};
    uint32_t index = map_get(&w->messages, look);
    if (index != MAP_NONE)
        return w->m->strings.items[index];
    struct manifest_string *s = arena_alloc(w->arena, sizeof *s);
    s->index = (uint32_t)w->m->strings.count;
    s->message = id;
    s->symbol = (struct slice){"", 0};
    s->place = place_none();
    s->own = true;
    uint32_t *key = arena_alloc(w->arena, sizeof *key);
    *key = id;
    map_add(&w->messages, (struct slice){(const char *)key, sizeof *key}, s->index);
    ARRAY_ADD(&w->m->strings, s);
    return s;
}

static void fail_text(struct restorer *w, const struct msgtab_text *text, const char *what)
{
    if (!w->failed)
        snprintf(w->r->error, sizeof w->r->error, "message 0x%08X: %s", (unsigned)text->id, what);
    w->failed = true;
}

/* Tables have CR LF after the text, which the compiler puts there. */
static struct slice decode(struct restorer *w, const struct msgtab_text *text,
                           const uint16_t *units, size_t len)
{
    if (len >= 2 && units[len - 2] == '\r' && units[len - 1] == '\n')
        len -= 2;
    else
        w->r->changed++;
    char *out = arena_alloc(w->arena, 3 * len + 1);
    size_t size = 0;
    for (size_t pos = 0; pos < len;) {
        uint32_t c = utf16_decode(units, len, &pos);
        if (c == UTF_INVALID) {
            fail_text(w, text, "half of a surrogate pair");
            return (struct slice){"", 0};
        }
        size += utf8_encode(out + size, c);
    }
    return (struct slice){out, (uint32_t)size};
}

static struct slice text_of(struct restorer *w, const struct msgtab_text *text)
{
    if (text->flags == MSGTAB_TEXT_UTF16)
        return decode(w, text, text->text, text->len);
    bool ascii = text->flags != MSGTAB_TEXT_ANSI;
    size_t len = ascii ? text->len : ansi_length(text, &ascii);
    const char *bytes = text->text;
    w->r->changed++;
    if (ascii && utf8_check(bytes, len) < len) {
        fail_text(w, text, "not UTF-8");
        return (struct slice){"", 0};
    }
    if (ascii) {
        len -= len >= 2 && bytes[len - 2] == '\r' && bytes[len - 1] == '\n' ? 2 : 0;
        return (struct slice){arena_copy(w->arena, bytes, len), (uint32_t)len};
    }
    uint16_t *units;
    if (ansi_decode(text->lang, bytes, len, &units, &len) != 0) {
        fail_text(w, text, "not in the code page of its language");
        return (struct slice){"", 0};
    }
    struct slice decoded = decode(w, text, units, len);
    ansi_free(units);
    return decoded;
}

static struct manifest_culture *add_culture(struct restorer *w, uint16_t language)
{
    struct manifest_culture *c = arena_alloc(w->arena, sizeof *c);
    const char *name = msgtab_language_name(language);
    uint32_t meant = 0;
    if (!name || !*name)
        name = "en-US"; /* of a neutral table: a manifest has none */
    c->name = slice_of(arena_copy(w->arena, name, strlen(name)));
    c->place = place_none();
    c->language = language_of_tag(name, &meant) ? meant : language;
    for (size_t i = 0; i < w->m->cultures.count && !w->failed; i++) {
        if (w->m->cultures.items[i]->language != c->language)
            continue;
        snprintf(w->r->error, sizeof w->r->error,
                 "a manifest cannot hold the table of language 0x%04X beside that of %s",
                 (unsigned)language, name);
        w->failed = true;
    }
    ARRAY_ADD(&w->m->cultures, c);
    return c;
}

/* Visits the messages of a table; texts NULL: only their ids count. */
static void walk(struct restorer *w, const struct msgtab *t, uint16_t language,
                 struct manifest_text *texts)
{
    struct msgtab_cursor cursor = {0};
    struct msgtab_text text;
    int code = 0;
    while (!w->failed && (code = msgtab_next(t, language, &cursor, &text)) == 1) {
        struct manifest_string *s = restore_message(w, text.id);
        if (!s)
            fail_text(w, &text, "a manifest cannot hold a message with this id");
        else if (texts)
            texts[s->index] = (struct manifest_text){text_of(w, &text), place_none()};
    }
    if (!w->failed && code < 0) {
        snprintf(w->r->error, sizeof w->r->error, "%s", msgtab_strerror(code));
        w->failed = true;
    }
}

/* The first culture must have a text for each string. */
static void complete(struct restorer *w, size_t referenced)
{
    struct manifest *m = w->m;
    for (uint32_t i = 0; i < m->strings.count; i++) {
        struct manifest_text *first = &m->cultures.items[0]->texts[i];
        for (size_t k = 1; k < m->cultures.count && !first->text.text; k++)
            *first = m->cultures.items[k]->texts[i];
        w->r->textless += !first->text.text && i < referenced;
    }
}

/* Each culture has room for all strings: a file in which most have texts is larger than that. */
static void check_room(struct restorer *w, const struct restore_tables *t, size_t file_size)
{
    enum { ALWAYS = 1 << 20 };
    const size_t strings = w->m->strings.count;
    if (w->failed || strings == 0 || t->list.count <= (ALWAYS + file_size) / strings)
        return;
    snprintf(w->r->error, sizeof w->r->error,
             "%zu languages have too few of the %zu messages for a manifest", t->list.count,
             strings);
    w->failed = true;
}

static void read_tables(struct restorer *w, const struct restore_tables *t, size_t file_size)
{
    size_t referenced = w->m->strings.count;
    for (size_t i = 0; i < t->list.count; i++)
        walk(w, t->list.items[i].file, t->list.items[i].language, NULL);
    check_room(w, t, file_size);
    w->r->given = memory_zeros((w->m->strings.count + 1) * sizeof *w->r->given);
    for (size_t i = referenced; i < w->m->strings.count; i++)
        w->r->given[i] = true;
    for (size_t i = 0; (i < t->list.count || i == 0) && !w->failed; i++) {
        const struct restore_table *table = t->list.count > 0 ? &t->list.items[i] : NULL;
        struct manifest_culture *c = add_culture(w, table ? table->language : LANGUAGE_ENGLISH_US);
        c->text_count = (uint32_t)w->m->strings.count;
        c->texts = arena_alloc(w->arena, (w->m->strings.count + 1) * sizeof *c->texts);
        if (table)
            walk(w, table->file, table->language, c->texts);
    }
    if (!w->failed)
        complete(w, referenced);
}

void restore_texts(struct restorer *w, const struct buf *file, const char *beside)
{
    struct restore_tables tables = {{0}};
    if (restore_tables_open(&tables, file, beside, w->r->error))
        read_tables(w, &tables, file->size);
    else
        w->failed = true;
    restore_tables_close(&tables);
}
