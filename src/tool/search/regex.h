/* Regular expressions, through PCRE2. */
#ifndef MSGTAB_TOOL_REGEX_H
#define MSGTAB_TOOL_REGEX_H

#include <stdbool.h>
#include <stddef.h>

struct regex;

/* What one thread needs to match. */
struct regex_matcher;

/* How far one message may go before it counts as REGEX_ENDLESS. */
enum { REGEX_STEPS = 1000000, REGEX_KIBIBYTES = 65536 };

enum { REGEX_ERROR_SIZE = 512 };

/* Compiles a pattern, UTF-8. NULL and what is wrong in error: the pattern, at some character of it,
   or that PCRE2 is not built in. */
struct regex *regex_new(const char *pattern, char error[REGEX_ERROR_SIZE]);
void regex_free(struct regex *r);

struct regex_matcher *regex_matcher_new(const struct regex *r);
void regex_matcher_free(struct regex_matcher *m);

enum regex_answer { REGEX_NO, REGEX_YES, REGEX_ENDLESS };

/* Whether a part of the text matches; UTF-8. */
enum regex_answer regex_match(struct regex_matcher *m, const char *text, size_t len);

#endif
