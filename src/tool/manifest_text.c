/* GUIDs and names as strings. */
#include "manifest_text.h"

#include "text_util.h"

#include <stdio.h>

void guid_text(char out[GUID_TEXT], const unsigned char guid[16])
{
    snprintf(out, GUID_TEXT,
             "{%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x}", guid[3],
             guid[2], guid[1], guid[0], guid[5], guid[4], guid[7], guid[6], guid[8], guid[9],
             guid[10], guid[11], guid[12], guid[13], guid[14], guid[15]);
}

bool manifest_find_guid(const struct msgtab_event_manifest *m, const char *guid,
                        struct msgtab_event_provider *out)
{
    char text[GUID_TEXT];
    for (uint32_t i = 0; msgtab_event_provider_at(m, i, out) == 0; i++) {
        guid_text(text, out->guid);
        if (slice_is(slice_of(text), guid))
            return true;
    }
    return false;
}

char *manifest_name_copy(const struct msgtab_event_name *name)
{
    const ptrdiff_t len = msgtab_event_name_text(NULL, 0, name);
    char *text = memory_zeros(len > 0 ? (size_t)len + 1 : 1);
    if (len > 0)
        msgtab_event_name_text(text, (size_t)len + 1, name);
    return text;
}

const char *manifest_name_in(struct arena *arena, const struct msgtab_event_name *name)
{
    const ptrdiff_t len = msgtab_event_name_text(NULL, 0, name);
    char *text = arena_alloc(arena, len > 0 ? (size_t)len + 1 : 1);
    if (len > 0)
        msgtab_event_name_text(text, (size_t)len + 1, name);
    return text;
}

char *manifest_item_copy(const struct msgtab_event_texts *texts,
                         const struct msgtab_event_item *item)
{
    const ptrdiff_t len = msgtab_event_item_text(NULL, 0, texts, item);
    char *text = memory_zeros(len > 0 ? (size_t)len + 1 : 1);
    if (len > 0)
        msgtab_event_item_text(text, (size_t)len + 1, texts, item);
    return text;
}
