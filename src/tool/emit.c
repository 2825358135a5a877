/* Compiles and fills every output. */
#include "emit.h"

#include "codepage.h"
#include "console.h"
#include "disk.h"
#include "facts.h"
#include "language_choice.h"
#include "load.h"
#include "manifest_read.h"
#include "say.h"
#include "text_util.h"
#include "write_rc.h"
#include "write_symbols.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <msgtab/msgtab.h>

struct emitter {
    const struct emit_request *request;
    struct compilation compilation;
    struct out *out;
    struct arena names; /* paths of outputs */
    struct buf buf;     /* for one output after the other */
};

struct emit_request emit_defaults(void)
{
    return (struct emit_request){
        .text_page = CODEPAGE_UTF8, .bin_prefix = "", .symbols_base = "", .print = diag_print};
}

static bool load(struct emitter *e)
{
    const struct emit_request *r = e->request;
    struct compile_options options = r->compile;
    options.sema.wrapper = r->wrapper != NULL;
    return load_sources(&e->compilation, &options, r->sources, r->source_count, r->verbose,
                        &e->names);
}

/* Writes an output unless there are errors, and empties the buffer for the next one. */
static bool give(struct emitter *e, const char *path, struct buf *made)
{
    if (e->request->verbose)
        say_error("msgtab: writing %s\n", path);
    bool ok = e->compilation.diag.errors > 0 || out_write(e->out, path, made->data, made->size);
    made->size = 0;
    return ok;
}

/* Text is made in UTF-8 and with LF; this is where it gets the form asked for. */
static bool give_text(struct emitter *e, const char *path, struct buf *made)
{
    if (e->request->crlf)
        buf_crlf(made);
    compile_encode(&e->compilation, made, e->request->text_page, e->request->text_mark,
                   disk_base_name(path));
    return give(e, path, made);
}

static char *path_of(struct emitter *e, const char *folder, struct slice name)
{
    size_t len = strlen(folder);
    bool slash = len > 0 && !disk_is_separator(folder[len - 1]);
    char *path = arena_alloc(&e->names, len + 1 + name.len + 1);
    snprintf(path, len + 1 + name.len + 1, "%s%s%.*s", folder, slash ? "/" : "", (int)name.len,
             name.text);
    return path;
}

/* One table after the other, so that no more than one is in memory. */
static bool emit_bins(struct emitter *e)
{
    const struct emit_request *r = e->request;
    const struct name_list *languages = &e->compilation.catalogue.languages;
    struct buf name = {0};
    bool ok = true;
    for (uint32_t i = 0; i < languages->count && ok; i++) {
        if (!languages->items[i].used)
            continue;
        name.size = 0;
        rc_bin_name(&name, &languages->items[i], r->bin_prefix);
        struct slice base = {(const char *)name.data, (uint32_t)name.size};
        table_write(&e->buf, &e->compilation.catalogue, i, &r->table_options, &e->compilation.diag);
        ok = give(e, path_of(e, r->bin_folder, base), &e->buf);
    }
    buf_free(&name);
    return ok;
}

static bool emit_resource_files(struct emitter *e, const struct resources *resources)
{
    const struct emit_request *r = e->request;
    const struct {
        const char *path;
        bool (*make)(struct compilation *, struct buf *, const struct resources *, enum machine);
    } files[] = {{r->dll, compile_dll}, {r->res, compile_res}, {r->obj, compile_obj}};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (files[i].path && files[i].make(&e->compilation, &e->buf, resources, r->machine) &&
            !give(e, files[i].path, &e->buf))
            return false;
    }
    return true;
}

static bool emit_resources(struct emitter *e)
{
    const struct emit_request *r = e->request;
    struct resources resources = {0};
    bool ok = true;
    if (!r->dll && !r->res && !r->obj)
        return true;
    compile_resources(&e->compilation, &resources, &r->table_options, r->wevt, &r->version);
    if (e->compilation.diag.errors == 0)
        ok = emit_resource_files(e, &resources);
    compile_resources_free(&resources);
    return ok;
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
    enum { PROTOTYPES = 1024, FUNCTIONS = 1536 }; /* bytes for a message with three inserts */
    size_t messages = e->compilation.catalogue.messages.count;
    buf_reserve(&header, messages * PROTOTYPES);
    buf_reserve(&code, messages * FUNCTIONS);
    compile_wrapper(&e->compilation, ids, &header, &code, disk_base_name(r->wrapper),
                    r->dll ? disk_base_name(r->dll) : NULL);
    bool ok = give_text(e, header_path, &header) && give_text(e, code_path, &code);
    buf_free(&header);
    buf_free(&code);
    return ok;
}

/* The ids of messages are part of the wrapper too. */
static bool emit_header(struct emitter *e)
{
    const struct emit_request *r = e->request;
    struct header_options options = r->header_options;
    bool ok = true;
    options.undefine = r->wrapper != NULL;
    if (r->wrapper) {
        compile_header(&e->compilation, &e->buf, &options, NULL);
        ok = emit_wrapper(e, &e->buf);
        e->buf.size = 0;
    }
    if (!ok || !r->header)
        return ok;
    compile_header(&e->compilation, &e->buf, &options, &r->manifest_header);
    return give_text(e, r->header, &e->buf);
}

