/* The formats of a page. Each is one walk over the same items. */
#include "page_writer.h"

#include "json.h"
#include "terminal.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

/* --- Text for the terminal ---------------------------------------------------------------- */

enum { INDENT = 2 };

static void write_text(const struct page *page)
{
    size_t width = terminal_text_width();
    for (size_t i = 0; i < page->count; i++) {
        enum sessmsg_item_kind kind = page->items[i].kind;
        bool is_title = strcmp(page->items[i].section, "title") == 0;
        bool is_apart = kind == SESSMSG_ITEM_HEADING || kind == SESSMSG_ITEM_REST;
        size_t indent = is_title || is_apart          ? 0
                        : kind == SESSMSG_ITEM_STATUS ? 2 * INDENT
                                                      : INDENT;
        if (is_apart)
            putchar('\n');
        text_show_wrapped(page->texts[i], indent, width);
    }
}

/* --- Markdown and HTML -------------------------------------------------------------------- */

static bool is_listed(enum sessmsg_item_kind kind)
{
    return kind == SESSMSG_ITEM_NUMBER || kind == SESSMSG_ITEM_CODE ||
           kind == SESSMSG_ITEM_CONFUSED || kind == SESSMSG_ITEM_MISNAMED;
}

/* Only what means something within a line, or at its start after "- ", is escaped: steps that begin
   with their number are a list. Each line of a text is a paragraph, here and in HTML. */
static void put_markdown(const char *text)
{
    static const char special[] = "\\`*_{}[]<>#|~&!\n";
    for (size_t plain; *text; text += *text != 0) {
        plain = strcspn(text, special);
        terminal_print(text, plain);
        text += plain;
        if (*text)
            printf(*text == '\n' ? "\n%c" : "\\%c", *text);
    }
}

static const char *markdown_mark(const struct sessmsg_item *item)
{
    if (item->kind == SESSMSG_ITEM_NAME)
        return "# ";
    if (item->kind == SESSMSG_ITEM_HEADING)
        return "## ";
    if (item->kind == SESSMSG_ITEM_REST)
        return "---\n\n";
    return is_listed(item->kind) ? "- " : "";
}

static void write_markdown(const struct page *page)
{
    for (size_t i = 0; i < page->count; i++) {
        bool follows_list = i > 0 && is_listed(page->items[i - 1].kind);
        if (i > 0 && !(follows_list && is_listed(page->items[i].kind)))
            putchar('\n');
        fputs(markdown_mark(&page->items[i]), stdout);
        put_markdown(page->texts[i]);
        putchar('\n');
    }
}

static void put_html(const char *text)
{
    for (size_t plain; *text; text += *text != 0) {
        plain = strcspn(text, "&<>\"\n");
        terminal_print(text, plain);
        text += plain;
        switch (*text) {
        case '&': fputs("&amp;", stdout); break;
        case '<': fputs("&lt;", stdout); break;
        case '>': fputs("&gt;", stdout); break;
        case '"': fputs("&quot;", stdout); break;
        case '\n': fputs("</p>\n<p>", stdout); break;
        default: break;
        }
    }
}

static const char *html_element(enum sessmsg_item_kind kind)
{
    if (kind == SESSMSG_ITEM_NAME)
        return "h1";
    if (kind == SESSMSG_ITEM_HEADING)
        return "h2";
    return is_listed(kind) ? "li" : "p";
}

static void write_html(const struct page *page)
{
    bool in_list = false;
    for (size_t i = 0; i < page->count; i++) {
        const char *element = html_element(page->items[i].kind);
        bool listed = is_listed(page->items[i].kind);
        if (listed != in_list)
            puts(listed ? "<ul>" : "</ul>");
        in_list = listed;
        if (page->items[i].kind == SESSMSG_ITEM_REST)
            puts("<hr>");
        printf("<%s>", element);
        put_html(page->texts[i]);
        printf("</%s>\n", element);
    }
    if (in_list)
        puts("</ul>");
}

/* --- JSON --------------------------------------------------------------------------------- */

/* The words of enum sessmsg_advice_kind. */
static const char *const advice_words[] = {
    [SESSMSG_ADVICE_NONE] = "",
    [SESSMSG_ADVICE_WAIT] = "wait",
    [SESSMSG_ADVICE_ASK_USER] = "ask-user",
    [SESSMSG_ADVICE_RIGHTS] = "rights",
    [SESSMSG_ADVICE_OTHER_NAME] = "other-name",
    [SESSMSG_ADVICE_FIX_CALL] = "fix-call",
    [SESSMSG_ADVICE_LICENCE] = "licence",
    [SESSMSG_ADVICE_CREDENTIALS] = "credentials",
    [SESSMSG_ADVICE_ENVIRONMENT] = "environment",
    [SESSMSG_ADVICE_DISCONNECT] = "disconnect",
    [SESSMSG_ADVICE_NOTHING] = "nothing",
    [SESSMSG_ADVICE_CHECK_INPUT] = "check-input",
    [SESSMSG_ADVICE_LOG_ON] = "log-on",
    [SESSMSG_ADVICE_LOG_ON_AGAIN] = "log-on-again",
    [SESSMSG_ADVICE_OTHER_SESSION_NAME] = "other-session-name",
};

