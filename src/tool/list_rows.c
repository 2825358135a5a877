/* Collecting the messages of a file. */
#include "list_rows.h"

#include "image_source.h"
#include "language_choice.h"

#include <stdlib.h>

static int collect(struct list *list, uint16_t lang, uint16_t shown, size_t order)
{
    const struct msgtab *t = &list->file->table;
    struct msgtab_cursor cursor = {0};
    struct msgtab_text text;
    int code;
    while ((code = msgtab_next(t, lang, &cursor, &text)) == 1) {
        struct list_row row = {.id = text.id,
                               .lang = shown,
                               .encoding = text.flags,
                               .order = order,
                               .size = text.len * (text.flags == MSGTAB_TEXT_UTF16 ? 2 : 1),
                               .text = text,
                               .symbol = symbols_name(&list->file->symbols, text.id)};
        ARRAY_ADD(list, row);
    }
    return code;
}

static int by_id(const void *left, const void *right)
{
    const struct list_row *a = left;
    const struct list_row *b = right;
    if (a->id != b->id)
        return a->id < b->id ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static int collect_all(struct list *list, const uint16_t *langs, size_t count,
                       const uint16_t *language)
{
    int code = 0;
    for (size_t i = 0; i < count && code == 0; i++) {
        const struct message_file *file = list->file;
        const uint16_t shown = image_language_in(&file->table, file->path, langs[i]);
        if (!language_is_chosen(language, shown))
            continue;
        list->languages++;
        code = collect(list, langs[i], shown, i);
    }
    if (list->count > 1)
        qsort(list->items, list->count, sizeof *list->items, by_id);
    return code == 0 && list->languages == 0 ? MSGTAB_E_LANGUAGE : code;
}

int list_collect(struct list *list, const struct message_file *file, const uint16_t *language)
{
    *list = (struct list){.file = file};
    ptrdiff_t count = msgtab_languages(&file->table, NULL, 0);
    if (count < 0)
        return (int)count;
    uint16_t *langs = memory_zeros((size_t)count * sizeof *langs);
    msgtab_languages(&file->table, langs, (size_t)count);
    int code = collect_all(list, langs, (size_t)count, language);
    free(langs);
    return code;
}

char *list_text(const struct msgtab_text *text, unsigned flags)
{
    const struct msgtab_request request = {.text = *text, .flags = flags | MSGTAB_IGNORE_INSERTS};
    ptrdiff_t len = msgtab_format_request(NULL, 0, &request, NULL);
    if (len < 0)
        return NULL;
    char *shown = memory_zeros((size_t)len + 1);
    msgtab_format_request(shown, (size_t)len + 1, &request, NULL);
    return shown;
}

void list_free(struct list *list)
{
    free(list->items);
    *list = (struct list){0};
}
