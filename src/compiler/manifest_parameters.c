/* The fields of an event are the inserts of its text, and name the parameters of its function. */
#include "manifest_parameters.h"

#include "map.h"
#include "parameter_name.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

/* The templates of the events that show a string: all of them, or none. */
struct use {
    const struct manifest_template *shape;
    bool several; /* their fields have different names */
};

static bool has_same_names(const struct manifest_template *a, const struct manifest_template *b)
{
    if (a->fields.count != b->fields.count)
        return false;
    for (size_t i = 0; i < a->fields.count; i++) {
        if (!slice_same(a->fields.items[i]->name, b->fields.items[i]->name))
            return false;
    }
    return true;
}

static void find_uses(struct use *uses, const struct manifest *m)
{
    for (size_t i = 0; i < m->providers.count; i++) {
        const struct manifest_provider *p = m->providers.items[i];
        for (size_t k = 0; k < p->events.count; k++) {
            const struct manifest_event *v = p->events.items[k];
            if (!v->message || !v->shape)
                continue;
            struct use *use = &uses[v->message->index];
            use->several = use->several || (use->shape && !has_same_names(use->shape, v->shape));
            use->shape = v->shape;
        }
    }
}

/* A name as C has it: what it does not have becomes '_'. */
static struct slice clean(struct arena *arena, struct slice name)
{
    char *text = arena_alloc(arena, name.len + 1);
    for (uint32_t i = 0; i < name.len; i++)
        text[i] = ascii_is_word(name.text[i]) ? name.text[i] : '_';
    return (struct slice){text, name.len};
}

/* Parameters whose fields have names that no parameter can have keep the names they have. */
static void name_parameters(struct signatures *all, struct signature *s,
                            const struct manifest_template *t)
{
    const struct parameter_names names = {s->parameters, s->count, &all->macros, s->event};
    for (unsigned i = 0; i < s->count && i < t->fields.count; i++) {
        struct slice name = clean(&all->arena, t->fields.items[i]->name);
        if (!parameter_name_fault(&names, i + 1, name))
            s->parameters[i].name = name;
    }
}

static struct slice key_of(const uint32_t *id)
{
    return (struct slice){(const char *)id, sizeof *id};
}

void manifest_parameters(struct signatures *all, const struct catalogue *c,
                         const struct manifest *m)
{
    if (all->items.count == 0)
        return;
    struct use *uses = memory_zeros(m->strings.count * sizeof *uses);
    struct map by_id = {.exact_case = true};
    find_uses(uses, m);
    for (uint32_t i = 0; i < m->strings.count; i++) {
        if (uses[i].shape && !uses[i].several)
            map_add(&by_id, key_of(&m->strings.items[i]->message), i);
    }
    for (size_t i = 0; i < all->items.count; i++) {
        struct signature *s = &all->items.items[i];
        const struct message *message = &c->messages.items[s->message];
        uint32_t string = map_get(&by_id, key_of(&message->code));
        if (string != MAP_NONE && c->sources[message->file].pieces)
            name_parameters(all, s, uses[string].shape);
    }
    map_free(&by_id);
    free(uses);
}
