/* MT1224: a number that differs. */
#include "letters.h"
#include "translation.h"

#include <string.h>

enum { NUMBERS_MAX = 64, DIGITS_MAX = 20 };

struct number {
    char digits[DIGITS_MAX + 1]; /* cut when longer */
    uint32_t offset;
    bool of_name; /* digits at the end of a name, as in x64: not compared, but 64 may be one */
};

struct numbers {
    struct number items[NUMBERS_MAX];
    size_t count;
};

static int digit_at(const struct pieces *p, size_t i)
{
    uint32_t c = pieces_char(p, i);
    return c != 0 ? digit_value(c) : -1;
}

static bool is_ascii_letter(uint32_t c)
{
    return c < 0x80 && is_word_letter(c);
}

static size_t run_len(const struct pieces *p, size_t i)
{
    size_t len = 0;
    while (digit_at(p, i + len) >= 0)
        len++;
    return len;
}

/* Whether the character between two digits groups them: 1,000 1.000 1'000, and with a blank before
   three digits 1 000. */
static bool groups(const struct pieces *p, size_t i, size_t before)
{
    uint32_t c = pieces_char(p, i);
    size_t after = run_len(p, i + 1);
    if (after == 0)
        return false;
    if (c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009)
        return after == 3 && before <= 3;
    return c == '.' || c == ',' || c == '\'' || c == 0x2019 || c == 0x066B || c == 0x066C ||
           c == 0xFF0C || c == 0xFF0E;
}

static void put(struct number *n, char c)
{
    size_t len = strlen(n->digits);
    if (len < DIGITS_MAX)
        n->digits[len] = c;
}

/* 0x1B96 is one number. Returns the index after it; i where there is none. */
static size_t read_hex(const struct pieces *p, size_t i, struct number *n)
{
    size_t end = i + 2;
    uint32_t x = pieces_char(p, i + 1);
    if (pieces_char(p, i) != '0' || (x != 'x' && x != 'X'))
        return i;
    for (;; end++) {
        uint32_t c = pieces_char(p, end);
        bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!letter && !(c >= '0' && c <= '9'))
            break;
        put(n, (char)(letter ? c | 0x20 : c));
    }
    return end > i + 2 ? end : i;
}

static size_t read_digits(const struct pieces *p, size_t i, bool grouped, struct number *n)
{
    size_t run = 0;
    for (;; i++) {
        int digit = digit_at(p, i);
        if (digit >= 0) {
            put(n, (char)('0' + digit));
            run++;
        } else if (run == 0 || !grouped || !groups(p, i, run)) {
            return i;
        } else {
            run = 0;
        }
    }
}

/* The numbers of a text. */
static void read_numbers(const struct pieces *p, bool grouped, struct numbers *out)
{
    size_t end = 0; /* of the last number */
    out->count = 0;
    for (size_t k = 0; k < p->marks.count && out->count < NUMBERS_MAX; k++) {
        size_t i = p->marks.items[k];
        if (i < end || digit_at(p, i) < 0)
            continue;
        struct number n = {.offset = p->items[i].offset};
        uint32_t before = i > 0 ? pieces_char(p, i - 1) : 0;
        end = read_hex(p, i, &n);
        if (end == i)
            end = read_digits(p, i, grouped, &n);
        n.of_name = is_ascii_letter(before) || before == '_';
        out->items[out->count++] = n;
    }
}

static bool has(const struct numbers *all, const char *digits)
{
    for (size_t i = 0; i < all->count; i++) {
        if (strcmp(all->items[i].digits, digits) == 0)
            return true;
    }
    return false;
}

static bool is_among(const struct number *n, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(n->digits, list[i]) == 0)
            return true;
    }
    return false;
}

/* The first number that the other text has not; NULL: it has all. */
static const struct number *first_missing(const struct numbers *of, const struct numbers *in)
{
    for (size_t i = 0; i < of->count; i++) {
        if (!of->items[i].of_name && !has(in, of->items[i].digits))
            return &of->items[i];
    }
    return NULL;
}

/* Whether languages often write the number as a word. */
static bool is_small(const struct number *n)
{
    static const char *const small[] = {"0", "1", "2", "3",  "4",  "5", "6",
                                        "7", "8", "9", "10", "11", "12"};
    return is_among(n, small, sizeof small / sizeof *small);
}

/* What may have been half an hour, a day, an hour or a hundred in the first text. */
static bool is_round(const struct number *n)
{
    static const char *const round[] = {"15", "24", "30", "50", "60", "100", "1000"};
    return is_small(n) || is_among(n, round, sizeof round / sizeof *round);
}

/* The first number that only one text has and that the other cannot have as a word. */
static const struct number *first_alone(const struct numbers *of, const struct numbers *in,
                                        bool (*is_word)(const struct number *))
{
    for (size_t i = 0; i < of->count; i++) {
        if (!of->items[i].of_name && !has(in, of->items[i].digits) && !is_word(&of->items[i]))
            return &of->items[i];
    }
    return NULL;
}

static bool same_numbers(const struct numbers *a, const struct numbers *b)
{
    return !first_missing(a, b) && !first_missing(b, a);
}

/* 1,5 and 1.5 are the same, and so are 12/31 and 31.12. */
void translation_check_numbers(const struct translation *t)
{
    struct numbers first, other;
    read_numbers(&t->first.pieces, false, &first);
    read_numbers(&t->other.pieces, false, &other);
    if (same_numbers(&first, &other))
        return;
    read_numbers(&t->first.pieces, true, &first);
    read_numbers(&t->other.pieces, true, &other);
    const struct number *lost = first_missing(&first, &other);
    const struct number *added = first_missing(&other, &first);
    if (lost && added) {
        translation_fault(t, DIAG_TRANSLATION_NUMBER, added->offset,
                          "the text in %s has the number %s, that in %s has %s", t->other.name,
                          added->digits, t->first.name, lost->digits);
        return;
    }
    lost = first_alone(&first, &other, is_small);
    added = first_alone(&other, &first, is_round);
    if (lost)
        translation_fault(t, DIAG_TRANSLATION_NUMBER, 0,
                          "the text in %s lacks the number %s of the text in %s", t->other.name,
                          lost->digits, t->first.name);
    else if (added)
        translation_fault(t, DIAG_TRANSLATION_NUMBER, added->offset,
                          "the text in %s has the number %s, that in %s does not", t->other.name,
                          added->digits, t->first.name);
}
