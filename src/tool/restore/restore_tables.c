/* One table of each language. */
#include "restore_tables.h"

#include "image_bound.h"
#include "language.h"
#include "open.h"

#include <stdio.h>
#include <stdlib.h>

static struct msgtab *new_file(struct restore_tables *t)
{
    struct msgtab *file = memory_zeros(sizeof *file);
    ARRAY_ADD(&t->files, file);
    return file;
}

static struct restore_table *find(const struct restore_tables *t, uint16_t language)
{
    for (size_t i = 0; i < t->list.count; i++) {
        if (t->list.items[i].language == language)
            return &t->list.items[i];
    }
    return NULL;
}

/* Adds the tables of a file; those of the first one may be replaced. */
static void add_tables(struct restore_tables *t, const struct msgtab *file)
{
    ptrdiff_t count = msgtab_languages(file, NULL, 0);
    uint16_t *languages = memory_zeros((size_t)(count > 0 ? count : 0) * sizeof *languages);
    if (count > 0)
        msgtab_languages(file, languages, (size_t)count);
    for (ptrdiff_t i = 0; i < count; i++) {
        struct restore_table *known = find(t, languages[i]);
        if (!known)
            ARRAY_ADD(&t->list, (struct restore_table){file, languages[i]});
        else if (known->file == t->files.items[0])
            known->file = file;
    }
    free(languages);
}

static bool add_mui(struct restore_tables *t, const char *beside, const char *language,
                    char error[RESTORE_ERROR_SIZE])
{
    struct msgtab *file = new_file(t);
    int code = open_mui(file, beside, language);
    if (code == 0) {
        add_tables(t, file);
        return image_is_bounded(file, NULL, NULL, 0, error);
    }
    t->files.count--;
    free(file);
    if (code != MSGTAB_E_NOT_FOUND)
        snprintf(error, RESTORE_ERROR_SIZE, "the .mui file of %s beside it: %s", language,
                 msgtab_strerror(code));
    return code == MSGTAB_E_NOT_FOUND;
}

static void english_first(struct restore_tables *t)
{
    const struct restore_table *english = find(t, LANGUAGE_ENGLISH_US);
    if (!english)
        return;
    struct restore_table first = *english;
    for (size_t i = (size_t)(english - t->list.items); i > 0; i--)
        t->list.items[i] = t->list.items[i - 1];
    t->list.items[0] = first;
}

bool restore_tables_open(struct restore_tables *t, const struct buf *file, const char *beside,
                         char error[RESTORE_ERROR_SIZE])
{
    bool ok = true;
    const char *language;
    uint16_t number;
    struct msgtab *own = new_file(t);
    if (msgtab_open_memory(own, file->data, file->size) == 0) {
        ok = image_is_bounded(own, NULL, NULL, 0, error);
        add_tables(t, own);
    }
    for (size_t i = 0; ok && beside && (language = language_at(i, &number)) != NULL; i++)
        ok = !*language || add_mui(t, beside, language, error);
    english_first(t);
    return ok;
}

void restore_tables_close(struct restore_tables *t)
{
    for (size_t i = 0; i < t->files.count; i++) {
        msgtab_close(t->files.items[i]);
        free(t->files.items[i]);
    }
    free((void *)t->files.items);
    free(t->list.items);
    *t = (struct restore_tables){0};
}
