/* Which rules a run applies. */
#ifndef MSGTAB_COMPILER_RULE_SET_H
#define MSGTAB_COMPILER_RULE_SET_H

#include "rule.h"

enum { RULE_FIRST = 1000, RULE_LIMIT = 2000 };

struct rule_set {
    bool on[RULE_LIMIT - RULE_FIRST];
};

/* The rules of every run, and with lint those of the linter. */
void rule_set_init(struct rule_set *set, bool lint);

/* The rules of msgtab diff --breaking. */
void rule_set_init_diff(struct rule_set *set);

/* Turns on what a list of codes and names, separated by commas, names; NULL: none. Returns the
   first word that is not one, or NULL. */
const char *rule_set_enable(struct rule_set *set, const char *list);

/* The same for what is to be left out: rules that always apply are not. */
const char *rule_set_except(struct rule_set *set, const char *list);

static inline bool rule_is_on(const struct rule_set *set, enum diag_code code)
{
    return set->on[(unsigned)code - RULE_FIRST];
}

#endif
