/* The data of an event of a manifest. */
#include "event_provider.h"

#include "manifest_text.h"
#include "template_values.h"
#include "text_util.h"

struct data {
    const struct event_record *record;
    struct arena *arena;
    struct msgtab_arg *strings;
};

/* The string of this name; an empty one when the event has none. */
static struct msgtab_arg named(const struct event_record *e, struct slice name, size_t *found)
{
    for (size_t i = 0; i < e->count; i++) {
        if (!slice_same(e->names[i], name))
            continue;
        ++*found;
        return e->strings[i];
    }
    return msgtab_strn("", 0);
}

/* The strings of an event, in the order of the fields if they arrived sorted. */
static void order(struct data *d, const struct msgtab_event_template *layout, size_t count,
                  size_t *found)
{
    const struct event_record *e = d->record;
    struct msgtab_event_field field;
    for (size_t i = 0; i < count; i++) {
        d->strings[i] = i < e->count ? e->strings[i] : msgtab_strn("", 0);
        if (e->order == RECORD_SORTED && msgtab_event_field_at(layout, (uint32_t)i, &field) == 0)
            d->strings[i] = named(e, slice_of(manifest_name_in(d->arena, &field.name)), found);
    }
}

const char *event_data_read(struct event_data *out, const struct event_provider *p,
                            const struct msgtab_event_definition *definition,
                            const struct event_record *e, const struct msgtab_event_texts *texts,
                            struct arena *arena)
{
    struct data d = {e, arena, NULL};
    struct msgtab_event_template layout;
    size_t found = 0;
    *out = (struct event_data){e->strings, e->count, false};
    const int code = msgtab_event_template_of(&p->definitions, definition, &layout);
    out->is_damaged = code < 0;
    if (code != 1)
        return NULL;
    const size_t fields = layout.count < RECORD_STRINGS ? layout.count : RECORD_STRINGS;
    const size_t count = e->order == RECORD_SORTED ? fields : e->count;
    d.strings = arena_alloc(arena, (count + 1) * sizeof *d.strings);
    order(&d, &layout, count, &found);
    const bool is_well = template_values_render(d.strings, count, &layout, texts, arena);
    *out = (struct event_data){d.strings, count, !is_well};
    return e->order == RECORD_SORTED && found == 0 && e->count > 0
               ? "its data arrived sorted, and the template has other names"
               : NULL;
}
