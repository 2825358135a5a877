/* Entries by msgctxt, then by msgid. */
#include "po_match.h"

#include "map.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct slice po_context(const struct catalogue *c, const struct message *m, char code[PO_CODE_SIZE])
{
    if (m->symbol.len > 0 && !m->shares_symbol)
        return catalogue_slice(c, m->file, m->symbol);
    snprintf(code, PO_CODE_SIZE, "0x%08X", (unsigned)m->code);
    return (struct slice){code, PO_CODE_SIZE - 1};
}

struct matcher {
    const struct catalogue *catalogue;
    const struct po *po;
    struct po_match *match;
    struct map messages; /* by what entries call them */
    struct arena names;
};

static void add_messages(struct matcher *m)
{
    const struct catalogue *c = m->catalogue;
    map_reserve(&m->messages, c->messages.count);
    for (uint32_t i = 0; i < c->messages.count; i++) {
        char code[PO_CODE_SIZE];
        struct slice name = po_context(c, &c->messages.items[i], code);
        if (name.text == code)
            name.text = arena_copy(&m->names, code, name.len);
        map_add(&m->messages, name, i);
    }
}

static void pair(struct matcher *m, uint32_t message, uint32_t entry)
{
    if (m->match->entry_of[message] == PO_NONE)
        m->match->entry_of[message] = entry;
    m->match->message_of[entry] = message;
}

static void match_contexts(struct matcher *m, bool obsolete)
{
    for (uint32_t i = 0; i < m->po->entries.count; i++) {
        const struct po_entry *e = &m->po->entries.items[i];
        if (!e->has_context || e->obsolete != obsolete)
            continue;
        uint32_t message = map_get(&m->messages, po_slice(m->catalogue, m->po, e->context));
        if (message != MAP_NONE && (!obsolete || m->match->entry_of[message] == PO_NONE))
            pair(m, message, i);
    }
}

/* The entry with the msgid that a message has as one of its texts, or MAP_NONE. */
static uint32_t entry_with_text(const struct matcher *m, const struct map *ids,
                                const struct message *message, struct buf *scratch)
{
    const struct catalogue *c = m->catalogue;
    uint32_t found = MAP_NONE;
    for (uint32_t t = 0; t < message->text_count && found == MAP_NONE; t++) {
        scratch->size = 0;
        text_plain(scratch, c, &c->texts.items[message->first_text + t]);
        if (scratch->size > 0)
            found =
                map_get(ids, (struct slice){(const char *)scratch->data, (uint32_t)scratch->size});
    }
    return found;
}

static void match_texts(struct matcher *m)
{
    struct map ids = {.exact_case = true};
    struct buf scratch = {0};
    for (uint32_t i = 0; i < m->po->entries.count; i++) {
        const struct po_entry *e = &m->po->entries.items[i];
        if (!e->has_context && !e->obsolete)
            map_add(&ids, po_slice(m->catalogue, m->po, e->id), i);
    }
    for (uint32_t i = 0; i < m->catalogue->messages.count && ids.entries.count > 0; i++) {
        if (m->match->entry_of[i] != PO_NONE)
            continue;
        uint32_t entry = entry_with_text(m, &ids, &m->catalogue->messages.items[i], &scratch);
        if (entry != MAP_NONE)
            pair(m, i, entry);
    }
    buf_free(&scratch);
    map_free(&ids);
}

static uint32_t *none(size_t count)
{
    uint32_t *items = memory_zeros((count + 1) * sizeof *items);
    memset(items, 0xFF, count * sizeof *items);
    return items;
}

void po_match(struct po_match *match, const struct catalogue *c, const struct po *po, bool revive)
{
    struct matcher m = {.catalogue = c, .po = po, .match = match, .messages.exact_case = true};
    *match = (struct po_match){none(c->messages.count), none(po->entries.count)};
    add_messages(&m);
    match_contexts(&m, false);
    match_texts(&m);
    if (revive)
        match_contexts(&m, true);
    map_free(&m.messages);
    arena_free(&m.names);
}

bool po_is_current(const struct catalogue *c, const struct message *m, struct slice msgid,
                   struct buf *scratch)
{
    for (uint32_t t = 0; t < m->text_count; t++) {
        scratch->size = 0;
        text_plain(scratch, c, &c->texts.items[m->first_text + t]);
        if (scratch->size == msgid.len &&
            (msgid.len == 0 || memcmp(scratch->data, msgid.text, msgid.len) == 0))
            return true;
    }
    return false;
}

bool po_check_catalogue(const struct po *po, const struct po_match *match, struct diag *d)
{
    size_t live = 0;
    for (size_t i = 0; i < po->entries.count; i++) {
        if (match->message_of[i] != PO_NONE)
            return true;
        live += !po->entries.items[i].obsolete;
    }
    if (live > 0)
        diag(d, DIAG_PO_OTHER, po_place(po, &po->entries.items[0]),
             "none of the %zu entries is for a message of the sources", live);
    return live == 0;
}

void po_match_free(struct po_match *match)
{
    free(match->entry_of);
    free(match->message_of);
    *match = (struct po_match){0};
}
