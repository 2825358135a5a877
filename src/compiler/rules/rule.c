/* The rules as a table. */
#include "rule.h"

#include "numeral.h"
#include "text_util.h"

/* Sources of the examples: a message; a message and its translation. */
#define EXAMPLE(text) "MessageId=1\nSymbolicName=SHOP_MESSAGE\nLanguage=English\n" text "\n.\n"
#define TRANSLATED(english, german)                                                          \
    "LanguageNames=(German=0x407:MSG00407)\nMessageId=1\nLanguage=English\n" english "\n.\n" \
    "Language=German\n" german "\n.\n"
#define MESSAGE(id, name, text) \
    "MessageId=" id "\nSymbolicName=" name "\nLanguage=English\n" text "\n.\n"

/* Two sources, for changes from one to the other. */
#define CHANGE(before, after) ";// OLD.mc\n" before ";// NEW.mc\n" after

static const struct rule rules[] = {
#define RULE(symbol, number, level, scope, ...) {number, DIAG_##level, RULE_##scope, __VA_ARGS__},
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

const char *rule_name_at(size_t index)
{
    return index < rule_count() ? rules[index].name : NULL;
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
        if (slice_is(word, rules[i].name))
            return &rules[i];
    }
    return NULL;
}
