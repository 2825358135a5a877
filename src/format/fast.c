/* A loop over local variables, compiled once for each pair of encodings: is_utf16 says what the
   text is and is_wide what the buffer is. */
#include "fast.h"

#include "vector.h"

FORCE_INLINE uint32_t unit_at(const struct source *text, size_t pos, bool is_utf16)
{
    if (pos >= text->len)
        return 0;
    return is_utf16 ? text->wide[pos] : (unsigned char)text->narrow[pos];
}

FORCE_INLINE size_t copy_plain(const struct fast *o, const struct source *text, size_t pos,
                               bool is_utf16, bool is_wide)
{
    size_t left = text->len - pos, room = o->room - o->len;
    size_t len = left < room ? left : room;
    if (is_wide)
        return is_utf16 ? vector_copy16(o->wide + o->len, text->wide + pos, len)
                        : vector_widen(o->wide + o->len, text->narrow + pos, len, true);
    return is_utf16 ? vector_narrow(o->narrow + o->len, text->wide + pos, len, true)
                    : vector_copy8(o->narrow + o->len, text->narrow + pos, len, true);
}

enum { SHORT = 16 };

/* A short terminated string, in one go and only if it is ASCII when encodings differ or are UTF-8:
   most arguments are names. */
FORCE_INLINE bool copy_short8(struct fast *o, const char *text, bool is_wide)
{
    for (size_t i = 0; i < SHORT; i++) {
        signed char c = (signed char)text[i];
        if (is_wide)
            o->wide[o->len + i] = (uint16_t)c;
        else
            o->narrow[o->len + i] = (char)c;
        if (c <= 0) {
            o->len += c == 0 ? i : 0;
            return c == 0;
        }
    }
    return false;
}

FORCE_INLINE bool copy_short16(struct fast *o, const uint16_t *text, bool is_wide)
{
    for (size_t i = 0; i < SHORT; i++) {
        uint16_t c = text[i];
        if (is_wide)
            o->wide[o->len + i] = c;
        else
            o->narrow[o->len + i] = (char)c;
        if (c == 0 || (!is_wide && c >= 0x80)) {
            o->len += c == 0 ? i : 0;
            return c == 0;
        }
    }
    return false;
}

/* What is stored and not counted is written over. */
FORCE_INLINE bool copy_arg(struct fast *o, const struct msgtab_arg *arg, bool is_wide)
{
    if (arg->kind > MSGTAB_KIND_WSTR || arg->len != MSGTAB_TERMINATED || !arg->value.str ||
        o->room - o->len < SHORT)
        return false;
    if (arg->kind == MSGTAB_KIND_STR)
        return copy_short8(o, arg->value.str, is_wide);
    return copy_short16(o, (const uint16_t *)arg->value.wstr, is_wide);
}

FORCE_INLINE size_t put_char(struct fast *o, uint32_t c, bool is_wide)
{
    if (is_wide)
        o->wide[o->len] = (uint16_t)c;
    else
        o->narrow[o->len] = (char)c;
    return 1;
}

FORCE_INLINE void put_newline(struct fast *o, bool is_wide)
{
    if (is_wide) {
        o->wide[o->len] = '\r';
        o->wide[o->len + 1] = '\n';
    } else {
        o->narrow[o->len] = '\r';
        o->narrow[o->len + 1] = '\n';
    }
    o->len += 2;
}

/* The insert %1 to %9 at pos; the position behind it, or pos when it is none of ours. */
FORCE_INLINE size_t put_insert(struct fast *o, const struct source *text,
                               const struct arguments *args, size_t pos, bool is_utf16,
                               bool is_wide)
{
    size_t i = unit_at(text, pos + 1, is_utf16) - (size_t)'1';
    if (i >= args->count)
        return pos;
    uint32_t next = unit_at(text, pos + 2, is_utf16);
    if (next == '!' || (next >= '0' && next <= '9') || !copy_arg(o, &args->list[i], is_wide))
        return pos;
    if (o->cursor <= i)
        o->cursor = i + 1;
    return pos + 2;
}

/* What is not plain at pos, where c stands; the position behind it, or pos. */
FORCE_INLINE size_t put_item(struct fast *o, const struct source *text,
                             const struct arguments *args, size_t pos, uint32_t c, bool is_utf16,
                             bool is_wide)
{
    if (c == '%')
        return put_insert(o, text, args, pos, is_utf16, is_wide);
    if (c == 0 || c > CONTROL_MAX || o->room - o->len < 2)
        return pos;
    if (c != '\r' && c != '\n') {
        o->len += put_char(o, c, is_wide);
        return pos + 1;
    }
    put_newline(o, is_wide);
    return pos + (c == '\r' && unit_at(text, pos + 1, is_utf16) == '\n' ? 2 : 1);
}

FORCE_INLINE bool run(struct fast *state, const struct source *source, const struct arguments *args,
                      bool is_utf16, bool is_wide)
{
    struct fast o = *state;
    const struct source text = *source;
    size_t pos = o.pos;
    for (size_t before = pos + 1; before != pos;) {
        uint32_t c = unit_at(&text, pos, is_utf16);
        if (is_plain(c)) {
            /* A single character between two inserts is not worth a vector. */
            bool single = unit_at(&text, pos + 1, is_utf16) == '%' && c < 0x80 && o.len < o.room;
            size_t done =
                single ? put_char(&o, c, is_wide) : copy_plain(&o, &text, pos, is_utf16, is_wide);
            if (done == 0)
                break;
            o.len += done;
            pos += done;
            c = unit_at(&text, pos, is_utf16);
        }
        before = pos;
        pos = put_item(&o, &text, args, pos, c, is_utf16, is_wide);
    }
    state->len = o.len;
    state->pos = pos;
    state->cursor = o.cursor;
    return unit_at(&text, pos, is_utf16) == 0;
}

bool fast_format(struct fast *o, const struct source *text, const struct arguments *args,
                 bool ignore_inserts)
{
    /* Only %1 to %9 are taken, so the count alone says which of them are there. */
    bool none = ignore_inserts || !args->list;
    struct arguments few = {args->list, NULL, none ? 0 : args->count < 9 ? args->count : 9};
    if (text->wide && o->wide)
        return run(o, text, &few, true, true);
    if (text->wide)
        return run(o, text, &few, true, false);
    if (o->wide)
        return run(o, text, &few, false, true);
    return run(o, text, &few, false, false);
}
