/* The catalogue's memory, and its texts line by line. */
#include "catalogue.h"

#include "diag.h"
#include "utf.h"

#include <stdlib.h>

void catalogue_free(struct catalogue *c)
{
    free(c->statements.items);
    free(c->entries.items);
    free(c->messages.items);
    free(c->texts.items);
    free(c->severities.items);
    free(c->facilities.items);
    free(c->languages.items);
    free(c->table);
    free(c->language_start);
    free(c->forms);
    free(c->comments.items);
    free(c->file_comments.items);
    free((void *)c->pieces);
    free(c->fact_values.items);
    free(c->reserved.items);
    free(c->uses.items);
    free(c->allowed);
    free(c->use_start);
    *c = (struct catalogue){0};
}

bool catalogue_is_sound(const struct catalogue *c, const struct diag *d)
{
    return d->errors == c->comment_errors;
}

uint32_t catalogue_find(const struct catalogue *c, uint32_t language, uint32_t code)
{
    uint32_t low = c->language_start[language], high = c->language_start[language + 1];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (c->table[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct text_lines text_lines(const struct catalogue *c, const struct text *text)
{
    return (struct text_lines){&c->sources[text->file], text->body.start,
                               text->body.start + text->body.len};
}

bool text_next_line(struct text_lines *lines, struct slice *line, bool *ended_lf)
{
    if (lines->pos >= lines->end)
        return false;
    uint32_t start = lines->pos;
    uint32_t end = source_line_end(lines->source, start);
    *line = source_slice(lines->source, (struct span){start, end - start});
    lines->pos = source_next_line(lines->source, end);
    *ended_lf = end < lines->source->len && lines->source->text[end] == '\n';
    return true;
}

void text_plain(struct buf *out, const struct catalogue *c, const struct text *text)
{
    struct text_lines lines = text_lines(c, text);
    struct slice line;
    bool ended_lf;
    while (text_next_line(&lines, &line, &ended_lf)) {
        buf_bytes(out, line.text, line.len);
        buf_char(out, '\n');
    }
}

size_t text_units(const struct catalogue *c, const struct text *text)
{
    struct text_lines lines = text_lines(c, text);
    struct slice line;
    bool ended_lf;
    size_t units = 0;
    for (size_t count = 0; text_next_line(&lines, &line, &ended_lf); count++) {
        units += count > 0 ? 2 : 0;
        for (size_t pos = 0; pos < line.len;) {
            uint32_t ch = utf8_decode(line.text, line.len, &pos);
            units += ch > 0xFFFF && ch != UTF_INVALID ? 2 : 1;
        }
    }
    return units;
}
