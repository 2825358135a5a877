/* Two texts, and marks below what differs. */
#include "char_width.h"
#include "diff_report.h"
#include "diff_words.h"
#include "hidden.h"
#include "text_util.h"
#include "utf.h"

#include <stdlib.h>

struct diff_lines diff_lines_of(const struct diff_file *f, uint32_t text)
{
    const struct catalogue *c = &f->compilation.catalogue;
    struct diff_lines lines = {0};
    struct slice line;
    bool lf;
    struct text_lines from = text_lines(c, &c->texts.items[text]);
    while (text_next_line(&from, &line, &lf))
        ARRAY_ADD(&lines, line);
    return lines;
}

/* Writes text, hidden characters as <U+200B>, unless to is NULL; returns its columns. */
static size_t put_visible(FILE *to, struct slice text)
{
    size_t columns = 0;
    for (size_t pos = 0; pos < text.len;) {
        size_t at = pos;
        uint32_t c = utf8_decode(text.text, text.len, &pos);
        char shown[16];
        if (c != UTF_INVALID && !hidden_char(c)) {
            if (to)
                fwrite(text.text + at, 1, pos - at, to);
            columns += char_width(c);
            continue;
        }
        int len = snprintf(shown, sizeof shown, "<U+%04X>",
                           c == UTF_INVALID ? UTF_REPLACEMENT : (unsigned)c);
        if (to)
            fputs(shown, to);
        columns += (size_t)len;
    }
    return columns;
}

static void put_line(FILE *to, char sign, struct slice line)
{
    fprintf(to, "    %c ", sign);
    put_visible(to, line);
    fputc('\n', to);
}

/* The place of a mark: blanks go before it, not at the end of the line. */
static void put_mark(FILE *to, char mark, size_t columns, size_t *blanks)
{
    if (mark == ' ') {
        *blanks += columns;
        return;
    }
    fprintf(to, "%*s", (int)*blanks, "");
    *blanks = 0;
    while (columns-- > 0)
        fputc(mark, to);
}

/* A line, and marks below the words that differ. */
static void put_marked(FILE *to, char sign, const struct diff_words *words, bool marks)
{
    enum { INDENT = 6 };
    size_t blanks = INDENT;
    bool any = false;
    fprintf(to, "    %c ", sign);
    for (size_t i = 0; i < words->items.count; i++) {
        put_visible(to, words->items.items[i].text);
        any = any || words->items.items[i].differs;
    }
    fputc('\n', to);
    for (size_t i = 0; i < words->items.count && any && marks; i++) {
        const struct diff_word *word = &words->items.items[i];
        put_mark(to, word->differs ? '^' : ' ', put_visible(NULL, word->text), &blanks);
    }
    if (any && marks)
        fputc('\n', to);
}

static bool all_differ(const struct diff_words *words)
{
    for (size_t i = 0; i < words->items.count; i++) {
        if (!words->items.items[i].differs && words->items.items[i].text.text[0] != ' ')
            return false;
    }
    return true;
}

static void show_pair(FILE *to, struct slice old_line, struct slice new_line)
{
    struct diff_words old, new;
    diff_words(&old, &new, old_line, new_line);
    bool marks = !all_differ(&old) || !all_differ(&new); /* else they would say nothing */
    put_marked(to, '-', &old, marks);
    put_marked(to, '+', &new, marks);
    free(old.items.items);
    free(new.items.items);
}

/* The lines from first to before end. */
static void put_lines(FILE *to, char sign, const struct diff_lines *lines, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        put_line(to, sign, lines->items[i]);
}

void diff_show_texts(FILE *to, const struct diff_lines *old, const struct diff_lines *new)
{
    size_t old_end = old->count, new_end = new->count;
    size_t first = 0;
    while (first < old_end && first < new_end && slice_same(old->items[first], new->items[first]))
        first++;
    while (old_end > first && new_end > first &&
           slice_same(old->items[old_end - 1], new->items[new_end - 1])) {
        old_end--;
        new_end--;
    }
    if (old_end != new_end) {
        put_lines(to, '-', old, first, old_end);
        put_lines(to, '+', new, first, new_end);
        return;
    }
    for (size_t i = first; i < old_end; i++) {
        if (!slice_same(old->items[i], new->items[i]))
            show_pair(to, old->items[i], new->items[i]);
    }
}
