/* The public formatting functions: they check the call, choose source and sink, and run the
   core. */
#include "ansi.h"
#include "fast.h"
#include "find.h"
#include "format.h"
#include "inline.h"
#include "width.h"

#include <string.h>

enum { KNOWN_FLAGS = FORMAT_WIDTH_MASK | MSGTAB_IGNORE_INSERTS | MSGTAB_STRICT | MSGTAB_TRIM };

/* The parameters of a call; the buffer is narrow or wide. */
struct call {
    struct source text;
    char *narrow;
    uint16_t *wide;
    struct arguments args;
    size_t size;
    unsigned flags;
    bool is_wide; /* the result is UTF-16 */
    struct msgtab_error *err;
};

/* Ends a failed call: empties the result and fills in the details. */
NEVER_INLINE ptrdiff_t fail(const struct call *c, int code, unsigned insert, size_t offset)
{
    if (c->wide && c->size > 0)
        *c->wide = 0;
    else if (c->narrow && c->size > 0)
        *c->narrow = 0;
    if (c->err)
        *c->err = (struct msgtab_error){code, insert, offset};
    return code;
}

static bool is_valid(const struct call *c)
{
    bool has_buffer = c->narrow || c->wide || c->size == 0;
    bool has_args = c->args.list || c->args.words || c->args.count == 0;
    return has_buffer && has_args && (c->flags & ~(unsigned)KNOWN_FLAGS) == 0;
}

/* Formats with the core. */
NEVER_INLINE ptrdiff_t run_core(const struct call *c)
{
    struct formatter f;
    f.text = c->text;
    f.args = &c->args;
    f.pos = f.cursor = 0;
    f.insert = 0;
    f.flags = c->flags;
    bool notes = (c->flags & (MSGTAB_TRIM | FORMAT_WIDTH_MASK)) != 0;
    if (c->is_wide)
        sink_open16(&f.sink, c->wide, c->size, notes);
    else
        sink_open8(&f.sink, c->narrow, c->size, notes);
    size_t width = c->flags & FORMAT_WIDTH_MASK;
    bool lines = width > 0 && width < FORMAT_WIDTH_UNLIMITED;
    int code = lines ? width_text(&f, width) : format_text(&f);
    if (code)
        return fail(c, code, f.insert, f.pos);
    ptrdiff_t result = sink_close(&f.sink, c->size, (c->flags & MSGTAB_TRIM) != 0);
    if (result < 0)
        return fail(c, (int)result, 0, f.pos);
    if (c->err)
        *c->err = (struct msgtab_error){0};
    return result;
}

/* The length without one line end at the end, like trimming in sink_close. */
FORCE_INLINE size_t trimmed(const struct call *c, size_t len)
{
    uint16_t last = 0, before = 0;
    if (len > 0)
        last = c->is_wide ? c->wide[len - 1] : (unsigned char)c->narrow[len - 1];
    if (len > 1)
        before = c->is_wide ? c->wide[len - 2] : (unsigned char)c->narrow[len - 2];
    if (last == '\r' || last == '\n')
        len -= last == '\n' && before == '\r' ? 2 : 1;
    return len;
}

/* Formats c->text. For most texts the fast path is enough. */
FORCE_INLINE ptrdiff_t run(struct call *c)
{
    bool fast = c->size >= 2 && (c->flags & FORMAT_WIDTH_MASK) == 0;
    bool ignore = (c->flags & MSGTAB_IGNORE_INSERTS) != 0;
    size_t len = FAST_NOT;
    if (fast && c->is_wide)
        len = fast_whole16(c->wide, c->size - 1, &c->text, &c->args, ignore);
    else if (fast)
        len = fast_whole8(c->narrow, c->size - 1, &c->text, &c->args, ignore);
    if (len == FAST_NOT)
        return run_core(c);
    if (c->flags & MSGTAB_TRIM)
        len = trimmed(c, len);
    if (c->is_wide)
        c->wide[len] = 0;
    else
        c->narrow[len] = 0;
    if (c->err)
        *c->err = (struct msgtab_error){0};
    return (ptrdiff_t)len;
}

NEVER_INLINE ptrdiff_t run_ansi(struct call *c, struct msgtab_text text)
{
    uint16_t *units;
    bool ascii;
    size_t len = ansi_length(&text, &ascii);
    if (ascii) {
        c->text = source8(text.text, len);
        return run(c);
    }
    int code = ansi_decode(text.lang, text.text, len, &units, &len);
    if (code)
        return fail(c, code, 0, 0);
    c->text = source16(units, len);
    ptrdiff_t result = run(c);
    ansi_free(units);
    return result;
}

FORCE_INLINE ptrdiff_t format_entry(struct call *c, struct msgtab_text text)
{
    if (text.flags == MSGTAB_TEXT_ANSI)
        return run_ansi(c, text);
    bool is_utf16 = text.flags == MSGTAB_TEXT_UTF16;
    c->text.narrow = is_utf16 ? NULL : text.text;
    c->text.wide = is_utf16 ? text.text : NULL;
    c->text.len = text.len;
    return run(c);
}

