/* Messages with inserts that are filled with names from words.txt. */
#include "site.h"

#include "comment.h"
#include "html.h"
#include "text_util.h"

#include <msgtab/msgtab.h>

#include <stdlib.h>

enum { INSERTS = 99, SAMPLE_NUMBER = 3 };

/* What a comment says of an insert; all 0: nothing. */
static struct comment_insert insert_of(const struct site *s, const struct message *m,
                                       unsigned insert)
{
    const struct comment *comment;
    uint32_t next = 0;
    while ((comment = comment_next(s->catalogue, m, COMMENT_INSERT, &next)) != NULL) {
        if (comment->insert.number == insert)
            return comment->insert;
    }
    return (struct comment_insert){0};
}

struct slice site_sample(const struct site *s, const struct message *m, unsigned insert)
{
    struct slice name = insert_of(s, m, insert).name;
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

/* Appends a text with its arguments; false: it cannot be formatted with them. */
static bool put_raw(struct buf *out, const char *source, unsigned flags,
                    const struct msgtab_arg *args, size_t count)
{
    ptrdiff_t len = msgtab_format_text(NULL, 0, source, flags, args, count);
    if (len < 0)
        return false;
    msgtab_format_text((char *)buf_reserve(out, (size_t)len + 1), (size_t)len + 1, source, flags,
                       args, count);
    out->size += (size_t)len;
    return true;
}

/* Whether a sample names a parameter text, as %%20104 does. */
static bool names_parameter(struct slice sample)
{
    return sample.len > 2 && sample.text[0] == '%' && sample.text[1] == '%';
}

/* The text that such a sample names, in the language of text, else in the first one; NULL: none. */
static const struct text *parameter_text(const struct site *s, const struct text *text,
                                         struct slice sample)
{
    uint32_t number = 0, i = 2;
    for (; i < sample.len && sample.text[i] >= '0' && sample.text[i] <= '9'; i++)
        number = number * 10 + (uint32_t)(sample.text[i] - '0');
    const struct site_entry *entry = site_find_text(s, number);
    if (!entry)
        entry = site_find(s, number);
    if (!entry || entry->message->text_count == 0 || i < sample.len)
        return NULL;
    const struct text *found = site_text(s, entry->message, text->language_index);
    return found ? found : &s->catalogue->texts.items[entry->message->first_text];
}

/* Appends what the log shows of a parameter text: without its %0. False: the sample names none. */
static bool put_parameter(const struct site *s, struct buf *out, const struct text *text,
                          struct slice sample)
{
    const struct text *parameter = parameter_text(s, text, sample);
    struct buf raw = {0};
    if (!parameter)
        return false;
    put_lines(s, &raw, parameter);
    bool done = put_raw(out, (const char *)raw.data, MSGTAB_IGNORE_INSERTS, NULL, 0);
    buf_free(&raw);
    return done;
}

/* Appends a sample; code: its number is the sample. */
static void put_name(struct buf *out, struct slice sample, unsigned insert,
                     const struct site_entry *code)
{
    if (code)
        buf_printf(out, code->number > UINT16_MAX ? "0x%08X" : "%u", (unsigned)code->number);
    else if (sample.len > 0)
        buf_bytes(out, sample.text, sample.len);
    else
        buf_printf(out, "%%%u", insert);
}

/* Appends what is shown for an insert, between marks. */
static void put_sample(const struct site *s, struct buf *out, const struct message *m,
                       const struct text *text, unsigned insert, const struct site_entry *code)
{
    const struct comment_insert about = insert_of(s, m, insert);
    struct slice sample = site_sample(s, m, insert);
    bool parameter = about.parameter && names_parameter(sample);
    buf_str(out, HTML_OPEN);
    if (!parameter || !put_parameter(s, out, text, sample))
        put_name(out, parameter ? about.name : sample, insert,
                 slice_is(about.name, "error") ? code : NULL);
    buf_str(out, HTML_CLOSE);
    buf_char(out, 0);
}

/* The arguments: marked strings, or a number where the text needs one. */
static size_t set_arguments(const struct site *s, const struct message *m, const struct text *text,
                            const char *raw, const struct site_entry *code, struct msgtab_arg *args,
                            struct buf *texts)
{
    unsigned char needs[INSERTS];
    size_t at[INSERTS];
    const struct msgtab_text form = msgtab_text_str(raw);
    ptrdiff_t count = msgtab_insert_count(&form, needs, INSERTS);
    for (ptrdiff_t i = 0; i < count && i < INSERTS; i++) {
        at[i] = texts->size;
        put_sample(s, texts, m, text, (unsigned)i + 1, code);
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
        memchr(source, '%', raw.size) ? set_arguments(s, m, text, source, code, args, &texts) : 0;
    if (!put_raw(out, source, 0, args, count) &&
        !put_raw(out, source, MSGTAB_IGNORE_INSERTS, NULL, 0))
        buf_bytes(out, raw.data, raw.size - 1);
    buf_free(&raw);
    buf_free(&texts);
}
