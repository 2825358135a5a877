/* Providers: their channels, levels, tasks, opcodes and keywords. */
#include "manifest_reader.h"

#include "bytes.h"

#include <stdlib.h>

enum {
    LEVEL_MIN = 16,
    LEVEL_MAX = 255,
    OPCODE_MIN = 10,
    OPCODE_MAX = 239,
    TASK_MAX = 0xFFFF,
    KEYWORD_BITS = 48,
    CHANNEL_MIN = 16,
    CHANNEL_MAX = 255,
    CHANNELS_MAX = 64
};

/* --- lists of names --- */

struct named_list {
    const char *outer, *inner, *number;
    enum registry_kind kind;
    uint64_t low, high;
};

static struct manifest_named *read_named(struct manifest_reader *r, const struct xml_element *e,
                                         const struct named_list *list, uint32_t scope)
{
    struct manifest_named *n = arena_alloc(&r->m->arena, sizeof *n);
    struct place place = value_place(e, "name");
    struct qname name = {{"", 0}, {"", 0}, 0};
    /* The scopes of a provider's lists: elements with these attributes are longer than that. */
    uint32_t inner = scope + (uint32_t)list->kind;
    n->place = e->place;
    n->name = attribute_needed(r, e, "name");
    bool named = n->name.len > 0 && qname_split(r, e, n->name, place, &name);
    n->uri = name.uri;
    n->local = name.local;
    n->value = attribute_number(r, e, list->number, list->low, list->high);
    n->message = string_of(r, e, "message");
    n->symbol = attribute_text(e, "symbol");
    if (named)
        unique_qname(r, list->kind, scope, &name, place, n);
    if (attribute_of(e, list->number))
        unique_number(r, REG_NAMED_VALUE, inner, n->value, value_place(e, list->number), n);
    unique_text(r, REG_NAMED_SYMBOL, inner, n->symbol, value_place(e, "symbol"), n);
    return n;
}

static const struct named_list opcode_list = {"opcodes",  "opcode",   "value",
                                              REG_OPCODE, OPCODE_MIN, OPCODE_MAX};

static void read_levels(struct manifest_reader *r, const struct xml_element *e)
{
    static const struct named_list list = {"levels",  "level",   "value",
                                           REG_LEVEL, LEVEL_MIN, LEVEL_MAX};
    struct element_walk w = element_walk(e, list.outer, list.inner);
    for (const struct xml_element *c; (c = element_next(&w)) != NULL;)
        ARRAY_ADD(&r->provider->levels, read_named(r, c, &list, r->scope));
}

static void read_opcodes(struct manifest_reader *r, const struct xml_element *e)
{
    struct element_walk w = element_walk(e, opcode_list.outer, opcode_list.inner);
    for (const struct xml_element *c; (c = element_next(&w)) != NULL;)
        ARRAY_ADD(&r->provider->opcodes, read_named(r, c, &opcode_list, r->scope));
}

static void read_local_opcodes(struct manifest_reader *r, const struct xml_element *e,
                               struct manifest_named *task)
{
    struct element_walk w = element_walk(e, opcode_list.outer, opcode_list.inner);
    for (const struct xml_element *c; (c = element_next(&w)) != NULL;) {
        struct manifest_named *o = read_named(r, c, &opcode_list, e->place.span.start);
        o->task = (uint16_t)(task->value & 0xFFFF);
        if (slice_same(o->uri, slice_of(WINDOWS_URI)))
            diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, value_place(c, "name"),
                 "an opcode of a task cannot have a name of Windows");
        ARRAY_ADD(&task->opcodes, o);
    }
}

static void read_tasks(struct manifest_reader *r, const struct xml_element *e)
{
    static const struct named_list list = {"tasks", "task", "value", REG_TASK, 0, TASK_MAX};
    struct element_walk w = element_walk(e, list.outer, list.inner);
    for (const struct xml_element *c; (c = element_next(&w)) != NULL;) {
        struct manifest_named *task = read_named(r, c, &list, r->scope);
        task->guid = attribute_guid(r, c, "eventGUID");
        if (task->guid.given)
            unique_guid(r, REG_TASK_GUID, r->scope, &task->guid, value_place(c, "eventGUID"));
        read_local_opcodes(r, c, task);
        ARRAY_ADD(&r->provider->tasks, task);
    }
}

