/* Sorting by code, once for all languages, and the checks that need the whole catalogue. */
#include "sema_tables.h"

#include "allow.h"
#include "buf.h"
#include "bytes.h"
#include "pe.h"
#include "sema_forms.h"
#include "source_language.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A message's code above its index, so that sorting numbers sorts messages. */
static uint64_t key_of(const struct catalogue *c, uint32_t message)
{
    return (uint64_t)c->messages.items[message].code << 32 | message;
}

/* One pass of a radix sort: by the 11 bits at shift, stable. */
static void radix_pass(const uint64_t *from, uint64_t *to, size_t count, unsigned shift)
{
    enum { BUCKETS = 0x800 };
    size_t start[BUCKETS] = {0};
    size_t sum = 0;
    for (size_t i = 0; i < count; i++)
        start[from[i] >> shift & (BUCKETS - 1)]++;
    for (size_t b = 0; b < BUCKETS; b++) {
        size_t here = start[b];
        start[b] = sum;
        sum += here;
    }
    for (size_t i = 0; i < count; i++)
        to[start[from[i] >> shift & (BUCKETS - 1)]++] = from[i];
}

/* Most sources are sorted already. */
uint64_t *sema_sorted_keys(const struct catalogue *c)
{
    size_t count = c->messages.count;
    uint64_t *keys = memory_resize(NULL, (count + 1) * sizeof *keys);
    bool sorted = true;
    for (size_t i = 0; i < count; i++) {
        keys[i] = key_of(c, (uint32_t)i);
        sorted = sorted && (i == 0 || keys[i] > keys[i - 1]);
    }
    if (!sorted) {
        uint64_t *other = memory_resize(NULL, (count + 1) * sizeof *other);
        radix_pass(keys, other, count, 32);
        radix_pass(other, keys, count, 43);
        radix_pass(keys, other, count, 54);
        free(keys);
        return other;
    }
    return keys;
}

static void check_codes(const struct catalogue *c, const uint64_t *keys, struct diag *d)
{
    for (size_t i = 1; i < c->messages.count; i++) {
        const struct message *first = &c->messages.items[(uint32_t)keys[i - 1]];
        const struct message *second = &c->messages.items[(uint32_t)keys[i]];
        if (first->code != second->code)
            continue;
        diag(d, DIAG_DUPLICATE_CODE, (struct place){second->file, second->keyword},
             "two messages have the code 0x%08X", (unsigned)second->code);
        diag_note(d, (struct place){first->file, first->keyword}, "the first one is here");
    }
}

#define NO_TEXT UINT32_MAX

/* Which languages have texts, and which of them the message has that is looked at. Nothing here
   walks over all languages for each message. */
struct rows {
    uint32_t *used; /* the languages in which some message has a text */
    size_t used_count;
    uint32_t *seen; /* of each language: the last message looked at that has it, plus 1 */
    uint32_t fill;  /* the language whose text replaces missing ones, or NO_TEXT */
};

static void rows_init(struct rows *rows, const struct catalogue *c, uint32_t fill)
{
    size_t languages = c->languages.count;
    *rows = (struct rows){.used = memory_zeros((languages + 1) * sizeof *rows->used),
                          .seen = memory_zeros((languages + 1) * sizeof *rows->seen),
                          .fill = fill};
    for (uint32_t i = 0; i < languages; i++) {
        if (c->languages.items[i].used && !c->languages.items[i].empty)
            rows->used[rows->used_count++] = i;
    }
}

static void rows_free(struct rows *rows)
{
    free(rows->used);
    free(rows->seen);
}

/* Looks at a message; returns in how many languages it has texts. */
static size_t rows_see(struct rows *rows, const struct catalogue *c, uint32_t message)
{
    const struct message *m = &c->messages.items[message];
    size_t count = 0;
    for (uint32_t t = m->first_text; t < m->first_text + m->text_count; t++) {
        if (c->texts.items[t].language_index == TEXT_IGNORED)
            continue;
        rows->seen[c->texts.items[t].language_index] = message + 1;
        count++;
    }
    return count;
}