/* BASETEMP.BIN, BASE being the name of the script; NULL: there is no manifest. */
static const char *wevt_name(struct emitter *e)
{
    static const char ending[] = "TEMP.BIN";
    const char *base = disk_base_name(e->request->rc);
    const char *dot = strrchr(base, '.');
    size_t len = dot && dot != base ? (size_t)(dot - base) : strlen(base);
    if (!e->compilation.has_manifest)
        return NULL;
    char *name = arena_alloc(&e->names, len + sizeof ending);
    snprintf(name, len + sizeof ending, "%.*s%s", (int)len, base, ending);
    return name;
}

/* The script, and the file beside the tables that only it names. */
static bool emit_rc(struct emitter *e)
{
    const struct emit_request *r = e->request;
    const char *wevt = wevt_name(e);
    rc_write(&e->buf, &e->compilation.catalogue, r->bin_prefix, wevt);
    if (!give_text(e, r->rc, &e->buf))
        return false;
    if (!wevt)
        return true;
    compile_wevt(&e->compilation, &e->buf, r->wevt);
    return give(e, path_of(e, r->bin_folder, slice_of(wevt)), &e->buf);
}

static bool emit_symbols(struct emitter *e)
{
    const struct emit_request *r = e->request;
    symbols_write(&e->buf, &e->compilation.catalogue, r->symbols_base);
    return give_text(e, r->symbols, &e->buf);
}

static bool emit_facts(struct emitter *e)
{
    const struct emit_request *r = e->request;
    facts_write(&e->buf, &e->compilation.catalogue, &e->compilation.diag);
    return give_text(e, r->facts, &e->buf);
}

static bool emit_all(struct emitter *e)
{
    const struct emit_request *r = e->request;
    buf_reserve(&e->buf, compile_size_hint(&e->compilation));
    return emit_resources(e) && emit_header(e) && (!r->rc || emit_rc(e)) &&
           (!r->symbols || emit_symbols(e)) && (!r->facts || emit_facts(e)) &&
           (!r->bin_folder || emit_bins(e));
}

/* What is for other programs goes to standard output, all else to standard error. */
static void report(const struct emitter *e)
{
    const struct emit_request *r = e->request;
    const struct diag *d = &e->compilation.diag;
    r->print(d, r->style, diag_is_for_programs(r->style) ? stdout : stderr);
    if (d->errors == 0 && d->warnings > 0 && r->warnings_are_errors)
        say_error("msgtab: %swarnings are errors here\n",
                  r->compile.check.lint ? "" : "nothing is written: ");
}

/* A language may be named as the sources or as Windows call it. */
static bool is_chosen(const struct name *language, const char *asked)
{
    uint16_t id = 0;
    return slice_is(language->name, asked) || (msgtab_language_from(asked, &id) == 0 &&
                                               language_is_chosen(&id, (uint16_t)language->value));
}

/* The tables of other languages than those asked for are left out of all outputs. */
static void choose_languages(struct emitter *e)
{
    const struct emit_request *r = e->request;
    struct name_list *languages = &e->compilation.catalogue.languages;
    bool *found = memory_zeros(r->language_count * sizeof *found);
    for (size_t i = 0; i < languages->count; i++) {
        struct name *language = &languages->items[i];
        bool wanted = false;
        for (size_t n = 0; language->used && n < r->language_count; n++) {
            const bool chosen = is_chosen(language, r->languages[n]);
            found[n] = found[n] || chosen;
            wanted = wanted || chosen;
        }
        language->used = wanted;
    }
    for (size_t n = 0; n < r->language_count; n++) {
        char shown[SHOWN_SIZE];
        show_word(shown, slice_of(r->languages[n]));
        if (!found[n])
            diag_usage(&e->compilation.diag, DIAG_UNKNOWN_NAME,
                       "--language: the sources have no texts in the language %s", shown);
    }
    free(found);
}

/* What cannot be made of a manifest yet is refused, not left out. */
static void check_manifest(struct emitter *e)
{
    const struct emit_request *r = e->request;
    struct compilation *k = &e->compilation;
    if (!k->has_manifest)
        return;
    if (r->facts)
        diag_usage(&k->diag, DIAG_MANIFEST_OUTPUT, "facts are not made of a manifest");
    if (r->compile.sema.customer)
        diag_usage(&k->diag, DIAG_MANIFEST_OUTPUT,
                   "the customer bit (-c) is not for manifests: events have the ids without it");
    if (r->wevt == WEVT_VERSION_3)
        manifest_check_old(&k->manifest, &k->diag);
}

static int run(struct emitter *e)
{
    const struct diag *d = &e->compilation.diag;
    bool ok = load(e);
    if (!ok)
        return STATUS_USAGE;
    if (e->compilation.sound && e->request->language_count > 0)
        choose_languages(e);
    if (e->compilation.sound)
        check_manifest(e);
    if (e->compilation.sound && !d->wrong_usage)
        ok = emit_all(e);
    report(e);
    if (d->wrong_usage)
        return STATUS_USAGE;
    if (d->errors > 0 || (d->warnings > 0 && e->request->warnings_are_errors))
        return STATUS_INPUT;
    return ok ? STATUS_OK : STATUS_USAGE;
}

int emit(const struct emit_request *r, struct out *out)
{
    struct emitter e = {.request = r, .out = out};
    int status = run(&e);
    buf_free(&e.buf);
    arena_free(&e.names);
    compile_free(&e.compilation);
    return status;
}
