/* Matching: first as a plain part of the text, then with inserts.

   With inserts, a list has all prefixes of the query that match up to the current place of the
   message, each with its earliest start. A character of the message keeps those that it continues;
   an insert extends each by anything. All that lies between the two ends of a match is matched, so
   the earliest start is the best one. */
#include "match.h"

#include <stdlib.h>
#include <string.h>

/* --- the query --- */

static void find_borders(struct match_query *q)
{
    const uint32_t *c = q->plain.items;
    q->borders = memory_zeros((q->plain.count + 1) * sizeof *q->borders);
    for (size_t i = 1, border = 0; i < q->plain.count; i++) {
        while (border > 0 && c[i] != c[border])
            border = q->borders[border];
        if (c[i] == c[border])
            border++;
        q->borders[i + 1] = border;
    }
}

void match_query_init(struct match_query *q, const char *text)
{
    enum { WITHOUT_BLANKS = 0x0E00 }; /* scripts from here on may not separate words */
    *q = (struct match_query){.text = text};
    plain_of_query(&q->plain, text);
    find_borders(q);
    for (size_t i = 0; i < q->plain.count; i++) {
        const uint32_t c = q->plain.items[i];
        q->words += plain_is_word(c);
        q->has_parts = q->has_parts || c == ' ' || c >= WITHOUT_BLANKS;
    }
}

void match_query_free(struct match_query *q)
{
    plain_free(&q->plain);
    free(q->borders);
}

void matcher_init(struct matcher *m, const struct match_query *q)
{
    *m = (struct matcher){.query = q};
    m->reaches = memory_zeros(2 * (q->plain.count + 1) * sizeof *m->reaches);
}

void matcher_free(struct matcher *m)
{
    plain_free(&m->message);
    free(m->before.items);
    free(m->reaches);
}

/* --- without inserts --- */

static bool is_part(const struct match_query *q, const struct plain *message)
{
    size_t matched = 0;
    for (size_t i = 0; i < message->count; i++) {
        const uint32_t c = message->items[i];
        while (matched > 0 && c != q->plain.items[matched])
            matched = q->borders[matched];
        matched += c == q->plain.items[matched];
        if (matched == q->plain.count)
            return true;
    }
    return false;
}

/* --- with inserts --- */

/* A part of the message, from a character to the one before its end. */
struct part {
    size_t begin, end;
    struct match_count count;
};

/* Counts the characters before each place. */
static void count_characters(struct matcher *m)
{
    struct match_count count = {0};
    m->before.count = 0;
    for (size_t i = 0; i < m->message.count; i++) {
        const uint32_t c = m->message.items[i];
        ARRAY_ADD(&m->before, count);
        if (plain_is_word(c))
            count.words++;
        else if (!plain_is_insert(c))
            count.others++;
    }
    ARRAY_ADD(&m->before, count);
}

static struct part part_of(const struct matcher *m, size_t begin, size_t end)
{
    const struct match_count *from = &m->before.items[begin];
    const struct match_count *to = &m->before.items[end];
    return (struct part){begin, end, {to->words - from->words, to->others - from->others}};
}

static bool is_better(const struct match_count *a, const struct match_count *b)
{
    return a->words != b->words ? a->words > b->words : a->others > b->others;
}

/* A list, by length; the first reach is the empty prefix, which matches everywhere. */
struct list {
    struct match_reach *items;
    size_t count;
};

static void step_character(struct list *to, const struct list *from, const struct plain *query,
                           uint32_t c)
{
    to->count = 1;
    for (size_t i = 0; i < from->count; i++) {
        const struct match_reach reach = from->items[i];
        if (reach.length < query->count && query->items[reach.length] == c)
            to->items[to->count++] = (struct match_reach){reach.length + 1, reach.start};
    }
}

static void step_insert(struct list *to, const struct list *from, size_t query_len)
{
    uint32_t start = from->items[0].start;
    size_t next = 1;
    to->count = 1;
    for (uint32_t length = 1; length <= query_len; length++) {
        for (; next < from->count && from->items[next].length <= length; next++) {
            if (from->items[next].start < start)
                start = from->items[next].start;
        }
        to->items[to->count++] = (struct match_reach){length, start};
    }
}

