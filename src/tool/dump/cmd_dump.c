/* msgtab dump: message tables as text that people and programs read. */
#include "commands.h"
#include "console.h"
#include "disk.h"
#include "dump.h"
#include "out.h"

#include <stdlib.h>

enum option { O_LANG = 1, O_FORMAT, O_HEADER, O_OUTPUT, O_CRLF };

static const struct opt options[] = {
    {O_LANG, "lang", "LANGUAGE",
     "only this language: de, de-DE or 0x407; de has all of its variants"},
    {O_FORMAT, "format", "STYLE", "mc (default)"},
    {O_HEADER, "header", "FILE", "a header or source with the messages' names"},
    {O_OUTPUT, "output", "FILE", "write to FILE, not to standard output", "o"},
    {O_CRLF, "crlf", NULL, "end the lines in CR LF"},
    {0}};

struct arguments {
    ARRAY_OF(const char *) files;
    struct dump_request request;
    const char *output;
    bool crlf;
};

static int set_style(const struct opt_command *self, const char *value)
{
    static const struct opt_word styles[] = {{"mc", 0}, {NULL, 0}};
    int style = 0;
    if (!opt_choose(value, styles, &style))
        return opt_wrong_word(self, "expected the format mc, found", value, styles);
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
    case O_OUTPUT: a->output = value; return STATUS_OK;
    case O_CRLF: a->crlf = true; return STATUS_OK;
    default: return set_style(self, value);
    }
}

/* One file after the other; one that is damaged does not keep the rest from being written. */
static int dump_files(struct arguments *a, struct buf *out)
{
    int status = STATUS_OK;
    for (size_t i = 0; i < a->files.count; i++) {
        int one = dump_mc(out, &a->request, a->files.items[i]);
        status = one > status ? one : status;
    }
    return status;
}

static int dump(struct arguments *a)
{
    struct buf text = {0};
    struct out out = {.inputs = a->files.items, .input_count = a->files.count};
    int status = dump_names_read(&a->request);
    if (status != STATUS_OK)
        return status;
    status = dump_files(a, &text);
    if (a->crlf)
        buf_crlf(&text);
    int written = STATUS_OK;
    if (text.size > 0 && !out_write(&out, a->output ? a->output : "-", text.data, text.size))
        written = STATUS_USAGE;
    written = out_end(&out, written);
    buf_free(&text);
    return written > status ? written : status;
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
        status = dump(&a);
    dump_names_free(&a.request);
    free((void *)a.files.items);
    return status;
}

const struct opt_command cmd_dump = {
    .name = "msgtab dump",
    .arguments = "FILE...",
    .summary = "Write the message tables of a DLL, EXE, .mui, .res or .bin file as a source.",
    .notes =
        "\n'msgtab compile' makes the same tables of it. Comments ;//@ say what lines cannot.\n",
    .options = options,
    .run = run,
};
