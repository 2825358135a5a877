/* Providers of manifests: Microsoft\Windows\CurrentVersion\WINEVT\Publishers\{GUID}. */
#include "hive_publishers.h"

#include "text_util.h"

#include <stdlib.h>

struct search {
    struct hive *hive;
    const char *wanted;
    hive_publisher_taker *take;
    void *context;
};

static bool is_wanted(const struct search *q, const char *text)
{
    return text && slice_is(slice_of(text), q->wanted);
}

static bool take_key(void *context, const char *guid, size_t key)
{
    const struct search *q = context;
    char *name = hive_text_of(q->hive, key, "");
    bool goes_on = true;
    if (!q->wanted || is_wanted(q, guid) || is_wanted(q, name)) {
        char *resources = hive_text_of(q->hive, key, "ResourceFileName");
        char *messages = hive_text_of(q->hive, key, "MessageFileName");
        char *parameters = hive_text_of(q->hive, key, "ParameterFileName");
        const struct msgtab_event_publisher p = {guid, name, resources, messages, parameters};
        goes_on = q->take(q->context, &p);
        free(resources);
        free(messages);
        free(parameters);
    }
    free(name);
    return goes_on;
}

void hive_publishers(struct hive *h, const char *name, hive_publisher_taker *take, void *context)
{
    struct search q = {h, name, take, context};
    hive_start(h);
    const hive_key all =
        hive_find(h, hive_root(h), "Microsoft\\Windows\\CurrentVersion\\WINEVT\\Publishers");
    if (all)
        hive_subkeys(h, all, take_key, &q);
}
