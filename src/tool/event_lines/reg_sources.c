/* Splits an exported registry into the parts of each source, so that each is read once. What a part
   means is the library's business: it gets a small file with the parts of one source. */
#include "reg_sources.h"

#include "arena.h"
#include "bytes.h"
#include "console.h"
#include "disk.h"
#include "failure.h"
#include "map.h"
#include "say.h"
#include "text_util.h"
#include "utf.h"

#include <stdio.h>
#include <stdlib.h>

/* From a line "[path]" to the next one. */
struct part {
    struct slice text;
    uint32_t next; /* the next part of the same source; PART_NONE: there is none */
};

#define PART_NONE UINT32_MAX
enum { SHARED_MOST = 4096 }; /* bytes that are read again for each source */

struct group {
    struct slice name;    /* of the source, or the GUID of a provider */
    struct slice log;     /* without a text: it is a provider */
    uint32_t first, last; /* parts */
};

struct splitter {
    ARRAY_OF(struct part) parts;
    ARRAY_OF(struct group) groups;
    ARRAY_OF(struct slice) deleted; /* lines that delete a log, or all */
    ARRAY_OF(struct slice) select;  /* parts that say which control set is in use */
    size_t shared;                  /* bytes of both */
    struct map sources;             /* "log\name" or "\Publishers\{GUID}" to its group */
};

/* The text of a file as UTF-8, without a byte order mark. */
static void decode(struct buf *file)
{
    static const unsigned char mark[] = {0xEF, 0xBB, 0xBF};
    if (file->size >= sizeof mark && memcmp(file->data, mark, sizeof mark) == 0)
        memmove(file->data, file->data + sizeof mark, file->size -= sizeof mark);
    if (file->size < 2 || load16_le(file->data) != 0xFEFF)
        return;
    const size_t count = file->size / 2 - 1;
    uint16_t *units = memory_zeros((count + 1) * sizeof *units);
    for (size_t i = 0; i < count; i++)
        units[i] = load16_le(file->data + 2 * (i + 1));
    struct buf out = {0};
    const size_t room = count * 3 + 1;
    const ptrdiff_t len = utf8_from_utf16((char *)buf_reserve(&out, room), room, units, count);
    out.size = len > 0 ? (size_t)len : 0;
    free(units);
    buf_free(file);
    *file = out;
}

/* What follows a key in a path; without a text when it is another key. */
static struct slice below(struct slice path, const char *key)
{
    const uint32_t len = (uint32_t)strlen(key);
    for (uint32_t i = 0; i + len <= path.len; i++) {
        const struct slice found = {path.text + i, len};
        if (path.text[i] == '\\' && slice_equal(found, (struct slice){key, len}))
            return (struct slice){path.text + i + len, path.len - i - len};
    }
    return (struct slice){NULL, 0};
}

/* Adds a part of a source or a provider; path tells it from all others. */
static void add_to_group(struct splitter *x, struct slice path, struct slice name, struct slice log,
                         struct slice text)
{
    const uint32_t part = (uint32_t)x->parts.count;
    ARRAY_ADD(&x->parts, (struct part){text, PART_NONE});
    const uint32_t found = map_add(&x->sources, path, (uint32_t)x->groups.count);
    if (found == MAP_NONE) {
        ARRAY_ADD(&x->groups, (struct group){name, log, part, part});
        return;
    }
    x->parts.items[x->groups.items[found].last].next = part;
    x->groups.items[found].last = part;
}

/* Whether a path, with the bracket before it, may be the key Select of a hive. */
static bool is_select(struct slice path)
{
    enum { WORD = sizeof "Select" - 1, NAMES = 2 };
    size_t names = 0;
    for (uint32_t i = 0; i < path.len; i++)
        names += path.text[i] == '\\';
    if (path.len <= WORD || names > NAMES)
        return false;
    const char *word = path.text + path.len - WORD;
    return (word[-1] == '\\' || word[-1] == '[') && slice_is((struct slice){word, WORD}, "Select");
}

static uint32_t line_length(struct slice text)
{
    const char *end = memchr(text.text, '\n', text.len);
    return end ? (uint32_t)(end - text.text) : text.len;
}

/* A key that deletes several sources or providers at once. */
static void add_deletion(struct splitter *x, struct slice text)
{
    const struct slice line = {text.text, line_length(text)};
    if (text.len < 2 || text.text[1] != '-')
        return;
    ARRAY_ADD(&x->deleted, line);
    x->shared += line.len;
}

/* What follows "\Services\EventLog": "\log\name", or less. */
static void add_source(struct splitter *x, struct slice rest, struct slice text)
{
    const char *mark = rest.len > 0 ? memchr(rest.text + 1, '\\', rest.len - 1) : NULL;
    if (!mark) {
        add_deletion(x, text);
        return;
    }
    const char *log = rest.text + 1, *end = rest.text + rest.len;
    add_to_group(x, (struct slice){log, rest.len - 1},
                 (struct slice){mark + 1, (uint32_t)(end - mark - 1)},
                 (struct slice){log, (uint32_t)(mark - log)}, text);
}

/* What follows "\WINEVT": "\Publishers\{GUID}", or less. */
static void add_provider(struct splitter *x, struct slice rest, struct slice text)
{
    static const struct slice no_log = {NULL, 0};
    const struct slice guid = below(rest, "\\Publishers\\");
    if (!guid.text)
        add_deletion(x, text);
    else if (!memchr(guid.text, '\\', guid.len)) /* what is below says nothing of its files */
        add_to_group(x, rest, guid, no_log, text);
}

