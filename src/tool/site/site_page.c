/* The page of a message in a language. */
#include "site_page.h"

#include "comment.h"
#include "console.h"
#include "html.h"
#include "text_util.h"

#include <msgtab/codes.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

struct slice site_copy(struct arena *a, const struct buf *b)
{
    return (struct slice){arena_copy(a, (const char *)b->data, b->size), (uint32_t)b->size};
}

struct slice site_printed(struct arena *a, const char *format, ...)
{
    char text[256];
    va_list args;
    va_start(args, format);
    int len = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    size_t used = len < 0 ? 0 : (size_t)len < sizeof text ? (size_t)len : sizeof text - 1;
    return (struct slice){arena_copy(a, text, used), (uint32_t)used};
}

const char *site_name(const struct site *s, const struct site_entry *e, struct arena *a)
{
    uint32_t number;
    struct slice name = e->symbol;
    if (e->windows)
        return e->windows;
    const char *rest = name.len > 0 ? memchr(name.text, '_', name.len) : NULL;
    if (rest && (site_own_form(s, e, "rdp", &number) || site_own_form(s, e, "mstsc", &number)))
        name = (struct slice){rest + 1, (uint32_t)(name.text + name.len - rest - 1)};
    return name.len > 0 ? arena_copy(a, name.text, name.len) : "";
}

const struct text *site_best_text(const struct site *s, const struct message *m, size_t *language)
{
    const struct text *text = site_text(s, m, s->languages[*language].index);
    for (size_t i = 0; !text && i < s->language_count; i++) {
        text = site_text(s, m, s->languages[i].index);
        *language = i;
    }
    return text;
}

struct slice site_filled(const struct site *s, struct arena *a, const struct message *m,
                         size_t *language)
{
    struct buf text = {0};
    const struct text *best = site_best_text(s, m, language);
    if (best)
        site_fill(s, &text, m, best, NULL);
    struct slice copy = site_copy(a, &text);
    buf_free(&text);
    return copy;
}

struct slice site_shown_number(struct arena *a, uint32_t number)
{
    return number > UINT16_MAX ? site_printed(a, "0x%08" PRIX32, number)
                               : site_printed(a, "%" PRIu32, number);
}

/* Whether a message has a number of Remote Desktop's only, so that its id is our own. */
bool site_own_form(const struct site *s, const struct site_entry *e, const char *word,
                   uint32_t *number)
{
    const struct comment_fact *f = e->number > UINT16_MAX ? site_fact(s, e->message, word) : NULL;
    return f && site_fact_number(s, f, 0, number);
}

struct slice site_label(const struct site *s, struct arena *a, const struct site_entry *e)
{
    uint32_t number;
    if (site_own_form(s, e, "rdp", &number))
        return site_printed(a, "rdp:-%" PRIu32, 0 - number);
    if (site_own_form(s, e, "mstsc", &number))
        return site_printed(a, "mstsc:0x%" PRIX32, number);
    return site_shown_number(a, e->number);
}

struct slice site_html(struct arena *a, struct slice filled)
{
    struct buf html = {0};
    html_message(&html, filled);
    struct slice copy = site_copy(a, &html);
    buf_free(&html);
    return copy;
}

struct slice site_plain(struct arena *a, struct slice filled)
{
    struct buf plain = {0};
    html_unmarked(&plain, filled);
    for (size_t i = 0; i < plain.size; i++)
        plain.data[i] = plain.data[i] == '\n' ? ' ' : plain.data[i];
    struct slice copy = site_copy(a, &plain);
    buf_free(&plain);
    return copy;
}

/* A message that the catalogue has for pages, by the end of its symbol: PREFIX_HEADING_USER, where
   PREFIX is the first word of the symbol of this message. */
static const struct message *named(const struct page *p, const char *ending, struct slice word)
{
    struct slice symbol = p->entry->symbol;
    const char *end = memchr(symbol.text, '_', symbol.len);
    struct slice name = site_printed(p->arena, "%.*s_%s%.*s", end ? (int)(end - symbol.text) : 0,
                                     symbol.text, ending, (int)word.len, word.text);
    uint32_t found = symbol.len > 0 && end ? map_get(&p->site->symbols, name) : MAP_NONE;
    return found == MAP_NONE ? NULL : &p->site->catalogue->messages.items[found];
}

static void put_named(const struct page *p, uint32_t key, const char *ending, struct slice word)
{
    const struct message *m = named(p, ending, word);
    size_t language = p->language;
    if (m && site_text(p->site, m, p->site->languages[language].index))
        record_text(p->arena, p->record, key,
                    site_plain(p->arena, site_filled(p->site, p->arena, m, &language)));
}

/* The headings of the catalogue, and for whom a page goes on, in the place of those of words.txt.
 */
