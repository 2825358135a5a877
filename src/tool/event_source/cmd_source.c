/* msgtab source: verbs around the registration of an event source. */
#include "arena.h"
#include "commands.h"
#include "console.h"
#include "source_commands.h"
#include "source_place.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum option {
    O_LOG = 1,
    O_NAME,
    O_FILE,
    O_PARAMS,
    O_CATEGORY_FILE,
    O_CATEGORIES,
    O_FROM,
    O_FORCE,
    O_WITH,
    O_FORMAT,
    O_OUTPUT,
    O_REG,
    O_FILES,
    O_ID,
    O_LANG,
    O_HIVE,
    O_ROOT,
    O_NO_MUI,
    O_MANIFEST
};

static const struct opt options[] = {
    {O_LOG, "log", "LOG", "Application, System or one of your own; for a new source Application"},
    {O_NAME, "name", "NAME", "the name of the source"},
    {O_FILE, "file", "PATH", "the message file, as the computer with the log finds it"},
    {O_PARAMS, "params", "PATH", "the file with the texts for %%n, likewise"},
    {O_CATEGORY_FILE, "category-file", "PATH", "the file with the categories; without it PATH"},
    {O_CATEGORIES, "categories", "N", "how many categories; without it they are counted"},
    {O_FROM, "from", "FILE", "the message file, or its .mc source, as it is now; without it PATH"},
    {O_FORCE, "force", NULL,
     "install: take over a source; update: without messages of the old file"},
    {O_WITH, "with", "FILE", "update: the new message file"},
    {O_FORMAT, "format", "FORMAT", "export: reg, ps1 (PowerShell), wxs or wxs4 (WiX), nsis, inno",
     .words = source_export_formats},
    {O_MANIFEST, "manifest", "FILE.man", "export: register the providers of this manifest"},
    {O_OUTPUT, "output", "FILE", "export: write this file instead of standard output", "o"},
    {O_REG, "reg", "FILE", "check: an exported registry (.reg) instead of this computer's"},
    {O_HIVE, "hive", "FILE",
     "check: a raw hive, SYSTEM or SOFTWARE, instead of it; both may be given", .repeats = true},
    {O_FILES, "files", "FOLDER", "check: where the registered files are, by their names"},
    {O_ROOT, "root", "FOLDER", "check: the mounted drive of another Windows: its hives and files"},
    {O_ID, "id", "ID", "check: this event too, all 32 bits"},
    {O_LANG, "lang", "LANGUAGE",
     "check: that the event, or without ID all, have texts in this language"},
    {O_NO_MUI, "no-mui", NULL, "check: the files themselves, not LANGUAGE/FILE.mui beside them"},
    {0}};

#define BIT(option) (1U << (option))

enum {
    NAMES = BIT(O_LOG) | BIT(O_NAME),
    DESCRIPTION =
        NAMES | BIT(O_FILE) | BIT(O_PARAMS) | BIT(O_CATEGORY_FILE) | BIT(O_CATEGORIES) | BIT(O_FROM)
};

static const struct {
    const char *name;
    unsigned takes, needs; /* bits of options */
    int (*run)(const struct source_request *r);
} verbs[] = {
    {"install", DESCRIPTION | BIT(O_FORCE), BIT(O_NAME) | BIT(O_FILE), source_install},
    {"remove", NAMES, BIT(O_NAME), source_remove},
    {"show", NAMES, BIT(O_NAME), source_show_registered},
    {"update", NAMES | BIT(O_WITH) | BIT(O_FORCE), BIT(O_NAME) | BIT(O_WITH), source_update},
    {"export", /* a row that needs --manifest is for command lines with it */
     BIT(O_MANIFEST) | BIT(O_FILE) | BIT(O_PARAMS) | BIT(O_FORMAT) | BIT(O_OUTPUT),
     BIT(O_MANIFEST) | BIT(O_FORMAT), source_export_manifest},
    {"export", DESCRIPTION | BIT(O_FORMAT) | BIT(O_OUTPUT),
     BIT(O_NAME) | BIT(O_FILE) | BIT(O_FORMAT), source_export},
    {"check",
     NAMES | BIT(O_REG) | BIT(O_HIVE) | BIT(O_FILES) | BIT(O_ROOT) | BIT(O_ID) | BIT(O_LANG) |
         BIT(O_NO_MUI),
     BIT(O_NAME), source_check},
};

