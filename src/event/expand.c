/* Event texts: codes are replaced from left to right, and inserted text is read again, at most one
   hundred times (MS-EVEN 3.2.4.1.5). */
#include "bytes.h"
#include "event_string.h"
#include "piece.h"
#include "sink.h"

#include <string.h>

enum code_kind {
    CODE_NONE,      /* a literal '%' */
    CODE_PAIR,      /* "%%" without a number */
    CODE_INSERT,    /* %1, %1!s! */
    CODE_LITERAL,   /* %1!S! */
    CODE_FORMATTED, /* another !format!: what a viewer makes of it is not specified, so it is kept
                     */
    CODE_PARAMETER  /* %%1 */
};

struct code {
    enum code_kind kind;
    uint32_t number;
    struct cursor end;
};

struct expander {
    struct pieces pieces;
    struct sink sink;
    const struct msgtab_event_texts *texts; /* or NULL */
    const struct msgtab_arg *strings;
    size_t count;
    unsigned left;    /* substitutions */
    bool single_pass; /* inserted text is not read again; any number of substitutions */
};

static bool is_digit(uint32_t unit)
{
    return unit >= '0' && unit <= '9';
}

static bool is_one_of(const char *set, uint32_t unit)
{
    return unit > 0 && unit < 0x80 && strchr(set, (int)unit) != NULL;
}

/* Reads a !format! after the number of an insert; what does not look like one is text. */
static void read_format(const struct pieces *p, struct code *code)
{
    enum { FORMAT_MAX = 30 };
    struct cursor c = code->end;
    uint32_t unit = piece_next(p, &c);
    if (unit != '!')
        return;
    uint32_t first = unit = piece_next(p, &c);
    size_t len = 1;
    for (; len < FORMAT_MAX && is_one_of("-+ #*.0123456789hlwI", unit); len++)
        unit = piece_next(p, &c);
    if (!is_one_of("sScCdiouxXp", unit) || piece_next(p, &c) != '!')
        return;
    code->end = c;
    if (len > 1 || (first != 's' && first != 'S'))
        code->kind = CODE_FORMATTED;
    else if (first == 'S')
        code->kind = CODE_LITERAL;
}

/* Reads at most max digits; a number that is too large becomes UINT32_MAX. */
static size_t read_number(const struct pieces *p, struct code *code, size_t max)
{
    size_t digits = 0;
    uint64_t number = 0;
    for (struct cursor c = code->end; digits < max; digits++) {
        uint32_t unit = piece_next(p, &c);
        if (!is_digit(unit))
            break;
        number = number * 10 + (unit - '0');
        if (!fits(number, UINT32_MAX))
            number = UINT32_MAX;
        code->end = c;
    }
    code->number = (uint32_t)number;
    return digits;
}

/* Reads the code whose '%' is before the cursor. */
static struct code read_code(const struct pieces *p, struct cursor after)
{
    struct code code = {.end = after};
    struct cursor c = after;
    uint32_t unit = piece_next(p, &c);
    if (unit == '%') {
        code.end = c;
        code.kind = read_number(p, &code, SIZE_MAX) > 0 ? CODE_PARAMETER : CODE_PAIR;
    } else if (is_digit(unit) && unit != '0') {
        read_number(p, &code, 2);
        code.kind = CODE_INSERT;
        read_format(p, &code);
    }
    return code;
}

static int put_run(struct sink *s, const struct source *text, size_t pos, size_t len)
{
    if (text->wide)
        sink_text16(s, text->wide + pos, len);
    else if (len > 0 && sink_text8(s, text->narrow + pos, len) < len)
        return MSGTAB_E_UTF8;
    return 0;
}

static void put_unit(struct sink *s, uint32_t unit)
{
    if (unit == PIECE_NEWLINE)
        sink_newline(s);
    else
        sink_char(s, (char)unit);
}

/* Writes a string unchanged, up to its NUL. */
static int put_string(struct sink *s, const struct msgtab_arg *arg)
{
    struct source text = string_source(arg);
    size_t len = 0;
    while (source_unit(&text, len))
        len++;
    return put_run(s, &text, 0, len);
}

/* The text in the first of some tables that has it, or else in those of Windows. */
static int find_text(const struct msgtab_event_texts *texts, const struct msgtab *tables,
                     size_t count, uint32_t id, struct msgtab_text *text)
{
    int error = MSGTAB_E_ID;
    for (size_t i = 0; i < count && error == MSGTAB_E_ID; i++)
        error = msgtab_find(&tables[i], id, texts->lang, text);
    for (size_t i = 0; i < texts->system_count && error == MSGTAB_E_ID; i++)
        error = msgtab_find(&texts->system[i], id, texts->lang, text);
    return error;
}

