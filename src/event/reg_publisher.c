/* A provider of a manifest from an exported registry: its key under WINEVT\Publishers is named by
   its GUID, and the default value is its name. */
#include "event_key.h"
#include "reg_line.h"

#include <string.h>

#include <msgtab/provider.h>

/* The key of a publisher, or one above all of them: guid is then NULL. */
struct publisher_key {
    const char *guid;
    bool is_deleted;
};

/* Whether the line has such a key of Windows itself, not of its 32-bit part. */
static bool read_key(struct publisher_key *k, char *line)
{
    static const char above[] = "\\CurrentVersion\\WINEVT", all[] = "\\Publishers";
    char *path = *line == '[' ? reg_read_key(line, &k->is_deleted) : NULL;
    k->guid = NULL;
    path = path ? strchr(path, '\\') : NULL;
    for (; path && !ascii_same(path, above, sizeof above - 1); path = strchr(path + 1, '\\')) {
        if (ascii_same(path, "\\Wow6432Node\\", 13))
            return false;
    }
    if (!path)
        return false;
    path += sizeof above - 1;
    if (!*path || ascii_equal(path, all))
        return k->is_deleted;
    if (!ascii_same(path, all, sizeof all - 1) || path[sizeof all - 1] != '\\')
        return false;
    k->guid = path + sizeof all;
    return !strchr(k->guid, '\\');
}

static bool is_of(const struct publisher_key *k, const char *guid)
{
    return guid && (!k->guid || ascii_equal(k->guid, guid));
}

/* A walk that finds the GUID of a provider. */
struct naming {
    const char *wanted; /* a name or a GUID */
    const char *found;
    const char *guid; /* of the current key, or NULL */
};

static void name_key(struct reg_file *f, struct naming *n, size_t start)
{
    struct publisher_key key;
    if (!n->found) { /* the line replaces what was kept of the last key */
        const char *line = f->buf + f->used;
        memmove(f->buf + start, line, strlen(line) + 1);
        f->used = start;
    }
    n->guid = NULL;
    if (!read_key(&key, f->buf + f->used))
        return;
    if (key.is_deleted) {
        n->found = is_of(&key, n->found) ? NULL : n->found;
    } else if (!n->found) {
        n->guid = key.guid;
        reg_keep(f, key.guid);
        n->found = ascii_equal(key.guid, n->wanted) ? key.guid : NULL;
    }
}

static void name_value(const struct reg_file *f, struct naming *n)
{
    char *line = f->buf + f->used;
    char *data = n->guid && !n->found ? reg_read_name(line) : NULL;
    char *name = data && !*line ? reg_read_text(data) : NULL;
    if (name && ascii_equal(name, n->wanted))
        n->found = n->guid;
}

/* Finds the GUID, which is kept at the start of the buffer. */
static int find_guid(struct reg_file *f, struct naming *n)
{
    const size_t start = f->used;
    int code;
    while ((code = reg_read_line(f)) > 0) {
        if (f->buf[f->used] == '[')
            name_key(f, n, start);
        else
            name_value(f, n);
    }
    return code < 0 ? code : n->found ? 0 : MSGTAB_E_NO_SOURCE;
}

/* Where a value goes, or NULL. */
static const char **place_of(struct msgtab_event_publisher *p, const char *name)
{
    const struct {
        const char *name;
        const char **at;
    } values[] = {{"", &p->name},
                  {"ResourceFileName", &p->resource_file},
                  {"MessageFileName", &p->message_file},
                  {"ParameterFileName", &p->parameter_file}};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        if (ascii_equal(name, values[i].name))
            return values[i].at;
    }
    return NULL;
}

static void take_value(struct reg_file *f, struct msgtab_event_publisher *p)
{
    char *line = f->buf + f->used;
    char *data = reg_read_name(line);
    const char **at = data ? place_of(p, line) : NULL;
    const bool is_deleted = at && reg_is_deletion(data);
    char *text = at && !is_deleted ? reg_read_text(data) : NULL;
    if (!text && !is_deleted)
        return;
    *at = text;
    if (text)
        reg_keep(f, text);
}

/* Reads the values of the provider's key, which may occur more than once. */
static int read_values(struct reg_file *f, struct msgtab_event_publisher *p, const char *guid)
{
    struct publisher_key key;
    bool inside = false;
    int code;
    while ((code = reg_read_line(f)) > 0) {
        if (f->buf[f->used] != '[') {
            if (inside)
                take_value(f, p);
            continue;
        }
        const bool is_own = read_key(&key, f->buf + f->used) && is_of(&key, guid);
        inside = is_own && !key.is_deleted;
        if (is_own)
            *p = inside ? *p : (struct msgtab_event_publisher){0};
        if (inside)
            p->guid = guid;
    }
    return code;
}

int msgtab_event_publisher_from_reg(struct msgtab_event_publisher *p, char *buf, size_t size,
                                    const void *file, size_t file_size, const char *name)
{
    if (!p || !buf || !file || !name)
        return MSGTAB_E_ARGUMENT;
    *p = (struct msgtab_event_publisher){0};
    struct reg_file f = {.data = file, .size = file_size, .buf = buf, .room = size};
    struct naming n = {.wanted = name};
    int code = reg_start(&f);
    const size_t first_key = f.pos;
    if (code == 0)
        code = find_guid(&f, &n);
    if (code)
        return code;
    f.used = strlen(n.found) + 1;
    memmove(buf, n.found, f.used);
    f.pos = first_key;
    return read_values(&f, p, buf);
}
