/* The changes for people: a line each, and below it the texts. */
#include "diff_report.h"
#include "say.h"
#include "terminal.h"

#include <stdlib.h>

/* Whether a change of a manifest shows in the old one only. */
static bool is_only_old(const struct diff_report *r, const struct diff_change *change)
{
    bool removed = change->kind == DIFF_PROVIDER_REMOVED || change->kind == DIFF_DEFINITION_REMOVED;
    bool lost = change->new_place.file == PLACE_NONE && !r->new->is_table;
    return removed ||
           (lost && change->kind != DIFF_PROVIDER_ADDED && change->kind != DIFF_DEFINITION_ADDED);
}

/* "file:line:column: " of the side that has the message; of a table only the file. */
static void put_place(struct diff_report *r, const struct diff_change *change)
{
    bool is_manifest = diff_is_of_manifest(change);
    bool old = is_manifest
                   ? is_only_old(r, change)
                   : change->new_message == DIFF_NONE &&
                         (change->old_message != DIFF_NONE ||
                          change->kind == DIFF_LANGUAGE_REMOVED || change->kind == DIFF_UNRESERVED);
    struct place place = is_manifest
                             ? diff_manifest_place(r, change, old)
                             : diff_place(r, old ? change->old_message : change->new_message, old);
    say_to(stdout, "%s:", old ? r->old->name : r->new->name);
    if (place.file != PLACE_NONE) {
        struct position p = printer_position(&r->printer, place);
        printf("%u:%u:", (unsigned)p.line, (unsigned)p.column);
    }
    putchar(' ');
}

static void put_code(const struct diff_change *change)
{
    if (change->rule != 0)
        printf(" [MT%u]", (unsigned)change->rule);
    putchar('\n');
}

static void put_texts(const struct diff_report *r, const struct diff_change *change)
{
    struct diff_lines old = {0}, new = {0};
    if (change->old_text != DIFF_NONE)
        old = diff_lines_of(r->old, change->old_text);
    if (change->new_text != DIFF_NONE)
        new = diff_lines_of(r->new, change->new_text);
    diff_show_texts(stdout, &old, &new);
    free(old.items);
    free(new.items);
}

/* The first text of a message, which the change does not name. */
static struct diff_change with_first_text(const struct diff_report *r, struct diff_change change)
{
    if (change.kind == DIFF_ADDED)
        change.new_text =
            r->new->compilation.catalogue.messages.items[change.new_message].first_text;
    if (change.kind == DIFF_REMOVED)
        change.old_text =
            r->old->compilation.catalogue.messages.items[change.old_message].first_text;
    return change;
}

static void put_change(struct diff_report *r, const struct diff_change *change)
{
    struct buf sentence = {0};
    struct diff_change shown = with_first_text(r, *change);
    diff_say(&sentence, r, change);
    put_place(r, change);
    terminal_print(sentence.data, sentence.size);
    put_code(change);
    buf_free(&sentence);
    if (change->kind != DIFF_INSERT_ORDER)
        put_texts(r, &shown);
}

void diff_report_text(struct diff_report *r)
{
    size_t count = r->diff->changes.count;
    for (size_t i = 0; i < count; i++) {
        if (diff_is_shown(r, &r->diff->changes.items[i]))
            put_change(r, &r->diff->changes.items[i]);
    }
    if (!r->only_breaking && count > 0)
        printf("%zu change%s, %zu breaking\n", count, count == 1 ? "" : "s", r->diff->breaking);
    else if (r->diff->breaking > 0)
        printf("%zu breaking change%s\n", r->diff->breaking, r->diff->breaking == 1 ? "" : "s");
}
