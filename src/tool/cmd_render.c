/* msgtab render: one event with its strings, as Event Viewer shows it, from a message file or from
   what a source is registered with. */
#include "arena.h"
#include "commands.h"
#include "console.h"
#include "failure.h"
#include "similar.h"
#include "source_files.h"
#include "source_rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <msgtab/event.h>

enum option { O_PARAMS = 1, O_LANG, O_SOURCE, O_LOG, O_REG, O_FILES, O_SINGLE_PASS };

static const struct opt options[] = {
    {O_PARAMS, "params", "FILE", "texts for %%n in the message and in its strings"},
    {O_LANG, "lang", "LANGUAGE", "de, de-DE or 0x407; without it the user's languages count"},
    {O_SOURCE, "source", "NAME", "the files of this source in the place of FILE"},
    {O_LOG, "log", "LOG", "the log of the source"},
    {O_REG, "reg", "FILE", "an exported registry (.reg) that has the source"},
    {O_FILES, "files", "FOLDER", "where the registered files are, by their names"},
    {O_SINGLE_PASS, "single-pass", NULL, "leave codes in strings and parameter texts as they are"},
    {0}};

/* Two sets of files and what the command line said. */
struct arguments {
    struct source_request request; /* name, reg, files, language */
    const char *log, *params;
    unsigned flags;                    /* of msgtab_event_texts */
    ARRAY_OF(struct msgtab_arg) words; /* FILE and ID, or ID, then the strings */
    struct source_files messages, parameters;
};

static const char **place(struct arguments *a, int id)
{
    switch (id) {
    case O_PARAMS: return &a->params;
    case O_SOURCE: return &a->request.name;
    case O_LOG: return &a->log;
    case O_REG: return &a->request.reg;
    case O_FILES: return &a->request.files;
    default: return NULL;
    }
}

static int take(const struct opt_command *self, struct arguments *a, int id, const char *value)
{
    const char **at = place(a, id);
    if (at) {
        *at = value;
    } else if (id == O_LANG) {
        if (msgtab_language_from(value, &a->request.language) != 0)
            return opt_wrong(self, "unknown language", value);
    } else if (id == O_SINGLE_PASS) {
        a->flags |= MSGTAB_EVENT_SINGLE_PASS;
    } else {
        ARRAY_ADD(&a->words, msgtab_str(value));
    }
    return STATUS_OK;
}

/* How many words are before the strings: ID, or FILE and ID. */
static size_t first_string(const struct arguments *a)
{
    return a->request.name ? 1 : 2;
}

/* What Event Viewer says when it has no text. */
static void print_missing(const struct arguments *a, uint32_t id, const struct msgtab_arg *strings,
                          size_t count)
{
    const char *source = a->request.name;
    ptrdiff_t len = msgtab_event_missing(NULL, 0, source, id, strings, count);
    if (len < 0)
        return;
    char *text = memory_zeros((size_t)len + 1);
    msgtab_event_missing(text, (size_t)len + 1, source, id, strings, count);
    fwrite(text, 1, (size_t)len, stdout);
    free(text);
}

static int fail(const struct arguments *a, const struct msgtab_event_texts *texts, uint32_t id,
                size_t first, int code)
{
    const char *word = a->words.items[first - 1].value.str;
    struct similar other = {0};
    if (code == MSGTAB_E_ID)
        other = similar_ids(texts->messages, texts->message_count, id);
    fprintf(stderr, "msgtab: %s: ", a->request.shown);
    if (other.found)
        similar_tell(&other, "event", word, id);
    else
        fprintf(stderr, "event %s: %s\n", word, msgtab_strerror(code));
    return failure_status(code);
}

