/* The generator: xorshift, and pieces chosen so that the formatter's rules often interact. */
#include "generate.h"

#include "bytes.h"

#include <string.h>

uint32_t generate_below(struct generator *g, uint32_t limit)
{
    g->state ^= g->state << 13;
    g->state ^= g->state >> 7;
    g->state ^= g->state << 17;
    return (uint32_t)((g->state >> 16) % limit);
}

/* A text under construction; what does not fit is left out. */
struct piece {
    msgtab_char16 *out;
    size_t len;
    size_t room;
};

static void add(struct piece *p, uint32_t unit)
{
    if (p->len + 1 < p->room)
        p->out[p->len++] = (msgtab_char16)unit;
}

static void add_ascii(struct piece *p, const char *text)
{
    for (; *text; text++)
        add(p, (unsigned char)*text);
}

static void add_pair(struct piece *p, struct generator *g)
{
    if (p->len + 2 < p->room) {
        add(p, 0xD800 + generate_below(g, 0x400));
        add(p, 0xDC00 + generate_below(g, 0x400));
    }
}

static void add_plain(struct piece *p, struct generator *g, bool well_formed)
{
    uint32_t what = generate_below(g, 40);
    if (what < 12)
        add(p, ' ');
    else if (what < 14)
        add(p, '\t');
    else if (what < 30)
        add(p, 'a' + generate_below(g, 26));
    else if (what < 33)
        add(p, 0xA0 + generate_below(g, 0x60));
    else if (what < 35)
        add(p, 0x2000 + generate_below(g, 0x40));
    else if (what < 36)
        add_pair(p, g);
    else if (what < 37 && !well_formed)
        add(p, 0xD800 + generate_below(g, 0x800));
    else
        add_ascii(p, what < 38 ? "\r\n" : what < 39 ? "\n" : "\r");
}

static void add_number(struct piece *p, uint32_t number)
{
    if (number >= 10)
        add(p, '0' + number / 10 % 10);
    add(p, '0' + number % 10);
}

/* The format of a numeric insert. Where Wine differs from Windows is left out: a precision with the
   flag 0, with c or with p, and #.0o. */
static void add_numeric_format(struct piece *p, struct generator *g)
{
    static const char *const sizes[] = {"", "", "l", "w", "h", "hh", "I32", "I64", "ll", "I"};
    char c = "diouxXcCpQWe"[generate_below(g, 12)];
    bool precise = c != 'c' && c != 'C' && c != 'p' && generate_below(g, 3) == 0;
    const char *size = sizes[generate_below(g, c == 'c' || c == 'C' ? 6 : 10)];
    for (uint32_t i = generate_below(g, 3); i > 0; i--)
        add(p, (unsigned char)"-+ #0"[generate_below(g, precise || c == 'p' ? 3 : 5)]);
    if (generate_below(g, 6) == 0)
        add(p, '*');
    else if (generate_below(g, 2) == 0)
        add_number(p, 1 + generate_below(g, 24));
    if (precise) {
        add(p, '.');
        if (generate_below(g, 4) == 0)
            add(p, '*');
        else
            add_number(p, generate_below(g, 24));
    }
    add_ascii(p, strchr("pQWe", c) ? "" : size);
    add(p, (unsigned char)c);
}

static void add_string_format(struct piece *p, struct generator *g)
{
    for (uint32_t i = generate_below(g, 2); i > 0; i--)
        add(p, (unsigned char)"-0+"[generate_below(g, 3)]);
    if (generate_below(g, 2) == 0)
        add_number(p, 1 + generate_below(g, 24));
    if (generate_below(g, 3) == 0) {
        add(p, '.');
        add_number(p, generate_below(g, 12));
    }
    add_ascii(p, generate_below(g, 4) ? "s" : generate_below(g, 2) ? "ls" : "ws");
}

static void add_insert(struct piece *p, struct generator *g)
{
    uint32_t number = generate_below(g, 6) ? 1 + generate_below(g, 9) : 1 + generate_below(g, 40);
    bool string = number <= GENERATE_STRINGS;
    add(p, '%');
    add_number(p, number);
    if (string && generate_below(g, 2)) {
        /* The following text must not make the number longer or open a format. */
        add(p, 'z');
        return;
    }
    add(p, '!');
    if (string)
        add_string_format(p, g);
    else
        add_numeric_format(p, g);
    if (generate_below(g, 5) == 0)
        add_ascii(p, generate_below(g, 2) ? " of%%" : "abc");
    if (generate_below(g, 60))
        add(p, '!');
    else
        p->room = p->len + 1; /* the text ends with an unfinished format */
}

static void add_escape(struct piece *p, struct generator *g)
{
    static const char letters[] = "nrtnrtnrt  .!%%Zqsd{\\";
    add(p, '%');
    if (generate_below(g, 60) == 0)
        add(p, '0');
    else if (generate_below(g, 60) == 0)
        add_ascii(p, "\n");
    else
        add(p, (unsigned char)letters[generate_below(g, sizeof letters - 1)]);
}

size_t generate_text(struct generator *g, msgtab_char16 *out, bool well_formed)
{
    struct piece p = {.room = GENERATE_TEXT_MAX};
    p.out = out;
    for (uint32_t i = generate_below(g, 30); i > 0; i--) {
        uint32_t what = generate_below(g, 10);
        if (what == 0)
            add_escape(&p, g);
        else if (what == 1)
            add_insert(&p, g);
        else
            for (uint32_t run = generate_below(g, 6); run > 0; run--)
                add_plain(&p, g, well_formed);
    }
    if (generate_below(g, 300) == 0)
        add(&p, '%');
    p.out[p.len] = 0;
    return p.len;
}

unsigned generate_flags(struct generator *g)
{
    uint32_t what = generate_below(g, 8);
    unsigned flags = generate_below(g, 6) ? 0 : MSGTAB_IGNORE_INSERTS;
    if (what < 2)
        return flags;
    if (what < 6)
        return flags | (1 + generate_below(g, 20));
    return flags | (what == 6 ? 1 + generate_below(g, 254) : 0xFF);
}

size_t generate_string(struct generator *g, msgtab_char16 *out, size_t room, bool well_formed)
{
    struct piece p = {.room = room};
    p.out = out;
    uint32_t len = generate_below(g, 10) ? generate_below(g, 12) : generate_below(g, 300);
    for (uint32_t i = 0; i < len; i++)
        add_plain(&p, g, well_formed);
    out[p.len] = 0;
    return p.len;
}

int64_t generate_number(struct generator *g)
{
    uint32_t what = generate_below(g, 10);
    if (what < 7)
        return generate_below(g, 30);
    if (what < 9)
        return -(int64_t)generate_below(g, 30);
    return (int64_t)((uint64_t)generate_below(g, 0xFFFFFFFF) << 32 | generate_below(g, 30));
}

size_t generate_table(void *out, uint16_t flags, const void *text, size_t size)
{
    unsigned char *p = out;
    memset(p, 0, GENERATE_TABLE);
    store32_le(p, 1);
    store32_le(p + 4, 1);
    store32_le(p + 8, 1);
    store32_le(p + 12, 16);
    store16_le(p + 16, (uint16_t)align_up(size + 4 + 2, 4));
    store16_le(p + 18, flags);
    memcpy(p + 20, text, size);
    return 16 + align_up(size + 4 + 2, 4);
}
