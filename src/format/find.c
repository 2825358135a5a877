/* Choosing the table for a message, and the index. */
#include "find.h"

#include "language.h"

/* How well a table of language lang suits the caller: lower is better. */
static size_t rank(const struct opened *t, uint16_t wanted, uint16_t lang)
{
    size_t step = language_distance(wanted, lang);
    if (step < LANGUAGE_STEPS)
        return step;
    size_t base = LANGUAGE_STEPS;
    for (size_t i = 0; i < OPENED_USER_LANGUAGES && t->user[i]; i++, base += LANGUAGE_STEPS) {
        step = language_distance(t->user[i], lang);
        if (step < LANGUAGE_STEPS)
            return base + step;
    }
    return base + (lang == 0 ? 0 : lang == LANGUAGE_ENGLISH_US ? 1 : 2);
}

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
        size_t at = rank(t, lang, table.lang);
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

/* The index: a word for each table, which says where its part begins, and those parts. Positions
   are in words from the start of the index. */

ptrdiff_t msgtab_index_size(const struct msgtab *opened)
{
    const struct opened *t = opened_at(opened);
    struct table table;
    struct image_cursor cursor = {0};
    uint64_t words = 0;
    int code;
    if (!t || !t->kind)
        return MSGTAB_E_ARGUMENT;
    while ((code = image_next(t, &cursor, &table)) == 1) {
        uint64_t more = table_index_words(&table);
        if (more == UINT64_MAX)
            return MSGTAB_E_DAMAGED;
        words += 1 + more;
    }
    if (code)
        return code;
    uint64_t max = PTRDIFF_MAX / sizeof(uint32_t);
    return words <= UINT32_MAX && words <= max ? (ptrdiff_t)(words * sizeof(uint32_t))
                                               : MSGTAB_E_DAMAGED;
}

int msgtab_index(struct msgtab *opened, void *memory, size_t size)
{
    ptrdiff_t needed = msgtab_index_size(opened);
    if (needed < 0)
        return (int)needed;
    if (!memory || (uintptr_t)memory % sizeof(uint32_t) != 0 || size < (size_t)needed)
        return MSGTAB_E_ARGUMENT;
    struct opened *t = opened_in(opened);
    uint32_t *words = memory;
    struct table table;
    struct image_cursor cursor = {0};
    uint32_t tables = 0, end = 0;
    int code;
    t->index = NULL;
    while (image_next(t, &cursor, &table) == 1)
        end++;
    cursor = (struct image_cursor){0};
    for (; (code = image_next(t, &cursor, &table)) == 1; tables++) {
        words[tables] = end;
        code = table_index(&table, words, &end);
        if (code)
            return code;
    }
    if (code == 0)
        t->index = words;
    return code;
}
