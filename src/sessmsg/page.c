/* The page on a code: which items it has, and their texts. */
#include "ids.h"
#include "people.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>

#include <sessmsg/page.h>
#include <sessmsg/sessmsg.h>

/* --- The items ---------------------------------------------------------------------------- */

/* The values of headings and paragraphs. */
enum section {
#define SECTION(word, HEADING, line) HEADING,
#include "sections.def"
#undef SECTION
    SECTION_COUNT
};

static const struct {
    const char *word;
    uint32_t heading;
    int line; /* of the guidance; 0: none */
} sections[SECTION_COUNT] = {
#define SECTION(word, HEADING, line) {#word, SESSMSG_HEADING_##HEADING, line},
#include "sections.def"
#undef SECTION
};

struct page {
    struct sessmsg_item *items;
    size_t count;
    const struct sessmsg_info *info;
};

/* Returns the new item, for fields that are not the same in all kinds. */
static struct sessmsg_item *add(struct page *p, enum sessmsg_item_kind kind, const char *section)
{
    struct sessmsg_item *item = &p->items[p->count++];
    *item = (struct sessmsg_item){kind, section, "", 0, "", p->info};
    return item;
}

static struct sessmsg_item *add_to(struct page *p, enum sessmsg_item_kind kind,
                                   enum section section)
{
    struct sessmsg_item *item = add(p, kind, sections[section].word);
    item->value = section;
    return item;
}

static void add_status(struct page *p, uint32_t status, const char *section)
{
    if (!has_status_text(status))
        return;
    struct sessmsg_item *item = add(p, SESSMSG_ITEM_STATUS, section);
    item->value = status;
    for (size_t i = 0; i < SESSMSG_NTSTATUS_MAX; i++) {
        if (p->info->ntstatus[i] == status)
            item->name = p->info->status_names[i];
    }
}

static struct sessmsg_item *add_number(struct page *p, const char *form, uint32_t value)
{
    struct sessmsg_item *item = add_to(p, SESSMSG_ITEM_NUMBER, NUMBER);
    item->form = form;
    item->value = value;
    return item;
}

static void add_numbers(struct page *p, uint32_t told)
{
    const struct sessmsg_info *info = p->info;
    bool own_form = info->rdp[0] || info->mstsc;
    add_to(p, SESSMSG_ITEM_HEADING, NUMBER);
    if (info->code <= 0xFFFF)
        add_number(p, "win32", info->code);
    if (info->code <= 0xFFFF || !own_form)
        add_number(p, "hresult", sessmsg_hresult(info->code));
    for (size_t i = 0; i < SESSMSG_NTSTATUS_MAX && info->ntstatus[i]; i++) {
        add_number(p, "ntstatus", info->ntstatus[i])->name = info->status_names[i];
        if (info->ntstatus[i] != told)
            add_status(p, info->ntstatus[i], sections[NUMBER].word);
    }
    for (size_t i = 0; i < SESSMSG_RDP_MAX && info->rdp[i]; i++)
        add_number(p, "rdp", info->rdp[i]);
    if (info->mstsc)
        add_number(p, "mstsc", info->mstsc);
}

/* Whoever wants to log on has read all that is for them after the section USER. */
static void add_guidance(struct page *p, enum section section)
{
    if (section == ADMINISTRATOR && !has_administrator_text(p->info->id))
        return;
    add_to(p, SESSMSG_ITEM_HEADING, section);
    add_to(p, SESSMSG_ITEM_PARAGRAPH, section);
    if (section == USER)
        add_to(p, SESSMSG_ITEM_REST, section);
}

/* What is advised about a code is wrong for a status that means something else. */
static void add_advice(struct page *p, uint32_t status)
{
    if (has_status_text(status))
        return;
    add_to(p, SESSMSG_ITEM_HEADING, ADVICE);
    add_to(p, SESSMSG_ITEM_PARAGRAPH, ADVICE);
    if (p->info->retry_seconds > 0)
        add_to(p, SESSMSG_ITEM_RETRY, ADVICE)->value = p->info->retry_seconds;
}

