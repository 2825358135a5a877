/* The resource WEVT_TEMPLATE: its directory of providers, and the lists of each. Everything that is
   read later without a check has been checked here. */
#include "manifest.h"

#include "event_key.h"
#include "named_resource.h"
#include "opened.h"
#include "sink.h"
#include "utf.h"

enum { PROVIDER_HEADER = 16, PROVIDER_SLOT = 8, LISTS = 14 };

/* The lists whose entries are read: how they begin, and what their entries need. */
struct list_form {
    char signature[5];
    unsigned char header, entry;
};

static const struct list_form *list_form(unsigned kind)
{
    static const struct list_form forms[LISTS] = {
        {"LEVL", 12, 12}, {"TASK", 12, 28}, {"OPCO", 12, 12}, {"KEYW", 12, 16}, {"EVNT", 16, 48},
        {"CHAN", 12, 16}, {"MAPS", 12, 4},  {"TTBL", 12, 40}, {"QTAB", 12, 4},  {"FLTR", 16, 16},
        {"", 0, 0},       {"", 0, 0},       {"EVTA", 12, 8},  {"PRVA", 12, 8}};
    return &forms[kind];
}

/* --- Names --- */

static uint32_t unit_at(const struct msgtab_event_name *name, size_t i)
{
    return load16_once(name->units + 2 * i);
}

/* Ends a name at its first NUL. */
static void cut(struct msgtab_event_name *name)
{
    size_t count = 0;
    while (count < name->count && unit_at(name, count) != 0)
        count++;
    name->count = count;
}

bool manifest_name(const unsigned char *data, size_t size, size_t at, struct msgtab_event_name *out)
{
    *out = (struct msgtab_event_name){0};
    if (at == 0)
        return true;
    if (!bytes_within(size, at, 4))
        return false;
    size_t len = load32_once(data + at);
    if (len < 4 || !bytes_within(size, at, len))
        return false;
    *out = (struct msgtab_event_name){data + at + 4, (len - 4) / 2};
    cut(out);
    return true;
}

bool manifest_bare_name(const unsigned char *data, size_t size, size_t at,
                        struct msgtab_event_name *out)
{
    *out = (struct msgtab_event_name){0};
    if (at > size)
        return false;
    *out = (struct msgtab_event_name){data + at, (size - at) / 2};
    cut(out);
    return true;
}

ptrdiff_t msgtab_event_name_text(char *buf, size_t size, const struct msgtab_event_name *name)
{
    struct sink sink;
    if (!name || (!buf && size > 0))
        return MSGTAB_E_ARGUMENT;
    sink_open8(&sink, buf, size, false);
    for (size_t i = 0; i < name->count; i++) {
        const uint16_t unit = (uint16_t)unit_at(name, i);
        sink_text16(&sink, &unit, 1);
    }
    return sink_close(&sink, size, false);
}

bool manifest_name_is(const struct msgtab_event_name *name, const char *text)
{
    const size_t len = strlen(text);
    size_t at = 0, i = 0;
    while (at < len && i < name->count) {
        uint16_t units[2];
        uint32_t c = utf8_decode(text, len, &at);
        size_t count = c == UTF_INVALID ? 0 : utf16_encode(units, c);
        if (count == 0 || count > name->count - i)
            return false;
        for (size_t k = 0; k < count; k++, i++) {
            uint32_t found = unit_at(name, i);
            bool same =
                found == units[k] || (found < 0x80 && units[k] < 0x80 &&
                                      ascii_fold((char)found) == ascii_fold((char)units[k]));
            if (!same)
                return false;
        }
    }
    return at == len && i == name->count;
}

/* --- Lists --- */

size_t manifest_entry_size(unsigned list)
{
    return list_form(list)->entry;
}

const unsigned char *manifest_entry(const struct msgtab_event_provider *p, unsigned list,
                                    uint32_t index)
{
    const struct list_form *form = list_form(list);
    return p->data + p->lists[list] + form->header + (size_t)index * form->entry;
}

