/* Signatures: the types that the texts ask for, the names that comments give. */
#include "signature.h"

#include "comment.h"
#include "insert_word.h"
#include "inserts.h"
#include "macros.h"
#include "parameter_name.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

/* One signature after the other. */
struct maker {
    struct signatures *all;
    const struct catalogue *catalogue;
    const struct message *message;
    struct diag *diag;
    bool wrapper; /* texts are checked for what only the wrapper asks for, too */
    bool ok;
    struct signature signature;
    struct parameter parameters[INSERT_NUMBER_MAX];
    bool declared[INSERT_NUMBER_MAX]; /* a comment gives the type */
};

static bool is_wide(enum insert_type type)
{
    return type == INSERT_INT64 || type == INSERT_UINT64;
}

/* The type that serves both uses of one insert: any number serves every numeric conversion, so the
   first use decides unless a later one needs more bits. False: a string and a number. */
static bool merge_types(enum insert_type *type, enum insert_type other)
{
    if (*type == INSERT_NOTHING)
        *type = other;
    if (other == INSERT_NOTHING || *type == other)
        return true;
    if (*type == INSERT_STRING || other == INSERT_STRING)
        return false;
    if (is_wide(other) && !is_wide(*type))
        *type = other;
    return true;
}

/* The highest insert that is used or named decides how many parameters there are. */
static struct parameter *need_parameter(struct maker *k, uint32_t number)
{
    if (number > k->signature.count)
        k->signature.count = number;
    return &k->parameters[number - 1];
}

/* A clash of texts costs the message its function; one with a comment is an error. */
static void say_clash(struct maker *k, uint32_t number, enum insert_type type, struct place place)
{
    char why[INSERT_CLASH_SIZE];
    const struct parameter *p = &k->parameters[number - 1];
    insert_show_clash(why, number, p->type, type);
    if (!k->wrapper || k->declared[number - 1])
        diag(k->diag, DIAG_INSERT_TYPES, place, "%s", why);
    else if (!k->ok ||
             !no_function(k->catalogue, k->message, DIAG_INSERT_TYPES, place, why, k->diag))
        return;
    diag_note(k->diag, p->place, "the other use is here");
}

static void use_insert(struct maker *k, uint32_t number, enum insert_type type, struct place place)
{
    struct parameter *p = need_parameter(k, number);
    enum insert_type both = p->type;
    if (!merge_types(&both, type)) {
        say_clash(k, number, type, place);
        k->ok = false;
        return;
    }
    p->type = both;
    if (p->place.span.len == 0)
        p->place = place;
}

/* An insert of an event text is a string, written in a way that viewers know. */
static void check_event_insert(struct maker *k, const struct insert_use *use)
{
    unsigned number = use->number;
    bool by_id = k->parameters[number - 1].by_id;
    if (use->event_conversion == 's' || (use->event_conversion == 'S' && !by_id))
        return;
    k->ok = false;
    if (use->event_conversion == 'S')
        diag(k->diag, DIAG_EVENT_INSERT, use->place,
             "insert %%%u is a parameter, whose code viewers show as it is for %%%u!S!: write %%%u",
             number, number, number);
    else if (use->converts != INSERT_STRING && use->converts != INSERT_NOTHING)
        diag(k->diag, DIAG_EVENT_INSERT, use->place,
             "insert %%%u is used as %s, but events carry strings only: write %%%u", number,
             insert_type_word(use->converts), number);
    else
        diag(k->diag, DIAG_EVENT_INSERT, use->place,
             "insert %%%u has a format that event viewers do not know: write %%%u or %%%u!S!",
             number, number, number);
}

/* The inserts of all texts. */
static void read_uses(struct maker *k)
{
    const struct catalogue *c = k->catalogue;
    uint32_t first = k->message->first_text;
    uint32_t end = c->use_start[first + k->message->text_count];
    for (uint32_t i = c->use_start[first]; i < end; i++)
        k->ok = k->ok && !c->uses.items[i].refused;
    for (uint32_t i = c->use_start[first]; i < end; i++) {
        const struct insert_use *use = &c->uses.items[i];
        if (use->refused)
            continue;
        if (k->wrapper && k->signature.event && use->starts)
            check_event_insert(k, use);
        use_insert(k, use->number, use->type, use->place);
    }
}

