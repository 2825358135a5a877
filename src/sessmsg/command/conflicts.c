/* One row per conflict: the wrapper's functions differ in their parameters. */
#include "conflicts.h"

#include <sessmsg/sessmsg.h>

static ptrdiff_t session_in_use(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
                                const struct conflict *c)
{
    return sessmsg_ctx_session_in_use(buf, size, t, lang, c->inserts[0], c->inserts[1]);
}

static ptrdiff_t no_force_logoff(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
                                 const struct conflict *c)
{
    return sessmsg_ctx_no_force_logoff(buf, size, t, lang, c->inserts[0], c->inserts[1],
                                       c->inserts[2], c->inserts[3]);
}

static ptrdiff_t already_exists(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
                                const struct conflict *c)
{
    (void)c;
    return sessmsg_ctx_winstation_already_exists(buf, size, t, lang);
}

static ptrdiff_t logon_session_exists(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
                                      const struct conflict *c)
{
    (void)c;
    return sessmsg_logon_session_exists(buf, size, t, lang);
}

const struct conflict conflicts[CONFLICT_COUNT] = {
    {SESSMSG_CTX_SESSION_IN_USE, "ERROR_CTX_SESSION_IN_USE", {"CONTOSO", "alice"}, session_in_use},
    {SESSMSG_CTX_NO_FORCE_LOGOFF,
     "ERROR_CTX_NO_FORCE_LOGOFF",
     {"CONTOSO", "alice", "CONTOSO", "alice"},
     no_force_logoff},
    {SESSMSG_CTX_WINSTATION_ALREADY_EXISTS,
     "ERROR_CTX_WINSTATION_ALREADY_EXISTS",
     {NULL},
     already_exists},
    {SESSMSG_LOGON_SESSION_EXISTS, "ERROR_LOGON_SESSION_EXISTS", {NULL}, logon_session_exists},
};
