/* Finds the ;//@ comments, has each parsed, and holds those of a message against each other. */
#include "comment.h"

#include "catalogue.h"
#include "comment_parse.h"
#include "diag.h"
#include "insert_word.h"
#include "map.h"
#include "rule_set.h"
#include "suggest.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *word;
    unsigned rules;
} words[COMMENT_KINDS] = {
#define COMMENT_ROW(kind, word, rules, parse) [kind] = {word, rules},
    COMMENT_LIST(COMMENT_ROW)
#undef COMMENT_ROW
};

/* A walk through the statements. */
struct walk {
    struct catalogue *catalogue;
    struct diag *diag;
    uint32_t first;     /* comment of the next message */
    bool after_message; /* the file had a message already */
};

const char *comment_word(enum comment_kind kind)
{
    return words[kind].word;
}

/* Whether a comment, with "file" one of files, can have this kind. */
static bool is_possible(int kind, bool of_file)
{
    return !of_file || (words[kind].rules & COMMENT_OF_FILE) != 0;
}

/* The kind of a comment; an unknown word is a warning. */
static enum comment_kind read_kind(struct walk *w, struct slice word, struct place place,
                                   bool of_file)
{
    char shown[SHOWN_SIZE];
    struct suggestion near = suggest_start(word);
    for (int kind = 0; kind < COMMENT_KINDS; kind++) {
        if (is_possible(kind, of_file) && slice_is(word, words[kind].word))
            return (enum comment_kind)kind;
    }
    for (int kind = 0; kind < COMMENT_KINDS; kind++) {
        if (is_possible(kind, of_file))
            suggest_try(&near, slice_of(words[kind].word));
    }
    show_word(shown, word);
    diag(w->diag, DIAG_UNKNOWN_COMMENT, place, "unknown word %s in a //@%s comment%s", shown,
         of_file ? " file" : "", suggest_text(&near));
    return COMMENT_KINDS;
}

static void bad(struct walk *w, const struct comment *comment, const char *expected)
{
    diag(w->diag, DIAG_BAD_COMMENT, comment->place, "expected %s", expected);
}

/* ;//@ file allow, for all messages of the file; false after an error. */
static bool allow_in_file(struct walk *w, const struct comment *comment)
{
    struct catalogue *c = w->catalogue;
    if (w->after_message) {
        bad(w, comment, "'file allow' before the first message of the file");
        return false;
    }
    if (!c->allowed)
        c->allowed = memory_zeros(c->source_count * sizeof *c->allowed);
    c->allowed[comment->place.file].on[comment->allow - RULE_FIRST] = true;
    return true;
}

static void read_comment(struct walk *w, const struct statement *stmt)
{
    struct catalogue *c = w->catalogue;
    struct slice text = catalogue_slice(c, stmt->file, stmt->span);
    if (text.len < 4 || memcmp(text.text, "//@", 3) != 0)
        return;
    struct slice rest = {text.text + 3, text.len - 3};
    struct slice word = comment_cut(&rest);
    bool of_file = slice_is(word, "file");
    if (of_file)
        word = comment_cut(&rest);
    struct comment comment = {.place = catalogue_place(c, stmt->file, word)};
    comment.kind = read_kind(w, word, comment.place, of_file);
    if (comment.kind == COMMENT_KINDS || !comment_parse(c, &comment, rest, w->diag))
        return;
    if (of_file && comment.kind == COMMENT_ALLOW && !allow_in_file(w, &comment))
        return;
    if (of_file || !(words[comment.kind].rules & COMMENT_OF_MESSAGE))
        ARRAY_ADD(&c->file_comments, comment);
    else
        ARRAY_ADD(&c->comments, comment);
}

/* A type that the message cannot have counts as none, so that its texts cause no further errors. */
static void check_insert(struct walk *w, struct comment *comment, bool event)
{
    struct comment_insert *insert = &comment->insert;
    if (insert->parameter && !event)
        bad(w, comment,
            "one of the types " INSERT_TYPE_WORDS ": the type parameter is for event texts");
    else if (event && insert->type != INSERT_STRING && insert->type != INSERT_NOTHING)
        diag(w->diag, DIAG_EVENT_INSERT, comment->place,
             "insert %%%u is declared %s, but events carry strings only", (unsigned)insert->number,
             insert_type_word(insert->type));
    else
        return;
    insert->type = INSERT_NOTHING;
    insert->parameter = false;
}

static void check_inserts(struct walk *w, const struct message *m)
{
    bool event = comment_of(w->catalogue, m, COMMENT_EVENT);
    for (uint32_t i = 0; i < m->comment_count; i++) {
        struct comment *comment = &w->catalogue->comments.items[m->first_comment + i];
        if (comment->kind == COMMENT_INSERT)
            check_insert(w, comment, event);
    }
}

static void check_facts(struct walk *w, const struct message *m)
{
    struct map facts = {.exact_case = true}; /* the comment with a word */
    const struct comment *comment;
    for (uint32_t i = 0; (comment = comment_next(w->catalogue, m, COMMENT_FACT, &i)) != NULL;) {
        struct slice word = comment->fact.word;
        uint32_t first = map_add(&facts, word, m->first_comment + i - 1);
        if (first == MAP_NONE)
            continue;
        char shown[SHOWN_SIZE];
        struct place place = catalogue_place(w->catalogue, comment->place.file, word);
        show_word(shown, word);
        diag(w->diag, DIAG_BAD_COMMENT, place, "message has two facts %s", shown);
        diag_note(w->diag, w->catalogue->comments.items[first].place, "the first one is here");
    }
    map_free(&facts);
}

