/* The answers of a recording. */
#include "recorded.h"

size_t recorded_length(const msgtab_char16 *text)
{
    size_t len = 0;
    while (text && text[len])
        len++;
    return len;
}

static int own(void *context, uint32_t *id)
{
    const struct recording *r = context;
    *id = r->own;
    return r->own_code;
}

static int console(void *context, uint32_t *id)
{
    const struct recording *r = context;
    *id = r->console;
    return r->console_code;
}

static int has_left(const struct recording *r)
{
    return r->leaves > 0 && r->looks >= r->leaves;
}

static int each(void *context, session_visit *visit, void *visit_context)
{
    struct recording *r = context;
    int code = r->each_code;
    r->looks++;
    for (size_t i = has_left(r) && r->gone; i < ROWS && code == 0 && r->rows[i].name; i++) {
        struct session_row row = {r->rows[i].id, r->rows[i].state,
                                  (const uint16_t *)r->rows[i].name,
                                  recorded_length(r->rows[i].name)};
        code = visit(visit_context, &row);
    }
    return code;
}

static int text(void *context, uint32_t id, enum session_text which,
                uint16_t out[SESSION_NAME_UNITS], size_t *len)
{
    const struct recording *r = context;
    for (size_t i = 0; i < ROWS; i++) {
        const msgtab_char16 *name = which == SESSION_USER ? r->rows[i].user : r->rows[i].domain;
        if (!name || r->rows[i].id != id)
            continue;
        if (name[0] == '!')
            return SESSMSG_E_SYSTEM;
        if (i == 0 && has_left(r))
            name = u"";
        for (*len = 0; name[*len] && *len < SESSION_NAME_UNITS; (*len)++)
            out[*len] = name[*len];
        return 0;
    }
    return SESSMSG_E_SYSTEM;
}

static int each_logon(void *context, logon_visit *visit, void *visit_context)
{
    static const uint64_t ids[] = {0x3E7, 0x1000000000ABCDEF, 0xFFFFFFFFFFFFFFFF};
    const struct recording *r = context;
    int code = r->logon_code;
    for (size_t i = 0; i < sizeof ids / sizeof *ids && code == 0; i++)
        code = visit(visit_context, ids[i]);
    return code;
}

static int watch(void *context, uint32_t milliseconds, session_check *check, void *check_context)
{
    const struct recording *r = context;
    int code = check(check_context);
    for (int i = 0; i < r->watches && code == 0 && milliseconds > 0; i++)
        code = check(check_context);
    return code ? code : SESSMSG_E_TIMEOUT;
}

struct sessions recorded_play(struct recording *r)
{
    return (struct sessions){r, own, console, each, text, each_logon, watch};
}
