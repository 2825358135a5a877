/* Systems without Windows' sessions. */
#include "sessions.h"

static int number(void *context, uint32_t *id)
{
    (void)context;
    (void)id;
    return SESSMSG_E_NO_SESSIONS;
}

static int each(void *context, session_visit *visit, void *visit_context)
{
    (void)context;
    (void)visit;
    (void)visit_context;
    return SESSMSG_E_NO_SESSIONS;
}

static int text(void *context, uint32_t id, enum session_text which,
                uint16_t out[SESSION_NAME_UNITS], size_t *len)
{
    (void)context;
    (void)id;
    (void)which;
    (void)out;
    (void)len;
    return SESSMSG_E_NO_SESSIONS;
}

static int each_logon(void *context, logon_visit *visit, void *visit_context)
{
    (void)context;
    (void)visit;
    (void)visit_context;
    return SESSMSG_E_NO_SESSIONS;
}

static int watch(void *context, uint32_t milliseconds, session_check *check, void *check_context)
{
    (void)context;
    (void)milliseconds;
    (void)check;
    (void)check_context;
    return SESSMSG_E_NO_SESSIONS;
}

struct sessions sessions_local(void)
{
    return (struct sessions){NULL, number, number, each, text, each_logon, watch};
}

int sessions_open(const char *server, struct sessions *s)
{
    (void)server;
    *s = sessions_local();
    return SESSMSG_E_NO_SESSIONS;
}

void sessions_close(struct sessions *s)
{
    (void)s;
}
