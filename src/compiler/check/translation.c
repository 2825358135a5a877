/* The pairs of texts that are compared, and the rules that do it. */
#include "translation.h"

#include "allow.h"
#include "check_translations.h"

#include <stdarg.h>
#include <stdio.h>

void translation_fault(const struct translation *t, enum diag_code code, size_t offset,
                       const char *format, ...)
{
    char text[256];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    diag(t->diag, code, text_place(t->other.text, offset), "%s", text);
    diag_note(t->diag, text_place(t->first.text, 0), "the text in %s is here", t->first.name);
}

static void read_version(struct version_of_text *v, const struct catalogue *c,
                         const struct text *text)
{
    const struct name *language = &c->languages.items[text->language_index];
    if (v->named != language)
        show_word(v->name, language->name);
    v->named = language;
    v->text = text;
    v->body = text_body(c, text);
    v->language = language->value;
    pieces_read(&v->pieces, v->body);
    quotes_read(&v->quotes, &v->pieces);
    brackets_read(&v->brackets, &v->pieces);
}

static const struct {
    enum diag_code code;
    void (*check)(const struct translation *t);
} rules[] = {
    {DIAG_TRANSLATION_CUT, translation_check_cut},
    {DIAG_TRANSLATION_BREAK, translation_check_breaks},
    {DIAG_TRANSLATION_STOP, translation_check_stop},
    {DIAG_TRANSLATION_NUMBER, translation_check_numbers},
    {DIAG_TRANSLATION_SAME, translation_check_same},
    {DIAG_TRANSLATION_BLANKS, translation_check_blanks},
    {DIAG_TRANSLATION_QUOTES, translation_check_quotes},
    {DIAG_TRANSLATION_BRACKETS, translation_check_brackets},
    {DIAG_TRANSLATION_REPEATED, translation_check_repeated},
};

enum { RULE_TOTAL = sizeof rules / sizeof *rules };

static void compare(const struct translation *t, const struct catalogue *c,
                    const struct rule_set *on)
{
    for (size_t i = 0; i < RULE_TOTAL; i++) {
        if (rule_is_on(on, rules[i].code) && !is_allowed(c, t->message, rules[i].code))
            rules[i].check(t);
    }
}

void check_translations(const struct catalogue *c, const struct rule_set *on, struct diag *d)
{
    struct translation t = {.diag = d};
    for (size_t i = 0; i < c->messages.count; i++) {
        t.message = &c->messages.items[i];
        t.first.text = NULL;
        for (uint32_t k = 0; k < t.message->text_count; k++) {
            const struct text *text = &c->texts.items[t.message->first_text + k];
            if (text->language_index == TEXT_IGNORED)
                continue;
            read_version(t.first.text ? &t.other : &t.first, c, text);
            if (t.first.text != text)
                compare(&t, c, on);
        }
    }
    pieces_free(&t.first.pieces);
    pieces_free(&t.other.pieces);
}
