/* The longest common subsequence of words, of lines short enough for its table. */
#include "diff_words.h"

#include "text_util.h"

#include <stdlib.h>

enum { WORDS_MAX = 256 };

/* The length of an insert at the start of a text, with a format between marks; 0: there is none. */
static uint32_t insert_len(struct slice s)
{
    uint32_t len = 1;
    if (s.len < 2 || s.text[0] != '%')
        return 0;
    if (!ascii_is_digit(s.text[1]))
        return (unsigned char)s.text[1] < 0x80 ? 2 : 1;
    while (len < s.len && len < 3 && ascii_is_digit(s.text[len]))
        len++;
    if (len == s.len || s.text[len] != '!')
        return len;
    const char *mark = memchr(s.text + len + 1, '!', s.len - len - 1);
    return mark ? (uint32_t)(mark - s.text) + 1 : len;
}

/* ASCII letters and digits, and the letters of scripts with words: below U+2000, so that their
   characters begin with 0xC3 to 0xE1. */
static bool is_letter(char c, bool inside)
{
    unsigned char byte = (unsigned char)c;
    return ascii_is_word(c) || (byte >= 0xC3 && byte <= 0xE1) || (inside && (byte & 0xC0) == 0x80);
}

static uint32_t word_len(struct slice s)
{
    uint32_t len = insert_len(s);
    if (len > 0)
        return len;
    while (len < s.len && is_letter(s.text[len], len > 0))
        len++;
    if (len > 0)
        return len;
    len = 1;
    while (len < s.len && ((unsigned char)s.text[len] & 0xC0) == 0x80)
        len++;
    return len;
}

static void split(struct diff_words *words, struct slice line)
{
    *words = (struct diff_words){{0}};
    while (line.len > 0) {
        uint32_t len = word_len(line);
        ARRAY_ADD(&words->items, (struct diff_word){{line.text, len}, false});
        line = (struct slice){line.text + len, line.len - len};
    }
}

/* The words that are compared: without those that are equal at the start and the end. */
struct part {
    struct diff_word *before, *after;
    size_t before_count, after_count;
};

static bool same_words(const struct part *p, size_t i, size_t j)
{
    return slice_same(p->before[i].text, p->after[j].text);
}

static struct part differing_part(struct diff_words *old, struct diff_words *new)
{
    struct part p = {old->items.items, new->items.items, old->items.count, new->items.count};
    while (p.before_count > 0 && p.after_count > 0 && same_words(&p, 0, 0)) {
        p.before++;
        p.after++;
        p.before_count--;
        p.after_count--;
    }
    while (p.before_count > 0 && p.after_count > 0 &&
           same_words(&p, p.before_count - 1, p.after_count - 1)) {
        p.before_count--;
        p.after_count--;
    }
    return p;
}

/* Marks the words from first to before end. */
static void mark(struct diff_word *words, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        words[i].differs = true;
}

/* Of the words from i and j on, how many in a row both have: at [i * row + j]. free() it. */
static unsigned short *longest_rows(const struct part *p, size_t row)
{
    unsigned short *longest = memory_zeros((p->before_count + 1) * row * sizeof *longest);
    for (size_t i = p->before_count; i-- > 0;) {
        for (size_t j = p->after_count; j-- > 0;) {
            unsigned short *at = &longest[i * row + j];
            if (same_words(p, i, j))
                *at = (unsigned short)(at[row + 1] + 1);
            else
                *at = at[row] > at[1] ? at[row] : at[1];
        }
    }
    return longest;
}

static void mark_fewest(const struct part *p)
{
    const size_t row = p->after_count + 1;
    unsigned short *longest = longest_rows(p, row);
    size_t i = 0, j = 0;
    while (i < p->before_count && j < p->after_count) {
        const unsigned short *at = &longest[i * row + j];
        if (same_words(p, i, j)) {
            i++;
            j++;
        } else if (at[row] >= at[1]) {
            p->before[i++].differs = true;
        } else {
            p->after[j++].differs = true;
        }
    }
    mark(p->before, i, p->before_count);
    mark(p->after, j, p->after_count);
    free(longest);
}

void diff_words(struct diff_words *old, struct diff_words *new, struct slice old_line,
                struct slice new_line)
{
    split(old, old_line);
    split(new, new_line);
    struct part p = differing_part(old, new);
    if (p.before_count <= WORDS_MAX && p.after_count <= WORDS_MAX) {
        mark_fewest(&p);
        return;
    }
    mark(p.before, 0, p.before_count);
    mark(p.after, 0, p.after_count);
}
