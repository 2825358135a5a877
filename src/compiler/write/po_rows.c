/* What each message's row says: from the sources, or merged with an older file. */
#include "po_rows.h"

#include "map.h"
#include "po_match.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

struct maker {
    struct po_rows *rows;
    const struct catalogue *catalogue;
    const struct po_options *options;
    struct po_match match; /* with the older file */
    struct map renamed;    /* entries of the older file without a message, by their msgid */
    struct buf scratch;
};

static struct slice plain(struct maker *m, const struct text *text)
{
    m->scratch.size = 0;
    text_plain(&m->scratch, m->catalogue, text);
    size_t size = m->scratch.size;
    return (struct slice){arena_copy(&m->rows->texts, (const char *)m->scratch.data, size),
                          (uint32_t)size};
}

/* The text of a message in a language, or NULL. */
static const struct text *text_in(const struct catalogue *c, const struct message *m,
                                  uint32_t language)
{
    for (uint32_t t = m->first_text; t < m->first_text + m->text_count; t++) {
        if (language != PO_NO_LANGUAGE && c->texts.items[t].language_index == language)
            return &c->texts.items[t];
    }
    return NULL;
}

static struct slice old_slice(const struct maker *m, struct span span)
{
    return po_slice(m->catalogue, m->options->old, span);
}

/* A row as an entry of the older file has it. */
static void take_entry(const struct maker *m, struct po_row *row, const struct po_entry *e)
{
    row->text = old_slice(m, e->text);
    row->notes = old_slice(m, e->notes);
    row->flags = old_slice(m, e->flags);
    row->fuzzy = e->fuzzy && e->text.len > 0;
    if (!row->fuzzy)
        return;
    row->previous_context = old_slice(m, e->previous_context);
    row->previous_id = old_slice(m, e->previous_id);
}

/* A translation of another text is fuzzy, and shows the text that it is of. */
static void merge_entry(const struct maker *m, struct po_row *row, const struct po_entry *e)
{
    struct slice id = old_slice(m, e->id);
    take_entry(m, row, e);
    if (slice_same(id, row->id) || row->text.len == 0)
        return;
    if (row->previous_id.len == 0) {
        row->previous_id = id;
        row->previous_context = old_slice(m, e->context);
    }
    row->fuzzy = true;
}

/* A message that nobody translated may be one that had another name. */
static void merge_renamed(struct maker *m, struct po_row *row)
{
    uint32_t number = map_get(&m->renamed, row->id);
    if (number == MAP_NONE || m->match.message_of[number] != PO_NONE)
        return;
    const struct po_entry *e = &m->options->old->entries.items[number];
    take_entry(m, row, e);
    row->fuzzy = true;
    row->previous_context = old_slice(m, e->context);
    row->previous_id = row->id;
    m->match.message_of[number] = row->message;
}

static void merge(struct maker *m, struct po_row *row)
{
    uint32_t number = m->match.entry_of[row->message];
    if (number == PO_NONE)
        merge_renamed(m, row);
    else
        merge_entry(m, row, &m->options->old->entries.items[number]);
}

static void add_message(struct maker *m, uint32_t index)
{
    char code[PO_CODE_SIZE];
    const struct catalogue *c = m->catalogue;
    const struct message *message = &c->messages.items[index];
    const struct text *from = text_in(c, message, m->options->from);
    const struct text *text = text_in(c, message, m->options->language);
    struct po_row row = {.message = index};
    row.context = po_context(c, message, code);
    if (row.context.text == code)
        row.context.text = arena_copy(&m->rows->texts, code, row.context.len);
    row.id = plain(m, from ? from : &c->texts.items[message->first_text]);
    if (m->options->old)
        merge(m, &row);
    else if (text)
        row.text = plain(m, text);
    ARRAY_ADD(&m->rows->items, row);
}

/* Entries that other messages may have: they have a translation, and no message of their own. */
static void find_renamed(struct maker *m)
{
    const struct po *old = m->options->old;
    m->renamed.exact_case = true;
    for (uint32_t i = 0; i < old->entries.count; i++) {
        const struct po_entry *e = &old->entries.items[i];
        if (m->match.message_of[i] == PO_NONE && e->has_context && e->text.len > 0)
            map_add(&m->renamed, old_slice(m, e->id), i);
    }
}

static void add_obsolete(struct maker *m)
{
    const struct po *old = m->options->old;
    for (uint32_t i = 0; i < old->entries.count; i++) {
        const struct po_entry *e = &old->entries.items[i];
        if (m->match.message_of[i] != PO_NONE || e->text.len == 0)
            continue;
        struct po_row row = {.message = PO_NO_MESSAGE, .obsolete = true};
        take_entry(m, &row, e);
        row.id = old_slice(m, e->id);
        row.context = old_slice(m, e->context);
        ARRAY_ADD(&m->rows->items, row);
    }
}

/* Rows with one msgid become one: the first one's, with the first translation there is. */
static void join_rows(struct po_rows *rows)
{
    struct map ids = {.exact_case = true};
    uint32_t *last = memory_zeros((rows->items.count + 1) * sizeof *last); /* message of a row */
    size_t kept = 0;
    for (size_t i = 0; i < rows->items.count; i++) {
        struct po_row row = rows->items.items[i];
        bool has_key = row.id.len > 0 && !row.obsolete; /* an empty msgid alone is the header */
        uint32_t first = has_key ? map_add(&ids, row.id, (uint32_t)kept) : MAP_NONE;
        row.context.len = has_key ? 0 : row.context.len;
        if (first == MAP_NONE) {
            last[kept] = row.message;
            rows->items.items[kept++] = row;
            continue;
        }
        struct po_row *joined = &rows->items.items[first];
        rows->next[last[first]] = row.message;
        last[first] = row.message;
        if (joined->text.len == 0) {
            row.message = joined->message;
            *joined = row;
        }
    }
    rows->items.count = kept;
    free(last);
    map_free(&ids);
}

void po_rows_make(struct po_rows *rows, const struct catalogue *c, const struct po_options *o,
                  struct diag *d)
{
    struct maker m = {.rows = rows, .catalogue = c, .options = o};
    size_t count = c->messages.count;
    *rows = (struct po_rows){.next = memory_zeros((count + 1) * sizeof *rows->next)};
    memset(rows->next, 0xFF, count * sizeof *rows->next);
    if (o->old) {
        po_match(&m.match, c, o->old, true);
        find_renamed(&m);
    }
    if (!o->old || po_check_catalogue(o->old, &m.match, d)) {
        for (uint32_t i = 0; i < count; i++)
            add_message(&m, i);
        if (o->old)
            add_obsolete(&m);
        if (o->no_context)
            join_rows(rows);
    }
    po_match_free(&m.match);
    map_free(&m.renamed);
    buf_free(&m.scratch);
}

struct po_counts po_rows_count(const struct po_rows *rows)
{
    struct po_counts counts = {0};
    for (size_t i = 0; i < rows->items.count; i++) {
        const struct po_row *row = &rows->items.items[i];
        if (row->obsolete)
            continue;
        if (row->text.len == 0 && row->id.len > 0)
            counts.missing++;
        else if (row->fuzzy)
            counts.fuzzy++;
        else
            counts.translated++;
    }
    return counts;
}

void po_rows_free(struct po_rows *rows)
{
    free(rows->items.items);
    free(rows->next);
    arena_free(&rows->texts);
    *rows = (struct po_rows){0};
}
