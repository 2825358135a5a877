/* msgtab po stat: how much of each language is translated. */
#include "char_width.h"
#include "console.h"
#include "json.h"
#include "po_badge.h"
#include "po_request.h"
#include "say.h"
#include "text_util.h"
#include "translations.h"

#include <stdio.h>
#include <stdlib.h>

#include <msgtab/msgtab.h>

struct row {
    char *language; /* its name in LanguageNames */
    char tag[24];   /* de, pt-BR, or 0x1234 */
    uint32_t id;
    const char *file; /* NULL: the sources */
    struct po_counts counts;
};

struct stat_rows {
    struct row *items;
    size_t count, capacity;
};

/* Complete is only what lacks nothing: the percentage is cut off. */
static unsigned percent(const struct po_counts *n)
{
    uint64_t total = (uint64_t)n->translated + n->fuzzy + n->missing;
    return total == 0 ? 100 : (unsigned)(100 * (uint64_t)n->translated / total);
}

static void add_row(struct stat_rows *rows, struct slice language, uint32_t id, const char *file,
                    struct po_counts counts)
{
    struct row row = {.language = memory_copy(language.text, language.len),
                      .id = id,
                      .file = file,
                      .counts = counts};
    const char *tag = id <= UINT16_MAX ? msgtab_language_name((uint16_t)id) : NULL;
    if (tag && *tag)
        snprintf(row.tag, sizeof row.tag, "%s", tag);
    else
        snprintf(row.tag, sizeof row.tag, "0x%04X", (unsigned)id);
    ARRAY_ADD(rows, row);
}

/* As the file itself has it, without sources. */
static struct po_counts count_entries(const struct po *po)
{
    struct po_counts counts = {0};
    for (size_t i = 0; i < po->entries.count; i++) {
        const struct po_entry *e = &po->entries.items[i];
        bool has_text = e->text.len > 0 || e->id.len == 0;
        counts.translated += !e->obsolete && has_text && !e->fuzzy;
        counts.fuzzy += !e->obsolete && has_text && e->fuzzy;
        counts.missing += !e->obsolete && !has_text;
    }
    return counts;
}

/* What a file, or the sources, has for the messages of the sources. */
static struct po_counts count_rows(struct compilation *k, const struct po_options *o)
{
    struct po_rows rows;
    po_rows_make(&rows, &k->catalogue, o, &k->diag);
    struct po_counts counts = po_rows_count(&rows);
    po_rows_free(&rows);
    return counts;
}

static void add_sources(struct stat_rows *rows, struct compilation *k, struct po_options o)
{
    const struct name_list *languages = &k->catalogue.languages;
    for (uint32_t i = 0; i < languages->count; i++) {
        const struct name *name = &languages->items[i];
        o.language = i;
        if (name->used && i != o.from)
            add_row(rows, name->name, name->value, NULL, count_rows(k, &o));
    }
}

static void add_files(struct stat_rows *rows, const struct po_request *r, struct compilation *k,
                      struct po_options o)
{
    for (size_t i = 0; i < k->translation_count; i++) {
        const struct po *po = &k->translations[i];
        bool has_sources = k->catalogue.source_count > 0;
        o.old = po;
        add_row(rows, po_slice(&k->catalogue, po, po->language.name), po->language_id,
                r->inputs.translations.items[i],
                has_sources ? count_rows(k, &o) : count_entries(po));
    }
}

static void print_table(const struct stat_rows *rows)
{
    size_t width = strlen("LANGUAGE");
    for (size_t i = 0; i < rows->count; i++) {
        size_t used = text_width(rows->items[i].language);
        width = used > width ? used : width;
    }
    printf("%-*s  DONE  TRANSLATED  FUZZY  MISSING  FILE\n", (int)width, "LANGUAGE");
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->items[i];
        char shown[SHOWN_LONG];
        show_long(shown, slice_of(row->file ? row->file : "(sources)"));
        say_to(stdout, "%s%*s  %3u%%  %10zu  %5zu  %7zu  %s\n", row->language,
               (int)(width - text_width(row->language)), "", percent(&row->counts),
               row->counts.translated, row->counts.fuzzy, row->counts.missing, shown);
    }
}

static void print_json(const struct stat_rows *rows)
{
    struct json j = {.to = stdout};
    json_begin(&j, NULL, '[');
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->items[i];
        json_begin_line(&j, NULL, '{');
        json_string(&j, "language", row->language);
        json_string(&j, "tag", row->tag);
        json_number(&j, "id", row->id);
        json_string(&j, "file", row->file);
        json_number(&j, "percent", percent(&row->counts));
        json_number(&j, "translated", row->counts.translated);
        json_number(&j, "fuzzy", row->counts.fuzzy);
        json_number(&j, "missing", row->counts.missing);
        json_end(&j, '}');
    }
    json_end(&j, ']');
}

/* Whether two rows would have the same label without their regions. */
static bool shares_language(const struct stat_rows *rows, size_t index, size_t len)
{
    for (size_t i = 0; i < rows->count; i++) {
        if (i != index && strncmp(rows->items[i].tag, rows->items[index].tag, len) == 0 &&
            strcspn(rows->items[i].tag, "-") == len)
            return true;
    }
    return false;
}

static bool write_badge(struct stat_rows *rows, const char *path, struct out *out)
{
    struct badge_cell *cells = memory_zeros((rows->count + 1) * sizeof *cells);
    struct buf buf = {0};
    for (size_t i = 0; i < rows->count; i++) {
        char *tag = rows->items[i].tag;
        size_t len = strcspn(tag, "-");
        if (!shares_language(rows, i, len))
            tag[len] = 0;
        cells[i] = (struct badge_cell){tag, percent(&rows->items[i].counts)};
    }
    badge_write(&buf, cells, rows->count);
    bool ok = out_write(out, path, buf.data, buf.size);
    buf_free(&buf);
    free(cells);
    return ok;
}

static int check_least(const struct stat_rows *rows, uint32_t least)
{
    int status = STATUS_OK;
    for (size_t i = 0; i < rows->count; i++) {
        const struct row *row = &rows->items[i];
        if (percent(&row->counts) >= least)
            continue;
        say_error("msgtab: %s is translated to %u%%, expected at least %u%%\n", row->language,
                  percent(&row->counts), (unsigned)least);
        status = STATUS_INPUT;
    }
    return status;
}

static int show(struct stat_rows *rows, const struct po_request *r, struct out *out)
{
    if (r->json)
        print_json(rows);
    else
        print_table(rows);
    int status = check_least(rows, r->least);
    if (r->badge && status == STATUS_OK && !write_badge(rows, r->badge, out))
        status = STATUS_USAGE;
    return status;
}

int po_stat(const struct po_request *r, struct compilation *k, struct out *out)
{
    struct po_options o = {.language = PO_NO_LANGUAGE};
    struct stat_rows rows = {0};
    int status = po_set_from(r, k, &o);
    if (status != STATUS_OK)
        return status;
    add_sources(&rows, k, o);
    add_files(&rows, r, k, o);
    if (k->diag.errors == 0)
        status = show(&rows, r, out);
    for (size_t i = 0; i < rows.count; i++)
        free(rows.items[i].language);
    free(rows.items);
    return status;
}
