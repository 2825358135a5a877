/* Who is logged on, and messages that say so. The catalogue defines what is looked up for which
   insert (;//@ fact live). */
#include "live.h"

#include "utf.h"
#include "visible.h"

#include <inttypes.h>
#include <stdio.h>
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

/* Found: what a visitor returns to stop visiting. */
enum { FOUND = 1 };

static uint32_t lower(uint32_t c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

struct wanted_name {
    const char *text; /* valid UTF-8 */
    size_t len;
};

/* Windows creates session names, and they are ASCII: only the case of ASCII letters is ignored. */
static int has_name(void *context, const struct session_row *row)
{
    const struct wanted_name *name = context;
    size_t pos = 0, unit = 0;
    while (pos < name->len && unit < row->name_len) {
        uint32_t c = utf8_decode(name->text, name->len, &pos);
        if (lower(c) != lower(utf16_decode(row->name, row->name_len, &unit)))
            return 0;
    }
    return pos == name->len && unit == row->name_len ? FOUND : 0;
}

int live_name_taken(const struct sessions *s, const char *name)
{
    struct wanted_name wanted = {name, name ? strlen(name) : 0};
    if (!name)
        return MSGTAB_E_ARGUMENT;
    if (utf8_check(name, wanted.len) < wanted.len)
        return MSGTAB_E_UTF8;
    if (wanted.len == 0) /* no name: many sessions have none */
        return 0;
    return s->each(s->context, has_name, &wanted);
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
    struct sessmsg_account *who;
};

static int is_active(void *context, const struct session_row *row)
{
    struct holder *h = context;
    return row->state == SESSION_ACTIVE && live_session_user(h->sessions, row->id, h->who) == 0
               ? FOUND
               : 0;
}

/* The person in the way: on the console, else in the first active session; else both are "". */
static void find_holder(const struct sessions *s, struct sessmsg_account *who)
{
    struct holder h = {s, who};
    if (live_console_user(s, who) != 0)
        s->each(s->context, is_active, &h);
}

static struct msgtab_arg known_or_not(const char *name)
{
    return msgtab_str(name[0] ? name : "?");
}

/* The values of the facts. */
enum holder_part { HOLDER_END, HOLDER_DOMAIN, HOLDER_USER };

static const struct live_message {
    uint32_t id;
    enum holder_part inserts[LIVE_INSERTS];
} live_messages[] = {
#define FACT_live(id, prefix, name, ...) {(id), {__VA_ARGS__}},
#include <sessmsg/facts.inc>
};

/* What is looked up for a code, or NULL for nothing. */
static const struct live_message *find_live(uint32_t any)
{
    const struct sessmsg_info *info = sessmsg_find(any);
    for (size_t i = 0; info && i < sizeof live_messages / sizeof *live_messages; i++) {
        if (live_messages[i].id == info->id)
            return &live_messages[i];
    }
    return NULL;
}

/* Arguments for every possible insert: what is looked up for this message, and "?". */
static void fill(struct msgtab_arg args[INSERTS], const struct sessions *s, uint32_t any,
                 struct sessmsg_account *who)
{
    const struct live_message *m = find_live(any);
    for (size_t i = 0; i < INSERTS; i++)
        args[i] = msgtab_str("?");
    if (!m)
        return;
    find_holder(s, who);
    for (size_t i = 0; i < LIVE_INSERTS && m->inserts[i]; i++)
        args[i] = known_or_not(m->inserts[i] == HOLDER_USER ? who->user : who->domain);
}

/* What is shown when there is no text at all; MSGTAB_E_ID has already been explained. */
static bool needs_number(ptrdiff_t result, const void *buf, size_t size)
{
    return result < 0 && result != MSGTAB_E_ID && buf && size > 0;
}

static void put_number(char *buf, size_t size, uint32_t any)
{
    snprintf(buf, size, "code %" PRIu32 " (0x%08" PRIX32 ")", any, any);
}

ptrdiff_t live_format(const struct sessions *s, char *buf, size_t size, const struct msgtab *t,
                      uint32_t any, uint16_t lang)
{
    struct msgtab_arg args[INSERTS];
    struct sessmsg_account who;
    fill(args, s, any, &who);
    ptrdiff_t result = sessmsg_format(buf, size, t, any, lang, args, INSERTS);
    if (needs_number(result, buf, size))
        put_number(buf, size, any);
    return result;
}

ptrdiff_t live_format_w(const struct sessions *s, msgtab_char16 *buf, size_t size,
                        const struct msgtab *t, uint32_t any, uint16_t lang)
{
    struct msgtab_arg args[INSERTS];
    struct sessmsg_account who;
    fill(args, s, any, &who);
    ptrdiff_t result = sessmsg_format_w(buf, size, t, any, lang, args, INSERTS);
    if (needs_number(result, buf, size)) {
        char text[sizeof "code 4294967295 (0xFFFFFFFF)"];
        put_number(text, sizeof text < size ? sizeof text : size, any);
        for (size_t i = 0; i == 0 || text[i - 1]; i++)
            buf[i] = (unsigned char)text[i];
    }
    return result;
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