/* Sorts a part by its key. */
static void add_part(struct splitter *x, struct slice text)
{
    struct slice path = {text.text, line_length(text)};
    while (path.len > 1 && path.text[path.len - 1] != ']')
        path.len--;
    path.len -= path.len > 0;
    const struct slice log = below(path, "\\Services\\EventLog");
    const struct slice winevt = below(path, "\\CurrentVersion\\WINEVT");
    if (is_select(path)) {
        ARRAY_ADD(&x->select, text);
        x->shared += text.len;
    }
    if (log.text)
        add_source(x, log, text);
    else if (winevt.text)
        add_provider(x, winevt, text);
}

static void split(struct splitter *x, const struct buf *file)
{
    const char *p = (const char *)file->data, *end = p + file->size;
    const char *start = NULL;
    while (p < end) {
        const char *line = p;
        const char *line_end = memchr(p, '\n', (size_t)(end - p));
        p = line_end ? line_end + 1 : end;
        while (line < p && (*line == ' ' || *line == '\t' || *line == '\r'))
            line++;
        if (line == p || *line != '[')
            continue;
        if (start)
            add_part(x, (struct slice){start, (uint32_t)(line - start)});
        start = line;
    }
    if (start)
        add_part(x, (struct slice){start, (uint32_t)(end - start)});
}

static void put(struct buf *out, struct slice text)
{
    buf_bytes(out, text.text, text.len);
    buf_char(out, '\n');
}

/* A file with the parts of one source, and what deletes logs, in their order. */
static void write_small(struct buf *out, const struct splitter *x, const struct group *g)
{
    size_t deleted = 0;
    out->size = 0;
    buf_str(out, "Windows Registry Editor Version 5.00\n");
    for (size_t i = 0; i < x->select.count; i++)
        put(out, x->select.items[i]);
    for (uint32_t i = g->first; i != PART_NONE; i = x->parts.items[i].next) {
        const struct slice text = x->parts.items[i].text;
        for (; deleted < x->deleted.count && x->deleted.items[deleted].text < text.text; deleted++)
            put(out, x->deleted.items[deleted]);
        put(out, text);
    }
    for (; deleted < x->deleted.count; deleted++)
        put(out, x->deleted.items[deleted]);
}

struct takers {
    reg_source_taker *source;
    reg_provider_taker *provider;
    void *context;
};

static void read_source(const struct group *g, const struct buf *small, char *text, size_t size,
                        const char *name, const struct takers *t)
{
    struct msgtab_event_source source;
    char *log = memory_copy(g->log.text, g->log.len);
    if (msgtab_event_source_from_reg(&source, text, size, small->data, small->size, log, name) == 0)
        t->source(t->context, &source);
    free(log);
}

static void read_provider(const struct buf *small, char *text, size_t size, const char *guid,
                          const struct takers *t)
{
    struct msgtab_event_publisher p;
    if (msgtab_event_publisher_from_reg(&p, text, size, small->data, small->size, guid) == 0)
        t->provider(t->context, &p);
}

static void read_group(struct splitter *x, const struct group *g, struct buf *small,
                       const struct takers *t)
{
    enum { ROOM = 4, LEAST = 16 };
    write_small(small, x, g);
    const size_t size = small->size * ROOM + LEAST;
    char *text = memory_zeros(size);
    char *name = memory_copy(g->name.text, g->name.len);
    if (g->log.text)
        read_source(g, small, text, size, name, t);
    else
        read_provider(small, text, size, name, t);
    free(name);
    free(text);
}

static int fail(const char *path, const char *why, int status)
{
    say_error("msgtab: %s: %s\n", path, why);
    return status;
}

/* Whether the library can read the file at all. */
static int check(const struct buf *file)
{
    enum { ROOM = 4, LEAST = 16 };
    struct msgtab_event_source source;
    const size_t size = file->size * ROOM + LEAST;
    char *text = memory_zeros(size);
    const int code = msgtab_event_source_from_reg(&source, text, size, file->data, file->size, NULL,
                                                  "\\"); /* the name of no key */
    free(text);
    return code == MSGTAB_E_NO_SOURCE ? 0 : code;
}

static int read_all(const char *path, struct splitter *x, const struct buf *file,
                    const struct takers *t)
{
    struct buf small = {0};
    const int code = file->size > UINT32_MAX ? MSGTAB_E_LENGTH : check(file);
    if (code)
        return fail(path, msgtab_event_strerror(code), STATUS_INPUT);
    split(x, file);
    if (x->shared > SHARED_MOST)
        return fail(path, "too many keys delete logs or select a control set", STATUS_INPUT);
    for (size_t i = 0; i < x->groups.count; i++)
        read_group(x, &x->groups.items[i], &small, t);
    buf_free(&small);
    return STATUS_OK;
}

int reg_sources_read(const char *path, reg_source_taker *take_source,
                     reg_provider_taker *take_provider, void *context)
{
    const struct takers t = {take_source, take_provider, context};
    struct buf file = {0};
    struct splitter x = {0};
    const char *why = disk_read(path, &file);
    int status = STATUS_USAGE;
    if (why) {
        fail(path, why, status);
    } else {
        decode(&file);
        buf_char(&file, '\n'); /* an empty file has data too */
        status = read_all(path, &x, &file, &t);
    }
    map_free(&x.sources);
    free(x.parts.items);
    free(x.groups.items);
    free(x.deleted.items);
    free(x.select.items);
    buf_free(&file);
    return status;
}