static void add_related(struct page *p)
{
    const uint32_t *related = p->info->related;
    if (related[0])
        add_to(p, SESSMSG_ITEM_HEADING, RELATED);
    for (size_t i = 0; i < SESSMSG_RELATED_MAX && related[i]; i++) {
        struct sessmsg_item *item = add_to(p, SESSMSG_ITEM_CODE, RELATED);
        item->value = related[i];
        item->name = sessmsg_name(related[i]);
    }
}

/* The name in this table, else that of Windows: not from msgtab_code_name, whose table of all codes
   is larger than this library. */
static const char *confused_name(const struct sessmsg_info *info, size_t i)
{
    const char *name = sessmsg_name(info->confused[i]);
    if (!name)
        name = info->confused_names[i];
    return name ? name : "";
}

static void add_confused(struct page *p)
{
    const struct sessmsg_info *info = p->info;
    if (info->confused[0] || info->misnamed)
        add_to(p, SESSMSG_ITEM_HEADING, CONFUSED);
    for (size_t i = 0; i < SESSMSG_CONFUSED_MAX && info->confused[i]; i++) {
        struct sessmsg_item *item = add_to(p, SESSMSG_ITEM_CONFUSED, CONFUSED);
        item->value = info->confused[i];
        item->name = confused_name(info, i);
    }
    if (info->misnamed)
        add_to(p, SESSMSG_ITEM_MISNAMED, CONFUSED)->name = info->misnamed;
}

static void add_section(struct page *p, enum section section, uint32_t status)
{
    if (sections[section].line > 0)
        add_guidance(p, section);
    else if (section == ADVICE)
        add_advice(p, status);
    else if (section == NUMBER)
        add_numbers(p, status);
    else if (section == CONFUSED)
        add_confused(p);
    else
        add_related(p);
}

size_t sessmsg_page(struct sessmsg_item items[SESSMSG_ITEMS_MAX], const struct sessmsg_info *info,
                    uint32_t status)
{
    struct page p = {items, 0, info};
    if (!info)
        return 0;
    struct sessmsg_item *title = add(&p, SESSMSG_ITEM_NAME, "title");
    title->name = info->name;
    title->value = status;
    add(&p, SESSMSG_ITEM_TEXT, "title");
    add_status(&p, status, "title");
    for (int i = 0; i < SECTION_COUNT; i++)
        add_section(&p, (enum section)i, status);
    return p.count;
}

/* --- Their texts -------------------------------------------------------------------------- */

static ptrdiff_t put_text(char *buf, size_t size, const struct msgtab *t, uint32_t id,
                          uint16_t lang)
{
    return msgtab_format(buf, size, t, id, lang, MSGTAB_TRIM, NULL, 0);
}

/* The same with the one insert that it has. */
static ptrdiff_t put_about(char *buf, size_t size, const struct msgtab *t, uint32_t id,
                           uint16_t lang, struct msgtab_arg arg)
{
    return msgtab_format(buf, size, t, id, lang, MSGTAB_TRIM, &arg, 1);
}

/* Says so if the code was met as a number that is only inferred to be this code. */
static ptrdiff_t put_name(char *buf, size_t size, const struct msgtab *t,
                          const struct sessmsg_item *item, uint16_t lang)
{
    char label[SESSMSG_LABEL_SIZE], title[120];
    sessmsg_label(label, sizeof label, item->info);
    if (item->value == 0 || item->value != item->info->inferred)
        return snprintf(buf, size, "%s (%s)", label, item->name);
    snprintf(title, sizeof title, "%s (%s)", label, item->name);
    return put_about(buf, size, t, SESSMSG_INFERRED, lang, msgtab_str(title));
}

static ptrdiff_t put_form(char *buf, size_t size, const struct sessmsg_item *item)
{
    uint32_t value = item->value;
    int64_t number = value > INT32_MAX ? (int64_t)value - UINT32_MAX - 1 : value;
    switch (item->form[0]) {
    case 'w': return snprintf(buf, size, "%" PRIu32 " (0x%04" PRIX32 ")", value, value);
    case 'h': return snprintf(buf, size, "HRESULT 0x%08" PRIX32 " (%" PRId64 ")", value, number);
    case 'n':
        return snprintf(buf, size, "NTSTATUS 0x%08" PRIX32 " (%" PRId64 ") %s", value, number,
                        item->name);
    case 'r': return snprintf(buf, size, "rdp:%" PRId64 " (0x%08" PRIX32 ")", number, value);
    default: return snprintf(buf, size, "mstsc:0x%" PRIX32 " (%" PRIu32 ")", value, value);
    }
}

