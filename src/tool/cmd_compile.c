/* msgtab compile: sources in, one catalogue's outputs out. */
#include "codepage.h"
#include "commands.h"
#include "console.h"
#include "disk.h"
#include "emit.h"
#include "inputs.h"
#include "page.h"
#include "text_util.h"
#include "utf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum option {
    O_DLL = 1,
    O_MACHINE,
    O_HEADER,
    O_RC,
    O_BIN_DIR,
    O_RES,
    O_OBJ,
    O_WRAPPER,
    O_FACTS,
    O_CODEPAGE,
    O_CODEPAGE_OUT,
    O_CRLF,
    O_FILL_MISSING,
    O_WERROR,
    O_DIAGNOSTICS,
    O_FILE_VERSION,
    O_PRODUCT_VERSION,
    O_COMPANY,
    O_DESCRIPTION,
    O_COPYRIGHT,
    O_PO,
    O_FUZZY,
    O_LANGUAGE,
    O_PSEUDO,
    O_SYNC,
    O_WEVT_VERSION,
    OPTION_COUNT
};

static const struct opt_word machines[] = {
    {"x64", MACHINE_X64},         {"x86_64", MACHINE_X64},    {"amd64", MACHINE_X64},
    {"x86", MACHINE_X86},         {"i686", MACHINE_X86},      {"i386", MACHINE_X86},
    {"arm64", MACHINE_ARM64},     {"aarch64", MACHINE_ARM64}, {"arm", MACHINE_ARM},
    {"arm64ec", MACHINE_ARM64EC}, {"none", MACHINE_NONE},     {NULL, 0}};

static const struct opt_word styles[] = {{"gcc", DIAG_GCC}, {"msvc", DIAG_MSVC}, {NULL, 0}};

static const struct opt options[] = {
    {O_DLL, "dll", "FILE", "write a resource-only DLL"},
    {O_MACHINE, "machine", "NAME",
     "machine of the DLL and the object: x64 (default), x86, arm64, arm, arm64ec, none",
     .words = machines},
    {O_HEADER, "header", "FILE", "write the C header with the message ids, as mc.exe does"},
    {O_RC, "rc", "FILE", "write a resource script; the .bin files go beside it"},
    {O_BIN_DIR, "bin-dir", "FOLDER", "write the message tables as .bin files there"},
    {O_RES, "res", "FILE", "write a .res file for a linker"},
    {O_OBJ, "obj", "FILE", "write a COFF object for a linker"},
    {O_WRAPPER, "wrapper", "BASE",
     "write BASE.h and BASE.c: the ids and a typed function a message"},
    {O_FACTS, "facts", "FILE", "write what ;//@ fact comments say, as macros for C"},
    {O_CODEPAGE, "codepage", "PAGE", "the code page of sources without a byte order mark"},
    {O_CODEPAGE_OUT, "codepage-out", "PAGE", "the code page of text outputs; UTF-8 without it"},
    {O_CRLF, "crlf", NULL, "end the lines of text outputs in CR LF"},
    {O_FILL_MISSING, "fill-missing", "LANGUAGE",
     "use this language's text where another lacks one"},
    {O_WERROR, "werror", NULL, "take warnings as errors"},
    {O_DIAGNOSTICS, "diagnostics", "STYLE",
     "gcc (default) or msvc: file(line,column): error MT1234", .words = styles},
    {O_FILE_VERSION, "file-version", "A.B.C.D", "the file version in a version resource"},
    {O_PRODUCT_VERSION, "product-version", "A.B.C.D", "the product version; else the file version"},
    {O_COMPANY, "company", "TEXT", "the company name in the version resource"},
    {O_DESCRIPTION, "description", "TEXT", "the file description in the version resource"},
    {O_COPYRIGHT, "copyright", "TEXT", "the copyright in the version resource"},
    {O_PO, "po", "FILE", "add the translations of FILE; a FILE.po needs no option", NULL, true},
    {O_FUZZY, "fuzzy", NULL, "use fuzzy translations too"},
    {O_LANGUAGE, "language", "LANGUAGE", "write only the tables of this language; may be repeated",
     NULL, true},
    {O_PSEUDO, "pseudo", "qps-ploc", "add a made translation: longer, with accents, in brackets"},
    {O_SYNC, "sync", NULL, "wait until the outputs are on the disk"},
    {O_WEVT_VERSION, "wevt-version", "N",
     "form of WEVT_TEMPLATE: 5 (default), or 3 for tools of before 2018"},
    {0}};

