/* msgtab format: one message with its inserts, as FormatMessage would give it. */
#include "arena.h"
#include "commands.h"
#include "console.h"
#include "failure.h"
#include "format_arg.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <msgtab/msgtab.h>

enum option { O_TEXT = 1, O_LANG, O_STRICT, O_WIDTH, O_IGNORE };

static const struct opt options[] = {
    {O_TEXT, "text", "TEXT", "format this text instead of a message of a file"},
    {O_LANG, "lang", "LANGUAGE", "de, de-DE or 0x407; without it the user's languages count"},
    {O_STRICT, "strict", NULL, "that language only, no other in its place"},
    {O_WIDTH, "width", "N", "break lines to be shorter than N (1 to 254); 255: no line ends"},
    {O_IGNORE, "ignore-inserts", NULL, "leave %1 and its like as they are"},
    {0}};

struct arguments {
    const char *text, *file, *id;
    uint16_t language;
    unsigned flags;
    ARRAY_OF(struct msgtab_arg) args;
};

static int take_argument(const struct opt_command *self, struct arguments *a, const char *value)
{
    const char *why;
    struct msgtab_arg arg;
    if (!a->text && !a->file) {
        if (!*value)
            return opt_wrong(self, "the name of the file is empty", NULL);
        a->file = value;
        return STATUS_OK;
    }
    if (!a->text && !a->id) {
        a->id = value;
        return STATUS_OK;
    }
    why = format_arg(value, &arg);
    ARRAY_ADD(&a->args, arg);
    return why ? opt_wrong(self, why, value) : STATUS_OK;
}

static int take_option(const struct opt_command *self, struct arguments *a, int id,
                       const char *value)
{
    uint32_t width = 0;
    switch (id) {
    case O_TEXT:
        if (a->file)
            return opt_wrong(self, "--text stands before the arguments, and in the place of",
                             "FILE ID");
        a->text = value;
        break;
    case O_LANG:
        if (msgtab_language_from(value, &a->language) != 0)
            return opt_wrong(self, "unknown language", value);
        break;
    case O_WIDTH:
        if (!opt_number(value, 255, &width))
            return opt_wrong(self, "expected a width from 0 to 255, found", value);
        a->flags = (a->flags & ~0xFFu) | MSGTAB_WIDTH(width);
        break;
    case O_STRICT: a->flags |= MSGTAB_STRICT; break;
    case O_IGNORE: a->flags |= MSGTAB_IGNORE_INSERTS; break;
    default: break;
    }
    return STATUS_OK;
}

static int fail(const struct arguments *a, const struct msgtab_error *error)
{
    fputs("msgtab: ", stderr);
    if (a->file)
        fprintf(stderr, "%s: ", a->file);
    if (a->id)
        fprintf(stderr, "message %s: ", a->id);
    if (error->insert > 0)
        fprintf(stderr, "insert %%%u: ", error->insert);
    fprintf(stderr, "%s", msgtab_strerror(error->code));
    if (error->code == MSGTAB_E_NEEDS_NUMBER)
        fputs(" (write int:42 for the number 42)", stderr);
    fputc('\n', stderr);
    return failure_status(error->code);
}

static ptrdiff_t format(char *buf, size_t size, const struct arguments *a, const struct msgtab *t,
                        uint32_t id, struct msgtab_error *error)
{
    struct msgtab_request request = {.table = t,
                                     .id = id,
                                     .lang = a->language,
                                     .flags = a->flags,
                                     .args = a->args.items,
                                     .nargs = a->args.count};
    if (a->text) {
        request.table = NULL;
        request.text = msgtab_text_str(a->text);
    }
    return msgtab_format_request(buf, size, &request, error);
}

/* Measures, then formats into memory of that size and prints it. */
static int print(const struct arguments *a, const struct msgtab *t, uint32_t id)
{
    struct msgtab_error error = {0};
    ptrdiff_t len = format(NULL, 0, a, t, id, &error);
    if (len < 0)
        return fail(a, &error);
    char *text = memory_resize(NULL, (size_t)len + 1);
    format(text, (size_t)len + 1, a, t, id, &error);
    fwrite(text, 1, (size_t)len, stdout);
    free(text);
    return STATUS_OK;
}

static int format_message(const struct opt_command *self, const struct arguments *a)
{
    struct msgtab t;
    uint32_t id = 0;
    if (a->text && (a->language != 0 || (a->flags & MSGTAB_STRICT)))
        return opt_wrong(self, "--lang and --strict choose among the texts of a file, not of",
                         "--text");
    if (a->text)
        return print(a, NULL, 0);
    if (!a->id)
        return opt_wrong(self, "expected a file and a message id", NULL);
    if (!opt_number(a->id, UINT32_MAX, &id))
        return opt_wrong(self, "expected a message id, found", a->id);
    struct msgtab_error error = {.code = msgtab_open(&t, a->file)};
    if (error.code != 0)
        return failure_of_file(a->file, error.code);
    int status = print(a, &t, id);
    msgtab_close(&t);
    return status;
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct opt_parser p = opt_start(self, argc, argv);
    struct arguments a = {0};
    int status = STATUS_OK;
    int id = OPT_ARGUMENT;
    while (status == STATUS_OK && (id = opt_next(&p)) >= 0) {
        status = id == OPT_ARGUMENT ? take_argument(self, &a, p.value)
                                    : take_option(self, &a, id, p.value);
    }
    if (id == OPT_STOP)
        status = p.status;
    else if (status == STATUS_OK)
        status = format_message(self, &a);
    free(a.args.items);
    return status;
}

const struct opt_command cmd_format = {
    .name = "msgtab format",
    .arguments = "(FILE ID | --text TEXT) [--] [ARG...]",
    .summary = "Format a message of a DLL, EXE, .mui, .res or .bin file as FormatMessage does.",
    .notes = "\nARG is a string, or str:TEXT, int:42, uint:7, int64:-1, uint64:7, char:x.\n"
             "ID is decimal, or hexadecimal behind 0x.\n",
    .options = options,
    .run = run,
};