static ptrdiff_t put_number(char *buf, size_t size, const struct msgtab *t,
                            const struct sessmsg_item *item, uint16_t lang)
{
    char form[80];
    if (item->value != item->info->inferred)
        return put_form(buf, size, item);
    put_form(form, sizeof form, item);
    return put_about(buf, size, t, SESSMSG_INFERRED, lang, msgtab_str(form));
}

/* The text with what stands for names, or with its inserts as they are. */
static ptrdiff_t put_pattern(char *buf, size_t size, const struct msgtab *t,
                             const struct sessmsg_info *info, uint16_t lang)
{
    struct msgtab_arg args[PEOPLE_INSERTS];
    size_t count = 0;
    const enum holder_part *people = people_find(info);
    for (; people && count < PEOPLE_INSERTS && people[count]; count++)
        args[count] = msgtab_str(people[count] == HOLDER_USER ? "user" : "DOMAIN");
    unsigned flags = MSGTAB_TRIM | (people ? 0 : MSGTAB_IGNORE_INSERTS);
    return msgtab_format(buf, size, t, info->id, lang, flags, args, count);
}

static ptrdiff_t put_code(char *buf, size_t size, const struct sessmsg_item *item)
{
    char label[SESSMSG_LABEL_SIZE];
    sessmsg_label(label, sizeof label, sessmsg_find(item->value));
    return snprintf(buf, size, "%s %s", label, item->name);
}

static ptrdiff_t put_confused(char *buf, size_t size, const struct msgtab *t,
                              const struct sessmsg_item *item, uint16_t lang)
{
    if (*item->name)
        return snprintf(buf, size, "%" PRIu32 " %s", item->value, item->name);
    return put_about(buf, size, t, SESSMSG_NO_CODE, lang, msgtab_uint(item->value));
}

static ptrdiff_t put_paragraph(char *buf, size_t size, const struct msgtab *t,
                               const struct sessmsg_item *item, uint16_t lang)
{
    if (item->value == ADVICE)
        return sessmsg_advice_text(buf, size, t, item->info->advice, lang);
    return sessmsg_guidance(buf, size, t, item->info->id, lang,
                            (enum sessmsg_section)(sections[item->value].line - 1));
}

ptrdiff_t sessmsg_item_text(char *buf, size_t size, const struct msgtab *t,
                            const struct sessmsg_item *item, uint16_t lang,
                            const struct msgtab_arg *args, size_t count)
{
    switch (item->kind) {
    case SESSMSG_ITEM_NAME: return put_name(buf, size, t, item, lang);
    case SESSMSG_ITEM_TEXT:
        return count > 0 ? sessmsg_format(buf, size, t, item->info->id, lang, args, count)
                         : put_pattern(buf, size, t, item->info, lang);
    case SESSMSG_ITEM_STATUS: return put_text(buf, size, t, item->value, lang);
    case SESSMSG_ITEM_HEADING: return put_text(buf, size, t, sections[item->value].heading, lang);
    case SESSMSG_ITEM_NUMBER: return put_number(buf, size, t, item, lang);
    case SESSMSG_ITEM_PARAGRAPH: return put_paragraph(buf, size, t, item, lang);
    case SESSMSG_ITEM_RETRY:
        return put_about(buf, size, t, SESSMSG_RETRY_AFTER, lang, msgtab_uint(item->value));
    case SESSMSG_ITEM_CODE: return put_code(buf, size, item);
    case SESSMSG_ITEM_CONFUSED: return put_confused(buf, size, t, item, lang);
    case SESSMSG_ITEM_MISNAMED:
        return put_about(buf, size, t, SESSMSG_NO_NAME, lang, msgtab_str(item->name));
    case SESSMSG_ITEM_REST: return put_text(buf, size, t, SESSMSG_REST_OF_PAGE, lang);
    default: return MSGTAB_E_ARGUMENT;
    }
}
