/* Completion walks the line as the parser does, but forgives: an unknown option has no value. */
#include "complete.h"

#include "codepage_name.h"
#include "text_util.h"

#include <string.h>

#include <msgtab/msgtab.h>

struct completion {
    FILE *to;
    const struct opt_command *program, *command;
    const struct opt *waiting; /* the option whose value comes next, or NULL */
    uint64_t given;            /* a bit for each option that may not be repeated */
    size_t arguments;
    bool arguments_only;
    const char *typed; /* what the words begin with */
    struct slice kept; /* what stays before each word: "--name=" */
};

static void offer(const struct completion *c, const char *word, const char *help)
{
    if (strncmp(word, c->typed, strlen(c->typed)) == 0)
        fprintf(c->to, "%.*s%s\t%s\n", (int)c->kept.len, c->kept.text, word, help);
}

/* A part of what the help calls a value: "FILE" in "FILE|FOLDER" and in "[FILE.mc...]". */
static bool is_called(struct slice value, const char *name)
{
    size_t len = strlen(name);
    for (size_t i = 0; value.text && i + len <= value.len; i++) {
        bool starts = i == 0 || !ascii_is_word(value.text[i - 1]);
        bool ends = i + len == value.len || !ascii_is_word(value.text[i + len]);
        if (starts && ends && memcmp(value.text + i, name, len) == 0)
            return true;
    }
    return false;
}

static void offer_files(const struct completion *c)
{
    fputs("<file>\n", c->to);
}

static void offer_folders(const struct completion *c)
{
    fputs("<folder>\n", c->to);
}

static void offer_languages(const struct completion *c)
{
    for (uint32_t lang = 1; lang <= UINT16_MAX; lang++) {
        const char *name = msgtab_language_name((uint16_t)lang);
        if (name)
            offer(c, name, "");
    }
}

static void offer_pages(const struct completion *c)
{
    const char *name;
    for (size_t i = 0; (name = codepage_name_at(i)) != NULL; i++)
        offer(c, name, "");
}

static void offer_codes(const struct completion *c)
{
    const char *name;
    for (size_t i = 0; c->command->code && (name = c->command->code(i)) != NULL; i++)
        offer(c, name, "");
}

static void offer_commands(const struct completion *c)
{
    for (const struct opt_command *const *one = c->program->commands; one && *one; one++)
        offer(c, opt_last_word(*one), (*one)->summary);
}

/* The names that the help has for values, and what they may be; the first that fits counts. */
static const struct {
    const char *name;
    void (*offer)(const struct completion *c);
} kinds[] = {
    {"FILE", offer_files},     {"DLL", offer_files},        {"PATH", offer_files},
    {"BASE", offer_files},     {"OLD", offer_files},        {"NEW", offer_files},
    {"FOLDER", offer_folders}, {"DIR", offer_folders},      {"LANGUAGE", offer_languages},
    {"PAGE", offer_pages},     {"CODES", offer_codes},      {"CODE", offer_codes},
    {"RULES", offer_codes},    {"COMMAND", offer_commands},
};

/* Words in lower case mean themselves: "extract|merge|stat". */
static void offer_literals(const struct completion *c, struct slice value)
{
    for (uint32_t at = 0; at < value.len;) {
        char word[32];
        uint32_t len = 0;
        while (at + len < value.len && value.text[at + len] != '|')
            len++;
        snprintf(word, sizeof word, "%.*s", (int)len, value.text + at);
        offer(c, word, "");
        at += len + 1;
    }
}

static void offer_value(const struct completion *c, struct slice value)
{
    if (value.len > 0 && value.text[0] >= 'a' && value.text[0] <= 'z') {
        offer_literals(c, value);
        return;
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (is_called(value, kinds[i].name)) {
            kinds[i].offer(c);
            return;
        }
    }
}

static void complete_value(const struct completion *c, const struct opt *o)
{
    for (const struct opt_word *word = o->words; word && word->name; word++)
        offer(c, word->name, "");
    if (!o->words && o->value)
        offer_value(c, slice_of(o->value));
}

