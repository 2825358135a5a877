/* Templates: the fields of an event's data, and their maps. */
#include "manifest.h"

static bool is_template(const struct msgtab_event_template *t)
{
    return t && t->data;
}

int msgtab_event_template_of(const struct msgtab_event_provider *p,
                             const struct msgtab_event_definition *event,
                             struct msgtab_event_template *out)
{
    enum { COUNT = 8, TOTAL = 12, FIELDS = 16, FORM = 20, USER_DATA = 2 };
    if (!p || !p->data || !event || !out)
        return MSGTAB_E_ARGUMENT;
    *out = (struct msgtab_event_template){0};
    const size_t at = event->template_at;
    if (at == 0)
        return 0;
    if (at < MANIFEST_HEADER || !bytes_within(p->size, at, MANIFEST_TEMPLATE_HEADER) ||
        !manifest_is(p->data + at, "TEMP"))
        return MSGTAB_E_MANIFEST;
    const unsigned char *head = p->data + at;
    const size_t fields = load32_once(head + FIELDS);
    const uint32_t count = load32_once(head + COUNT), total = load32_once(head + TOTAL);
    if (count > total || fields > p->size || total > (p->size - fields) / MANIFEST_FIELD)
        return MSGTAB_E_MANIFEST;
    *out = (struct msgtab_event_template){.count = count,
                                          .total = total,
                                          .is_user_data = load32_once(head + FORM) == USER_DATA,
                                          .data = p->data,
                                          .size = p->size,
                                          .fields_at = fields};
    return 1;
}

/* Reads the map at an offset; false when it is not within the resource. */
static bool read_map(const struct msgtab_event_template *t, size_t at,
                     struct msgtab_event_field *out)
{
    enum { NAME = 8, COUNT = 16 };
    if (at == 0)
        return true;
    if (!bytes_within(t->size, at, MANIFEST_MAP_HEADER))
        return false;
    const unsigned char *map = t->data + at;
    const bool is_bit_map = manifest_is(map, "BMAP");
    const uint32_t count = load32_once(map + COUNT);
    if ((!is_bit_map && !manifest_is(map, "VMAP")) ||
        count > (t->size - at - MANIFEST_MAP_HEADER) / MANIFEST_MAP_ENTRY)
        return false;
    out->is_bit_map = is_bit_map;
    out->map_count = count;
    out->map_at = map + MANIFEST_MAP_HEADER;
    return manifest_name(t->data, t->size, load32_once(map + NAME), &out->map);
}

/* Whether the members of a structure are fields after those of the event. */
static bool has_members(const struct msgtab_event_template *t, const struct msgtab_event_field *f)
{
    return f->first >= t->count && f->members <= t->total && f->first <= t->total - f->members;
}

int msgtab_event_field_at(const struct msgtab_event_template *t, uint32_t index,
                          struct msgtab_event_field *out)
{
    enum { KNOWN = 31 };
    if (!is_template(t) || !out)
        return MSGTAB_E_ARGUMENT;
    if (index >= t->total)
        return MSGTAB_E_ID;
    const unsigned char *f = t->data + t->fields_at + (size_t)index * MANIFEST_FIELD;
    *out = (struct msgtab_event_field){.flags = load32_once(f) & KNOWN,
                                       .count = load16_once(f + 12),
                                       .length = load16_once(f + 14)};
    const bool is_struct = (out->flags & MSGTAB_EVENT_STRUCT) != 0;
    if (is_struct) {
        out->first = load16_once(f + 4);
        out->members = load16_once(f + 6);
    } else {
        out->in_type = f[4];
        out->out_type = f[5];
    }
    if (((out->flags & MSGTAB_EVENT_LENGTH_FIELD) && out->length >= index) ||
        ((out->flags & MSGTAB_EVENT_COUNT_FIELD) && out->count >= index) ||
        (is_struct && index >= t->count) || /* one in another */
        (is_struct ? !has_members(t, out) : !read_map(t, load32_once(f + 8), out)) ||
        !manifest_name(t->data, t->size, load32_once(f + 16), &out->name))
        return MSGTAB_E_MANIFEST;
    return 0;
}

int msgtab_event_map_at(const struct msgtab_event_field *field, uint32_t index, uint32_t *value,
                        uint32_t *message)
{
    if (!field || !value || !message)
        return MSGTAB_E_ARGUMENT;
    if (index >= field->map_count)
        return MSGTAB_E_ID;
    const unsigned char *entry = field->map_at + (size_t)index * MANIFEST_MAP_ENTRY;
    *value = load32_once(entry);
    *message = load32_once(entry + 4);
    return 0;
}

const char *msgtab_event_in_type_name(unsigned type)
{
    static const char *const names[] = {
#define WEVT_IN(symbol, code, name, outs) [code] = "win:" name,
#include "wevt_types.def"
    };
    return type < sizeof names / sizeof *names ? names[type] : NULL;
}

const char *msgtab_event_out_type_name(unsigned type)
{
    static const char *const names[] = {
#define WEVT_OUT(symbol, code, space, name) [code] = space ":" name,
#include "wevt_types.def"
    };
    return type < sizeof names / sizeof *names ? names[type] : NULL;
}