static void read_keywords(struct manifest_reader *r, const struct xml_element *e)
{
    static const struct named_list list = {
        "keywords", "keyword", "mask", REG_KEYWORD, 1, (uint64_t)1 << (KEYWORD_BITS - 1)};
    struct element_walk w = element_walk(e, list.outer, list.inner);
    for (const struct xml_element *c; (c = element_next(&w)) != NULL;) {
        struct manifest_named *keyword = read_named(r, c, &list, r->scope);
        if (keyword->value & (keyword->value - 1))
            diag(r->diag, DIAG_MANIFEST_RANGE, value_place(c, "mask"),
                 "the mask of a keyword has one bit, this one has several");
        ARRAY_ADD(&r->provider->keywords, keyword);
    }
}

/* --- channels --- */

static enum manifest_channel_type channel_type(struct manifest_reader *r,
                                               const struct xml_element *e)
{
    static const char *const types[] = {"Admin", "Operational", "Analytic", "Debug"};
    struct slice type = attribute_needed(r, e, "type");
    struct suggestion near = suggest_start(type);
    char shown[SHOWN_SIZE];
    for (int i = 0; i < CHANNEL_IMPORTED; i++) {
        if (slice_same(type, slice_of(types[i])))
            return (enum manifest_channel_type)i;
        suggest_try(&near, slice_of(types[i]));
    }
    show_word(shown, type);
    if (type.len > 0)
        diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, value_place(e, "type"),
             "expected the type Admin, Operational, Analytic or Debug, found %s%s", shown,
             suggest_text(&near));
    return CHANNEL_OPERATIONAL;
}

static enum manifest_isolation isolation_of(struct manifest_reader *r, const struct xml_element *e)
{
    static const char *const words[] = {"Application", "System", "Custom"};
    struct slice word = attribute_text(e, "isolation");
    struct suggestion near = suggest_start(word);
    char shown[SHOWN_SIZE];
    for (int i = 0; i <= ISOLATION_CUSTOM; i++) {
        if (slice_same(word, slice_of(words[i])))
            return (enum manifest_isolation)i;
        suggest_try(&near, slice_of(words[i]));
    }
    show_word(shown, word);
    if (attribute_of(e, "isolation"))
        diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, value_place(e, "isolation"),
             "expected the isolation Application, System or Custom, found %s%s", shown,
             suggest_text(&near));
    return ISOLATION_APPLICATION;
}

/* What only installers use. */
static void read_settings(struct manifest_reader *r, const struct xml_element *e,
                          struct manifest_channel *c)
{
    c->isolation = isolation_of(r, e);
    c->enabled = attribute_flag(r, e, "enabled");
    c->access = attribute_text(e, "access");
    c->has_settings = element_first(e, "logging publishing") != NULL;
    for (uint32_t i = 0; i < c->access.len; i++) {
        if ((unsigned char)c->access.text[i] < ' ') {
            diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, value_place(e, "access"),
                 "the access of a channel has a control character");
            return;
        }
    }
}

/* Sets the value, 0 if one is to be found, and the message. */
static void define_channel(struct manifest_reader *r, const struct xml_element *e,
                           struct manifest_channel *c, bool *valued)
{
    *valued = false;
    if (c->imported) {
        const struct winmeta_item *item = winmeta_find(WINMETA_CHANNEL, c->name);
        c->type = CHANNEL_IMPORTED;
        if (!item)
            return;
        *valued = true;
        c->value = (uint32_t)item->value;
        c->message = string_predefined(r, WINMETA_CHANNEL, item, value_place(e, "name"));
        return;
    }
    c->type = channel_type(r, e);
    read_settings(r, e, c);
    *valued = attribute_of(e, "value") != NULL;
    if (*valued)
        c->value = (uint32_t)attribute_number(r, e, "value", CHANNEL_MIN, CHANNEL_MAX);
    c->message = string_of(r, e, "message");
}

static void read_channel(struct manifest_reader *r, const struct xml_element *e, bool *used)
{
    struct manifest_channel *c = arena_alloc(&r->m->arena, sizeof *c);
    const struct xml_attribute *chid = attribute_of(e, "chid");
    bool valued;
    c->place = e->place;
    c->imported = is_events_element(e, "importChannel");
    c->listed = true;
    c->number = (uint32_t)r->provider->channels.count;
    c->name = attribute_plain_name(r, e);
    c->chid = attribute_text(e, "chid");
    c->symbol = attribute_text(e, "symbol");
    if (chid && chid->value.len == 0)
        diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, xml_name_place(chid, r->number),
             "the attribute 'chid' is empty");
    define_channel(r, e, c, &valued);
    unique_text(r, REG_CHANNEL_NAME, r->scope, c->name, value_place(e, "name"), c);
    unique_text(r, REG_CHANNEL_CHID, r->scope, c->chid, value_place(e, "chid"), c);
    unique_text(r, REG_CHANNEL_SYMBOL, r->scope, c->symbol, value_place(e, "symbol"), c);
    if (valued)
        unique_number(r, REG_CHANNEL_VALUE, r->scope, c->value,
                      value_place(e, c->imported ? "name" : "value"), c);
    if (c->chid.len > 0)
        registry_add(r, REG_CHANNEL, r->scope, c->chid, c->place, c);
    registry_add(r, REG_CHANNEL, r->scope, c->name, c->place, c);
    if (valued)
        used[c->value] = true;
    else
        c->value = UINT32_MAX;
    ARRAY_ADD(&r->provider->channels, c);
}

