/* The lists of a language: all codes, page by page, and the events; and what the search reads. */
#include "site_page.h"

#include "html.h"

#include <stdio.h>

enum { ROWS_MAX = 1000, NAME_SIZE = 64 };

/* Lists are made one language after the other. */
struct lists {
    struct site *site;
    size_t language;
    struct buf out;
};

static void put_row(const struct lists *w, struct arena *a, struct record *r,
                    const struct site_entry *e)
{
    const struct site *s = w->site;
    size_t language = w->language;
    struct buf plain = {0};
    html_unmarked(&plain, site_filled(s, a, e->message, &language));
    record_text(a, r, KEY_number, site_label(s, a, e));
    record_text(a, r, KEY_value, site_printed(a, "%u", (unsigned)e->number));
    record_str(a, r, KEY_name, site_name(s, e, a));
    record_text(a, r, KEY_plain, site_copy(a, &plain));
    record_str(a, r, KEY_row_lang, s->languages[language].tag);
    record_text(a, r, KEY_href, site_href(s, a, e, w->language));
    buf_free(&plain);
}

static const struct record *rows(const struct lists *w, struct arena *a, size_t from, size_t to)
{
    struct record_list list = {0};
    for (size_t i = from; i < to; i++)
        put_row(w, a, record_add(a, &list), &w->site->entries[i]);
    return list.first;
}

static void page_name(char *out, const char *base, size_t page)
{
    if (page == 0)
        snprintf(out, NAME_SIZE, "%s", base);
    else
        snprintf(out, NAME_SIZE, "%s-%zu", base, page + 1);
}

static const struct record *pager(struct arena *a, const char *base, size_t page, size_t count)
{
    struct record_list list = {0};
    char name[NAME_SIZE];
    for (size_t i = 0; i < count && count > 1; i++) {
        struct record *r = record_add(a, &list);
        page_name(name, base, i);
        record_text(a, r, KEY_number, site_printed(a, "%zu", i + 1));
        if (i == page)
            record_str(a, r, KEY_current, "1");
        else
            record_text(a, r, KEY_href, site_printed(a, "%s.html", name));
    }
    return list.first;
}

static const struct record *languages(const struct lists *w, struct arena *a, const char *page)
{
    const struct site *s = w->site;
    struct record_list list = {0};
    for (size_t i = 0; i < s->language_count; i++) {
        const struct site_language *l = &s->languages[i];
        struct record *r = record_add(a, &list);
        record_str(a, r, KEY_tag, l->tag);
        record_text(a, r, KEY_endonym, site_endonym(s, l));
        if (i == w->language)
            record_str(a, r, KEY_current, "1");
        else
            record_text(a, r, KEY_href, site_printed(a, "../%s/%s.html", l->folder.text, page));
    }
    return list.first;
}

static const struct record *alternates(const struct lists *w, struct arena *a, const char *page)
{
    const struct site *s = w->site;
    struct record_list list = {0};
    for (size_t i = 0; i < s->language_count; i++) {
        struct record *r = record_add(a, &list);
        record_str(a, r, KEY_tag, s->languages[i].tag);
        record_text(a, r, KEY_href, site_absolute(s, a, &s->languages[i], page));
    }
    return list.first;
}

static bool write_list(struct lists *w, struct arena *a, struct record *r, const struct template *t,
                       const char *name)
{
    struct site *s = w->site;
    const struct site_language *l = &s->languages[w->language];
    struct view view;
    char path[2 * NAME_SIZE];
    site_view(s, &view, l, a);
    record_list(a, r, KEY_languages, languages(w, a, name));
    record_list(a, r, KEY_alternates, alternates(w, a, name));
    record_str(a, r, KEY_title, s->request->title ? s->request->title : s->title);
    if (s->request->base_url)
        record_text(a, r, KEY_canonical, site_absolute(s, a, l, name));
    view_set(&view, r);
    w->out.size = 0;
    template_render(&w->out, t, &view);
    snprintf(path, sizeof path, "%s/%s.html", l->folder.text, name);
    return site_out_file(&s->out, path, w->out.data, w->out.size);
}

