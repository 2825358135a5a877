/* A loop over local variables, compiled once for each pair of encodings: is_utf16 describes the
   text, is_wide the buffer. */
#include "fast.h"

#include "vector.h"

#include <string.h>

FORCE_INLINE uint32_t unit_of(const struct source *text, size_t pos, bool is_utf16)
{
    return once(is_utf16 ? text->wide[pos] : (unsigned char)text->narrow[pos]);
}

/* 0 at the end of the text. */
FORCE_INLINE uint32_t unit_at(const struct source *text, size_t pos, bool is_utf16)
{
    return UNLIKELY(pos >= text->len) ? 0 : unit_of(text, pos, is_utf16);
}

FORCE_INLINE size_t copy_plain(const struct fast *o, const struct source *text, size_t pos,
                               bool is_utf16, bool is_wide)
{
    size_t left = text->len - pos, room = o->room - o->len;
    size_t len = left < room ? left : room;
    if (UNLIKELY(len == 0)) /* there may be no buffer */
        return 0;
    if (is_wide)
        return is_utf16 ? vector_copy16(o->wide + o->len, text->wide + pos, len)
                        : vector_widen(o->wide + o->len, text->narrow + pos, len, true);
    return is_utf16 ? vector_narrow(o->narrow + o->len, text->wide + pos, len, true)
                    : vector_copy8(o->narrow + o->len, text->narrow + pos, len, true);
}

/* Stores a unit i places after the result, if there is room for it. */
FORCE_INLINE void put_char(const struct fast *o, size_t i, uint32_t c, bool is_wide)
{
    if (is_wide)
        o->wide[o->len + i] = (uint16_t)c;
    else
        o->narrow[o->len + i] = (char)c;
}

enum { SHORT_TEXT = 16 };

/* Copies up to 15 bytes in pieces that may overlap. */
FORCE_INLINE void copy_few(char *out, const char *text, size_t len)
{
    if (len >= 8) {
        memcpy(out, text, 8);
        memcpy(out + len - 8, text + len - 8, 8);
    } else if (len >= 4) {
        memcpy(out, text, 4);
        memcpy(out + len - 4, text + len - 4, 4);
    } else if (len > 0) {
        out[0] = text[0];
        out[len / 2] = text[len / 2];
        out[len - 1] = text[len - 1];
    }
}

/* The length of a string that is shorter than SHORT_TEXT and ASCII; SHORT_TEXT: it is not. */
FORCE_INLINE size_t short_length(const char *text)
{
    for (size_t i = 0; i < SHORT_TEXT; i++)
        if ((signed char)text[i] <= 0)
            return text[i] ? SHORT_TEXT : i;
    return SHORT_TEXT;
}

/* Copies a short terminated string, which must be ASCII when encodings differ or are UTF-8: most
   arguments are names. Returns its length, or SHORT_TEXT when it is not of that kind. */
FORCE_INLINE size_t copy_short8(const struct fast *o, const char *text, bool is_wide)
{
    size_t len = short_length(text);
    if (UNLIKELY(len == SHORT_TEXT))
        return SHORT_TEXT;
    if (!is_wide)
        copy_few(o->narrow + o->len, text, len);
    for (size_t i = 0; is_wide && i < len; i++)
        o->wide[o->len + i] = (unsigned char)text[i];
    return len;
}

FORCE_INLINE size_t copy_short16(const struct fast *o, const uint16_t *text, bool is_wide)
{
    for (size_t i = 0; i < SHORT_TEXT; i++) {
        uint16_t c = text[i];
        put_char(o, i, c, is_wide);
        if (c == 0 || (!is_wide && c >= 0x80))
            return c == 0 ? i : SHORT_TEXT;
    }
    return SHORT_TEXT;
}

/* What is stored but not counted is overwritten later. */
FORCE_INLINE size_t copy_arg(const struct fast *o, const struct msgtab_arg *arg, bool is_wide)
{
    if (UNLIKELY(arg->len != MSGTAB_TERMINATED || !arg->value.str || o->room - o->len < SHORT_TEXT))
        return SHORT_TEXT;
    if (arg->kind == MSGTAB_KIND_STR)
        return copy_short8(o, arg->value.str, is_wide);
    if (arg->kind == MSGTAB_KIND_WSTR)
        return copy_short16(o, (const uint16_t *)arg->value.wstr, is_wide);
    return SHORT_TEXT;
}

/* Handles the insert %1 to %9 at pos; returns the position after it, or pos when the fast path
   does not handle it. */
