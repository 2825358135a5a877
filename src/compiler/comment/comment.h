/* The comments that msgtab reads, ;//@ [file] WORD ARGUMENTS (mc language: comments). Each is
   parsed and checked once; what it says are values here, which all later parts only read. */
#ifndef MSGTAB_COMPILER_COMMENT_H
#define MSGTAB_COMPILER_COMMENT_H

#include "insert.h"
#include "span.h"
#include "text_form.h"
#include "version_text.h"

#include <stdbool.h>

/* What holds for all comments with a word. */
enum comment_rule {
    COMMENT_OF_MESSAGE = 1,    /* allowed without "file": for the message that follows */
    COMMENT_OF_FILE = 2,       /* for the catalogue; "file" before it is needed only when the word
                                  is one of messages too */
    COMMENT_ONCE = 4,          /* at most one for each message */
    COMMENT_NEEDS_SYMBOL = 8,  /* describes the function of a message */
    COMMENT_ABOUT_INSERTS = 16 /* the inserts of the message are checked with it */
};

/* Every word: its rules, and the function of a comment_*.c that reads what
 * follows it. */
#define COMMENT_LIST(X)                                                                            \
    X(COMMENT_INSERT, "insert", COMMENT_OF_MESSAGE | COMMENT_NEEDS_SYMBOL | COMMENT_ABOUT_INSERTS, \
      parse_insert)                                                                                \
    X(COMMENT_FUNCTION, "function",                                                                \
      COMMENT_OF_MESSAGE | COMMENT_ONCE | COMMENT_NEEDS_SYMBOL | COMMENT_ABOUT_INSERTS,            \
      parse_function)                                                                              \
    X(COMMENT_EVENT, "event", COMMENT_OF_MESSAGE | COMMENT_ONCE | COMMENT_ABOUT_INSERTS,           \
      parse_event)                                                                                 \
    X(COMMENT_ALLOW, "allow", COMMENT_OF_MESSAGE | COMMENT_OF_FILE, parse_allow)                   \
    X(COMMENT_FACT, "fact", COMMENT_OF_MESSAGE, parse_fact)                                        \
    X(COMMENT_NOTE, "note", COMMENT_OF_MESSAGE, parse_note)                                        \
    X(COMMENT_VERSION, "version", COMMENT_OF_FILE, parse_version)                                  \
    X(COMMENT_LINES, "lines", COMMENT_OF_MESSAGE | COMMENT_OF_FILE, parse_lines)                   \
    X(COMMENT_ENCODING, "encoding", COMMENT_OF_MESSAGE | COMMENT_OF_FILE, parse_encoding)          \
    X(COMMENT_TEXT, "text", COMMENT_OF_MESSAGE, parse_exact)                                       \
    X(COMMENT_ENTRY, "entry", COMMENT_OF_MESSAGE, parse_exact)                                     \
    X(COMMENT_CODE, "code", COMMENT_OF_MESSAGE | COMMENT_ONCE, parse_code)                         \
    X(COMMENT_BLOCK, "block", COMMENT_OF_FILE, parse_block)                                        \
    X(COMMENT_BYTES, "bytes", COMMENT_OF_FILE, parse_bytes)                                        \
    X(COMMENT_DEPRECATED, "deprecated", COMMENT_OF_MESSAGE | COMMENT_ONCE, parse_deprecated)       \
    X(COMMENT_RESERVED, "reserved", COMMENT_OF_FILE, parse_reserved)

enum comment_kind {
#define COMMENT_ENUM(kind, word, rules, parse) kind,
    COMMENT_LIST(COMMENT_ENUM)
#undef COMMENT_ENUM
        COMMENT_KINDS
};

/* ;//@ insert NUMBER NAME [TYPE] */
struct comment_insert {
    uint32_t number; /* 1 to 99 */
    struct slice name;
    enum insert_type type; /* INSERT_NOTHING: not declared */
    bool parameter;        /* the id of a parameter text */
};

/* ;//@ event [CATEGORY] */
enum { EVENT_CATEGORY_MAX = 0xFFFF };
struct comment_event {
    struct slice category_name; /* len 0: none, or a number */
    uint16_t category;          /* 0: none; of a name (sema) */
};

/* ;//@ fact WORD VALUE... */
struct comment_fact {
    struct slice word;
    uint32_t first_value, value_count; /* of the catalogue's fact_values */
};

/* ;//@ version [LANGUAGE] KEY TEXT */
struct comment_version {
    struct slice language;   /* len 0: for every reader */
    uint32_t language_index; /* (sema) UINT32_MAX: for every reader, or not found */
    enum version_key key;
    struct slice text;
};

/* ;//@ [file] lines [LANGUAGE] ENDS, ;//@ [file] encoding [LANGUAGE] ENCODING, ;//@ text or entry
   [LANGUAGE] "..." */
struct comment_form {
    struct slice language; /* len 0: in every language */
    enum text_encoding encoding;
    enum text_ends ends;
    bool open;
    struct slice string; /* with its quotes */
};

/* ;//@ block LANGUAGE FIRST[-LAST] [OFFSET], ;//@ block LANGUAGE none,
   ;//@ bytes LANGUAGE [OFFSET] "..." */
struct comment_piece {
    struct slice language;
    uint32_t language_index; /* (sema) MAP_NONE: it is not known */
    uint32_t first, last;    /* of a block */
    uint32_t offset;         /* in the table, when it is placed */
    bool placed;             /* it does not follow the piece before it */
    bool none;               /* the table has no blocks */
    struct slice string;     /* of bytes, with its quotes */
};

/* ;//@ reserved [FACILITY] IDS... has its values in the catalogue's reserved. */

struct comment {
    enum comment_kind kind;
    struct place place; /* of the word */
    union {
        struct comment_insert insert;
        struct slice function; /* the name */
        struct comment_event event;
        uint32_t allow; /* the number of the warning */
        struct comment_fact fact;
        struct slice note; /* for translators */
        struct comment_version version;
        struct comment_form form;
        struct comment_piece piece;
        uint32_t code;
        struct slice deprecated; /* what to do instead; len 0: not said */
    };
};

struct catalogue;
struct diag;
struct message;

/* Reads all comments of a parsed catalogue and gives each message its own. What is wrong with one
   is an error in d and in c->comment_errors; an unknown word is a warning. */
void comments_read(struct catalogue *c, struct diag *d);

const char *comment_word(enum comment_kind kind);

/* The first comment of a message that is of this kind, or NULL. */
const struct comment *comment_of(const struct catalogue *c, const struct message *m,
                                 enum comment_kind kind);

/* The next one, from number *next of the message's comments on, or NULL. */
const struct comment *comment_next(const struct catalogue *c, const struct message *m,
                                   enum comment_kind kind, uint32_t *next);

/* Whether any message has a comment of this kind. */
bool comment_exists(const struct catalogue *c, enum comment_kind kind);

/* Whether a comment of the message has this rule. */
bool comment_has_rule(const struct catalogue *c, const struct message *m, enum comment_rule rule);

#endif
