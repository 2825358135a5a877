/* Breaking lines: at blanks, as everywhere; East Asian text by the rules of JIS X 4051 for the ends
   and starts of lines (kinsoku), as far as a terminal needs them. */
#include "wrap.h"

#include "char_width.h"
#include "utf.h"

#include <string.h>

static bool is_one_of(uint32_t c, const uint32_t *list)
{
    while (*list && *list != c)
        list++;
    return *list != 0;
}

/* What must not begin a line: closing brackets and quotes, full stops, repetition and length marks,
   small kana. */
static bool stays_behind(uint32_t c)
{
    static const uint32_t closing[] = {
        '!',    ')',    ',',    '.',    ':',    ';',    '?',    ']',    '}',    0xBB,   0x2019,
        0x201D, 0x2025, 0x2026, 0x203A, 0x203C, 0x2047, 0x2048, 0x2049, 0x3001, 0x3002, 0x3005,
        0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301C, 0x301E,
        0x301F, 0x303B, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087,
        0x308E, 0x3095, 0x3096, 0x309B, 0x309C, 0x309D, 0x309E, 0x30A0, 0x30A1, 0x30A3, 0x30A5,
        0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE, 0x30F5, 0x30F6, 0x30FB, 0x30FC,
        0x30FD, 0x30FE, 0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D,
        0xFF5D, 0xFF5E, 0xFF60, 0xFF61, 0xFF63, 0xFF64, 0};
    return is_one_of(c, closing) || (c >= 0x31F0 && c <= 0x31FF);
}

/* What must not end a line. */
static bool stays_before(uint32_t c)
{
    static const uint32_t opening[] = {'(',    '[',    '{',    0xAB,   0x2018, 0x201C,
                                       0x2039, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010,
                                       0x3014, 0x3016, 0x3018, 0x301A, 0x301D, 0xFF08,
                                       0xFF3B, 0xFF5B, 0xFF5F, 0xFF62, 0};
    return is_one_of(c, opening);
}

/* Text without blanks between its words. Korean has them. */
static bool is_east_asian(uint32_t c)
{
    bool hangul = (c >= 0x1100 && c <= 0x115F) || (c >= 0xA960 && c <= 0xA97F) ||
                  (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x3131 && c <= 0x318E);
    return char_width(c) == 2 && !hangul;
}

static bool may_break(uint32_t before, uint32_t after)
{
    return (is_east_asian(before) || is_east_asian(after)) && !stays_before(before) &&
           !stays_behind(after);
}

static bool is_blank(uint32_t c)
{
    return c == ' ' || c == '\t' || c == 0x3000;
}

static bool at_line_end(const struct wrap *w, size_t pos)
{
    return pos == w->len || w->text[pos] == '\r' || w->text[pos] == '\n';
}

/* The position of the scan in a line; offsets count from the line's start. */
struct scan {
    size_t pos;
    size_t columns;  /* up to pos */
    size_t end;      /* after the last character up to pos that is not blank */
    size_t best;     /* the last place where the line can end; 0: none yet */
    uint32_t before; /* the last character with a width; 0: none yet */
};

/* How many bytes, without trailing blanks, make the next line. */
static size_t measure(const struct wrap *w, size_t width)
{
    struct scan s = {0};
    while (!at_line_end(w, s.pos)) {
        size_t next = s.pos;
        uint32_t c = utf8_decode(w->text, w->len, &next);
        unsigned columns = char_width(c);
        if (columns > 0 && s.end == s.pos && s.before && (is_blank(c) || may_break(s.before, c)))
            s.best = s.end;
        s.columns += columns;
        if (s.columns > width && s.best > 0 && !is_blank(c))
            return s.best;
        s.pos = next;
        if (!is_blank(c))
            s.end = next;
        if (columns > 0)
            s.before = c;
    }
    return s.end;
}

static void skip(struct wrap *w, size_t len)
{
    w->text += len;
    w->len -= len;
}

static void skip_blanks(struct wrap *w)
{
    for (size_t next = 0; w->len > 0; skip(w, next), next = 0) {
        if (!is_blank(utf8_decode(w->text, w->len, &next)))
            break;
    }
}

static void skip_line_end(struct wrap *w)
{
    if (w->len > 1 && w->text[0] == '\r' && w->text[1] == '\n')
        skip(w, 2);
    else if (w->len > 0)
        skip(w, 1);
}

struct wrap wrap_start(const char *text)
{
    return (struct wrap){text, strlen(text)};
}

bool wrap_next(struct wrap *w, size_t width, struct wrap *line)
{
    if (w->len == 0)
        return false;
    skip_blanks(w);
    *line = (struct wrap){w->text, measure(w, width)};
    skip(w, line->len);
    skip_blanks(w);
    if (at_line_end(w, 0))
        skip_line_end(w);
    return true;
}
