/* The resource WEVT_TEMPLATE: numbers of its layout, and what its readers share. */
#ifndef MSGTAB_EVENT_MANIFEST_H
#define MSGTAB_EVENT_MANIFEST_H

#include "bytes.h"
#include "event_names.h"

#include <msgtab/provider.h>

#define MANIFEST_RESOURCE "WEVT_TEMPLATE"
#define MANIFEST_NONE     0xFFFFFFFFu /* no message */

enum {
    MANIFEST_HEADER = 16,
    MANIFEST_ENTRY = 20, /* of the directory: GUID, offset */
    MANIFEST_LIST_HEADER = 12,
    MANIFEST_TEMPLATE_HEADER = 40,
    MANIFEST_FIELD = 20,
    MANIFEST_MAP_HEADER = 20,
    MANIFEST_MAP_ENTRY = 8
};

/* Kinds of lists: the numbers of the file. */
enum {
    LIST_LEVELS = 0,
    LIST_TASKS = 1,
    LIST_OPCODES = 2,
    LIST_KEYWORDS = 3,
    LIST_EVENTS = 4,
    LIST_CHANNELS = 5,
    LIST_FACTS = 13 /* name and GUIDs of the provider; form 5 */
};

/* Four bytes that identify a structure. */
static inline bool manifest_is(const unsigned char *p, const char *signature)
{
    return memcmp(p, signature, 4) == 0;
}

static inline uint64_t manifest_load64(const unsigned char *p)
{
    return load32_once(p) | (uint64_t)load32_once(p + 4) << 32;
}

/* Reads a name: a length that counts itself, then units up to a NUL. False when it is not within
   the resource. Offset 0 means no name. */
bool manifest_name(const unsigned char *data, size_t size, size_t at,
                   struct msgtab_event_name *out);

/* The same without a length. */
bool manifest_bare_name(const unsigned char *data, size_t size, size_t at,
                        struct msgtab_event_name *out);

/* Whether a name is this UTF-8 text in any ASCII case. */
bool manifest_name_is(const struct msgtab_event_name *name, const char *text);

/* The entry of a list, and how many bytes precede and make up one. */
const unsigned char *manifest_entry(const struct msgtab_event_provider *p, unsigned list,
                                    uint32_t index);
size_t manifest_entry_size(unsigned list);

/* The number of the entry at an offset; false when no entry begins there. */
bool manifest_entry_at(const struct msgtab_event_provider *p, unsigned list, uint32_t offset,
                       uint32_t *index);

/* What Windows defines for everybody; false when it does not. */
bool manifest_predefined(enum msgtab_event_kind kind, uint64_t value,
                         struct msgtab_event_item *out);

#endif
