/* msgtab format: one message with its inserts, as FormatMessage would give it. */
#include "arena.h"
#include "catalogue_image.h"
#include "commands.h"
#include "console.h"
#include "failure.h"
#include "format_arg.h"
#include "message_file.h"
#include "message_text.h"
#include "say.h"
#include "similar.h"
#include "terminal.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <msgtab/msgtab.h>

enum option {
    O_TEXT = 1,
    O_LANG,
    O_STRICT,
    O_WIDTH,
    O_IGNORE,
    O_TRIM,
    O_HEADER,
    O_NO_MUI,
    O_MAX_TEXT
};

static const struct opt options[] = {
    {O_TEXT, "text", "TEXT", "format this text instead of a message of a file"},
    {O_LANG, "lang", "LANGUAGE", "de, de-DE or 0x407; without it the user's languages count"},
    {O_STRICT, "strict", NULL, "that language only, no other in its place"},
    {O_WIDTH, "width", "N", "break lines to be shorter than N (1 to 254); 255: no line ends"},
    {O_IGNORE, "ignore-inserts", NULL, "leave %1 and its like as they are"},
    {O_TRIM, "trim", NULL, "leave out the line end at the end"},
    {O_HEADER, "header", "FILE", "a header or source with names that ID may be"},
    {O_MAX_TEXT, "max-text", "BYTES", "a longer result is an error; without it 1048576"},
    {O_NO_MUI, "no-mui", NULL, "the file itself, not LANGUAGE/FILE.mui beside it"},
    {0}};

struct arguments {
    const char *text, *file, *id, *header;
    uint16_t language;
    unsigned flags, opening; /* of msgtab_format and of msgtab_open_lang */
    uint32_t max_text;
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
    int status = STATUS_OK;
    switch (id) {
    case O_TEXT:
        if (a->file)
            return opt_wrong(self, "--text goes before the arguments and replaces", "FILE ID");
        a->text = value;
        break;
    case O_LANG:
        if (msgtab_language_from(value, &a->language) != 0)
            return opt_wrong(self, "unknown language", value);
        break;
    case O_WIDTH:
        status = opt_take_number(self, value, (struct opt_range){"a width", 0, 255}, &width);
        a->flags = (a->flags & ~0xFFu) | MSGTAB_WIDTH(width);
        break;
    case O_STRICT: a->flags |= MSGTAB_STRICT; break;
    case O_TRIM: a->flags |= MSGTAB_TRIM; break;
    case O_HEADER: a->header = value; break;
    case O_MAX_TEXT: return message_text_limit(self, value, &a->max_text);
    case O_NO_MUI: a->opening = MSGTAB_NO_MUI; break;
    case O_IGNORE: a->flags |= MSGTAB_IGNORE_INSERTS; break;
    default: break;
    }
    return status;
}

/* Whether another message has the number of this one, and this one is in no language. */
static bool is_cut(const struct msgtab *t, uint32_t id, struct similar *other)
{
    struct msgtab_text text;
    if (msgtab_find(t, id, 0, &text) != MSGTAB_E_ID)
        return false;
    *other = similar_ids(t, 1, id);
    return other->found;
}

/* An id as the user wrote it; of a name, the number too. */
static void show_id(char shown[SHOWN_SIZE], const char *word, uint32_t id)
{
    uint32_t number;
    show_bare(shown, slice_of(word ? word : ""));
    size_t len = strlen(shown);
    if (word && !opt_number(word, UINT32_MAX, &number))
        snprintf(shown + len, SHOWN_SIZE - len, " (0x%08lX)", (unsigned long)id);
}