static void read_insert(struct maker *k, const struct comment *comment)
{
    const struct comment_insert *insert = &comment->insert;
    struct parameter *p = &k->parameters[insert->number - 1];
    struct parameter_names names = {k->parameters, k->signature.count, &k->all->macros,
                                    k->signature.event};
    const char *why = parameter_name_fault(&names, insert->number, insert->name);
    if (why) {
        char shown[SHOWN_SIZE];
        show_word(shown, insert->name);
        diag(k->diag, DIAG_BAD_PARAMETER, comment->place, "parameter name %s %s", shown, why);
        k->ok = false;
        return;
    }
    need_parameter(k, insert->number);
    p->name = insert->name;
    p->by_id = insert->parameter;
    k->declared[insert->number - 1] = insert->type != INSERT_NOTHING;
    if (insert->type != INSERT_NOTHING)
        use_insert(k, insert->number, insert->type, comment->place);
}

static void read_comments(struct maker *k)
{
    const struct catalogue *c = k->catalogue;
    const struct message *m = k->message;
    const struct comment *event = comment_of(c, m, COMMENT_EVENT);
    const struct comment *function = comment_of(c, m, COMMENT_FUNCTION);
    const struct comment *insert = NULL;
    if (event) {
        k->signature.event = true;
        k->signature.category = event->event.category;
    }
    if (function) {
        k->signature.named = true;
        k->signature.name = function->function;
        k->signature.place = function->place;
    }
    for (uint32_t i = 0; (insert = comment_next(c, m, COMMENT_INSERT, &i)) != NULL;)
        read_insert(k, insert);
}

/* Names that nobody gave can be macros of the header too. */
static void check_default_names(struct maker *k)
{
    for (unsigned i = 0; i < k->signature.count && k->wrapper; i++) {
        struct buf name = {0};
        signature_parameter(&name, &k->signature, i);
        struct slice text = {(const char *)name.data, (uint32_t)name.size};
        if (k->parameters[i].name.len == 0 && map_get(&k->all->macros, text) != MAP_NONE) {
            diag(k->diag, DIAG_BAD_PARAMETER, k->signature.place,
                 "parameter name '%.*s' is a macro of the header: give another with ';//@ insert "
                 "%u NAME' before the MessageId",
                 (int)text.len, text.text, i + 1);
            k->ok = false;
        }
        buf_free(&name);
    }
}

/* A shared name cannot name a function. */
static bool has_name(const struct maker *k)
{
    return !k->message->shares_symbol || comment_of(k->catalogue, k->message, COMMENT_FUNCTION);
}

/* Puts a finished signature among the others. */
static void keep(struct maker *k)
{
    size_t size = k->signature.count * sizeof *k->parameters;
    k->signature.parameters = NULL;
    if (size > 0) {
        k->signature.parameters = arena_alloc(&k->all->arena, size);
        memcpy(k->signature.parameters, k->parameters, size);
    }
    ARRAY_ADD(&k->all->items, k->signature);
}

static void make_signature(struct maker *k, uint32_t index)
{
    const struct message *m = k->message = &k->catalogue->messages.items[index];
    memset(k->parameters, 0, k->signature.count * sizeof *k->parameters);
    memset(k->declared, 0, sizeof k->declared);
    k->ok = true;
    k->signature = (struct signature){.message = index,
                                      .name = catalogue_slice(k->catalogue, m->file, m->symbol),
                                      .place = {m->file, m->symbol},
                                      .parameters = k->parameters};
    read_comments(k);
    read_uses(k);
    check_default_names(k);
    if (k->ok && k->wrapper && has_name(k))
        keep(k);
}

void signatures_make(struct signatures *all, const struct catalogue *c, bool wrapper,
                     struct diag *d)
{
    *all = (struct signatures){.macros = {.exact_case = true}};
    if (!wrapper && c->comments.count == 0)
        return;
    struct maker *k = memory_zeros(sizeof *k);
    k->all = all;
    k->catalogue = c;
    k->diag = d;
    k->wrapper = wrapper;
    macros_init(&all->macros, c);
    for (uint32_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        if (m->symbol.len > 0 && (wrapper || comment_has_rule(c, m, COMMENT_ABOUT_INSERTS)))
            make_signature(k, i);
    }
    free(k);
}

void signatures_free(struct signatures *all)
{
    free(all->items.items);
    map_free(&all->macros);
    arena_free(&all->arena);
    *all = (struct signatures){0};
}

void signature_parameter(struct buf *out, const struct signature *s, unsigned index)
{
    struct slice name = s->parameters[index].name;
    if (name.len > 0)
        buf_bytes(out, name.text, name.len);
    else
        buf_printf(out, "arg%u", index + 1);
}
