/* msgtab code: what a code of Windows can mean, from a number in any form or a name. */
#include "code_print.h"
#include "commands.h"
#include "console.h"
#include "say.h"
#include "text_util.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum option { O_FILE = 1, O_LANG, O_FORMAT };

static const struct opt_word styles[] = {{"text", false}, {"json", true}, {NULL, 0}};

static const struct opt options[] = {
    {O_FILE, "file", "FILE", "show the texts of this DLL, EXE, .mui, .res, .bin or .mc"},
    {O_LANG, "lang", "LANGUAGE", "de, de-DE or 0x407; without it the user's languages count"},
    {O_FORMAT, "format", "STYLE", "text (default) or json", .words = styles},
    {0}};

struct arguments {
    const char *file;
    uint16_t language;
    int json;
    ARRAY_OF(const char *) words;
};

static int set_style(const struct opt_command *self, struct arguments *a, const char *value)
{
    return opt_choose(value, styles, &a->json)
               ? STATUS_OK
               : opt_wrong(self, "expected the format text or json, found", value);
}

static int take(const struct opt_command *self, struct arguments *a, int id, const char *value)
{
    switch (id) {
    case OPT_ARGUMENT:
        if (!*value)
            return opt_wrong(self, "the code is empty", NULL);
        ARRAY_ADD(&a->words, value);
        return STATUS_OK;
    case O_FILE:
        a->file = value;
        return *value ? STATUS_OK : opt_wrong(self, "the name of the file is empty", NULL);
    case O_LANG:
        return msgtab_language_from(value, &a->language) == 0
                   ? STATUS_OK
                   : opt_wrong(self, "unknown language", value);
    default: return set_style(self, a, value);
    }
}

/* What can be said of a number that has no name: its parts, and the Win32 code it becomes. */
static void say_parts(uint32_t code)
{
    char parts[CODE_PARTS_SIZE];
    const struct msgtab_meaning status = {.code = code, .kind = MSGTAB_CODE_NTSTATUS};
    const struct code_relations r = code_relations_of(&status);
    if (code <= 0xFFFF)
        return;
    code_parts(parts, code, MSGTAB_CODE_NTSTATUS);
    say_error("  as NTSTATUS: %s\n", parts);
    if (r.has_win32 && r.win32 != code) {
        const char *name = msgtab_code_name(r.win32, MSGTAB_CODE_WIN32);
        say_error("    Win32 %" PRIu32 "%s%s (RtlNtStatusToDosError)\n", r.win32, name ? " " : "",
                  name ? name : "");
    }
    code_parts(parts, code, MSGTAB_CODE_HRESULT);
    say_error("  as HRESULT: %s\n", parts);
}

static void say_unknown(const char *word)
{
    uint32_t numbers[CODE_NUMBERS];
    char shown[SHOWN_SIZE];
    size_t count = code_word_numbers(word, numbers);
    struct msgtab_meaning next;
    struct suggestion near = suggest_start(slice_of(word));
    for (size_t i = 0; count == 0 && msgtab_code_list(i, &next, 1) > 0; i++)
        suggest_try(&near, slice_of(next.name));
    show_word(shown, slice_of(word));
    say_error("msgtab: no code of Windows has the %s %s%s\n", count > 0 ? "number" : "name", shown,
              suggest_text(&near));
    for (size_t i = 0; i < count; i++)
        say_parts(numbers[i]);
}

/* Shows what is known about one word, for people after a blank line unless it is the first. */
static int answer_word(struct json *j, const char *word, const struct code_texts *texts,
                       bool *is_first)
{
    struct code_answer found = code_answer(word);
    const bool is_known = found.count + found.parts.count > 0;
    if (j->to) {
        code_json(j, &found, texts);
    } else if (is_known) {
        if (!*is_first)
            putchar('\n');
        code_print(&found, texts);
        *is_first = false;
    }
    if (!is_known)
        say_unknown(word);
    code_answer_free(&found);
    return is_known ? STATUS_OK : STATUS_INPUT;
}

static int answer(const struct arguments *a, const struct code_texts *texts)
{
    int status = STATUS_OK;
    bool is_first = true;
    struct json j = {.to = a->json ? stdout : NULL};
    if (a->json)
        json_begin(&j, NULL, '[');
    for (size_t i = 0; i < a->words.count; i++) {
        int one = answer_word(&j, a->words.items[i], texts, &is_first);
        status = one == STATUS_OK ? status : one;
    }
    if (a->json)
        json_end(&j, ']');
    return status;
}

static int work(const struct opt_command *self, const struct arguments *a)
{
    struct code_texts texts = {.language = a->language};
    if (a->words.count == 0)
        return opt_wrong(self, "expected a code or a name", NULL);
    int status = code_texts_open(&texts, a->file);
    if (status == STATUS_OK)
        status = answer(a, &texts);
    code_texts_close(&texts);
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
        status = work(self, &a);
    free(a.words.items);
    return status;
}

const struct opt_command cmd_code = {
    .name = "msgtab code",
    .arguments = "WORD...",
    .summary = "Show every meaning that a Win32, NTSTATUS or HRESULT code can have.",
    .notes = "\nWORD is a number: 5, 2147942405, -2147024891, 0x80070005, 80070005h, c0000022; or "
             "a name,\nor a part of one: ERROR_ACCESS_DENIED, 'access denied'. Without --file, "
             "the texts are those of\nsessmsg.dll beside the program. On Windows, the system's "
             "texts are shown too.\n'sessmsg CODE' fills in the text of a session or logon code; "
             "'sessmsg explain CODE' says what to do.\n",
    .options = options,
    .run = run,
};