static void json_number_form(struct json *j, const struct page *page, size_t i)
{
    const struct sessmsg_item *item = &page->items[i];
    json_begin_line(j, NULL, '{');
    json_string(j, "form", item->form);
    json_number(j, "value", item->value);
    if (item->value == page->info->inferred)
        json_bool(j, "inferred", true);
    if (*item->name)
        json_string(j, "name", item->name);
    if (i + 1 < page->count && page->items[i + 1].kind == SESSMSG_ITEM_STATUS)
        json_string(j, "text", page->texts[i + 1]);
    json_end(j, '}');
}

/* How people and the command write a code of the catalogue, its name, and its number if it is a
   code of Windows: what Remote Desktop notifies is none. */
static void json_names(struct json *j, const struct sessmsg_info *info)
{
    char label[SESSMSG_LABEL_SIZE];
    bool is_notified = info->code > UINT16_MAX && (info->rdp[0] || info->mstsc);
    sessmsg_label(label, sizeof label, info);
    json_string(j, "label", label);
    json_string(j, "name", info->name);
    if (!is_notified)
        json_number(j, "code", info->code);
}

static void json_related(struct json *j, const struct sessmsg_item *item)
{
    json_begin_line(j, NULL, '{');
    json_names(j, sessmsg_find(item->value));
    json_end(j, '}');
}

static void json_confused(struct json *j, const struct sessmsg_item *item)
{
    json_begin_line(j, NULL, '{');
    json_number(j, "code", item->value);
    if (*item->name)
        json_string(j, "name", item->name);
    json_end(j, '}');
}

/* An array of all items of a kind. */
static void json_list(struct json *j, const struct page *page, const char *key,
                      enum sessmsg_item_kind kind)
{
    json_begin(j, key, '[');
    for (size_t i = 0; i < page->count; i++) {
        if (page->items[i].kind != kind)
            continue;
        if (kind == SESSMSG_ITEM_NUMBER)
            json_number_form(j, page, i);
        else if (kind == SESSMSG_ITEM_MISNAMED)
            json_string(j, NULL, page->items[i].name);
        else if (kind == SESSMSG_ITEM_CONFUSED)
            json_confused(j, &page->items[i]);
        else
            json_related(j, &page->items[i]);
    }
    json_end(j, ']');
}

/* The text, and what fills it: without names from the caller or this computer, the text has samples
   or the inserts themselves. */
static void json_text(struct json *j, const struct page *page, const char *text)
{
    const char *const *inserts = page->info->inserts;
    json_string(j, "text", text);
    if (!inserts[0])
        return;
    json_bool(j, "filled", page->is_filled);
    json_string(j, "pattern", page->pattern);
    json_begin_line(j, "inserts", '[');
    for (size_t i = 0; i < SESSMSG_INSERTS_MAX && inserts[i] && *inserts[i]; i++)
        json_string(j, NULL, inserts[i]);
    json_end(j, ']');
}

static void json_advice(struct json *j, const struct page *page, const char *text)
{
    json_begin(j, "advice", '{');
    json_string(j, "kind", advice_words[page->info->advice]);
    json_string(j, "text", text);
    if (page->info->retry_seconds > 0)
        json_number(j, "retry_seconds", page->info->retry_seconds);
    json_end(j, '}');
}

static void json_item(struct json *j, const struct page *page, size_t i)
{
    const struct sessmsg_item *item = &page->items[i];
    if (item->kind == SESSMSG_ITEM_TEXT)
        json_text(j, page, page->texts[i]);
    else if (item->kind == SESSMSG_ITEM_STATUS && strcmp(item->section, "title") == 0)
        json_string(j, "status", page->texts[i]);
    else if (item->kind == SESSMSG_ITEM_PARAGRAPH && strcmp(item->section, "advice") == 0)
        json_advice(j, page, page->texts[i]);
    else if (item->kind == SESSMSG_ITEM_PARAGRAPH)
        json_string(j, item->section, page->texts[i]);
}

static void write_json(const struct page *page)
{
    struct json j = {.to = stdout};
    json_begin(&j, NULL, '{');
    json_names(&j, page->info);
    json_list(&j, page, "numbers", SESSMSG_ITEM_NUMBER);
    for (size_t i = 0; i < page->count; i++)
        json_item(&j, page, i);
    json_list(&j, page, "confused", SESSMSG_ITEM_CONFUSED);
    json_list(&j, page, "misnamed", SESSMSG_ITEM_MISNAMED);
    json_list(&j, page, "related", SESSMSG_ITEM_CODE);
    json_end(&j, '}');
}

void page_write(enum page_format format, const struct page *page)
{
    switch (format) {
    case PAGE_TEXT: write_text(page); break;
    case PAGE_JSON: write_json(page); break;
    case PAGE_MARKDOWN: write_markdown(page); break;
    case PAGE_HTML: write_html(page); break;
    }
}
