/* From WINEVT\Publishers to the events of a manifest: its file, the provider in it, their texts. */
#include "source_provider.h"

#include "console.h"
#include "manifest_text.h"
#include "source_rules.h"
#include "text_util.h"

#include <stdlib.h>

static const char value[] = "ResourceFileName";

/* What is wrong with the file. */
static int broken(const struct source_request *r, struct slice path, const char *why)
{
    char shown[SHOWN_LONG];
    show_long(shown, path);
    return source_broken(r, "%s: %s: %s", value, shown, why);
}

/* The names of the manifest and of the registry are the same, where the manifest has one. */
static int check_name(const struct source_provider *p, const struct source_request *r,
                      const struct msgtab_event_publisher *registered)
{
    char found[SHOWN_LONG], name[SHOWN_LONG];
    if (p->provider.name.count == 0 || !registered->name)
        return STATUS_OK;
    char *text = manifest_name_copy(&p->provider.name);
    const bool is_same = slice_is(slice_of(text), registered->name);
    show_long(found, slice_of(text));
    show_long(name, slice_of(registered->name));
    free(text);
    return is_same
               ? STATUS_OK
               : source_broken(r, "provider %s is '%s' in its manifest and '%s' in the registry",
                               registered->guid, found, name);
}

int source_provider_open(struct source_provider *p, const struct source_request *r,
                         const struct source_place *place,
                         const struct msgtab_event_publisher *registered)
{
    struct slice path;
    char guid[SHOWN_LONG];
    const char *rest = registered->resource_file ? registered->resource_file : "";
    if (!source_path_next(&rest, &path))
        return source_broken(r, "its provider has no %s", value);
    const char *why = source_place_read(place, path, &p->file);
    if (why)
        return broken(r, path, why);
    buf_char(&p->file, '\0'); /* an empty file has data too */
    const int code = msgtab_event_manifest_open(&p->manifest, p->file.data, p->file.size - 1);
    if (code)
        return broken(r, path, msgtab_event_strerror(code));
    if (manifest_find_guid(&p->manifest, registered->guid, &p->provider))
        return check_name(p, r, registered);
    show_long(guid, slice_of(registered->guid));
    return source_broken(r, "%s: the manifest in %.*s has no provider %s", value, (int)path.len,
                         path.text, guid);
}

void source_provider_close(struct source_provider *p)
{
    buf_free(&p->file);
}

int source_provider_check(const struct source_provider *p, const struct source_request *r,
                          const struct source_files *messages)
{
    struct msgtab_event_definition e;
    struct msgtab_text text;
    for (uint32_t i = 0; msgtab_event_definition_at(&p->provider, i, &e) == 0; i++) {
        if (e.message == (uint32_t)MSGTAB_EVENT_NO_MESSAGE ||
            source_files_find(messages, e.message, 0, &text))
            continue;
        return source_broken(r,
                             "event %u version %u of its manifest has message 0x%08lX, which no "
                             "registered file has",
                             e.id, e.version, (unsigned long)e.message);
    }
    return STATUS_OK;
}

bool source_provider_next(const struct source_provider *p, uint32_t id, uint32_t *from,
                          struct msgtab_event_definition *out)
{
    while (msgtab_event_definition_at(&p->provider, (*from)++, out) == 0) {
        if (out->id == id)
            return true;
    }
    return false;
}

uint32_t source_provider_fields(const struct source_provider *p,
                                const struct msgtab_event_definition *event)
{
    struct msgtab_event_template layout;
    return msgtab_event_template_of(&p->provider, event, &layout) == 1 ? layout.count : 0;
}