FORCE_INLINE size_t put_insert(struct fast *o, const struct source *text,
                               const struct arguments *args, size_t pos, bool is_utf16,
                               bool is_wide)
{
    uint32_t number, next, after;
    if (UNLIKELY(text->len - pos <= 3)) {
        number = unit_at(text, pos + 1, is_utf16);
        next = unit_at(text, pos + 2, is_utf16);
        after = 0;
    } else {
        number = unit_of(text, pos + 1, is_utf16);
        next = unit_of(text, pos + 2, is_utf16);
        after = unit_of(text, pos + 3, is_utf16);
    }
    size_t i = number - (size_t)'1';
    if (UNLIKELY(i >= args->count || next == '!' || (next >= '0' && next <= '9')))
        return pos;
    size_t len = copy_arg(o, &args->list[i], is_wide);
    if (UNLIKELY(len == SHORT_TEXT))
        return pos;
    o->len += len;
    if (i >= o->cursor)
        o->cursor = i + 1;
    /* A single character between two inserts does not justify a vector. */
    if (after != '%' || !is_copied(next, true) || o->len == o->room)
        return pos + 2;
    put_char(o, 0, next, is_wide);
    o->len++;
    return pos + 3;
}

/* Handles what is not plain at pos, where c is; returns the position after it, or pos. */
FORCE_INLINE size_t put_item(struct fast *o, const struct source *text,
                             const struct arguments *args, size_t pos, uint32_t c, bool is_utf16,
                             bool is_wide)
{
    if (c == '%')
        return put_insert(o, text, args, pos, is_utf16, is_wide);
    if (c == 0 || UNLIKELY(o->room - o->len < 2))
        return pos;
    if (UNLIKELY(c != '\r' && c != '\n')) {
        put_char(o, 0, c, is_wide);
        o->len++;
        return pos + 1;
    }
    put_char(o, 0, '\r', is_wide);
    put_char(o, 1, '\n', is_wide);
    o->len += 2;
    return pos + (c == '\r' && unit_at(text, pos + 1, is_utf16) == '\n' ? 2 : 1);
}

FORCE_INLINE size_t put_plain(struct fast *o, const struct source *text, size_t pos, bool is_utf16,
                              bool is_wide)
{
    size_t len = copy_plain(o, text, pos, is_utf16, is_wide);
    o->len += len;
    return pos + len;
}

/* Continues from o->pos; returns whether it reached the end of the text. */
FORCE_INLINE bool run(struct fast *o, const struct source *source, const struct arguments *args,
                      bool is_utf16, bool is_wide)
{
    const struct source text = *source;
    uint32_t c = unit_at(&text, o->pos, is_utf16);
    for (size_t pos = o->pos + 1; pos != o->pos; c = unit_at(&text, o->pos, is_utf16)) {
        pos = o->pos;
        o->pos = is_plain(c) ? put_plain(o, &text, pos, is_utf16, is_wide)
                             : put_item(o, &text, args, pos, c, is_utf16, is_wide);
    }
    return c == 0;
}

/* Only %1 to %9 are handled, so the count alone says which of them exist. */
FORCE_INLINE struct arguments few(const struct arguments *args, bool ignore_inserts)
{
    size_t count = args->count < FAST_ARGS ? args->count : FAST_ARGS;
    return (struct arguments){args->list, NULL, ignore_inserts || !args->list ? 0 : count};
}

void fast_format(struct fast *state, const struct source *text, const struct arguments *all,
                 bool ignore_inserts)
{
    struct fast o = *state;
    const struct arguments args = few(all, ignore_inserts);
    if (text->wide && o.wide)
        run(&o, text, &args, true, true);
    else if (text->wide)
        run(&o, text, &args, true, false);
    else if (o.wide)
        run(&o, text, &args, false, true);
    else
        run(&o, text, &args, false, false);
    *state = o;
}

size_t fast_whole8(char *out, size_t room, const struct source *text, const struct arguments *all,
                   bool ignore_inserts)
{
    struct fast o = {.narrow = out, .room = room};
    const struct arguments args = few(all, ignore_inserts);
    bool done = text->wide ? run(&o, text, &args, true, false) : run(&o, text, &args, false, false);
    return done ? o.len : FAST_NOT;
}

size_t fast_whole16(uint16_t *out, size_t room, const struct source *text,
                    const struct arguments *all, bool ignore_inserts)
{
    struct fast o = {.wide = out, .room = room};
    const struct arguments args = few(all, ignore_inserts);
    bool done = text->wide ? run(&o, text, &args, true, true) : run(&o, text, &args, false, true);
    return done ? o.len : FAST_NOT;
}
