/* Sorting by code, once for all languages, and the checks that need the whole catalogue. */
#include "sema_tables.h"

#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A message's code above its index, so that sorting numbers sorts messages. */
static uint64_t key_of(const struct catalogue *c, uint32_t message)
{
    return (uint64_t)c->messages.items[message].code << 32 | message;
}

/* One pass of a radix sort: by the 16 bits at shift, stable. */
static void radix_pass(const uint64_t *from, uint64_t *to, size_t count, unsigned shift)
{
    enum { BUCKETS = 0x10000 };
    size_t *start = memory_zeros(BUCKETS * sizeof *start);
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
    free(start);
}

/* The messages' keys in order; most sources are sorted already. */
static uint64_t *sorted_keys(const struct catalogue *c)
{
    size_t count = c->messages.count;
    uint64_t *keys = memory_resize(NULL, (count + 1) * sizeof *keys);
    bool sorted = true;
    for (size_t i = 0; i < count; i++) {
        keys[i] = key_of(c, (uint32_t)i);
        sorted = sorted && (i == 0 || keys[i] > keys[i - 1]);
    }
    if (!sorted) {
        uint64_t *other = memory_resize(NULL, count * sizeof *other);
        radix_pass(keys, other, count, 32);
        radix_pass(other, keys, count, 48);
        free(other);
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

/* The languages that a message has no text in, and at least one other message has. */
static void missing_languages(const struct catalogue *c, const struct message *m, struct diag *d)
{
    char list[256] = "";
    size_t used = 0;
    bool *there = memory_zeros(c->languages.count * sizeof *there);
    for (uint32_t i = 0; i < m->text_count; i++) {
        uint32_t language = c->texts.items[m->first_text + i].language_index;
        if (language != TEXT_IGNORED)
            there[language] = true;
    }
    for (size_t i = 0; i < c->languages.count; i++) {
        char shown[SHOWN_SIZE];
        if (there[i] || !c->languages.items[i].used)
            continue;
        show_word(shown, c->languages.items[i].name);
        if (used + sizeof shown + 8 < sizeof list)
            used +=
                (size_t)snprintf(list + used, sizeof list - used, "%s%s", used ? ", " : "", shown);
        else if (used + 8 < sizeof list)
            used += (size_t)snprintf(list + used, sizeof list - used, ", ...") + sizeof shown;
    }
    diag(d, DIAG_MISSING_LANGUAGE, (struct place){m->file, m->keyword},
         "message 0x%08X has no text in %s", (unsigned)m->code, list);
    free(there);
}

static void check_languages(const struct catalogue *c, struct diag *d)
{
    size_t used = 0;
    for (size_t i = 0; i < c->languages.count; i++)
        used += c->languages.items[i].used;
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        size_t here = 0;
        for (uint32_t j = 0; j < m->text_count; j++)
            here += c->texts.items[m->first_text + j].language_index != TEXT_IGNORED;
        if (here > 0 && here < used)
            missing_languages(c, m, d);
    }
}

/* Counts the texts of each language, then puts each text in its place. */
static void fill_table(struct catalogue *c, const uint64_t *keys)
{
    size_t languages = c->languages.count;
    c->language_start = memory_zeros((languages + 2) * sizeof *c->language_start);
    c->table = memory_resize(NULL, (c->texts.count + 1) * sizeof *c->table);
    uint32_t *next = c->language_start + 1;
    for (size_t i = 0; i < c->texts.count; i++) {
        if (c->texts.items[i].language_index != TEXT_IGNORED)
            next[c->texts.items[i].language_index + 1]++;
    }
    for (size_t i = 1; i <= languages; i++)
        next[i] += next[i - 1];
    for (size_t i = 0; i < c->messages.count; i++) {
        uint32_t index = (uint32_t)keys[i];
        const struct message *m = &c->messages.items[index];
        for (uint32_t t = m->first_text; t < m->first_text + m->text_count; t++) {
            uint32_t language = c->texts.items[t].language_index;
            if (language != TEXT_IGNORED)
                c->table[next[language]++] = (struct table_entry){m->code, t, index};
        }
    }
}

void sema_tables(struct catalogue *c, struct diag *d)
{
    if (c->messages.count == 0 && d->errors == 0)
        diag(d, DIAG_NO_MESSAGES, (struct place){0, {0, 0}}, "the sources hold no messages");
    uint64_t *keys = sorted_keys(c);
    if (d->errors == 0)
        check_codes(c, keys, d);
    if (d->errors == 0)
        check_languages(c, d);
    fill_table(c, keys);
    free(keys);
}
