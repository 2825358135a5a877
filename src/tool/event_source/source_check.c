/* msgtab source check: registry -> file -> table -> id -> language -> inserts, and in one line what
   breaks: the causes of "The description for Event ID ... cannot be found". */
#include "arena.h"
#include "buf.h"
#include "console.h"
#include "insert.h"
#include "inserts.h"
#include "numeral.h"
#include "say.h"
#include "similar.h"
#include "source_commands.h"
#include "source_content.h"
#include "source_files.h"
#include "source_provider.h"
#include "source_rules.h"
#include "source_spoken.h"
#include "source_system.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct check {
    const struct source_request *request;
    struct source_place place;
    struct source_registered registered;
    struct source_files messages, parameters, categories;
    struct source_provider provider; /* with the provider of registered only */
};

static bool is_provider(const struct check *c)
{
    return c->registered.publisher.guid != NULL;
}

static int check_registry(const struct check *c)
{
    const struct msgtab_event_source *s = &c->registered.source;
    int status = source_check_texts(c->request, &c->registered);
    if (status == STATUS_OK)
        status = source_check_paths(c->request, "CategoryMessageFile", s->category_file);
    if (status == STATUS_OK && s->category_count > 0 && !source_has_path(s->category_file))
        return source_broken(c->request, "it has %lu categories and no CategoryMessageFile",
                             (unsigned long)s->category_count);
    return status;
}

/* Says what cannot be opened. */
static bool open_files(const struct check *c, struct source_files *f, const char *value,
                       const char *paths)
{
    struct buf label = {0};
    buf_printf(&label, "source '%s': %s: ", c->request->shown, value);
    buf_char(&label, '\0');
    source_files_open(f, paths, &c->place, (const char *)label.data);
    buf_free(&label);
    return f->status == STATUS_OK;
}

static int check_files(struct check *c)
{
    const struct msgtab_event_source *s = &c->registered.source;
    const struct msgtab_event_publisher *p = &c->registered.publisher;
    if (!open_files(c, &c->messages, "EventMessageFile", s->message_file) ||
        !open_files(c, &c->parameters, "ParameterMessageFile", s->parameter_file) ||
        !open_files(c, &c->categories, "CategoryMessageFile", s->category_file) ||
        !open_files(c, &c->messages, "MessageFileName", p->message_file) ||
        !open_files(c, &c->parameters, "ParameterFileName", p->parameter_file))
        return STATUS_INPUT;
    const uint32_t id = source_category_gap(&c->categories, s->category_count);
    if (id > 0)
        return source_broken(c->request, "category %lu of %lu has no text", (unsigned long)id,
                             (unsigned long)s->category_count);
    int status =
        is_provider(c) ? source_provider_open(&c->provider, c->request, &c->place, p) : STATUS_OK;
    return is_provider(c) && status == STATUS_OK
               ? source_provider_check(&c->provider, c->request, &c->messages)
               : status;
}

static int no_text(const struct check *c, uint32_t id)
{
    const struct similar other =
        similar_ids(c->messages.tables.items, c->messages.tables.count, id);
    if (other.found)
        return source_broken(
            c->request,
            "its files have no event 0x%08lX, but 0x%08lX: the program and the file are "
            "not of one version, or the id was cut",
            (unsigned long)id, (unsigned long)other.id);
    return source_broken(c->request, "its files have no event 0x%08lX", (unsigned long)id);
}

/* Whether every %%n of a text has its parameter text. */
static int check_parameters(const struct check *c, const char *text)
{
    struct msgtab_text found;
    for (const char *p = text; (p = strstr(p, "%%")) != NULL;) {
        p += 2;
        size_t digits = strspn(p, "0123456789");
        uint32_t id = 0;
        if (digits == 0)
            continue;
        const size_t zeros = strspn(p, "0") < digits ? strspn(p, "0") : digits - 1;
        const struct slice number = {p + zeros, (uint32_t)(digits - zeros)};
        if (numeral_parse(number, UINT32_MAX, &id) != NUMERAL_OK ||
            !source_files_find(&c->parameters, id, 0, &found))
            return source_broken(c->request, "%s has the parameter text %%%%%.*s",
                                 c->parameters.tables.count > 0
                                     ? "no registered file"
                                     : "no ParameterMessageFile is registered that",
                                 (int)digits, p);
        p += digits;
    }
    return STATUS_OK;
}

