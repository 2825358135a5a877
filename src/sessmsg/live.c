/* Who is logged on, and messages that say so. The catalogue defines what is looked up for which
   insert (;//@ fact live). */
#include "live.h"

#include "ids.h"
#include "people.h"
#include "utf.h"
#include "visible.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { INSERTS = 99 };

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

/* How many bytes of a name make at most this many UTF-16 units. */
static size_t cut_name(const char *name, size_t units_max)
{
    size_t len = strlen(name);
    size_t pos = 0;
    for (size_t next = 0, units = 0; pos < len; pos = next) {
        units += utf8_decode(name, len, &next) > 0xFFFF ? 2 : 1;
        if (units > units_max)
            break;
    }
    return pos;
}

/* The first of name, name-2, name-3 ... that no session has, at most SESSION_NAME_MAX units long.
 */
ptrdiff_t live_free_name(const struct sessions *s, char *buf, size_t size, const char *name)
{
    enum { TRIES = 1000 };
    char text[SESSMSG_NAME_SIZE];
    int taken = 1;
    int len = 0;
    if (buf && size > 0)
        buf[0] = 0;
    if (!name || !*name || (!buf && size > 0))
        return MSGTAB_E_ARGUMENT;
    for (unsigned i = 1; taken == 1 && i < TRIES; i++) {
        char suffix[sizeof "-1000"] = "";
        if (i > 1)
            snprintf(suffix, sizeof suffix, "-%u", i);
        size_t start = cut_name(name, SESSION_NAME_MAX - strlen(suffix));
        len = snprintf(text, sizeof text, "%.*s%s", (int)start, name, suffix);
        taken = live_name_taken(s, text);
    }
    if (taken != 0)
        return taken < 0 ? taken : SESSMSG_E_SYSTEM;
    if (buf && size > (size_t)len)
        memcpy(buf, text, (size_t)len + 1);
    return len;
}

int live_logon_in_use(const struct sessions *s, uint64_t id)
{
    return s->each_logon(s->context, has_id, &id);
}

/* --- Waiting ------------------------------------------------------------------------------ */

struct departure {
    const struct sessions *sessions;
    uint32_t session;
};

static int is_held(void *context, const struct session_row *row)
{
    const struct departure *d = context;
    struct sessmsg_account who;
    return row->id == d->session &&
                   live_session_user(d->sessions, row->id, &who) != SESSMSG_E_NOBODY
               ? FOUND
               : 0;
}

/* Whether the session is gone, or nobody is logged on to it; or an error. */
static int has_left(void *context)
{
    struct departure *d = context;
    int held = d->sessions->each(d->sessions->context, is_held, d);
    return held < 0 ? held : held == 0 ? FOUND : 0;
}

int live_wait_logoff(const struct sessions *s, uint32_t session, uint32_t milliseconds)
{
    struct departure d = {s, session};
    int code = s->watch(s->context, milliseconds, has_left, &d);
    return code == FOUND ? 0 : code;
}

/* --- Who is in the way -------------------------------------------------------------------- */

/* How much a session is in the way; the first of several wins. */
enum { FREE, DISCONNECTED, ACTIVE, CONSOLE };

struct search {
    const struct sessions *sessions;
    uint32_t own, console;
    int rank; /* of what was found */
    struct sessmsg_session *found;
};

static int rank_of(const struct search *f, const struct session_row *row)
{
    if (row->id == f->own)
        return FREE;
    if (row->id == f->console)
        return CONSOLE;
    return row->state == SESSION_ACTIVE ? ACTIVE : DISCONNECTED;
}

static int is_in_the_way(void *context, const struct session_row *row)
{
    struct search *f = context;
    struct sessmsg_account who;
    int rank = rank_of(f, row);
    if (rank <= f->rank || live_session_user(f->sessions, row->id, &who) != 0)
        return 0;
    f->rank = rank;
    *f->found = (struct sessmsg_session){.id = row->id, .state = row->state};
    f->found->console = rank == CONSOLE;
    visible_units(f->found->name, sizeof f->found->name, row->name, row->name_len);
    f->found->holder = who;
    return 0;
}

int live_holder(const struct sessions *s, struct sessmsg_session *found)
{
    struct search f = {s, (uint32_t)SESSION_NONE, (uint32_t)SESSION_NONE, FREE, found};
    if (!found)
        return MSGTAB_E_ARGUMENT;
    *found = (struct sessmsg_session){0};
    int code = s->own(s->context, &f.own);
    if (code) /* anyone named might be the caller */
        return code;
    bool knows_console = s->console(s->context, &f.console) == 0;
    code = s->each(s->context, is_in_the_way, &f);
    struct session_row console = {f.console, SESSION_ACTIVE, NULL, 0};
    if (knows_console && f.console != (uint32_t)SESSION_NONE && f.rank < CONSOLE)
        is_in_the_way(&f, &console); /* the list may be incomplete */
    return f.rank > FREE ? 0 : code ? code : SESSMSG_E_NOBODY;
}

/* --- Messages ----------------------------------------------------------------------------- */

static struct msgtab_arg known_or_not(const char *name)
{
    return msgtab_str(name[0] ? name : "?");
}

/* Arguments for every possible insert: what is looked up for this message, and "?". Returns the id
   of the text that needs no names if nobody is known, else 0. */
static uint32_t fill(struct msgtab_arg args[INSERTS], const struct sessions *s, uint32_t any,
                     struct sessmsg_session *holder)
{
    const struct sessmsg_info *info = sessmsg_find(any);
    const enum holder_part *inserts = people_find(info);
    for (size_t i = 0; i < INSERTS; i++)
        args[i] = msgtab_str("?");
    if (!inserts)
        return 0;
    if (live_holder(s, holder) != 0)
        return ID_UNNAMED | info->code;
    for (size_t i = 0; i < PEOPLE_INSERTS && inserts[i]; i++)
        args[i] =
            known_or_not(inserts[i] == HOLDER_USER ? holder->holder.user : holder->holder.domain);
    return 0;
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
    struct sessmsg_session holder;
    uint32_t unnamed = fill(args, s, any, &holder);
    ptrdiff_t result = MSGTAB_E_ID;
    if (unnamed)
        result = msgtab_format(buf, size, t, unnamed, lang, MSGTAB_TRIM, NULL, 0);
    if (result == MSGTAB_E_ID) /* also for a catalogue without that text */
        result = sessmsg_format(buf, size, t, any, lang, args, INSERTS);
    if (needs_number(result, buf, size))
        put_number(buf, size, any);
    return result;
}

ptrdiff_t live_format_w(const struct sessions *s, msgtab_char16 *buf, size_t size,
                        const struct msgtab *t, uint32_t any, uint16_t lang)
{
    struct msgtab_arg args[INSERTS];
    struct sessmsg_session holder;
    uint32_t unnamed = fill(args, s, any, &holder);
    ptrdiff_t result = MSGTAB_E_ID;
    if (unnamed)
        result = msgtab_format_w(buf, size, t, unnamed, lang, MSGTAB_TRIM, NULL, 0);
    if (result == MSGTAB_E_ID)
        result = sessmsg_format_w(buf, size, t, any, lang, args, INSERTS);
    if (needs_number(result, buf, size)) {
        char text[sizeof "code 4294967295 (0xFFFFFFFF)"];
        put_number(text, sizeof text < size ? sizeof text : size, any);
        for (size_t i = 0; i == 0 || text[i - 1]; i++)
            buf[i] = (unsigned char)text[i];
    }
    return result;
}
