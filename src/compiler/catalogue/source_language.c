/* By name, then by what Windows calls languages. */
#include "source_language.h"

#include "language.h"
#include "text_util.h"

#include <msgtab/msgtab.h>

static uint32_t nearest(const struct catalogue *c, uint16_t id)
{
    uint32_t found = LANGUAGE_NONE;
    size_t best = LANGUAGE_STEPS;
    for (uint32_t i = 0; i < c->languages.count; i++) {
        size_t distance = language_distance(id, (uint16_t)c->languages.items[i].value);
        if (c->languages.items[i].used && distance < best) {
            best = distance;
            found = i;
        }
    }
    return found;
}

uint32_t source_language(const struct catalogue *c, const char *word, uint32_t *id)
{
    uint16_t meant = 0;
    for (uint32_t i = 0; i < c->languages.count; i++) {
        if (slice_is(c->languages.items[i].name, word))
            return i;
    }
    *id = LANGUAGE_NONE;
    if (msgtab_language_from(word, &meant) != 0)
        return LANGUAGE_NONE;
    *id = meant;
    return nearest(c, meant);
}
