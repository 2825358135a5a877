/* What shows each rule: a source that has it, and one that does not. */
#ifndef MSGTAB_COMPILER_RULE_EXAMPLE_H
#define MSGTAB_COMPILER_RULE_EXAMPLE_H

#include "rule.h"

struct rule_example {
    const char *command; /* of msgtab, shows it for FILE.mc; "": the examples are not sources */
    const char *wrong, *right;
};

const struct rule_example *rule_example(const struct rule *rule);

#endif
