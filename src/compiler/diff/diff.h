/* What changed from one catalogue to another (msgtab(1), msgtab diff). */
#ifndef MSGTAB_COMPILER_DIFF_H
#define MSGTAB_COMPILER_DIFF_H

#include "catalogue.h"
#include "manifest_model.h"
#include "rule_set.h"

/* Every kind of change, in the order in which those of one message are listed: its word, and the
   rule that it breaks; 0: it breaks nothing. */
#define DIFF_LIST(X)                                                                 \
    X(DIFF_LANGUAGE_ADDED, "language-added", 0)                                      \
    X(DIFF_LANGUAGE_REMOVED, "language-removed", DIAG_BREAKS_LANGUAGE)               \
    X(DIFF_CATEGORIES, "categories-changed", DIAG_BREAKS_CATEGORIES)                 \
    X(DIFF_RESERVED, "reservation-added", 0)                                         \
    X(DIFF_UNRESERVED, "reservation-removed", DIAG_BREAKS_RESERVATION)               \
    X(DIFF_PROVIDER_ADDED, "provider-added", 0)                                      \
    X(DIFF_PROVIDER_REMOVED, "provider-removed", DIAG_BREAKS_PROVIDER)               \
    X(DIFF_PROVIDER, "provider-changed", DIAG_BREAKS_IDENTITY)                       \
    X(DIFF_ITEM, "manifest-item-changed", DIAG_BREAKS_ITEM)                          \
    X(DIFF_MAP, "manifest-map-changed", DIAG_BREAKS_MAP)                             \
    X(DIFF_DEFINITION_ADDED, "manifest-event-added", 0)                              \
    X(DIFF_DEFINITION_REMOVED, "manifest-event-removed", DIAG_BREAKS_DEFINITION)     \
    X(DIFF_DEFINITION_NUMBER, "manifest-event-renumbered", DIAG_BREAKS_EVENT_NUMBER) \
    X(DIFF_DEFINITION_CHANNEL, "manifest-channel-changed", DIAG_BREAKS_CHANNEL)      \
    X(DIFF_DEFINITION_VALUE, "manifest-event-changed", DIAG_BREAKS_EVENT_VALUE)      \
    X(DIFF_DEFINITION_DATA, "manifest-template-changed", DIAG_BREAKS_TEMPLATE)       \
    X(DIFF_ADDED, "message-added", 0)                                                \
    X(DIFF_REMOVED, "message-removed", DIAG_BREAKS_MESSAGE)                          \
    X(DIFF_REUSED, "id-reused", DIAG_BREAKS_ID)                                      \
    X(DIFF_RENUMBERED, "message-renumbered", DIAG_BREAKS_NUMBER)                     \
    X(DIFF_SEVERITY, "severity-changed", DIAG_BREAKS_SEVERITY)                       \
    X(DIFF_FACILITY, "facility-changed", DIAG_BREAKS_FACILITY)                       \
    X(DIFF_SYMBOL, "symbol-changed", DIAG_BREAKS_SYMBOL)                             \
    X(DIFF_FUNCTION, "function-renamed", DIAG_BREAKS_FUNCTION)                       \
    X(DIFF_DEPRECATED, "deprecated", 0)                                              \
    X(DIFF_UNDEPRECATED, "undeprecated", 0)                                          \
    X(DIFF_EVENT_ADDED, "event-added", 0)                                            \
    X(DIFF_EVENT_REMOVED, "event-removed", DIAG_BREAKS_EVENT)                        \
    X(DIFF_EVENT_CATEGORY, "event-category-changed", DIAG_BREAKS_EVENT_CATEGORY)     \
    X(DIFF_INSERT_ADDED, "insert-added", DIAG_BREAKS_INSERT_ADDED)                   \
    X(DIFF_INSERT_REMOVED, "insert-removed", DIAG_BREAKS_INSERT_REMOVED)             \
    X(DIFF_INSERT_TYPE, "insert-type-changed", DIAG_BREAKS_INSERT_TYPE)              \
    X(DIFF_INSERT_ORDER, "insert-order-changed", DIAG_BREAKS_INSERT_ORDER)           \
    X(DIFF_TEXT_ADDED, "translation-added", 0)                                       \
    X(DIFF_TEXT_REMOVED, "translation-removed", DIAG_BREAKS_TRANSLATION)             \
    X(DIFF_TEXT_CHANGED, "text-changed", DIAG_BREAKS_TEXT)

enum diff_kind {
#define DIFF_ENUM(kind, word, rule) kind,
    DIFF_LIST(DIFF_ENUM)
#undef DIFF_ENUM
        DIFF_KINDS
};

#define DIFF_NONE UINT32_MAX

struct diff_change {
    enum diff_kind kind;
    uint32_t rule;                     /* the rule that it breaks; 0: none that is on */
    uint32_t old_message, new_message; /* DIFF_NONE: none */
    uint32_t old_text, new_text;       /* of a language; DIFF_NONE: none */
    bool only_form;    /* the lines of the texts are equal, but not what ends or encodes them */
    uint32_t language; /* its id */
    uint32_t insert;   /* its number */
    struct slice text; /* of a manifest: what changed, as a sentence; places are of each side */
    struct place old_place, new_place;
    uint32_t from, to; /* codes, severities, facilities, categories, counts, types of inserts; of
                          reserved ids the first and the last key, see reservations.h */
};

/* A catalogue to be compared: resolved and without errors. */
struct diff_side {
    const struct catalogue *catalogue;
    bool is_table; /* it was made from a table, which knows neither symbols nor comments */
    const struct manifest *manifest; /* NULL: it has none */
    bool is_nameless;                /* the manifest does not hold names of providers */
};

struct diff {
    struct diff_side old, new;
    ARRAY_OF(struct diff_change) changes; /* of the catalogue first, then by code */
    size_t breaking;                      /* how many have a rule */
    struct arena arena;                   /* of texts of changes */
};

/* Compares the catalogues of d->old and d->new by the rules that are on. */
void diff_make(struct diff *d, const struct rule_set *rules);

void diff_free(struct diff *d);

const char *diff_word(enum diff_kind kind);

/* Whether a change is one of what a manifest says. */
bool diff_is_of_manifest(const struct diff_change *change);

/* What an insert is, as from and to of a change say it: an insert_type, or this. */
enum { DIFF_TYPE_PARAMETER = 100 };
const char *diff_type_word(uint32_t type);

#endif
