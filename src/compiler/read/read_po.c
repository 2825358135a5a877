/* Entries: comments, then msgctxt, msgid and msgstr in this order. */
#include "read_po.h"

#include "codepage.h"
#include "map.h"
#include "po_header.h"
#include "po_lex.h"
#include "po_string.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>

struct reader {
    struct po *po;
    const struct source_file *source;
    struct po_lexer lexer;
    struct po_token token; /* the current one */
    struct po_strings strings;
    struct po_entry entry; /* the one that is being read */
    bool has_header;
    bool stopped; /* after an error */
};

static void advance(struct reader *r)
{
    r->token = po_token(&r->lexer);
}

static struct slice word_of(const struct reader *r)
{
    return source_slice(r->source, r->token.span);
}

static bool stop(struct reader *r)
{
    r->stopped = true;
    return false;
}

static struct place place_of(const struct reader *r, struct span span)
{
    return (struct place){r->po->file, span};
}

/* The one place that says "expected this, found that". */
static bool expected(struct reader *r, const char *what)
{
    char shown[SHOWN_SIZE];
    struct diag *d = r->strings.diag;
    struct place place = place_of(r, r->token.span);
    show_word(shown, word_of(r));
    switch (r->token.kind) {
    case PO_END:
        diag(d, DIAG_PO_SYNTAX, place, "expected %s, found the end of the file", what);
        break;
    case PO_STRING: diag(d, DIAG_PO_SYNTAX, place, "expected %s, found a string", what); break;
    case PO_COMMENT: diag(d, DIAG_PO_SYNTAX, place, "expected %s, found a comment", what); break;
    case PO_STRING_BROKEN:
        diag(d, DIAG_PO_SYNTAX, place,
             "expected '\"' at the end of the string, found the end of the line");
        break;
    case PO_WORD:
    case PO_OTHER: diag(d, DIAG_PO_SYNTAX, place, "expected %s, found %s", what, shown); break;
    }
    return stop(r);
}

static bool at_word(const struct reader *r, const char *word)
{
    struct slice found = word_of(r);
    return r->token.kind == PO_WORD && slice_same(found, slice_of(word));
}

/* The strings after a keyword, on lines with the same marks. */
static bool take_strings(struct reader *r, const char *after, struct span *out)
{
    char what[SHOWN_SIZE];
    unsigned marks = r->token.marks;
    advance(r);
    snprintf(what, sizeof what, "a string in quotes after %s", after);
    if (r->token.kind != PO_STRING || r->token.marks != marks)
        return expected(r, what);
    *out = (struct span){(uint32_t)r->strings.text.size, 0};
    while (r->token.kind == PO_STRING && r->token.marks == marks) {
        if (!po_strings_decode(&r->strings, word_of(r), r->token.span.start))
            return stop(r);
        advance(r);
    }
    out->len = (uint32_t)r->strings.text.size - out->start;
    return r->token.kind != PO_STRING_BROKEN || expected(r, what);
}

static bool no_plural(struct reader *r)
{
    diag(r->strings.diag, DIAG_PO_SYNTAX, place_of(r, r->token.span),
         "plural forms are not allowed: a message table has one text for a message");
    return stop(r);
}

/* The flags of "#, fuzzy, no-wrap". */
static void take_flags(struct reader *r, struct slice flags, uint32_t origin)
{
    struct po_strings *s = &r->strings;
    uint32_t start = (uint32_t)s->text.size;
    for (uint32_t pos = 0; pos < flags.len;) {
        uint32_t end = pos;
        while (end < flags.len && flags.text[end] != ',' && flags.text[end] != ' ' &&
               flags.text[end] != '\t' && flags.text[end] != '\r')
            end++;
        struct slice flag = {flags.text + pos, end - pos};
        if (slice_same(flag, slice_of("fuzzy"))) {
            r->entry.fuzzy = true;
        } else if (flag.len > 0) {
            buf_str(&s->text, ", ");
            po_strings_copy(s, flag, origin + pos);
        }
        pos = end + 1;
    }
    if (s->text.size > start)
        r->entry.flags = (struct span){start, (uint32_t)s->text.size - start};
}

/* One more line of the translator's comments, which follow each other. */
static void take_note(struct reader *r, struct slice line)
{
    struct po_strings *s = &r->strings;
    struct span *notes = &r->entry.notes;
    struct span added = po_strings_copy(s, line, r->token.span.start);
    buf_char(&s->text, '\n');
    if (notes->len == 0)
        notes->start = added.start;
    notes->len = (uint32_t)s->text.size - notes->start;
}

