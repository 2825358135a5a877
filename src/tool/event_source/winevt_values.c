/* From a provider of a manifest to registry values. */
#include "winevt_values.h"

#include "manifest_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_SIZE = 100 };

/* One provider after the other. */
struct maker {
    struct winevt_provider *out;
    struct arena *arena;
    const char *key; /* of the next values */
};

static const char *copy(struct maker *k, struct slice text)
{
    return arena_copy(k->arena, text.len > 0 ? text.text : "", text.len);
}

static void put_text(struct maker *k, const char *name, enum winevt_type type, const char *text)
{
    ARRAY_ADD(&k->out->values, ((struct winevt_value){k->key, name, type, text, 0}));
}

static void put_number(struct maker *k, const char *name, uint32_t number)
{
    ARRAY_ADD(&k->out->values, ((struct winevt_value){k->key, name, WINEVT_NUMBER, NULL, number}));
}

static void put_file(struct maker *k, const char *name, struct slice path, const char *instead)
{
    if (instead || path.len > 0)
        put_text(k, name, WINEVT_PATH, instead ? instead : copy(k, path));
}

static void put_reference(struct maker *k, const char *publisher, uint32_t number,
                          const struct manifest_channel *c)
{
    char key[KEY_SIZE];
    snprintf(key, sizeof key, "%s\\ChannelReferences\\%u", publisher, (unsigned)number);
    k->key = copy(k, slice_of(key));
    put_text(k, "", WINEVT_TEXT, copy(k, c->name));
    put_number(k, "Id", c->value);
    put_number(k, "Flags", c->imported ? 1 : 0);
}

static void put_channel(struct maker *k, const struct manifest_channel *c)
{
    static const char start[] = "Channels\\";
    char *key = arena_alloc(k->arena, sizeof start + c->name.len);
    snprintf(key, sizeof start + c->name.len, "%s%.*s", start, (int)c->name.len, c->name.text);
    k->key = key;
    ARRAY_ADD(&k->out->keys, k->key);
    put_text(k, "OwningPublisher", WINEVT_TEXT, k->out->guid);
    put_number(k, "Enabled", c->enabled ? 1 : 0);
    put_number(k, "Isolation", (uint32_t)c->isolation);
    if (c->access.len > 0)
        put_text(k, "ChannelAccess", WINEVT_TEXT, copy(k, c->access));
    put_number(k, "Type", (uint32_t)c->type);
}

void winevt_provider_values(struct winevt_provider *out, struct arena *arena,
                            const struct manifest_provider *p, const struct winevt_paths *paths)
{
    struct maker k = {out, arena, NULL};
    char guid[GUID_TEXT], key[KEY_SIZE];
    guid_text(guid, p->guid.bytes);
    *out = (struct winevt_provider){.guid = copy(&k, slice_of(guid))};
    snprintf(key, sizeof key, "Publishers\\%s", guid);
    const char *publisher = k.key = copy(&k, slice_of(key));
    ARRAY_ADD(&out->keys, publisher);
    put_text(&k, "", WINEVT_TEXT, copy(&k, p->name));
    put_file(&k, "ResourceFileName", p->resource_file, paths->file);
    put_file(&k, "MessageFileName", p->message_file, paths->file);
    put_file(&k, "ParameterFileName", p->parameter_file, paths->parameters);
    snprintf(key, sizeof key, "%s\\ChannelReferences", publisher);
    k.key = copy(&k, slice_of(key));
    put_number(&k, "Count", (uint32_t)p->channels.count);
    for (uint32_t i = 0; i < p->channels.count; i++)
        put_reference(&k, publisher, i, p->channels.items[i]);
    for (uint32_t i = 0; i < p->channels.count; i++) {
        if (!p->channels.items[i]->imported)
            put_channel(&k, p->channels.items[i]);
    }
}

void winevt_provider_free(struct winevt_provider *p)
{
    free((void *)p->keys.items);
    free(p->values.items);
}
