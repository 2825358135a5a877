/* Rendering by fields. */
#include "template_values.h"

#include "wevt_types.h"

/* Whether viewers show another text than the string. */
static bool is_rendered(const struct msgtab_event_field *field)
{
    if (field->flags & (MSGTAB_EVENT_STRUCT | MSGTAB_EVENT_COUNT_FIELD))
        return false;
    return field->map_count > 0 ||
           (field->in_type != IN_UNICODE_STRING && field->in_type != IN_ANSI_STRING);
}

static void render(struct msgtab_arg *value, const struct msgtab_event_field *field,
                   const struct msgtab_event_texts *texts, struct arena *arena)
{
    const ptrdiff_t len = msgtab_event_value(NULL, 0, texts, field, value);
    if (len < 0)
        return;
    char *text = arena_alloc(arena, (size_t)len + 1);
    msgtab_event_value(text, (size_t)len + 1, texts, field, value);
    *value = msgtab_strn(text, (size_t)len);
}

bool template_values_render(struct msgtab_arg *values, size_t count,
                            const struct msgtab_event_template *layout,
                            const struct msgtab_event_texts *texts, struct arena *arena)
{
    struct msgtab_event_field field;
    bool is_well = true;
    for (size_t i = 0; i < count && i < layout->count; i++) {
        const bool is_read = msgtab_event_field_at(layout, (uint32_t)i, &field) == 0;
        is_well = is_well && is_read;
        if (is_read && is_rendered(&field))
            render(&values[i], &field, texts, arena);
    }
    return is_well;
}