struct arguments {
    struct inputs inputs;
    ARRAY_OF(const char *) languages;
    const char *values[OPTION_COUNT]; /* of options; NULL: not given */
};

static int read_arguments(const struct opt_command *self, int argc, char **argv,
                          struct arguments *a)
{
    struct opt_parser p = opt_start(self, argc, argv);
    for (int id; (id = opt_next(&p)) != OPT_END;) {
        if (id == OPT_STOP)
            return p.status == STATUS_OK ? OPT_STOP : p.status;
        if (id == OPT_ARGUMENT) {
            inputs_take(&a->inputs, p.value);
        } else if (id == O_LANGUAGE) {
            ARRAY_ADD(&a->languages, p.value);
        } else if (id == O_PO) {
            inputs_take_po(&a->inputs, p.value);
        } else {
            a->values[id] = p.value;
        }
    }
    if (a->inputs.files.count == 0)
        return opt_wrong(self, "no source given", NULL);
    inputs_join(&a->inputs);
    return STATUS_OK;
}

/* Options that are words or numbers. */
static int set_choices(const struct opt_command *self, const struct arguments *a,
                       struct emit_request *r)
{
    const char *machine = a->values[O_MACHINE];
    const char *style = a->values[O_DIAGNOSTICS];
    const char *wevt = a->values[O_WEVT_VERSION];
    int chosen_wevt = WEVT_VERSION_5;
    static const struct opt_word versions[] = {
        {"3", WEVT_VERSION_3}, {"5", WEVT_VERSION_5}, {NULL, 0}};
    int chosen_machine = MACHINE_X64;
    int chosen_style = DIAG_GCC;
    if (machine && !opt_choose(machine, machines, &chosen_machine))
        return opt_wrong_word(self,
                              "expected the machine x64, x86, arm64, arm, arm64ec or none, found",
                              machine, machines);
    if (style && !opt_choose(style, styles, &chosen_style))
        return opt_wrong_word(self, "expected diagnostics gcc or msvc, found", style, styles);
    if (wevt && !opt_choose(wevt, versions, &chosen_wevt))
        return opt_wrong_word(self, "expected the version 3 or 5, found", wevt, versions);
    int status = set_page(self, a->values[O_CODEPAGE], &r->compile.codepage);
    if (status == STATUS_OK)
        status = set_page(self, a->values[O_CODEPAGE_OUT], &r->text_page);
    if (status != STATUS_OK)
        return status;
    r->machine = (enum machine)chosen_machine;
    r->wevt = (enum wevt_version)chosen_wevt;
    r->style = (enum diag_style)chosen_style;
    r->text_mark = r->text_page == CODEPAGE_UTF16LE || r->text_page == CODEPAGE_UTF16BE;
    return STATUS_OK;
}

static const enum option version_options[VERSION_KEYS] = {
    [VERSION_FILE] = O_FILE_VERSION,   [VERSION_PRODUCT] = O_PRODUCT_VERSION,
    [VERSION_COMPANY] = O_COMPANY,     [VERSION_DESCRIPTION] = O_DESCRIPTION,
    [VERSION_COPYRIGHT] = O_COPYRIGHT,
};

static bool is_number(int key)
{
    return key == VERSION_FILE || key == VERSION_PRODUCT;
}

