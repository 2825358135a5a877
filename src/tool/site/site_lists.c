/* The lists of a page: codes that facts name, inserts, and what is known of an event. */
#include "site_page.h"

#include "comment.h"

#include <msgtab/codes.h>

#include <inttypes.h>

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
        size_t language = p->language;
        record_text(p->arena, r, KEY_number, site_printed(p->arena, "%" PRIu32, number));
        record_str(p->arena, r, KEY_name, name ? name : "");
        if (!e) { /* not the text of the page around the row */
            record_str(p->arena, r, KEY_plain, "");
            continue;
        }
        record_text(p->arena, r, KEY_plain,
                    site_plain(p->arena, site_filled(p->site, p->arena, e->message, &language)));
        record_str(p->arena, r, KEY_row_lang, p->site->languages[language].tag);
        record_text(p->arena, r, KEY_href, site_href(p->site, p->arena, e, p->language));
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

void site_put_event(const struct page *p)
{
    static const char *const severities[] = {"Success", "Informational", "Warning", "Error"};
    const struct comment *event = comment_of(p->site->catalogue, p->entry->message, COMMENT_EVENT);
    record_str(p->arena, p->record, KEY_severity, severities[p->entry->message->code >> 30]);
    if (!event || event->event.category == 0)
        return;
    for (size_t i = p->site->kind_start[SITE_CATEGORY]; i < p->site->kind_start[SITE_CATEGORY + 1];
         i++) {
        const struct site_entry *e = &p->site->entries[i];
        size_t language = p->language;
        if (e->number != event->event.category)
            continue;
        record_text(p->arena, p->record, KEY_category,
                    site_plain(p->arena, site_filled(p->site, p->arena, e->message, &language)));
        record_text(p->arena, p->record, KEY_category_href,
                    site_href(p->site, p->arena, e, p->language));
    }
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
