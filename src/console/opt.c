/* Parsing command lines, and the help generated from the same table. */
#include "opt.h"

#include "console.h"
#include "numeral.h"
#include "say.h"
#include "text_util.h"

#include <string.h>

struct opt_parser opt_start(const struct opt_command *command, int argc, char **argv)
{
    return (struct opt_parser){.command = command, .argc = argc, .argv = argv};
}

void opt_show(char *out, const struct opt *option)
{
    bool both = option->letters && *option->name;
    snprintf(out, OPT_SHOWN, "%s%s%s%s%s%s%s", option->letters ? "-" : "",
             option->letters ? option->letters : "", both ? ", " : "", *option->name ? "--" : "",
             option->name, option->value ? " " : "", option->value ? option->value : "");
}

const char *opt_last_word(const struct opt_command *command)
{
    const char *blank = strrchr(command->name, ' ');
    return blank ? blank + 1 : command->name;
}

const struct opt_command *opt_find(const struct opt_command *command, const char *word)
{
    for (const struct opt_command *const *c = command->commands; c && *c; c++) {
        if (strcmp(opt_last_word(*c), word) == 0)
            return *c;
    }
    return NULL;
}

void opt_suggest(const struct opt_command *command, struct suggestion *near)
{
    for (const struct opt_command *const *c = command->commands; c && *c; c++)
        suggest_try(near, slice_of(opt_last_word(*c)));
}

static void show_row(FILE *to, const char *what, const char *help)
{
    fprintf(to, "  %-26s %s\n", what, help);
}

static void show_commands(FILE *to, const struct opt_command *command)
{
    fputs("\ncommands:\n", to);
    for (const struct opt_command *const *c = command->commands; *c; c++)
        fprintf(to, "  %-11s %s\n", opt_last_word(*c), (*c)->summary);
    fprintf(to, "\nTry '%s COMMAND --help' for more.\n", command->name);
}

void opt_show_help(FILE *to, const struct opt_command *command)
{
    fprintf(to, "usage: %s%s%s%s\n\n%s\n", command->name, command->commands ? "" : " [options]",
            *command->arguments ? " " : "", command->arguments, command->summary);
    if (command->commands)
        show_commands(to, command);
    fputs("\noptions:\n", to);
    for (const struct opt *o = command->options; o->id > 0; o++) {
        char shown[OPT_SHOWN];
        opt_show(shown, o);
        if (o->help)
            show_row(to, shown, o->help);
    }
    show_row(to, "--help", "show this help");
    fputs(command->notes, to);
}

int opt_wrong(const struct opt_command *command, const char *what, const char *subject)
{
    char shown[SHOWN_SIZE] = "";
    if (subject)
        show_word(shown, slice_of(subject));
    say_error("%s: %s%s%s\nTry '%s --help'.\n", command->name, what, subject ? " " : "", shown,
              command->name);
    return STATUS_USAGE;
}

int opt_wrong_near(const struct opt_command *command, const char *what, struct suggestion *near)
{
    char shown[SHOWN_SIZE];
    show_word(shown, near->word);
    say_error("%s: %s %s%s\nTry '%s --help'.\n", command->name, what, shown, suggest_text(near),
              command->name);
    return STATUS_USAGE;
}

int opt_wrong_word(const struct opt_command *command, const char *what, const char *text,
                   const struct opt_word *words)
{
    struct suggestion near = suggest_start(slice_of(text));
    for (; words->name; words++)
        suggest_try(&near, slice_of(words->name));
    return opt_wrong_near(command, what, &near);
}

bool opt_choose(const char *text, const struct opt_word *words, int *out)
{
    while (words->name && strcmp(text, words->name) != 0)
        words++;
    if (words->name)
        *out = words->meaning;
    return words->name != NULL;
}

bool opt_number(const char *text, uint32_t max, uint32_t *out)
{
    /* Leading zeros would mean octal in a source, which nobody means here. */
    while (text[0] == '0' && text[1] >= '0' && text[1] <= '9')
        text++;
    return numeral_parse(slice_of(text), max, out) == NUMERAL_OK;
}

int opt_take_number(const struct opt_command *command, const char *text, struct opt_range range,
                    uint32_t *out)
{
    char what[128];
    if (opt_number(text, range.most, out) && *out >= range.least)
        return STATUS_OK;
    snprintf(what, sizeof what, "expected %s from %lu to %lu, found", range.what,
             (unsigned long)range.least, (unsigned long)range.most);
    return opt_wrong(command, what, text);
}

static int stop(struct opt_parser *p, int status)
{
    p->status = status;
    return OPT_STOP;
}

/* An option's value: after '=', or the next argument. */
static int take_value(struct opt_parser *p, const struct opt *o, const char *argument,
                      const char *equals)
{
    if (!o->value && equals)
        return stop(p, opt_wrong(p->command, "unexpected value for", argument));
    if (!o->value)
        return o->id;
    if (equals)
        p->value = equals + 1;
    else if (p->index < p->argc)
        p->value = p->argv[p->index++];
    else
        return stop(p, opt_wrong(p->command, "missing value for", argument));
    return o->id;
}

/* Suggests the long option that was probably meant; name is the argument without dashes and
   value. */
