/* msgtab find: which file says this, and under which number. */
#include "commands.h"
#include "console.h"
#include "hits.h"
#include "json.h"
#include "say.h"
#include "text_util.h"
#include "walk.h"

#include <stdio.h>
#include <stdlib.h>

enum option { O_LANG = 1, O_TEXT, O_ID, O_EVENT, O_REGEX, O_FORMAT };

static const struct opt_word styles[] = {{"text", HITS_TEXT}, {"json", HITS_JSON}, {NULL, 0}};

static const struct opt options[] = {
    {O_LANG, "lang", "LANGUAGE",
     "only this language: de, de-DE or 0x407; de has all of its variants"},
    {O_TEXT, "text", NULL, "the first argument is a text, even if it is a number"},
    {O_ID, "id", NULL, "the first argument is an id: decimal, 0x hexadecimal or negative"},
    {O_EVENT, "event", NULL, "it is an event id as viewers show it: the low 16 bits of the id"},
    {O_REGEX, "regex", "PATTERN", "a regular expression (PCRE2) instead of TEXT or ID"},
    {O_FORMAT, "format", "STYLE", "text (default) or json", .words = styles},
    {0}};

struct arguments {
    ARRAY_OF(const char *) words; /* the text or id, then the files */
    const char *regex;
    bool text, id, event;
    bool has_language;
    uint16_t language;
    enum hits_style style;
};

/* What the walk through the files needs. */
struct finding {
    struct search search;
    enum hits_style style;
    struct json json;
    size_t found;
    bool is_cut; /* some file, by the regular expression */
};

static int set_style(const struct opt_command *self, struct arguments *a, const char *value)
{
    int style = HITS_TEXT;
    if (!opt_choose(value, styles, &style))
        return opt_wrong_word(self, "expected the format text or json, found", value, styles);
    a->style = (enum hits_style)style;
    return STATUS_OK;
}

static int take(const struct opt_command *self, struct arguments *a, int id, const char *value)
{
    switch (id) {
    case OPT_ARGUMENT: ARRAY_ADD(&a->words, value); return STATUS_OK;
    case O_LANG:
        a->has_language = true;
        return msgtab_language_from(value, &a->language) == 0
                   ? STATUS_OK
                   : opt_wrong(self, "unknown language", value);
    case O_TEXT: a->text = true; return STATUS_OK;
    case O_ID: a->id = true; return STATUS_OK;
    case O_EVENT: a->event = true; return STATUS_OK;
    case O_REGEX: a->regex = value; return STATUS_OK;
    default: return set_style(self, a, value);
    }
}

/* An id as people write it: 7062, 0xC0000005, or -2147024891 as programs print an HRESULT. */
static bool read_id(const char *text, uint32_t *id)
{
    const uint32_t least = 0x80000000u; /* of a 32-bit number, without its sign */
    if (*text != '-')
        return opt_number(text, UINT32_MAX, id);
    if (!opt_number(text + 1, least, id))
        return false;
    *id = 0 - *id;
    return true;
}

static int read_wanted(const struct opt_command *self, struct arguments *a, struct search *s)
{
    enum { EVENT_MAX = 0xFFFF };
    const char *wanted = a->words.items[0];
    const bool is_id = read_id(wanted, &s->id);
    if (a->text && (a->id || a->event))
        return opt_wrong(self, "--text does not go with --id and --event", NULL);
    if ((a->id || a->event) && !is_id)
        return opt_wrong(self, "expected a number from -2147483648 to 4294967295, found", wanted);
    if (a->event && s->id > EVENT_MAX)
        return opt_wrong(self, "expected an event id from 0 to 65535, found", wanted);
    s->by_id = is_id && !a->text;
    s->low_word = a->event;
    match_query_init(&s->query, wanted);
    if (s->by_id || (s->query.plain.count > 0 && s->query.plain.count <= MATCH_QUERY_MAX))
        return STATUS_OK;
    return opt_wrong(self,
                     s->query.plain.count > 0 ? "the text has more than 8192 characters"
                                              : "the text is empty",
                     NULL);
}

static int read_regex(const struct opt_command *self, const struct arguments *a, struct search *s)
{
    char error[REGEX_ERROR_SIZE];
    if (a->text || a->id || a->event)
        return opt_wrong(self, "--regex does not go with --text, --id and --event", NULL);
    s->regex = regex_new(a->regex, error);
    return s->regex ? STATUS_OK : opt_wrong(self, error, NULL);
}

