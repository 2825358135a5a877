/* The rules as a table. */
#include "rule.h"

#include "numeral.h"
#include "text_util.h"

#include <string.h>

/* Offsets into one object need no addresses in the program. What explains the rules is an object of
   its own, because some programs only name them. */
static const struct rule_name_list {
#define RULE(symbol, number, level, scope, name, ...) char symbol[sizeof name];
#include "rules.def"
#undef RULE
} names = {
#define RULE(symbol, number, level, scope, name, ...) name,
#include "rules.def"
#undef RULE
};

static const struct rule_text_list {
#define RULE(symbol, number, level, scope, name, summary, why, ...) \
    char symbol[sizeof(summary "\0" why)];
#include "rules.def"
#undef RULE
} texts = {
#define RULE(symbol, number, level, scope, name, summary, why, ...) summary "\0" why,
#include "rules.def"
#undef RULE
};

static const struct rule rules[] = {
#define RULE(symbol, number, level, scope, ...)                                   \
    {number, DIAG_##level, RULE_##scope, offsetof(struct rule_name_list, symbol), \
     offsetof(struct rule_text_list, symbol)},
#include "rules.def"
#undef RULE
};

enum { RULE_COUNT = sizeof rules / sizeof *rules };

size_t rule_count(void)
{
    return RULE_COUNT;
}

const struct rule *rule_at(size_t index)
{
    return &rules[index];
}

const char *rule_name(const struct rule *rule)
{
    return (const char *)&names + rule->name;
}

const char *rule_summary(const struct rule *rule)
{
    return (const char *)&texts + rule->text;
}

const char *rule_why(const struct rule *rule)
{
    const char *summary = rule_summary(rule);
    return summary + strlen(summary) + 1;
}

const char *rule_name_at(size_t index)
{
    return index < rule_count() ? rule_name(&rules[index]) : NULL;
}

const struct rule *rule_find(uint32_t number)
{
    for (size_t i = 0; i < RULE_COUNT; i++) {
        if (rules[i].number == number)
            return &rules[i];
    }
    return NULL;
}

const struct rule *rule_named(struct slice word)
{
    uint32_t number = 0;
    if (word.len > 2 && slice_is((struct slice){word.text, 2}, "MT") &&
        numeral_parse_plain((struct slice){word.text + 2, word.len - 2}, 9999, &number) ==
            NUMERAL_OK)
        return rule_find(number);
    for (size_t i = 0; i < RULE_COUNT; i++) {
        if (slice_is(word, rule_name(&rules[i])))
            return &rules[i];
    }
    return NULL;
}
