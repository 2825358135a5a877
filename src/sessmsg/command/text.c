/* Measuring, making and showing texts. */
#include "text.h"

#include "say.h"
#include "terminal.h"
#include "wrap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sessmsg/account.h>
#include <sessmsg/codes.h>

/* Zeroed memory for a text of this length; NULL after reporting that there is none. */
static char *room_for(ptrdiff_t len)
{
    char *text = calloc((size_t)len + 1, 1);
    if (!text)
        say_error("sessmsg: out of memory\n");
    return text;
}

ptrdiff_t text_message(char *buf, size_t size, const struct text_call *c)
{
    return msgtab_format(buf, size, &c->request->table, c->id, c->request->language, c->flags,
                         c->args, c->count);
}

void text_lacks(uint32_t id, int code)
{
    uint32_t number = sessmsg_code_from(id);
    say_error("sessmsg: message %lu: %s\n", (unsigned long)(number ? number : id),
              sessmsg_strerror(code));
}

char *text_make(text_maker *make, const struct text_call *call)
{
    ptrdiff_t len = make(NULL, 0, call);
    if (len < 0) {
        text_lacks(call->id, (int)len);
        return NULL;
    }
    char *text = room_for(len);
    if (text)
        make(text, (size_t)len + 1, call);
    return text;
}

static ptrdiff_t item_text(char *buf, size_t size, const struct text_call *c)
{
    return sessmsg_item_text(buf, size, &c->request->table, c->item, c->request->language, c->args,
                             c->count);
}

/* Lines end with a line feed only. */
static void drop_returns(char *text)
{
    char *to = text;
    for (; *text; text++) {
        if (*text != '\r')
            *to++ = *text;
    }
    *to = 0;
}

char *text_item(const struct request *r, const struct sessmsg_item *item)
{
    struct text_call call = {.request = r, .id = item->info->code, .item = item};
    char *text = text_make(item_text, &call);
    if (text)
        drop_returns(text);
    if (!text || item->kind != SESSMSG_ITEM_STATUS)
        return text;
    size_t size = strlen(item->name) + strlen(": ") + strlen(text) + 1;
    char *named = room_for((ptrdiff_t)size);
    if (named)
        snprintf(named, size, "%s: %s", item->name, text);
    free(text);
    return named;
}

char *text_visible(const char *name)
{
    ptrdiff_t len = sessmsg_visible(NULL, 0, name);
    char *text = room_for(len);
    if (text)
        sessmsg_visible(text, (size_t)len + 1, name);
    return text;
}

void text_show(const char *text)
{
    while (*text) {
        size_t len = strcspn(text, "\r\n");
        terminal_print(text, len);
        putchar('\n');
        text += len;
        text += strncmp(text, "\r\n", 2) == 0 ? 2 : *text != 0;
    }
}

void text_show_wrapped(const char *text, size_t indent, size_t width)
{
    struct wrap line;
    size_t room = width > indent ? width - indent : 1;
    for (struct wrap w = wrap_start(text); wrap_next(&w, room, &line);) {
        for (size_t i = 0; i < indent && line.len > 0; i++)
            putchar(' ');
        terminal_print(line.text, line.len);
        putchar('\n');
    }
}