static void *read_file(void *context, const char *path, const struct message_file *file, int *code)
{
    const struct finding *f = context;
    struct hits *hits = memory_zeros(sizeof *hits);
    (void)path;
    *code = hits_find(hits, &f->search, &file->table);
    if (hits->rows.count > 0 || hits->is_cut)
        return hits;
    hits_free(hits);
    free(hits);
    return NULL;
}

/* A pattern that tries too much would try it again in the next message. */
static void tell_cut(struct finding *f, const char *path, uint32_t id)
{
    char shown[SHOWN_LONG];
    show_long(shown, slice_of(path));
    say_error(
        "msgtab: %s: the pattern needs more than %d steps at message 0x%08lX; the rest of the "
        "file is not searched\n",
        shown, REGEX_STEPS, (unsigned long)id);
    f->is_cut = true;
}

static void take_hits(void *context, const char *path, void *result)
{
    struct finding *f = context;
    struct hits *hits = result;
    f->found += hits->rows.count;
    hits_print(hits, path, f->style, &f->json);
    fflush(stdout);
    if (hits->is_cut)
        tell_cut(f, path, hits->cut_id);
    hits_free(hits);
    free(hits);
}

static int find(struct finding *f, const struct arguments *a, size_t first)
{
    f->style = a->style;
    f->json.to = stdout;
    if (f->style == HITS_JSON)
        json_begin(&f->json, NULL, '[');
    int status = walk_files(&(struct walk){.paths = a->words.items + first,
                                           .count = a->words.count - first,
                                           .any_file = true,
                                           .context = f,
                                           .read = read_file,
                                           .take = take_hits});
    if (f->style == HITS_JSON)
        json_end(&f->json, ']');
    if (status == STATUS_OK && f->is_cut)
        status = STATUS_INPUT;
    if (f->found > 0 || status != STATUS_OK)
        return status;
    say_error("msgtab: no message found\n");
    return STATUS_INPUT;
}

/* first is the first file. */
static int check_files(const struct opt_command *self, const struct arguments *a, size_t first)
{
    if (a->words.count == first)
        return opt_wrong(self, "no file given", NULL);
    for (size_t i = first; i < a->words.count; i++) {
        if (!*a->words.items[i])
            return opt_wrong(self, "the name of the file is empty", NULL);
    }
    return STATUS_OK;
}

static int find_all(const struct opt_command *self, struct arguments *a)
{
    struct finding f = {.search.language = a->has_language ? &a->language : NULL};
    const size_t first = a->regex ? 0 : 1;
    if (!a->regex && !a->words.items)
        return opt_wrong(self, "no text and no id given", NULL);
    int status = check_files(self, a, first);
    if (status == STATUS_OK)
        status = a->regex ? read_regex(self, a, &f.search) : read_wanted(self, a, &f.search);
    if (status == STATUS_OK)
        status = find(&f, a, first);
    match_query_free(&f.search.query);
    regex_free(f.search.regex);
    return status;
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct opt_parser p = opt_start(self, argc, argv);
    struct arguments a = {0};
    int status = STATUS_OK;
    int id = OPT_ARGUMENT;
    while (status == STATUS_OK && (id = opt_next(&p)) >= 0)
        status = take(self, &a, id, p.value);
    if (id == OPT_STOP)
        status = p.status;
    else if (status == STATUS_OK)
        status = find_all(self, &a);
    free((void *)a.words.items);
    return status;
}

const struct opt_command cmd_find = {
    .name = "msgtab find",
    .arguments = "TEXT|ID FILE...|FOLDER...",
    .summary = "Find which DLL, EXE, .mui, .res, .bin or .mc file has a message.",
    .notes =
        "\nThe case of letters does not matter. An insert of the message matches anything, and\n"
        "what it stands for is shown: 'The user CONTOSO\\alice is currently logged on' finds\n"
        "'The user %1\\%2 is ...' and shows %1=CONTOSO %2=alice. An id that is an HRESULT is\n"
        "also looked for as the error in it: 0x80070005 finds 5. With --regex, all arguments are\n"
        "files; PATTERN sees texts as 'msgtab list' shows them, with ^ and $ at each line.\n",
    .options = options,
    .run = run,
};
