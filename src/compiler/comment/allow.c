/* ;//@ [file] allow MTnnnn (mc language: comments that msgtab reads). */
#include "allow.h"

#include "comment.h"

static bool is_allowed_by(const struct comment *comment, enum diag_code code)
{
    return comment->kind == COMMENT_ALLOW && comment->allow == (uint32_t)code;
}

/* Those that allow are the first ones of a message. */
static bool is_allowed_in_message(const struct catalogue *c, const struct message *m,
                                  enum diag_code code)
{
    for (uint32_t i = 0; i < m->comment_count; i++) {
        const struct comment *comment = &c->comments.items[m->first_comment + i];
        if (comment->kind != COMMENT_ALLOW || is_allowed_by(comment, code))
            return comment->kind == COMMENT_ALLOW;
    }
    return false;
}

bool is_allowed(const struct catalogue *c, const struct message *m, enum diag_code code)
{
    return (c->allowed && rule_is_on(&c->allowed[m->file], code)) ||
           is_allowed_in_message(c, m, code);
}

bool is_allowed_in_file(const struct catalogue *c, enum diag_code code)
{
    for (size_t i = 0; i < c->source_count && c->allowed; i++) {
        if (rule_is_on(&c->allowed[i], code))
            return true;
    }
    return false;
}

bool is_allowed_anywhere(const struct catalogue *c, enum diag_code code)
{
    bool found = is_allowed_in_file(c, code);
    for (size_t i = 0; i < c->comments.count && !found; i++)
        found = is_allowed_by(&c->comments.items[i], code);
    return found;
}
