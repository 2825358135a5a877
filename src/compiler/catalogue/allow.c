/* ;//@ allow MTnnnn (mc language: comments that msgtab reads). */
#include "allow.h"

#include "directive.h"
#include "numeral.h"
#include "text_util.h"

/* The number behind MT, in any case; 0 when that is not what the word is. */
static uint32_t warning_number(struct slice word)
{
    uint32_t number = 0;
    bool is_code =
        word.len > 2 && ascii_lower(word.text[0]) == 'm' && ascii_lower(word.text[1]) == 't' &&
        numeral_parse((struct slice){word.text + 2, word.len - 2}, 9999, &number) == NUMERAL_OK;
    return is_code ? number : 0;
}

static bool is_among(const struct directive *directives, size_t count, enum diag_code code)
{
    for (size_t i = 0; i < count; i++) {
        struct slice rest = directives[i].rest;
        if (slice_is(directives[i].word, "allow") &&
            warning_number(directive_word(&rest)) == (uint32_t)code)
            return true;
    }
    return false;
}

bool is_allowed(const struct catalogue *c, const struct message *m, enum diag_code code)
{
    return m->directive_count > 0 &&
           is_among(&c->directives.items[m->first_directive], m->directive_count, code);
}

bool is_allowed_anywhere(const struct catalogue *c, enum diag_code code)
{
    return is_among(c->directives.items, c->directives.count, code);
}

/* Those of the linter, and a message that is not translated on purpose. */
static bool can_be_allowed(uint32_t number)
{
    return number == (uint32_t)DIAG_MISSING_LANGUAGE ||
           (number >= (uint32_t)DIAG_CHECK_PRINTF && diag_is_known(number));
}

void check_allowed(const struct catalogue *c, struct diag *d)
{
    for (size_t i = 0; i < c->directives.count; i++) {
        const struct directive *directive = &c->directives.items[i];
        struct slice rest = directive->rest;
        if (!slice_is(directive->word, "allow"))
            continue;
        uint32_t number = warning_number(directive_word(&rest));
        if (rest.len > 0 || !can_be_allowed(number))
            diag(d, DIAG_BAD_DIRECTIVE, directive->place,
                 "expected 'allow MT1234' with the number of a warning that can be allowed");
    }
}