/* Where the value of an option goes. */
static const char **place(struct source_request *r, int id)
{
    switch (id) {
    case O_LOG: return &r->log;
    case O_NAME: return &r->name;
    case O_FILE: return &r->file;
    case O_PARAMS: return &r->params;
    case O_CATEGORY_FILE: return &r->category_file;
    case O_FROM: return &r->from;
    case O_WITH: return &r->with;
    case O_FORMAT: return &r->format;
    case O_OUTPUT: return &r->output;
    case O_MANIFEST: return &r->manifest;
    case O_REG: return &r->reg;
    case O_FILES: return &r->files;
    case O_ROOT: return &r->root;
    case O_ID: return &r->id;
    case O_LANG: return &r->lang;
    default: return NULL;
    }
}

static int take_option(struct source_request *r, int id, const char *value)
{
    const char **at = place(r, id);
    if (at)
        *at = value;
    if (at && id != O_LANG)
        return STATUS_OK;
    if (id == O_HIVE)
        return source_take_hive(r, value);
    if (id == O_NO_MUI) {
        r->no_mui = true;
        return STATUS_OK;
    }
    if (id == O_FORCE) {
        r->force = true;
        return STATUS_OK;
    }
    if (id == O_LANG)
        return msgtab_language_from(value, &r->language) == 0
                   ? STATUS_OK
                   : opt_wrong(r->command, "unknown language", value);
    r->has_categories = true;
    return opt_take_number(r->command, value,
                           (struct opt_range){"a number of categories", 0, 65535}, &r->categories);
}

static int run_verb(const struct source_request *r, const char *verb, uint64_t given)
{
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (strcmp(verb, verbs[i].name) != 0 || (verbs[i].needs & ~given & BIT(O_MANIFEST)))
            continue;
        for (const struct opt *o = options; o->id > 0; o++) {
            char shown[OPT_SHOWN];
            snprintf(shown, sizeof shown, "--%s", o->name);
            if (given & ~verbs[i].takes & BIT(o->id))
                return opt_wrong(r->command, "this verb does not accept the option", shown);
            if (verbs[i].needs & ~given & BIT(o->id))
                return opt_wrong(r->command, "this verb needs the option", shown);
        }
        return verbs[i].run(r);
    }
    struct suggestion near = suggest_start(slice_of(verb));
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        suggest_try(&near, slice_of(verbs[i].name));
    return opt_wrong_near(r->command, "unknown verb", &near);
}

/* The verb, and the strings of an event after it. */
struct words {
    const char *verb;
    ARRAY_OF(struct msgtab_arg) strings;
};

static void take_word(struct words *w, const char *word)
{
    if (!w->verb) {
        w->verb = word;
        return;
    }
    ARRAY_ADD(&w->strings, msgtab_str(word));
}

static int read_line(struct source_request *r, struct words *w, int argc, char **argv)
{
    struct opt_parser p = opt_start(r->command, argc, argv);
    int id;
    while ((id = opt_next(&p)) >= 0) {
        int status = STATUS_OK;
        if (id == OPT_ARGUMENT)
            take_word(w, p.value);
        else
            status = take_option(r, id, p.value);
        if (status != STATUS_OK)
            return status;
        p.strings_follow = r->id && w->verb;
    }
    if (id == OPT_STOP)
        return p.status;
    if (!w->verb)
        return opt_wrong(r->command, "expected a verb", NULL);
    if (w->strings.count > 0 && !r->id)
        return opt_wrong(r->command, "strings are for check with --id, not",
                         w->strings.items->value.str);
    r->strings = w->strings.items;
    r->count = w->strings.count;
    show_long(r->shown, slice_of(r->name ? r->name : ""));
    return run_verb(r, w->verb, p.given);
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct source_request r = {.command = self};
    struct words words = {0};
    int status = read_line(&r, &words, argc, argv);
    free(words.strings.items);
    return status;
}

const struct opt_command cmd_source = {
    .name = "msgtab source",
    .arguments = "install|remove|show|update|export|check [--] [STRING...]",
    .summary = "Register a message file as a source of the event log.",
    .notes =
        "\nOn Windows: install registers the source, remove deletes it from the registry, show\n"
        "prints what is registered, update puts a new message file in the place of one that is\n"
        "in use. On any system: export writes a file that registers the source, check says what\n"
        "is wrong with a source.\n",
    .options = options,
    .run = run,
};
