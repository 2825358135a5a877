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
    (void)s;
    if (e->windows)
        return e->windows;
    return e->symbol.len > 0 ? arena_copy(a, e->symbol.text, e->symbol.len) : "";
}

/* The text in the language, or in the first one that has one; which one is in *language. */
static const struct text *best_text(const struct site *s, const struct message *m, size_t *language)
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
    const struct text *best = best_text(s, m, language);
    if (best)
        site_fill(s, &text, m, best);
    struct slice copy = site_copy(a, &text);
    buf_free(&text);
    return copy;
}

static struct slice html_of(struct arena *a, struct slice filled)
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

/* The headings of the catalogue in the place of those of words.txt. */
static void put_headings(const struct page *p)
{
    static const char *const words[][2] = {
        {"w_meaning", "HEADING_MEANING"}, {"w_causes", "HEADING_CAUSES"},
        {"w_user", "HEADING_USER"},       {"w_developer", "HEADING_DEVELOPER"},
        {"w_advice", "HEADING_ADVICE"},   {"w_related", "HEADING_RELATED"},
        {"w_number", "HEADING_NUMBER"},   {"w_administrator", "HEADING_ADMINISTRATOR"},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        uint32_t key = map_get(&p->site->names, slice_of(words[i][0]));
        if (key != MAP_NONE)
            put_named(p, key, words[i][1], (struct slice){0});
    }
}

/* The lines of guidance: four, or five. */
static void put_guidance(const struct page *p)
{
    static const uint32_t keys[] = {KEY_meaning, KEY_causes, KEY_user, KEY_developer,
                                    KEY_administrator};
    size_t language = p->language;
    if (!p->entry->guide)
        return;
    struct buf lines = {0};
    const struct text *best = best_text(p->site, p->entry->guide, &language);
    site_fill(p->site, &lines, p->entry->guide, best);
    const char *from = (const char *)lines.data;
    size_t rest = lines.size, key = 0;
    while (rest > 0 && key < sizeof keys / sizeof *keys) {
        const char *end = memchr(from, '\n', rest);
        size_t len = end ? (size_t)(end - from) : rest;
        record_text(p->arena, p->record, keys[key++],
                    (struct slice){arena_copy(p->arena, from, len), (uint32_t)len});
        from += len + (end != NULL);
        rest -= len + (end != NULL);
    }
    buf_free(&lines);
    record_str(p->arena, p->record, KEY_guide, "1");
    record_str(p->arena, p->record, KEY_guide_lang, p->site->languages[language].tag);
    if (language != p->language)
        record_str(p->arena, p->record, KEY_guide_foreign, "1");
}

static void add_form(const struct page *p, struct record_list *list, const char *form,
                     struct slice value)
{
    struct record *r = record_add(p->arena, list);
    record_str(p->arena, r, KEY_form, form);
    record_text(p->arena, r, KEY_value, value);
}

/* In hexadecimal, and signed when it is negative so. */
static void add_number(const struct page *p, struct record_list *list, const char *form,
                       uint32_t value)
{
    add_form(p, list, form,
             value > INT32_MAX
                 ? site_printed(p->arena, "0x%08" PRIX32 " (%" PRId64 ")", value,
                                (int64_t)value - UINT32_MAX - 1)
                 : site_printed(p->arena, "0x%08" PRIX32 " (%" PRIu32 ")", value, value));
}

size_t site_numbers(const struct site *s, const struct site_entry *e, struct site_number *out)
{
    static const char *const words[][2] = {{"ntstatus", "NTSTATUS"}, {"rdp", "RDP"}};
    size_t count = 0;
    out[count++] = (struct site_number){NULL, e->number};
    if (e->kind == SITE_CODE && e->number <= 0xFFFF &&
        (e->windows || e->number != e->message->code))
        out[count++] = (struct site_number){"HRESULT", msgtab_code_hresult(e->number)};
    else if (e->number != e->message->code)
        out[count++] = (struct site_number){"ID", e->message->code};
    for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
        const struct comment_fact *f = site_fact(s, e->message, words[w][0]);
        for (uint32_t i = 0; f && i < f->value_count && count < SITE_NUMBERS; i++) {
            out[count].kind = words[w][1];
            count += site_fact_number(s, f, i, &out[count].value);
        }
    }
    return count;
}

static void put_forms(const struct page *p)
{
    struct site_number numbers[SITE_NUMBERS];
    struct record_list list = {0};
    size_t count = site_numbers(p->site, p->entry, numbers);
    uint32_t own = p->entry->number;
    if (own > INT32_MAX)
        add_number(p, &list, "32 bits", own);
    else
        add_form(p, &list, "32 bits",
                 site_printed(p->arena, "%" PRIu32 " (0x%" PRIX32 ")", own, own));
    for (size_t i = 1; i < count; i++)
        add_number(p, &list, numbers[i].kind, numbers[i].value);
    record_list(p->arena, p->record, KEY_forms, list.first);
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
    best_text(s, e->message, &has);
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
        uint32_t key = map_get(&s->names, slice_of("w_language"));
        bool has = site_text(s, p->entry->message, l->index) != NULL;
        record_str(p->arena, r, KEY_tag, l->tag);
        record_text(p->arena, r, KEY_endonym,
                    key != MAP_NONE && site_has_words(s, l) ? l->words[key] : slice_of(l->tag));
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
    struct slice number = e->number > 0xFFFF ? site_printed(p->arena, "0x%08" PRIX32, e->number)
                                             : site_printed(p->arena, "%" PRIu32, e->number);
    put_headings(p);
    record_str(p->arena, p->record, kinds[e->kind], "1");
    record_str(p->arena, p->record, KEY_name, name);
    record_text(p->arena, p->record, KEY_number, number);
    record_text(p->arena, p->record, KEY_title,
                *name ? site_printed(p->arena, "%s (%s)", name, number.text) : number);
    record_text(p->arena, p->record, KEY_text, html_of(p->arena, filled));
    record_text(p->arena, p->record, KEY_plain, site_plain(p->arena, filled));
    record_str(p->arena, p->record, KEY_address, e->address);
    if (e->windows && e->symbol.len > 0)
        record_text(p->arena, p->record, KEY_own_symbol, e->symbol);
    if (p->site->request->base_url)
        record_text(p->arena, p->record, KEY_canonical,
                    site_absolute(p->site, p->arena, &p->site->languages[p->language], e->address));
    put_languages(p);
    put_forms(p);
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
    if (e->kind == SITE_EVENT)
        site_put_event(p);
    site_snippet(p);
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
