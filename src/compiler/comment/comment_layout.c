/* Comments that say where the parts of a table are. */
#include "comment_reader.h"
#include "text_util.h"

/* Reads the offset of a piece, which may be missing. */
static bool read_offset(struct comment_piece *piece, struct slice word)
{
    piece->placed = word.len > 0;
    return !piece->placed || numeral_parse_plain(word, UINT32_MAX, &piece->offset) == NUMERAL_OK;
}

/* block LANGUAGE FIRST[-LAST] [OFFSET], or block LANGUAGE none */
bool parse_block(struct reader *r)
{
    struct comment_piece *piece = &r->comment->piece;
    piece->language = comment_cut(&r->rest);
    struct slice ids = comment_cut(&r->rest);
    piece->none = slice_is(ids, "none");
    if (piece->none && r->rest.len == 0)
        return true;
    if (comment_range(ids, UINT32_MAX, &piece->first, &piece->last) != NUMERAL_OK ||
        piece->first > piece->last || !read_offset(piece, r->rest))
        return comment_expected(r, "'block LANGUAGE IDS [OFFSET]' with a message id, a range such "
                                   "as 0x100-0x120 or the word none as IDS");
    return true;
}

/* bytes LANGUAGE [OFFSET] "..." */
bool parse_bytes(struct reader *r)
{
    struct comment_piece *piece = &r->comment->piece;
    struct slice at = {"", 0};
    struct slice offset = {"", 0};
    struct buf unused = {0};
    piece->language = comment_cut(&r->rest);
    if (r->rest.len > 0 && r->rest.text[0] != '"')
        offset = comment_cut(&r->rest);
    piece->string = r->rest;
    if (piece->language.len == 0 || !read_offset(piece, offset) || r->rest.len == 0 ||
        r->rest.text[0] != '"')
        return comment_expected(r, "'bytes LANGUAGE [OFFSET] \"STRING\"'");
    const char *why = text_unquote(&unused, piece->string, TEXT_ANSI, &at);
    buf_free(&unused);
    if (why)
        diag(r->diag, DIAG_BAD_COMMENT, comment_argument_place(r, at), "expected %s", why);
    return !why;
}
