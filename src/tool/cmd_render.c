/* msgtab render: one event with its strings, as Event Viewer shows it, from a message file or from
   what a source is registered with. */
#include "arena.h"
#include "commands.h"
#include "console.h"
#include "event_choice.h"
#include "event_lines.h"
#include "message_text.h"
#include "say.h"
#include "similar.h"
#include "source_files.h"
#include "source_provider.h"
#include "source_rules.h"
#include "template_values.h"
#include "terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <msgtab/event.h>

enum option {
    O_PARAMS = 1,
    O_LANG,
    O_SOURCE,
    O_LOG,
    O_REG,
    O_FILES,
    O_SINGLE_PASS,
    O_PROVIDER,
    O_VERSION,
    O_CHANNEL,
    O_QUALIFIERS,
    O_LEVEL,
    O_SYSTEM,
    O_HIVE,
    O_ROOT,
    O_DB,
    O_JSONL,
    O_FIELD,
    O_ERROR_FIELD,
    O_JOBS,
    O_MAX_LINE,
    O_NO_MUI,
    O_MAX_TEXT
};

static const struct opt options[] = {
    {O_PARAMS, "params", "FILE", "texts for %%n in the message and in its strings"},
    {O_LANG, "lang", "LANGUAGE", "de, de-DE or 0x407; without it the user's languages count"},
    {O_SOURCE, "source", "NAME", "the files of this source in the place of FILE"},
    {O_LOG, "log", "LOG", "the log of the source"},
    {O_REG, "reg", "FILE", "an exported registry (.reg) that has the source"},
    {O_HIVE, "hive", "FILE", "a raw hive that has it, SYSTEM or SOFTWARE; both may be given",
     .repeats = true},
    {O_FILES, "files", "FOLDER", "where the registered files are, by their names"},
    {O_ROOT, "root", "FOLDER", "the mounted drive of another Windows: its hives and files"},
    {O_DB, "db", "FILE", "a database of 'msgtab db': its providers and messages"},
    {O_PROVIDER, "provider", "NAME", "the provider of the event's manifest, or its {GUID}"},
    {O_VERSION, "version", "N", "the version of the event; without it the highest"},
    {O_CHANNEL, "channel", "NAME", "the channel of the event, or its number"},
    {O_QUALIFIERS, "qualifiers", "N", "the high 16 bits of the id, as records have them"},
    {O_LEVEL, "level", "N", "the level of the record: chooses among ids with the same 16 bits"},
    {O_SYSTEM, "system", "FILE", "Windows' own messages, kernel32.dll: texts of error codes"},
    {O_SINGLE_PASS, "single-pass", NULL, "leave codes in strings and parameter texts as they are"},
    {O_JSONL, "jsonl", NULL, "events as lines of JSON, from standard input, get their texts"},
    {O_FIELD, "field", "NAME", "--jsonl: the member with the text; without it message"},
    {O_ERROR_FIELD, "error-field", "NAME", "--jsonl: the member that says why there is no text"},
    {O_JOBS, "jobs", "N", "--jsonl: threads; without it one per processor"},
    {O_MAX_LINE, "max-line", "BYTES", "--jsonl: longer lines are copied; without it 16777216"},
    {O_MAX_TEXT, "max-text", "BYTES", "a longer result is an error; without it 1048576"},
    {O_NO_MUI, "no-mui", NULL, "the files themselves, not LANGUAGE/FILE.mui beside them"},
    {0}};

/* Two sets of files and what the command line said. */
struct arguments {
    struct source_request request; /* name, reg, files, language */
    const char *log, *params;
    unsigned flags; /* of msgtab_event_texts */
    uint32_t max_text;
    bool is_jsonl;
    struct event_lines_request lines;
    ARRAY_OF(struct msgtab_arg) words; /* FILE and ID, or ID, then the strings */
    struct event_choice choice;
    const char *system_path;
    struct source_files messages, parameters, system;
    struct source_registered registered; /* with request.name only */
    struct source_provider manifest;
    struct source_place where;
};

static const char **place(struct arguments *a, int id)
{
    switch (id) {
    case O_PARAMS: return &a->params;
    case O_SOURCE: return &a->request.name;
    case O_LOG: return &a->log;
    case O_REG: return &a->request.reg;
    case O_FILES: return &a->request.files;
    case O_PROVIDER: return &a->choice.provider;
    case O_VERSION: return &a->choice.version;
    case O_CHANNEL: return &a->choice.channel;
    case O_QUALIFIERS: return &a->choice.qualifiers;
    case O_LEVEL: return &a->choice.level;
    case O_SYSTEM: return &a->system_path;
    case O_ROOT: return &a->request.root;
    case O_DB: return &a->request.db;
    case O_FIELD: return &a->lines.field;
    case O_ERROR_FIELD: return &a->lines.error_field;
    default: return NULL;
    }
}

