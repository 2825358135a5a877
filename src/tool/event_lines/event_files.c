/* Files are opened once, before the first event. */
#include "event_files.h"

#include "distinct.h"
#include "event_id.h"
#include "source_rules.h"

#include <stdlib.h>

enum { NUMBER_SHIFT = 32 };

static int compare(const void *a, const void *b)
{
    const uint64_t *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

/* Notes the ids of all languages of a table. */
static void add_numbers(struct event_files *f, const struct msgtab *t)
{
    const struct languages l = distinct_languages(t);
    for (size_t i = 0; i < l.count; i++) {
        struct msgtab_cursor cursor = {0};
        struct msgtab_text text;
        while (msgtab_next(t, l.items[i], &cursor, &text) == 1) {
            const uint32_t number = text.id & EVENT_SHORT_IDS;
            if (event_id_is_short(text.id, number))
                ARRAY_ADD(&f->numbers, (uint64_t)number << NUMBER_SHIFT | text.id);
        }
    }
    free(l.items);
}

/* Sorts the numbers, and removes those that several languages have. */
static void sort_numbers(struct event_files *f)
{
    size_t count = 0;
    if (f->numbers.count == 0)
        return;
    qsort(f->numbers.items, f->numbers.count, sizeof *f->numbers.items, compare);
    for (size_t i = 0; i < f->numbers.count; i++) {
        if (count == 0 || f->numbers.items[count - 1] != f->numbers.items[i])
            f->numbers.items[count++] = f->numbers.items[i];
    }
    f->numbers.count = count;
}

/* Notes a path that is refused; those of a database only name its files. */
static bool is_bad(struct event_files *f, struct slice path, const struct source_place *place,
                   struct arena *arena)
{
    f->problem = place->database ? NULL : source_path_problem(path);
    if (f->problem)
        f->bad = arena_copy(arena, path.text, path.len);
    return f->bad != NULL;
}

void event_files_open(struct event_files *f, const char *paths, const struct source_place *place,
                      struct arena *arena)
{
    struct slice path;
    for (const char *rest = paths; source_path_next(&rest, &path);) {
        if (is_bad(f, path, place, arena))
            return;
        const int code = source_files_add_registered(&f->files, path, place);
        if (code && !f->missing) {
            f->missing = arena_copy(arena, path.text, path.len);
            f->code = code;
        }
    }
    for (size_t i = 0; i < f->files.tables.count; i++)
        add_numbers(f, &f->files.tables.items[i]);
    source_files_index(&f->files);
    sort_numbers(f);
}

size_t event_files_numbered(const struct event_files *f, uint32_t number, const uint64_t **first)
{
    size_t low = 0, high = f->numbers.count, count = 0;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (f->numbers.items[middle] >> NUMBER_SHIFT < number)
            low = middle + 1;
        else
            high = middle;
    }
    while (low + count < f->numbers.count &&
           f->numbers.items[low + count] >> NUMBER_SHIFT == number)
        count++;
    *first = count > 0 ? &f->numbers.items[low] : NULL;
    return count;
}

void event_files_close(struct event_files *f)
{
    source_files_close(&f->files);
    free(f->numbers.items);
}