static uint32_t unit_before(const struct msgtab_text *text, size_t len)
{
    if (len == 0)
        return 0;
    return text->flags == MSGTAB_TEXT_UTF16 ? ((const uint16_t *)text->text)[len - 1]
                                            : ((const unsigned char *)text->text)[len - 1];
}

/* Leaves out one line end at the end: those of Windows have it, and viewers do not show it. */
static void trim(struct msgtab_text *text)
{
    const uint32_t last = unit_before(text, text->len);
    if (last != '\r' && last != '\n')
        return;
    text->len--;
    if (last == '\n' && unit_before(text, text->len) == '\r')
        text->len--;
}

static int push_parameter(struct expander *e, const struct code *code)
{
    const struct msgtab_event_texts *t = e->texts;
    struct msgtab_text text;
    if (!t || find_text(t, t->parameters, t->parameter_count, code->number, &text) != 0)
        return MSGTAB_E_ID;
    trim(&text);
    piece_move(&e->pieces, &code->end);
    return piece_push_text(&e->pieces, &text);
}

/* Replaces a code. Returns 0, MSGTAB_E_ID when there is no replacement, or an error that ends the
   call. */
static int replace(struct expander *e, const struct code *code)
{
    if (e->left == 0 || (e->single_pass && e->pieces.depth > 1))
        return MSGTAB_E_ID;
    if (code->kind == CODE_PARAMETER)
        return push_parameter(e, code);
    if ((code->kind != CODE_INSERT && code->kind != CODE_LITERAL) || code->number == 0 ||
        code->number > e->count)
        return MSGTAB_E_ID;
    const struct msgtab_arg *arg = &e->strings[code->number - 1];
    if (!is_string(arg))
        return MSGTAB_E_NEEDS_STRING;
    piece_move(&e->pieces, &code->end);
    if (code->kind == CODE_LITERAL || e->single_pass)
        return put_string(&e->sink, arg);
    piece_push(&e->pieces, string_source(arg), false);
    return 0;
}

/* Whether a cursor has not come as far as end; it may step over it when the text changes. */
static bool is_before(const struct cursor *c, const struct cursor *end)
{
    if (c->depth != end->depth)
        return c->depth > end->depth;
    return c->pos != end->pos ? c->pos < end->pos : c->raw != end->raw;
}

/* Writes a code as it was written. */
static void keep(struct expander *e, const struct cursor *end)
{
    struct cursor c = piece_cursor(&e->pieces);
    while (is_before(&c, end)) {
        uint32_t unit = piece_next(&e->pieces, &c);
        if (unit == PIECE_END)
            break;
        put_unit(&e->sink, unit);
    }
    piece_move(&e->pieces, end);
}

static int copy_run(struct expander *e)
{
    size_t len = piece_run(&e->pieces);
    if (len == 0)
        return 0;
    struct piece *top = &e->pieces.items[e->pieces.depth - 1];
    int error = put_run(&e->sink, &top->text, top->pos, len);
    top->pos += len;
    top->raw = false;
    return error;
}

static int expand(struct expander *e)
{
    int error;
    while ((error = copy_run(e)) == 0) {
        struct cursor after = piece_cursor(&e->pieces);
        uint32_t unit = piece_next(&e->pieces, &after);
        if (unit == PIECE_END)
            return 0;
        struct code code = {.end = after};
        if (unit == '%')
            code = read_code(&e->pieces, after);
        error = replace(e, &code);
        if (error == 0)
            e->left -= !e->single_pass;
        else if (error == MSGTAB_E_ID)
            keep(e, &code.end);
        else
            break;
    }
    return error;
}

/* Where a result goes, and what it is made from. */
struct call {
    void *buf;
    size_t size;
    bool wide;
    const struct msgtab_event_texts *texts;
    const struct msgtab_arg *strings;
    size_t count;
};

static void open_call(struct expander *e, const struct call *c)
{
    e->pieces.depth = 0;
    e->texts = c->texts;
    e->strings = c->strings;
    e->count = c->count;
    e->left = MSGTAB_EVENT_SUBSTITUTIONS;
    e->single_pass = c->texts && (c->texts->flags & MSGTAB_EVENT_SINGLE_PASS) != 0;
    if (c->wide)
        sink_open16(&e->sink, c->buf, c->size, false);
    else
        sink_open8(&e->sink, c->buf, c->size, false);
}

static ptrdiff_t fail(const struct call *c, int error)
{
    if (c->buf && c->size > 0 && c->wide)
        *(uint16_t *)c->buf = 0;
    else if (c->buf && c->size > 0)
        *(char *)c->buf = 0;
    return error;
}

static ptrdiff_t close_call(struct expander *e, const struct call *c, int error)
{
    ptrdiff_t result = error ? error : sink_close(&e->sink, c->size, false);
    piece_free(&e->pieces);
    return result < 0 ? fail(c, (int)result) : result;
}

