/* For every text: what is said of its language in the whole catalogue, then of the message. */
#include "sema_forms.h"

#include "ansi.h"
#include "bytes.h"
#include "comment.h"
#include "pe.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

struct forms {
    struct catalogue *catalogue;
    const struct names *languages;
    struct diag *diag;
    struct text_form *of_language; /* by index; what the whole catalogue says */
    struct text_form of_all;
    uint32_t *text_of;    /* by language: the text of the message looked at, or of one before it */
    struct codepage page; /* the last one that was needed */
};

static bool is_form(const struct comment *comment)
{
    return comment->kind == COMMENT_LINES || comment->kind == COMMENT_ENCODING ||
           comment->kind == COMMENT_TEXT || comment->kind == COMMENT_ENTRY;
}

static bool any_form(const struct catalogue *c)
{
    for (size_t i = 0; i < c->comments.count; i++) {
        if (is_form(&c->comments.items[i]))
            return true;
    }
    for (size_t i = 0; i < c->file_comments.count; i++) {
        if (is_form(&c->file_comments.items[i]))
            return true;
    }
    return false;
}

/* Whether a comment says something that was said already: the second one is an error. */
static bool is_said(const struct text_form *form, const struct comment *comment)
{
    if (comment->kind == COMMENT_LINES)
        return form->ends != ENDS_AS_ASKED;
    if (comment->kind == COMMENT_ENCODING)
        return form->encoding != TEXT_AS_ASKED;
    return form->exact != NULL;
}

static void say(struct text_form *form, const struct comment *comment)
{
    if (comment->kind == COMMENT_LINES) {
        form->ends = comment->form.ends;
        form->open = comment->form.open;
    } else if (comment->kind == COMMENT_ENCODING) {
        form->encoding = comment->form.encoding;
    } else {
        form->exact = comment;
    }
}

static void say_once(struct forms *f, struct text_form *form, const struct comment *comment)
{
    if (is_said(form, comment))
        diag(f->diag, DIAG_BAD_COMMENT, comment->place, "second '%s' for the same language",
             comment_word(comment->kind));
    say(form, comment);
}

/* What form leaves unsaid is as in general. */
static struct text_form combine(struct text_form form, const struct text_form *general)
{
    if (form.ends == ENDS_AS_ASKED) {
        form.ends = general->ends;
        form.open = general->open;
    }
    if (form.encoding == TEXT_AS_ASKED)
        form.encoding = general->encoding;
    if (!form.exact)
        form.exact = general->exact;
    return form;
}

/* The index of the language that a comment names; MAP_NONE after an error. */
static uint32_t language_of(struct forms *f, const struct comment *comment)
{
    struct place place = catalogue_place(f->catalogue, comment->place.file, comment->form.language);
    return names_find(f->languages, comment->form.language, place, f->diag);
}

static void read_file_comments(struct forms *f)
{
    for (size_t i = 0; i < f->catalogue->file_comments.count; i++) {
        const struct comment *comment = &f->catalogue->file_comments.items[i];
        struct text_form *form = &f->of_all;
        if (!is_form(comment))
            continue;
        if (comment->form.language.len > 0) {
            uint32_t language = language_of(f, comment);
            if (language == MAP_NONE)
                continue;
            form = &f->of_language[language];
        }
        say_once(f, form, comment);
    }
}

/* A comment of a message that names a language. */
static void read_one(struct forms *f, const struct message *m, const struct comment *comment)
{
    const struct catalogue *c = f->catalogue;
    char shown[SHOWN_SIZE];
    uint32_t language = language_of(f, comment);
    if (language == MAP_NONE)
        return;
    uint32_t text = f->text_of[language];
    bool is_own = text >= m->first_text && text < m->first_text + m->text_count &&
                  c->texts.items[text].language_index == language;
    show_word(shown, comment->form.language);
    if (!is_own)
        diag(f->diag, DIAG_BAD_COMMENT, comment->place, "the message has no text in language %s",
             shown);
    else
        say_once(f, &c->forms[text], comment);
}

/* A comment for all texts of a message; a string is of one. */
static void read_general(struct forms *f, const struct message *m, const struct comment *comment,
                         struct text_form *form)
{
    say_once(f, form, comment);
    if (form->exact != comment || m->text_count == 1)
        return;
    diag(f->diag, DIAG_BAD_COMMENT, comment->place,
         "expected the name of a language before the string: the message has %u texts",
         (unsigned)m->text_count);
    form->exact = NULL;
}

static struct codepage *page_of(struct forms *f, uint16_t language)
{
    unsigned number = ansi_codepage(language);
    if (f->page.number == number)
        return &f->page;
    codepage_close(&f->page);
    if (codepage_open(&f->page, number))
        return &f->page;
    f->page = (struct codepage){0};
    return NULL;
}

/* Whether the lines of a text are these. */
static bool is_body(const struct catalogue *c, const struct text *text, const struct buf *shown)
{
    struct text_lines lines = text_lines(c, text);
    struct slice line;
    bool ended_lf;
    size_t pos = 0;
    while (text_next_line(&lines, &line, &ended_lf)) {
        if (shown->size - pos <= line.len || shown->data[pos + line.len] != '\n' ||
            memcmp(shown->data + pos, line.text, line.len) != 0)
            return false;
        pos += (size_t)line.len + 1;
    }
    return pos == shown->size;
}

/* How many bytes at the start are text: an entry may end in NULs. */
static size_t text_size(const struct buf *bytes, enum text_encoding encoding)
{
    size_t unit = encoding == TEXT_UTF16 ? 2 : 1;
    size_t size = bytes->size / unit * unit;
    while (size > 0 && bytes->data[size - 1] == 0 && bytes->data[size - unit] == 0)
        size -= unit;
    return size;
}

