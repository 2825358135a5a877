/* Texts as lines of a source; one that lines cannot say is stated byte for byte. Nothing is parsed:
   what a parser would find is known. */
#include "manifest_source.h"

#include "language_name.h"
#include "map.h"
#include "text_form.h"
#include "text_util.h"
#include "wevt.h"

#include <stdio.h>
#include <stdlib.h>

enum { FACILITY_COUNT = 0x1000, FACILITY_SYSTEM = 0xFF, LANGUAGE_DEFAULT = 0x409 };

struct writer {
    struct catalogue *c;
    struct manifest *m;
    uint32_t file; /* the number of the source */
    struct buf out;
    struct buf text, units; /* for one text after the other */
    ARRAY_OF(struct source_piece) pieces;
    struct map symbols;
    struct span *languages; /* the names, one for each culture */
    size_t language_count;
};

static void add_piece(struct writer *w, size_t at, struct place place)
{
    ARRAY_ADD(&w->pieces, (struct source_piece){(uint32_t)at, place.span.start});
}

/* Where the next word is. */
static struct span put_word(struct writer *w, struct slice word)
{
    struct span span = {(uint32_t)w->out.size, word.len};
    buf_bytes(&w->out, word.text, word.len);
    buf_str(&w->out, "\r\n");
    return span;
}

static void add_statement(struct writer *w, enum statement_kind kind, struct span span,
                          size_t index, size_t count)
{
    struct statement statement = {kind, w->file, span, (uint32_t)index, (uint32_t)count};
    ARRAY_ADD(&w->c->statements, statement);
}

/* --- lists of names --- */

static struct span put_number(struct writer *w, uint32_t value)
{
    char text[16];
    snprintf(text, sizeof text, "0x%X", (unsigned)value);
    return put_word(w, slice_of(text));
}

static void put_facility(struct writer *w, uint32_t value)
{
    char name[32];
    struct name_entry entry = {{0, 0}, {0, 0}, {0, 0}};
    if (value == 0 || value == FACILITY_SYSTEM)
        snprintf(name, sizeof name, "%s", value == 0 ? "Application" : "System");
    else
        snprintf(name, sizeof name, "Facility_0x%03X", (unsigned)value);
    entry.name = put_word(w, slice_of(name));
    entry.value = put_number(w, value);
    ARRAY_ADD(&w->c->entries, entry);
}

static void put_facilities(struct writer *w)
{
    bool *used = memory_zeros(FACILITY_COUNT * sizeof *used);
    size_t first = w->c->entries.count;
    used[0] = true;
    for (size_t i = 0; i < w->m->strings.count; i++) {
        if (w->m->strings.items[i]->message != MANIFEST_NO_MESSAGE)
            used[w->m->strings.items[i]->message >> 16 & (FACILITY_COUNT - 1)] = true;
    }
    for (uint32_t value = 0; value < FACILITY_COUNT; value++) {
        if (used[value])
            put_facility(w, value);
    }
    free(used);
    add_statement(w, STATEMENT_FACILITY_NAMES, (struct span){0, 0}, first,
                  w->c->entries.count - first);
}

static const struct manifest_culture *culture_at(const struct writer *w, size_t i)
{
    return i < w->m->cultures.count ? w->m->cultures.items[i] : NULL;
}

/* Tables are numbered as mc.exe numbers them, MSG00001.bin first. */
static void put_languages(struct writer *w)
{
    size_t count = w->m->cultures.count;
    w->language_count = count > 0 ? count : 1;
    w->languages = memory_zeros(w->language_count * sizeof *w->languages);
    for (size_t i = 0; i < w->language_count; i++) {
        const struct manifest_culture *c = culture_at(w, i);
        uint32_t id = c ? c->language : LANGUAGE_DEFAULT;
        struct language_declared declared = language_declare(id);
        char file[32];
        snprintf(file, sizeof file, "MSG%05u", (unsigned)(i + 1));
        if (c)
            add_piece(w, w->out.size, c->place);
        struct name_entry entry = {{0, 0}, {0, 0}, {0, 0}};
        entry.name = w->languages[i] = put_word(w, slice_of(declared.name));
        entry.value = put_number(w, id);
        entry.extra = put_word(w, slice_of(file));
        add_statement(w, STATEMENT_LANGUAGE_NAMES, (struct span){0, 0}, w->c->entries.count, 1);
        ARRAY_ADD(&w->c->entries, entry);
    }
}

/* --- messages --- */

/* Whether eight characters have none below a blank; false is also said of some others. */
static bool all_shown(const char *text)
{
    const uint64_t each = 0x0101010101010101u;
    uint64_t word;
    memcpy(&word, text, sizeof word);
    return ((word - each * ' ') & ~word & each * 0x80) == 0;
}

/* Whether a text is one line that shows as it is. */
static bool is_line(struct slice text)
{
    uint32_t i = 0;
    while (text.len - i >= sizeof(uint64_t) && all_shown(text.text + i))
        i += (uint32_t)sizeof(uint64_t);
    while (i < text.len && (unsigned char)text.text[i] >= ' ')
        i++;
    return i == text.len && (text.len == 0 || *text.text != '.');
}

/* A text with the line end that all have, in w->text. */
static struct slice whole_text(struct writer *w, const struct manifest_string *s, size_t language)
{
    struct slice text = manifest_text_in(w->m, culture_at(w, language), s);
    w->text.size = 0;
    buf_bytes(&w->text, text.text, text.len);
    buf_str(&w->text, "\r\n");
    return (struct slice){(const char *)w->text.data, (uint32_t)w->text.size};
}

