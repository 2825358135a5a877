/* The structure of a source is ASCII in every code page, so the source is parsed once as it is to
   learn the language of each text, and rewritten piece by piece. */
#include "transcode.h"

#include "ansi.h"
#include "codepage.h"
#include "language_name.h"
#include "parse.h"
#include "sema.h"
#include "text_util.h"
#include "utf.h"

#include <stdio.h>
#include <stdlib.h>

enum { PAGES_MAX = 64, REPORTED_MAX = 100 };

struct transcoder {
    struct diag *diag;
    struct codepage pages[PAGES_MAX];
    size_t page_count;
    struct source_file *source;
    uint32_t number; /* of the source */
    size_t reported;
    struct buf out;
};

/* What the warning of a guessed code page says; why is "" when there is none. */
struct guess {
    uint32_t lines; /* before the first one that is not UTF-8 */
    char why[SHOWN_SIZE + 80];
};

static struct codepage *page_of(struct transcoder *t, unsigned number)
{
    for (size_t i = 0; i < t->page_count; i++) {
        if (t->pages[i].number == number)
            return &t->pages[i];
    }
    if (t->page_count == PAGES_MAX || !codepage_open(&t->pages[t->page_count], number))
        return NULL;
    return &t->pages[t->page_count++];
}

static void bad_byte(struct transcoder *t, unsigned char byte, unsigned page)
{
    if (t->reported++ < REPORTED_MAX)
        diag(t->diag, DIAG_BAD_TEXT, (struct place){t->number, {(uint32_t)t->out.size, 1}},
             "byte 0x%02X is not a character of code page %u", (unsigned)byte, page);
    buf_str(&t->out, "\xEF\xBF\xBD");
}

/* Appends one piece of the source. */
static void put(struct transcoder *t, struct slice piece, unsigned number)
{
    struct codepage *page = page_of(t, number);
    if (!page && t->reported++ == 0)
        diag(t->diag, DIAG_BAD_TEXT, (struct place){t->number, {(uint32_t)t->out.size, 0}},
             "this system does not know code page %u", number);
    if (!page)
        return;
    while (piece.len > 0) {
        uint32_t done = (uint32_t)codepage_decode(page, &t->out, piece);
        piece = (struct slice){piece.text + done, piece.len - done};
        if (piece.len == 0)
            break;
        bad_byte(t, (unsigned char)*piece.text, number);
        piece = (struct slice){piece.text + 1, piece.len - 1};
    }
}

static void put_range(struct transcoder *t, uint32_t start, uint32_t end, unsigned page)
{
    put(t, source_slice(t->source, (struct span){start, end - start}), page);
}

static unsigned page_of_text(const struct catalogue *c, const struct text *text)
{
    if (text->language_index == TEXT_IGNORED)
        return CODEPAGE_WESTERN;
    return ansi_codepage((uint16_t)c->languages.items[text->language_index].value);
}

/* The texts of one source lie in its order; what is between them is Western. */
static void put_by_language(struct transcoder *t, const struct catalogue *parsed)
{
    uint32_t done = 0;
    for (size_t i = 0; i < parsed->messages.count; i++) {
        const struct message *m = &parsed->messages.items[i];
        if (m->file != t->number)
            continue;
        for (uint32_t j = 0; j < m->text_count; j++) {
            const struct text *text = &parsed->texts.items[m->first_text + j];
            put_range(t, done, text->body.start, CODEPAGE_WESTERN);
            done = text->body.start + text->body.len;
            put_range(t, text->body.start, done, page_of_text(parsed, text));
        }
    }
    put_range(t, done, t->source->len, CODEPAGE_WESTERN);
}

/* How many lines end before offset. */
static uint32_t count_lines(const struct source_file *s, uint32_t offset)
{
    uint32_t lines = 0;
    uint32_t start = 0;
    for (uint32_t next; (next = source_next_line(s, source_line_end(s, start))) <= offset;
         lines++) {
        if (next == start)
            break;
        start = next;
    }
    return lines;
}

/* The place of a line with so many lines before it. */
static struct place line_place(const struct source_file *s, uint32_t number, uint32_t lines)
{
    uint32_t start = 0;
    for (; lines > 0; lines--)
        start = source_next_line(s, source_line_end(s, start));
    return (struct place){number, {start, 0}};
}

