/* Sets of rules. */
#include "rule_set.h"

#include <string.h>

void rule_set_init(struct rule_set *set, bool lint)
{
    *set = (struct rule_set){{false}};
    for (size_t i = 0; i < rule_count(); i++) {
        const struct rule *rule = rule_at(i);
        set->on[rule->number - RULE_FIRST] = rule->scope == RULE_ALWAYS ||
                                             rule->scope == RULE_COMPILE ||
                                             (lint && rule->scope == RULE_CHECK);
    }
}

void rule_set_init_diff(struct rule_set *set)
{
    *set = (struct rule_set){{false}};
    for (size_t i = 0; i < rule_count(); i++)
        set->on[rule_at(i)->number - RULE_FIRST] = rule_at(i)->scope == RULE_DIFF;
}

/* Turns on what a list names, rules that always apply only if they are wanted. */
static const char *turn_on(struct rule_set *set, const char *list, bool always)
{
    while (list && *list) {
        size_t len = strcspn(list, ",");
        const struct rule *rule = rule_named((struct slice){list, (uint32_t)len});
        if (!rule || (rule->scope == RULE_ALWAYS && !always))
            return list;
        set->on[rule->number - RULE_FIRST] = true;
        list += len + (list[len] == ',');
    }
    return NULL;
}

const char *rule_set_enable(struct rule_set *set, const char *list)
{
    return turn_on(set, list, true);
}

const char *rule_set_except(struct rule_set *set, const char *list)
{
    return turn_on(set, list, false);
}
