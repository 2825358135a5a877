/* msgtab dump: message tables as text that people and programs read. */
#include "commands.h"
#include "console.h"
#include "disk.h"
#include "dump.h"
#include "dump_events.h"
#include "dump_manifest.h"
#include "dump_sqlite.h"
#include "po_request.h"

#include <stdlib.h>

enum option { O_LANG = 1, O_FORMAT, O_HEADER, O_OUTPUT, O_CRLF, O_EVENTS, O_NO_MUI };

static const struct opt_word styles[] = {
    {"mc", DUMP_MC},         {"json", DUMP_JSON}, {"jsonl", DUMP_JSONL}, {"tsv", DUMP_TSV},
    {"sqlite", DUMP_SQLITE}, {"po", DUMP_PO},     {"man", DUMP_MAN},     {NULL, 0}};

static const struct opt options[] = {
    {O_LANG, "lang", "LANGUAGE",
     "only this language: de, de-DE or 0x407; de has all of its variants"},
    {O_FORMAT, "format", "STYLE",
     "mc (default), json, jsonl, tsv, po, man: a manifest, or sqlite: a database", .words = styles},
    {O_HEADER, "header", "FILE", "a header or source with the messages' names"},
    {O_OUTPUT, "output", "FILE|FOLDER", "write to FILE, or each source to a file in FOLDER", "o"},
    {O_EVENTS, "events", NULL,
     "the events of manifests with their data: as text, or --format json"},
    {O_CRLF, "crlf", NULL, "end the lines in CR LF"},
    {O_NO_MUI, "no-mui", NULL,
     "for --format man: the file itself, not LANGUAGE/FILE.mui beside it"},
    {0}};

struct arguments {
    ARRAY_OF(const char *) files;
    bool events, has_format;
    struct dump_request request;
};

static int set_style(const struct opt_command *self, struct dump_request *r, const char *value)
{
    int style = DUMP_MC;
    if (!opt_choose(value, styles, &style))
        return opt_wrong_word(self,
                              "expected the format mc, json, jsonl, tsv, po, man or sqlite, found",
                              value, styles);
    r->style = (enum dump_style)style;
    return STATUS_OK;
}

static int take(const struct opt_command *self, struct arguments *a, int id, const char *value)
{
    switch (id) {
    case OPT_ARGUMENT:
        ARRAY_ADD(&a->files, value);
        return *value ? STATUS_OK : opt_wrong(self, "the name of the file is empty", NULL);
    case O_LANG:
        a->request.lang = value;
        return msgtab_language_from(value, &a->request.language) == 0
                   ? STATUS_OK
                   : opt_wrong(self, "unknown language", value);
    case O_HEADER: a->request.header = value; return STATUS_OK;
    case O_OUTPUT:
        a->request.output = value;
        return *value ? STATUS_OK : opt_wrong(self, "the name of the output is empty", NULL);
    case O_CRLF: a->request.crlf = true; return STATUS_OK;
    case O_EVENTS: a->events = true; return STATUS_OK;
    case O_NO_MUI: a->request.no_mui = true; return STATUS_OK;
    default: a->has_format = true; return set_style(self, &a->request, value);
    }
}

/* A database is a file of its own: nobody can read it in a terminal. */
static int dump_database(const struct opt_command *self, struct arguments *a)
{
    struct dump_request *r = &a->request;
    if (!r->output || disk_is_standard_output(r->output))
        return opt_wrong(self, "--format sqlite needs --output FILE", NULL);
    if (r->crlf)
        return opt_wrong(self, "--crlf does not go with --format sqlite", NULL);
    int status = dump_names_read(r);
    return status == STATUS_OK ? dump_sqlite(r, a->files.items, a->files.count, r->output) : status;
}

