/* Finds a resource that is not a message table: three fixed levels in a PE image, a list in a .res
   file (Microsoft, "PE Format", "Resource File Formats"). */
#include "named_resource.h"

#include "bytes.h"
#include "image.h"
#include "pe.h"

#include <string.h>

static char upper(uint32_t unit)
{
    return unit >= 'a' && unit <= 'z' ? (char)(unit - ('a' - 'A'))
           : unit < 0x80              ? (char)unit
                                      : '\0';
}

/* Whether len UTF-16 units are the name, in any case: resource compilers write capitals. */
static bool is_name(const unsigned char *units, size_t len, const char *name)
{
    if (strlen(name) != len)
        return false;
    for (size_t i = 0; i < len; i++) {
        if (upper(load16_once(units + 2 * i)) != name[i])
            return false;
    }
    return true;
}

/* A directory of the resource tree: named entries, then those with numbers. */
struct directory {
    const unsigned char *entries;
    size_t named, numbered;
};

static bool read_directory(const struct opened *t, size_t at, struct directory *out)
{
    if (!bytes_within(t->resources_size, at, RSRC_DIRECTORY_SIZE))
        return false;
    const unsigned char *head = t->image + t->resources + at;
    out->named = load16_once(head + RSRC_NAMED_COUNT);
    out->numbered = load16_once(head + RSRC_ID_COUNT);
    out->entries = head + RSRC_DIRECTORY_SIZE;
    return bytes_within(t->resources_size, at + RSRC_DIRECTORY_SIZE,
                        (out->named + out->numbered) * RSRC_ENTRY_SIZE);
}

/* Whether the name of an entry, a count and units, is this one. */
static bool is_entry_named(const struct opened *t, const unsigned char *entry, const char *name)
{
    size_t at = load32_once(entry) & ~RSRC_SUBDIRECTORY;
    const unsigned char *tree = t->image + t->resources;
    if (!bytes_within(t->resources_size, at, 2))
        return false;
    size_t len = load16_once(tree + at);
    return bytes_within(t->resources_size, at + 2, 2 * len) && is_name(tree + at + 2, len, name);
}

/* The target of the entry with a name or, without one, a number; false when there is none. */
static bool find_entry(const struct opened *t, const struct directory *d, const char *name,
                       uint32_t number, uint32_t *target)
{
    const size_t first = name ? 0 : d->named;
    const size_t end = name ? d->named : d->named + d->numbered;
    for (size_t i = first; i < end; i++) {
        const unsigned char *entry = d->entries + i * RSRC_ENTRY_SIZE;
        if (name ? !is_entry_named(t, entry, name) : load32_once(entry) != number)
            continue;
        *target = load32_once(entry + 4);
        return true;
    }
    return false;
}

/* Descends one level. */
static int enter(const struct opened *t, size_t *at, const char *name, uint32_t number)
{
    struct directory d;
    uint32_t target;
    if (!read_directory(t, *at, &d))
        return MSGTAB_E_DAMAGED;
    if (!find_entry(t, &d, name, number, &target))
        return MSGTAB_E_NO_TABLE;
    *at = target & ~RSRC_SUBDIRECTORY;
    return target & RSRC_SUBDIRECTORY ? 0 : MSGTAB_E_DAMAGED;
}

/* The neutral language, or else the first one. */
static int read_data(const struct opened *t, size_t languages, struct named_resource *out)
{
    struct directory d;
    uint32_t data;
    size_t offset, rest;
    if (!read_directory(t, languages, &d))
        return MSGTAB_E_DAMAGED;
    if (d.numbered == 0)
        return MSGTAB_E_NO_TABLE;
    if (!find_entry(t, &d, NULL, 0, &data))
        data = load32_once(d.entries + d.named * RSRC_ENTRY_SIZE + 4);
    if ((data & RSRC_SUBDIRECTORY) || !bytes_within(t->resources_size, data, RSRC_DATA_SIZE))
        return MSGTAB_E_DAMAGED;
    const unsigned char *description = t->image + t->resources + data;
    out->size = load32_once(description + 4);
    if (!image_offset(t, load32_once(description), out->size, &offset, &rest))
        return MSGTAB_E_DAMAGED;
    out->data = t->image + offset;
    return 0;
}

/* What is looked for; the type is a number where it has no name. */
struct wanted {
    const char *type_name;
    uint16_t type, id;
};

static int find_in_pe(struct opened *t, const struct wanted *w, struct named_resource *out)
{
    uint32_t rva;
    size_t at = 0;
    int code = image_headers(t, &rva);
    if (code || rva == 0)
        return code ? code : MSGTAB_E_NO_TABLE;
    if (!image_offset(t, rva, RSRC_DIRECTORY_SIZE, &t->resources, &t->resources_size))
        return MSGTAB_E_DAMAGED;
    code = enter(t, &at, w->type_name, w->type);
    if (code == 0)
        code = enter(t, &at, NULL, w->id);
    return code ? code : read_data(t, at, out);
}

/* Whether a .res entry has this type and id; a type that is a name ends in a NUL, and the id begins
   at a multiple of four. Sets the language. */
static bool is_res_entry(const struct res_entry *e, const struct wanted *w, uint16_t *lang)
{
    const size_t len = w->type_name ? strlen(w->type_name) : 0;
    const size_t fields = w->type_name ? align_up(RES_TYPE + 2 * (len + 1), 4) : RES_NAME;
    if (!bytes_within(e->header_size, fields, RES_HEADER_SIZE - RES_NAME) ||
        load32_once(e->header + fields) != RES_NUMBER(w->id))
        return false;
    if (w->type_name ? !is_name(e->header + RES_TYPE, len, w->type_name) ||
                           load16_once(e->header + RES_TYPE + 2 * len) != 0
                     : load32_once(e->header + RES_TYPE) != RES_NUMBER(w->type))
        return false;
    *lang = load16_once(e->header + fields + (RES_LANGUAGE - RES_NAME));
    return true;
}

static int find_in_res(const struct opened *t, const struct wanted *w, struct named_resource *out)
{
    struct res_entry e;
    size_t cursor = 0;
    uint16_t lang;
    bool is_found = false;
    int code;
    while ((code = image_res_next(t, &cursor, &e)) == 1) {
        if (!is_res_entry(&e, w, &lang) || (is_found && lang != 0))
            continue;
        *out = (struct named_resource){e.header + e.header_size, e.data_size};
        is_found = true;
        if (lang == 0)
            break;
    }
    if (code < 0)
        return code;
    return is_found ? 0 : MSGTAB_E_NO_TABLE;
}

static int find(struct named_resource *out, const unsigned char *image, size_t size,
                const struct wanted *w)
{
    struct opened t;
    memset(&t, 0, offsetof(struct opened, tables));
    t.image = image;
    t.size = size;
    if (size >= 2 && load16_once(image) == PE_DOS_MAGIC)
        return find_in_pe(&t, w, out);
    return image_is_res(&t) ? find_in_res(&t, w, out) : MSGTAB_E_NO_IMAGE;
}

int named_resource_find(struct named_resource *out, const unsigned char *image, size_t size,
                        const char *type, uint16_t id)
{
    return find(out, image, size, &(struct wanted){type, 0, id});
}

int numbered_resource_find(struct named_resource *out, const unsigned char *image, size_t size,
                           uint16_t type, uint16_t id)
{
    return find(out, image, size, &(struct wanted){NULL, type, id});
}
