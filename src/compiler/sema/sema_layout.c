/* Blocks are held against the messages of their language, which are sorted by code. */
#include "sema_layout.h"

#include "comment.h"
#include "text_util.h"

#include <stdlib.h>

/* The messages of one language, c->table from start to end, and its pieces. */
struct layout {
    const struct catalogue *catalogue;
    struct diag *diag;
    uint32_t start, end;
    const struct comment *const *pieces;
    size_t count;
    const struct comment **block_of; /* of each place in c->table; NULL: none yet */
};

static bool is_piece(const struct comment *comment)
{
    return comment->kind == COMMENT_BLOCK || comment->kind == COMMENT_BYTES;
}

static int compare_pieces(const void *left, const void *right)
{
    const struct comment *a = *(const struct comment *const *)left;
    const struct comment *b = *(const struct comment *const *)right;
    if (a->piece.language_index != b->piece.language_index)
        return a->piece.language_index < b->piece.language_index ? -1 : 1;
    return (a > b) - (a < b); /* both are in file_comments */
}

static void add_piece(struct catalogue *c, struct comment *comment, const struct names *languages,
                      struct diag *d)
{
    struct comment_piece *piece = &comment->piece;
    struct place place = catalogue_place(c, comment->place.file, piece->language);
    piece->language_index = names_find(languages, piece->language, place, d);
    if (piece->language_index == MAP_NONE)
        return;
    struct name *language = &c->languages.items[piece->language_index];
    if (piece->none && !language->used)
        language->used = language->empty = true;
    c->pieces[c->piece_count++] = comment;
}

void sema_layout_languages(struct catalogue *c, const struct names *languages, struct diag *d)
{
    size_t errors = d->errors, count = 0;
    for (size_t i = 0; i < c->file_comments.count; i++)
        count += is_piece(&c->file_comments.items[i]);
    if (count == 0)
        return;
    c->pieces = memory_zeros(count * sizeof *c->pieces);
    for (size_t i = 0; i < c->file_comments.count; i++) {
        if (is_piece(&c->file_comments.items[i]))
            add_piece(c, &c->file_comments.items[i], languages, d);
    }
    if (c->piece_count > 1)
        qsort((void *)c->pieces, c->piece_count, sizeof *c->pieces, compare_pieces);
    c->comment_errors += d->errors - errors;
}

static void claim(struct layout *l, const struct comment *block)
{
    const struct table_entry *table = l->catalogue->table;
    uint32_t place = catalogue_find(l->catalogue, block->piece.language_index, block->piece.first);
    for (uint64_t code = block->piece.first; code <= block->piece.last; code++, place++) {
        if (place >= l->end || table[place].code != code) {
            diag(l->diag, DIAG_BAD_COMMENT, block->place,
                 "this block has the id 0x%08X, but no message of the language has it",
                 (unsigned)code);
            return;
        }
        if (l->block_of[place]) {
            diag(l->diag, DIAG_BAD_COMMENT, block->place,
                 "message 0x%08X is in two blocks of its language", (unsigned)code);
            diag_note(l->diag, l->block_of[place]->place, "the first one is here");
            return;
        }
        l->block_of[place] = block;
    }
}

static void check_complete(const struct layout *l)
{
    for (uint32_t i = l->start; i < l->end; i++) {
        if (l->block_of[i])
            continue;
        const struct message *m = &l->catalogue->messages.items[l->catalogue->table[i].message];
        diag(l->diag, DIAG_BAD_COMMENT, l->pieces[0]->place,
             "message 0x%08X is in no block of this language", (unsigned)m->code);
        diag_note(l->diag, (struct place){m->file, m->keyword}, "the message is here");
        return;
    }
}

/* After an error in one block, messages that are in none are not reported. */
static void check_language(struct layout *l)
{
    const struct comment *none = NULL;
    size_t blocks = 0, errors = l->diag->errors;
    for (size_t i = 0; i < l->count; i++) {
        const struct comment *piece = l->pieces[i];
        if (piece->kind != COMMENT_BLOCK)
            continue;
        blocks++;
        if (piece->piece.none)
            none = piece;
        else
            claim(l, piece);
    }
    if (none && (blocks > 1 || l->start < l->end))
        diag(l->diag, DIAG_BAD_COMMENT, none->place,
             "'none' says that the table of this language is empty, but it has %s",
             blocks > 1 ? "other blocks" : "messages");
    else if (l->diag->errors == errors)
        check_complete(l);
}

void sema_layout(struct catalogue *c, struct diag *d)
{
    size_t errors = d->errors;
    if (c->piece_count == 0)
        return;
    struct layout l = {.catalogue = c, .diag = d};
    l.block_of = memory_zeros((c->language_start[c->languages.count] + 1) * sizeof *l.block_of);
    for (size_t i = 0; i < c->piece_count; i += l.count) {
        uint32_t language = c->pieces[i]->piece.language_index;
        l.pieces = c->pieces + i;
        l.start = c->language_start[language];
        l.end = c->language_start[language + 1];
        for (l.count = 1; i + l.count < c->piece_count; l.count++) {
            if (l.pieces[l.count]->piece.language_index != language)
                break;
        }
        check_language(&l);
    }
    free((void *)l.block_of);
    c->comment_errors += d->errors - errors;
}
