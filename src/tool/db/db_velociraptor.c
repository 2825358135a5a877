/* The database of Velociraptor: each event by its provider and the number that viewers show, in one
   language. */
#include "console.h"
#include "db_contents.h"
#include "db_schema.h"
#include "row_writer.h"
#include "say.h"

#include <stdio.h>
#include <stdlib.h>

enum insertion { ADD_PROVIDER, ADD_MESSAGE, COUNT };

enum { ROWS_MAX = 50 * 1000 * 1000, ENGLISH = 9, PRIMARY = 0x3FF, MANIFEST_BIT = 1 << 28 };

struct velociraptor {
    struct row_writer rows;
    const struct db_contents *contents;
    uint16_t language; /* 0: English */
    struct arena arena;
    sqlite3_int64 provider, message;              /* the last number of each */
    ARRAY_OF(const struct db_message *) messages; /* of a provider, by id */
    ARRAY_OF(struct db_event) events;             /* of a provider, by id, the highest version */
};

/* --- the messages of a provider --- */

/* How far a language is from the one that is wanted. */
static int distance(const struct velociraptor *v, uint16_t lang)
{
    enum { EXACT, RELATED, NEUTRAL, ANGLO, OTHER };
    if (lang == v->language && lang != 0)
        return EXACT;
    if (((lang ^ (v->language ? v->language : ENGLISH)) & PRIMARY) == 0)
        return RELATED;
    return lang == 0 ? NEUTRAL : (lang & PRIMARY) == ENGLISH ? ANGLO : OTHER;
}

/* The table of a file and its .mui that is nearest to the language. */
static const struct db_table *nearest(const struct velociraptor *v, const struct db_named_file *f)
{
    const struct db_table *best = NULL;
    for (; f; f = db_contents_next(v->contents, f)) {
        for (size_t i = 0; i < f->file->tables.count; i++) {
            const struct db_table *table = &f->file->tables.items[i];
            if (!best || distance(v, table->language) < distance(v, best->language))
                best = table;
        }
    }
    return best;
}

static int compare_messages(const void *left, const void *right)
{
    const struct db_message *const *a = left, *const *b = right;
    return ((*a)->id > (*b)->id) - ((*a)->id < (*b)->id);
}

/* Of several files the first one has an id: messages are sorted one file after the other. */
static void add_messages(struct velociraptor *v, const struct db_table *table)
{
    const size_t before = v->messages.count;
    for (size_t i = 0; i < table->messages.count; i++) {
        const struct db_message *m = &table->messages.items[i];
        const bool is_known = before > 0 && bsearch(&m, (void *)v->messages.items, before, sizeof m,
                                                    compare_messages) != NULL;
        if (m->text && !is_known)
            ARRAY_ADD(&v->messages, m);
    }
    if (v->messages.count > before)
        qsort((void *)v->messages.items, v->messages.count, sizeof *v->messages.items,
              compare_messages);
}

/* --- the events of a provider --- */

static int compare_events(const void *left, const void *right)
{
    const struct db_event *a = left, *b = right;
    if (a->id != b->id)
        return a->id < b->id ? -1 : 1;
    return (a->version > b->version) - (a->version < b->version);
}

/* Of several versions the highest one counts. */
static void add_events(struct velociraptor *v, const struct db_provider *p)
{
    size_t count = 0;
    v->events.count = 0;
    for (size_t i = 0; i < p->manifests.count; i++) {
        const struct db_manifest *m = p->manifests.items[i];
        for (size_t k = 0; k < m->events.count; k++)
            ARRAY_ADD(&v->events, m->events.items[k]);
    }
    if (v->events.count > 0)
        qsort(v->events.items, v->events.count, sizeof *v->events.items, compare_events);
    for (size_t i = 0; i < v->events.count; i++) {
        const bool is_same = count > 0 && v->events.items[count - 1].id == v->events.items[i].id;
        v->events.items[is_same ? count - 1 : count] = v->events.items[i];
        count += !is_same;
    }
    v->events.count = count;
}

/* --- rows --- */

static void add_row(struct velociraptor *v, uint32_t event, const struct db_message *m)
{
    if (++v->message > ROWS_MAX)
        return;
    rows_number(&v->rows, ADD_MESSAGE, 1, v->message);
    rows_number(&v->rows, ADD_MESSAGE, 2, event);
    rows_number(&v->rows, ADD_MESSAGE, 3, v->provider);
    rows_text(&v->rows, ADD_MESSAGE, 4, m->text, m->len);
    rows_add(&v->rows, ADD_MESSAGE);
}

static void add_defined(struct velociraptor *v)
{
    for (size_t i = 0; i < v->events.count && v->messages.count > 0; i++) {
        const struct db_message wanted = {.id = v->events.items[i].message};
        const struct db_message *key = &wanted;
        const struct db_message *const *found = bsearch(
            &key, (void *)v->messages.items, v->messages.count, sizeof key, compare_messages);
        if (found)
            add_row(v, v->events.items[i].id, *found);
    }
}

/* Messages of a classic source; the numbers that a manifest defines are its. */
static void add_classic(struct velociraptor *v)
{
    for (size_t i = 0; i < v->messages.count; i++) {
        const struct db_message *m = v->messages.items[i];
        const struct db_event wanted = {.id = (uint16_t)m->id, .version = 0};
        size_t low = 0, high = v->events.count;
        while (low < high) {
            const size_t middle = low + (high - low) / 2;
            if (v->events.items[middle].id < wanted.id)
                low = middle + 1;
            else
                high = middle;
        }
        const bool is_defined = low < v->events.count && v->events.items[low].id == wanted.id;
        if (!is_defined && !(m->id & MANIFEST_BIT))
            add_row(v, wanted.id, m);
    }
}

static void add_provider(struct velociraptor *v, const struct db_provider *p)
{
    v->messages.count = 0;
    rows_number(&v->rows, ADD_PROVIDER, 1, ++v->provider);
    rows_word(&v->rows, ADD_PROVIDER, 2, p->name);
    rows_add(&v->rows, ADD_PROVIDER);
    for (size_t i = 0; i < p->lists[DB_MESSAGES].count; i++) {
        const struct db_table *table =
            nearest(v, db_contents_file(v->contents, p->lists[DB_MESSAGES].items[i], &v->arena));
        if (table)
            add_messages(v, table);
    }
    add_events(v, p);
    add_defined(v);
    if (p->lists[DB_SOURCES].count > 0 || v->events.count == 0)
        add_classic(v);
}

int db_write_velociraptor(struct db_contents *c, const struct db_request *r)
{
    static const char *const inserts[COUNT] = {"INSERT INTO providers VALUES (?1, ?2)",
                                               "INSERT INTO messages VALUES (?1, ?2, ?3, ?4)"};
    struct velociraptor v = {.contents = c, .language = r->source.language};
    int status = STATUS_INPUT;
    rows_open(&v.rows, velociraptor_schema, inserts, COUNT);
    for (size_t i = 0; i < c->providers.items.count && v.message <= ROWS_MAX; i++) {
        if (c->providers.items.items[i].name)
            add_provider(&v, &c->providers.items.items[i]);
    }
    if (v.message > ROWS_MAX)
        say_error("msgtab: %s: more than %d messages: too many providers share files\n", r->output,
                  ROWS_MAX);
    else
        status = rows_save(&v.rows, velociraptor_index, &c->out, r->output);
    rows_close(&v.rows);
    free((void *)v.messages.items);
    free(v.events.items);
    arena_free(&v.arena);
    return status;
}