static bool rows_has(const struct rows *rows, uint32_t message, uint32_t language)
{
    return rows->seen[language] == message + 1;
}

static bool rows_fill(const struct rows *rows, uint32_t message)
{
    return rows->fill != NO_TEXT && rows_has(rows, message, rows->fill);
}

/* Warns of the languages that other messages have a text in and this one has not. */
static void check_row(const struct rows *rows, const struct catalogue *c, uint32_t message,
                      size_t lacking, struct diag *d)
{
    enum { NAMED_MAX = 4 };
    const struct message *m = &c->messages.items[message];
    struct buf list = {0};
    size_t named = 0;
    if (is_allowed(c, m, DIAG_MISSING_LANGUAGE))
        return;
    for (size_t i = 0; i < rows->used_count && named < NAMED_MAX; i++) {
        char shown[SHOWN_SIZE];
        if (rows_has(rows, message, rows->used[i]))
            continue;
        show_word(shown, c->languages.items[rows->used[i]].name);
        buf_printf(&list, "%s%s", named++ > 0 ? ", " : "", shown);
    }
    if (lacking > NAMED_MAX)
        buf_printf(&list, " and %zu more languages", lacking - NAMED_MAX);
    buf_char(&list, 0);
    diag(d, DIAG_MISSING_LANGUAGE, (struct place){m->file, m->keyword},
         "message 0x%08X has no text in %s", (unsigned)m->code, (const char *)list.data);
    buf_free(&list);
}

static void check_rows(struct rows *rows, const struct catalogue *c, struct diag *d)
{
    for (uint32_t i = 0; i < c->messages.count; i++) {
        size_t lacking = rows->used_count - rows_see(rows, c, i);
        if (lacking > 0 && !rows_fill(rows, i))
            check_row(rows, c, i, lacking, d);
    }
}

/* What is done with each text of each table. */
struct filler {
    struct catalogue *catalogue;
    uint32_t *next; /* of each language: how many texts, or where the next one goes */
    bool counting;
};

static void fill_one(struct filler *f, uint32_t language, uint32_t text, uint32_t message)
{
    struct catalogue *c = f->catalogue;
    if (!f->counting)
        c->table[f->next[language]] =
            (struct table_entry){c->messages.items[message].code, text, message};
    f->next[language]++;
}

/* The texts of a message, and those that replace missing ones. */
static void fill_row(struct filler *f, struct rows *rows, uint32_t message)
{
    const struct catalogue *c = f->catalogue;
    const struct message *m = &c->messages.items[message];
    uint32_t fill = NO_TEXT;
    for (uint32_t t = m->first_text; t < m->first_text + m->text_count; t++) {
        uint32_t language = c->texts.items[t].language_index;
        if (language == TEXT_IGNORED)
            continue;
        fill_one(f, language, t, message);
        fill = language == rows->fill ? t : fill;
    }
    if (fill == NO_TEXT)
        return;
    rows_see(rows, c, message);
    for (size_t i = 0; i < rows->used_count; i++) {
        if (!rows_has(rows, message, rows->used[i]))
            fill_one(f, rows->used[i], fill, message);
    }
}

/* Counts the texts of each language, then puts each text in its place. */
static void fill_table(struct catalogue *c, const uint64_t *keys, struct rows *rows)
{
    size_t languages = c->languages.count;
    c->language_start = memory_zeros((languages + 2) * sizeof *c->language_start);
    struct filler f = {.catalogue = c, .next = c->language_start + 2, .counting = true};
    for (uint32_t i = 0; i < c->messages.count; i++)
        fill_row(&f, rows, i);
    for (size_t i = 1; i < languages + 2; i++)
        c->language_start[i] += c->language_start[i - 1];
    c->table = memory_resize(NULL, (c->language_start[languages + 1] + 1) * sizeof *c->table);
    f.next = c->language_start + 1; /* where each language begins, and in the end where it ends */
    f.counting = false;
    for (size_t i = 0; i < c->messages.count; i++)
        fill_row(&f, rows, (uint32_t)keys[i]);
}