NEVER_INLINE ptrdiff_t format_elsewhere(struct call *c, const struct opened *t, uint32_t id,
                                        uint16_t lang, int code)
{
    struct msgtab_text text;
    code = find_elsewhere(t, id, lang, (c->flags & MSGTAB_STRICT) != 0, code, &text);
    return code ? fail(c, code, 0, 0) : format_entry(c, text);
}

FORCE_INLINE ptrdiff_t format_message(struct call *c, const struct opened *t, uint32_t id,
                                      uint16_t lang)
{
    struct msgtab_text text;
    if (UNLIKELY(!t || !t->kind || !is_valid(c)))
        return fail(c, MSGTAB_E_ARGUMENT, 0, 0);
    int code = find_here(t, id, lang, &text);
    return UNLIKELY(code != 0) ? format_elsewhere(c, t, id, lang, code) : format_entry(c, text);
}

/* A text that is not in a table. */
static ptrdiff_t format_text_entry(struct call *c, struct msgtab_text text)
{
    if (!text.text || text.flags > MSGTAB_TEXT_UTF8 || !is_valid(c))
        return fail(c, MSGTAB_E_ARGUMENT, 0, 0);
    if (text.len == MSGTAB_TERMINATED)
        text.len = text.flags == MSGTAB_TEXT_UTF16 ? source_length16(text.text) : strlen(text.text);
    return format_entry(c, text);
}

/* Fills *c from the parameters that all functions share. Here and elsewhere this is done field by
   field: setting a whole struct and then copying it costs more than finding the message. */
static void set_call(struct call *c, size_t size, unsigned flags, struct msgtab_error *err)
{
    c->narrow = NULL;
    c->wide = NULL;
    c->size = size;
    c->flags = flags;
    c->is_wide = false;
    c->err = err;
}

static void set_list(struct call *c, const struct msgtab_arg *args, size_t nargs)
{
    c->args.list = args;
    c->args.words = NULL;
    c->args.count = nargs;
}

ptrdiff_t msgtab_format(char *buf, size_t size, const struct msgtab *t, uint32_t id, uint16_t lang,
                        unsigned flags, const struct msgtab_arg *args, size_t nargs)
{
    struct call c;
    set_call(&c, size, flags, NULL);
    c.narrow = buf;
    set_list(&c, args, nargs);
    return format_message(&c, opened_at(t), id, lang);
}

ptrdiff_t msgtab_format_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint32_t id,
                          uint16_t lang, unsigned flags, const struct msgtab_arg *args,
                          size_t nargs)
{
    struct call c;
    set_call(&c, size, flags, NULL);
    c.wide = (uint16_t *)buf;
    c.is_wide = true;
    set_list(&c, args, nargs);
    return format_message(&c, opened_at(t), id, lang);
}

ptrdiff_t msgtab_format_text(char *buf, size_t size, const char *text, unsigned flags,
                             const struct msgtab_arg *args, size_t nargs)
{
    struct call c;
    set_call(&c, size, flags, NULL);
    c.narrow = buf;
    set_list(&c, args, nargs);
    return format_text_entry(&c, msgtab_text_str(text));
}

ptrdiff_t msgtab_format_text_w(msgtab_char16 *buf, size_t size, const msgtab_char16 *text,
                               unsigned flags, const struct msgtab_arg *args, size_t nargs)
{
    struct call c;
    set_call(&c, size, flags, NULL);
    c.wide = (uint16_t *)buf;
    c.is_wide = true;
    set_list(&c, args, nargs);
    return format_text_entry(&c, msgtab_text_wstr(text));
}

/* A message or a text, and only one kind of arguments. */
static bool is_sound(const struct msgtab_request *r)
{
    bool one_kind = !r->words || (FORMAT_HAS_WORDS && !r->args);
    return one_kind && !r->reserved && (r->table != NULL) != (r->text.text != NULL);
}

static ptrdiff_t format_request(struct call *c, const struct msgtab_request *r)
{
    if (!r || !is_sound(r))
        return fail(c, MSGTAB_E_ARGUMENT, 0, 0);
    c->flags = r->flags;
    c->args.list = r->args;
    c->args.words = r->words;
    c->args.count = r->nargs;
    return r->table ? format_message(c, opened_at(r->table), r->id, r->lang)
                    : format_text_entry(c, r->text);
}

ptrdiff_t msgtab_format_request(char *buf, size_t size, const struct msgtab_request *request,
                                struct msgtab_error *err)
{
    struct call c;
    set_call(&c, size, 0, err);
    c.narrow = buf;
    return format_request(&c, request);
}

ptrdiff_t msgtab_format_request_w(msgtab_char16 *buf, size_t size,
                                  const struct msgtab_request *request, struct msgtab_error *err)
{
    struct call c;
    set_call(&c, size, 0, err);
    c.wide = (uint16_t *)buf;
    c.is_wide = true;
    return format_request(&c, request);
}
