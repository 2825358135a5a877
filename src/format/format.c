/* The core without a line width (FormatMessage rules, sections 2, 4 and 7). */
#include "format.h"

#include "fast.h"
#include "scan.h"

static int copy(struct formatter *f, size_t begin, size_t end)
{
    if (f->text.wide) {
        sink_text16(&f->sink, f->text.wide + begin, end - begin);
        return 0;
    }
    size_t done = sink_text8(&f->sink, f->text.narrow + begin, end - begin);
    f->pos = begin + done;
    return done == end - begin ? 0 : MSGTAB_E_UTF8;
}

int format_insert(struct formatter *f, struct sink *s, const struct insert *insert)
{
    size_t cursor = f->cursor;
    int code = render_insert(s, insert, f->args, &cursor, &f->insert);
    if (s == &f->sink)
        f->cursor = cursor;
    return code;
}

size_t format_plain(const struct formatter *f)
{
    size_t left = f->text.len - f->pos;
    return f->text.wide ? scan_plain16(f->text.wide + f->pos, left)
                        : scan_plain8(f->text.narrow + f->pos, left);
}

static int copy_plain(struct formatter *f)
{
    size_t len = format_plain(f);
    size_t end = f->pos + len;
    int code = len > 0 ? copy(f, f->pos, end) : 0;
    if (code == 0)
        f->pos = end;
    return code;
}

static int print_insert(struct formatter *f, struct item *item)
{
    struct insert insert;
    int code = insert_parse(&f->text, item->begin, &insert);
    f->insert = insert.number;
    item->end = insert.end;
    if (code == 0)
        code = format_insert(f, &f->sink, &insert);
    if (code == 0)
        f->insert = 0;
    return code;
}

static int print_item(struct formatter *f, struct item *item)
{
    bool unlimited = (f->flags & FORMAT_WIDTH_MASK) != 0;
    switch (item->kind) {
    case ITEM_NEWLINE:
        if (unlimited)
            sink_char(&f->sink, ' ');
        else
            sink_newline(&f->sink);
        return 0;
    case ITEM_TAB:
        if (unlimited)
            sink_newline(&f->sink);
        else
            sink_char(&f->sink, '\t');
        return 0;
    case ITEM_BREAK: sink_newline(&f->sink); return 0;
    case ITEM_RETURN: sink_char(&f->sink, '\r'); return 0;
    case ITEM_SPACE: sink_char(&f->sink, ' '); return 0;
    case ITEM_LITERAL: return copy(f, item->begin, item->end);
    case ITEM_INSERT: return print_insert(f, item);
    case ITEM_END:
    default: return 0;
    }
}

/* Lets the fast path continue from here. */
static void run_fast(struct formatter *f)
{
    struct sink *s = &f->sink;
    if (s->is_cut || s->lead || s->len == s->room)
        return;
    struct fast o = {s->narrow, s->wide, s->len, s->room, f->pos, f->cursor};
    fast_format(&o, &f->text, f->args, (f->flags & MSGTAB_IGNORE_INSERTS) != 0);
    s->len = o.len;
    f->pos = o.pos;
    f->cursor = o.cursor;
}

int format_text(struct formatter *f)
{
    bool fast = (f->flags & FORMAT_WIDTH_MASK) == 0 && !f->sink.notes;
    for (;;) {
        struct item item;
        if (fast)
            run_fast(f);
        if (source_unit(&f->text, f->pos) == 0)
            return 0;
        int code = copy_plain(f);
        if (code == 0)
            code = source_item(&f->text, f->pos, (f->flags & MSGTAB_IGNORE_INSERTS) != 0, &item);
        if (code == 0 && item.kind == ITEM_END)
            return 0;
        if (code == 0)
            code = print_item(f, &item);
        if (code)
            return code;
        f->pos = item.end;
    }
}
