/* msgtab mc: the command line of mc.exe and windmc. */
#include "arena.h"
#include "commands.h"
#include "console.h"
#include "disk.h"
#include "emit.h"
#include "mc_options.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A source's name without folder and ending, in the arena. */
static const char *base_of(struct arena *names, const char *source)
{
    const char *base = disk_base_name(source);
    const char *dot = strrchr(base, '.');
    return arena_copy(names, base, dot && dot != base ? (size_t)(dot - base) : strlen(base));
}

/* folder/base.ending in the arena. */
static const char *path_in(struct arena *names, const char *folder, const char *base,
                           const char *ending)
{
    size_t len = strlen(folder);
    size_t size = len + strlen(base) + strlen(ending) + 3;
    char *path = arena_alloc(names, size);
    snprintf(path, size, "%s%s%s.%s", folder,
             len > 0 && !disk_is_separator(folder[len - 1]) ? "/" : "", base, ending);
    return path;
}

/* The outputs of sources that form a catalogue, under the names that mc.exe gives them. */
static int compile_together(const struct mc_options *o, const char *const *sources, size_t count,
                            struct out *out)
{
    struct arena names = {0};
    struct emit_request r = emit_defaults();
    const char *base = o->base_name ? o->base_name : base_of(&names, sources[0]);
    r.sources = sources;
    r.source_count = count;
    r.compile = (struct compile_options){
        .codepage = o->codepage,
        .ansi = o->ansi_in,
        .sema = {.customer = o->customer, .decimal = o->decimal, .length_max = o->length_max}};
    r.header_options =
        (struct header_options){.decimal_names = o->decimal, .ole = o->ole, .open_end = true};
    r.table_options = (struct table_options){
        .lf_empty_lines = true, .no_last_eol = o->no_last_eol, .ansi = o->ansi_out};
    r.manifest_header = o->manifest;
    r.header = path_in(&names, o->header_folder, base, o->extension);
    r.rc = path_in(&names, o->rc_folder, base, "rc");
    r.bin_folder = o->rc_folder;
    r.symbols = o->symbols_folder ? path_in(&names, o->symbols_folder, base, "dbg") : NULL;
    r.symbols_base = base;
    r.crlf = true;
    r.text_page = o->text_page;
    r.text_mark = o->text_mark;
    r.verbose = o->verbose;
    if (o->bin_prefix || o->base_name) {
        size_t size = strlen(base) + 2;
        char *prefix = arena_alloc(&names, size);
        snprintf(prefix, size, "%s_", base);
        r.bin_prefix = prefix;
    }
    int status = emit(&r, out);
    arena_free(&names);
    return status;
}

static bool is_manifest(const char *source)
{
    size_t len = strlen(source);
    return len > 4 && slice_is(slice_of(source + len - 4), ".man");
}

/* A manifest and a message source form one catalogue. */
static bool is_pair(const struct mc_options *o)
{
    return o->sources.count == 2 &&
           is_manifest(o->sources.items[0]) != is_manifest(o->sources.items[1]);
}

/* Each source by itself, but a pair together; the outputs of all are written, or none. */
static int compile_all(const struct mc_options *o)
{
    struct out out = {.inputs = o->sources.items, .input_count = o->sources.count};
    out.sync = o->sync;
    int status = STATUS_OK;
    size_t step = is_pair(o) ? 2 : 1;
    for (size_t i = 0; i < o->sources.count; i += step) {
        int one = compile_together(o, &o->sources.items[i], step, &out);
        status = one > status ? one : status;
    }
    return out_end(&out, status);
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct mc_options o;
    int status = mc_options_read(&o, self, argc, argv);
    for (size_t i = 0; i < o.sources.count && status == STATUS_OK && !o.base_name; i++) {
        if (disk_is_standard(o.sources.items[i]))
            status = opt_wrong(self, "standard input needs -z NAME, the name of the outputs", NULL);
    }
    if (status == STATUS_OK)
        status = compile_all(&o);
    free((void *)o.sources.items);
    return status == OPT_STOP ? STATUS_OK : status;
}

const struct opt_command cmd_mc = {
    .name = "msgtab mc",
    .arguments = "FILE.mc|FILE.man...",
    .summary = "Do what mc.exe and windmc do, with their options and file names.",
    .notes = "\nFILE.mc becomes FILE.h, FILE.rc and a .bin file for each language, in the current "
             "folder\nunless -h and -r say otherwise; FILE.man becomes FILETEMP.BIN too. "
             "FILE.man and FILE.mc\ntogether form one catalogue. The program does the same when it "
             "is called "
             "mc, windmc\nor something-windmc.\n",
    .options = mc_option_table,
    .repeats = true,
    .run = run,
};
