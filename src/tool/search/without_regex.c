/* A tool without PCRE2: there is no regular expression, so none is matched. */
#include "regex.h"

#include <stdio.h>

struct regex *regex_new(const char *pattern, char error[REGEX_ERROR_SIZE])
{
    (void)pattern;
    snprintf(error, REGEX_ERROR_SIZE, "this msgtab was built without PCRE2, which --regex needs");
    return NULL;
}

void regex_free(struct regex *r)
{
    (void)r;
}

struct regex_matcher *regex_matcher_new(const struct regex *r)
{
    (void)r;
    return NULL;
}

void regex_matcher_free(struct regex_matcher *m)
{
    (void)m;
}

enum regex_answer regex_match(struct regex_matcher *m, const char *text, size_t len)
{
    (void)m, (void)text, (void)len;
    return REGEX_NO;
}
