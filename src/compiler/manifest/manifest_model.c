/* The memory of a manifest, and its texts. */
#include "manifest_model.h"

#include <stdlib.h>
#include <string.h>

const struct manifest_text *manifest_text_of(const struct manifest_culture *culture,
                                             const struct manifest_string *string)
{
    const struct manifest_text *text =
        string->index < culture->text_count ? &culture->texts[string->index] : NULL;
    return text && text->text.text ? text : NULL;
}

struct slice manifest_text_in(const struct manifest *m, const struct manifest_culture *culture,
                              const struct manifest_string *string)
{
    const struct manifest_text *text = culture ? manifest_text_of(culture, string) : NULL;
    if (!text && m->cultures.count > 0)
        text = manifest_text_of(m->cultures.items[0], string);
    return text ? text->text : slice_of(string->preset ? string->preset : "");
}

void manifest_keep_attributes(struct arena *arena, struct manifest_event *v)
{
    size_t size = v->attributes.count * sizeof *v->attributes.items;
    if (size == 0)
        return;
    struct slice *kept = arena_alloc(arena, size);
    memcpy(kept, v->attributes.items, size);
    free(v->attributes.items);
    v->attributes.items = kept;
    v->attributes.capacity = v->attributes.count;
}

static void free_template(struct manifest_template *t)
{
    for (size_t i = 0; i < t->fields.count; i++)
        free((void *)t->fields.items[i]->members.items);
    free((void *)t->fields.items);
    free((void *)t->all.items);
}

static void free_provider(struct manifest_provider *p)
{
    for (size_t i = 0; i < p->tasks.count; i++)
        free((void *)p->tasks.items[i]->opcodes.items);
    for (size_t i = 0; i < p->maps.count; i++)
        free(p->maps.items[i]->items.items);
    for (size_t i = 0; i < p->queries.count; i++)
        free(p->queries.items[i]->items.items);
    for (size_t i = 0; i < p->templates.count; i++)
        free_template(p->templates.items[i]);
    free((void *)p->channels.items);
    free((void *)p->levels.items);
    free((void *)p->tasks.items);
    free((void *)p->opcodes.items);
    free((void *)p->keywords.items);
    free((void *)p->maps.items);
    free((void *)p->queries.items);
    free((void *)p->templates.items);
    free((void *)p->filters.items);
    free((void *)p->events.items);
}

void manifest_free(struct manifest *m)
{
    for (size_t i = 0; i < m->providers.count; i++)
        free_provider(m->providers.items[i]);
    free((void *)m->providers.items);
    free((void *)m->cultures.items);
    free((void *)m->strings.items);
    arena_free(&m->arena);
    *m = (struct manifest){0};
}