static int unknown_option(const struct opt_command *command, const char *argument,
                          struct slice name)
{
    char best[OPT_SHOWN];
    struct suggestion near = suggest_start(name);
    for (const struct opt *o = command->options; o->id > 0; o++) {
        if (*o->name)
            suggest_try(&near, slice_of(o->name));
    }
    near.word = slice_of(argument);
    if (near.best.len > 0) {
        snprintf(best, sizeof best, "--%.*s", (int)near.best.len, near.best.text);
        near.best = slice_of(best);
    }
    return opt_wrong_near(command, "unknown option", &near);
}

/* --name, --name VALUE or --name=VALUE. */
static int next_long(struct opt_parser *p, const char *argument)
{
    const char *equals = strchr(argument, '=');
    size_t len = equals ? (size_t)(equals - argument) : strlen(argument);
    for (const struct opt *o = p->command->options; o->id > 0; o++) {
        if (*o->name && strlen(o->name) + 2 == len && strncmp(argument + 2, o->name, len - 2) == 0)
            return take_value(p, o, argument, equals);
    }
    return stop(
        p, unknown_option(p->command, argument, (struct slice){argument + 2, (uint32_t)len - 2}));
}

/* The one-letter option at the start of a cluster; its value is the rest of the cluster, or the
   next argument. */
static int next_letter(struct opt_parser *p)
{
    const char *letter = p->cluster;
    for (const struct opt *o = p->command->options; o->id > 0; o++) {
        if (!o->letters || o->letters[0] != letter[0] || o->letters[1] != 0)
            continue;
        p->cluster = letter[1] && !o->value ? letter + 1 : NULL;
        if (!o->value || !letter[1])
            return take_value(p, o, letter, NULL);
        p->value = letter + 1;
        return o->id;
    }
    const char *argument = p->argv[p->index - 1];
    struct slice name = slice_of(argument + 1);
    name.len = name.len > 1 ? name.len : 0; /* one letter is like any other */
    return stop(p, unknown_option(p->command, argument, name));
}

/* -x, -x VALUE, -xVALUE, -xyz for three options, or -xyz as one option. */
static int next_short(struct opt_parser *p, const char *argument)
{
    for (const struct opt *o = p->command->options; o->id > 0; o++) {
        if (o->letters && strcmp(o->letters, argument + 1) == 0)
            return take_value(p, o, argument, NULL);
    }
    p->cluster = argument + 1;
    return next_letter(p);
}

static bool is_help(const char *argument)
{
    return strcmp(argument, "--help") == 0;
}

/* -h also shows the help, unless the command has its own option -h. */
static bool is_short_help(const struct opt_command *command, const char *argument)
{
    if (strcmp(argument, "-h") != 0)
        return false;
    for (const struct opt *o = command->options; o->id > 0; o++) {
        if (o->letters && strcmp(o->letters, "h") == 0)
            return false;
    }
    return true;
}

static bool is_option(const struct opt *o, const char *argument)
{
    if (argument[1] != '-')
        return o->letters && strcmp(o->letters, argument + 1) == 0;
    const size_t len = strcspn(argument + 2, "=");
    return *o->name && strlen(o->name) == len && strncmp(argument + 2, o->name, len) == 0;
}

/* Whether an argument after which only strings are left to come is one of them. */
static bool is_string(const struct opt_parser *p, const char *argument)
{
    const struct opt *o = p->command->options;
    if (!p->strings_follow || strcmp(argument, "--") == 0 || is_help(argument) ||
        is_short_help(p->command, argument))
        return false;
    while (o->id > 0 && !is_option(o, argument))
        o++;
    return o->id == 0;
}

int opt_help(struct opt_parser *p)
{
    opt_show_help(stdout, p->command);
    return stop(p, STATUS_OK);
}

static int next(struct opt_parser *p)
{
    if (p->cluster)
        return next_letter(p);
    if (p->index == p->argc)
        return OPT_END;
    const char *argument = p->argv[p->index++];
    p->value = argument; /* set even for an option without a value: it was given */
    if (p->arguments_only || argument[0] != '-' || argument[1] == 0 ||
        ascii_is_digit(argument[1]) || is_string(p, argument))
        return OPT_ARGUMENT;
    if (strcmp(argument, "--") == 0) {
        p->arguments_only = true;
        return next(p);
    }
    if (is_help(argument) || is_short_help(p->command, argument))
        return opt_help(p);
    return argument[1] == '-' ? next_long(p, argument) : next_short(p, argument);
}

static int stop_twice(struct opt_parser *p, int id)
{
    const struct opt *o = p->command->options;
    char shown[OPT_SHOWN];
    while (o->id != id)
        o++;
    snprintf(shown, sizeof shown, "--%s", o->name);
    return stop(p, opt_wrong(p->command, "option given twice", shown));
}

static bool may_repeat(const struct opt_command *command, int id)
{
    const struct opt *o = command->options;
    while (o->id > 0 && o->id != id)
        o++;
    return command->repeats || o->repeats;
}

int opt_next(struct opt_parser *p)
{
    int id = next(p);
    if (id <= 0 || may_repeat(p->command, id))
        return id;
    uint64_t bit = UINT64_C(1) << id;
    if (p->given & bit)
        return stop_twice(p, id);
    p->given |= bit;
    return id;
}