/* The language that --fill-missing names. */
static uint32_t fill_language(const struct catalogue *c, const char *name, struct diag *d)
{
    uint32_t id = LANGUAGE_NONE;
    uint32_t found = name ? source_language(c, name, &id) : NO_TEXT;
    if (!name || found != LANGUAGE_NONE)
        return found;
    char shown[SHOWN_SIZE];
    show_word(shown, slice_of(name));
    diag_usage(d, DIAG_UNKNOWN_NAME, "--fill-missing: %s %s",
               id != LANGUAGE_NONE ? "the sources have no language" : "unknown language", shown);
    return NO_TEXT;
}

/* Texts longer than the limit; a unit is counted for each character above U+FFFF and its pair. */
static void check_lengths(const struct catalogue *c, uint32_t max, struct diag *d)
{
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        for (uint32_t t = m->first_text; t < m->first_text + m->text_count; t++) {
            size_t units = text_units(c, &c->texts.items[t]);
            if (units > max)
                diag(d, DIAG_LONG_MESSAGE, (struct place){m->file, m->keyword},
                     "text of message 0x%08X has %zu characters: more than %u", (unsigned)m->code,
                     units, (unsigned)max);
        }
    }
}

static uint64_t entry_size(const struct catalogue *c, const struct text *text)
{
    enum { LAST_LINE_END = 2, TERMINATOR = 1 };
    uint64_t units = text_units(c, text) + LAST_LINE_END + TERMINATOR;
    return align_up((size_t)(TABLE_ENTRY_HEADER_SIZE + 2 * units), 4);
}

/* Every text with its line ends, its terminator and the entry's head fits in an entry. Most texts
   are so short that nothing has to be counted. */
static void check_sizes(const struct catalogue *c, struct diag *d)
{
    enum { NEVER_TOO_LONG = TABLE_ENTRY_MAX / 5 };
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        for (uint32_t t = m->first_text; t < m->first_text + m->text_count; t++) {
            const struct text *text = &c->texts.items[t];
            if (text->body.len <= NEVER_TOO_LONG)
                continue;
            uint64_t size = c->forms ? sema_form_size(c, t) : entry_size(c, text);
            struct span name = m->symbol.len > 0 ? m->symbol : m->keyword;
            char shown[SHOWN_SIZE];
            if (fits(size, TABLE_ENTRY_MAX))
                continue;
            show_word(shown, catalogue_slice(c, m->file, name));
            diag(d, DIAG_TEXT_TOO_LONG, (struct place){m->file, name},
                 "text of message %s (0x%08X) needs %llu bytes: at most %d fit in a table entry",
                 shown, (unsigned)m->code, (unsigned long long)size, TABLE_ENTRY_MAX);
        }
    }
}

static bool has_empty_table(const struct catalogue *c)
{
    for (size_t i = 0; i < c->languages.count; i++) {
        if (c->languages.items[i].empty)
            return true;
    }
    return false;
}

static void check_any(const struct catalogue *c, const struct sema_options *o, struct diag *d)
{
    if (o->maybe_empty || c->messages.count > 0 || !catalogue_is_sound(c, d) || has_empty_table(c))
        return;
    if (c->source_count == 1)
        diag(d, DIAG_NO_MESSAGES, place_none(), "%s holds no messages", c->sources[0].name);
    else
        diag(d, DIAG_NO_MESSAGES, place_none(), "the sources hold no messages");
}

void sema_tables(struct catalogue *c, const struct sema_options *o, struct diag *d)
{
    struct rows rows;
    rows_init(&rows, c, fill_language(c, o->fill_missing, d));
    check_any(c, o, d);
    uint64_t *keys = sema_sorted_keys(c);
    if (catalogue_is_sound(c, d))
        check_codes(c, keys, d);
    check_sizes(c, d);
    if (o->length_max > 0)
        check_lengths(c, o->length_max, d);
    if (catalogue_is_sound(c, d))
        check_rows(&rows, c, d);
    fill_table(c, keys, &rows);
    rows_free(&rows);
    free(keys);
}
