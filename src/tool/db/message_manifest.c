/* Mappings of a database as WEVT_TEMPLATE has them, so that whoever reads manifests reads them:
   each provider with its events, and no templates. */
#include "message_db.h"
#include "message_rows.h"

#include "bytes.h"
#include "text_util.h"

#include <stdlib.h>

enum {
    HEADER = 16,
    DIRECTORY_ENTRY = 20,
    PROVIDER = 16,
    SLOT = 8,
    LIST = 16,
    EVENT = 48,
    KIND_EVENTS = 4,
    GUID_BYTES = 16
};

static int hex_digit(char c)
{
    c = ascii_lower(c);
    return ascii_is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* "{5a3d1c01-7e42-4b19-9c55-2f60d1a8b7e1}" as in memory of Windows; false for another text. */
static bool read_guid(const char *text, unsigned char out[GUID_BYTES])
{
    static const char form[] = "{33221100-5544-7766-8899-aabbccddeeff}";
    if (strlen(text) != sizeof form - 1)
        return false;
    for (size_t i = 0; i < sizeof form - 1; i++) {
        const int at = hex_digit(form[i]), high = hex_digit(text[i]);
        if (at < 0 ? text[i] != form[i] : high < 0)
            return false;
        if (at < 0)
            continue;
        const int low = hex_digit(text[++i]);
        if (low < 0)
            return false;
        out[at] = (unsigned char)(high << 4 | low);
    }
    return true;
}

static int compare(const void *left, const void *right)
{
    const struct message_mapping *a = left, *b = right;
    const int order = strcmp(a->guid, b->guid);
    if (order != 0)
        return order;
    if (a->id != b->id)
        return a->id < b->id ? -1 : 1;
    return (a->version > b->version) - (a->version < b->version);
}

struct mappings {
    ARRAY_OF(struct message_mapping) items; /* by provider, id and version */
    size_t providers;
};

/* Those of a file and its .mui whose provider has a GUID. */
static void collect(struct mappings *m, const struct message_db *d, uint32_t file)
{
    unsigned char guid[GUID_BYTES];
    for (; file != MAP_NONE; file = d->files.items[file].next) {
        const struct message_db_file *f = &d->files.items[file];
        for (size_t i = 0; i < f->mappings.count; i++) {
            if (read_guid(f->mappings.items[i].guid, guid))
                ARRAY_ADD(&m->items, f->mappings.items[i]);
        }
    }
    if (m->items.count > 0)
        qsort(m->items.items, m->items.count, sizeof *m->items.items, compare);
    for (size_t i = 0; i < m->items.count; i++)
        m->providers += i == 0 || strcmp(m->items.items[i].guid, m->items.items[i - 1].guid) != 0;
}

static void write_event(struct buf *out, const struct message_mapping *m)
{
    unsigned char *e = buf_zeros(out, EVENT);
    store16_le(e, m->id);
    e[2] = m->version;
    store32_le(e + 16, m->message);
}

static void write_provider(struct buf *out, const struct message_mapping *m, size_t count)
{
    const size_t list = out->size + PROVIDER + SLOT, size = LIST + EVENT * count;
    buf_str(out, "WEVT");
    buf_u32(out, (uint32_t)(PROVIDER + SLOT + size));
    buf_u32(out, (uint32_t)MSGTAB_EVENT_NO_MESSAGE);
    buf_u32(out, 1);
    buf_u32(out, KIND_EVENTS);
    buf_u32(out, (uint32_t)list);
    buf_str(out, "EVNT");
    buf_u32(out, (uint32_t)size);
    buf_u32(out, (uint32_t)count);
    buf_u32(out, 0);
    for (size_t i = 0; i < count; i++)
        write_event(out, &m[i]);
}

static void write_all(struct buf *out, const struct mappings *m)
{
    const size_t whole =
        HEADER + m->providers * (DIRECTORY_ENTRY + PROVIDER + SLOT + LIST) + m->items.count * EVENT;
    size_t slot = HEADER;
    buf_str(out, "CRIM");
    buf_u32(out, (uint32_t)whole);
    buf_u16(out, 5);
    buf_u16(out, 1);
    buf_u32(out, (uint32_t)m->providers);
    buf_zeros(out, m->providers * DIRECTORY_ENTRY);
    for (size_t i = 0, next; i < m->items.count; i = next) {
        const struct message_mapping *first = &m->items.items[i];
        for (next = i;
             next < m->items.count && strcmp(m->items.items[next].guid, first->guid) == 0;)
            next++;
        read_guid(first->guid, out->data + slot);
        store32_le(out->data + slot + GUID_BYTES, (uint32_t)out->size);
        slot += DIRECTORY_ENTRY;
        write_provider(out, first, next - i);
    }
}

const char *message_db_read(struct message_db *d, struct slice path, struct buf *out)
{
    struct mappings m = {.providers = 0};
    struct buf blob = {0};
    const uint32_t file = message_db_file(d, path);
    if (file == MAP_NONE)
        return msgtab_strerror(MSGTAB_E_NOT_FOUND);
    collect(&m, d, file);
    const bool fits = m.items.count < UINT32_MAX / (2 * (EVENT + DIRECTORY_ENTRY + PROVIDER));
    if (fits)
        write_all(&blob, &m);
    buf_bytes(out, blob.data, blob.size);
    buf_free(&blob);
    free(m.items.items);
    return fits ? NULL : message_db_error(MESSAGE_DB_E_LONG);
}