static void put_headings(const struct page *p)
{
    static const char *const words[][2] = {
#define SECTION(word, HEADING, line) {"w_" #word, "HEADING_" #HEADING},
#include "sections.def"
#undef SECTION
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        uint32_t key = map_get(&p->site->names, slice_of(words[i][0]));
        if (key != MAP_NONE)
            put_named(p, key, words[i][1], (struct slice){0});
    }
    uint32_t rest = map_get(&p->site->names, slice_of("w_rest"));
    if (rest != MAP_NONE)
        put_named(p, rest, "REST_OF_PAGE", (struct slice){0});
}

/* The key of a section that is a line of guidance, from 1; KEY_COUNT when there is none. */
static uint32_t key_of_line(int wanted)
{
    static const struct {
        uint32_t key;
        int line;
    } sections[] = {
#define SECTION(word, HEADING, line) {KEY_##word, line},
#include "sections.def"
#undef SECTION
    };
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        if (sections[i].line == wanted)
            return sections[i].key;
    }
    return KEY_COUNT;
}

/* The lines of guidance: a section each, and the last section has all that are left. */
static void put_guidance(const struct page *p)
{
    size_t language = p->language;
    if (!p->entry->guide)
        return;
    struct buf lines = {0};
    const struct text *best = site_best_text(p->site, p->entry->guide, &language);
    site_fill(p->site, &lines, p->entry->guide, best, NULL);
    const char *from = (const char *)lines.data;
    size_t rest = lines.size;
    uint32_t key;
    for (int line = 1; rest > 0 && (key = key_of_line(line)) != KEY_COUNT; line++) {
        bool is_last = key_of_line(line + 1) == KEY_COUNT;
        const char *end = is_last ? NULL : memchr(from, '\n', rest);
        size_t len = end ? (size_t)(end - from) : rest;
        while (is_last && len > 0 && from[len - 1] == '\n')
            len--;
        record_text(p->arena, p->record, key,
                    (struct slice){arena_copy(p->arena, from, len), (uint32_t)len});
        from += len + (end != NULL);
        rest -= len + (end != NULL);
    }
    buf_free(&lines);
    record_str(p->arena, p->record, KEY_guide, "1");
    const char *tag = p->site->languages[language].tag;
    record_str(p->arena, p->record, KEY_guide_lang, tag);
    if (language != p->language)
        record_str(p->arena, p->record, KEY_guide_foreign, "1");
    if (strncmp(tag, "en", 2) == 0)
        record_str(p->arena, p->record, KEY_guide_english, "1");
}

/* The text of a key of this page; empty when there is none. */
static struct slice text_of(const struct page *p, uint32_t key)
{
    const struct field *f = p->record->fields;
    while (f && f->key != key)
        f = f->next;
    return f ? f->value.text : (struct slice){0};
}

/* All sections in their order; a template shows those that have something. */
static void put_sections(const struct page *p)
{
    static const struct {
        const char *word;
        uint32_t key, is_this;
        int line;
    } sections[] = {
#define SECTION(word, HEADING, line) {"w_" #word, KEY_##word, KEY_is_##word, line},
#include "sections.def"
#undef SECTION
    };
    struct record_list list = {0};
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        struct record *r = record_add(p->arena, &list);
        const char *word = sections[i].word;
        struct slice heading = text_of(p, map_get(&p->site->names, slice_of(word)));
        record_str(p->arena, r, sections[i].is_this, "1");
        record_text(p->arena, r, KEY_heading,
                    heading.len > 0 ? heading
                                    : site_word(p->site, &p->site->languages[p->language], word));
        if (sections[i].line > 0)
            record_text(p->arena, r, KEY_paragraph, text_of(p, sections[i].key));
    }
    record_list(p->arena, p->record, KEY_sections, list.first);
}

static void put_advice(const struct page *p)
{
    const struct comment_fact *f = site_fact(p->site, p->entry->message, "advice");
    uint32_t seconds;
    if (!f || f->value_count == 0)
        return;
    struct slice word = p->site->catalogue->fact_values.items[f->first_value];
    char *class = arena_copy(p->arena, word.text, word.len);
    for (char *c = class; *c; c++)
        *c = ascii_is_word(*c) ? ascii_lower(*c) : '-';
    record_str(p->arena, p->record, KEY_advice_class, class);
    record_text(p->arena, p->record, KEY_advice, word);
    put_named(p, KEY_advice, "DO_", word);
    if (f->value_count > 1 && site_fact_number(p->site, f, 1, &seconds))
        record_text(p->arena, p->record, KEY_retry, site_printed(p->arena, "%" PRIu32, seconds));
}

/* Where a page of an entry is, seen from the folder of a language. */
struct slice site_href(const struct site *s, struct arena *a, const struct site_entry *e,
                       size_t language)
{
    size_t has = language;
    site_best_text(s, e->message, &has);
    return has == language
               ? site_printed(a, "%s.html", e->address)
               : site_printed(a, "../%s/%s.html", s->languages[has].folder.text, e->address);
}