static void check_once(struct walk *w, const struct message *m)
{
    bool seen[COMMENT_KINDS] = {false};
    for (uint32_t i = 0; i < m->comment_count; i++) {
        const struct comment *comment = &w->catalogue->comments.items[m->first_comment + i];
        if ((words[comment->kind].rules & COMMENT_ONCE) && seen[comment->kind])
            diag(w->diag, DIAG_BAD_COMMENT, comment->place,
                 "expected one ';//@ %s' a message, found a second", words[comment->kind].word);
        seen[comment->kind] = true;
    }
}

/* A message without a symbol gets no function: said of its first comment on one. */
static void check_symbol(struct walk *w, const struct message *m)
{
    for (uint32_t i = 0; i < m->comment_count && m->symbol.len == 0; i++) {
        const struct comment *comment = &w->catalogue->comments.items[m->first_comment + i];
        if (!(words[comment->kind].rules & COMMENT_NEEDS_SYMBOL))
            continue;
        diag(w->diag, DIAG_BAD_COMMENT, comment->place,
             "'%s' describes the function of a message, and this one gets none without a "
             "SymbolicName",
             words[comment->kind].word);
        diag_note(w->diag, (struct place){m->file, m->keyword}, "the message is here");
        return;
    }
}

/* Puts comments that allow a code before the others, each code once: every finding asks for them,
   so there must not be many to look at. */
static void allow_first(struct walk *w)
{
    struct catalogue *c = w->catalogue;
    struct comment *all = c->comments.items + w->first;
    const size_t count = c->comments.count - w->first;
    struct comment *rest = memory_resize(NULL, count * sizeof *rest);
    struct rule_set seen = {{false}};
    size_t allowed = 0, others = 0;
    for (size_t i = 0; i < count; i++) {
        bool *on = all[i].kind == COMMENT_ALLOW ? &seen.on[all[i].allow - RULE_FIRST] : NULL;
        if (!on)
            rest[others++] = all[i];
        else if (!*on)
            all[allowed++] = all[i];
        if (on)
            *on = true;
    }
    memcpy(all + allowed, rest, others * sizeof *rest);
    c->comments.count = w->first + allowed + others;
    free(rest);
}

/* The comments since the last message are this one's. */
static void end_message(struct walk *w, struct message *m)
{
    w->after_message = true;
    if (w->catalogue->comments.count > w->first + 1)
        allow_first(w);
    uint32_t count = (uint32_t)w->catalogue->comments.count - w->first;
    if (count == 0)
        return;
    m->first_comment = w->first;
    m->comment_count = count;
    w->first += count;
    check_once(w, m);
    check_symbol(w, m);
    check_inserts(w, m);
    check_facts(w, m);
}

/* Comments for the next message after the last one of a file. */
static void drop_orphans(struct walk *w)
{
    struct catalogue *c = w->catalogue;
    for (size_t i = w->first; i < c->comments.count; i++) {
        const struct comment *comment = &c->comments.items[i];
        diag(w->diag, DIAG_UNKNOWN_COMMENT, comment->place,
             "no message follows this //@ '%s' comment", words[comment->kind].word);
    }
    c->comments.count = w->first;
}

static void start_file(struct walk *w)
{
    drop_orphans(w);
    w->after_message = false;
}

void comments_read(struct catalogue *c, struct diag *d)
{
    struct walk w = {.catalogue = c, .diag = d};
    size_t errors = d->errors;
    uint32_t file = UINT32_MAX;
    for (size_t i = 0; i < c->statements.count; i++) {
        const struct statement *stmt = &c->statements.items[i];
        if (stmt->file != file)
            start_file(&w);
        file = stmt->file;
        if (stmt->kind == STATEMENT_COMMENT || stmt->kind == STATEMENT_LIST_COMMENT)
            read_comment(&w, stmt);
        else if (stmt->kind == STATEMENT_MESSAGE)
            end_message(&w, &c->messages.items[stmt->index]);
    }
    drop_orphans(&w);
    c->comment_errors += d->errors - errors;
}

const struct comment *comment_next(const struct catalogue *c, const struct message *m,
                                   enum comment_kind kind, uint32_t *next)
{
    while (*next < m->comment_count) {
        const struct comment *comment = &c->comments.items[m->first_comment + (*next)++];
        if (comment->kind == kind)
            return comment;
    }
    return NULL;
}

const struct comment *comment_of(const struct catalogue *c, const struct message *m,
                                 enum comment_kind kind)
{
    uint32_t next = 0;
    return comment_next(c, m, kind, &next);
}

bool comment_exists(const struct catalogue *c, enum comment_kind kind)
{
    for (size_t i = 0; i < c->comments.count; i++) {
        if (c->comments.items[i].kind == kind)
            return true;
    }
    return false;
}

bool comment_has_rule(const struct catalogue *c, const struct message *m, enum comment_rule rule)
{
    for (uint32_t i = 0; i < m->comment_count; i++) {
        if (words[c->comments.items[m->first_comment + i].kind].rules & (unsigned)rule)
            return true;
    }
    return false;
}
