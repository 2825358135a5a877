/* msgtab render: one event with its strings, as Event Viewer shows it. */
#include "arena.h"
#include "commands.h"
#include "console.h"
#include "failure.h"
#include "numeral.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <msgtab/event.h>

enum option { O_PARAMS = 1, O_LANG };

static const struct opt options[] = {
    {O_PARAMS, "params", "FILE", "texts for %%n in the message and in its strings"},
    {O_LANG, "lang", "LANGUAGE", "de, de-DE or 0x407; without it the user's languages count"},
    {0}};

struct arguments {
    const char *file, *id, *params;
    uint16_t language;
    struct msgtab_arg *strings;
    size_t count, capacity;
};

static int take(const struct opt_command *self, struct arguments *a, int id, const char *value)
{
    if (id == O_PARAMS) {
        if (a->params)
            return opt_twice(self, id);
        a->params = value;
    } else if (id == O_LANG) {
        if (msgtab_language_from(value, &a->language) != 0)
            return opt_wrong(self, "unknown language", value);
    } else if (!a->file) {
        a->file = value;
    } else if (!a->id) {
        a->id = value;
    } else {
        a->strings = array_grow(a->strings, a->count, &a->capacity, sizeof *a->strings);
        a->strings[a->count++] = msgtab_str(value);
    }
    return STATUS_OK;
}

static int print(const struct arguments *a, const struct msgtab_event_texts *texts, uint32_t id)
{
    ptrdiff_t len = msgtab_event_render(NULL, 0, texts, id, a->strings, a->count);
    if (len < 0) {
        fprintf(stderr, "msgtab: %s: event %s: %s\n", a->file, a->id, msgtab_strerror((int)len));
        return failure_status((int)len);
    }
    char *text = memory_resize(NULL, (size_t)len + 1);
    msgtab_event_render(text, (size_t)len + 1, texts, id, a->strings, a->count);
    fwrite(text, 1, (size_t)len, stdout);
    free(text);
    return STATUS_OK;
}

static int render(const struct opt_command *self, const struct arguments *a)
{
    struct msgtab messages, parameters = {0};
    uint32_t id = 0;
    if (!a->id)
        return opt_wrong(self, "expected a file and an event id", NULL);
    if (numeral_parse((struct slice){a->id, (uint32_t)strlen(a->id)}, UINT32_MAX, &id) !=
        NUMERAL_OK)
        return opt_wrong(self, "expected an event id, found", a->id);
    int code = msgtab_open(&messages, a->file);
    if (code)
        return failure_of_file(a->file, code);
    code = a->params ? msgtab_open(&parameters, a->params) : 0;
    struct msgtab_event_texts texts = {&messages, 1, &parameters, a->params ? 1 : 0, a->language};
    int status = code ? failure_of_file(a->params, code) : print(a, &texts, id);
    msgtab_close(&messages);
    msgtab_close(&parameters);
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
        status = render(self, &a);
    free(a.strings);
    return status;
}

const struct opt_command cmd_render = {
    .name = "render",
    .arguments = "FILE ID [--] [ARG...]",
    .summary = "Show an event of a message file with its strings as Event Viewer does.",
    .notes =
        "\nID is all 32 bits of the event's id, decimal, or hexadecimal behind 0x; each ARG is "
        "a\nstring of the event.\n",
    .options = options,
    .run = run,
};
