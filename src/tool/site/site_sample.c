/* Messages with inserts that are filled with names from words.txt. */
#include "site.h"

#include "comment.h"
#include "html.h"
#include "text_util.h"

#include <msgtab/msgtab.h>

#include <stdlib.h>

enum { INSERTS = 99, SAMPLE_NUMBER = 3 };

/* The name that a comment gives an insert; len 0: none. */
static struct slice insert_name(const struct site *s, const struct message *m, unsigned insert)
{
    const struct comment *comment;
    uint32_t next = 0;
    while ((comment = comment_next(s->catalogue, m, COMMENT_INSERT, &next)) != NULL) {
        if (comment->insert.number == insert)
            return comment->insert.name;
    }
    return (struct slice){0};
}

struct slice site_sample(const struct site *s, const struct message *m, unsigned insert)
{
    struct slice name = insert_name(s, m, insert);
    uint32_t found = map_get(&s->samples, name);
    return found == MAP_NONE ? name : s->sample_texts.items[found];
}

/* The lines of a text with a LF between them. */
static void put_lines(const struct site *s, struct buf *out, const struct text *text)
{
    struct text_lines lines = text_lines(s->catalogue, text);
    struct slice line;
    bool lone, any = false;
    while (text_next_line(&lines, &line, &lone)) {
        if (any)
            buf_char(out, '\n');
        buf_bytes(out, line.text, line.len);
        any = true;
    }
    buf_char(out, 0);
}

/* Appends what is shown for an insert, between marks. */
static void put_sample(const struct site *s, struct buf *out, const struct message *m,
                       unsigned insert, const struct site_entry *code)
{
    struct slice sample = site_sample(s, m, insert);
    buf_str(out, HTML_OPEN);
    if (code && slice_is(insert_name(s, m, insert), "error"))
        buf_printf(out, code->number > UINT16_MAX ? "0x%08X" : "%u", (unsigned)code->number);
    else if (sample.len > 0)
        buf_bytes(out, sample.text, sample.len);
    else
        buf_printf(out, "%%%u", insert);
    buf_str(out, HTML_CLOSE);
    buf_char(out, 0);
}

/* The arguments: marked strings, or a number where the text needs one. */
static size_t set_arguments(const struct site *s, const struct message *m, const char *raw,
                            const struct site_entry *code, struct msgtab_arg *args,
                            struct buf *texts)
{
    unsigned char needs[INSERTS];
    size_t at[INSERTS];
    const struct msgtab_text text = msgtab_text_str(raw);
    ptrdiff_t count = msgtab_insert_count(&text, needs, INSERTS);
    for (ptrdiff_t i = 0; i < count && i < INSERTS; i++) {
        at[i] = texts->size;
        put_sample(s, texts, m, (unsigned)i + 1, code);
    }
    for (ptrdiff_t i = 0; i < count && i < INSERTS; i++)
        args[i] = needs[i] & MSGTAB_NEEDS_NUMBER ? msgtab_uint(SAMPLE_NUMBER)
                                                 : msgtab_str((const char *)texts->data + at[i]);
    return count > 0 ? (size_t)count : 0;
}

void site_fill(const struct site *s, struct buf *out, const struct message *m,
               const struct text *text, const struct site_entry *code)
{
    struct msgtab_arg args[INSERTS];
    struct buf raw = {0}, texts = {0};
    put_lines(s, &raw, text);
    const char *source = (const char *)raw.data;
    size_t count =
        memchr(source, '%', raw.size) ? set_arguments(s, m, source, code, args, &texts) : 0;
    unsigned flags = 0;
    ptrdiff_t len = msgtab_format_text(NULL, 0, source, flags, args, count);
    if (len < 0) {
        flags = MSGTAB_IGNORE_INSERTS;
        len = msgtab_format_text(NULL, 0, source, flags, NULL, 0);
    }
    if (len < 0) {
        buf_bytes(out, raw.data, raw.size - 1);
    } else {
        msgtab_format_text((char *)buf_reserve(out, (size_t)len + 1), (size_t)len + 1, source,
                           flags, args, count);
        out->size += (size_t)len;
    }
    buf_free(&raw);
    buf_free(&texts);
}
