/* Which message ids the compiler would give by itself, and a proof of the whole. */
#include "diag_record.h"
#include "manifest_read.h"
#include "manifest_reader.h"
#include "restore_work.h"

#include <stdio.h>
#include <stdlib.h>

/* Numbers the strings but those that are given, as the compiler does. */
static bool is_natural(struct restorer *w, const uint32_t *wanted)
{
    struct diag d = {0};
    struct manifest_reader r = {.m = w->m, .diag = &d, .map = {.exact_case = true}};
    size_t count = w->m->strings.count;
    for (size_t i = 0; i < count; i++) {
        struct manifest_string *s = w->m->strings.items[i];
        if (w->r->given[i])
            unique_number(&r, REG_MESSAGE_ID, 0, s->message, place_none(), s);
        else
            s->message = MANIFEST_NO_MESSAGE;
    }
    number_messages(&r);
    bool natural = d.errors == 0;
    for (size_t i = 0; i < count; i++) {
        natural = natural && w->m->strings.items[i]->message == wanted[i];
        w->m->strings.items[i]->message = wanted[i];
    }
    map_free(&r.map);
    free(r.entries.items);
    buf_free(&r.key);
    buf_free(&r.qname);
    diag_free(&d);
    return natural;
}

void restore_number(struct restorer *w)
{
    size_t count = w->m->strings.count;
    uint32_t *wanted = memory_zeros((count + 1) * sizeof *wanted);
    for (size_t i = 0; i < count; i++)
        wanted[i] = w->m->strings.items[i]->message;
    if (!is_natural(w, wanted)) {
        for (size_t i = 0; i < count; i++)
            w->r->given[i] = true;
    }
    for (size_t i = 0; i < count; i++)
        w->m->strings.items[i]->own |= w->r->given[i];
    free(wanted);
}

/* What is wrong with the text that was made. */
static void say_first(struct restored *r, const struct diag *d)
{
    const struct diag_record *first = NULL;
    for (size_t i = 0; i < d->count && !first; i++) {
        if (d->items[i].level == DIAG_ERROR)
            first = &d->items[i];
    }
    snprintf(r->error, sizeof r->error, "no manifest can say what the resource says: %.150s [MT%u]",
             first ? first->text : "", first ? (unsigned)first->code : 0);
}

static size_t difference(const struct restored *r, const struct buf *made)
{
    size_t i = 0, most = made->size < r->size ? made->size : r->size;
    while (i < most && made->data[i] == r->resource[i])
        i++;
    return i < r->size ? i : SIZE_MAX;
}

bool restore_prove(struct restored *r, const struct buf *text, size_t *differs)
{
    struct manifest m;
    struct source_file source;
    struct diag d = {0};
    struct buf copy = {0}, made = {0};
    buf_bytes(&copy, text->data, text->size);
    manifest_read(&m, &source, 0, "", &copy, &d);
    bool ok = d.errors == 0;
    if (ok) {
        wevt_write(&made, &m, r->version);
        *differs = difference(r, &made);
    } else {
        say_first(r, &d);
    }
    buf_free(&made);
    manifest_free(&m);
    diag_free(&d);
    source_free(&source);
    return ok;
}
