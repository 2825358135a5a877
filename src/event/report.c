/* Reporting: strings are converted for ReportEvent; the function that writes them can be replaced
   (Learn, ReportEventW; KB934640). */
#include "event_string.h"

#include <msgtab/event.h>

/* All strings of an event, each with its NUL. */
struct strings {
    const msgtab_char16 *list[MSGTAB_EVENT_STRINGS];
    msgtab_char16 units[MSGTAB_EVENT_UNITS];
    size_t used;
    bool guard;
    bool behind_percent;
};

static int put_unit(struct strings *s, uint16_t unit)
{
    bool digit = unit >= '0' && unit <= '9';
    if (s->guard && s->behind_percent && (digit || unit == 0)) {
        s->behind_percent = false;
        if (put_unit(s, ' ') != 0)
            return MSGTAB_E_LENGTH;
    }
    if (s->used == MSGTAB_EVENT_UNITS)
        return MSGTAB_E_LENGTH;
    s->units[s->used++] = (msgtab_char16)unit;
    s->behind_percent = unit == '%';
    return 0;
}

static int put_string(struct strings *s, const struct msgtab_arg *arg, bool guard)
{
    struct source text = string_source(arg);
    s->guard = guard;
    s->behind_percent = false;
    int code = 0;
    for (size_t pos = 0; code == 0 && source_unit(&text, pos);) {
        uint16_t units[2];
        size_t count = source_char(&text, &pos, units);
        if (count == 0)
            return MSGTAB_E_UTF8;
        for (size_t i = 0; i < count && code == 0; i++)
            code = put_unit(s, units[i]);
    }
    return code ? code : put_unit(s, 0);
}

/* The code that viewers replace by a parameter text. */
static int put_parameter(struct strings *s, const struct msgtab_arg *id)
{
    char code[16];
    ptrdiff_t len = msgtab_format_text(code, sizeof code, "%%%%%1!u!", 0, id, 1);
    const struct msgtab_arg text = msgtab_str(code);
    return len < 0 ? (int)len : put_string(s, &text, false);
}

static int put_argument(struct strings *s, const struct msgtab_arg *arg, unsigned flags)
{
    if (is_string(arg))
        return put_string(s, arg, (flags & MSGTAB_EVENT_GUARD) != 0);
    if ((flags & MSGTAB_EVENT_PARAMETERS) != 0 && arg->kind == MSGTAB_KIND_UINT)
        return put_parameter(s, arg);
    return MSGTAB_E_NEEDS_STRING;
}

int msgtab_event_report(const struct msgtab_event_log *log, uint16_t type, uint16_t category,
                        uint32_t id, unsigned flags, const struct msgtab_arg *strings, size_t count,
                        const void *data, size_t size)
{
    struct strings s;
    if (!log || !log->write || (!strings && count > 0) || (!data && size > 0) ||
        (flags & ~(unsigned)(MSGTAB_EVENT_GUARD | MSGTAB_EVENT_PARAMETERS)) != 0)
        return MSGTAB_E_ARGUMENT;
    if (count > MSGTAB_EVENT_STRINGS || size > MSGTAB_EVENT_DATA)
        return MSGTAB_E_LENGTH;
    s.used = 0;
    for (size_t i = 0; i < count; i++) {
        s.list[i] = s.units + s.used;
        int code = put_argument(&s, &strings[i], flags);
        if (code)
            return code;
    }
    const struct msgtab_event event = {type, category,      id, s.list, (uint16_t)count,
                                       data, (uint32_t)size};
    return log->write(log->context, &event);
}