/* The comment that states a text which lines cannot say. */
static void put_exact(struct writer *w, const struct manifest_string *s, size_t language)
{
    struct buf lines = {0};
    struct slice text = manifest_text_in(w->m, culture_at(w, language), s);
    if (is_line(text))
        return;
    text = whole_text(w, s, language);
    struct text_lines_found found = text_show(&lines, text);
    buf_free(&lines);
    if (found.plain && found.ends == ENDS_CRLF && !found.open)
        return;
    size_t start = w->out.size;
    w->units.size = 0;
    wevt_units(&w->units, text);
    buf_str(&w->out, "//@ text ");
    buf_bytes(&w->out, w->out.data + w->languages[language].start, w->languages[language].len);
    buf_char(&w->out, ' ');
    text_quote(&w->out, w->units.data, w->units.size, TEXT_UTF16);
    add_statement(w, STATEMENT_COMMENT,
                  (struct span){(uint32_t)start, (uint32_t)(w->out.size - start)}, 0, 0);
    buf_str(&w->out, "\r\n");
}

static void put_text(struct writer *w, const struct manifest_string *s, size_t language)
{
    const struct manifest_culture *c = culture_at(w, language);
    const struct manifest_text *own = c ? manifest_text_of(c, s) : NULL;
    struct slice text = manifest_text_in(w->m, c, s);
    size_t start = w->out.size;
    add_piece(w, start, own ? own->place : s->place);
    if (is_line(text)) {
        buf_bytes(&w->out, text.text, text.len);
        buf_str(&w->out, "\r\n");
    } else {
        struct buf lines = {0};
        text_show(&lines, whole_text(w, s, language));
        buf_crlf(&lines);
        buf_bytes(&w->out, lines.data, lines.size);
        buf_free(&lines);
    }
    struct text made = {.file = w->file,
                        .language = w->languages[language],
                        .body = {(uint32_t)start, (uint32_t)(w->out.size - start)}};
    ARRAY_ADD(&w->c->texts, made);
}

/* MSG_ and the id, unless another string has that name already. */
static struct span put_symbol(struct writer *w, struct manifest_string *s)
{
    size_t len = s->symbol.len > 0 ? s->symbol.len : s->id.len + 4;
    if (!s->own)
        return (struct span){0, 0};
    char *name = arena_alloc(&w->m->arena, len);
    if (s->symbol.len > 0) {
        memcpy(name, s->symbol.text, len);
    } else {
        static const char prefix[] = {'M', 'S', 'G', '_'};
        memcpy(name, prefix, sizeof prefix);
        len = sizeof prefix;
        for (uint32_t i = 0; i < s->id.len; i++) {
            bool first_byte = ((unsigned char)s->id.text[i] & 0xC0) != 0x80; /* of a character */
            if (first_byte)
                name[len++] = ascii_is_word(s->id.text[i]) ? s->id.text[i] : '_';
        }
    }
    s->define = (struct slice){name, (uint32_t)len};
    if (map_add(&w->symbols, s->define, 0) != MAP_NONE) {
        s->define.len = 0;
        return (struct span){0, 0};
    }
    add_piece(w, w->out.size, s->place);
    return put_word(w, s->define);
}

static void put_message(struct writer *w, struct manifest_string *s)
{
    struct message message = {.file = w->file, .coded = true, .code = s->message};
    for (size_t i = 0; i < w->language_count; i++)
        put_exact(w, s, i);
    add_piece(w, w->out.size, s->place);
    message.keyword = put_word(w, slice_of("MessageId"));
    message.symbol = put_symbol(w, s);
    message.first_text = (uint32_t)w->c->texts.count;
    message.text_count = (uint32_t)w->language_count;
    for (size_t i = 0; i < w->language_count; i++)
        put_text(w, s, i);
    add_statement(w, STATEMENT_MESSAGE, message.keyword, w->c->messages.count, 0);
    ARRAY_ADD(&w->c->messages, message);
}

static void add_source(struct writer *w, struct diag *d)
{
    struct catalogue *c = w->c;
    size_t size = w->pieces.count * sizeof *w->pieces.items;
    struct source_piece *pieces = arena_alloc(&w->m->arena, size);
    memcpy(pieces, w->pieces.items, size);
    source_init_made(&c->sources[c->source_count++], c->sources[w->m->source].name, &w->out,
                     w->m->source, pieces, w->pieces.count, d);
}

/* Makes room for all messages at once. */
static void reserve(struct writer *w, size_t messages)
{
    size_t languages = w->m->cultures.count + 1;
    ARRAY_RESERVE(&w->c->statements, messages + languages + 1);
    ARRAY_RESERVE(&w->c->messages, messages);
    ARRAY_RESERVE(&w->c->texts, messages * languages);
    ARRAY_RESERVE(&w->pieces, (messages + 1) * (languages + 2));
    map_reserve(&w->symbols, messages);
    buf_reserve(&w->out, w->c->sources[w->m->source].len);
}

void manifest_messages(struct catalogue *c, struct manifest *m, struct diag *d)
{
    struct writer w = {
        .c = c, .m = m, .file = (uint32_t)c->source_count, .symbols = {.exact_case = true}};
    size_t count = 0;
    for (size_t i = 0; i < m->strings.count; i++)
        count += m->strings.items[i]->message != MANIFEST_NO_MESSAGE;
    if (count == 0)
        return;
    reserve(&w, count);
    add_piece(&w, 0, (struct place){m->source, {0, 0}});
    put_facilities(&w);
    put_languages(&w);
    for (size_t i = 0; i < m->strings.count; i++) {
        if (m->strings.items[i]->message != MANIFEST_NO_MESSAGE)
            put_message(&w, m->strings.items[i]);
    }
    add_source(&w, d);
    buf_free(&w.text);
    buf_free(&w.units);
    map_free(&w.symbols);
    free(w.pieces.items);
    free(w.languages);
}
