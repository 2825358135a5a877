/* Categories and events of the files of a source. */
#include "source_content.h"

#include "arena.h"
#include "console.h"
#include "distinct.h"
#include "failure.h"
#include "say.h"

#include <stdio.h>
#include <stdlib.h>

ptrdiff_t source_category_count(const struct source_files *f)
{
    ptrdiff_t count = 0;
    for (size_t i = 0; i < f->tables.count && count == 0; i++)
        count = msgtab_event_categories(&f->tables.items[i]);
    return count;
}

int source_not_counted(const struct source_request *r, int code)
{
    int status = failure_of_source(r->shown, code);
    if (code == MSGTAB_E_CATEGORY_GAP)
        say_error(r->with ? "(--force accepts it anyway)\n"
                          : "(--categories N says how many there are; 0 when the file has none)\n");
    return status;
}

static int count_categories(const struct source_request *r, const struct source_files *f,
                            uint32_t *categories)
{
    ptrdiff_t count = source_category_count(f);
    *categories = count < 0 ? 0 : (uint32_t)count;
    return count < 0 ? source_not_counted(r, (int)count) : STATUS_OK;
}

/* A walk over all texts of files; stops when visit returns true, and returns that. */
struct walk {
    const struct source_files *new; /* what the visitors look at */
    uint32_t categories;
    uint32_t id;        /* the text at which the walk stopped */
    size_t count;       /* of texts */
    unsigned char *has; /* a bit for each id below `limit` */
    uint32_t limit;
    bool is_plain; /* no text is an event's: all may be parameters */
};

typedef bool visitor(struct walk *w, const struct msgtab_text *text);

static bool walk_language(struct walk *w, const struct msgtab *t, uint16_t lang, visitor *visit)
{
    struct msgtab_cursor cursor = {0};
    struct msgtab_text text;
    while (msgtab_next(t, lang, &cursor, &text) == 1) {
        w->id = text.id;
        if (visit(w, &text))
            return true;
    }
    return false;
}

static bool walk_table(struct walk *w, const struct msgtab *t, visitor *visit)
{
    const struct languages l = distinct_languages(t);
    bool stopped = false;
    for (size_t i = 0; i < l.count && !stopped; i++)
        stopped = walk_language(w, t, l.items[i], visit);
    free(l.items);
    return stopped;
}

static bool walk(struct walk *w, const struct source_files *f, visitor *visit)
{
    for (size_t i = 0; i < f->tables.count; i++) {
        if (walk_table(w, &f->tables.items[i], visit))
            return true;
    }
    return false;
}

static bool count_text(struct walk *w, const struct msgtab_text *text)
{
    (void)text;
    w->count++;
    return false;
}

static bool mark_text(struct walk *w, const struct msgtab_text *text)
{
    if (text->id < w->limit)
        w->has[text->id / 8] |= (unsigned char)(1u << text->id % 8);
    return false;
}

/* Of n texts, one of the ids 1 to n + 1 is missing: so much is looked at, whatever count is. */
uint32_t source_category_gap(const struct source_files *f, uint32_t count)
{
    struct walk w = {0};
    walk(&w, f, count_text);
    w.limit = count < w.count + 1 ? count + 1 : (uint32_t)w.count + 2;
    w.has = memory_zeros(w.limit / 8 + 1);
    walk(&w, f, mark_text);
    uint32_t id = 1;
    while (id < w.limit && (w.has[id / 8] & 1u << id % 8))
        id++;
    free(w.has);
    return id <= count ? id : 0;
}

int source_categories(const struct source_request *r, const struct source_files *f,
                      uint32_t *categories)
{
    if (!r->has_categories)
        return count_categories(r, f, categories);
    const uint32_t id = source_category_gap(f, r->categories);
    if (id > 0) {
        say_error("msgtab: source '%s': the file has no text for category %lu\n", r->shown,
                  (unsigned long)id);
        if (r->with)
            say_error("(--force accepts it anyway)\n");
        return STATUS_INPUT;
    }
    *categories = r->categories;
    return STATUS_OK;
}