bool manifest_entry_at(const struct msgtab_event_provider *p, unsigned list, uint32_t offset,
                       uint32_t *index)
{
    const struct list_form *form = list_form(list);
    const uint64_t first = (uint64_t)p->lists[list] + form->header;
    if (p->lists[list] == 0 || offset < first || (offset - first) % form->entry != 0 ||
        (offset - first) / form->entry >= p->counts[list])
        return false;
    *index = (uint32_t)((offset - first) / form->entry);
    return true;
}

/* Checks a list within the bytes up to end; false when it is damaged. */
static bool read_list(struct msgtab_event_provider *p, unsigned kind, size_t at, size_t end)
{
    const struct list_form *form = list_form(kind);
    if (!form->entry || p->lists[kind] != 0)
        return true;
    if (!bytes_within(end, at, form->header) || !manifest_is(p->data + at, form->signature))
        return false;
    uint32_t count = load32_once(p->data + at + 8);
    if (count > (end - at - form->header) / form->entry)
        return false;
    p->lists[kind] = (uint32_t)at;
    p->counts[kind] = count;
    return true;
}

/* Reads the lists of the provider block at an offset, whose header is within it. Returns 0, or
   where the damage is; sets the size of the block. */
static size_t read_lists(struct msgtab_event_provider *p, size_t at, size_t *block)
{
    const unsigned char *head = p->data + at;
    const size_t size = load32_once(head + 4), lists = load32_once(head + 12);
    if (!manifest_is(head, "WEVT") || size < PROVIDER_HEADER || !bytes_within(p->size, at, size) ||
        lists > (size - PROVIDER_HEADER) / PROVIDER_SLOT)
        return at;
    *block = size;
    p->message = load32_once(head + 8);
    for (size_t i = 0; i < lists; i++) {
        const unsigned char *slot = head + PROVIDER_HEADER + i * PROVIDER_SLOT;
        const uint32_t kind = load32_once(slot), offset = load32_once(slot + 4);
        if (kind >= LISTS || offset == 0)
            continue; /* unused, or of a later form */
        if (offset < at || !read_list(p, kind, offset, at + size))
            return (size_t)(slot - p->data);
    }
    return 0;
}

/* The name is the first fact of kind string. */
static bool read_facts(struct msgtab_event_provider *p)
{
    enum { FACT_NAME = 0x10000001 };
    for (uint32_t i = 0; i < p->counts[LIST_FACTS]; i++) {
        const unsigned char *fact = manifest_entry(p, LIST_FACTS, i);
        if (load32_once(fact) == FACT_NAME)
            return manifest_bare_name(p->data, p->size, load32_once(fact + 4), &p->name);
    }
    return true;
}

/* --- Providers --- */

static const unsigned char *directory(const struct msgtab_event_manifest *m, uint32_t index)
{
    return m->data + MANIFEST_HEADER + (size_t)index * MANIFEST_ENTRY;
}

/* Reads a provider. Returns 0, or where the damage is. */
static size_t read_provider(const struct msgtab_event_manifest *m, uint32_t index,
                            struct msgtab_event_provider *p, size_t *block)
{
    const unsigned char *entry = directory(m, index);
    *p = (struct msgtab_event_provider){.data = m->data, .size = m->size};
    memcpy(p->guid, entry, sizeof p->guid);
    const size_t at = load32_once(entry + 16);
    if (at < MANIFEST_HEADER || !bytes_within(p->size, at, PROVIDER_HEADER))
        return (size_t)(entry + 16 - m->data);
    const size_t damage = read_lists(p, at, block);
    if (damage)
        return damage;
    p->events = p->counts[LIST_EVENTS];
    return read_facts(p) ? 0 : p->lists[LIST_FACTS];
}

/* Whether events are in order of id, so that a search can halve them. */
static bool has_order(const struct msgtab_event_provider *p)
{
    for (uint32_t i = 1; i < p->events; i++) {
        if (load16_once(manifest_entry(p, LIST_EVENTS, i - 1)) >
            load16_once(manifest_entry(p, LIST_EVENTS, i)))
            return false;
    }
    return true;
}