/* The lines must be those that the string has: else one of the two was changed alone. */
static void check_shown(struct forms *f, uint32_t index, const struct buf *bytes)
{
    const struct catalogue *c = f->catalogue;
    const struct text *text = &c->texts.items[index];
    const struct text_form *form = &c->forms[index];
    struct codepage *page = NULL;
    struct buf decoded = {0}, shown = {0};
    size_t size =
        form->exact->kind == COMMENT_ENTRY ? text_size(bytes, form->encoding) : bytes->size;
    if (form->encoding == TEXT_ANSI)
        page = page_of(f, (uint16_t)c->languages.items[text->language_index].value);
    if (form->encoding == TEXT_ANSI && !page)
        return; /* the writer says that the page is not known */
    text_decode(&decoded, bytes->data, size, form->encoding, page);
    text_show(&shown, (struct slice){(const char *)decoded.data, (uint32_t)decoded.size});
    if (!is_body(c, text, &shown)) {
        diag(f->diag, DIAG_OTHER_TEXT, form->exact->place,
             "this string is not the text of the message below: change both, or delete this "
             "comment");
        diag_note(f->diag, (struct place){text->file, text->body}, "the text is here");
    }
    buf_free(&decoded);
    buf_free(&shown);
}

/* The largest string: an entry has a 16-bit size, and a text has a terminator and padding. */
static size_t string_max(const struct text_form *form)
{
    size_t terminator = form->encoding == TEXT_UTF16 ? 2 : 1;
    if (form->exact->kind == COMMENT_ENTRY)
        return 0xFFFF - TABLE_ENTRY_HEADER_SIZE;
    return TABLE_ENTRY_MAX - TABLE_ENTRY_HEADER_SIZE - terminator;
}

static void check_exact(struct forms *f, uint32_t index)
{
    struct text_form *form = &f->catalogue->forms[index];
    struct buf bytes = {0};
    struct slice at;
    if (form->encoding == TEXT_AS_ASKED)
        form->encoding = TEXT_UTF16;
    const char *why = text_unquote(&bytes, form->exact->form.string, form->encoding, &at);
    struct place place = form->exact->place;
    if (why) {
        diag(f->diag, DIAG_BAD_COMMENT, catalogue_place(f->catalogue, place.file, at),
             "expected %s", why);
        form->exact = NULL;
    } else if (bytes.size > string_max(form)) {
        diag(f->diag, DIAG_TEXT_TOO_LONG, place,
             "the string has %zu bytes: at most %zu fit in a table entry", bytes.size,
             string_max(form));
        form->exact = NULL;
    } else {
        check_shown(f, index, &bytes);
    }
    buf_free(&bytes);
}

static void read_message(struct forms *f, const struct message *m)
{
    struct catalogue *c = f->catalogue;
    struct text_form general = {TEXT_AS_ASKED, ENDS_AS_ASKED, false, NULL};
    uint32_t end = m->first_text + m->text_count;
    for (uint32_t t = m->first_text; t < end && m->comment_count > 0; t++) {
        if (c->texts.items[t].language_index != TEXT_IGNORED)
            f->text_of[c->texts.items[t].language_index] = t;
    }
    for (uint32_t i = 0; i < m->comment_count; i++) {
        const struct comment *comment = &c->comments.items[m->first_comment + i];
        if (!is_form(comment))
            continue;
        if (comment->form.language.len > 0)
            read_one(f, m, comment);
        else
            read_general(f, m, comment, &general);
    }
    for (uint32_t t = m->first_text; t < end; t++) {
        uint32_t language = c->texts.items[t].language_index;
        if (language == TEXT_IGNORED)
            continue;
        struct text_form form = combine(c->forms[t], &general);
        form = combine(form, &f->of_language[language]);
        c->forms[t] = combine(form, &f->of_all);
        if (c->forms[t].exact)
            check_exact(f, t);
    }
}

void sema_forms(struct catalogue *c, const struct names *languages, struct diag *d)
{
    size_t errors = d->errors;
    if (!any_form(c))
        return;
    struct forms f = {.catalogue = c, .languages = languages, .diag = d};
    c->forms = memory_zeros(c->texts.count * sizeof *c->forms);
    f.of_language = memory_zeros(c->languages.count * sizeof *f.of_language);
    f.text_of = memory_zeros(c->languages.count * sizeof *f.text_of);
    read_file_comments(&f);
    for (size_t i = 0; i < c->messages.count; i++)
        read_message(&f, &c->messages.items[i]);
    free(f.of_language);
    free(f.text_of);
    codepage_close(&f.page);
    c->comment_errors += d->errors - errors;
}

uint64_t sema_form_size(const struct catalogue *c, uint32_t text)
{
    const struct text_form *form = &c->forms[text];
    struct text_lines lines = text_lines(c, &c->texts.items[text]);
    struct slice line;
    bool ended_lf;
    uint64_t count = 0;
    if (form->exact || form->encoding == TEXT_ANSI || form->encoding == TEXT_UTF8)
        return 0;
    while (text_next_line(&lines, &line, &ended_lf))
        count++;
    uint64_t units = text_units(c, &c->texts.items[text]);
    units -= count > 0 ? 2 * (count - 1) : 0;
    uint64_t end = form->ends == ENDS_LF || form->ends == ENDS_CR ? 1 : 2;
    units += end * (count > 0 && form->open ? count - 1 : count);
    return align_up((size_t)(TABLE_ENTRY_HEADER_SIZE + 2 * (units + 1)), 4);
}