static bool is_event(struct walk *w, const struct msgtab_text *text)
{
    return text->id == 0 || text->id > w->categories;
}

int source_events(const struct source_request *r, const struct source_files *f, uint32_t categories)
{
    struct walk w = {.categories = categories};
    if (walk(&w, f, is_event))
        return STATUS_OK;
    say_error("msgtab: source '%s': the file has no event, only categories 1 to %lu\n", r->shown,
              (unsigned long)categories);
    if (!r->with)
        say_error("(--categories 0 says that these are events)\n");
    return STATUS_INPUT;
}

/* The unit or byte i places before the end at len; 0 before the start. */
static unsigned unit_before(const struct msgtab_text *text, size_t len, size_t i)
{
    if (i > len)
        return 0;
    return text->flags == MSGTAB_TEXT_UTF16 ? ((const uint16_t *)text->text)[len - i]
                                            : ((const unsigned char *)text->text)[len - i];
}

/* Whether a text ends in %0, which is not "%%0". A line end may follow, which nobody sees. */
static bool ends_open(const struct msgtab_text *text)
{
    size_t len = text->len;
    while (unit_before(text, len, 1) == '\n' || unit_before(text, len, 1) == '\r')
        len--;
    return unit_before(text, len, 1) == '0' && unit_before(text, len, 2) == '%' &&
           unit_before(text, len, 3) != '%';
}

/* Whether a text may be an event's: it has a severity or a facility, or an insert. */
static bool is_like_event(struct walk *w, const struct msgtab_text *text)
{
    (void)w;
    bool has_insert = false;
    for (size_t i = 2; i <= text->len && !has_insert; i++) {
        const unsigned digit = unit_before(text, text->len, i - 1);
        has_insert = digit >= '1' && digit <= '9' && unit_before(text, text->len, i) == '%' &&
                     unit_before(text, text->len, i + 1) != '%';
    }
    return text->id > UINT16_MAX || has_insert;
}

/* Windows' own parameter texts, those of msobjs.dll, end in a line end; they are a file of their
   own. */
static bool is_parameter(struct walk *w, const struct msgtab_text *text)
{
    return text->id > w->categories && text->id <= UINT16_MAX && (w->is_plain || ends_open(text));
}

static bool are_plain(const struct source_files *f)
{
    struct walk w = {0};
    return !walk(&w, f, is_like_event);
}

bool source_has_parameters(const struct source_files *f, uint32_t categories)
{
    struct walk w = {.categories = categories, .is_plain = are_plain(f)};
    return walk(&w, f, is_parameter);
}

static bool has_id(struct walk *w, const struct msgtab_text *text)
{
    struct msgtab_text found;
    return source_files_find(w->new, text->id, 0, &found) != NULL;
}

static bool is_kept_parameter(struct walk *w, const struct msgtab_text *text)
{
    return is_parameter(w, text) && has_id(w, text);
}

bool source_keeps_parameters(const struct source_files *old, const struct source_files *new,
                             uint32_t categories)
{
    struct walk w = {.new = new, .categories = categories, .is_plain = are_plain(old)};
    return walk(&w, old, is_kept_parameter);
}

static bool is_missing(struct walk *w, const struct msgtab_text *text)
{
    return is_event(w, text) && !has_id(w, text);
}

int source_keeps_ids(const struct source_request *r, const struct source_files *old,
                     const struct source_files *new, uint32_t categories)
{
    struct walk w = {.new = new, .categories = categories};
    if (!walk(&w, old, is_missing))
        return STATUS_OK;
    say_error("msgtab: source '%s': the new file has no message 0x%08lX, which the old one has\n"
              "(--force accepts it anyway)\n",
              r->shown, (unsigned long)w.id);
    return STATUS_INPUT;
}