/* Blocks that share bytes would let a small file have any number of events. */
static int read_manifest(struct msgtab_event_manifest *m)
{
    size_t left = m->size;
    for (uint32_t i = 0; i < m->count && m->damage == 0; i++) {
        struct msgtab_event_provider p;
        size_t block = 0;
        m->damage = read_provider(m, i, &p, &block);
        if (m->damage == 0 && block > left)
            m->damage = (size_t)(directory(m, i) - m->data);
        left -= block < left ? block : left;
    }
    return m->damage ? MSGTAB_E_MANIFEST : 0;
}

static int open_resource(struct msgtab_event_manifest *m, const unsigned char *data, size_t size)
{
    enum { MAJOR = 8, COUNT = 12 };
    *m = (struct msgtab_event_manifest){.data = data, .size = size};
    if (size < MANIFEST_HEADER || !manifest_is(data, "CRIM"))
        return MSGTAB_E_MANIFEST;
    const size_t total = load32_once(data + 4);
    const uint32_t count = load32_once(data + COUNT);
    m->damage = 4;
    if (total < MANIFEST_HEADER || total > size)
        return MSGTAB_E_MANIFEST;
    m->size = total;
    m->major = load16_once(data + MAJOR);
    m->damage = m->major == 0 ? MAJOR : COUNT;
    if (m->major == 0 || count > (total - MANIFEST_HEADER) / MANIFEST_ENTRY)
        return MSGTAB_E_MANIFEST;
    m->damage = 0;
    m->count = count;
    return read_manifest(m);
}

int msgtab_event_manifest_open(struct msgtab_event_manifest *m, const void *file, size_t size)
{
    struct named_resource resource;
    if (!m || !file)
        return MSGTAB_E_ARGUMENT;
    *m = (struct msgtab_event_manifest){0};
    if (size >= 4 && manifest_is(file, "CRIM"))
        return open_resource(m, file, size);
    const int code = named_resource_find(&resource, file, size, MANIFEST_RESOURCE, 1);
    if (code)
        return code == MSGTAB_E_NO_TABLE ? MSGTAB_E_NO_MANIFEST : code;
    return open_resource(m, resource.data, resource.size);
}

int msgtab_event_manifest_of(struct msgtab_event_manifest *m, const struct msgtab *t)
{
    if (!m || !t)
        return MSGTAB_E_ARGUMENT;
    *m = (struct msgtab_event_manifest){0};
    const struct opened *o = opened_at(t);
    if (!o->image)
        return MSGTAB_E_NO_MANIFEST;
    const struct opened_file file = opened_first(o);
    const int code = msgtab_event_manifest_open(m, file.image, file.size);
    return code == MSGTAB_E_NO_IMAGE ? MSGTAB_E_NO_MANIFEST : code; /* a .bin */
}

int msgtab_event_provider_at(const struct msgtab_event_manifest *m, uint32_t index,
                             struct msgtab_event_provider *out)
{
    size_t block;
    if (!m || !out)
        return MSGTAB_E_ARGUMENT;
    if (index >= m->count)
        return MSGTAB_E_NO_SOURCE;
    if (read_provider(m, index, out, &block) != 0)
        return MSGTAB_E_MANIFEST;
    out->is_sorted = has_order(out);
    return 0;
}

int msgtab_event_provider_find(const struct msgtab_event_manifest *m, const unsigned char *guid,
                               const char *name, struct msgtab_event_provider *out)
{
    size_t block;
    if (!m || !out)
        return MSGTAB_E_ARGUMENT;
    for (uint32_t i = 0; i < m->count; i++) {
        if ((guid && memcmp(directory(m, i), guid, sizeof out->guid) != 0) ||
            read_provider(m, i, out, &block) != 0 || (name && !manifest_name_is(&out->name, name)))
            continue;
        out->is_sorted = has_order(out);
        return 0;
    }
    return MSGTAB_E_NO_SOURCE;
}
