/* A loop over local variables, compiled once for each pair of encodings: is_utf16 says what the
   text is and is_wide what the buffer is. */
#include "fast.h"

#include "vector.h"

static inline uint32_t unit_at(const struct source *text, size_t pos, bool is_utf16)
{
    if (pos >= text->len)
        return 0;
    return is_utf16 ? text->wide[pos] : (unsigned char)text->narrow[pos];
}

static inline size_t copy_plain(const struct fast *o, const struct source *text, size_t pos,
                                bool is_utf16, bool is_wide)
{
    size_t left = text->len - pos, room = o->room - o->len;
    if (is_wide)
        return is_utf16 ? vector_copy16(o->wide + o->len, room, text->wide + pos, left)
                        : vector_widen(o->wide + o->len, room, text->narrow + pos, left, true);
    return is_utf16 ? vector_narrow(o->narrow + o->len, room, text->wide + pos, left, true)
                    : vector_copy8(o->narrow + o->len, room, text->narrow + pos, left, true);
}

enum { SHORT = 16 };

/* A short terminated string, in one go and only if it is ASCII when encodings differ or are UTF-8:
   most arguments are names. */
static inline bool copy_short8(struct fast *o, const char *text, bool is_wide)
{
    for (size_t i = 0; i < SHORT; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c - 1u >= 0x7F) {
            o->len += c == 0 ? i : 0;
            return c == 0;
        }
        if (is_wide)
            o->wide[o->len + i] = c;
        else
            o->narrow[o->len + i] = (char)c;
    }
    return false;
}

static inline bool copy_short16(struct fast *o, const uint16_t *text, bool is_wide)
{
    for (size_t i = 0; i < SHORT; i++) {
        uint16_t c = text[i];
        if (c == 0 || (!is_wide && c >= 0x80)) {
            o->len += c == 0 ? i : 0;
            return c == 0;
        }
        if (is_wide)
            o->wide[o->len + i] = c;
        else
            o->narrow[o->len + i] = (char)c;
    }
    return false;
}

/* What is stored and not counted is written over. */
static inline bool copy_arg(struct fast *o, const struct msgtab_arg *arg, bool is_wide)
{
    if (arg->kind > MSGTAB_KIND_WSTR || arg->len != MSGTAB_TERMINATED || !arg->value.str ||
        o->room - o->len < SHORT)
        return false;
    if (arg->kind == MSGTAB_KIND_STR)
        return copy_short8(o, arg->value.str, is_wide);
    return copy_short16(o, (const uint16_t *)arg->value.wstr, is_wide);
}

static inline size_t put_char(struct fast *o, uint32_t c, bool is_wide)
{
    if (is_wide)
        o->wide[o->len] = (uint16_t)c;
    else
        o->narrow[o->len] = (char)c;
    return 1;
}

static inline void put_newline(struct fast *o, bool is_wide)
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

/* One item at pos, where c stands; the position behind it, or pos when it is none of ours. */
static inline size_t put_item(struct fast *o, const struct source *text,
                              const struct arguments *args, size_t pos, uint32_t c, bool is_utf16,
                              bool is_wide)
{
    if (c == '\r' || c == '\n') {
        if (o->room - o->len < 2)
            return pos;
        put_newline(o, is_wide);
        return pos + (c == '\r' && unit_at(text, pos + 1, is_utf16) == '\n' ? 2 : 1);
    }
    size_t number = unit_at(text, pos + 1, is_utf16) - (size_t)'0';
    if (c != '%' || number - 1 >= 9 || number > args->count || !args->list)
        return pos;
    uint32_t next = unit_at(text, pos + 2, is_utf16);
    if (next == '!' || (next >= '0' && next <= '9') ||
        !copy_arg(o, &args->list[number - 1], is_wide))
        return pos;
    if (o->cursor < number)
        o->cursor = number;
    return pos + 2;
}

static inline void run(struct fast *state, const struct source *text, const struct arguments *args,
                       bool is_utf16, bool is_wide)
{
    struct fast o = *state;
    size_t pos = o.pos;
    for (size_t before = pos + 1; before != pos;) {
        uint32_t c = unit_at(text, pos, is_utf16);
        if (c > '%' || c == ' ') {
            /* A single character between two inserts is not worth a vector. */
            uint32_t behind = unit_at(text, pos + 1, is_utf16);
            size_t done = behind == '%' && c < 0x80 && o.len < o.room
                              ? put_char(&o, c, is_wide)
                              : copy_plain(&o, text, pos, is_utf16, is_wide);
            if (done == 0)
                break;
            o.len += done;
            pos += done;
            c = unit_at(text, pos, is_utf16);
        }
        before = pos;
        pos = put_item(&o, text, args, pos, c, is_utf16, is_wide);
    }
    state->len = o.len;
    state->pos = pos;
    state->cursor = o.cursor;
}

void fast_format(struct fast *o, const struct source *text, const struct arguments *args,
                 bool ignore_inserts)
{
    static const struct arguments none = {NULL, NULL, 0};
    if (ignore_inserts)
        args = &none;
    if (text->wide && o->wide)
        run(o, text, args, true, true);
    else if (text->wide)
        run(o, text, args, true, false);
    else if (o->wide)
        run(o, text, args, false, true);
    else
        run(o, text, args, false, false);
}
