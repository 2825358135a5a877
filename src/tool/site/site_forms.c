/* The numbers of a page: all forms of the code. */
#include "site_page.h"

#include "comment.h"

#include <msgtab/codes.h>

#include <inttypes.h>

static struct record *add_form(const struct page *p, struct record_list *list, struct slice form,
                               struct slice value)
{
    struct record *r = record_add(p->arena, list);
    site_clear_link(p->arena, r);
    record_text(p->arena, r, KEY_form, form);
    record_text(p->arena, r, KEY_value, value);
    return r;
}

/* In hexadecimal, and signed when it is negative so. */
static struct record *add_number(const struct page *p, struct record_list *list, struct slice form,
                                 uint32_t value)
{
    return add_form(p, list, form,
                    value > INT32_MAX
                        ? site_printed(p->arena, "0x%08" PRIX32 " (%" PRId64 ")", value,
                                       (int64_t)value - UINT32_MAX - 1)
                        : site_printed(p->arena, "0x%08" PRIX32 " (%" PRIu32 ")", value, value));
}

size_t site_numbers(const struct site *s, const struct site_entry *e, struct site_number *out)
{
    static const char *const words[][2] = {
        {"ntstatus", "NTSTATUS"}, {"rdp", "RDP"}, {"mstsc", "mstsc"}};
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

/* The name of an NTSTATUS, and what a log means by it where the catalogue has a text for it. */
static void put_status(const struct page *p, struct record *r, uint32_t status)
{
    const char *name = msgtab_code_name(status, MSGTAB_CODE_NTSTATUS);
    const struct site_entry *e = site_find_text(p->site, status);
    record_str(p->arena, r, KEY_name, name ? name : "");
    if (e)
        site_put_link(p, r, e);
}

/* Whether no document gives this number for the code. */
static bool is_inferred(const struct page *p, uint32_t value)
{
    const struct comment_fact *f = site_fact(p->site, p->entry->message, "inferred");
    uint32_t number;
    return f && site_fact_number(p->site, f, 0, &number) && number == value;
}

static void put_inferred(const struct page *p, struct record *r)
{
    const struct site_language *l = &p->site->languages[p->language];
    record_text(p->arena, r, KEY_plain, site_word(p->site, l, "w_inferred"));
    record_str(p->arena, r, KEY_row_lang, l->tag);
}

/* What the id of a message is called: of Windows it is if no other number is. */
static struct slice own_word(const struct page *p)
{
    uint32_t number;
    bool is_ours = site_own_form(p->site, p->entry, "rdp", &number) ||
                   site_own_form(p->site, p->entry, "mstsc", &number);
    return is_ours ? slice_of("ID")
                   : site_word(p->site, &p->site->languages[p->language], "w_32_bits");
}

void site_put_forms(const struct page *p)
{
    struct site_number numbers[SITE_NUMBERS];
    struct record_list list = {0};
    size_t count = site_numbers(p->site, p->entry, numbers);
    const struct slice word = own_word(p);
    uint32_t own = p->entry->number;
    if (own > INT32_MAX)
        add_number(p, &list, word, own);
    else
        add_form(p, &list, word, site_printed(p->arena, "%" PRIu32 " (0x%" PRIX32 ")", own, own));
    for (size_t i = 1; i < count; i++) {
        struct record *r = add_number(p, &list, slice_of(numbers[i].kind), numbers[i].value);
        if (strcmp(numbers[i].kind, "NTSTATUS") == 0)
            put_status(p, r, numbers[i].value);
        else if (is_inferred(p, numbers[i].value))
            put_inferred(p, r);
    }
    record_list(p->arena, p->record, KEY_forms, list.first);
}
