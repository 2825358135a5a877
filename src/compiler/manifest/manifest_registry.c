/* Names and numbers that must be unique, and where each was defined. */
#include "manifest_reader.h"

#include <stdio.h>

static const char *const kind_words[REG_KINDS] = {
    [REG_PROVIDER_NAME] = "providers have the name",
    [REG_PROVIDER_GUID] = "providers have the same GUID",
    [REG_PROVIDER_SYMBOL] = "providers have the symbol",
    [REG_CULTURE] = "resources have the culture",
    [REG_MESSAGE_ID] = "messages have the value",
    [REG_MESSAGE_STRING] = "messages have the string",
    [REG_MESSAGE_SYMBOL] = "messages have the symbol",
    [REG_CHANNEL_NAME] = "channels have the name",
    [REG_CHANNEL_CHID] = "channels have the chid",
    [REG_CHANNEL_SYMBOL] = "channels have the symbol",
    [REG_CHANNEL_VALUE] = "channels have the value",
    [REG_LEVEL] = "levels have the name",
    [REG_TASK] = "tasks have the name",
    [REG_OPCODE] = "opcodes have the name",
    [REG_KEYWORD] = "keywords have the name",
    [REG_NAMED_VALUE] = "items of this list have the value",
    [REG_NAMED_SYMBOL] = "items of this list have the symbol",
    [REG_TASK_GUID] = "tasks have the same eventGUID",
    [REG_MAP] = "maps have the name",
    [REG_MAP_SYMBOL] = "maps have the symbol",
    [REG_MAP_VALUE] = "items of this map have the value",
    [REG_TEMPLATE] = "templates have the tid",
    [REG_TEMPLATE_NAME] = "templates have the name",
    [REG_FIELD] = "fields have the name",
    [REG_FILTER] = "filters have the value and version",
    [REG_EVENT] = "events have the value and version",
    [REG_EVENT_SYMBOL] = "events have the symbol",
};

enum { KEY_HEAD = 1 + sizeof(uint32_t) };

/* The whole key; to has KEY_HEAD bytes more than the key. */
static struct slice whole_key(void *to, enum registry_kind kind, uint32_t scope, struct slice key)
{
    unsigned char *bytes = to;
    bytes[0] = (unsigned char)kind;
    memcpy(bytes + 1, &scope, sizeof scope);
    if (key.len > 0)
        memcpy(bytes + KEY_HEAD, key.text, key.len);
    return (struct slice){to, KEY_HEAD + key.len};
}

const struct registry_entry *registry_add(struct manifest_reader *r, enum registry_kind kind,
                                          uint32_t scope, struct slice key, struct place place,
                                          void *object)
{
    void *room = arena_alloc(&r->m->arena, (size_t)KEY_HEAD + key.len);
    struct slice whole = whole_key(room, kind, scope, key);
    uint32_t found = map_add(&r->map, whole, (uint32_t)r->entries.count);
    if (found != MAP_NONE)
        return &r->entries.items[found];
    ARRAY_ADD(&r->entries, (struct registry_entry){place, object});
    return NULL;
}

void *registry_find(struct manifest_reader *r, enum registry_kind kind, uint32_t scope,
                    struct slice key)
{
    r->key.size = 0;
    void *room = buf_reserve(&r->key, (size_t)KEY_HEAD + key.len);
    uint32_t found = map_get(&r->map, whole_key(room, kind, scope, key));
    return found == MAP_NONE ? NULL : r->entries.items[found].object;
}

static void report(struct manifest_reader *r, enum registry_kind kind, const char *shown,
                   struct place place, struct place first)
{
    diag(r->diag, DIAG_MANIFEST_DUPLICATE, place, "two %s%s%s", kind_words[kind], *shown ? " " : "",
         shown);
    diag_note(r->diag, first, "the first one is here");
}

void report_twice(struct manifest_reader *r, enum registry_kind kind, struct slice key,
                  struct place place, struct place first)
{
    char shown[SHOWN_SIZE];
    show_word(shown, key);
    report(r, kind, shown, place, first);
}

void unique_text(struct manifest_reader *r, enum registry_kind kind, uint32_t scope,
                 struct slice key, struct place place, void *object)
{
    if (!key.text || key.len == 0)
        return;
    const struct registry_entry *first = registry_add(r, kind, scope, key, place, object);
    if (first)
        report_twice(r, kind, key, place, first->place);
}

void unique_number(struct manifest_reader *r, enum registry_kind kind, uint32_t scope,
                   uint64_t value, struct place place, void *object)
{
    char shown[SHOWN_SIZE];
    struct slice key = {(const char *)&value, sizeof value};
    const struct registry_entry *first = registry_add(r, kind, scope, key, place, object);
    if (!first)
        return;
    if (kind == REG_EVENT || kind == REG_FILTER)
        snprintf(shown, sizeof shown, "%u and %u", (unsigned)(value & 0xFFFF),
                 (unsigned)(value >> 16));
    else
        snprintf(shown, sizeof shown, value > 0xFFFF ? "0x%llX" : "%llu",
                 (unsigned long long)value);
    report(r, kind, shown, place, first->place);
}

void unique_guid(struct manifest_reader *r, enum registry_kind kind, uint32_t scope,
                 const struct manifest_guid *guid, struct place place)
{
    struct slice key = {(const char *)guid->bytes, MANIFEST_GUID_SIZE};
    const struct registry_entry *first = registry_add(r, kind, scope, key, place, NULL);
    if (first)
        report(r, kind, "", place, first->place);
}

static struct slice qname_key(struct manifest_reader *r, const struct qname *name)
{
    r->qname.size = 0;
    buf_u32(&r->qname, name->uri_number);
    buf_bytes(&r->qname, name->local.text, name->local.len);
    return (struct slice){(const char *)r->qname.data, (uint32_t)r->qname.size};
}

const struct registry_entry *registry_add_qname(struct manifest_reader *r, enum registry_kind kind,
                                                uint32_t scope, const struct qname *name,
                                                struct place place, void *object)
{
    return registry_add(r, kind, scope, qname_key(r, name), place, object);
}

void unique_qname(struct manifest_reader *r, enum registry_kind kind, uint32_t scope,
                  const struct qname *name, struct place place, void *object)
{
    const struct registry_entry *first = registry_add_qname(r, kind, scope, name, place, object);
    if (first)
        report_twice(r, kind, name->local, place, first->place);
}

void *registry_find_qname(struct manifest_reader *r, enum registry_kind kind, uint32_t scope,
                          const struct qname *name)
{
    return registry_find(r, kind, scope, qname_key(r, name));
}

bool may_suggest(const struct manifest_reader *r)
{
    enum { EARLY = 100 };
    return r->diag->errors < EARLY;
}
