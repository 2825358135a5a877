/* msgtab list: the messages of a file, as a table. */
#include "commands.h"
#include "console.h"
#include "failure.h"
#include "image_bound.h"
#include "language_choice.h"
#include "list_rows.h"

#include <stdio.h>
#include <stdlib.h>

enum option { O_LANG = 1, O_HEADER, O_FORMAT, O_NO_MUI };

static const struct opt_word styles[] = {
    {"text", LIST_TEXT}, {"tsv", LIST_TSV}, {"json", LIST_JSON}, {NULL, 0}};

static const struct opt options[] = {
    {O_LANG, "lang", "LANGUAGE",
     "only this language: de, de-DE or 0x407; de has all of its variants"},
    {O_HEADER, "header", "FILE", "a header or source with the messages' names"},
    {O_FORMAT, "format", "STYLE", "text (default), tsv or json", .words = styles},
    {O_NO_MUI, "no-mui", NULL, "the file itself, not LANGUAGE/FILE.mui beside it"},
    {0}};

struct arguments {
    const char *file, *header, *lang;
    uint16_t language;
    bool no_mui;
    enum list_style style;
};

static int set_style(const struct opt_command *self, struct arguments *a, const char *value)
{
    int style = LIST_TEXT;
    if (!opt_choose(value, styles, &style))
        return opt_wrong(self, "expected the format text, tsv or json, found", value);
    a->style = (enum list_style)style;
    return STATUS_OK;
}

static int take(const struct opt_command *self, struct arguments *a, int id, const char *value)
{
    switch (id) {
    case OPT_ARGUMENT:
        if (a->file)
            return opt_wrong(self, "too many arguments:", value);
        a->file = value;
        return *value ? STATUS_OK : opt_wrong(self, "the name of the file is empty", NULL);
    case O_LANG:
        a->lang = value;
        return msgtab_language_from(value, &a->language) == 0
                   ? STATUS_OK
                   : opt_wrong(self, "unknown language", value);
    case O_HEADER: a->header = value; return STATUS_OK;
    case O_NO_MUI: a->no_mui = true; return STATUS_OK;
    default: return set_style(self, a, value);
    }
}

static int no_language(const struct arguments *a, const struct msgtab *t)
{
    size_t count;
    uint16_t *langs = language_list(t, &count);
    for (size_t i = 0; i < count; i++)
        langs[i] = image_language_in(t, a->file, langs[i]);
    int status = language_not_found(a->file, a->lang, langs, count);
    free(langs);
    return status;
}

static int list_file(const struct arguments *a, const struct message_file *file)
{
    struct list list;
    char why[IMAGE_ERROR_SIZE];
    if (!image_is_bounded(&file->table, a->file, NULL, 0, why))
        return failure_in_file(a->file, why);
    int code = list_collect(&list, file, a->lang ? &a->language : NULL);
    int status = STATUS_OK;
    if (code == MSGTAB_E_LANGUAGE)
        status = no_language(a, &file->table);
    else if (code)
        status = failure_of_file(a->file, code);
    else
        list_print(&list, a->style);
    list_free(&list);
    return status;
}

/* Without a language all tables of the file are listed, and those of a .mui only if it has none. */
static int open_file(const struct arguments *a, struct message_file *file)
{
    if (!a->lang && !a->no_mui)
        return message_file_open(file, a->file, a->header);
    return message_file_open_lang(file, a->file, a->header, a->language,
                                  a->no_mui ? MSGTAB_NO_MUI : 0);
}

static int list(const struct arguments *a)
{
    struct message_file file;
    int status = open_file(a, &file);
    if (status == STATUS_OK)
        status = list_file(a, &file);
    message_file_close(&file);
    return status;
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
        return p.status;
    if (status == STATUS_OK && !a.file)
        status = opt_wrong(self, "no file given", NULL);
    return status == STATUS_OK ? list(&a) : status;
}

const struct opt_command cmd_list = {
    .name = "msgtab list",
    .arguments = "FILE",
    .summary = "Show the messages of a DLL, EXE, .mui, .res, .bin or .mc file as a table.",
    .notes = "\nBYTES is the size of the text in the file. tsv and json have whole texts, as\n"
             "'msgtab format --ignore-inserts' prints them.\n",
    .options = options,
    .run = run,
};
