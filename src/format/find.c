/* Choosing the table for a message, and the index. */
#include "find.h"

#include "language.h"

/* Looks for a table of exactly this language after those that *t remembers. */
static int find_more(const struct opened *t, uint32_t id, uint16_t lang, struct msgtab_text *out)
{
    struct table table;
    struct image_cursor cursor = {.number = t->table_count};
    int code;
    while ((code = image_next(t, &cursor, &table)) == 1)
        if (table.lang == lang)
            return table_find(&table, t->index, cursor.number - 1, id, out);
    return code ? code : MSGTAB_E_LANGUAGE;
}

/* Searches all tables and uses the text in the nearest language. */
static int find_nearest(const struct opened *t, uint32_t id, uint16_t lang, struct msgtab_text *out)
{
    struct table table;
    struct msgtab_text text;
    struct image_cursor cursor = {0};
    size_t best = SIZE_MAX;
    int code;
    while ((code = image_next(t, &cursor, &table)) == 1) {
        size_t at = language_rank(t->user, lang, table.lang);
        if (at >= best)
            continue;
        code = table_find(&table, t->index, cursor.number - 1, id, &text);
        if (code == MSGTAB_E_ID)
            continue;
        if (code)
            return code;
        best = at;
        *out = text;
    }
    return code ? code : best == SIZE_MAX ? MSGTAB_E_ID : 0;
}

int find_elsewhere(const struct opened *t, uint32_t id, uint16_t lang, bool strict, int code,
                   struct msgtab_text *out)
{
    if (code == MSGTAB_E_LANGUAGE && t->has_more)
        code = find_more(t, id, lang, out);
    bool other = code == MSGTAB_E_ID || code == MSGTAB_E_LANGUAGE;
    return other && !strict ? find_nearest(t, id, lang, out) : code;
}

static int find_text(const struct opened *t, uint32_t id, uint16_t lang, bool strict,
                     struct msgtab_text *out)
{
    if (!t || !t->kind || !out)
        return MSGTAB_E_ARGUMENT;
    int code = find_here(t, id, lang, out);
    if (code)
        code = find_elsewhere(t, id, lang, strict, code, out);
    if (code == 0 && !t->index)
        table_trim(out);
    return code;
}

int msgtab_find(const struct msgtab *t, uint32_t id, uint16_t lang, struct msgtab_text *out)
{
    return find_text(opened_at(t), id, lang, false, out);
}

int msgtab_find_strict(const struct msgtab *t, uint32_t id, uint16_t lang, struct msgtab_text *out)
{
    return find_text(opened_at(t), id, lang, true, out);
}

ptrdiff_t msgtab_languages(const struct msgtab *opened, uint16_t *langs, size_t len)
{
    const struct opened *t = opened_at(opened);
    struct table table;
    struct image_cursor cursor = {0};
    size_t count = 0;
    if (!t || !t->kind || (len > 0 && !langs))
        return MSGTAB_E_ARGUMENT;
    int code;
    for (; (code = image_next(t, &cursor, &table)) == 1; count++)
        if (count < len)
            langs[count] = table.lang;
    return code ? code : (ptrdiff_t)count;
}

int msgtab_next(const struct msgtab *opened, uint16_t lang, struct msgtab_cursor *c,
                struct msgtab_text *out)
{
    const struct opened *t = opened_at(opened);
    struct table table;
    struct image_cursor cursor = {0};
    if (!t || !t->kind || !c || !out)
        return MSGTAB_E_ARGUMENT;
    int code;
    while ((code = image_next(t, &cursor, &table)) == 1 && table.lang != lang) {
    }
    if (code != 1)
        return code ? code : MSGTAB_E_LANGUAGE;
    code = table_next(&table, c, out);
    if (code == 1)
        table_trim(out);
    return code;
}

/* Languages that follow each other may have one table, and then one part of the index. */
static bool is_again(const struct table *table, const struct table *before)
{
    return table->data == before->data && table->size == before->size;
}

ptrdiff_t msgtab_index_size(const struct msgtab *opened)
{
    const struct opened *t = opened_at(opened);
    struct table table, before = {0};
    struct image_cursor cursor = {0};
    uint64_t words = 1;
    int code;
    if (!t || !t->kind)
        return MSGTAB_E_ARGUMENT;
    while ((code = image_next(t, &cursor, &table)) == 1) {
        uint64_t more = is_again(&table, &before) ? 0 : table_index_words(&table);
        if (more == UINT64_MAX)
            return MSGTAB_E_DAMAGED;
        words += 1 + more;
        before = table;
    }
    if (code)
        return code;
    uint64_t max = PTRDIFF_MAX / sizeof(uint32_t);
    return words <= UINT32_MAX && words <= max ? (ptrdiff_t)(words * sizeof(uint32_t))
                                               : MSGTAB_E_DAMAGED;
}

/* The tables are counted first: the parts come after the words that say where they begin. */
static int index_tables(const struct opened *t, struct index *index)
{
    struct table table, before = {0};
    struct image_cursor cursor = {0};
    uint32_t tables = 0;
    int code;
    while ((code = image_next(t, &cursor, &table)) == 1)
        tables++;
    if (code || tables >= index->size)
        return MSGTAB_E_DAMAGED;
    index->words[0] = tables;
    index->end = 1 + tables;
    cursor = (struct image_cursor){0};
    for (uint32_t i = 0; i < tables; i++, before = table) {
        if (image_next(t, &cursor, &table) != 1)
            return MSGTAB_E_DAMAGED;
        const bool again = i > 0 && is_again(&table, &before);
        index->words[1 + i] = again ? index->words[i] : index->end;
        code = again ? 0 : table_index(&table, index);
        if (code)
            return code;
    }
    return 0;
}

int msgtab_index(struct msgtab *opened, void *memory, size_t size)
{
    ptrdiff_t needed = msgtab_index_size(opened);
    if (needed < 0)
        return (int)needed;
    if (!memory || (uintptr_t)memory % sizeof(uint32_t) != 0 || size < (size_t)needed)
        return MSGTAB_E_ARGUMENT;
    struct opened *t = opened_in(opened);
    struct index index = {memory, (uint32_t)((size_t)needed / sizeof(uint32_t)), 0};
    t->index = NULL;
    int code = index_tables(t, &index);
    if (code == 0)
        t->index = index.words;
    return code;
}
