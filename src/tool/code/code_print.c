/* What is known about a word, for people. */
#include "code_print.h"

#include "char_width.h"
#include "say.h"
#include "terminal.h"
#include "utf.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_WIDTH = 16, FEW_STATUSES = 6 };

/* --- texts in lines --- */

/* Prints words from the column KEY_WIDTH on, in lines of the terminal's width. */
static void put_wrapped(const char *text)
{
    const uint32_t columns = terminal_text_width();
    size_t used = KEY_WIDTH;
    for (bool first = true; *text; first = false) {
        size_t len = strcspn(text, " ");
        size_t width = 0;
        for (size_t pos = 0; pos < len;)
            width += char_width(utf8_decode(text, len, &pos));
        if (!first && used + 1 + width > columns) {
            printf("\n%*s", KEY_WIDTH, "");
            used = KEY_WIDTH;
            first = true;
        }
        used += width + !first;
        say_to(stdout, "%s%.*s", first ? "" : " ", (int)len, text);
        text += len + strspn(text + len, " ");
    }
    putchar('\n');
}

static void put_key(const char *key)
{
    printf("    %-*s", KEY_WIDTH - 4, key);
}

static void put_text(const struct code_text *text)
{
    if (!text->text)
        return;
    put_key("text");
    put_wrapped(text->text);
    say_to(stdout, "%*s(%s%s%s)\n", KEY_WIDTH, "", text->source, text->language ? ", " : "",
           text->language ? text->language : "");
}

/* --- codes --- */

/* A code in the form that its kind is written in. */
static void show_code(char out[16], uint32_t code, unsigned kind)
{
    const bool small = kind == MSGTAB_CODE_WIN32 && code <= 0xFFFF;
    snprintf(out, 16, small ? "%" PRIu32 : "0x%08" PRIX32, code);
}

/* A code of another kind, with its name. */
static void put_code(uint32_t code, unsigned kind)
{
    char shown[16];
    const char *name = msgtab_code_name(code, kind);
    show_code(shown, code, kind);
    printf("%s%s%s", shown, name ? " " : "", name ? name : "");
}

static void put_parts(uint32_t code, unsigned kind)
{
    char parts[CODE_PARTS_SIZE];
    if (kind == MSGTAB_CODE_WIN32)
        return;
    code_parts(parts, code, kind);
    put_key("parts");
    puts(parts);
}

static void put_also(const struct code_names *names, size_t start, size_t end)
{
    struct buf list = {0};
    if (end == start + 1)
        return;
    for (size_t i = start + 1; i < end; i++)
        buf_printf(&list, "%s%s (%s)", i > start + 1 ? ", " : "", names->items[i].name,
                   names->items[i].header);
    buf_char(&list, 0);
    put_key("also");
    put_wrapped((const char *)list.data);
    buf_free(&list);
}

static void put_statuses(const struct code_relations *r)
{
    for (size_t i = 0; i < r->status_count && i < FEW_STATUSES; i++) {
        put_key(i == 0 ? "NTSTATUS" : "");
        put_code(r->statuses[i], MSGTAB_CODE_NTSTATUS | MSGTAB_CODE_HRESULT);
        putchar('\n');
    }
    if (r->status_count > FEW_STATUSES) {
        put_key("");
        printf("and %zu more\n", r->status_count - FEW_STATUSES);
    }
}

/* An HRESULT and how it is made. */
static void put_hresult(uint32_t hresult, const char *macro)
{
    put_key("HRESULT");
    put_code(hresult, MSGTAB_CODE_HRESULT);
    printf(" (%s)\n", macro);
}

static void put_relations(const struct msgtab_meaning *m)
{
    struct code_relations r = code_relations_of(m);
    if (r.has_win32) {
        put_key("Win32");
        put_code(r.win32, MSGTAB_CODE_WIN32);
        puts(" (RtlNtStatusToDosError)");
    }
    if (r.from_nt != 0)
        put_hresult(r.from_nt, "HRESULT_FROM_NT");
    if (r.from_win32 != 0)
        put_hresult(r.from_win32, code_hresult_macro(r.win32));
    put_statuses(&r);
    free(r.statuses);
}

/* How the number holds the code. The parts of the number are shown if they were not before, and
   are not those of the code. */
static void put_form(const struct msgtab_meaning *m, const char *shown, uint32_t number,
                     bool is_first)
{
    const bool in_status = m->form == MSGTAB_FORM_NTSTATUS_FROM_WIN32;
    if (m->form == MSGTAB_FORM_ITSELF)
        return;
    put_key("given as");
    printf("%s(%s)\n", code_form_name(m->form), shown);
    if (is_first && m->kind == MSGTAB_CODE_WIN32)
        put_parts(number, in_status ? MSGTAB_CODE_NTSTATUS : MSGTAB_CODE_HRESULT);
}

/* Shows a text unless the meaning before had the same one. */
static void put_new_text(struct code_text *text, char **before)
{
    if (text->text && *before && strcmp(text->text, *before) == 0) {
        free(text->text);
        return;
    }
    put_text(text);
    free(*before);
    *before = text->text;
}

struct before {
    char *of_file, *of_system;
};

/* One meaning under all its names. */
static void put_meaning(const struct code_names *names, size_t start, uint32_t number,
                        const struct code_texts *texts, struct before *before)
{
    const struct msgtab_meaning *m = &names->items[start];
    const size_t end = code_names_end(names, start);
    struct code_text text;
    char shown[16];
    show_code(shown, m->code, m->kind);
    printf("  %s %s %s (%s)\n", code_kind_name(m->kind), shown, m->name, m->header);
    put_form(m, shown, number, start == 0);
    put_also(names, start, end);
    if (m->form == MSGTAB_FORM_ITSELF || m->kind == MSGTAB_CODE_NTSTATUS)
        put_parts(m->code, m->kind);
    put_relations(m);
    code_text_of_file(&text, texts, m);
    put_new_text(&text, &before->of_file);
    code_text_of_system(&text, texts, m);
    put_new_text(&text, &before->of_system);
}

static void put_reading(const struct code_reading *reading, const struct code_texts *texts)
{
    struct code_names names = code_names_of(reading);
    struct before before = {0};
    printf("0x%08" PRIX32 " = %" PRIu32, reading->code, reading->code);
    if (reading->code >> 31)
        printf(" = %" PRId64, (int64_t)reading->code - (int64_t)UINT32_MAX - 1);
    putchar('\n');
    for (size_t i = 0; i < names.count; i = code_names_end(&names, i))
        put_meaning(&names, i, reading->code, texts, &before);
    free(before.of_file);
    free(before.of_system);
    free(names.items);
}

/* A line for each name that the word is a part of. */
static void put_part(const struct msgtab_meaning *m)
{
    char shown[16];
    show_code(shown, m->code, m->kind);
    printf("%-8s %10s  %s (%s)\n", code_kind_name(m->kind), shown, m->name, m->header);
}

void code_print(const struct code_answer *a, const struct code_texts *texts)
{
    for (size_t i = 0; i < a->count; i++) {
        if (i > 0)
            putchar('\n');
        put_reading(&a->readings[i], texts);
    }
    for (size_t i = 0; a->count == 0 && i < a->parts.count; i++)
        put_part(&a->parts.items[i]);
}
