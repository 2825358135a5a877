/* msgtab check: lints message sources. */
#include "commands.h"
#include "console.h"
#include "emit.h"
#include "inputs.h"
#include "page.h"
#include "rule.h"
#include "rule_set.h"

enum option { O_EVENT = 1, O_ENABLE, O_EXCEPT, O_WERROR, O_FORMAT, O_CODEPAGE, O_PO, O_FUZZY };

static const struct opt_word styles[] = {{"text", DIAG_GCC},      {"msvc", DIAG_MSVC},
                                         {"json", DIAG_JSON},     {"sarif", DIAG_SARIF},
                                         {"github", DIAG_GITHUB}, {NULL, 0}};

static const struct opt options[] = {
    {O_EVENT, "event", NULL, "the texts are event texts: report what event viewers cannot show"},
    {O_ENABLE, "enable", "CODES", "report these too, though they are off: MT1203,..."},
    {O_EXCEPT, "except", "CODES", "do not report these: MT1424,..."},
    {O_WERROR, "werror", NULL, "end with status 1 if there are warnings"},
    {O_FORMAT, "format", "STYLE",
     "text (default) or msvc; on standard output: json, sarif or github", .words = styles},
    {O_CODEPAGE, "codepage", "PAGE", "the code page of sources without a byte order mark"},
    {O_PO, "po", "FILE", "translations; a FILE.po needs no option", NULL, true},
    {O_FUZZY, "fuzzy", NULL, "look at fuzzy translations too"},
    {0}};

struct arguments {
    struct inputs inputs;
    struct emit_request request;
};

static int set_style(const struct opt_command *self, struct arguments *a, const char *value)
{
    int style = DIAG_GCC;
    if (!opt_choose(value, styles, &style))
        return opt_wrong_word(self, "expected the format text, msvc, json, sarif or github, found",
                              value, styles);
    a->request.style = (enum diag_style)style;
    a->request.print = diag_report;
    return STATUS_OK;
}

static int enable(const struct opt_command *self, struct arguments *a, const char *value)
{
    struct rule_set any;
    rule_set_init(&any, true);
    const char *wrong = rule_set_enable(&any, value);
    if (wrong)
        return opt_wrong(self, "expected codes or names of 'msgtab explain', found", wrong);
    a->request.compile.check.enabled = value;
    return STATUS_OK;
}

static int except(const struct opt_command *self, struct arguments *a, const char *value)
{
    struct rule_set any = {{false}};
    const char *wrong = rule_set_except(&any, value);
    if (wrong)
        return opt_wrong(self,
                         "expected codes or names of 'msgtab explain' that can be left out, "
                         "found",
                         wrong);
    a->request.compile.check.excepted = value;
    return STATUS_OK;
}

static int take(const struct opt_command *self, struct arguments *a, int id, const char *value)
{
    switch (id) {
    case OPT_ARGUMENT: inputs_take(&a->inputs, value); return STATUS_OK;
    case O_PO: inputs_take_po(&a->inputs, value); return STATUS_OK;
    case O_FUZZY: a->request.compile.sema.fuzzy = true; return STATUS_OK;
    case O_EVENT: a->request.compile.check.event = true; return STATUS_OK;
    case O_ENABLE: return enable(self, a, value);
    case O_EXCEPT: return except(self, a, value);
    case O_WERROR: a->request.warnings_are_errors = true; return STATUS_OK;
    case O_CODEPAGE: return set_page(self, value, &a->request.compile.codepage);
    default: return set_style(self, a, value);
    }
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct opt_parser p = opt_start(self, argc, argv);
    struct arguments a = {.request = emit_defaults()};
    int status = STATUS_OK;
    int id = OPT_ARGUMENT;
    a.request.compile.check.lint = true;
    while (status == STATUS_OK && (id = opt_next(&p)) >= 0)
        status = take(self, &a, id, p.value);
    size_t sources = a.inputs.files.count;
    inputs_join(&a.inputs);
    a.request.sources = a.inputs.files.items;
    a.request.source_count = a.inputs.files.count;
    a.request.compile.translations = a.inputs.translations.count;
    if (id == OPT_STOP)
        status = p.status;
    else if (status == STATUS_OK && sources == 0)
        status = opt_wrong(self, "no source given", NULL);
    else if (status == STATUS_OK)
        status = emit(&a.request, NULL);
    inputs_free(&a.inputs);
    return status;
}

const struct opt_command cmd_check = {
    .name = "msgtab check",
    .arguments = "FILE.mc...|FILE.man [FILE.po...]",
    .summary = "Look for texts that FormatMessage would not show as they are meant.",
    .notes = "\nA comment ;//@ allow MT1203 before a MessageId keeps that warning away from the "
             "message.\n",
    .options = options,
    .code = rule_name_at,
    .run = run,
};
