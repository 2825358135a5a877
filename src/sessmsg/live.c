/* Who is logged on, and messages that say it. What is looked up for which insert stands in the
   catalogue (;//@ fact live). */
#include "live.h"

#include "utf.h"
#include "visible.h"

#include <string.h>

enum { INSERTS = 99, LIVE_INSERTS = 8 };

/* --- Names -------------------------------------------------------------------------------- */

static int read_name(const struct sessions *s, uint32_t session, enum session_text which,
                     char out[SESSMSG_NAME_SIZE], size_t *len)
{
    uint16_t text[SESSION_NAME_UNITS];
    *len = 0;
    int code = s->text(s->context, session, which, text, len);
    if (code == 0)
        visible_units(out, SESSMSG_NAME_SIZE, text, *len);
    return code;
}

int live_session_user(const struct sessions *s, uint32_t session, struct sessmsg_account *who)
{
    size_t user_len, domain_len;
    if (!who)
        return MSGTAB_E_ARGUMENT;
    who->domain[0] = who->user[0] = 0;
    int code = read_name(s, session, SESSION_USER, who->user, &user_len);
    if (code == 0 && user_len == 0)
        return SESSMSG_E_NOBODY;
    if (code == 0)
        code = read_name(s, session, SESSION_DOMAIN, who->domain, &domain_len);
    if (code)
        who->domain[0] = who->user[0] = 0;
    return code;
}

int live_console_user(const struct sessions *s, struct sessmsg_account *who)
{
    uint32_t id;
    if (!who)
        return MSGTAB_E_ARGUMENT;
    who->domain[0] = who->user[0] = 0;
    int code = s->console(s->context, &id);
    if (code == 0 && id == (uint32_t)SESSION_NONE)
        return SESSMSG_E_NOBODY;
    return code ? code : live_session_user(s, id, who);
}

/* --- Sessions ----------------------------------------------------------------------------- */

struct lister {
    const struct sessions *sessions;
    uint32_t console;
    int (*visit)(void *context, const struct sessmsg_session *session);
    void *context;
};

static int show_row(void *context, const struct session_row *row)
{
    const struct lister *l = context;
    struct sessmsg_session session = {.id = row->id, .state = row->state};
    session.console = row->id == l->console;
    visible_units(session.name, sizeof session.name, row->name, row->name_len);
    live_session_user(l->sessions, row->id, &session.holder);
    return l->visit(l->context, &session);
}

int live_each_session(const struct sessions *s,
                      int (*visit)(void *context, const struct sessmsg_session *session),
                      void *context)
{
    struct lister l = {s, (uint32_t)SESSION_NONE, visit, context};
    if (!visit)
        return MSGTAB_E_ARGUMENT;
    int code = s->console(s->context, &l.console);
    return code ? code : s->each(s->context, show_row, &l);
}

/* Found: what a visitor returns to end the visit. */
enum { FOUND = 1 };

