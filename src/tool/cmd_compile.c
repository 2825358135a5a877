/* msgtab compile: sources in, one catalogue's outputs out. */
#include "commands.h"
#include "compile.h"
#include "console.h"
#include "file.h"
#include "memory.h"
#include "out.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum option { O_DLL = 1, O_MACHINE, O_HEADER, O_WRAPPER, O_CRLF, O_WERROR };

static const struct opt options[] = {
    {O_DLL, "dll", "FILE", "write a resource-only DLL"},
    {O_MACHINE, "machine", "NAME", "the DLL's machine: x64 (default), x86, arm64 or none"},
    {O_HEADER, "header", "FILE", "write the C header with the message ids, as mc.exe does"},
    {O_WRAPPER, "wrapper", "BASE",
     "write BASE.h and BASE.c: the ids and a typed function a message"},
    {O_CRLF, "crlf", NULL, "end the lines of text outputs in CR LF"},
    {O_WERROR, "werror", NULL, "take warnings as errors"},
    {0}};

struct arguments {
    const char **sources;
    size_t source_count, source_capacity;
    const char *dll, *header, *wrapper;
    enum machine machine;
    bool crlf, werror;
};

static bool set_machine(struct arguments *a, const char *name)
{
    static const struct {
        const char *name;
        enum machine machine;
    } machines[] = {{"x64", MACHINE_X64},
                    {"x86", MACHINE_X86},
                    {"arm64", MACHINE_ARM64},
                    {"none", MACHINE_NONE}};
    for (size_t i = 0; i < sizeof machines / sizeof *machines; i++) {
        if (strcmp(name, machines[i].name) == 0) {
            a->machine = machines[i].machine;
            return true;
        }
    }
    return false;
}

/* Keeps an option that may be given once. */
static bool set_once(const char **member, const char *value)
{
    bool first = !*member;
    *member = value;
    return first;
}

static bool set_option(struct arguments *a, int id, const char *value)
{
    switch (id) {
    case O_DLL: return set_once(&a->dll, value);
    case O_HEADER: return set_once(&a->header, value);
    case O_WRAPPER: return set_once(&a->wrapper, value);
    case O_MACHINE: return set_machine(a, value);
    case O_CRLF: return a->crlf = true;
    case O_WERROR: return a->werror = true;
    default: return false;
    }
}

/* STATUS_OK and complete arguments, or the status to end with; *done tells that the line is used up
   (--help). */
static int read_arguments(const struct opt_command *self, int argc, char **argv,
                          struct arguments *a, bool *done)
{
    struct opt_parser p = opt_start(self, argc, argv);
    for (int id; (id = opt_next(&p)) != OPT_END;) {
        if (id == OPT_STOP) {
            *done = true;
            return p.status;
        }
        if (id == OPT_ARGUMENT) {
            a->sources = (const char **)array_grow((void *)a->sources, a->source_count,
                                                   &a->source_capacity, sizeof *a->sources);
            a->sources[a->source_count++] = p.value;
        } else if (!set_option(a, id, p.value)) {
            return opt_wrong(self, id == O_MACHINE ? "unknown machine" : "option given twice for",
                             p.value);
        }
    }
    if (a->source_count == 0)
        return opt_wrong(self, "no source given", NULL);
    return STATUS_OK;
}

/* Reads the sources and compiles them; false when one cannot be read. */
static bool load(struct compilation *k, const struct arguments *a)
{
    struct buf *files = memory_zeros(a->source_count * sizeof *files);
    const char *why = NULL;
    for (size_t i = 0; i < a->source_count && !why; i++) {
        why = file_read(a->sources[i], &files[i]);
        if (why)
            fprintf(stderr, "msgtab: cannot read '%s': %s\n", a->sources[i], why);
    }
    if (!why)
        compile_sources(k, a->sources, files, a->source_count);
    for (size_t i = 0; i < a->source_count; i++)
        buf_free(&files[i]);
    free(files);
    return !why;
}

static bool add_suffixed(struct out *o, const struct arguments *a, char **name, const char *suffix)
{
    size_t size = strlen(a->wrapper) + strlen(suffix) + 1;
    *name = memory_resize(NULL, size);
    snprintf(*name, size, "%s%s", a->wrapper, suffix);
    return out_add(o, *name, a->sources, a->source_count);
}

struct outputs {
    struct out out;
    char *wrapper_header, *wrapper_code;
};

/* Names all outputs, in the order in which make_outputs fills them. */
static bool name_outputs(struct outputs *o, const struct arguments *a)
{
    return (!a->dll || out_add(&o->out, a->dll, a->sources, a->source_count)) &&
           (!a->header || out_add(&o->out, a->header, a->sources, a->source_count)) &&
           (!a->wrapper || (add_suffixed(&o->out, a, &o->wrapper_header, ".h") &&
                            add_suffixed(&o->out, a, &o->wrapper_code, ".c")));
}

static void make_outputs(struct outputs *o, const struct arguments *a, struct compilation *k)
{
    struct out_file *file = o->out.files;
    struct buf ids = {0};
    const char *eol = a->crlf ? "\r\n" : "\n";
    if (a->dll)
        compile_dll(k, &file++->data, a->machine);
    if (a->header || a->wrapper)
        compile_header(k, &ids, eol);
    if (a->header)
        buf_bytes(&file++->data, ids.data, ids.size);
    if (a->wrapper)
        compile_wrapper(k, &ids, &file[0].data, &file[1].data, file_base_name(a->wrapper),
                        a->dll ? file_base_name(a->dll) : NULL, eol);
    buf_free(&ids);
}

static bool failed(const struct compilation *k, const struct arguments *a)
{
    return k->diag.errors > 0 || (a->werror && k->diag.warnings > 0);
}

static int compile(const struct arguments *a)
{
    struct compilation k = {0};
    struct outputs o = {0};
    int status = STATUS_USAGE;
    if (name_outputs(&o, a) && load(&k, a)) {
        if (k.diag.errors == 0)
            make_outputs(&o, a, &k);
        diag_print(&k.diag, stderr);
        if (failed(&k, a))
            status = STATUS_INPUT;
        else if (out_commit(&o.out))
            status = STATUS_OK;
    }
    out_free(&o.out);
    free(o.wrapper_header);
    free(o.wrapper_code);
    compile_free(&k);
    return status;
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct arguments a = {.machine = MACHINE_X64};
    bool done = false;
    int status = read_arguments(self, argc, argv, &a, &done);
    if (status == STATUS_OK && !done)
        status = compile(&a);
    free((void *)a.sources);
    return status;
}

const struct opt_command cmd_compile = {
    .name = "compile",
    .arguments = "FILE.mc...",
    .summary = "Compile message sources; several form one catalogue.",
    .notes = "\nWithout an output the sources are only checked. Either all outputs are written or "
             "none.\n",
    .options = options,
    .run = run,
};
