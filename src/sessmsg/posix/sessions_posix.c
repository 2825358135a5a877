/* Systems without Windows' sessions. */
#include "sessions.h"

static int console(void *context, uint32_t *id)
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

const struct sessions *sessions_system(void)
{
    static const struct sessions none = {NULL, console, each, text, each_logon};
    return &none;
}
