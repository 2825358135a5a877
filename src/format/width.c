/* Line breaking (FormatMessage rules, section 5), in bounded memory. Before its last item a line is
   shorter than 254 cells, and only what follows its last break position can move. That part is kept
   in `rest`; the result itself is rewound to the break position and written again. */
#include "width.h"

enum { REST_MAX = 254 };

struct line {
    struct formatter *f;
    size_t width;
    size_t cells;    /* UTF-16 units since the last CR LF, %n, %r or the start */
    bool has_break;  /* there is a space to break at */
    size_t break_at; /* the length of the result without that space and the blanks before it */
    size_t rest_len; /* what follows that space */
    uint16_t rest[REST_MAX];
};

static void start_line(struct line *line)
{
    line->cells = 0;
    line->has_break = false;
    line->rest_len = 0;
}

/* Breaks the line at its last space: what follows starts the next line. */
static void break_at_space(struct line *line)
{
    struct sink *s = &line->f->sink;
    sink_rewind(s, line->break_at);
    sink_newline(s);
    sink_text16(s, line->rest, line->rest_len);
    line->cells = line->rest_len;
    line->has_break = false;
    line->rest_len = 0;
}

/* Breaks the line once if it is too long; called after every item. */
static void check(struct line *line)
{
    if (line->cells < line->width)
        return;
    if (line->has_break) {
        break_at_space(line);
        return;
    }
    sink_newline(&line->f->sink);
    start_line(line);
}

/* Appends one unit; text means that a space or TAB is from the text, not from an escape. */
static void put(struct line *line, uint16_t unit, bool text)
{
    struct sink *s = &line->f->sink;
    sink_text16(s, &unit, 1);
    line->cells++;
    /* A TAB directly after the break position moves the position onto the TAB. */
    bool moves = unit == '\t' && line->has_break && line->rest_len == 0;
    if (text && (unit == ' ' || moves)) {
        line->has_break = true;
        line->break_at = s->len - (s->blanks < line->cells ? s->blanks : line->cells);
        line->rest_len = 0;
    } else if (line->has_break) {
        line->rest[line->rest_len++] = unit;
    }
}

static void hard_break(struct line *line, const char *text, size_t len)
{
    sink_text8(&line->f->sink, text, len);
    start_line(line);
}

/* Prints an insert, which is never split. It is measured first. If it makes the line too long, the
   line is broken before it, or after it when there is no space before. */
static int put_insert(struct line *line, const struct insert *insert)
{
    uint16_t text[REST_MAX + 1];
    struct sink probe;
    sink_open16(&probe, text, REST_MAX + 1, false);
    int code = format_insert(line->f, &probe, insert);
    if (code)
        return code;
    bool broken = line->has_break && line->cells + probe.len >= line->width;
    if (broken)
        break_at_space(line);
    code = format_insert(line->f, &line->f->sink, insert);
    line->cells += probe.len;
    for (size_t i = 0; line->has_break && i < probe.len; i++)
        line->rest[line->rest_len++] = text[i];
    if (!broken)
        check(line);
    return code;
}

static int insert_item(struct line *line, struct item *item)
{
    struct insert insert;
    int code = insert_parse(&line->f->text, item->begin, &insert);
    line->f->insert = insert.number;
    item->end = insert.end;
    if (code == 0)
        code = put_insert(line, &insert);
    if (code == 0)
        line->f->insert = 0;
    return code;
}

/* The units begin..end; each plain one is an item, while an escape as a whole is one item. */
static int put_units(struct line *line, size_t begin, size_t end, bool plain)
{
    struct formatter *f = line->f;
    for (f->pos = begin; f->pos < end;) {
        uint16_t units[2];
        size_t len = source_char(&f->text, &f->pos, units);
        if (len == 0) {
            f->pos--;
            return MSGTAB_E_UTF8;
        }
        for (size_t i = 0; i < len; i++) {
            put(line, units[i], plain);
            if (plain || i + 1 < len)
                check(line);
        }
    }
    if (!plain)
        check(line);
    return 0;
}

static int wrap_item(struct line *line, struct item *item)
{
    switch (item->kind) {
    case ITEM_NEWLINE:
        put(line, ' ', true);
        check(line);
        return 0;
    case ITEM_SPACE:
        put(line, ' ', false);
        check(line);
        return 0;
    case ITEM_TAB:
    case ITEM_BREAK: hard_break(line, "\r\n", 2); return 0;
    case ITEM_RETURN: hard_break(line, "\r", 1); return 0;
    case ITEM_LITERAL: return put_units(line, item->begin, item->end, false);
    case ITEM_INSERT: return insert_item(line, item);
    case ITEM_END:
    default:
        if (item->stop)
            check(line);
        return 0;
    }
}

int width_text(struct formatter *f, size_t width)
{
    struct line line;
    line.f = f;
    line.width = width;
    start_line(&line);
    for (;;) {
        struct item item;
        int code = put_units(&line, f->pos, f->pos + format_plain(f), true);
        if (code == 0)
            code = source_item(&f->text, f->pos, (f->flags & MSGTAB_IGNORE_INSERTS) != 0, &item);
        if (code == 0)
            code = wrap_item(&line, &item);
        if (code || item.kind == ITEM_END)
            return code;
        f->pos = item.end;
    }
}
