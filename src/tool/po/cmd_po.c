/* msgtab po: verbs around files of translations. */
#include "commands.h"
#include "console.h"
#include "page.h"
#include "po_request.h"
#include "text_util.h"

#include <stdio.h>
#include <string.h>

enum option {
    O_LANG = 1,
    O_FROM,
    O_NO_CONTEXT,
    O_PO,
    O_OUTPUT,
    O_FORMAT,
    O_BADGE,
    O_MIN,
    O_CODEPAGE
};

static const struct opt_word styles[] = {{"text", 0}, {"json", 1}, {NULL, 0}};

static const struct opt options[] = {
    {O_LANG, "lang", "LANGUAGE",
     "extract: the texts in this language, de-DE or as LanguageNames call it"},
    {O_FROM, "from", "LANGUAGE", "translate from this language; without it, from the first text's"},
    {O_NO_CONTEXT, "no-context", NULL,
     "extract, merge: no msgctxt; one entry for all messages with one text"},
    {O_PO, "po", "FILE", "merge, stat: a file of translations; a FILE.po needs no option", NULL,
     true},
    {O_OUTPUT, "output", "FILE",
     "extract: instead of standard output; merge: instead of the one file", "o"},
    {O_FORMAT, "format", "STYLE", "stat: text (default) or json", .words = styles},
    {O_BADGE, "badge", "FILE", "stat: draw the percentages as an SVG picture"},
    {O_MIN, "min", "PERCENT", "stat: end with status 1 if a language has less"},
    {O_CODEPAGE, "codepage", "PAGE", "the code page of sources without a byte order mark"},
    {0}};

#define BIT(option) (1U << (option))

static const struct {
    const char *name;
    unsigned takes; /* bits of options */
    bool needs_source, needs_po;
    int (*run)(const struct po_request *r, struct compilation *k, struct out *out);
} verbs[] = {
    {"extract", BIT(O_LANG) | BIT(O_FROM) | BIT(O_NO_CONTEXT) | BIT(O_PO) | BIT(O_OUTPUT), true,
     false, po_extract},
    {"merge", BIT(O_FROM) | BIT(O_NO_CONTEXT) | BIT(O_PO) | BIT(O_OUTPUT), true, true, po_merge},
    {"stat", BIT(O_FROM) | BIT(O_PO) | BIT(O_FORMAT) | BIT(O_BADGE) | BIT(O_MIN), false, false,
     po_stat},
};

static int set_format(struct po_request *r, const char *value)
{
    int style = 0;
    if (!opt_choose(value, styles, &style))
        return opt_wrong_word(r->command, "expected the format text or json, found", value, styles);
    r->json = style == 1;
    return STATUS_OK;
}

static int set_least(struct po_request *r, const char *value)
{
    return opt_take_number(r->command, value, (struct opt_range){"a percentage", 0, 100},
                           &r->least);
}

static int take_option(struct po_request *r, int id, const char *value)
{
    switch (id) {
    case O_LANG: r->lang = value; return STATUS_OK;
    case O_FROM: r->from = value; return STATUS_OK;
    case O_NO_CONTEXT: r->no_context = true; return STATUS_OK;
    case O_PO: inputs_take_po(&r->inputs, value); return STATUS_OK;
    case O_OUTPUT: r->output = value; return STATUS_OK;
    case O_FORMAT: return set_format(r, value);
    case O_BADGE: r->badge = value; return STATUS_OK;
    case O_MIN: return set_least(r, value);
    default: return set_page(r->command, value, &r->compile.codepage);
    }
}

static int check_files(const struct po_request *r, bool needs_source, bool needs_po)
{
    size_t files = r->inputs.translations.count;
    if (needs_source && r->inputs.files.count == 0)
        return opt_wrong(r->command, "no source given", NULL);
    if (needs_po && files == 0)
        return opt_wrong(r->command, "no file of translations given", NULL);
    if (r->inputs.files.count + files == 0)
        return opt_wrong(r->command, "no file given", NULL);
    if (needs_po && files > 1 && r->output)
        return opt_wrong(r->command, "several files of translations cannot go to", r->output);
    return STATUS_OK;
}

static int run_verb(struct po_request *r, const char *verb, uint64_t given)
{
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (strcmp(verb, verbs[i].name) != 0)
            continue;
        for (const struct opt *o = options; o->id > 0; o++) {
            char shown[OPT_SHOWN];
            snprintf(shown, sizeof shown, "--%s", o->name);
            if (given & ~(verbs[i].takes | BIT(O_CODEPAGE)) & BIT(o->id))
                return opt_wrong(r->command, "this verb does not accept the option", shown);
        }
        int status = check_files(r, verbs[i].needs_source, verbs[i].needs_po);
        r->compile.translations_aside = verbs[i].run != po_extract;
        return status == STATUS_OK ? po_run(r, verbs[i].run) : status;
    }
    struct suggestion near = suggest_start(slice_of(verb));
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        suggest_try(&near, slice_of(verbs[i].name));
    return opt_wrong_near(r->command, "unknown verb", &near);
}

static int read_line(struct po_request *r, int argc, char **argv)
{
    struct opt_parser p = opt_start(r->command, argc, argv);
    const char *verb = NULL;
    uint64_t given = 0;
    int id;
    while ((id = opt_next(&p)) >= 0) {
        int status = STATUS_OK;
        if (id != OPT_ARGUMENT)
            status = take_option(r, id, p.value);
        else if (!verb)
            verb = p.value;
        else
            inputs_take(&r->inputs, p.value);
        given |= UINT64_C(1) << id;
        if (status != STATUS_OK)
            return status;
    }
    if (id == OPT_STOP)
        return p.status;
    return verb ? run_verb(r, verb, given) : opt_wrong(r->command, "expected a verb", NULL);
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct po_request r = {.command = self};
    int status = read_line(&r, argc, argv);
    inputs_free(&r.inputs);
    return status;
}

const struct opt_command cmd_po = {
    .name = "msgtab po",
    .arguments = "extract|merge|stat [FILE.mc...] [FILE.po...]",
    .summary = "Exchange texts with translators, in gettext's .po files.",
    .notes =
        "\nextract writes a template (.pot), or with --lang what is translated in the sources.\n"
        "merge changes each FILE.po so that it has the messages of the sources: new ones are\n"
        "missing, those with a changed text fuzzy, removed ones obsolete. stat counts.\n"
        "'msgtab compile FILE.mc FILE.po' uses the translations.\n",
    .options = options,
    .run = run,
};