/* The part of the message that says most of the query itself. */
static struct part best_part(struct matcher *m)
{
    const struct plain *query = &m->query->plain;
    struct list lists[2] = {{m->reaches, 1}, {m->reaches + query->count + 1, 1}};
    struct part best = {0};
    for (size_t i = 0; i < m->message.count; i++) {
        const uint32_t c = m->message.items[i];
        struct list *from = &lists[i % 2];
        struct list *to = &lists[(i + 1) % 2];
        from->items[0] = (struct match_reach){0, (uint32_t)i};
        if (plain_is_insert(c))
            step_insert(to, from, query->count);
        else
            step_character(to, from, query, c);
        const struct match_reach *longest = &to->items[to->count - 1];
        if (longest->length < query->count || to->count == 1)
            continue;
        const struct part part = part_of(m, longest->start, i + 1);
        if (is_better(&part.count, &best.count))
            best = part;
    }
    return best;
}

/* Whether nothing but punctuation is outside of the part. */
static bool is_whole(const struct matcher *m, const struct part *part)
{
    for (size_t i = 0; i < m->message.count; i++) {
        const uint32_t c = m->message.items[i];
        if ((i < part->begin || i >= part->end) && (plain_is_word(c) || plain_is_insert(c)))
            return false;
    }
    return true;
}

static bool is_enough(const struct matcher *m, const struct part *part)
{
    const size_t words = part->count.words;
    return words > 0 &&
           (2 * words >= m->query->words || (words >= MATCH_WHOLE_MESSAGE && is_whole(m, part)));
}

/* --- what the inserts stand for --- */

/* The characters from begin up to the next insert or the end of the part. */
static size_t run_length(const struct matcher *m, size_t begin, const struct part *part)
{
    size_t end = begin;
    while (end < part->end && !plain_is_insert(m->message.items[end]))
        end++;
    return end - begin;
}

/* Where the run of characters is in the query, at pos or later. */
static size_t find_run(const struct matcher *m, size_t run, size_t len, size_t pos)
{
    const struct plain *query = &m->query->plain;
    for (; pos + len < query->count; pos++) {
        if (memcmp(query->items + pos, m->message.items + run, len * sizeof *query->items) == 0)
            break;
    }
    return pos;
}

static void set_value(struct matcher *m, uint32_t insert, size_t begin, size_t end)
{
    struct match_value *value = &m->values[insert - PLAIN_INSERT];
    const size_t *places = m->query->plain.places;
    if (value->known)
        return;
    *value =
        (struct match_value){m->query->text + places[begin], places[end] - places[begin], true};
}

/* Each insert stands for as little as possible: that always leads to the end of the query. */
static void find_values(struct matcher *m, const struct part *part)
{
    const size_t len = m->query->plain.count;
    size_t pos = run_length(m, part->begin, part);
    for (size_t i = part->begin + pos; i < part->end;) {
        const uint32_t insert = m->message.items[i];
        const size_t run = run_length(m, i + 1, part);
        const bool is_last = i + 1 + run == part->end;
        const size_t found = is_last ? len - run : find_run(m, i + 1, run, pos);
        set_value(m, insert, pos, found);
        pos = found + run;
        i += 1 + run;
    }
}

bool match_message(struct matcher *m, const struct msgtab_text *text)
{
    const struct match_query *q = m->query;
    memset(m->values, 0, sizeof m->values);
    if (q->plain.count == 0 || q->plain.count > MATCH_QUERY_MAX)
        return false;
    plain_of_message(&m->message, text);
    if (is_part(q, &m->message))
        return true;
    if (!q->has_parts || !m->message.has_insert)
        return false;
    count_characters(m);
    const struct part part = best_part(m);
    if (!is_enough(m, &part))
        return false;
    find_values(m, &part);
    return true;
}
