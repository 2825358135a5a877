/* Groups: who is affected by what a rule finds. */
#include "diff_rules.h"

#include "suggest.h"

#include <stdio.h>
#include <string.h>

enum group { PROGRAMS = 1, EVENTS = 2, MONITORING = 4, ALL = PROGRAMS | EVENTS | MONITORING };

static const struct {
    const char *name;
    enum group group;
} names[] = {{"programs", PROGRAMS}, {"events", EVENTS}, {"monitoring", MONITORING}};

enum { NAMES = sizeof names / sizeof *names };

static const struct {
    enum diag_code code;
    unsigned groups;
} groups[] = {
    {DIAG_BREAKS_MESSAGE, ALL},
    {DIAG_BREAKS_FREE_ID, ALL},
    {DIAG_BREAKS_RESERVATION, ALL},
    {DIAG_BREAKS_ID, ALL},
    {DIAG_BREAKS_NUMBER, ALL},
    {DIAG_BREAKS_SEVERITY, ALL},
    {DIAG_BREAKS_FACILITY, ALL},
    {DIAG_BREAKS_SYMBOL, PROGRAMS},
    {DIAG_BREAKS_FUNCTION, PROGRAMS},
    {DIAG_BREAKS_INSERT_ADDED, PROGRAMS | EVENTS},
    {DIAG_BREAKS_INSERT_REMOVED, PROGRAMS | MONITORING},
    {DIAG_BREAKS_INSERT_TYPE, PROGRAMS},
    {DIAG_BREAKS_EVENT, PROGRAMS | MONITORING},
    {DIAG_BREAKS_EVENT_CATEGORY, MONITORING},
    {DIAG_BREAKS_CATEGORIES, EVENTS | MONITORING},
    {DIAG_BREAKS_LANGUAGE, PROGRAMS | EVENTS},
    {DIAG_BREAKS_TRANSLATION, PROGRAMS | EVENTS},
    {DIAG_BREAKS_PROVIDER, ALL},
    {DIAG_BREAKS_IDENTITY, ALL},
    {DIAG_BREAKS_ITEM, PROGRAMS | MONITORING},
    {DIAG_BREAKS_MAP, EVENTS},
    {DIAG_BREAKS_DEFINITION, ALL},
    {DIAG_BREAKS_EVENT_NUMBER, ALL},
    {DIAG_BREAKS_CHANNEL, MONITORING},
    {DIAG_BREAKS_EVENT_VALUE, MONITORING},
    {DIAG_BREAKS_TEMPLATE, ALL},
};

static void set_rule(struct rule_set *set, uint32_t number, bool on)
{
    set->on[number - RULE_FIRST] = on;
}

static bool switch_group(struct rule_set *set, struct slice word, bool on)
{
    for (size_t n = 0; n < NAMES; n++) {
        if (!slice_is(word, names[n].name))
            continue;
        for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
            if (groups[i].groups & (unsigned)names[n].group)
                set_rule(set, groups[i].code, on);
        }
        return true;
    }
    return false;
}

static bool is_of_diff(const struct rule *rule)
{
    return rule->scope == RULE_DIFF || rule->scope == RULE_DIFF_OFF;
}

static bool switch_word(struct rule_set *set, struct slice word, bool on)
{
    const struct rule *rule = rule_named(word);
    if (!rule || !is_of_diff(rule))
        return switch_group(set, word, on);
    set_rule(set, rule->number, on);
    return true;
}

const char *diff_rules_switch(struct rule_set *set, const char *list, bool on,
                              char word[RULE_WORD_SIZE])
{
    for (const char *at = list;; at++) {
        size_t len = strcspn(at, ",");
        if (!switch_word(set, (struct slice){at, (uint32_t)len}, on)) {
            snprintf(word, RULE_WORD_SIZE, "%.*s", (int)(len < RULE_WORD_SIZE ? len : 63), at);
            return word;
        }
        at += len;
        if (*at == 0)
            return NULL;
    }
}

struct suggestion diff_rules_suggest(const char *word)
{
    struct suggestion near = suggest_start(slice_of(word));
    for (size_t i = 0; i < rule_count(); i++) {
        if (is_of_diff(rule_at(i)))
            suggest_try(&near, slice_of(rule_name_at(i)));
    }
    for (size_t n = 0; n < NAMES; n++)
        suggest_try(&near, slice_of(names[n].name));
    return near;
}