static void read_channels(struct manifest_reader *r, const struct xml_element *e)
{
    struct element_walk w = element_walk(e, "channels", "channel importChannel");
    struct manifest_provider *p = r->provider;
    bool used[CHANNEL_MAX + 1] = {false};
    uint32_t next = CHANNEL_MIN;
    for (const struct xml_element *c; (c = element_next(&w)) != NULL;)
        read_channel(r, c, used);
    if (p->channels.count > CHANNELS_MAX) {
        diag(r->diag, DIAG_MANIFEST_RANGE, p->channels.items[CHANNELS_MAX]->place,
             "a provider has at most %d channels", (int)CHANNELS_MAX);
        return;
    }
    for (size_t i = 0; i < p->channels.count; i++) {
        struct manifest_channel *c = p->channels.items[i];
        if (c->value != UINT32_MAX)
            continue;
        while (next <= CHANNEL_MAX && used[next])
            next++;
        c->value = next++; /* 64 channels cannot use up the numbers */
    }
}

/* --- the provider --- */

/* A name with controlGuid ends in the digits of the GUID, whatever is between them. */
static bool ends_in_guid(struct slice name, const struct manifest_guid *guid)
{
    static const uint8_t order[MANIFEST_GUID_SIZE] = {3, 2, 1,  0,  5,  4,  7,  6,
                                                      8, 9, 10, 11, 12, 13, 14, 15};
    unsigned digits = 2 * MANIFEST_GUID_SIZE;
    for (uint32_t i = name.len; i > 0 && digits > 0; i--) {
        char c = ascii_lower(name.text[i - 1]);
        if (!ascii_is_digit(c) && (c < 'a' || c > 'f'))
            continue;
        digits--;
        unsigned byte = guid->bytes[order[digits / 2]];
        if (c != "0123456789abcdef"[digits % 2 == 0 ? byte >> 4 : byte & 15])
            return false;
    }
    return digits == 0;
}

static void read_identity(struct manifest_reader *r, const struct xml_element *e,
                          struct manifest_provider *p)
{
    p->name = attribute_plain_name(r, e);
    p->symbol = attribute_needed(r, e, "symbol");
    p->resource_file = attribute_needed(r, e, "resourceFileName");
    p->message_file = attribute_needed(r, e, "messageFileName");
    p->parameter_file = attribute_text(e, "parameterFileName");
    bool given = attribute_needed(r, e, "guid").len > 0;
    p->guid = attribute_guid(r, e, "guid");
    p->control = attribute_guid(r, e, "controlGuid");
    unique_text(r, REG_PROVIDER_NAME, 0, p->name, value_place(e, "name"), p);
    unique_text(r, REG_PROVIDER_SYMBOL, 0, p->symbol, value_place(e, "symbol"), p);
    if (given)
        unique_guid(r, REG_PROVIDER_GUID, 0, &p->guid, value_place(e, "guid"));
    if (p->control.given && !ends_in_guid(p->name, &p->guid))
        diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, value_place(e, "name"),
             "the name of a provider with controlGuid must end in its guid");
}

static void read_traits(struct manifest_reader *r, const struct xml_element *e)
{
    for (const struct xml_element *t = element_first(e, "traits"); t;
         t = element_after(t, "traits")) {
        r->provider->group = attribute_guid(r, t, "groupGuid");
        r->provider->include_name = attribute_flag(r, t, "includeName");
    }
}

void read_provider(struct manifest_reader *r, const struct xml_element *e)
{
    struct manifest_provider *p = arena_alloc(&r->m->arena, sizeof *p);
    p->place = e->place;
    p->index = (uint32_t)r->m->providers.count;
    r->provider = p;
    r->scope = e->place.span.start;
    ARRAY_ADD(&r->m->providers, p);
    read_identity(r, e, p);
    read_traits(r, e);
    p->message = string_of(r, e, "message");
    read_channels(r, e);
    read_levels(r, e);
    read_opcodes(r, e);
    read_tasks(r, e);
    read_keywords(r, e);
    read_maps(r, e);
    read_queries(r, e);
    read_templates(r, e);
    read_filters(r, e);
    read_events(r, e);
}
