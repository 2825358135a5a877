/* Reading a tree: threads copy what files have, the caller's thread names them. */
#include "db_contents.h"

#include "console.h"
#include "db_path_key.h"
#include "disk.h"
#include "parallel.h"
#include "reg_sources.h"
#include "say.h"
#include "walk.h"

#include <stdio.h>
#include <stdlib.h>

struct reading {
    struct db_contents *contents;
    struct db_paths *paths;
    const struct source_place *place;
    int status;
};

/* --- the registry --- */

static void take_source(void *context, const struct msgtab_event_source *s)
{
    db_providers_add_source(context, s);
}

static bool take_next_source(void *context, const struct msgtab_event_source *s)
{
    db_providers_add_source(context, s);
    return true;
}

static bool take_next_publisher(void *context, const struct msgtab_event_publisher *p)
{
    db_providers_add_publisher(context, p);
    return true;
}

static void ignore_source(void *context, const struct msgtab_event_source *s)
{
    (void)context, (void)s;
}

static void take_publisher(void *context, const struct msgtab_event_publisher *p)
{
    db_providers_add_publisher(context, p);
}

static void ignore_publisher(void *context, const struct msgtab_event_publisher *p)
{
    (void)context, (void)p;
}

/* Sources first: an exported registry has its keys in any order. */
static int read_registry(struct db_providers *p, const struct db_request *r,
                         const struct source_place *place)
{
    if (place->offline) {
        offline_sources(place->offline, NULL, NULL, take_next_source, p);
        offline_publishers(place->offline, NULL, take_next_publisher, p);
    }
    if (!r->source.reg)
        return STATUS_OK;
    const int status = reg_sources_read(r->source.reg, take_source, ignore_publisher, p);
    return status == STATUS_OK ? reg_sources_read(r->source.reg, ignore_source, take_publisher, p)
                               : status;
}

/* --- files --- */

static void add_file(struct reading *x, const char *path, struct db_file *file)
{
    struct db_contents *c = x->contents;
    const uint32_t index = (uint32_t)c->files.count;
    const char *base = db_path_base(&x->paths->arena, path);
    const uint32_t first = map_add(&c->bases, slice_of(base), index);
    struct db_named_file named = {path, file, MAP_NONE};
    if (first != MAP_NONE) {
        named.next = c->files.items[first].next;
        c->files.items[first].next = index;
    }
    ARRAY_ADD(&c->files, named);
    for (size_t i = 0; i < file->manifests.count; i++)
        db_providers_add_manifest(&c->providers, &file->manifests.items[i], path);
}

static int open_in_root(void *context, const char *path, struct msgtab *t)
{
    const struct reading *x = context;
    return offline_open_names(x->place->offline, path + strlen(x->place->root), t);
}

static void *read_file(void *context, const char *path, const struct message_file *file, int *code)
{
    (void)context, (void)path;
    return db_file_read(file, code);
}

static void take_file(void *context, const char *path, void *result)
{
    struct reading *x = context;
    out_input(&x->contents->out, path);
    add_file(x, db_paths_of_file(x->paths, path), result);
}

static void walk(struct reading *x, const char *const *paths, size_t count)
{
    const struct walk w = {.paths = paths,
                           .count = count,
                           .no_sources = true,
                           .context = x,
                           .read = read_file,
                           .open = x->place->root ? open_in_root : NULL,
                           .error = x->place->root ? offline_error : NULL,
                           .take = take_file};
    const int status = walk_files(&w);
    if (status > x->status)
        x->status = status;
}

/* --- manifests in files without messages: their texts are in a .mui --- */

struct resource {
    struct db_file *file; /* NULL: none */
    int code;
};

static bool is_known(const struct reading *x, const char *path)
{
    for (const struct db_named_file *f = db_contents_file(x->contents, path, &x->paths->arena); f;
         f = db_contents_next(x->contents, f)) {
        if (slice_equal(slice_of(f->path), slice_of(path)))
            return true;
    }
    return false;
}

static void *read_resource(void *context, size_t i)
{
    const struct reading *x = context;
    const char *path = x->contents->providers.resources.items[i];
    struct resource *r = memory_zeros(sizeof *r);
    struct buf bytes = {0};
    if (!db_paths_read(x->paths, slice_of(path), &bytes)) {
        buf_char(&bytes, '\0'); /* an empty file has data too */
        r->file = db_file_of_manifest(bytes.data, bytes.size - 1, &r->code);
    }
    buf_free(&bytes);
    return r;
}

static void take_resource(void *context, size_t i, void *result)
{
    struct reading *x = context;
    struct resource *r = result;
    const char *path = x->contents->providers.resources.items[i];
    if (r->file)
        add_file(x, db_paths_registered(x->paths, slice_of(path)), r->file);
    if (r->code == MSGTAB_E_MANIFEST || r->code == MSGTAB_E_DAMAGED) {
        say_error("msgtab: %s: %s\n", path, msgtab_event_strerror(r->code));
        x->status = STATUS_INPUT;
    }
    free(r);
}

/* Keeps those that were not found with messages. */
static void read_resources(struct reading *x)
{
    struct db_providers *p = &x->contents->providers;
    size_t count = 0;
    for (size_t i = 0; i < p->resources.count; i++) {
        const char *path = p->resources.items[i];
        if (!is_known(x, db_paths_registered(x->paths, slice_of(path))))
            p->resources.items[count++] = path;
    }
    p->resources.count = count;
    parallel_run(&(struct parallel){count, x, read_resource, take_resource});
}

int db_contents_read(struct db_contents *c, struct db_paths *paths, const struct db_request *r,
                     const struct source_place *place, bool *is_read)
{
    struct reading x = {c, paths, place, STATUS_OK};
    const char *const root[] = {place->root};
    c->providers.paths = paths;
    const int status = read_registry(&c->providers, r, place);
    *is_read = status == STATUS_OK;
    if (!*is_read)
        return status;
    walk(&x, place->root ? root : r->paths, place->root ? 1 : r->count);
    read_resources(&x);
    return x.status;
}

void db_contents_free(struct db_contents *c)
{
    out_end(&c->out, STATUS_INPUT);
    for (size_t i = 0; i < c->files.count; i++)
        db_file_free(c->files.items[i].file);
    free(c->files.items);
    map_free(&c->bases);
    db_providers_free(&c->providers);
}

const struct db_named_file *db_contents_file(const struct db_contents *c, const char *path,
                                             struct arena *a)
{
    const uint32_t found = map_get(&c->bases, slice_of(db_path_base(a, path)));
    return found == MAP_NONE ? NULL : &c->files.items[found];
}

const struct db_named_file *db_contents_next(const struct db_contents *c,
                                             const struct db_named_file *f)
{
    return f->next == MAP_NONE ? NULL : &c->files.items[f->next];
}
