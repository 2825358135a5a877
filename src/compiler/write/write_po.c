/* Entries with their comments in gettext's order: the translator's, extracted ones, references,
   flags, the previous text. */
#include "write_po.h"

#include "comment.h"
#include "insert_word.h"
#include "language_name.h"
#include "po_header.h"
#include "pseudo.h"
#include "text_util.h"

#include <msgtab/msgtab.h>

struct writer {
    struct buf *out;
    const struct catalogue *catalogue;
    const struct po_options *options;
    const struct po_rows *rows;
    uint32_t file, offset, line; /* where the line of the last message was counted */
};

static void put_slice(struct buf *out, struct slice s)
{
    buf_bytes(out, s.text, s.len);
}

static void put_char(struct buf *out, char c)
{
    static const char escaped[] = "\a\b\t\n\v\f\r\"\\";
    static const char letters[] = "abtnvfr\"\\";
    const char *found = c ? strchr(escaped, c) : NULL;
    if (found) {
        buf_char(out, '\\');
        buf_char(out, letters[found - escaped]);
    } else {
        buf_char(out, c);
    }
}

/* A keyword and its string: on the same line when it is one line, else a line each. */
static void put_string(struct buf *out, const char *mark, const char *keyword, struct slice text)
{
    const char *end = text.len > 0 ? memchr(text.text, '\n', text.len) : NULL;
    buf_printf(out, "%s%s \"", mark, keyword);
    if (end && end + 1 < text.text + text.len)
        buf_printf(out, "\"\n%s\"", mark);
    for (uint32_t i = 0; i < text.len; i++) {
        put_char(out, text.text[i]);
        if (text.text[i] == '\n' && i + 1 < text.len)
            buf_printf(out, "\"\n%s\"", mark);
    }
    buf_str(out, "\"\n");
}

/* What the comments of a message say to translators. */
static void put_extracted(struct writer *w, const struct message *m)
{
    const struct comment *comment;
    for (uint32_t i = 0; (comment = comment_next(w->catalogue, m, COMMENT_NOTE, &i)) != NULL;) {
        buf_str(w->out, "#. ");
        put_slice(w->out, comment->note);
        buf_char(w->out, '\n');
    }
    for (uint32_t i = 0; (comment = comment_next(w->catalogue, m, COMMENT_INSERT, &i)) != NULL;) {
        const struct comment_insert *insert = &comment->insert;
        const char *type = insert->parameter ? "parameter" : insert_type_word(insert->type);
        bool has_type = insert->parameter || insert->type != INSERT_NOTHING;
        buf_printf(w->out, "#. %%%u: ", (unsigned)insert->number);
        put_slice(w->out, insert->name);
        buf_printf(w->out, "%s%s\n", has_type ? ", " : "", has_type ? type : "");
    }
}

/* The line of a message; those of a file are asked for in their order. */
static unsigned line_of(struct writer *w, const struct message *m)
{
    const struct source_file *source = &w->catalogue->sources[m->file];
    if (m->file != w->file || m->keyword.start < w->offset) {
        w->file = m->file;
        w->offset = 0;
        w->line = 1;
    }
    for (;;) {
        uint32_t end = source_line_end(source, w->offset);
        if (m->keyword.start <= end)
            return w->line;
        w->offset = source_next_line(source, end);
        w->line++;
    }
}

static void put_reference(struct writer *w, const struct message *m)
{
    buf_printf(w->out, " %s:%u", w->catalogue->sources[m->file].name, line_of(w, m));
}

static void put_comments(struct writer *w, const struct po_row *row)
{
    const struct message *messages = w->catalogue->messages.items;
    put_slice(w->out, row->notes);
    if (!row->obsolete) {
        for (uint32_t i = row->message; i != PO_NO_MESSAGE; i = w->rows->next[i])
            put_extracted(w, &messages[i]);
        buf_str(w->out, "#:");
        for (uint32_t i = row->message; i != PO_NO_MESSAGE; i = w->rows->next[i])
            put_reference(w, &messages[i]);
        buf_char(w->out, '\n');
    }
    if (row->fuzzy || row->flags.len > 0) {
        buf_str(w->out, row->fuzzy ? "#, fuzzy" : "#");
        put_slice(w->out, row->flags);
        buf_char(w->out, '\n');
    }
}

