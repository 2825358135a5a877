/* The definitions of a provider's events. */
#include "event_provider.h"

#include "manifest_text.h"

enum { NUMBERS = 0x10000 };

static const char *read_file(struct event_provider *p, const struct source_place *place)
{
    struct slice path;
    const char *rest = p->resource_path ? p->resource_path : "";
    if (!source_path_next(&rest, &path))
        return "no ResourceFileName is registered";
    return source_place_read(place, path, &p->file);
}

static const char *read_definitions(struct event_provider *p)
{
    struct msgtab_event_manifest m;
    buf_char(&p->file, '\0'); /* an empty file has data too */
    const int code = msgtab_event_manifest_open(&m, p->file.data, p->file.size - 1);
    if (code)
        return msgtab_event_strerror(code);
    return manifest_find_guid(&m, p->guid, &p->definitions) ? NULL
                                                            : "the manifest does not have it";
}

void event_provider_open(struct event_provider *p, const struct source_place *place)
{
    p->why = read_file(p, place);
    if (!p->why)
        p->why = read_definitions(p);
}

void event_provider_close(struct event_provider *p)
{
    buf_free(&p->file);
}

bool event_provider_find(const struct event_provider *p, const struct event_record *e,
                         struct msgtab_event_definition *out)
{
    return p && !p->why && e->id < NUMBERS &&
           msgtab_event_definition_find(&p->definitions, (uint16_t)e->id, e->version,
                                        MSGTAB_EVENT_ANY, out) >= 0;
}
