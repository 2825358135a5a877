/* The public formatting functions: they check the call, choose source and sink and run the core. */
#include "ansi.h"
#include "fast.h"
#include "file.h"
#include "find.h"
#include "format.h"

#include <string.h>

enum { KNOWN_FLAGS = FORMAT_WIDTH_MASK | MSGTAB_IGNORE_INSERTS | MSGTAB_STRICT | MSGTAB_TRIM };

/* A call as its parameters come in. */
struct call {
    void *buf;
    size_t size;
    bool wide; /* buf is UTF-16 */
    unsigned flags;
    struct arguments args;
    struct msgtab_error *err;
};

/* Ends a call that failed: an empty result and the details. */
static ptrdiff_t fail(const struct call *c, int code, unsigned insert, size_t offset)
{
    if (c->buf && c->size > 0 && c->wide)
        *(uint16_t *)c->buf = 0;
    else if (c->buf && c->size > 0)
        *(char *)c->buf = 0;
    if (c->err)
        *c->err = (struct msgtab_error){code, insert, offset};
    return code;
}

static bool is_valid(const struct call *c)
{
    bool has_args = c->args.list || c->args.words || c->args.count == 0;
    return (c->buf || c->size == 0) && has_args && (c->flags & ~(unsigned)KNOWN_FLAGS) == 0;
}

/* Formats a text with the core. */
static ptrdiff_t run_core(const struct call *c, const char *narrow, const uint16_t *wide,
                          size_t len)
{
    struct formatter f;
    f.text.narrow = narrow;
    f.text.wide = wide;
    f.text.len = len;
    f.args = &c->args;
    f.pos = f.cursor = 0;
    f.insert = 0;
    f.flags = c->flags;
    bool notes = (c->flags & (MSGTAB_TRIM | FORMAT_WIDTH_MASK)) != 0;
    if (c->wide)
        sink_open16(&f.sink, c->buf, c->size, notes);
    else
        sink_open8(&f.sink, c->buf, c->size, notes);
    int code = format_text(&f);
    if (code)
        return fail(c, code, f.insert, f.pos);
    ptrdiff_t result = sink_close(&f.sink, c->size, (c->flags & MSGTAB_TRIM) != 0);
    if (result < 0)
        return fail(c, (int)result, 0, f.pos);
    if (c->err)
        *c->err = (struct msgtab_error){0};
    return result;
}

/* Stores the NUL of a result and clears the error. */
static ptrdiff_t succeed(const struct call *c, size_t len)
{
    if (c->wide)
        ((uint16_t *)c->buf)[len] = 0;
    else
        ((char *)c->buf)[len] = 0;
    if (c->err)
        *c->err = (struct msgtab_error){0};
    return (ptrdiff_t)len;
}

/* Formats a text of len units, UTF-8 or else UTF-16. Most need nothing but the fast path. */
static ptrdiff_t run(const struct call *c, const char *narrow, const uint16_t *wide, size_t len)
{
    if (!narrow && !wide)
        return fail(c, MSGTAB_E_ARGUMENT, 0, 0);
    if (c->size < 2 || (c->flags & (MSGTAB_TRIM | FORMAT_WIDTH_MASK)))
        return run_core(c, narrow, wide, len);
    struct source text = {narrow, wide, len};
    struct fast o = {.room = c->size - 1};
    if (c->wide)
        o.wide = c->buf;
    else
        o.narrow = c->buf;
    fast_format(&o, &text, &c->args, (c->flags & MSGTAB_IGNORE_INSERTS) != 0);
    if (source_unit(&text, o.pos) == 0)
        return succeed(c, o.len);
    return run_core(c, narrow, wide, len);
}

/* Whether a text, up to its NUL, has bytes that mean something else in each code page. */
static bool is_ascii(const struct msgtab_text *text)
{
    const char *bytes = text->text;
    for (size_t i = 0; i < text->len && bytes[i]; i++)
        if ((unsigned char)bytes[i] >= 0x80)
            return false;
    return true;
}

static ptrdiff_t run_ansi(const struct call *c, const struct msgtab_text *text)
{
    uint16_t *units;
    size_t len = 0;
    while (len < text->len && ((const char *)text->text)[len])
        len++;
    unsigned long saved = file_last_error();
    int code = ansi_decode(text->lang, text->text, len, &units, &len);
    ptrdiff_t result = code;
    if (code) {
        fail(c, code, 0, 0);
    } else {
        result = run(c, NULL, units, len);
        ansi_free(units);
    }
    file_set_last_error(saved);
    return result;
}

static ptrdiff_t format_message(const struct call *c, const struct msgtab *t, uint32_t id,
                                uint16_t lang)
{
    struct msgtab_text text;
    if (!t || !t->kind || !is_valid(c))
        return fail(c, MSGTAB_E_ARGUMENT, 0, 0);
    int code = find_entry(t, id, lang, (c->flags & MSGTAB_STRICT) != 0, &text);
    if (code)
        return fail(c, code, 0, 0);
    if (text.flags == MSGTAB_TEXT_ANSI && !is_ascii(&text))
        return run_ansi(c, &text);
    if (text.flags == MSGTAB_TEXT_UTF16)
        return run(c, NULL, text.text, text.len);
    return run(c, text.text, NULL, text.len);
}