/* The text of a source that a place is in, or NULL. */
static const struct text *text_at(const struct catalogue *parsed, uint32_t number, uint32_t offset)
{
    for (size_t i = 0; i < parsed->messages.count; i++) {
        const struct message *m = &parsed->messages.items[i];
        if (m->file != number)
            continue;
        for (uint32_t j = 0; j < m->text_count; j++) {
            const struct text *text = &parsed->texts.items[m->first_text + j];
            if (offset >= text->body.start && offset - text->body.start < text->body.len)
                return text;
        }
    }
    return NULL;
}

/* What is guessed of a source, told before its raw text is gone: the names are in there. */
static void make_guess(struct guess *g, const struct catalogue *parsed, uint32_t number)
{
    const struct source_file *s = &parsed->sources[number];
    uint32_t bad = (uint32_t)utf8_check(s->text, s->len);
    const struct text *text = text_at(parsed, number, bad);
    char shown[SHOWN_SIZE], other[LANGUAGE_NAME_SIZE];
    g->lines = count_lines(s, bad);
    if (!text || text->language_index == TEXT_IGNORED) {
        snprintf(g->why, sizeof g->why,
                 "%d, as all lines outside texts, and each text in that of its language",
                 CODEPAGE_WESTERN);
        return;
    }
    const struct name *language = &parsed->languages.items[text->language_index];
    const struct language_name *named = language_name_find(language->name);
    const struct language_name *found = language_name_of(language->value);
    bool differs = named && found && language_name_differs(named, language->value);
    show_bare(shown, language->name);
    if (differs)
        language_name_with_article(other, found);
    snprintf(g->why, sizeof g->why, "%u, of %s=0x%X%s%s%s", page_of_text(parsed, text), shown,
             (unsigned)language->value, differs ? ", which is " : "", differs ? other : "",
             differs ? " language id" : "");
}

static void transcode_source(struct transcoder *t, const struct catalogue *parsed,
                             unsigned codepage, const struct guess *guess)
{
    t->reported = 0;
    t->out = (struct buf){0};
    if (codepage != 0)
        put_range(t, 0, t->source->len, codepage);
    else
        put_by_language(t, parsed);
    source_replace(t->source, &t->out);
    if (*guess->why)
        diag(t->diag, DIAG_GUESSED_PAGE, line_place(t->source, t->number, guess->lines),
             "this line is not UTF-8: read as code page %s; --codepage N says which page it is",
             guess->why);
}

/* Parses the sources as they are, for their structure; what is wrong with them is told later. */
static void parse_raw(struct catalogue *parsed, const struct catalogue *c, unsigned codepage)
{
    struct diag ignored = {0};
    *parsed = (struct catalogue){.sources = c->sources, .source_count = c->source_count};
    if (codepage != 0)
        return;
    for (uint32_t i = 0; i < c->source_count; i++)
        parse_source(parsed, i, &ignored);
    sema_resolve(parsed, &(struct sema_options){0}, &ignored);
    diag_free(&ignored);
}

void transcode_sources(struct catalogue *c, unsigned codepage, bool told, struct diag *d)
{
    struct catalogue parsed;
    size_t raw = 0;
    for (size_t i = 0; i < c->source_count; i++)
        raw += c->sources[i].raw;
    if (raw == 0)
        return;
    struct transcoder *t = memory_zeros(sizeof *t);
    struct guess *guesses = memory_zeros(c->source_count * sizeof *guesses);
    t->diag = d;
    parse_raw(&parsed, c, codepage);
    for (uint32_t i = 0; i < c->source_count && codepage == 0 && !told; i++) {
        if (c->sources[i].raw)
            make_guess(&guesses[i], &parsed, i);
    }
    for (uint32_t i = 0; i < c->source_count; i++) {
        t->source = &c->sources[i];
        t->number = i;
        if (t->source->raw)
            transcode_source(t, &parsed, codepage, &guesses[i]);
    }
    free(guesses);
    for (size_t i = 0; i < t->page_count; i++)
        codepage_close(&t->pages[i]);
    free(t);
    catalogue_free(&parsed);
}
