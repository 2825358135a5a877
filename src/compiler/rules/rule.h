/* What is known of every diagnostic: the rows of rules/. A number is never used again. */
#ifndef MSGTAB_COMPILER_RULE_H
#define MSGTAB_COMPILER_RULE_H

#include "slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum diag_level { DIAG_ERROR, DIAG_WARNING, DIAG_NOTE };

/* When a diagnostic is given. All but RULE_ALWAYS can be suppressed with ;//@ allow. */
enum rule_scope {
    RULE_ALWAYS,
    RULE_COMPILE, /* in every run too */
    RULE_CHECK,   /* by the linter */
    RULE_OFF,     /* by the linter when it is asked to */
    RULE_DIFF,    /* by msgtab diff --breaking */
    RULE_DIFF_OFF /* by msgtab diff --breaking when it is asked to */
};

enum diag_code {
#define RULE(symbol, number, ...) symbol = (number),
#include "rules.def"
#undef RULE
};

struct rule {
    uint32_t number;
    enum diag_level level;
    enum rule_scope scope;
    uint32_t name, text; /* for the functions below */
};

size_t rule_count(void);

const char *rule_name(const struct rule *rule);

/* A sentence: what it is about. */
const char *rule_summary(const struct rule *rule);

/* Sentences: what is wrong, and what to do. */
const char *rule_why(const struct rule *rule);

/* The rules in the order of their numbers. */
const struct rule *rule_at(size_t index);

/* The name of the rule with this index, or NULL after the last. */
const char *rule_name_at(size_t index);

/* The rule with this number, or NULL. */
const struct rule *rule_find(uint32_t number);

/* The rule that MT1234 or its name names, in any case, or NULL. */
const struct rule *rule_named(struct slice word);

#endif