/* Fills *c from the parameters that all functions have. */
static void set_call(struct call *c, void *buf, size_t size, bool wide, unsigned flags,
                     struct msgtab_error *err)
{
    c->buf = buf;
    c->size = size;
    c->wide = wide;
    c->flags = flags;
    c->args.list = NULL;
    c->args.words = NULL;
    c->err = err;
}

ptrdiff_t msgtab_format_ex(char *buf, size_t size, const struct msgtab *t, uint32_t id,
                           uint16_t lang, unsigned flags, const struct msgtab_arg *args,
                           size_t nargs, struct msgtab_error *err)
{
    struct call c;
    set_call(&c, buf, size, false, flags, err);
    c.args.list = args;
    c.args.count = nargs;
    return format_message(&c, t, id, lang);
}

ptrdiff_t msgtab_format_w_ex(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint32_t id,
                             uint16_t lang, unsigned flags, const struct msgtab_arg *args,
                             size_t nargs, struct msgtab_error *err)
{
    struct call c;
    set_call(&c, buf, size, true, flags, err);
    c.args.list = args;
    c.args.count = nargs;
    return format_message(&c, t, id, lang);
}

ptrdiff_t msgtab_format_text_ex(char *buf, size_t size, const char *text, unsigned flags,
                                const struct msgtab_arg *args, size_t nargs,
                                struct msgtab_error *err)
{
    struct call c;
    set_call(&c, buf, size, false, flags, err);
    c.args.list = args;
    c.args.count = nargs;
    if (!text || !is_valid(&c))
        return fail(&c, MSGTAB_E_ARGUMENT, 0, 0);
    return run(&c, text, NULL, strlen(text));
}

ptrdiff_t msgtab_format_text_w_ex(msgtab_char16 *buf, size_t size, const msgtab_char16 *text,
                                  unsigned flags, const struct msgtab_arg *args, size_t nargs,
                                  struct msgtab_error *err)
{
    struct call c;
    set_call(&c, buf, size, true, flags, err);
    c.args.list = args;
    c.args.count = nargs;
    if (!text || !is_valid(&c))
        return fail(&c, MSGTAB_E_ARGUMENT, 0, 0);
    return run(&c, NULL, (const uint16_t *)text, source_length16((const uint16_t *)text));
}

ptrdiff_t msgtab_format(char *buf, size_t size, const struct msgtab *t, uint32_t id, uint16_t lang,
                        unsigned flags, const struct msgtab_arg *args, size_t nargs)
{
    return msgtab_format_ex(buf, size, t, id, lang, flags, args, nargs, NULL);
}

ptrdiff_t msgtab_format_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint32_t id,
                          uint16_t lang, unsigned flags, const struct msgtab_arg *args,
                          size_t nargs)
{
    return msgtab_format_w_ex(buf, size, t, id, lang, flags, args, nargs, NULL);
}

ptrdiff_t msgtab_format_text(char *buf, size_t size, const char *text, unsigned flags,
                             const struct msgtab_arg *args, size_t nargs)
{
    return msgtab_format_text_ex(buf, size, text, flags, args, nargs, NULL);
}

ptrdiff_t msgtab_format_text_w(msgtab_char16 *buf, size_t size, const msgtab_char16 *text,
                               unsigned flags, const struct msgtab_arg *args, size_t nargs)
{
    return msgtab_format_text_w_ex(buf, size, text, flags, args, nargs, NULL);
}

#if defined(_WIN32)

ptrdiff_t msgtab_format_words(char *buf, size_t size, const struct msgtab *t, uint32_t id,
                              uint16_t lang, unsigned flags, const uintptr_t *args, size_t nargs,
                              struct msgtab_error *err)
{
    struct call c;
    set_call(&c, buf, size, false, flags, err);
    c.args.words = args;
    c.args.count = nargs;
    return format_message(&c, t, id, lang);
}

ptrdiff_t msgtab_format_words_w(msgtab_char16 *buf, size_t size, const struct msgtab *t,
                                uint32_t id, uint16_t lang, unsigned flags, const uintptr_t *args,
                                size_t nargs, struct msgtab_error *err)
{
    struct call c;
    set_call(&c, buf, size, true, flags, err);
    c.args.words = args;
    c.args.count = nargs;
    return format_message(&c, t, id, lang);
}

ptrdiff_t msgtab_format_text_words_w(msgtab_char16 *buf, size_t size, const msgtab_char16 *text,
                                     unsigned flags, const uintptr_t *args, size_t nargs,
                                     struct msgtab_error *err)
{
    struct call c;
    set_call(&c, buf, size, true, flags, err);
    c.args.words = args;
    c.args.count = nargs;
    if (!text || !is_valid(&c))
        return fail(&c, MSGTAB_E_ARGUMENT, 0, 0);
    return run(&c, NULL, (const uint16_t *)text, source_length16((const uint16_t *)text));
}

#endif
