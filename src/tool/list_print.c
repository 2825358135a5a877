/* The table of messages: for people, as values between TABs, as JSON. */
#include "list_rows.h"

#include "char_width.h"
#include "hidden.h"
#include "json.h"
#include "language_choice.h"
#include "terminal.h"
#include "utf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- for people --- */

enum { ID_WIDTH = 10, SIZE_WIDTH = 5, GAP = 2 };

struct columns {
    size_t symbol; /* 0: no name is known */
    size_t language;
    size_t size;
    size_t text; /* SIZE_MAX: as long as it is */
};

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

static size_t digits(size_t number)
{
    size_t count = 1;
    for (; number >= 10; number /= 10)
        count++;
    return count;
}

static struct columns measure(const struct list *list)
{
    struct columns c = {0, strlen("LANGUAGE"), SIZE_WIDTH, SIZE_MAX};
    char buf[LIST_LANGUAGE_SIZE];
    for (size_t i = 0; i < list->count; i++) {
        const struct list_row *row = &list->items[i];
        c.language = larger(c.language, strlen(list_language(row->lang, buf)));
        c.size = larger(c.size, digits(row->size));
        if (row->symbol)
            c.symbol = larger(larger(c.symbol, strlen("SYMBOL")), text_width(row->symbol));
    }
    size_t used = ID_WIDTH + GAP + (c.symbol > 0 ? c.symbol + GAP : 0) + c.language + GAP + c.size;
    const size_t terminal = terminal_columns();
    if (terminal > 0)
        c.text = terminal > used + GAP ? terminal - used - GAP : 0;
    return c;
}

static void put_cell(const char *text, size_t width)
{
    size_t used = text_width(text);
    printf("%s%*s", text, (int)(width - (used < width ? used : width) + GAP), "");
}

static bool is_hidden(uint32_t c)
{
    return c != '\t' && (c == UTF_INVALID || hidden_char(c));
}

/* How many bytes of a text fit into so many columns; blanks at the end do not count. */
static size_t fit(const char *text, size_t columns)
{
    size_t len = strlen(text);
    size_t pos = 0;
    for (size_t next = 0, width = 0; pos < len; pos = next) {
        uint32_t c = utf8_decode(text, len, &next);
        width += c == '\t' || is_hidden(c) ? 1 : char_width(c);
        if (width > columns)
            break;
    }
    while (pos > 0 && (text[pos - 1] == ' ' || text[pos - 1] == '\t'))
        pos--;
    return pos;
}

/* The part of a text that its column has room for, TABs as blanks and what is hidden as '?'. */
static void put_text(const char *text, size_t room)
{
    const size_t len = fit(text, room);
    if (len > 0)
        printf("%*s", GAP, "");
    for (size_t pos = 0; pos < len;) {
        size_t start = pos;
        uint32_t c = utf8_decode(text, len, &pos);
        if (c == '\t' || is_hidden(c))
            putchar(c == '\t' ? ' ' : '?');
        else
            fwrite(text + start, 1, pos - start, stdout);
    }
}

static void put_row(const struct list *list, const struct columns *c, size_t i)
{
    const struct list_row *row = &list->items[i];
    const bool repeats = i > 0 && row[-1].id == row->id;
    char buf[LIST_LANGUAGE_SIZE];
    char id[ID_WIDTH + 1] = "";
    if (!repeats)
        snprintf(id, sizeof id, "0x%08lX", (unsigned long)row->id);
    put_cell(id, ID_WIDTH);
    if (c->symbol > 0)
        put_cell(repeats || !row->symbol ? "" : row->symbol, c->symbol);
    put_cell(list_language(row->lang, buf), c->language);
    printf("%*zu", (int)c->size, row->size);
    char *text = list_text(&row->text, MSGTAB_WIDTH(255)); /* line ends become blanks */
    put_text(text ? text : "(damaged)", c->text);
    free(text);
    putchar('\n');
}

static void print_text(const struct list *list)
{
    const struct columns c = measure(list);
    put_cell("ID", ID_WIDTH);
    if (c.symbol > 0)
        put_cell("SYMBOL", c.symbol);
    put_cell("LANGUAGE", c.language);
    printf("%*s", (int)c.size, "BYTES");
    put_text("TEXT", c.text);
    putchar('\n');
    for (size_t i = 0; i < list->count; i++)
        put_row(list, &c, i);
}

/* --- for programs --- */

static const char *encoding_name(uint16_t encoding)
{
    static const char *const names[] = {"ansi", "utf-16", "utf-8"};
    return names[encoding];
}

/* TAB, line ends and backslash as \t, \r, \n and \\: a value is part of one line. */
static void put_value(const char *text)
{
    static const char special[] = "\t\r\n\\", letters[] = "trn\\";
    for (; *text; text++) {
        const char *found = strchr(special, *text);
        if (found)
            putchar('\\');
        putchar(found ? letters[found - special] : *text);
    }
}

static void print_tsv(const struct list *list)
{
    puts("id\tsymbol\tlangid\tlanguage\tbytes\tencoding\ttext");
    for (size_t i = 0; i < list->count; i++) {
        const struct list_row *row = &list->items[i];
        char buf[LIST_LANGUAGE_SIZE];
        char *text = list_text(&row->text, 0);
        printf("0x%08lX\t%s\t0x%04X\t%s\t%zu\t%s\t", (unsigned long)row->id,
               row->symbol ? row->symbol : "", (unsigned)row->lang, list_language(row->lang, buf),
               row->size, encoding_name(row->encoding));
        put_value(text ? text : "");
        putchar('\n');
        free(text);
    }
}

static void print_json(const struct list *list)
{
    struct json j = {.to = stdout};
    json_begin(&j, NULL, '[');
    for (size_t i = 0; i < list->count; i++) {
        const struct list_row *row = &list->items[i];
        char buf[LIST_LANGUAGE_SIZE];
        char *text = list_text(&row->text, 0);
        json_begin_line(&j, NULL, '{');
        json_number(&j, "id", row->id);
        json_string(&j, "symbol", row->symbol);
        json_number(&j, "langid", row->lang);
        json_string(&j, "language", list_language(row->lang, buf));
        json_number(&j, "bytes", row->size);
        json_string(&j, "encoding", encoding_name(row->encoding));
        json_string(&j, "text", text);
        json_end(&j, '}');
        free(text);
    }
    json_end(&j, ']');
}

void list_print(const struct list *list, enum list_style style)
{
    switch (style) {
    case LIST_TEXT: print_text(list); break;
    case LIST_TSV: print_tsv(list); break;
    case LIST_JSON: print_json(list); break;
    }
}
