/* Events that nobody sees, and definitions that nothing uses. The types of channels are those of
   Microsoft's documentation: Admin is for administrators, Operational for those who look for the
   cause of something, Analytic and Debug are off and hidden until somebody turns them on. */
#include "manifest_lint.h"

#include "text_util.h"

#include <stdlib.h>

struct lint {
    const struct manifest *m;
    const struct manifest_provider *provider;
    const struct rule_set *on;
    struct diag *diag;
};

static void warn_unused(const struct lint *l, enum diag_code code, struct place place,
                        const char *what, struct slice name)
{
    char shown[SHOWN_SIZE];
    if (!rule_is_on(l->on, code))
        return;
    show_word(shown, name);
    diag(l->diag, code, place, "the %s %s is not used", what, shown);
}

static void check_templates(const struct lint *l)
{
    const struct manifest_provider *p = l->provider;
    for (size_t i = 0; i < p->templates.count; i++) {
        const struct manifest_template *t = p->templates.items[i];
        if (!t->used)
            warn_unused(l, DIAG_MANIFEST_UNUSED_TEMPLATE, t->place, "template", t->tid);
    }
}

static int compare_pointers(const void *left, const void *right)
{
    const struct manifest_map *a = *(struct manifest_map *const *)left;
    const struct manifest_map *b = *(struct manifest_map *const *)right;
    return (a > b) - (a < b);
}

/* The maps that fields have, sorted for a search. */
struct used_maps {
    const struct manifest_map **items;
    size_t count, capacity;
};

static void find_used(struct used_maps *used, const struct manifest_provider *p)
{
    for (size_t i = 0; i < p->templates.count; i++) {
        const struct manifest_template *t = p->templates.items[i];
        for (size_t k = 0; k < t->all.count; k++) {
            if (t->all.items[k]->map)
                ARRAY_ADD(used, t->all.items[k]->map);
        }
    }
    if (used->count > 1)
        qsort((void *)used->items, used->count, sizeof *used->items, compare_pointers);
}

static void check_maps(const struct lint *l)
{
    const struct manifest_provider *p = l->provider;
    struct used_maps used = {0};
    find_used(&used, p);
    for (size_t i = 0; i < p->maps.count; i++) {
        const struct manifest_map *map = p->maps.items[i];
        if (used.count == 0 || !bsearch((const void *)&map, (const void *)used.items, used.count,
                                        sizeof *used.items, compare_pointers))
            warn_unused(l, DIAG_MANIFEST_UNUSED_MAP, map->place, "map", map->name);
    }
    free((void *)used.items);
}

static void check_strings(const struct lint *l)
{
    for (size_t i = 0; i < l->m->strings.count; i++) {
        const struct manifest_string *s = l->m->strings.items[i];
        if (s->message == MANIFEST_NO_MESSAGE)
            warn_unused(l, DIAG_MANIFEST_UNUSED_STRING, s->place, "string", s->id);
    }
}

/* --- events --- */

static bool has_channels(const struct manifest_provider *p)
{
    for (size_t i = 0; i < p->events.count; i++) {
        if (p->events.items[i]->channel)
            return true;
    }
    return false;
}

static void check_level(const struct lint *l, const struct manifest_event *v)
{
    enum { CRITICAL = 1, ERROR_LEVEL = 2 };
    char shown[SHOWN_SIZE];
    if (!v->channel || !v->level || v->level->value < CRITICAL || v->level->value > ERROR_LEVEL)
        return;
    show_word(shown, v->channel->name);
    bool is_hidden = v->channel->type == CHANNEL_ANALYTIC || v->channel->type == CHANNEL_DEBUG;
    if (is_hidden && rule_is_on(l->on, DIAG_MANIFEST_HIDDEN_ERROR))
        diag(l->diag, DIAG_MANIFEST_HIDDEN_ERROR, v->place,
             "the error %u goes to the channel %s, which is off unless somebody turns it on",
             (unsigned)v->value, shown);
    if (v->channel->type == CHANNEL_OPERATIONAL && rule_is_on(l->on, DIAG_MANIFEST_OTHER_ERROR))
        diag(l->diag, DIAG_MANIFEST_OTHER_ERROR, v->place,
             "the error %u goes to the channel %s, not to an Admin channel", (unsigned)v->value,
             shown);
}

static void check_events(const struct lint *l)
{
    const struct manifest_provider *p = l->provider;
    bool logs = has_channels(p);
    for (size_t i = 0; i < p->events.count; i++) {
        const struct manifest_event *v = p->events.items[i];
        if (v->channel && !v->message && rule_is_on(l->on, DIAG_MANIFEST_NO_MESSAGE))
            diag(l->diag, DIAG_MANIFEST_NO_MESSAGE, v->place,
                 "the event %u has no message for those who read its channel", (unsigned)v->value);
        if (!v->channel && logs && rule_is_on(l->on, DIAG_MANIFEST_NO_CHANNEL))
            diag(l->diag, DIAG_MANIFEST_NO_CHANNEL, v->place,
                 "the event %u has no channel, so no event log holds it", (unsigned)v->value);
        check_level(l, v);
    }
}

void manifest_lint(const struct manifest *m, const struct rule_set *on, struct diag *d)
{
    struct lint l = {.m = m, .on = on, .diag = d};
    for (size_t i = 0; i < m->providers.count; i++) {
        l.provider = m->providers.items[i];
        check_events(&l);
        check_templates(&l);
        check_maps(&l);
    }
    check_strings(&l);
}