static bool is_valid(const struct call *c)
{
    const struct msgtab_event_texts *t = c->texts;
    return (c->buf || c->size == 0) && (c->strings || c->count == 0) &&
           (!t ||
            ((t->messages || t->message_count == 0) && (t->parameters || t->parameter_count == 0) &&
             (t->system || t->system_count == 0) &&
             (t->flags & ~(unsigned)MSGTAB_EVENT_SINGLE_PASS) == 0));
}

static ptrdiff_t render_event(const struct call *c, uint32_t id)
{
    struct expander e;
    struct msgtab_text text;
    if (!c->texts || !is_valid(c))
        return fail(c, MSGTAB_E_ARGUMENT);
    int error = find_text(c->texts, c->texts->messages, c->texts->message_count, id, &text);
    if (error)
        return fail(c, error);
    open_call(&e, c);
    error = piece_push_text(&e.pieces, &text);
    return close_call(&e, c, error ? error : expand(&e));
}

static ptrdiff_t render_text(const struct call *c, struct source text)
{
    struct expander e;
    if (!(text.narrow || text.wide) || !is_valid(c))
        return fail(c, MSGTAB_E_ARGUMENT);
    open_call(&e, c);
    piece_push(&e.pieces, text, true);
    return close_call(&e, c, expand(&e));
}

/* The wording is what users of Event Viewer quote. */
static ptrdiff_t render_missing(const struct call *c, const char *source, uint32_t id)
{
    static const char words[] =
        " cannot be found. Either the component that raises this event is not installed on your "
        "local computer or the installation is corrupted. You can install or repair the component "
        "on the local computer.\r\n\r\n"
        "If the event originated on another computer, the display information had to be saved with "
        "the event.\r\n\r\n"
        "The following information was included with the event: \r\n\r\n";
    struct expander e;
    const struct msgtab_arg head[] = {msgtab_uint(id & 0xFFFF), msgtab_str(source)};
    char number[8];
    int error = 0;
    if (!source || !is_valid(c))
        return fail(c, MSGTAB_E_ARGUMENT);
    msgtab_format_text(number, sizeof number, "%1!u!", 0, head, 1);
    open_call(&e, c);
    sink_text8(&e.sink, "The description for Event ID ", 29);
    sink_text8(&e.sink, number, strlen(number));
    sink_text8(&e.sink, " from source ", 13);
    error = put_string(&e.sink, &head[1]);
    sink_text8(&e.sink, words, sizeof words - 1);
    for (size_t i = 0; i < c->count && error == 0; i++) {
        error =
            is_string(&c->strings[i]) ? put_string(&e.sink, &c->strings[i]) : MSGTAB_E_NEEDS_STRING;
        sink_newline(&e.sink);
    }
    return close_call(&e, c, error);
}

ptrdiff_t msgtab_event_render(char *buf, size_t size, const struct msgtab_event_texts *texts,
                              uint32_t id, const struct msgtab_arg *strings, size_t count)
{
    struct call c = {buf, size, false, texts, strings, count};
    return render_event(&c, id);
}

ptrdiff_t msgtab_event_render_w(msgtab_char16 *buf, size_t size,
                                const struct msgtab_event_texts *texts, uint32_t id,
                                const struct msgtab_arg *strings, size_t count)
{
    struct call c = {buf, size, true, texts, strings, count};
    return render_event(&c, id);
}

ptrdiff_t msgtab_event_render_text(char *buf, size_t size, const char *text,
                                   const struct msgtab_event_texts *texts,
                                   const struct msgtab_arg *strings, size_t count)
{
    struct call c = {buf, size, false, texts, strings, count};
    return render_text(&c, source8(text, text ? strlen(text) : 0));
}

ptrdiff_t msgtab_event_render_text_w(msgtab_char16 *buf, size_t size, const msgtab_char16 *text,
                                     const struct msgtab_event_texts *texts,
                                     const struct msgtab_arg *strings, size_t count)
{
    struct call c = {buf, size, true, texts, strings, count};
    const uint16_t *units = (const uint16_t *)text;
    return render_text(&c, source16(units, units ? source_length16(units) : 0));
}

ptrdiff_t msgtab_event_missing(char *buf, size_t size, const char *source, uint32_t id,
                               const struct msgtab_arg *strings, size_t count)
{
    struct call c = {buf, size, false, NULL, strings, count};
    return render_missing(&c, source, id);
}

ptrdiff_t msgtab_event_missing_w(msgtab_char16 *buf, size_t size, const char *source, uint32_t id,
                                 const struct msgtab_arg *strings, size_t count)
{
    struct call c = {buf, size, true, NULL, strings, count};
    return render_missing(&c, source, id);
}
