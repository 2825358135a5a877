/* Categories and events of the files of a source. */
#include "source_content.h"

#include "console.h"

#include <stdio.h>

static int count_categories(const struct source_request *r, const struct source_files *f,
                            uint32_t *categories)
{
    ptrdiff_t count = 0;
    for (size_t i = 0; i < f->count && count == 0; i++)
        count = msgtab_event_categories(&f->tables[i]);
    *categories = count < 0 ? 0 : (uint32_t)count;
    return count < 0 ? source_fail(r, (int)count) : STATUS_OK;
}

int source_categories(const struct source_request *r, const struct source_files *f,
                      uint32_t *categories)
{
    struct msgtab_text text;
    if (!r->has_categories)
        return count_categories(r, f, categories);
    for (uint32_t id = 1; id <= r->categories; id++) {
        if (!source_files_find(f, id, 0, &text)) {
            fprintf(stderr, "msgtab: source '%s': the file has no text for category %lu\n", r->name,
                    (unsigned long)id);
            return STATUS_INPUT;
        }
    }
    *categories = r->categories;
    return STATUS_OK;
}

/* Whether a table has an id behind those of its categories. */
static bool has_events(const struct msgtab *t, uint32_t categories)
{
    enum { LANGUAGES = 64 };
    uint16_t languages[LANGUAGES];
    ptrdiff_t count = msgtab_languages(t, languages, LANGUAGES);
    for (ptrdiff_t i = 0; i < count && i < LANGUAGES; i++) {
        struct msgtab_cursor cursor = {0};
        struct msgtab_text text;
        while (msgtab_next(t, languages[i], &cursor, &text) == 1) {
            if (text.id == 0 || text.id > categories)
                return true;
        }
    }
    return false;
}

int source_events(const struct source_request *r, const struct source_files *f, uint32_t categories)
{
    for (size_t i = 0; i < f->count; i++) {
        if (has_events(&f->tables[i], categories))
            return STATUS_OK;
    }
    fprintf(stderr, "msgtab: source '%s': the file has no event, only categories 1 to %lu\n",
            r->name, (unsigned long)categories);
    if (!r->with)
        fputs("(--categories 0 says that these are events)\n", stderr);
    return STATUS_INPUT;
}