static int set_version(const struct opt_command *self, const struct arguments *a,
                       struct emit_request *r)
{
    struct version_number number;
    for (int key = 0; key < VERSION_KEYS; key++) {
        const char *text = a->values[version_options[key]];
        const char *why = text && is_number(key) ? version_parse(&number, slice_of(text)) : NULL;
        size_t len = text ? strlen(text) : 0;
        char what[128];
        snprintf(what, sizeof what, "bad version (%s):", why ? why : "");
        if (why)
            return opt_wrong(self, what, text);
        if (len > 0 && utf8_check(text, len) < len)
            return opt_wrong(self, "expected UTF-8, found", text);
        r->version.text[key] = text;
    }
    return STATUS_OK;
}

/* The wrapper's name is in an #include of the generated code and in the name of a function,
   which must not be msgtab_open. */
static bool can_include(const char *name)
{
    if (!*name || slice_is(slice_of(name), "msgtab") || strstr(name, "?\?"))
        return false; /* two question marks begin a trigraph */
    for (; *name; name++) {
        if (*name == '"' || *name == '\\' || (unsigned char)*name < 0x20)
            return false;
    }
    return true;
}

/* The folder that a path is in, with its separator; "" for the current one. free() it. */
static char *folder_of(const char *path)
{
    return memory_copy(path, (size_t)(disk_base_name(path) - path));
}

static int compile(const struct opt_command *self, const struct arguments *a)
{
    struct emit_request r = emit_defaults();
    struct out out = {.inputs = a->inputs.files.items, .input_count = a->inputs.files.count};
    const char *const *v = a->values;
    out.sync = v[O_SYNC] != NULL;
    char *rc_folder = v[O_RC] ? folder_of(v[O_RC]) : NULL;
    r.sources = a->inputs.files.items;
    r.source_count = a->inputs.files.count;
    r.compile.pseudo = v[O_PSEUDO] != NULL;
    r.languages = a->languages.items;
    r.language_count = a->languages.count;
    r.compile.translations = a->inputs.translations.count;
    r.compile.sema.fuzzy = v[O_FUZZY] != NULL;
    r.dll = v[O_DLL];
    r.res = v[O_RES];
    r.obj = v[O_OBJ];
    r.header = v[O_HEADER];
    r.manifest_header.functions = true;
    r.wrapper = v[O_WRAPPER];
    r.facts = v[O_FACTS];
    r.rc = v[O_RC];
    r.bin_folder = v[O_BIN_DIR] ? v[O_BIN_DIR] : rc_folder;
    r.crlf = v[O_CRLF] != NULL;
    r.compile.sema.fill_missing = v[O_FILL_MISSING];
    r.warnings_are_errors = v[O_WERROR] != NULL;
    int status = set_choices(self, a, &r);
    if (v[O_PSEUDO] && !slice_is(slice_of(v[O_PSEUDO]), "qps-ploc"))
        status = opt_wrong(self, "expected the pseudo-language qps-ploc, found", v[O_PSEUDO]);
    if (v[O_WRAPPER] && disk_is_standard_output(v[O_WRAPPER]))
        status = opt_wrong(self, "a wrapper is two files, so it cannot go to", v[O_WRAPPER]);
    else if (v[O_WRAPPER] && !can_include(disk_base_name(v[O_WRAPPER])))
        status = opt_wrong(self, "a wrapper cannot have the name", v[O_WRAPPER]);
    if (status == STATUS_OK)
        status = set_version(self, a, &r);
    if (status == STATUS_OK)
        status = emit(&r, &out);
    free(rc_folder);
    return out_end(&out, status);
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct arguments a = {0};
    int status = read_arguments(self, argc, argv, &a);
    if (status == STATUS_OK)
        status = compile(self, &a);
    inputs_free(&a.inputs);
    free((void *)a.languages.items);
    return status == OPT_STOP ? STATUS_OK : status;
}

const struct opt_command cmd_compile = {
    .name = "msgtab compile",
    .arguments = "FILE.mc|FILE.man... [FILE.po...]",
    .summary = "Compile message sources and a manifest; several files form one catalogue.",
    .notes = "\nWithout an output the sources are only checked. Either all outputs are written or "
             "none.\nThe FILE - is standard input, and for one output standard output.\n",
    .options = options,
    .run = run,
};
