/* Hives through libhivex. Its own look-ups by name end at the first name that cannot be read, so
   names are compared here. */
#include "hive.h"

#include "arena.h"
#include "file.h"
#include "hive_bytes.h"
#include "say.h"
#include "text_util.h"

#include <errno.h>
#include <hivex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    FAULTS_SAID = 20,
    ENTRIES_LEAST = 4096,
    BYTES_PER_ENTRY =
        16, /* a key takes 84 bytes, and the keys at the start are read several times */
    TEXT_MAX = 32 * 1024,
    TEXT_UNIT = 64 /* bytes of a text that count as an entry */
};

struct hive {
    hive_h *handle;
    struct opened file; /* the mapped bytes */
    char *shown;
    size_t entries; /* that may still be read */
    bool is_spent;  /* more were asked for */
    size_t said[FAULTS_SAID];
    size_t said_count;
};

static void say(struct hive *h, size_t offset, const char *what)
{
    for (size_t i = 0; i < h->said_count; i++) {
        if (h->said[i] == offset)
            return;
    }
    if (h->said_count == FAULTS_SAID)
        return;
    h->said[h->said_count++] = offset;
    say_error("msgtab: %s: offset 0x%lX: %s\n", h->shown, (unsigned long)offset, what);
}

static struct hive_bytes bytes_of(const struct hive *h)
{
    return (struct hive_bytes){h->file.image, h->file.size};
}

/* Maps and checks the file; returns whether it is sound, after saying why it is not. */
static bool map_file(struct hive *h, const char *path)
{
    struct hive_fault fault;
    struct file_path *name = memory_zeros(sizeof *name);
    name->is_copied = true; /* a running system writes to its hives */
    int code = file_append(name, path, strlen(path));
    if (code == 0)
        code = file_map(&h->file, name);
    free(name);
    if (code == MSGTAB_E_NO_IMAGE) /* an empty file */
        code = 0;
    if (code)
        say_error("msgtab: %s: %s\n", h->shown, msgtab_strerror(code));
    const struct hive_bytes bytes = bytes_of(h);
    if (code || hive_bytes_check(&bytes, &fault))
        return code == 0;
    say(h, fault.offset, fault.text);
    return false;
}

struct hive *hive_open(const char *path, const char *shown)
{
    struct hive *h = memory_zeros(sizeof *h);
    h->shown = memory_zeros(SHOWN_LONG);
    show_long(h->shown, slice_of(shown));
    if (map_file(h, path)) {
        h->handle = hivex_open(path, 0);
        if (!h->handle)
            say_error("msgtab: %s: libhivex: %s\n", h->shown, strerror(errno));
    }
    if (h->handle)
        return h;
    hive_close(h);
    return NULL;
}

void hive_close(struct hive *h)
{
    if (!h)
        return;
    if (h->handle)
        hivex_close(h->handle);
    file_unmap(h->file.mapping, h->file.size);
    free(h->shown);
    free(h);
}

void hive_start(struct hive *h)
{
    h->is_spent = false;
    h->entries = ENTRIES_LEAST + h->file.size / BYTES_PER_ENTRY;
}

/* Whether so many more entries may be read. */
static bool charge(struct hive *h, size_t at, size_t entries)
{
    if (entries > h->entries && !h->is_spent)
        say(h, at, "more entries than a hive of this size can have: keys share them");
    h->is_spent = h->is_spent || entries > h->entries;
    h->entries -= h->is_spent ? 0 : entries;
    return !h->is_spent;
}

hive_key hive_root(const struct hive *h)
{
    return hivex_root(h->handle);
}

/* What a key has: how its list is checked and read, and what its items are called. */
struct list_kind {
    bool (*check)(const struct hive_bytes *b, size_t key, size_t *entries,
                  struct hive_fault *fault);
    size_t *(*read)(hive_h *handle, size_t key);
    char *(*name)(hive_h *handle, size_t item);
    const char *unreadable;
};

