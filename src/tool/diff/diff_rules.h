/* The rules that --only, --enable and --except name. */
#ifndef MSGTAB_TOOL_DIFF_RULES_H
#define MSGTAB_TOOL_DIFF_RULES_H

#include "rule_set.h"
#include "suggest.h"

#include <stdbool.h>

/* Turns each rule of a list on or off: codes, names, or groups of the rules that are on by default,
   separated by commas. Returns NULL, or the word that is none of these: it lasts until the next
   call's word, at most RULE_WORD_SIZE bytes of it, in word. */
enum { RULE_WORD_SIZE = 64 };
const char *diff_rules_switch(struct rule_set *set, const char *list, bool on,
                              char word[RULE_WORD_SIZE]);

/* The name that is nearest to a word that names nothing. */
struct suggestion diff_rules_suggest(const char *word);

#endif
