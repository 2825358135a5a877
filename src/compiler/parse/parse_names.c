/* Lists of names: ( name=value[:extra] ... ). */
#include "parse_names.h"

#include "text_util.h"

/* The word after ':'; a quote that opens it must be closed on the line. */
static bool take_extra(struct parser *p, const char *what)
{
    if (!parser_at_word(p)) {
        parser_expected(p, what, ":");
        return false;
    }
    if (p->token.kind == TOKEN_WORD && *parser_word(p).text == '"') {
        diag(p->diag, DIAG_EXPECTED, parser_place(p, p->token.span),
             "expected a closing '\"' on the line, found the end of the line");
        return false;
    }
    return true;
}

/* name=value[:extra] */
static bool parse_entry(struct parser *p, bool extra_needed)
{
    struct name_entry entry = {.name = p->token.span};
    char name[SHOWN_SIZE];
    show_bare(name, parser_word(p));
    parser_advance(p);
    if (!parser_take(p, TOKEN_EQUALS, name))
        return false;
    if (p->token.kind != TOKEN_WORD || parser_at_statement(p)) {
        parser_expected(p, "a number", name);
        return parser_at_statement(p);
    }
    entry.value = p->token.span;
    parser_advance(p);
    if (p->token.kind == TOKEN_COLON) {
        parser_advance(p);
        if (!take_extra(p, extra_needed ? "a file name" : "a symbol"))
            return false;
        entry.extra = p->token.span;
        parser_advance(p);
    } else if (extra_needed) {
        parser_expected(p, "':' and a file name", name);
        return false;
    }
    ARRAY_ADD(&p->catalogue->entries, entry);
    return true;
}

void parse_names(struct parser *p, const struct keyword *self, enum statement_kind kind)
{
    size_t first = p->catalogue->entries.count;
    p->in_list = p->token.kind == TOKEN_OPEN;
    bool ok = parser_take(p, TOKEN_OPEN, self->name);
    while (ok && p->token.kind == TOKEN_WORD && !parser_at_keyword(p, SCOPE_FILE))
        ok = parse_entry(p, kind == STATEMENT_LANGUAGE_NAMES);
    if (ok && p->token.kind != TOKEN_CLOSE) {
        parser_expected(p, "a name or ')' in the list", self->name);
        ok = false;
    }
    struct statement stmt = {
        kind, p->file, {0, 0}, (uint32_t)first, (uint32_t)(p->catalogue->entries.count - first)};
    ARRAY_ADD(&p->catalogue->statements, stmt);
    p->in_list = false;
    if (ok)
        parser_advance(p);
    else
        parser_recover(p);
}
