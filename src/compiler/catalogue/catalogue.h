/* What the sources say: filled by the parser, then resolved in place by sema, then only read.
   Members marked (comments) are set by comments_read, those marked (sema) by sema_resolve, those
   marked (inserts) by inserts_read; before that they are zero or undefined. */
#ifndef MSGTAB_COMPILER_CATALOGUE_H
#define MSGTAB_COMPILER_CATALOGUE_H

#include "arena.h"
#include "insert.h"
#include "rule_set.h"
#include "source_file.h"
#include "span.h"
#include "text_form.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* An entry of a ...Names list: name=value[:extra], extra being a symbol or a file name. */
struct name_entry {
    struct span name;
    struct span value;
    struct span extra; /* len 0: none */
};

/* One translation of a message. */
struct text {
    uint32_t file;           /* that of its message, or of a translation */
    struct span language;    /* len 0: the one in force */
    struct span body;        /* whole lines with their line ends */
    uint32_t language_index; /* (sema) TEXT_IGNORED: a second text in one language */
};

#define TEXT_IGNORED UINT32_MAX

struct message {
    uint32_t file;
    struct span keyword;                    /* the word MessageId */
    struct span id;                         /* len 0: the one after the last */
    struct span severity, facility, symbol; /* len 0: not given */
    uint32_t first_text, text_count;
    bool coded;                /* its code is given: it is not made of severity, facility and id */
    uint32_t code;             /* (sema) the 32-bit message id */
    bool decimal;              /* (sema) OutputBase=10 */
    struct slice typedef_name; /* (sema) len 0: none */
    bool shares_symbol;        /* (sema) with a message that has another code */
    bool repeats_symbol;       /* (sema) the same, and an earlier message has it */
    uint32_t first_comment, comment_count; /* (comments) */
};

/* Statements in the order of the source; the header and sema follow it. */
enum statement_kind {
    STATEMENT_COMMENT,        /* span: what follows the ';' */
    STATEMENT_LIST_COMMENT,   /* the same inside a list of names: not for the header */
    STATEMENT_TYPEDEF,        /* span: the type, len 0: none */
    STATEMENT_BASE,           /* span: the number */
    STATEMENT_SEVERITY_NAMES, /* index, count: entries */
    STATEMENT_FACILITY_NAMES,
    STATEMENT_LANGUAGE_NAMES,
    STATEMENT_MESSAGE /* index: the message */
};

struct statement {
    enum statement_kind kind;
    uint32_t file;
    struct span span;
    uint32_t index, count;
};

/* A name in force (sema): built-in names first, then new ones in the order of the source; a name
   that is defined again keeps its place. */
struct name {
    struct slice name;
    struct slice extra; /* symbol, or file name of a language without its ending */
    uint32_t value;
    struct place place; /* where it was defined; span.len 0: built in */
    bool used;          /* of a language: it has a table, with a text of some message or empty */
    bool empty;         /* of a language: its table has no messages */
};

struct name_list {
    struct name *items;
    size_t count, capacity;
};

/* Texts grouped by language and sorted by code (sema): entries[language_start[i]] up to
   entries[language_start[i + 1]] are the table of language i. */
struct table_entry {
    uint32_t code;
    uint32_t text;
    uint32_t message;
};

/* An argument that a text reads (inserts): an insert, or a '*' in its format, which is another. */
struct insert_use {
    struct place place;        /* of the insert */
    uint32_t number;           /* 1 to 99 */
    enum insert_type type;     /* what reads it */
    bool starts;               /* the first use of its insert */
    bool refused;              /* a broken insert or a type that clashes, which was reported */
    char event_conversion;     /* of the insert: see event_conversion */
    enum insert_type converts; /* what the insert's conversion reads; INSERT_NOTHING: it has none */
};

/* Ids that no message may have (comments). */
struct reserved_ids {
    struct slice facility_name; /* len 0: of every facility */
    uint32_t facility;          /* (sema) RESERVED_EVERYWHERE: of every facility */
    uint32_t first, last;
    struct place place;
};

enum { RESERVED_EVERYWHERE = 0x1000, RESERVED_ID_MAX = 0xFFFF };

struct catalogue {
    struct source_file *sources; /* owned by the caller */
    size_t source_count;
    ARRAY_OF(struct statement) statements;
    ARRAY_OF(struct name_entry) entries;
    ARRAY_OF(struct message) messages;
    ARRAY_OF(struct text) texts;
    struct name_list severities, facilities, languages; /* (sema) */
    struct table_entry *table;                          /* (sema) */
    uint32_t *language_start;                           /* (sema) one more than languages */
    struct text_form *forms;                            /* (sema) of the texts; NULL: as asked */
    ARRAY_OF(struct comment) comments;                  /* (comments) of messages, in their order */
    ARRAY_OF(struct comment) file_comments;             /* (comments) of the catalogue as a whole */
    const struct comment **pieces;                      /* (sema) block and bytes, by language */
    size_t piece_count;
    ARRAY_OF(struct slice) fact_values;     /* (comments) */
    ARRAY_OF(struct reserved_ids) reserved; /* (comments) */
    struct rule_set *allowed;               /* (comments) by file; NULL: nothing */
    size_t comment_errors;                  /* what is wrong with comments alone */
    ARRAY_OF(struct insert_use) uses;       /* (inserts) in the order of the texts */
    uint32_t *use_start;                    /* (inserts) one more than texts */
};

void catalogue_free(struct catalogue *c);

/* Whether nothing is wrong so far but comments, so that messages can be held against each other. */
bool catalogue_is_sound(const struct catalogue *c, const struct diag *d);

/* Where a code is in the table of a language (sema), or the next one after it. */
uint32_t catalogue_find(const struct catalogue *c, uint32_t language, uint32_t code);

static inline struct slice catalogue_slice(const struct catalogue *c, uint32_t file,
                                           struct span span)
{
    return source_slice(&c->sources[file], span);
}

/* The place of a piece of a source's text: the inverse of catalogue_slice. */
static inline struct place catalogue_place(const struct catalogue *c, uint32_t file,
                                           struct slice piece)
{
    return (struct place){file, {(uint32_t)(piece.text - c->sources[file].text), piece.len}};
}

static inline struct slice text_body(const struct catalogue *c, const struct text *text)
{
    return catalogue_slice(c, text->file, text->body);
}

/* The place of a character of a text. */
static inline struct place text_place(const struct text *text, size_t offset)
{
    return (struct place){text->file, {text->body.start + (uint32_t)offset, 1}};
}

/* The lines of a text: each call gives the next one without its line end. */
struct text_lines {
    const struct source_file *source;
    uint32_t pos, end;
};

struct text_lines text_lines(const struct catalogue *c, const struct text *text);

/* False after the last line. *ended_lf tells that the line ended in a lone LF. */
bool text_next_line(struct text_lines *lines, struct slice *line, bool *ended_lf);

/* Appends the lines of a text, each with an LF after it. */
void text_plain(struct buf *out, const struct catalogue *c, const struct text *text);

/* The length of a text in UTF-16 units, without the line end of its last line. */
size_t text_units(const struct catalogue *c, const struct text *text);

#endif