/* References and extracted comments are made again from the sources. */
static void take_comment(struct reader *r)
{
    struct slice line = word_of(r);
    char kind = line.len > 1 ? line.text[1] : ' ';
    if (kind == ',')
        take_flags(r, (struct slice){line.text + 2, line.len - 2}, r->token.span.start + 2);
    else if (kind != ':' && kind != '.')
        take_note(r, line);
}

/* #| msgctxt, #| msgid: the text that a fuzzy translation is of. */
static bool take_previous(struct reader *r)
{
    if (at_word(r, "msgid_plural"))
        return no_plural(r);
    if (at_word(r, "msgctxt"))
        return take_strings(r, "msgctxt", &r->entry.previous_context);
    if (at_word(r, "msgid"))
        return take_strings(r, "msgid", &r->entry.previous_id);
    return expected(r, "msgctxt or msgid after #|");
}

/* A keyword and its strings, on a line that is marked as the entry is. */
static bool take_member(struct reader *r, const char *keyword, struct span *out)
{
    bool obsolete = (r->token.marks & PO_OBSOLETE) != 0;
    if (at_word(r, "msgid_plural") ||
        (r->token.kind == PO_WORD && slice_is(word_of(r), "msgstr[0]")))
        return no_plural(r);
    if (obsolete != r->entry.obsolete && at_word(r, keyword))
        return expected(r,
                        obsolete ? "an entry without #~, as it began" : "#~, as the entry began");
    if (!at_word(r, keyword))
        return expected(r, keyword);
    return take_strings(r, keyword, out);
}

static bool ends_in_line(const struct reader *r, struct span span)
{
    return span.len > 0 && r->strings.text.data[span.start + span.len - 1] == '\n';
}

/* As msgfmt -c has it, and for the same reason: a line that is lost or added is a fault.
   A fuzzy translation is of another text. */
static bool check_ends(struct reader *r, const struct po_entry *e, struct span at)
{
    if (e->text.len == 0 || e->fuzzy || e->obsolete ||
        ends_in_line(r, e->id) == ends_in_line(r, e->text))
        return true;
    diag(r->strings.diag, DIAG_PO_SYNTAX, place_of(r, at),
         ends_in_line(r, e->id) ? "msgstr does not end in \\n, as its msgid does"
                                : "msgstr ends in \\n, but its msgid does not");
    return stop(r);
}

static bool is_header(const struct po_entry *e)
{
    return !e->has_context && e->id.len == 0 && !e->obsolete;
}

static bool end_entry(struct reader *r, struct span at)
{
    struct po_entry *e = &r->entry;
    if (is_header(e) && (r->has_header || r->po->entries.count > 0)) {
        diag(r->strings.diag, DIAG_PO_SYNTAX, place_of(r, at),
             "an empty msgid without msgctxt is the header, which must be the first entry");
        return stop(r);
    }
    if (is_header(e)) {
        r->has_header = true;
        r->po->header = *e;
        if (!po_header_read(&r->strings))
            return stop(r);
    } else if (!check_ends(r, e, at)) {
        return false;
    } else {
        ARRAY_ADD(&r->po->entries, *e);
    }
    *e = (struct po_entry){0};
    return true;
}

static bool take_entry(struct reader *r)
{
    struct po_entry *e = &r->entry;
    e->obsolete = (r->token.marks & PO_OBSOLETE) != 0;
    if (at_word(r, "domain"))
        return expected(r, "one catalogue without domains");
    e->has_context = at_word(r, "msgctxt");
    if (!e->has_context && !at_word(r, "msgid"))
        return expected(r, "msgctxt or msgid");
    if (e->has_context && !take_strings(r, "msgctxt", &e->context))
        return false;
    if (!take_member(r, "msgid", &e->id))
        return false;
    struct span at = r->token.span;
    if (!take_member(r, "msgstr", &e->text))
        return false;
    if (r->token.kind == PO_WORD && !(r->token.marks & PO_PREVIOUS) &&
        slice_is(word_of(r), "msgstr"))
        return expected(r, "msgctxt or msgid");
    return end_entry(r, at);
}

static void read_entries(struct reader *r)
{
    advance(r);
    while (r->token.kind != PO_END && !r->stopped) {
        if (r->token.kind == PO_COMMENT) {
            take_comment(r);
            advance(r);
        } else if (r->token.kind != PO_WORD) {
            expected(r, "msgctxt or msgid");
        } else if (r->token.marks & PO_PREVIOUS) {
            take_previous(r);
        } else {
            take_entry(r);
        }
    }
    if (!r->stopped && !r->has_header)
        diag(r->strings.diag, DIAG_PO_HEADER, place_of(r, (struct span){0, 0}),
             "expected a header first: msgid \"\", and a msgstr with 'Content-Type: text/plain; "
             "charset=UTF-8'");
}

