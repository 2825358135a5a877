/* The examples as a table. */
#include "rule_example.h"

/* Sources of the examples: a message; a message and its translation. */
#define EXAMPLE(text) "MessageId=1\nSymbolicName=SHOP_MESSAGE\nLanguage=English\n" text "\n.\n"
#define TRANSLATED(english, german)                                                          \
    "LanguageNames=(German=0x407:MSG00407)\nMessageId=1\nLanguage=English\n" english "\n.\n" \
    "Language=German\n" german "\n.\n"
#define MESSAGE(id, name, text) \
    "MessageId=" id "\nSymbolicName=" name "\nLanguage=English\n" text "\n.\n"

/* Two sources, for changes from one to the other. */
#define CHANGE(before, after) ";// OLD.mc\n" before ";// NEW.mc\n" after

/* The last three columns, in the order of the rules. */
static const struct rule_example examples[] = {
#define RULE(symbol, number, level, scope, name, summary, why, ...) {__VA_ARGS__},
#include "rules.def"
#undef RULE
};

const struct rule_example *rule_example(const struct rule *rule)
{
    return &examples[rule - rule_at(0)];
}
