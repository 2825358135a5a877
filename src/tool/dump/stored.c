/* Copying messages: this is what threads do for a database. */
#include "stored.h"

#include "language_choice.h"

#include <stdlib.h>
#include <string.h>

static void copy_text(struct stored *s, struct stored_message *m, const struct msgtab_text *text)
{
    const struct msgtab_request request = {.text = *text, .flags = MSGTAB_IGNORE_INSERTS};
    const ptrdiff_t len = msgtab_format_request(NULL, 0, &request, NULL);
    if (len >= 0) {
        char *shown = arena_alloc(&s->texts, (size_t)len + 1);
        msgtab_format_request(shown, (size_t)len + 1, &request, NULL);
        m->text = shown;
        m->text_len = (size_t)len;
        return;
    }
    m->bytes_size = text->len * (text->flags == MSGTAB_TEXT_UTF16 ? 2 : 1);
    m->bytes = arena_copy(&s->texts, text->text, m->bytes_size);
}

static void copy_needs(struct stored *s, struct stored_message *m, const struct msgtab_text *text)
{
    const ptrdiff_t count = msgtab_insert_count(text, NULL, 0);
    if (count <= 0)
        return;
    unsigned char *needs = arena_alloc(&s->texts, (size_t)count);
    msgtab_insert_count(text, needs, (size_t)count);
    m->needs = needs;
    m->needs_len = (size_t)count;
}

static int copy_table(struct stored *s, const struct symbols *symbols, const struct msgtab *t,
                      uint16_t language)
{
    struct stored_table table = {.language = language};
    struct msgtab_cursor cursor = {0};
    struct msgtab_text text;
    int code;
    while ((code = msgtab_next(t, language, &cursor, &text)) == 1) {
        struct stored_message m = {.id = text.id, .encoding = text.flags};
        const char *symbol = symbols_name(symbols, text.id);
        m.symbol = symbol ? arena_copy(&s->texts, symbol, strlen(symbol)) : NULL;
        copy_text(s, &m, &text);
        copy_needs(s, &m, &text);
        ARRAY_ADD(&table.messages, m);
    }
    ARRAY_ADD(&s->tables, table);
    return code;
}

int stored_read(struct stored *s, const struct dump_request *r, const struct message_file *file)
{
    const struct msgtab *t = &file->table;
    const struct symbols *symbols = r->header ? &r->symbols : &file->symbols;
    const ptrdiff_t count = msgtab_languages(t, NULL, 0);
    if (count < 0)
        return (int)count;
    uint16_t *langs = memory_zeros((size_t)count * sizeof *langs);
    int code = 0;
    msgtab_languages(t, langs, (size_t)count);
    for (ptrdiff_t i = 0; i < count && code == 0; i++) {
        if (language_is_chosen(r->lang ? &r->language : NULL, langs[i]))
            code = copy_table(s, symbols, t, langs[i]);
    }
    free(langs);
    return code;
}

void stored_free(struct stored *s)
{
    for (size_t i = 0; i < s->tables.count; i++)
        free(s->tables.items[i].messages.items);
    free(s->tables.items);
    arena_free(&s->texts);
}
