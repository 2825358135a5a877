/* Compiles, fills every output, and writes all or none. */
#include "emit.h"

#include "codepage.h"
#include "console.h"
#include "file.h"
#include "out.h"
#include "write_rc.h"
#include "write_symbols.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct emitter {
    const struct emit_request *request;
    struct compilation compilation;
    struct out out;
    struct arena names; /* paths of outputs */
};

struct emit_request emit_defaults(void)
{
    return (struct emit_request){.header_options = {.eol = "\n"},
                                 .text_page = CODEPAGE_UTF8,
                                 .bin_prefix = "",
                                 .symbols_base = ""};
}

/* Reads the sources and compiles them; false when one cannot be read. */
static bool load(struct emitter *e)
{
    const struct emit_request *r = e->request;
    struct buf *files = memory_zeros(r->source_count * sizeof *files);
    const char *why = NULL;
    for (size_t i = 0; i < r->source_count && !why; i++) {
        why = file_read(r->sources[i], &files[i]);
        if (why)
            fprintf(stderr, "msgtab: cannot read '%s': %s\n", r->sources[i], why);
        else if (r->verbose)
            fprintf(stderr, "msgtab: compiling %s\n", r->sources[i]);
    }
    if (!why)
        compile_sources(&e->compilation, &r->compile, r->sources, files, r->source_count);
    for (size_t i = 0; i < r->source_count; i++)
        buf_free(&files[i]);
    free(files);
    return !why;
}

/* The buffer of a new output; NULL when its name cannot be used. */
static struct buf *output(struct emitter *e, const char *path)
{
    const struct emit_request *r = e->request;
    if (!out_add(&e->out, path, r->sources, r->source_count))
        return NULL;
    if (r->verbose)
        fprintf(stderr, "msgtab: writing %s\n", path);
    return &e->out.files[e->out.count - 1].data;
}

/* Gives an output that was made in its place in *made to the file at path. */
static bool give(struct emitter *e, const char *path, struct buf *made)
{
    struct buf *data = output(e, path);
    if (data) {
        *data = *made;
        *made = (struct buf){0};
    }
    buf_free(made);
    return data != NULL;
}

static bool give_text(struct emitter *e, const char *path, struct buf *made)
{
    compile_encode(&e->compilation, made, e->request->text_page, e->request->text_mark,
                   file_base_name(path));
    return give(e, path, made);
}

static char *path_of(struct emitter *e, const char *folder, struct slice name)
{
    size_t len = strlen(folder);
    bool slash = len > 0 && !file_is_separator(folder[len - 1]);
    char *path = arena_alloc(&e->names, len + 1 + name.len + 1);
    snprintf(path, len + 1 + name.len + 1, "%s%s%.*s", folder, slash ? "/" : "", (int)name.len,
             name.text);
    return path;
}

static bool emit_bins(struct emitter *e)
{
    const struct emit_request *r = e->request;
    const struct name_list *languages = &e->compilation.catalogue.languages;
    for (uint32_t i = 0; i < languages->count; i++) {
        struct buf name = {0};
        if (!languages->items[i].used)
            continue;
        rc_bin_name(&name, &languages->items[i], r->bin_prefix);
        struct slice base = {(const char *)name.data, (uint32_t)name.size};
        struct buf *data = output(e, path_of(e, r->bin_folder, base));
        buf_free(&name);
        if (!data)
            return false;
        table_write(data, &e->compilation.catalogue, i, &r->resource_options.table,
                    &e->compilation.diag);
    }
    return true;
}

static bool emit_resources(struct emitter *e)
{
    const struct emit_request *r = e->request;
    const struct {
        const char *path;
        void (*make)(struct compilation *, struct buf *, const struct resource_options *);
    } files[] = {{r->dll, compile_dll}, {r->res, compile_res}, {r->obj, compile_obj}};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct buf *data = files[i].path ? output(e, files[i].path) : NULL;
        if (files[i].path && !data)
            return false;
        if (data)
            files[i].make(&e->compilation, data, &r->resource_options);
    }
    return true;
}

static bool emit_wrapper(struct emitter *e, const struct buf *ids)
{
    const struct emit_request *r = e->request;
    struct buf header = {0};
    struct buf code = {0};
    size_t size = strlen(r->wrapper) + sizeof ".h";
    char *header_path = arena_alloc(&e->names, size);
    char *code_path = arena_alloc(&e->names, size);
    snprintf(header_path, size, "%s.h", r->wrapper);
    snprintf(code_path, size, "%s.c", r->wrapper);
    compile_wrapper(&e->compilation, ids, &header, &code, file_base_name(r->wrapper),
                    r->dll ? file_base_name(r->dll) : NULL, r->header_options.eol);
    bool ok = give_text(e, header_path, &header);
    return give_text(e, code_path, &code) && ok;
}

static bool emit_texts(struct emitter *e)
{
    const struct emit_request *r = e->request;
    const struct catalogue *c = &e->compilation.catalogue;
    struct buf ids = {0};
    struct buf text = {0};
    bool ok = true;
    if (r->header || r->wrapper)
        header_write(&ids, c, &r->header_options, &e->compilation.diag);
    if (r->wrapper)
        ok = emit_wrapper(e, &ids);
    if (r->header)
        ok = give_text(e, r->header, &ids) && ok;
    if (r->rc) {
        rc_write(&text, c, r->bin_prefix, r->header_options.eol);
        ok = give_text(e, r->rc, &text) && ok;
    }
    if (r->symbols) {
        symbols_write(&text, c, r->symbols_base, r->header_options.eol);
        ok = give_text(e, r->symbols, &text) && ok;
    }
    buf_free(&ids);
    return ok;
}

static int run(struct emitter *e)
{
    const struct emit_request *r = e->request;
    const struct diag *d = &e->compilation.diag;
    bool ok = load(e);
    if (!ok)
        return STATUS_USAGE;
    if (d->errors == 0)
        ok = emit_resources(e) && emit_texts(e) && (!r->bin_folder || emit_bins(e));
    diag_print(d, r->style, stderr);
    if (d->errors > 0)
        return STATUS_INPUT;
    if (d->warnings > 0 && r->warnings_are_errors) {
        fputs("msgtab: nothing is written: warnings are errors here\n", stderr);
        return STATUS_INPUT;
    }
    return ok && out_commit(&e->out) ? STATUS_OK : STATUS_USAGE;
}

int emit(const struct emit_request *r)
{
    struct emitter e = {.request = r};
    int status = run(&e);
    out_free(&e.out);
    arena_free(&e.names);
    compile_free(&e.compilation);
    return status;
}