static bool can_be_given(const struct completion *c, const struct opt *o)
{
    return o->help && (c->command->repeats || o->repeats || !(c->given & UINT64_C(1) << o->id));
}

static void complete_option(const struct completion *c)
{
    char shown[OPT_SHOWN];
    for (const struct opt *o = c->command->options; o->id > 0; o++) {
        if (!can_be_given(c, o))
            continue;
        snprintf(shown, sizeof shown, "-%s", o->letters ? o->letters : "");
        if (o->letters)
            offer(c, shown, o->help);
        snprintf(shown, sizeof shown, "--%s", o->name);
        if (*o->name)
            offer(c, shown, o->help);
    }
    offer(c, "--help", "show this help");
}

/* What the usage line has in the place of the next argument: words between blanks, of which the
   last one with "..." is for all that follow. */
static struct slice argument_called(const struct completion *c)
{
    const char *text = c->command->arguments;
    struct slice found = {NULL, 0};
    for (size_t n = 0; *text && n <= c->arguments;) {
        uint32_t len = (uint32_t)strcspn(text, " ");
        struct slice word = {text, len};
        text += len + strspn(text + len, " ");
        if (len >= 9 && memcmp(word.text, "[options]", 9) == 0)
            continue;
        bool repeats =
            len >= 3 && strstr(word.text, "...") && strstr(word.text, "...") < word.text + len;
        bool last = n == c->arguments;
        found = last || repeats ? word : (struct slice){NULL, 0};
        n++;
    }
    return found;
}

static void complete_argument(const struct completion *c)
{
    if (c->command == c->program && c->arguments == 0)
        offer_commands(c);
    if (!c->command->commands || c->command->arguments[0] == '[')
        offer_value(c, argument_called(c));
}

/* The option that a word names; a long one may have a value after '='. */
static const struct opt *option_of(const struct completion *c, const char *word)
{
    bool is_long = word[1] == '-';
    size_t len = is_long ? strcspn(word + 2, "=") : 0;
    for (const struct opt *o = c->command->options; o->id > 0; o++) {
        if (is_long ? strlen(o->name) == len && len > 0 && memcmp(word + 2, o->name, len) == 0
                    : o->letters && strcmp(o->letters, word + 1) == 0)
            return o;
    }
    return NULL;
}

static bool is_option(const struct completion *c, const char *word)
{
    return !c->arguments_only && word[0] == '-';
}

static void skip_option(struct completion *c, const char *word)
{
    const struct opt *o = option_of(c, word);
    c->arguments_only = strcmp(word, "--") == 0;
    if (!o)
        return;
    if (!c->command->repeats && !o->repeats)
        c->given |= UINT64_C(1) << o->id;
    c->waiting = o->value && !strchr(word, '=') ? o : NULL;
}

static void skip_word(struct completion *c, const char *word)
{
    if (c->waiting)
        c->waiting = NULL;
    else if (is_option(c, word))
        skip_option(c, word);
    else
        c->arguments++;
}

static void complete_word(struct completion *c)
{
    const char *equals = strchr(c->typed, '=');
    if (c->waiting) {
        complete_value(c, c->waiting);
    } else if (!is_option(c, c->typed)) {
        complete_argument(c);
    } else if (c->typed[1] == '-' && equals) {
        const struct opt *o = option_of(c, c->typed);
        c->kept = (struct slice){c->typed, (uint32_t)(equals + 1 - c->typed)};
        c->typed = equals + 1;
        if (o)
            complete_value(c, o);
    } else {
        complete_option(c);
    }
}

void complete(FILE *to, const struct opt_command *program, int argc, char **argv)
{
    struct completion c = {.to = to, .program = program, .command = program};
    int i = 0;
    const struct opt_command *command = argc > 1 ? opt_find(program, argv[0]) : NULL;
    if (command) {
        c.command = command;
        i++;
    }
    for (; i + 1 < argc; i++)
        skip_word(&c, argv[i]);
    c.typed = argc > 0 ? argv[argc - 1] : "";
    complete_word(&c);
}