static void put_row(struct writer *w, const struct po_row *row)
{
    const char *mark = row->obsolete ? "#~ " : "";
    const char *previous = row->obsolete ? "#~| " : "#| ";
    buf_char(w->out, '\n');
    put_comments(w, row);
    if (row->previous_context.len > 0)
        put_string(w->out, previous, "msgctxt", row->previous_context);
    if (row->previous_id.len > 0)
        put_string(w->out, previous, "msgid", row->previous_id);
    if (row->context.len > 0)
        put_string(w->out, mark, "msgctxt", row->context);
    put_string(w->out, mark, "msgid", row->id);
    put_string(w->out, mark, "msgstr", row->text);
}

/* The tag of a language as gettext writes it: de, but pt_BR. The region of these says more than the
   language alone. */
static void put_tag(struct buf *out, uint32_t id)
{
    enum { CHINESE = 0x804, PORTUGUESE = 0x416, SERBIAN = 0x241A };
    const struct language_name *usual = language_name_of(id);
    bool is_short = usual && usual->id == id && id != CHINESE && id != PORTUGUESE && id != SERBIAN;
    const char *tag = msgtab_language_name((uint16_t)id);
    for (; tag && *tag && !(is_short && *tag == '-'); tag++)
        buf_char(out, *tag == '-' ? '_' : *tag);
}

/* NAME=ID:FILE, as in LanguageNames. */
static void put_language(struct buf *out, const struct name *name)
{
    put_slice(out, name->name);
    buf_printf(out, "=0x%X:", (unsigned)name->value);
    put_slice(out, name->extra);
}

/* The header of a new file. Its fields are those that gettext wants; nothing in it changes from one
   run to the next. */
static void put_new_header(struct writer *w, struct buf *text)
{
    const struct name *name = w->options->name;
    if (!name)
        buf_str(w->out, "#, fuzzy\n");
    buf_str(text, "Project-Id-Version: PACKAGE VERSION\n"
                  "Report-Msgid-Bugs-To: \n"
                  "PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\n"
                  "Last-Translator: FULL NAME <EMAIL@ADDRESS>\n"
                  "Language-Team: LANGUAGE <LL@li.org>\n"
                  "Language: ");
    if (name)
        put_tag(text, name->value);
    buf_str(text, "\nMIME-Version: 1.0\n"
                  "Content-Type: text/plain; charset=UTF-8\n"
                  "Content-Transfer-Encoding: 8bit\n");
    if (!name)
        return;
    buf_str(text, PO_FIELD_LANGUAGE ": ");
    put_language(text, name);
    buf_char(text, '\n');
}

/* The header of the older file; the new one is in UTF-8 and names its language. */
static void put_old_header(struct writer *w, struct buf *text)
{
    const struct po *old = w->options->old;
    const struct catalogue *c = w->catalogue;
    struct slice header = po_slice(c, old, old->header.text);
    struct slice type = po_header_field(header, "Content-Type");
    uint32_t before = (uint32_t)(type.text - header.text);
    put_slice(w->out, po_slice(c, old, old->header.notes));
    if (old->header.fuzzy)
        buf_str(w->out, "#, fuzzy\n");
    put_slice(text, (struct slice){header.text, before});
    buf_str(text, "text/plain; charset=UTF-8");
    before += type.len;
    put_slice(text, (struct slice){header.text + before, header.len - before});
    if (old->language_named || !w->options->name)
        return;
    if (text->size > 0 && text->data[text->size - 1] != '\n')
        buf_char(text, '\n');
    buf_str(text, PO_FIELD_LANGUAGE ": ");
    put_language(text, w->options->name);
    buf_char(text, '\n');
}

/* In made, until the next one. */
static struct slice pseudo_of(struct slice text, struct buf *made)
{
    made->size = 0;
    pseudo_text(made, text);
    return (struct slice){made->size > 0 ? (const char *)made->data : "", (uint32_t)made->size};
}

void po_write(struct buf *out, const struct catalogue *c, const struct po_options *o,
              struct diag *d)
{
    struct po_rows rows;
    struct writer w = {.out = out, .catalogue = c, .options = o, .rows = &rows, .file = UINT32_MAX};
    struct buf header = {0}, made = {0};
    po_rows_make(&rows, c, o, d);
    if (o->old)
        put_old_header(&w, &header);
    else
        put_new_header(&w, &header);
    put_string(out, "", "msgid", (struct slice){"", 0});
    put_string(out, "", "msgstr", (struct slice){(const char *)header.data, (uint32_t)header.size});
    for (size_t i = 0; i < rows.items.count; i++) {
        struct po_row row = rows.items.items[i];
        if (o->pseudo)
            row.text = pseudo_of(row.id, &made);
        put_row(&w, &row);
    }
    buf_free(&made);
    buf_free(&header);
    po_rows_free(&rows);
}
