/* A loop over local variables. It decides nothing on its own: whatever it does not know it leaves
   to the core, which would have given the same result for what it does. */
#include "fast.h"

#include "scan.h"

#include <string.h>

/* The sink's buffer from len on, as it fills. */
struct fast {
    char *narrow;
    uint16_t *wide;
    size_t len;
    size_t room;
};

static inline size_t copy_plain(const struct fast *o, const struct source *text, size_t pos)
{
    size_t left = text->len - pos, room = o->room - o->len;
    if (o->wide)
        return text->wide ? scan_copy16(o->wide + o->len, room, text->wide + pos, left)
                          : scan_widen(o->wide + o->len, room, text->narrow + pos, left, true);
    return text->wide ? scan_narrow(o->narrow + o->len, room, text->wide + pos, left, true)
                      : scan_copy8(o->narrow + o->len, room, text->narrow + pos, left, true);
}

/* A short ASCII string into a UTF-8 sink, in one go: most arguments are names and numbers. */
static inline bool copy_short(struct fast *o, const char *text)
{
    enum { SHORT = 16 };
    char *out = o->narrow + o->len;
    if (o->room - o->len < SHORT)
        return false;
    for (size_t i = 0; i < SHORT; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c - 1u >= 0x7F) {
            o->len += c == 0 ? i : 0;
            return c == 0;
        }
        out[i] = (char)c;
    }
    return false;
}

static inline bool copy_arg(struct fast *o, const struct msgtab_arg *arg)
{
    size_t room = o->room - o->len;
    size_t len, done;
    if (arg->kind > MSGTAB_KIND_WSTR || arg->len != MSGTAB_TERMINATED || !arg->value.str)
        return false;
    if (arg->kind == MSGTAB_KIND_STR) {
        if (!o->wide && copy_short(o, arg->value.str))
            return true;
        len = strlen(arg->value.str);
        done = o->wide ? scan_widen(o->wide + o->len, room, arg->value.str, len, false)
                       : scan_copy8(o->narrow + o->len, room, arg->value.str, len, false);
    } else {
        const uint16_t *text = (const uint16_t *)arg->value.wstr;
        len = source_length16(text);
        if (o->wide) {
            done = len < room ? len : 0;
            for (size_t i = 0; i < done; i++)
                o->wide[o->len + i] = text[i];
        } else {
            done = scan_narrow(o->narrow + o->len, room, text, len, false);
        }
    }
    if (done != len)
        return false; /* what was stored is not counted and will be written over */
    o->len += done;
    return true;
}

static inline void put_newline(struct fast *o)
{
    if (o->wide) {
        o->wide[o->len] = '\r';
        o->wide[o->len + 1] = '\n';
    } else {
        o->narrow[o->len] = '\r';
        o->narrow[o->len + 1] = '\n';
    }
    o->len += 2;
}

/* One item at pos, where c stands; the position behind it, or pos when it is none of ours. */
static inline size_t put_item(struct formatter *f, struct fast *o, size_t pos, uint32_t c)
{
    if (c == '\r' || c == '\n') {
        if (o->room - o->len < 2)
            return pos;
        put_newline(o);
        return pos + (c == '\r' && source_unit(&f->text, pos + 1) == '\n' ? 2 : 1);
    }
    size_t number = source_unit(&f->text, pos + 1) - (size_t)'0';
    if (c != '%' || number - 1 >= 9 || number > f->args->count || !f->args->list ||
        (f->flags & MSGTAB_IGNORE_INSERTS))
        return pos;
    uint32_t next = source_unit(&f->text, pos + 2);
    if (next == '!' || (next >= '0' && next <= '9') || !copy_arg(o, &f->args->list[number - 1]))
        return pos;
    if (f->cursor < number)
        f->cursor = number;
    return pos + 2;
}

void fast_format(struct formatter *f)
{
    struct sink *s = &f->sink;
    if (s->is_cut || s->lead || s->len == s->room)
        return;
    struct fast o = {s->narrow, s->wide, s->len, s->room};
    size_t pos = f->pos;
    for (;;) {
        uint32_t c = source_unit(&f->text, pos);
        if (c > '%' || c == ' ') {
            size_t run = copy_plain(&o, &f->text, pos);
            if (run == 0)
                break;
            o.len += run;
            pos += run;
            c = source_unit(&f->text, pos);
        }
        size_t next = put_item(f, &o, pos, c);
        if (next == pos)
            break;
        pos = next;
    }
    s->len = o.len;
    f->pos = pos;
}
