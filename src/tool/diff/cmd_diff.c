/* msgtab diff: what changed between two catalogues, and what of it breaks their users. */
#include "commands.h"
#include "console.h"
#include "diff_report.h"
#include "diff_rules.h"
#include "disk.h"
#include "page.h"
#include "rule.h"

/* As of diff(1); what goes wrong is STATUS_USAGE. */
enum { SAME = 0, DIFFERENT = 1 };

enum option { O_BREAKING = 1, O_FORMAT, O_ONLY, O_ENABLE, O_EXCEPT, O_CODEPAGE };

static const struct opt_word styles[] = {{"text", DIFF_TEXT},     {"json", DIFF_JSON},
                                         {"msvc", DIFF_MSVC},     {"sarif", DIFF_SARIF},
                                         {"github", DIFF_GITHUB}, {NULL, 0}};

static const struct opt options[] = {
    {O_BREAKING, "breaking", NULL, "only changes that break programs, event sources or monitoring"},
    {O_FORMAT, "format", "STYLE",
     "text (default) or json; with --breaking also msvc, sarif or github", .words = styles},
    {O_ONLY, "only", "RULES", "of the rules for breaking changes, apply only these: MT1301,..."},
    {O_ENABLE, "enable", "RULES", "apply these rules too, though they are off"},
    {O_EXCEPT, "except", "RULES", "do not apply these rules"},
    {O_CODEPAGE, "codepage", "PAGE", "the code page of sources without a byte order mark"},
    {0}};

struct arguments {
    const char *old, *new;
    const char *only, *enable, *except;
    bool breaking;
    enum diff_style style;
    unsigned codepage;
};

static int set_style(const struct opt_command *self, struct arguments *a, const char *value)
{
    int style = DIFF_TEXT;
    if (!opt_choose(value, styles, &style))
        return opt_wrong_word(self, "expected the format text, json, msvc, sarif or github, found",
                              value, styles);
    a->style = (enum diff_style)style;
    return STATUS_OK;
}

static int set_file(const struct opt_command *self, struct arguments *a, const char *value)
{
    if (*value == 0)
        return opt_wrong(self, "the name of the file is empty", NULL);
    if (a->new)
        return opt_wrong(self, "too many arguments:", value);
    if (a->old)
        a->new = value;
    else
        a->old = value;
    return STATUS_OK;
}

static int take(const struct opt_command *self, struct arguments *a, int id, const char *value)
{
    switch (id) {
    case OPT_ARGUMENT: return set_file(self, a, value);
    case O_BREAKING: a->breaking = true; return STATUS_OK;
    case O_FORMAT: return set_style(self, a, value);
    case O_ONLY: a->only = value; return STATUS_OK;
    case O_ENABLE: a->enable = value; return STATUS_OK;
    case O_EXCEPT: a->except = value; return STATUS_OK;
    default: return set_page(self, value, &a->codepage);
    }
}

static int switch_rules(const struct opt_command *self, struct rule_set *rules, const char *list,
                        bool on)
{
    char word[RULE_WORD_SIZE];
    if (!list || !diff_rules_switch(rules, list, on, word))
        return STATUS_OK;
    struct suggestion near = diff_rules_suggest(word);
    return opt_wrong_near(self,
                          "expected rules (MT1301, message-removed) or programs, events or "
                          "monitoring, found",
                          &near);
}

/* The rules that the options leave on. */
static int choose_rules(const struct opt_command *self, const struct arguments *a,
                        struct rule_set *rules)
{
    rule_set_init_diff(rules);
    if (a->only)
        *rules = (struct rule_set){{false}};
    int status = switch_rules(self, rules, a->only, true);
    if (status == STATUS_OK)
        status = switch_rules(self, rules, a->enable, true);
    return status == STATUS_OK ? switch_rules(self, rules, a->except, false) : status;
}

static int check(const struct opt_command *self, const struct arguments *a)
{
    if (!a->old)
        return opt_wrong(self, "no files given", NULL);
    if (!a->new)
        return opt_wrong(self, "one file more is needed, to compare this one with:", a->old);
    if (disk_is_standard(a->old) && disk_is_standard(a->new))
        return opt_wrong(self, "only one of the files can be standard input", NULL);
    if (a->style > DIFF_JSON && !a->breaking)
        return opt_wrong(self, "the formats msvc, sarif and github need --breaking", NULL);
    return STATUS_OK;
}

static int compare(const struct arguments *a, const struct rule_set *rules)
{
    struct diff_file old, new = {0};
    int status = STATUS_USAGE;
    if (diff_load(&old, a->old, a->codepage) && diff_load(&new, a->new, a->codepage)) {
        struct diff d = {.old = diff_side_of(&old), .new = diff_side_of(&new)};
        diff_make(&d, rules);
        diff_report(&d, &old, &new, a->style, a->breaking);
        status = (a->breaking ? d.breaking : d.changes.count) > 0 ? DIFFERENT : SAME;
        diff_free(&d);
    }
    diff_unload(&old);
    diff_unload(&new);
    return status;
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct opt_parser p = opt_start(self, argc, argv);
    struct arguments a = {0};
    struct rule_set rules;
    int status = STATUS_OK;
    int id = OPT_ARGUMENT;
    while (status == STATUS_OK && (id = opt_next(&p)) >= 0)
        status = take(self, &a, id, p.value);
    if (id == OPT_STOP)
        return p.status;
    if (status == STATUS_OK)
        status = check(self, &a);
    if (status == STATUS_OK)
        status = choose_rules(self, &a, &rules);
    return status == STATUS_OK ? compare(&a, &rules) : status;
}

const struct opt_command cmd_diff = {
    .name = "msgtab diff",
    .arguments = "OLD NEW",
    .summary = "Show what changed between two catalogues, and what of it is breaking.",
    .notes = "\nRULES are codes or names of 'msgtab explain', or programs, events or monitoring,\n"
             "separated by commas. The status is 0 when nothing changed, 1 when something did,\n"
             "with --breaking when something breaks, and 2 after an error.\n",
    .options = options,
    .code = rule_name_at,
    .run = run,
};
