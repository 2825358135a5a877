/* Comments that say how a table holds its texts and codes. */
#include "comment_reader.h"
#include "numeral.h"
#include "text_util.h"

/* lines [LANGUAGE] crlf|lf|cr [open], or only open */
bool parse_lines(struct reader *r)
{
    struct comment_form *form = &r->comment->form;
    struct slice word = comment_cut(&r->rest);
    form->ends = text_ends_from(word);
    if (form->ends == ENDS_AS_ASKED && !slice_is(word, "open")) {
        form->language = word;
        word = comment_cut(&r->rest);
        form->ends = text_ends_from(word);
    }
    if (form->ends != ENDS_AS_ASKED)
        word = comment_cut(&r->rest);
    else
        form->ends = slice_is(word, "open") ? ENDS_CRLF : ENDS_AS_ASKED;
    form->open = slice_is(word, "open");
    if (form->ends == ENDS_AS_ASKED || (word.len > 0 && !form->open) || r->rest.len > 0)
        return comment_expected(r, "'lines ENDS' with crlf, lf, cr or open, or the first three "
                                   "and then open; the name of a language may come before them");
    return true;
}

/* encoding [LANGUAGE] ENCODING */
bool parse_encoding(struct reader *r)
{
    struct comment_form *form = &r->comment->form;
    struct slice word = comment_cut(&r->rest);
    if (r->rest.len > 0) {
        form->language = word;
        word = comment_cut(&r->rest);
    }
    form->encoding = text_encoding_from(word);
    if (form->encoding == TEXT_AS_ASKED || r->rest.len > 0)
        return comment_expected(r, "'encoding WORD' with ansi, utf-16 or utf-8; the name of a "
                                   "language may come before it");
    return true;
}

/* text [LANGUAGE] "..." and entry [LANGUAGE] "...": the string is read when its encoding is
   known. */
bool parse_exact(struct reader *r)
{
    struct comment_form *form = &r->comment->form;
    if (r->rest.len > 0 && r->rest.text[0] != '"')
        form->language = comment_cut(&r->rest);
    form->string = r->rest;
    if (r->rest.len == 0 || r->rest.text[0] != '"')
        return comment_expected(r, "a string in quotes; the name of a language may come before it");
    return true;
}

/* code NUMBER */
bool parse_code(struct reader *r)
{
    struct slice number = comment_cut(&r->rest);
    if (numeral_parse_plain(number, UINT32_MAX, &r->comment->code) != NUMERAL_OK || r->rest.len > 0)
        return comment_expected(r, "'code NUMBER' with a number of 32 bits");
    return true;
}
