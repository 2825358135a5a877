/* Ids that were cut. */
#include "similar.h"

#include "distinct.h"
#include "image_bound.h"
#include "say.h"

#include <stdio.h>
#include <stdlib.h>

enum { NUMBER = 0xFFFF }; /* the bits of an id that are not severity, facility and flags */

static void note(struct similar *s, uint32_t id, uint32_t wanted)
{
    if ((id & NUMBER) != (wanted & NUMBER) || id == wanted || (s->found && id == s->id))
        return;
    s->others = s->found;
    if (!s->found || id < s->id)
        s->id = id;
    s->found = true;
}

static void look_in(struct similar *s, const struct msgtab *t, uint32_t wanted)
{
    char why[IMAGE_ERROR_SIZE];
    const struct languages l = distinct_languages(t);
    const bool ok = image_is_bounded(t, NULL, l.items, l.count, why);
    for (size_t i = 0; ok && i < l.count; i++) {
        struct msgtab_cursor cursor = {0};
        struct msgtab_text text;
        while (msgtab_next(t, l.items[i], &cursor, &text) == 1)
            note(s, text.id, wanted);
    }
    free(l.items);
}

struct similar similar_ids(const struct msgtab *tables, size_t count, uint32_t wanted)
{
    struct similar s = {0};
    for (size_t i = 0; i < count; i++)
        look_in(&s, &tables[i], wanted);
    return s;
}

void similar_tell(const struct similar *s, const char *what, const char *asked, uint32_t wanted)
{
    say_error("no %s %s, but 0x%08lX%s: %s\n", what, asked, (unsigned long)s->id,
              s->others ? " and others" : "",
              wanted <= NUMBER ? "the full 32-bit id is needed"
                               : "its severity or facility is another one");
}