static int take(const struct opt_command *self, struct arguments *a, int id, const char *value)
{
    const char **at = place(a, id);
    if (at) {
        *at = value;
        return STATUS_OK;
    }
    switch (id) {
    case O_JOBS:
        return opt_take_number(self, value, (struct opt_range){"a number of threads", 1, JOBS_MAX},
                               &a->lines.jobs);
    case O_MAX_LINE:
        return opt_take_number(self, value,
                               (struct opt_range){"a number of bytes", 1, LINE_LONGEST},
                               &a->lines.line_max);
    case O_JSONL: a->is_jsonl = true; break;
    case O_SINGLE_PASS: a->flags |= MSGTAB_EVENT_SINGLE_PASS; break;
    case O_LANG:
        if (msgtab_language_from(value, &a->request.language) != 0)
            return opt_wrong(self, "unknown language", value);
        break;
    case O_MAX_TEXT: return message_text_limit(self, value, &a->max_text);
    case O_NO_MUI: a->request.no_mui = true; break;
    case O_HIVE: return source_take_hive(&a->request, value);
    default: ARRAY_ADD(&a->words, msgtab_str(value)); break;
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
    terminal_print(text, (size_t)len);
    free(text);
}

static int fail(const struct arguments *a, const struct msgtab_event_texts *texts, uint32_t id,
                size_t first, int code)
{
    const char *word = a->words.items[first - 1].value.str;
    struct similar other = {0};
    if (code == MSGTAB_E_ID && id > UINT16_MAX)
        other = similar_ids(texts->messages, texts->message_count, id);
    say_error("msgtab: %s: ", a->request.shown);
    if (other.found)
        similar_tell(&other, "event", word, id);
    else
        say_error("event %s: %s\n", word, msgtab_strerror(code));
    return failure_status(code);
}

/* Renders the message that the event is. *is_said: what is wrong is on stderr already. */
static int print_message(const struct arguments *a, const struct msgtab_event_texts *texts,
                         uint32_t message, const struct msgtab_arg *values, size_t count,
                         bool *is_said)
{
    const ptrdiff_t len = msgtab_event_render(NULL, 0, texts, message, values, count);
    if (len < 0)
        return (int)len;
    if ((uint64_t)len > a->max_text) {
        say_error("msgtab: %s: event %s: ", a->request.shown,
                  a->words.items[first_string(a) - 1].value.str);
        message_text_is_long(len, a->max_text);
        *is_said = true;
        return MSGTAB_E_LENGTH;
    }
    char *text = memory_zeros((size_t)len + 1);
    msgtab_event_render(text, (size_t)len + 1, texts, message, values, count);
    terminal_print(text, (size_t)len);
    free(text);
    return 0;
}

/* Shows the strings as the manifest of the event wants them shown, if it has one; false when its
   template is damaged. */
static bool render_values(struct msgtab_arg *values, size_t count, const struct event_chosen *e,
                          const struct msgtab_event_texts *texts, struct arena *arena)
{
    struct msgtab_event_template layout;
    const int code = e->is_defined ? msgtab_event_template_of(&e->provider, &e->event, &layout) : 0;
    return code == 1 ? template_values_render(values, count, &layout, texts, arena) : code == 0;
}

static int print_chosen(const struct arguments *a, const struct msgtab_event_texts *texts,
                        const struct event_chosen *e, const struct msgtab_arg *strings,
                        size_t count, bool *is_said)
{
    struct arena arena = {0};
    struct msgtab_arg *values = arena_alloc(&arena, (count + 1) * sizeof *values);
    for (size_t i = 0; i < count; i++)
        values[i] = strings[i];
    if (!render_values(values, count, e, texts, &arena)) {
        say_error("msgtab: %s: event %u: " TEMPLATE_DAMAGED "\n", a->request.shown,
                  (unsigned)e->event.id, (unsigned long)e->event.template_at);
        *is_said = true;
    }
    const int code = print_message(a, texts, e->message, values, count, is_said);
    arena_free(&arena);
    return code;
}

static int print(const struct arguments *a, const struct msgtab_event_texts *texts, uint32_t id,
                 size_t first)
{
    const struct msgtab_arg *strings = a->words.items + first;
    const size_t count = a->words.count - first;
    struct event_chosen chosen;
    bool is_said;
    int code = event_choose(&chosen, &a->choice, texts, id, a->request.shown,
                            a->words.items[first - 1].value.str, &is_said);
    if (code == 0)
        code = print_chosen(a, texts, &chosen, strings, count, &is_said);
    if (code == 0)
        return is_said ? STATUS_INPUT : STATUS_OK;
    if ((code == MSGTAB_E_ID || code == MSGTAB_E_SEVERAL) && a->request.name)
        print_missing(a, id, strings, count);
    return is_said ? STATUS_INPUT : fail(a, texts, id, first, code);
}

/* Opens the files of the source; those that cannot be opened are named and passed over. */
static int open_source(struct arguments *a)
{
    const struct msgtab_event_source *s = &a->registered.source;
    const struct msgtab_event_publisher *p = &a->registered.publisher;
    int status = source_or_provider(&a->registered, &a->request, &a->where, a->log);
    if (status == STATUS_OK)
        status = source_check_texts(&a->request, &a->registered);
    if (status == STATUS_OK && p->guid) {
        status = source_provider_open(&a->manifest, &a->request, &a->where, p);
        a->choice.manifest = &a->manifest.manifest;
        a->choice.guid = p->guid;
    }
    if (status == STATUS_OK) {
        source_files_open(&a->messages, s->message_file, &a->where, "");
        source_files_open(&a->messages, p->message_file, &a->where, "");
    }
    if (status == STATUS_OK && a->messages.status == STATUS_OK) {
        source_files_open(&a->parameters, s->parameter_file, &a->where, "");
        source_files_open(&a->parameters, p->parameter_file, &a->where, "");
    }
    return status;
}

static int open_file(const struct arguments *a, struct source_files *f, const char *path)
{
    int code = source_files_add(f, path, &a->where);
    return code ? source_files_fail(path, code) : STATUS_OK;
}

static int open_files(struct arguments *a)
{
    int status = source_place_open(&a->where, &a->request);
    if (status == STATUS_OK)
        status = a->request.name ? open_source(a)
                                 : open_file(a, &a->messages, a->words.items[0].value.str);
    if (status == STATUS_OK && a->system_path)
        status = open_file(a, &a->system, a->system_path);
    if (status != STATUS_OK || !a->params)
        return status;
    source_files_close(&a->parameters);
    return open_file(a, &a->parameters, a->params);
}

static int render(struct arguments *a)
{
    const struct opt_command *self = a->request.command;
    const size_t first = first_string(a);
    uint32_t id = 0;
    if (!a->request.name && (a->log || source_is_elsewhere(&a->request)))
        return opt_wrong(self, "--source is missing", NULL);
    if (a->words.count < first)
        return opt_wrong(
            self, first == 1 ? "expected an event id" : "expected a file and an event id", NULL);
    const char *word = a->words.items[first - 1].value.str;
    int status = opt_take_number(self, word, (struct opt_range){"an event id", 0, UINT32_MAX}, &id);
    if (status == STATUS_OK)
        status = event_choice_read(self, &a->choice);
    if (status == STATUS_OK && a->choice.qualifiers && id > UINT16_MAX)
        return opt_wrong(self, "--qualifiers needs an id up to 65535, found", word);
    if (status == STATUS_OK)
        status = open_files(a);
    struct msgtab_event_texts texts = {a->messages.tables.items,   a->messages.tables.count,
                                       a->parameters.tables.items, a->parameters.tables.count,
                                       a->request.language,        a->flags,
                                       a->system.tables.items,     a->system.tables.count};
    return status == STATUS_OK ? print(a, &texts, id, first) : status;
}

static int render_lines(struct arguments *a)
{
    const struct opt_command *self = a->request.command;
    if (a->words.count > 0 || a->request.name || a->log || a->params ||
        event_choice_is_given(&a->choice))
        return opt_wrong(self, "--jsonl has a file, an id and a source in each line", NULL);
    source_place_wants(&a->where, &a->request);
    const int status = a->system_path ? open_file(a, &a->system, a->system_path) : STATUS_OK;
    if (status != STATUS_OK)
        return status;
    a->lines.source = &a->request;
    a->lines.system = &a->system;
    a->lines.flags = a->flags;
    if (a->lines.line_max == 0)
        a->lines.line_max = LINE_USUAL;
    return event_lines_render(&a->lines);
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
    a->max_text = MESSAGE_TEXT_MAX;
    int status = STATUS_OK;
    int id = OPT_ARGUMENT;
    while (status == STATUS_OK && (id = opt_next(&p)) >= 0) {
        status = take(self, a, id, p.value);
        p.strings_follow = a->words.count >= first_string(a);
    }
    if (id == OPT_STOP)
        status = p.status;
    else if (status == STATUS_OK)
        status = a->is_jsonl ? render_lines(a) : render_shown(a);
    source_files_close(&a->messages);
    source_files_close(&a->parameters);
    source_files_close(&a->system);
    source_provider_close(&a->manifest);
    source_registered_free(&a->registered);
    source_place_close(&a->where);
    free(a->words.items);
    free(a);
    return status;
}

const struct opt_command cmd_render = {
    .name = "msgtab render",
    .arguments = "(FILE | --source NAME) ID [--] [ARG...] | --jsonl",
    .summary = "Show an event of a message file with its strings as Event Viewer does.",
    .notes = "\nID is the event's id, decimal, or hexadecimal with 0x: all 32 bits, the 16 that\n"
             "viewers show, or the number of an event of a manifest. Each ARG is a string of the\n"
             "event; one that is also an option needs '--' before it. Off Windows --source needs\n"
             "--reg or --hive, and --files where the files are; or --root or --db alone.\n",
    .options = options,
    .run = run,
};
