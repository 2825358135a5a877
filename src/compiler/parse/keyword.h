/* The keywords of the language and where each is allowed (mc language: statements). */
#ifndef MSGTAB_COMPILER_KEYWORD_H
#define MSGTAB_COMPILER_KEYWORD_H

#include "slice.h"
#include "suggest.h"

#include <stdint.h>

enum scope {
    SCOPE_FILE = 1,       /* between messages */
    SCOPE_DEFINITION = 2, /* after MessageId, before the first text */
    SCOPE_TEXTS = 4,      /* after a text of a message */
    SCOPE_BETWEEN = SCOPE_FILE | SCOPE_TEXTS,
    SCOPE_ANY = SCOPE_BETWEEN | SCOPE_DEFINITION
};

/* Every keyword: its spelling, its scopes, and the function of parse.c for what follows it. Words
   are compared in this order: those that most messages have come first. */
#define KEYWORD_LIST(X)                                                             \
    X(KEYWORD_MESSAGE_ID, "MessageId", SCOPE_ANY, parse_message_id)                 \
    X(KEYWORD_SYMBOLIC_NAME, "SymbolicName", SCOPE_DEFINITION, parse_symbol)        \
    X(KEYWORD_LANGUAGE, "Language", SCOPE_DEFINITION | SCOPE_TEXTS, parse_language) \
    X(KEYWORD_SEVERITY, "Severity", SCOPE_DEFINITION, parse_severity)               \
    X(KEYWORD_FACILITY, "Facility", SCOPE_DEFINITION, parse_facility)               \
    X(KEYWORD_MESSAGE_ID_TYPEDEF, "MessageIdTypedef", SCOPE_BETWEEN, parse_typedef) \
    X(KEYWORD_SEVERITY_NAMES, "SeverityNames", SCOPE_BETWEEN, parse_severity_names) \
    X(KEYWORD_FACILITY_NAMES, "FacilityNames", SCOPE_BETWEEN, parse_facility_names) \
    X(KEYWORD_LANGUAGE_NAMES, "LanguageNames", SCOPE_BETWEEN, parse_language_names) \
    X(KEYWORD_OUTPUT_BASE, "OutputBase", SCOPE_ANY, parse_base)

enum keyword_kind {
#define KEYWORD_ENUM(kind, name, scopes, parse) kind,
    KEYWORD_LIST(KEYWORD_ENUM)
#undef KEYWORD_ENUM
};

struct keyword {
    enum keyword_kind kind;
    const char *name;
    uint32_t len;
    unsigned scopes;
};

/* The keyword that a word is, in any case; NULL when it is none. */
const struct keyword *keyword_find(struct slice word);

/* Tries all keywords as what may have been meant. */
void keyword_suggest(struct suggestion *near);

#endif
