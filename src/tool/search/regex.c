/* PCRE2 with limits, so that every pattern ends. It is not compiled to machine code: a pattern runs
   once over short texts. */
#include "regex.h"

#include "arena.h"
#include "text_util.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATTERN_MAX = 65536, NESTING_MAX = 250 };

struct regex {
    pcre2_code *code;
};

struct regex_matcher {
    const struct regex *regex;
    pcre2_match_data *data;
    pcre2_match_context *limits;
};

/* How many characters are before an offset in bytes; malformed bytes count as one each. */
static size_t characters_before(const char *text, size_t offset)
{
    size_t count = 0;
    for (size_t i = 0; i < offset; i++)
        count += ((unsigned char)text[i] & 0xC0u) != 0x80;
    return count;
}

/* The case of letters does not matter, as in all that find compares; ^ and $ are of lines. */
static pcre2_code *compile(const char *pattern, pcre2_compile_context *context, int *code,
                           size_t *offset)
{
    const uint32_t options =
        PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C;
    pcre2_set_newline(context, PCRE2_NEWLINE_ANYCRLF);
    pcre2_set_max_pattern_length(context, PATTERN_MAX);
    pcre2_set_parens_nest_limit(context, NESTING_MAX);
    return pcre2_compile((PCRE2_SPTR)(const void *)pattern, PCRE2_ZERO_TERMINATED, options, code,
                         offset, context);
}

static void describe(char error[REGEX_ERROR_SIZE], const char *pattern, int code, size_t offset)
{
    enum { MESSAGE_SIZE = 160 };
    char message[MESSAGE_SIZE], shown[SHOWN_SIZE];
    const size_t len = strlen(pattern);
    if (pcre2_get_error_message(code, (PCRE2_UCHAR *)(void *)message, sizeof message) < 0)
        snprintf(message, sizeof message, "PCRE2 gives the error %d", code);
    show_word(shown, slice_of(pattern));
    snprintf(error, REGEX_ERROR_SIZE, "the pattern %s is wrong at character %zu: %s", shown,
             characters_before(pattern, offset < len ? offset : len) + 1, message);
}

struct regex *regex_new(const char *pattern, char error[REGEX_ERROR_SIZE])
{
    int code = 0;
    size_t offset = 0;
    pcre2_compile_context *context = pcre2_compile_context_create(NULL);
    if (!context)
        memory_exhausted();
    pcre2_code *compiled = compile(pattern, context, &code, &offset);
    pcre2_compile_context_free(context);
    if (!compiled) {
        describe(error, pattern, code, offset);
        return NULL;
    }
    struct regex *r = memory_zeros(sizeof *r);
    r->code = compiled;
    return r;
}

void regex_free(struct regex *r)
{
    if (r)
        pcre2_code_free(r->code);
    free(r);
}

struct regex_matcher *regex_matcher_new(const struct regex *r)
{
    struct regex_matcher *m = memory_zeros(sizeof *m);
    m->regex = r;
    m->data = pcre2_match_data_create_from_pattern(r->code, NULL);
    m->limits = pcre2_match_context_create(NULL);
    if (!m->data || !m->limits)
        memory_exhausted();
    pcre2_set_match_limit(m->limits, REGEX_STEPS);
    pcre2_set_depth_limit(m->limits, REGEX_STEPS);
    pcre2_set_heap_limit(m->limits, REGEX_KIBIBYTES);
    return m;
}

void regex_matcher_free(struct regex_matcher *m)
{
    if (!m)
        return;
    pcre2_match_data_free(m->data);
    pcre2_match_context_free(m->limits);
    free(m);
}

enum regex_answer regex_match(struct regex_matcher *m, const char *text, size_t len)
{
    const int found =
        pcre2_match(m->regex->code, (PCRE2_SPTR)(const void *)text, len, 0, 0, m->data, m->limits);
    if (found >= 0)
        return REGEX_YES;
    return found == PCRE2_ERROR_NOMATCH ? REGEX_NO : REGEX_ENDLESS;
}