/* A string that is only a %%n means a parameter text. */
static int check_strings(const struct check *c)
{
    for (size_t i = 0; i < c->request->count; i++) {
        const char *s = c->request->strings[i].value.str;
        bool is_code = strncmp(s, "%%", 2) == 0 && s[2] && s[2 + strspn(s + 2, "0123456789")] == 0;
        int status = is_code ? check_parameters(c, s) : STATUS_OK;
        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}

/* Inserts against the strings of the event, or against what its manifest says of them. */
static int check_count(const struct check *c, const struct msgtab_event_definition *e,
                       uint32_t number)
{
    const uint32_t fields = e ? source_provider_fields(&c->provider, e) : 0;
    const size_t count = c->request->count;
    if (e && number > fields)
        return source_broken(
            c->request, "the text has %%%u, and version %u of the event has %lu %s",
            (unsigned)number, e->version, (unsigned long)fields, fields == 1 ? "value" : "values");
    if (count > 0 && number > count)
        return source_broken(c->request, "the text has %%%u, and there %s %lu string%s",
                             (unsigned)number, count == 1 ? "is" : "are", (unsigned long)count,
                             count == 1 ? "" : "s");
    return STATUS_OK;
}

static int check_inserts(const struct check *c, const struct msgtab_event_definition *e,
                         const char *text)
{
    struct insert insert;
    const struct slice body = slice_of(text);
    size_t pos = 0;
    for (int more; (more = insert_next(text, body.len, &pos, &insert)) != 0;) {
        if (more < 0)
            continue; /* a viewer shows it as it is */
        if (!event_conversion(body, &insert))
            return source_broken(
                c->request, "%.*s stays as it is: viewers fill in %%%u, %%%u!s! and %%%u!S! only",
                (int)(insert.end - insert.begin), text + insert.begin, insert.number, insert.number,
                insert.number);
        const int status = check_count(c, e, insert.number);
        if (status != STATUS_OK)
            return status;
    }
    return check_parameters(c, text);
}

/* A message of the source; e is the event whose message it is, or NULL. */
static int check_message(const struct check *c, const struct msgtab_event_definition *e,
                         uint32_t id)
{
    struct msgtab_text text;
    const uint16_t lang = c->request->language;
    const struct msgtab *t = source_files_find(&c->messages, id, lang, &text);
    if (!t)
        return no_text(c, id);
    if (!source_is_language(lang, text.lang))
        return source_broken(c->request,
                             "event 0x%08lX has no text in language 0x%04X; 0x%04X is shown",
                             (unsigned long)id, (unsigned)lang, (unsigned)text.lang);
    char none[1];
    ptrdiff_t len = msgtab_format(none, sizeof none, t, id, lang, MSGTAB_IGNORE_INSERTS, NULL, 0);
    if (len < 0)
        return source_broken(c->request, "event 0x%08lX: %s", (unsigned long)id,
                             msgtab_strerror((int)len));
    char *words = memory_zeros((size_t)len + 1);
    msgtab_format(words, (size_t)len + 1, t, id, lang, MSGTAB_IGNORE_INSERTS, NULL, 0);
    int status = check_inserts(c, e, words);
    free(words);
    return status == STATUS_OK ? check_strings(c) : status;
}

/* Every version of an event of the manifest that has a text. */
static int check_defined(const struct check *c, uint32_t id)
{
    struct msgtab_event_definition e;
    uint32_t next = 0;
    int status = STATUS_OK;
    while (status == STATUS_OK && source_provider_next(&c->provider, id, &next, &e))
        status = e.message == (uint32_t)MSGTAB_EVENT_NO_MESSAGE
                     ? source_broken(c->request, "its manifest gives event %u version %u no text",
                                     e.id, e.version)
                     : check_message(c, &e, e.message);
    return status;
}

/* The number of an event of the manifest, or else all 32 bits of an id. */
static int check_event(const struct check *c, uint32_t id)
{
    struct msgtab_event_definition e;
    uint32_t next = 0;
    const bool is_defined = is_provider(c) && source_provider_next(&c->provider, id, &next, &e);
    return is_defined ? check_defined(c, id) : check_message(c, NULL, id);
}

/* All files, of which some may be the same. */
static int check_language(struct check *c)
{
    struct source_files *const all[] = {&c->messages, &c->parameters, &c->categories};
    int status = STATUS_OK;
    for (size_t i = 0; i < sizeof all / sizeof *all && status == STATUS_OK; i++) {
        source_files_index(all[i]);
        status = source_check_language(c->request, all[i]);
    }
    return status;
}

/* Without a folder, paths of an exported registry mean something on Windows only. */
static bool looks_at_files(const struct source_request *r)
{
    const bool is_local = !r->reg && r->hive_count == 0;
    return r->files || r->root || is_local || source_paths_are_here();
}

/* Variables are those of whoever reads the log, but for the two that are in the registry. */
static void note_variables(const char *paths)
{
    static const char *const safe[] = {"%SystemRoot%", "%SystemDrive%"};
    struct slice path;
    for (const char *rest = paths ? paths : ""; source_path_next(&rest, &path);) {
        const char *end = *path.text == '%' ? memchr(path.text + 1, '%', path.len - 1) : NULL;
        struct slice name = {path.text, end ? (uint32_t)(end + 1 - path.text) : 0};
        if (!end || slice_is(name, safe[0]) || slice_is(name, safe[1]))
            continue;
        char shown[SHOWN_LONG];
        show_long(shown, name);
        say_to(stdout,
               "(only %%SystemRoot%% is the same for every reader of the log; %s may not be)\n",
               shown);
    }
}

/* What is well, and what a reader may want to know besides. */
static void print_well(const struct check *c)
{
    const struct source_request *r = c->request;
    const unsigned long registered = c->registered.source.category_count;
    const struct source_files *f = c->categories.tables.count > 0 ? &c->categories : &c->messages;
    if (!looks_at_files(r)) {
        say_to(stdout, "source '%s': the registry is well; no file was looked at (--files)\n",
               r->shown);
        return;
    }
    say_to(stdout, "source '%s': all is well\n", r->shown);
    note_variables(c->registered.source.message_file);
    note_variables(c->registered.publisher.message_file);
    for (size_t i = 0; i < f->tables.count; i++) {
        ptrdiff_t count = msgtab_event_categories(&f->tables.items[i]);
        if (count > (ptrdiff_t)registered)
            printf("(registered categories: %lu; the file has texts for 1 to %ld)\n", registered,
                   (long)count);
    }
}

static int check_all(struct check *c)
{
    uint32_t id = 0;
    const struct source_request *r = c->request;
    int status = r->id ? opt_take_number(r->command, r->id,
                                         (struct opt_range){"an event id", 0, UINT32_MAX}, &id)
                       : STATUS_OK;
    if (status != STATUS_OK)
        return status;
    bool has_files = looks_at_files(r);
    if (r->id && !has_files)
        return opt_wrong(r->command, "--files is missing: where is the file with event", r->id);
    if (r->lang && !has_files)
        return opt_wrong(r->command, "--files is missing: where are the files with texts in",
                         r->lang);
    status = source_place_open(&c->place, r);
    if (status == STATUS_OK)
        status = source_or_provider(&c->registered, r, &c->place, r->log);
    if (status == STATUS_OK)
        status = check_registry(c);
    if (status == STATUS_OK && has_files)
        status = check_files(c);
    if (status == STATUS_OK && r->id)
        status = check_event(c, id);
    else if (status == STATUS_OK && r->language)
        status = check_language(c);
    return status;
}

int source_check(const struct source_request *r)
{
    struct check *c = memory_zeros(sizeof *c);
    c->request = r;
    int status = check_all(c);
    if (status == STATUS_OK)
        print_well(c);
    source_files_close(&c->messages);
    source_files_close(&c->parameters);
    source_files_close(&c->categories);
    source_place_close(&c->place);
    source_provider_close(&c->provider);
    source_registered_free(&c->registered);
    free(c);
    return status;
}
