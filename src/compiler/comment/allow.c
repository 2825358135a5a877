/* ;//@ [file] allow MTnnnn (mc language: comments that msgtab reads). */
#include "allow.h"

#include "comment.h"

static bool is_among(const struct comment *comments, size_t count, enum diag_code code)
{
    for (size_t i = 0; i < count; i++) {
        if (comments[i].kind == COMMENT_ALLOW && comments[i].allow == (uint32_t)code)
            return true;
    }
    return false;
}

bool is_allowed(const struct catalogue *c, const struct message *m, enum diag_code code)
{
    return (c->allowed && rule_is_on(&c->allowed[m->file], code)) ||
           (m->comment_count > 0 &&
            is_among(&c->comments.items[m->first_comment], m->comment_count, code));
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
    return is_allowed_in_file(c, code) || is_among(c->comments.items, c->comments.count, code);
}
