/* Which message an id means: exactly its own, or the one that has its low 16 bits. */
#include "event_id.h"
#include "event_string.h"
#include "find.h"
#include "image.h"
#include "opened.h"
#include "table.h"

/* The messages that were found, each once. */
struct found {
    uint32_t *ids;
    size_t count, room;
};

static bool has(const struct found *f, uint32_t id)
{
    for (size_t i = 0; i < f->count; i++) {
        if (f->ids[i] == id)
            return true;
    }
    return false;
}

static void look_in_table(struct found *f, const struct table *table, uint16_t id)
{
    struct msgtab_cursor cursor = {0};
    struct msgtab_text text;
    while (f->count < f->room && table_next(table, &cursor, &text) == 1) {
        if (event_id_is_short(text.id, id) && !has(f, text.id))
            f->ids[f->count++] = text.id;
    }
}

/* All languages: a message may be missing in some. A table that several share is read once. */
static void look_in(struct found *f, const struct opened *t, uint16_t id)
{
    struct image_cursor cursor = {0};
    struct table table;
    uint64_t bytes = 0;
    while (f->count < f->room && image_next(t, &cursor, &table) == 1) {
        if (find_same(t, &table, cursor.number - 1) < cursor.number - 1)
            continue;
        bytes += table.size;
        if (find_is_overlapped(t, bytes))
            return;
        look_in_table(f, &table, id);
    }
}

ptrdiff_t msgtab_event_candidates(const struct msgtab_event_texts *texts, uint16_t id,
                                  uint32_t *ids, size_t len)
{
    struct found f = {ids, 0, len};
    if (!texts || (!texts->messages && texts->message_count > 0) || !ids || len == 0)
        return MSGTAB_E_ARGUMENT;
    for (size_t i = 0; i < texts->message_count; i++)
        look_in(&f, opened_at(&texts->messages[i]), id);
    return (ptrdiff_t)f.count;
}

/* How well the severity of a message fits the level of a record. */
static int fit_of(int level, uint32_t severity)
{
    enum { CRITICAL = 1, ERROR_LEVEL = 2, WARNING_LEVEL = 3 };
    enum { SUCCESS, INFORMATION, WARNING, ERROR, EXACT = 2, NEAR = 1 };
    if (level < 0)
        return 0;
    switch (level) {
    case CRITICAL:
    case ERROR_LEVEL: return severity == ERROR ? EXACT : 0;
    case WARNING_LEVEL: return severity == WARNING ? EXACT : 0;
    default: /* 0, "log always", is shown as information too */
        return severity == INFORMATION ? EXACT : severity == SUCCESS ? NEAR : 0;
    }
}

void event_id_offer(struct event_id_choice *c, uint32_t id)
{
    const int fit = fit_of(c->level, id >> 30);
    if (fit == 0 || fit < c->fit)
        return;
    c->count = fit > c->fit ? 1 : c->count + 1;
    c->fit = fit;
    c->id = id;
}

/* The only one of several messages that fits best. */
static int choose(const uint32_t *ids, size_t count, int level, uint32_t *out)
{
    struct event_id_choice c = {.level = level};
    for (size_t i = 0; i < count; i++)
        event_id_offer(&c, ids[i]);
    if (c.count != 1)
        return MSGTAB_E_SEVERAL;
    *out = c.id;
    return 0;
}

static bool has_message(const struct msgtab *tables, size_t count, uint16_t lang, uint32_t id)
{
    struct msgtab_text text;
    for (size_t i = 0; i < count; i++) {
        if (msgtab_find(&tables[i], id, lang, &text) == 0)
            return true;
    }
    return false;
}

/* Windows' own messages come last; their ids are used in full only. */
static int find_system(const struct msgtab_event_texts *texts, uint32_t id)
{
    const size_t count = texts->system ? texts->system_count : 0;
    return has_message(texts->system, count, texts->lang, id) ? 0 : MSGTAB_E_ID;
}

int msgtab_event_id(const struct msgtab_event_texts *texts, uint32_t id, int level, uint32_t *out)
{
    uint32_t ids[MSGTAB_EVENT_CANDIDATES];
    if (!texts || (!texts->messages && texts->message_count > 0) || !out)
        return MSGTAB_E_ARGUMENT;
    *out = id;
    if (has_message(texts->messages, texts->message_count, texts->lang, id))
        return 0;
    if (id > EVENT_SHORT_IDS)
        return find_system(texts, id);
    const ptrdiff_t count =
        msgtab_event_candidates(texts, (uint16_t)id, ids, MSGTAB_EVENT_CANDIDATES);
    if (count <= 0)
        return count < 0 ? (int)count : find_system(texts, id);
    if (count == 1) {
        *out = ids[0];
        return 0;
    }
    return choose(ids, (size_t)count, level, out);
}
