/* GUIDs and names of a manifest's provider as strings. */
#ifndef MSGTAB_TOOL_MANIFEST_TEXT_H
#define MSGTAB_TOOL_MANIFEST_TEXT_H

#include "arena.h"

#include <stdbool.h>

#include <msgtab/provider.h>

enum { GUID_TEXT = 39 };

/* "{5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1}" */
void guid_text(char out[GUID_TEXT], const unsigned char guid[16]);

/* The provider with this GUID, as guid_text writes it, in any case. */
bool manifest_find_guid(const struct msgtab_event_manifest *m, const char *guid,
                        struct msgtab_event_provider *out);

/* The name, to be freed or in the arena, and what viewers show for an item, to be freed. */
char *manifest_name_copy(const struct msgtab_event_name *name);
const char *manifest_name_in(struct arena *arena, const struct msgtab_event_name *name);
char *manifest_item_copy(const struct msgtab_event_texts *texts,
                         const struct msgtab_event_item *item);

#endif