/* Entries that are told apart by nothing. Obsolete ones are no translations. */
static void check_duplicates(const struct po *po, const struct source_file *made, struct diag *d)
{
    struct map contexts = {.exact_case = true};
    struct map ids = {.exact_case = true};
    for (size_t i = 0; i < po->entries.count; i++) {
        const struct po_entry *e = &po->entries.items[i];
        if (e->obsolete)
            continue;
        struct slice key = source_slice(made, e->has_context ? e->context : e->id);
        uint32_t first = map_add(e->has_context ? &contexts : &ids, key, (uint32_t)i);
        if (first == MAP_NONE)
            continue;
        char shown[SHOWN_SIZE];
        key.len -= key.len > 0 && key.text[key.len - 1] == '\n';
        show_word(shown, key);
        diag(d, DIAG_PO_DUPLICATE, po_place(po, e), "a second entry has the %s %s",
             e->has_context ? "msgctxt" : "msgid", shown);
        diag_note(d, po_place(po, &po->entries.items[first]), "the first one is here");
    }
    map_free(&contexts);
    map_free(&ids);
}

/* Turns the bytes of a file in a code page into UTF-8; false: only those before the first that is
   not in the page. */
static bool convert(struct buf *file, uint32_t number)
{
    struct codepage page;
    struct buf text = {0};
    struct slice all = {(const char *)file->data, (uint32_t)file->size};
    if (number == 0 || number == CODEPAGE_UTF8 || !codepage_open(&page, number))
        return true;
    bool ok = codepage_decode(&page, &text, all) == all.len;
    codepage_close(&page);
    buf_free(file);
    *file = text;
    return ok;
}

/* Makes the bytes of a file a source; false after an error. */
static bool decode(struct reader *r, struct source_file *source, const char *name, struct buf *file,
                   struct diag *d)
{
    uint32_t number = r->po->file;
    uint32_t page;
    size_t errors = d->errors;
    bool fits_source = file->size <= UINT32_MAX / 4;
    struct slice bytes = {file->size > 0 ? (const char *)file->data : "",
                          (uint32_t)(fits_source ? file->size : 0)};
    po_charset(bytes, &page);
    bool ok = !fits_source || convert(file, page); /* source_init says that it is too large */
    source_init(source, number, name, file, SOURCE_UTF8, d);
    if (d->errors > errors)
        return false;
    struct slice charset = po_charset((struct slice){source->text, source->len}, &page);
    char shown[SHOWN_SIZE];
    show_word(shown, charset);
    r->strings.charset_at = (uint32_t)(charset.text - source->text);
    if (!ok)
        diag(d, DIAG_BAD_TEXT, (struct place){number, {source->len, 0}},
             "the bytes that follow are not in the charset %s, which the header names", shown);
    else if (page == 0 || !codepage_known(page))
        diag(d, DIAG_PO_HEADER, (struct place){number, {r->strings.charset_at, charset.len}},
             "expected charset=UTF-8 or another one that is known, found %s", shown);
    else if (source->lone_cr)
        diag(d, DIAG_PO_SYNTAX, (struct place){number, {0, 0}},
             "some line of the file ends in a lone CR: expected LF or CR LF");
    return d->errors == errors;
}

void po_read(struct po *po, struct source_file *sources, uint32_t number, uint32_t made,
             const char *name, struct buf *file, struct diag *d)
{
    size_t errors = d->errors;
    *po = (struct po){.file = number, .made = made};
    struct reader r = {.po = po, .source = &sources[number], .strings = {.po = po, .diag = d}};
    r.lexer.source = r.source;
    buf_reserve(&r.strings.text, 1); /* so that there is text to point to */
    po_strings_copy(&r.strings, (struct slice){"", 0}, 0);
    if (decode(&r, &sources[number], name, file, d))
        read_entries(&r);
    source_init_made(&sources[made], name, &r.strings.text, number, po->pieces.items,
                     po->pieces.count, d);
    if (d->errors == errors)
        check_duplicates(po, &sources[made], d);
    if (d->errors > errors)
        po->entries.count = 0;
}

void po_free(struct po *po)
{
    free(po->entries.items);
    free(po->pieces.items);
    *po = (struct po){0};
}
