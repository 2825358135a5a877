/* msgtab source check --lang without an event: every message, in this language. */
#include "source_spoken.h"

#include "console.h"
#include "distinct.h"
#include "source_rules.h"

#include <stdlib.h>

/* Every message that has a text in lang. */
static int check_table(const struct source_request *r, const struct source_files *f,
                       const struct msgtab *t, uint16_t lang)
{
    struct msgtab_cursor cursor = {0};
    struct msgtab_text text, found;
    int code;
    if (source_is_language(r->language, lang))
        return STATUS_OK;
    while ((code = msgtab_next(t, lang, &cursor, &text)) == 1) {
        if (source_files_find(f, text.id, r->language, &found) &&
            !source_is_language(r->language, found.lang))
            return source_broken(
                r, "message 0x%08lX has no text in language 0x%04X; 0x%04X is shown",
                (unsigned long)text.id, (unsigned)r->language, (unsigned)found.lang);
    }
    return code == 0 ? STATUS_OK : source_broken(r, "%s", msgtab_strerror(code));
}

int source_check_language(const struct source_request *r, const struct source_files *f)
{
    int status = STATUS_OK;
    for (size_t i = 0; i < f->tables.count && status == STATUS_OK; i++) {
        const struct languages l = distinct_languages(&f->tables.items[i]);
        for (size_t k = 0; k < l.count && status == STATUS_OK; k++)
            status = check_table(r, f, &f->tables.items[i], l.items[k]);
        free(l.items);
    }
    return status;
}