static int print(const struct arguments *a, const struct msgtab_event_texts *texts, uint32_t id,
                 size_t first)
{
    const struct msgtab_arg *strings = a->words.items + first;
    size_t count = a->words.count - first;
    ptrdiff_t len = msgtab_event_render(NULL, 0, texts, id, strings, count);
    if (len < 0) {
        if (len == MSGTAB_E_ID && a->request.name)
            print_missing(a, id, strings, count);
        return fail(a, texts, id, first, (int)len);
    }
    char *text = memory_zeros((size_t)len + 1);
    msgtab_event_render(text, (size_t)len + 1, texts, id, strings, count);
    fwrite(text, 1, (size_t)len, stdout);
    free(text);
    return STATUS_OK;
}

/* Opens the files of the source; those that cannot be opened are named and passed over. */
static int open_source(struct arguments *a)
{
    struct source_registered registered;
    int status = source_registered(&registered, &a->request, a->log);
    if (status == STATUS_OK)
        status = source_check_texts(&a->request, &registered.source);
    if (status == STATUS_OK) {
        source_files_open(&a->messages, registered.source.message_file, a->request.files, "");
        if (a->messages.status == STATUS_OK)
            source_files_open(&a->parameters, registered.source.parameter_file, a->request.files,
                              "");
    }
    free(registered.text);
    return status;
}

static int open_file(struct source_files *f, const char *path)
{
    int code = source_files_add(f, path);
    return code ? failure_of_file(path, code) : STATUS_OK;
}

static int open_files(struct arguments *a)
{
    int status =
        a->request.name ? open_source(a) : open_file(&a->messages, a->words.items[0].value.str);
    if (status != STATUS_OK || !a->params)
        return status;
    source_files_close(&a->parameters);
    return open_file(&a->parameters, a->params);
}

static int render(struct arguments *a)
{
    const struct opt_command *self = a->request.command;
    const size_t first = first_string(a);
    uint32_t id = 0;
    if (!a->request.name && (a->log || a->request.reg || a->request.files))
        return opt_wrong(self, "--source is missing", NULL);
    if (a->words.count < first)
        return opt_wrong(
            self, first == 1 ? "expected an event id" : "expected a file and an event id", NULL);
    const char *word = a->words.items[first - 1].value.str;
    if (!opt_number(word, UINT32_MAX, &id))
        return opt_wrong(self, "expected an event id, found", word);
    int status = open_files(a);
    struct msgtab_event_texts texts = {a->messages.tables.items,   a->messages.tables.count,
                                       a->parameters.tables.items, a->parameters.tables.count,
                                       a->request.language,        a->flags};
    return status == STATUS_OK ? print(a, &texts, id, first) : status;
}

/* The same, with what messages call the source or the file. */
static int render_shown(struct arguments *a)
{
    const char *name = a->request.name      ? a->request.name
                       : a->words.count > 0 ? a->words.items[0].value.str
                                            : "";
    show_long(a->request.shown, slice_of(name));
    return render(a);
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct opt_parser p = opt_start(self, argc, argv);
    struct arguments *a = memory_zeros(sizeof *a);
    a->request.command = self;
    int status = STATUS_OK;
    int id = OPT_ARGUMENT;
    while (status == STATUS_OK && (id = opt_next(&p)) >= 0) {
        status = take(self, a, id, p.value);
        p.strings_follow = a->words.count >= first_string(a);
    }
    if (id == OPT_STOP)
        status = p.status;
    else if (status == STATUS_OK)
        status = render_shown(a);
    source_files_close(&a->messages);
    source_files_close(&a->parameters);
    free(a->words.items);
    free(a);
    return status;
}

const struct opt_command cmd_render = {
    .name = "msgtab render",
    .arguments = "(FILE | --source NAME) ID [--] [ARG...]",
    .summary = "Show an event of a message file with its strings as Event Viewer does.",
    .notes =
        "\nID is all 32 bits of the event's id, decimal, or hexadecimal with 0x; each ARG is "
        "a\nstring of the event; one that is also an option needs '--' before it. Off Windows\n"
        "--source needs --reg, and --files where the files are.\n",
    .options = options,
    .run = run,
};