/* The items of a list, 0 after the last; free() them. NULL after saying what is wrong. */
static size_t *read_list(struct hive *h, hive_key key, const struct list_kind *kind)
{
    size_t entries = 0;
    struct hive_fault fault;
    const struct hive_bytes bytes = bytes_of(h);
    if (!kind->check(&bytes, key, &entries, &fault)) {
        say(h, fault.offset, fault.text);
        return NULL;
    }
    if (!charge(h, key, entries))
        return NULL;
    size_t *items = kind->read(h->handle, key);
    if (!items)
        say(h, key, kind->unreadable);
    return items;
}

static bool walk(struct hive *h, hive_key key, const struct list_kind *kind, hive_taker *take,
                 void *context)
{
    bool more = true;
    size_t *items = read_list(h, key, kind);
    for (size_t i = 0; items && more && items[i] != 0; i++) {
        char *name = kind->name(h->handle, items[i]);
        if (name)
            more = take(context, name, items[i]);
        else
            say(h, items[i], "a name cannot be read");
        free(name);
    }
    free(items);
    return more;
}

bool hive_subkeys(struct hive *h, hive_key key, hive_taker *take, void *context)
{
    static const struct list_kind subkeys = {hive_bytes_subkeys, hivex_node_children,
                                             hivex_node_name,
                                             "the subkeys of a key cannot be read"};
    return walk(h, key, &subkeys, take, context);
}

bool hive_values(struct hive *h, hive_key key, hive_taker *take, void *context)
{
    static const struct list_kind values = {hive_bytes_values, hivex_node_values, hivex_value_key,
                                            "the values of a key cannot be read"};
    return walk(h, key, &values, take, context);
}

/* A search for an item by its name. */
struct wanted {
    struct slice name;
    size_t item;
};

static bool take_wanted(void *context, const char *name, size_t item)
{
    struct wanted *w = context;
    if (slice_equal(slice_of(name), w->name))
        w->item = item;
    return w->item == 0;
}

hive_key hive_find(struct hive *h, hive_key key, const char *path)
{
    while (key && *path) {
        const size_t len = strcspn(path, "\\");
        struct wanted w = {.name = {path, (uint32_t)len}};
        hive_subkeys(h, key, take_wanted, &w);
        key = w.item;
        path += len + (path[len] == '\\');
    }
    return key;
}

static hive_value find_value(struct hive *h, hive_key key, const char *name)
{
    struct wanted w = {.name = slice_of(name)};
    hive_values(h, key, take_wanted, &w);
    return w.item;
}

/* The type and size of a value; false after saying that it has no data. */
static bool read_type(struct hive *h, hive_value value, hive_type *type, size_t *len)
{
    size_t stored = 0;
    if (hivex_value_type(h->handle, value, type, len) != 0) {
        say(h, value, "expected a value");
        return false;
    }
    errno = 0;
    const size_t cell = hivex_value_data_cell_offset(h->handle, value, &stored);
    const struct hive_bytes bytes = bytes_of(h);
    const bool is_inline = cell == 0 && errno == 0 && *len <= 4;
    if (is_inline || (cell != 0 && hive_bytes_hold(&bytes, cell, *len)))
        return true;
    say(h, value, "the data of a value is longer than its cell");
    return false;
}

char *hive_text(struct hive *h, hive_value value)
{
    hive_type type;
    size_t len;
    if (!read_type(h, value, &type, &len) ||
        (type != hive_t_string && type != hive_t_expand_string))
        return NULL;
    if (len > TEXT_MAX) {
        say(h, value, "a text has more than 32768 bytes");
        return NULL;
    }
    if (!charge(h, value, len / TEXT_UNIT))
        return NULL;
    char *text = hivex_value_string(h->handle, value);
    if (!text)
        say(h, value, "a text is not UTF-16");
    return text;
}

char *hive_text_of(struct hive *h, hive_key key, const char *name)
{
    const hive_value value = key ? find_value(h, key, name) : 0;
    return value ? hive_text(h, value) : NULL;
}

bool hive_number(struct hive *h, hive_value value, uint32_t *out)
{
    hive_type type;
    size_t len;
    if (!read_type(h, value, &type, &len) || type != hive_t_dword || len != sizeof *out)
        return false;
    *out = (uint32_t)hivex_value_dword(h->handle, value);
    return true;
}

bool hive_number_of(struct hive *h, hive_key key, const char *name, uint32_t *out)
{
    const hive_value value = key ? find_value(h, key, name) : 0;
    return value && hive_number(h, value, out);
}