/* A file for translators, as 'msgtab po extract' writes it: its messages are one catalogue. */
static int dump_po(const struct opt_command *self, struct arguments *a)
{
    const struct dump_request *d = &a->request;
    if (a->files.count > 1 || disk_kind(a->files.items[0]) == DISK_FOLDER)
        return opt_wrong(self, "--format po accepts one file, found",
                         a->files.items[a->files.count - 1]);
    if (d->header || d->crlf)
        return opt_wrong(self,
                         d->header ? "--header does not go with --format po"
                                   : "--crlf does not go with --format po",
                         NULL);
    struct po_request r = {.command = self, .lang = d->lang, .output = d->output};
    ARRAY_ADD(&r.inputs.files, a->files.items[0]);
    int status = po_run(&r, po_extract);
    inputs_free(&r.inputs);
    return status;
}

/* A manifest says what one resource says, in all languages. */
static int dump_man(const struct opt_command *self, struct arguments *a)
{
    struct dump_request *d = &a->request;
    if (a->files.count > 1 || disk_kind(a->files.items[0]) == DISK_FOLDER)
        return opt_wrong(self, "--format man accepts one file, found",
                         a->files.items[a->files.count - 1]);
    if (d->lang)
        return opt_wrong(self, "--lang does not go with --format man", NULL);
    int status = dump_names_read(d);
    return status == STATUS_OK ? dump_manifest(d, a->files.items[0]) : status;
}

/* Two sources in one file could not be compiled: many go to a folder. */
static int dump(const struct opt_command *self, struct arguments *a)
{
    struct dump_request *r = &a->request;
    const bool many = a->files.count > 1 || disk_kind(a->files.items[0]) == DISK_FOLDER;
    const bool is_folder = r->output && disk_kind(r->output) == DISK_FOLDER;
    if (r->style == DUMP_MC && many && !is_folder)
        return opt_wrong(self,
                         "each file becomes a source of its own: expected -o and a folder that "
                         "exists, found",
                         r->output ? r->output : "standard output");
    int status = dump_names_read(r);
    return status == STATUS_OK
               ? dump_files(r, a->files.items, a->files.count, r->style == DUMP_MC && is_folder)
               : status;
}

/* Events have templates and maps, which the other forms have no place for. */
static int list_events(const struct opt_command *self, const struct arguments *a)
{
    const struct dump_request *d = &a->request;
    if (a->has_format && d->style != DUMP_JSON)
        return opt_wrong(self, "--events goes with --format json only, or without a format", NULL);
    if (d->header)
        return opt_wrong(self, "--header does not go with --events", NULL);
    const struct events_request r = {d->output, d->language, d->style == DUMP_JSON, d->crlf};
    return dump_events(&r, a->files.items, a->files.count);
}

static int dump_as(const struct opt_command *self, struct arguments *a)
{
    if (a->request.no_mui && (a->events || a->request.style != DUMP_MAN))
        return opt_wrong(self, "--no-mui goes with --format man only", NULL);
    if (a->events)
        return list_events(self, a);
    if (a->request.style == DUMP_SQLITE)
        return dump_database(self, a);
    if (a->request.style == DUMP_MAN)
        return dump_man(self, a);
    return a->request.style == DUMP_PO ? dump_po(self, a) : dump(self, a);
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct opt_parser p = opt_start(self, argc, argv);
    struct arguments a = {0};
    int status = STATUS_OK;
    int id = OPT_ARGUMENT;
    while (status == STATUS_OK && (id = opt_next(&p)) >= 0)
        status = take(self, &a, id, p.value);
    if (id == OPT_STOP)
        status = p.status;
    else if (status == STATUS_OK && a.files.count == 0)
        status = opt_wrong(self, "no file given", NULL);
    else if (status == STATUS_OK)
        status = dump_as(self, &a);
    dump_names_free(&a.request);
    free((void *)a.files.items);
    return status;
}

const struct opt_command cmd_dump = {
    .name = "msgtab dump",
    .arguments = "FILE...|FOLDER...",
    .summary =
        "Write the messages of DLL, EXE, .mui, .res, .bin or .mc files as a source or as data.",
    .notes =
        "\n'msgtab compile' makes the same tables of it. Comments ;//@ say what lines cannot.\n",
    .options = options,
    .run = run,
};
