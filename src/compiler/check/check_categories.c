/* MT1211: a category that no message is the text of (event log rendering, section 1). */
#include "check_categories.h"

#include "allow.h"
#include "comment.h"

#include <stdlib.h>

/* A category that is named is a message; a number may be wrong. */
static void check_message(const struct catalogue *c, const struct message *m, const bool *exists,
                          struct diag *d)
{
    const struct comment *comment = comment_of(c, m, COMMENT_EVENT);
    if (!comment || comment->event.category == 0 || exists[comment->event.category] ||
        is_allowed(c, m, DIAG_CHECK_CATEGORY))
        return;
    diag(d, DIAG_CHECK_CATEGORY, comment->place,
         "no message is the text of category %u: it has severity and facility 0 and the id %u",
         (unsigned)comment->event.category, (unsigned)comment->event.category);
}

void check_categories(const struct catalogue *c, struct diag *d)
{
    if (!comment_exists(c, COMMENT_EVENT))
        return;
    bool *exists = memory_zeros((EVENT_CATEGORY_MAX + 1) * sizeof *exists);
    for (size_t i = 0; i < c->messages.count; i++) {
        if (c->messages.items[i].code <= EVENT_CATEGORY_MAX)
            exists[c->messages.items[i].code] = true;
    }
    for (size_t i = 0; i < c->messages.count; i++)
        check_message(c, &c->messages.items[i], exists, d);
    free(exists);
}
