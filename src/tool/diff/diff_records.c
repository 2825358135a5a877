/* Breaking changes as diagnostics, for editors, code scanning and CI. All are put into the new
   catalogue, which is what is under review; where a message was is a note. */
#include "diag_print.h"
#include "diff_report.h"

#include <stdio.h>

static struct place start_of_new(const struct diff_report *r)
{
    if (r->new->is_table)
        return place_none();
    return (struct place){(uint32_t)r->old->compilation.catalogue.source_count, {0, 0}};
}

static void record(struct diff_report *r, const struct diff_change *change)
{
    struct buf sentence = {0};
    bool is_new = change->new_message != DIFF_NONE;
    struct place place = is_new ? diff_place(r, change->new_message, false) : start_of_new(r);
    struct place old = diff_place(r, change->old_message, true);
    bool is_manifest = diff_is_of_manifest(change);
    if (is_manifest && change->new_place.file != PLACE_NONE)
        place = diff_manifest_place(r, change, false);
    if (is_manifest)
        old = diff_manifest_place(r, change, true);
    diff_say(&sentence, r, change);
    diag(&r->diag, (enum diag_code)change->rule, place, "%.*s", (int)sentence.size,
         (const char *)sentence.data);
    if (old.file != PLACE_NONE)
        diag_note(&r->diag, old, is_manifest ? "the old one is here" : "the old message is here");
    buf_free(&sentence);
}

void diff_report_records(struct diff_report *r, enum diag_style style)
{
    for (size_t i = 0; i < r->diff->changes.count; i++) {
        if (r->diff->changes.items[i].rule != 0)
            record(r, &r->diff->changes.items[i]);
    }
    diag_report(&r->diag, style, stdout);
}