/* Entries from a kind's first to its last, in pages. */
static bool write_pages(struct lists *w, enum site_kind kind, const char *base)
{
    const struct site *s = w->site;
    size_t from = s->kind_start[kind], to = s->kind_start[kind + 1];
    size_t pages = to > from ? (to - from + ROWS_MAX - 1) / ROWS_MAX : 1;
    bool ok = true;
    for (size_t i = 0; i < pages && ok; i++) {
        struct arena arena = {0};
        struct record record = {0};
        char name[NAME_SIZE];
        size_t first = from + i * ROWS_MAX;
        page_name(name, base, i);
        record_list(&arena, &record, KEY_rows,
                    rows(w, &arena, first, first + ROWS_MAX < to ? first + ROWS_MAX : to));
        record_list(&arena, &record, KEY_pages, pager(&arena, base, i, pages));
        if (pages > 1)
            record_str(&arena, &record, KEY_has_pages, "1");
        record_text(&arena, &record, KEY_count, site_printed(&arena, "%zu", to - from));
        if (kind == SITE_CODE)
            record_str(&arena, &record, KEY_is_code, "1");
        else
            record_str(&arena, &record, KEY_is_text, "1");
        ok = write_list(w, &arena, &record, &w->site->index, name);
        arena_free(&arena);
    }
    return ok;
}

static bool write_events(struct lists *w)
{
    const struct site *s = w->site;
    struct arena arena = {0};
    struct record record = {0};
    record_list(&arena, &record, KEY_events,
                rows(w, &arena, s->kind_start[SITE_EVENT], s->kind_start[SITE_EVENT + 1]));
    record_list(&arena, &record, KEY_categories,
                rows(w, &arena, s->kind_start[SITE_CATEGORY], s->kind_start[SITE_CATEGORY + 1]));
    bool ok = write_list(w, &arena, &record, &s->events, "events");
    arena_free(&arena);
    return ok;
}

/* One row for the search: where it is, its number as people write it, its name, its text without
 * names, and its numbers. */
static void put_search_row(struct lists *w, struct arena *a, const struct site_entry *e)
{
    struct site_number numbers[SITE_NUMBERS];
    size_t count = site_numbers(w->site, e, numbers);
    size_t language = w->language;
    struct slice filled = site_filled(w->site, a, e->message, &language);
    struct buf text = {0};
    html_unfilled(&text, filled);
    buf_char(&w->out, '[');
    html_string(&w->out, site_href(w->site, a, e, w->language));
    buf_char(&w->out, ',');
    html_string(&w->out, site_label(w->site, a, e));
    buf_char(&w->out, ',');
    html_string(&w->out, slice_of(site_name(w->site, e, a)));
    buf_char(&w->out, ',');
    html_string(&w->out, (struct slice){(const char *)text.data, (uint32_t)text.size});
    text.size = 0;
    html_unmarked(&text, filled);
    buf_char(&w->out, ',');
    html_string(&w->out, (struct slice){(const char *)text.data, (uint32_t)text.size});
    for (size_t i = 0; i < count; i++)
        buf_printf(&w->out, ",%u", (unsigned)numbers[i].value);
    buf_str(&w->out, "],\n");
    buf_free(&text);
}

static bool write_search(struct lists *w)
{
    struct site *s = w->site;
    char path[NAME_SIZE];
    w->out.size = 0;
    buf_str(&w->out, "const siteRows = [\n");
    for (size_t i = 0; i < s->entry_count; i++) {
        struct arena arena = {0};
        put_search_row(w, &arena, &s->entries[i]);
        arena_free(&arena);
    }
    buf_str(&w->out, "];\n");
    snprintf(path, sizeof path, "%s/search.js", s->languages[w->language].folder.text);
    return site_out_file(&s->out, path, w->out.data, w->out.size);
}

bool site_indexes(struct site *s)
{
    struct lists w = {.site = s};
    bool ok = true;
    for (w.language = 0; w.language < s->language_count && ok; w.language++) {
        ok = write_pages(&w, SITE_CODE, "index") && write_pages(&w, SITE_TEXT, "texts") &&
             write_events(&w) && write_search(&w);
    }
    buf_free(&w.out);
    return ok;
}