static int fail(const struct arguments *a, const struct msgtab *t, uint32_t id,
                const struct msgtab_error *error)
{
    struct similar other;
    char shown[SHOWN_SIZE];
    show_id(shown, a->id, id);
    say_error("msgtab: ");
    if (a->file)
        say_error("%s: ", a->file);
    if (error->code == MSGTAB_E_ID && is_cut(t, id, &other)) {
        similar_tell(&other, "message", shown, id);
        return failure_status(error->code);
    }
    if (a->id)
        say_error("message %s: ", shown);
    if (error->insert > 0)
        say_error("insert %%%u: ", error->insert);
    say_error("%s", msgtab_strerror(error->code));
    if (error->code == MSGTAB_E_NEEDS_NUMBER)
        say_error(" (write int:42 for the number 42)");
    say_error("\n");
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

/* What stderr says before it says what is wrong. */
static void begin_fault(const struct arguments *a, uint32_t id)
{
    char shown[SHOWN_SIZE], file[SHOWN_LONG];
    show_id(shown, a->id, id);
    say_error("msgtab: ");
    if (a->file) {
        show_long(file, slice_of(a->file));
        say_error("%s: ", file);
    }
    if (a->id)
        say_error("message %s: ", shown);
}

/* Measures, then formats into memory of that size and prints it. */
static int print(const struct arguments *a, const struct msgtab *t, uint32_t id)
{
    struct msgtab_error error = {0};
    ptrdiff_t len = format(NULL, 0, a, t, id, &error);
    if (len < 0)
        return fail(a, t, id, &error);
    if ((uint64_t)len > a->max_text) {
        begin_fault(a, id);
        return message_text_is_long(len, a->max_text);
    }
    char *text = memory_resize(NULL, (size_t)len + 1);
    format(text, (size_t)len + 1, a, t, id, &error);
    terminal_print(text, (size_t)len);
    free(text);
    return STATUS_OK;
}

/* A word that is a name, where names are known; anything else is a wrong number. */
static bool is_name(const char *word)
{
    for (const char *c = word; *c; c++) {
        if (!ascii_is_word(*c))
            return false;
    }
    return *word && !ascii_is_digit(*word);
}

static int check_id(const struct opt_command *self, const struct arguments *a)
{
    uint32_t id;
    if (!a->id)
        return opt_wrong(self, "expected a file and a message id", NULL);
    if (opt_number(a->id, UINT32_MAX, &id))
        return STATUS_OK;
    if (!is_name(a->id))
        return opt_take_number(self, a->id, (struct opt_range){"a message id", 0, UINT32_MAX}, &id);
    return a->header || is_catalogue(a->file)
               ? STATUS_OK
               : opt_wrong(self, "a message's name needs --header, found", a->id);
}

static int format_of_file(const struct arguments *a)
{
    struct message_file file;
    uint32_t id = 0;
    int status = message_file_open_lang(&file, a->file, a->header, a->language, a->opening);
    if (status == STATUS_OK)
        status = message_file_id(&file, a->header ? a->header : a->file, a->id, &id);
    if (status == STATUS_OK)
        status = print(a, &file.table, id);
    message_file_close(&file);
    return status;
}

static int format_message(const struct opt_command *self, const struct arguments *a)
{
    if (a->text && (a->language != 0 || (a->flags & MSGTAB_STRICT)))
        return opt_wrong(self, "--lang and --strict choose among the texts of a file, not of",
                         "--text");
    if (a->text && a->header)
        return opt_wrong(self, "--header names the messages of a file, not of", "--text");
    if (a->text)
        return print(a, NULL, 0);
    int status = check_id(self, a);
    return status == STATUS_OK ? format_of_file(a) : status;
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct opt_parser p = opt_start(self, argc, argv);
    struct arguments a = {.max_text = MESSAGE_TEXT_MAX};
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
    .summary =
        "Format a message of a DLL, EXE, .mui, .res, .bin or .mc file as FormatMessage does.",
    .notes = "\nARG is a string, or str:TEXT, int:42, uint:7, int64:-1, uint64:7, char:x.\n"
             "ID is decimal, hexadecimal after 0x, or the message's name with --header.\n",
    .options = options,
    .run = run,
};