static void put_languages(const struct page *p)
{
    const struct site *s = p->site;
    struct record_list all = {0}, others = {0};
    for (size_t i = 0; i < s->language_count; i++) {
        const struct site_language *l = &s->languages[i];
        struct record *r = record_add(p->arena, &all);
        bool has = site_text(s, p->entry->message, l->index) != NULL;
        record_str(p->arena, r, KEY_tag, l->tag);
        record_text(p->arena, r, KEY_endonym, site_endonym(s, l));
        if (i == p->language)
            record_str(p->arena, r, KEY_current, "1");
        else if (has)
            record_text(p->arena, r, KEY_href,
                        site_printed(p->arena, "../%s/%s.html", l->folder.text, p->entry->address));
        else
            record_str(p->arena, r, KEY_missing, "1");
        if (!has)
            continue;
        r = record_add(p->arena, &others);
        record_str(p->arena, r, KEY_tag, l->tag);
        record_text(p->arena, r, KEY_href, site_absolute(s, p->arena, l, p->entry->address));
    }
    record_list(p->arena, p->record, KEY_languages, all.first);
    record_list(p->arena, p->record, KEY_alternates, others.first);
}

static void put_deprecated(const struct page *p)
{
    const struct comment *c = comment_of(p->site->catalogue, p->entry->message, COMMENT_DEPRECATED);
    if (!c)
        return;
    record_str(p->arena, p->record, KEY_deprecated, "1");
    record_text(p->arena, p->record, KEY_deprecated_note, c->deprecated);
}

/* For what is around a list. */
static void put_has(const struct page *p, uint32_t list, uint32_t has)
{
    for (const struct field *f = p->record->fields; f; f = f->next) {
        if (f->key == list && f->value.list) {
            record_str(p->arena, p->record, has, "1");
            return;
        }
    }
}

static void fill_page(const struct page *p)
{
    static const uint32_t kinds[] = {KEY_is_code, KEY_is_event, KEY_is_category, KEY_is_text};
    const struct site_entry *e = p->entry;
    size_t language = p->language;
    struct slice filled = site_filled(p->site, p->arena, e->message, &language);
    const char *name = site_name(p->site, e, p->arena);
    struct slice number = site_label(p->site, p->arena, e);
    put_headings(p);
    record_str(p->arena, p->record, kinds[e->kind], "1");
    record_str(p->arena, p->record, KEY_name, name);
    record_text(p->arena, p->record, KEY_number, number);
    record_text(p->arena, p->record, KEY_title,
                *name ? site_printed(p->arena, "%s (%s)", number.text, name) : number);
    record_text(p->arena, p->record, KEY_text, site_html(p->arena, filled));
    record_text(p->arena, p->record, KEY_plain, site_plain(p->arena, filled));
    record_str(p->arena, p->record, KEY_address, e->address);
    if (e->windows && e->symbol.len > 0)
        record_text(p->arena, p->record, KEY_own_symbol, e->symbol);
    if (p->site->request->base_url)
        record_text(p->arena, p->record, KEY_canonical,
                    site_absolute(p->site, p->arena, &p->site->languages[p->language], e->address));
    put_languages(p);
    site_put_forms(p);
    put_guidance(p);
    put_advice(p);
    site_put_codes(p, "related", KEY_related);
    site_put_codes(p, "confused", KEY_confused);
    site_put_misnamed(p);
    site_put_inserts(p);
    put_has(p, KEY_inserts, KEY_has_inserts);
    put_has(p, KEY_related, KEY_has_related);
    put_has(p, KEY_confused, KEY_has_confused);
    if (site_fact(p->site, e->message, "misnamed") && !site_fact(p->site, e->message, "confused"))
        record_str(p->arena, p->record, KEY_has_confused, "1");
    put_deprecated(p);
    site_put_event(p);
    site_snippet(p);
    put_sections(p);
}

static bool write_page(struct site *s, const struct site_entry *e, size_t language, struct buf *out)
{
    struct arena arena = {0};
    struct record record = {0};
    struct view view;
    const struct page page = {s, e, language, &arena, &record};
    char name[2 * SITE_ADDRESS + 16];
    site_view(s, &view, &s->languages[language], &arena);
    fill_page(&page);
    view_set(&view, &record);
    out->size = 0;
    template_render(out, &s->page, &view);
    snprintf(name, sizeof name, "%s/%s.html", s->languages[language].folder.text, e->address);
    bool ok = site_out_file(&s->out, name, out->data, out->size);
    arena_free(&arena);
    return ok;
}

bool site_pages(struct site *s)
{
    struct buf out = {0};
    bool ok = true;
    for (size_t l = 0; l < s->language_count && ok; l++) {
        ok = site_out_folder(&s->out, s->languages[l].folder.text);
        for (size_t i = 0; i < s->entry_count && ok; i++) {
            if (site_text(s, s->entries[i].message, s->languages[l].index))
                ok = write_page(s, &s->entries[i], l, &out);
        }
    }
    buf_free(&out);
    return ok;
}
