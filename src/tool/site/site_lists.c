/* The lists of a page: codes that facts name, inserts, and what is known of an event. */
#include "site_page.h"

#include "comment.h"

#include <msgtab/codes.h>

void site_clear_link(struct arena *a, struct record *r)
{
    record_str(a, r, KEY_name, "");
    record_str(a, r, KEY_plain, "");
    record_str(a, r, KEY_href, "");
}

void site_put_link(const struct page *p, struct record *r, const struct site_entry *e)
{
    size_t language = p->language;
    record_text(p->arena, r, KEY_plain,
                site_plain(p->arena, site_filled(p->site, p->arena, e->message, &language)));
    record_str(p->arena, r, KEY_row_lang, p->site->languages[language].tag);
    record_text(p->arena, r, KEY_href, site_href(p->site, p->arena, e, p->language));
}

/* Codes that facts name: those with a page are linked, others have Windows' name. */
void site_put_codes(const struct page *p, const char *word, uint32_t key)
{
    const struct comment_fact *f = site_fact(p->site, p->entry->message, word);
    struct record_list list = {0};
    uint32_t number;
    for (uint32_t i = 0; f && i < f->value_count; i++) {
        if (!site_fact_number(p->site, f, i, &number))
            continue;
        const struct site_entry *e = site_find(p->site, number);
        const char *name =
            e ? site_name(p->site, e, p->arena) : msgtab_code_name(number, MSGTAB_CODE_ANY);
        struct record *r = record_add(p->arena, &list);
        site_clear_link(p->arena, r);
        record_text(p->arena, r, KEY_number,
                    e ? site_label(p->site, p->arena, e) : site_shown_number(p->arena, number));
        record_str(p->arena, r, KEY_name, name ? name : "");
        if (e)
            site_put_link(p, r, e);
    }
    record_list(p->arena, p->record, key, list.first);
}

void site_put_misnamed(const struct page *p)
{
    const struct comment_fact *f = site_fact(p->site, p->entry->message, "misnamed");
    struct record_list list = {0};
    for (uint32_t i = 0; f && i < f->value_count; i++)
        record_text(p->arena, record_add(p->arena, &list), KEY_name,
                    p->site->catalogue->fact_values.items[f->first_value + i]);
    record_list(p->arena, p->record, KEY_misnamed, list.first);
}

static void put_severity(const struct page *p, const struct message *m)
{
    static const char *const words[] = {"w_success", "w_informational", "w_warning", "w_error"};
    const struct site_language *l = &p->site->languages[p->language];
    record_text(p->arena, p->record, KEY_severity, site_word(p->site, l, words[m->code >> 30]));
}

static void put_category(const struct page *p, const struct message *m)
{
    const struct site *s = p->site;
    const struct comment *event = comment_of(s->catalogue, m, COMMENT_EVENT);
    for (size_t i = s->kind_start[SITE_CATEGORY]; i < s->kind_start[SITE_CATEGORY + 1]; i++) {
        const struct site_entry *e = &s->entries[i];
        size_t language = p->language;
        if (!event || e->number != event->event.category)
            continue;
        record_text(p->arena, p->record, KEY_category,
                    site_plain(p->arena, site_filled(s, p->arena, e->message, &language)));
        record_text(p->arena, p->record, KEY_category_href, site_href(s, p->arena, e, p->language));
    }
}

/* On the page of a code: the event as a log would show it. */
static void put_event_sample(const struct page *p, const struct site_entry *event)
{
    size_t language = p->language;
    struct buf filled = {0};
    const struct text *text = site_best_text(p->site, event->message, &language);
    site_fill(p->site, &filled, event->message, text, p->entry);
    record_text(
        p->arena, p->record, KEY_sample,
        site_html(p->arena, (struct slice){(const char *)filled.data, (uint32_t)filled.size}));
    record_str(p->arena, p->record, KEY_sample_lang, p->site->languages[language].tag);
    record_text(p->arena, p->record, KEY_event_href,
                site_href(p->site, p->arena, event, p->language));
    buf_free(&filled);
}

void site_put_event(const struct page *p)
{
    const struct site_entry *event = p->entry->kind == SITE_EVENT ? p->entry : p->entry->event;
    if (!event)
        return;
    record_str(p->arena, p->record, KEY_has_event, "1");
    record_text(p->arena, p->record, KEY_event_id,
                site_printed(p->arena, "%u", (unsigned)(event->message->code & 0xFFFF)));
    put_severity(p, event->message);
    put_category(p, event->message);
    if (event != p->entry)
        put_event_sample(p, event);
}

void site_put_inserts(const struct page *p)
{
    const struct comment *comment;
    struct record_list list = {0};
    uint32_t next = 0;
    while ((comment = comment_next(p->site->catalogue, p->entry->message, COMMENT_INSERT, &next)) !=
           NULL) {
        struct record *r = record_add(p->arena, &list);
        unsigned number = (unsigned)comment->insert.number;
        record_text(p->arena, r, KEY_number, site_printed(p->arena, "%%%u", number));
        record_text(p->arena, r, KEY_name, comment->insert.name);
        record_text(p->arena, r, KEY_value, site_sample(p->site, p->entry->message, number));
    }
    record_list(p->arena, p->record, KEY_inserts, list.first);
}