static uint32_t lower(uint32_t c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

/* Names of sessions are made by Windows and are ASCII: their case is ignored, no other. */
static int has_name(void *context, const struct session_row *row)
{
    const char *name = context;
    size_t len = strlen(name), pos = 0, unit = 0;
    while (pos < len && unit < row->name_len) {
        uint32_t c = utf8_decode(name, len, &pos);
        if (lower(c) != lower(utf16_decode(row->name, row->name_len, &unit)))
            return 0;
    }
    return pos == len && unit == row->name_len ? FOUND : 0;
}

int live_name_taken(const struct sessions *s, const char *name)
{
    char copy[SESSMSG_NAME_SIZE];
    size_t len = name ? strlen(name) : 0;
    if (!name)
        return MSGTAB_E_ARGUMENT;
    if (utf8_check(name, len) < len)
        return MSGTAB_E_UTF8;
    if (len == 0 || len >= sizeof copy)
        return 0;
    memcpy(copy, name, len + 1);
    return s->each(s->context, has_name, copy);
}

static int has_id(void *context, uint64_t id)
{
    const uint64_t *wanted = context;
    return id == *wanted ? FOUND : 0;
}

int live_logon_in_use(const struct sessions *s, uint64_t id)
{
    return s->each_logon(s->context, has_id, &id);
}

/* --- Messages ----------------------------------------------------------------------------- */

struct holder {
    const struct sessions *sessions;
    struct sessmsg_account who;
};

static int is_active(void *context, const struct session_row *row)
{
    struct holder *h = context;
    return row->state == SESSION_ACTIVE && live_session_user(h->sessions, row->id, &h->who) == 0
               ? FOUND
               : 0;
}

/* The person in the way: on the console, else in the first active session; else "?". */
static void find_holder(const struct sessions *s, struct sessmsg_account *who)
{
    struct holder h = {.sessions = s};
    if (live_console_user(s, &h.who) != 0 && s->each(s->context, is_active, &h) != FOUND)
        h.who = (struct sessmsg_account){"?", "?"};
    *who = h.who;
}

/* The values of the facts. */
enum holder_part { HOLDER_END, HOLDER_DOMAIN, HOLDER_USER };

static const struct {
    uint32_t id;
    enum holder_part inserts[LIVE_INSERTS];
} live_messages[] = {
#define FACT_live(id, prefix, name, ...) {(id), {__VA_ARGS__}},
#include <sessmsg/facts.inc>
};

/* Arguments for every insert there can be: what is looked up for this message, and "?". */
static void fill(struct msgtab_arg args[INSERTS], const struct sessions *s, uint32_t any,
                 struct sessmsg_account *who)
{
    uint32_t code = sessmsg_code_from(any);
    for (size_t i = 0; i < INSERTS; i++)
        args[i] = msgtab_str("?");
    for (size_t m = 0; m < sizeof live_messages / sizeof *live_messages; m++) {
        if (code == 0 || sessmsg_code_from(live_messages[m].id) != code)
            continue;
        find_holder(s, who);
        for (size_t i = 0; i < LIVE_INSERTS && live_messages[m].inserts[i]; i++)
            args[i] =
                msgtab_str(live_messages[m].inserts[i] == HOLDER_USER ? who->user : who->domain);
    }
}

ptrdiff_t live_format(const struct sessions *s, char *buf, size_t size, const struct msgtab *t,
                      uint32_t any, uint16_t lang)
{
    struct msgtab_arg args[INSERTS];
    struct sessmsg_account who;
    fill(args, s, any, &who);
    return sessmsg_format(buf, size, t, any, lang, args, INSERTS);
}

ptrdiff_t live_format_w(const struct sessions *s, msgtab_char16 *buf, size_t size,
                        const struct msgtab *t, uint32_t any, uint16_t lang)
{
    struct msgtab_arg args[INSERTS];
    struct sessmsg_account who;
    fill(args, s, any, &who);
    return sessmsg_format_w(buf, size, t, any, lang, args, INSERTS);
}

/* --- This system -------------------------------------------------------------------------- */

int sessmsg_console_user(struct sessmsg_account *who)
{
    return live_console_user(sessions_system(), who);
}

int sessmsg_session_user(uint32_t session, struct sessmsg_account *who)
{
    return live_session_user(sessions_system(), session, who);
}

int sessmsg_session_name_taken(const char *name)
{
    return live_name_taken(sessions_system(), name);
}

int sessmsg_logon_id_in_use(uint64_t id)
{
    return live_logon_in_use(sessions_system(), id);
}

int sessmsg_each_session(int (*visit)(void *context, const struct sessmsg_session *session),
                         void *context)
{
    return live_each_session(sessions_system(), visit, context);
}

ptrdiff_t sessmsg_format_live(char *buf, size_t size, const struct msgtab *t, uint32_t any,
                              uint16_t lang)
{
    return live_format(sessions_system(), buf, size, t, any, lang);
}

ptrdiff_t sessmsg_format_live_w(msgtab_char16 *buf, size_t size, const struct msgtab *t,
                                uint32_t any, uint16_t lang)
{
    return live_format_w(sessions_system(), buf, size, t, any, lang);
}
