/* Chooses the form; places and names of messages. */
#include "diff_report.h"

#include <stdio.h>
#include <stdlib.h>

#include <msgtab/msgtab.h>

bool diff_is_shown(const struct diff_report *r, const struct diff_change *change)
{
    return !r->only_breaking || change->rule != 0;
}

bool diff_is_of_message(const struct diff_change *change)
{
    return change->kind >= DIFF_ADDED;
}

struct slice diff_symbol(const struct diff_file *f, uint32_t message)
{
    const struct catalogue *c = &f->compilation.catalogue;
    if (message == DIFF_NONE || f->is_table)
        return (struct slice){"", 0};
    return catalogue_slice(c, c->messages.items[message].file, c->messages.items[message].symbol);
}

struct place diff_place(const struct diff_report *r, uint32_t message, bool old)
{
    const struct diff_file *f = old ? r->old : r->new;
    const struct catalogue *c = &f->compilation.catalogue;
    if (message == DIFF_NONE || f->is_table)
        return place_none();
    const struct message *m = &c->messages.items[message];
    uint32_t before = old ? 0 : (uint32_t)r->old->compilation.catalogue.source_count;
    struct place place = {m->file, m->symbol.len > 0 ? m->symbol : m->keyword};
    place = source_origin(&c->sources[m->file], place); /* numbers are those of its side */
    place.file += before;
    return place;
}

struct place diff_manifest_place(const struct diff_report *r, const struct diff_change *change,
                                 bool old)
{
    struct place place = old ? change->old_place : change->new_place;
    if (place.file != PLACE_NONE && !old)
        place.file += (uint32_t)r->old->compilation.catalogue.source_count;
    return place;
}

const char *diff_language(uint32_t id, char buf[DIFF_LANGUAGE_SIZE])
{
    const char *name = id == 0 ? "neutral" : msgtab_language_name((uint16_t)id);
    if (name)
        return name;
    snprintf(buf, DIFF_LANGUAGE_SIZE, "0x%04X", (unsigned)id);
    return buf;
}

static void add_sources(struct diag *d, const struct catalogue *c)
{
    for (size_t i = 0; i < c->source_count; i++)
        diag_source(d, &c->sources[i]);
}

static void run(struct diff_report *r, enum diff_style style)
{
    switch (style) {
    case DIFF_TEXT: diff_report_text(r); break;
    case DIFF_JSON: diff_report_json(r); break;
    case DIFF_MSVC: diff_report_records(r, DIAG_MSVC); break;
    case DIFF_SARIF: diff_report_records(r, DIAG_SARIF); break;
    case DIFF_GITHUB: diff_report_records(r, DIAG_GITHUB); break;
    }
}

void diff_report(const struct diff *d, const struct diff_file *old, const struct diff_file *new,
                 enum diff_style style, bool only_breaking)
{
    struct diff_report r = {.diff = d, .old = old, .new = new, .only_breaking = only_breaking};
    add_sources(&r.diag, &old->compilation.catalogue);
    add_sources(&r.diag, &new->compilation.catalogue);
    r.printer = (struct printer){.diag = &r.diag, .to = stdout};
    r.printer.marks = memory_zeros((r.diag.sources.count + 1) * sizeof *r.printer.marks);
    run(&r, style);
    for (size_t i = 0; i < r.diag.sources.count; i++)
        free(r.printer.marks[i].items);
    free(r.printer.marks);
    diag_free(&r.diag);
}
