/* msgtab explain: what a diagnostic means, with an example that has it and one that does not. */
#include "commands.h"
#include "console.h"
#include "rule_example.h"
#include "suggest.h"
#include "text_util.h"

#include <stdio.h>
#include <string.h>

enum { COLUMNS = 78 };

static const struct opt options[] = {{0}};

static const char *level_word(const struct rule *rule)
{
    return rule->level == DIAG_ERROR ? "error" : "warning";
}

static const char *scope_word(const struct rule *rule)
{
    static const char *const words[] = {"always", "compile", "check", "off", "diff", "off"};
    return words[rule->scope];
}

/* Sentences as lines. */
static void show_wrapped(const char *text)
{
    size_t column = 0;
    while (*text) {
        size_t len = strcspn(text, " ");
        if (column > 0 && column + 1 + len > COLUMNS) {
            putchar('\n');
            column = 0;
        }
        column += (size_t)printf("%s%.*s", column > 0 ? " " : "", (int)len, text);
        text += len + strspn(text + len, " ");
    }
    putchar('\n');
}

static void show_example(const char *title, const char *text)
{
    printf("\n%s\n\n", title);
    while (*text) {
        size_t len = strcspn(text, "\n");
        printf("%s%.*s\n", len > 0 ? "    " : "", (int)len, text);
        text += len + (text[len] == '\n');
    }
}

static void show_scope(const struct rule *rule)
{
    switch (rule->scope) {
    case RULE_ALWAYS: break;
    case RULE_COMPILE:
        printf("\nA comment ;//@ allow MT%u before the MessageId suppresses it.\n",
               (unsigned)rule->number);
        break;
    case RULE_CHECK:
        printf("\nOnly msgtab check reports it. A comment ;//@ allow MT%u before the MessageId\n"
               "suppresses it.\n",
               (unsigned)rule->number);
        break;
    case RULE_OFF:
        printf("\nIt is off: msgtab check reports it with --enable MT%u.\n",
               (unsigned)rule->number);
        break;
    case RULE_DIFF:
        printf("\nOnly msgtab diff reports it. --except MT%u turns it off; in the new source\n"
               "a comment ;//@ allow MT%u suppresses it, or ;//@ file allow.\n",
               (unsigned)rule->number, (unsigned)rule->number);
        break;
    case RULE_DIFF_OFF:
        printf("\nIt is off: msgtab diff --breaking reports it with --enable MT%u.\n",
               (unsigned)rule->number);
        break;
    }
}

static void explain(const struct rule *rule)
{
    printf("MT%u %s (%s, %s)\n\n", (unsigned)rule->number, rule_name(rule), level_word(rule),
           scope_word(rule));
    show_wrapped(rule_summary(rule));
    putchar('\n');
    show_wrapped(rule_why(rule));
    show_scope(rule);
    const struct rule_example *example = rule_example(rule);
    show_example("Wrong:", example->wrong);
    show_example("Right:", example->right);
    if (*example->command)
        printf("\nTo see it: msgtab %s\n", example->command);
}

static void list(void)
{
    for (size_t i = 0; i < rule_count(); i++) {
        const struct rule *rule = rule_at(i);
        printf("MT%u %-7s %-7s %-22s %s\n", (unsigned)rule->number, level_word(rule),
               scope_word(rule), rule_name(rule), rule_summary(rule));
    }
}

static int explain_word(const struct opt_command *self, const char *word)
{
    char what[96 + SHOWN_SIZE];
    const struct rule *rule = rule_named(slice_of(word));
    if (rule) {
        explain(rule);
        return STATUS_OK;
    }
    struct suggestion near = suggest_start(slice_of(word));
    for (size_t i = 0; i < rule_count(); i++)
        suggest_try(&near, slice_of(rule_name_at(i)));
    snprintf(what, sizeof what, "there is no such diagnostic%s:", suggest_text(&near));
    return opt_wrong(self, what, word);
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct opt_parser p = opt_start(self, argc, argv);
    bool any = false;
    int status = STATUS_OK;
    for (int id; status == STATUS_OK && (id = opt_next(&p)) != OPT_END; any = true) {
        if (id == OPT_STOP)
            return p.status;
        if (any)
            putchar('\n');
        status = explain_word(self, p.value);
    }
    if (status == STATUS_OK && !any)
        list();
    return status;
}

const struct opt_command cmd_explain = {
    .name = "msgtab explain",
    .arguments = "[CODE...]",
    .summary = "Explain diagnostics by their codes or names, or list them all.",
    .notes = "\n'msgtab explain MT1203' shows what that warning means, with an example.\n",
    .options = options,
    .code = rule_name_at,
    .run = run,
};
