/* sessmsg explain: everything that the catalogue knows about a code, as a page for the terminal. */
#include "code.h"
#include "console.h"
#include "sessmsg_commands.h"
#include "terminal.h"
#include "text.h"

#include <inttypes.h>
#include <stdlib.h>

#include <sessmsg/sessmsg.h>

enum { INDENT = 2, LINE_SIZE = 80 };

struct page {
    const struct request *request;
    const struct sessmsg_info *info;
    size_t width;
    int status; /* not STATUS_OK: a text was not available; nothing more is shown */
};

/* Shows a text of the catalogue. */
static void show(struct page *p, text_maker *make, struct text_call call, size_t indent)
{
    call.request = p->request;
    char *text = p->status == STATUS_OK ? text_make(make, &call) : NULL;
    if (text)
        text_show_wrapped(text, indent, p->width);
    else
        p->status = STATUS_INPUT;
    free(text);
}

static void show_heading(struct page *p, uint32_t id)
{
    if (p->status == STATUS_OK)
        putchar('\n');
    show(p, text_message, (struct text_call){.id = id}, 0);
}

/* The name and the text, or neither. */
static void show_title(struct page *p)
{
    struct text_call call = {
        .request = p->request, .id = p->info->id, .flags = MSGTAB_IGNORE_INSERTS};
    char *text = text_make(text_message, &call);
    if (text) {
        text_show_wrapped(p->info->name, 0, p->width);
        text_show_wrapped(text, 0, p->width);
    } else {
        p->status = STATUS_INPUT;
    }
    free(text);
}

/* Shows one of the program's own lines. */
static void show_line(const struct page *p, const char *line)
{
    if (p->status == STATUS_OK)
        text_show_wrapped(line, INDENT, p->width);
}

/* Shows a number as in logs: in hexadecimal, or signed. */
static void show_number(const struct page *p, const char *kind, uint32_t value)
{
    char line[LINE_SIZE];
    int64_t number = value > INT32_MAX ? (int64_t)value - UINT32_MAX - 1 : value;
    snprintf(line, sizeof line, "%s 0x%08" PRIX32 " (%" PRId64 ")", kind, value, number);
    show_line(p, line);
}

static void show_numbers(struct page *p)
{
    const struct sessmsg_info *info = p->info;
    char line[LINE_SIZE];
    show_heading(p, SESSMSG_HEADING_NUMBER);
    snprintf(line, sizeof line, "%" PRIu32 " (0x%04" PRIX32 ")", info->code, info->code);
    show_line(p, line);
    show_number(p, "HRESULT", sessmsg_hresult(info->code));
    for (size_t i = 0; i < SESSMSG_NTSTATUS_MAX && info->ntstatus[i]; i++)
        show_number(p, "NTSTATUS", info->ntstatus[i]);
    for (size_t i = 0; i < SESSMSG_RDP_MAX && info->rdp[i]; i++)
        show_number(p, "RDP", info->rdp[i]);
}

static ptrdiff_t guidance(char *buf, size_t size, const struct text_call *c)
{
    return sessmsg_guidance(buf, size, &c->request->table, c->id, c->request->language,
                            (enum sessmsg_section)c->flags);
}

static void show_guidance(struct page *p)
{
    static const uint32_t headings[SESSMSG_SECTIONS] = {
        [SESSMSG_MEANING] = SESSMSG_HEADING_MEANING,
        [SESSMSG_CAUSES] = SESSMSG_HEADING_CAUSES,
        [SESSMSG_USER] = SESSMSG_HEADING_USER,
        [SESSMSG_DEVELOPER] = SESSMSG_HEADING_DEVELOPER,
    };
    for (unsigned section = 0; section < SESSMSG_SECTIONS; section++) {
        show_heading(p, headings[section]);
        show(p, guidance, (struct text_call){.id = p->info->code, .flags = section}, INDENT);
    }
}

static ptrdiff_t advice(char *buf, size_t size, const struct text_call *c)
{
    return sessmsg_advice_text(buf, size, &c->request->table, (enum sessmsg_advice_kind)c->flags,
                               c->request->language);
}

static void show_advice(struct page *p)
{
    struct msgtab_arg seconds = msgtab_uint(p->info->retry_seconds);
    show_heading(p, SESSMSG_HEADING_ADVICE);
    show(p, advice, (struct text_call){.id = p->info->code, .flags = p->info->advice}, INDENT);
    if (p->info->retry_seconds > 0)
        show(p, text_message,
             (struct text_call){.id = SESSMSG_RETRY_AFTER, .args = &seconds, .count = 1}, INDENT);
}

static void show_related(struct page *p)
{
    const uint32_t *related = p->info->related;
    if (related[0])
        show_heading(p, SESSMSG_HEADING_RELATED);
    for (size_t i = 0; i < SESSMSG_RELATED_MAX && related[i]; i++) {
        char line[LINE_SIZE];
        snprintf(line, sizeof line, "%" PRIu32 " %s", related[i], sessmsg_name(related[i]));
        show_line(p, line);
    }
}

static int explain(const struct request *r)
{
    struct page p = {r, code_find(r->command, r->words[0]), terminal_text_width(), STATUS_OK};
    if (!p.info)
        return STATUS_INPUT;
    show_title(&p);
    show_numbers(&p);
    show_guidance(&p);
    show_advice(&p);
    show_related(&p);
    return p.status;
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    return request_run(self, argc, argv, (struct request_words){1, 1, "CODE"}, explain);
}

const struct opt_command cmd_explain = {
    .name = "sessmsg explain",
    .arguments = "CODE",
    .summary = "Explain what a code means, what causes it and what to do about it.",
    .notes = "\nCODE is a number in any form or a name. Lines are as wide as the terminal, else "
             "COLUMNS, else 80.\n",
    .options = request_options,
    .run = run,
};
