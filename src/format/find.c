/* Choosing the table for a message, and the index. */
#include "find.h"

#include "bytes.h"
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

/* The table that the cursor noted: walking to it again for each message takes long when it is not
   remembered. The file may have changed. */
static bool noted_table(const struct opened *t, uint16_t lang, const struct msgtab_cursor *c,
                        struct table *table)
{
    if (c->table_size == 0 || !bytes_within(t->size, c->table, c->table_size))
        return false;
    *table = (struct table){.data = t->image + c->table, .size = c->table_size, .lang = lang};
    return table_start(table);
}

static int find_table(const struct opened *t, uint16_t lang, struct msgtab_cursor *c,
                      struct table *table)
{
    struct image_cursor cursor = {0};
    int code;
    if (noted_table(t, lang, c, table))
        return 0;
    while ((code = image_next(t, &cursor, table)) == 1 && table->lang != lang) {
    }
    if (code != 1)
        return code ? code : MSGTAB_E_LANGUAGE;
    if (cursor.number > t->table_count) {
        c->table = (size_t)(table->data - t->image);
        c->table_size = table->size;
    }
    return 0;
}

int msgtab_next(const struct msgtab *opened, uint16_t lang, struct msgtab_cursor *c,
                struct msgtab_text *out)
{
    const struct opened *t = opened_at(opened);
    struct table table;
    if (!t || !t->kind || !c || !out)
        return MSGTAB_E_ARGUMENT;
    int code = find_table(t, lang, c, &table);
    if (code)
        return code;
    code = table_next(&table, c, out);
    if (code == 1)
        table_trim(out);
    return code;
}

size_t find_same(const struct opened *t, const struct table *table, size_t number)
{
    struct table before;
    struct image_cursor cursor = {0};
    if (t->kind != IMAGE_PE && t->kind != IMAGE_MODULE)
        return number;
    while (cursor.number < number && image_next(t, &cursor, &before) == 1) {
        if (table->data == before.data && table->size == before.size)
            return cursor.number - 1;
    }
    return number;
}

bool find_is_overlapped(const struct opened *t, uint64_t bytes)
{
    enum { TIMES_MAX = 8 };
    return t->kind == IMAGE_PE && bytes / TIMES_MAX > t->size;
}

ptrdiff_t msgtab_index_size(const struct msgtab *opened)
{
    const struct opened *t = opened_at(opened);
    struct table table;
    struct image_cursor cursor = {0};
    uint64_t words = 1, table_bytes = 0;
    int code;
    if (!t || !t->kind)
        return MSGTAB_E_ARGUMENT;
    for (; (code = image_next(t, &cursor, &table)) == 1; words++) {
        if (find_same(t, &table, cursor.number - 1) < cursor.number - 1)
            continue;
        const uint64_t more = table_index_words(&table);
        table_bytes += table.size;
        if (more == UINT64_MAX || find_is_overlapped(t, table_bytes))
            return MSGTAB_E_DAMAGED;
        words += more;
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
    struct table table;
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
    for (uint32_t i = 0; i < tables; i++) {
        if (image_next(t, &cursor, &table) != 1)
            return MSGTAB_E_DAMAGED;
        const size_t same = find_same(t, &table, i);
        index->words[1 + i] = same < i ? index->words[1 + same] : index->end;
        code = same < i ? 0 : table_index(&table, index);
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
    struct index index = {.words = memory, .size = (uint32_t)((size_t)needed / sizeof(uint32_t))};
    t->index = NULL;
    int code = index_tables(t, &index);
    if (code == 0)
        t->index = index.words;
    return code;
}
