/* The functions of sessmsg/live.h: the look-ups, asked of this computer or another one. */
#include "live.h"

int sessmsg_console_user(struct sessmsg_account *who)
{
    struct sessions s = sessions_local();
    return live_console_user(&s, who);
}

int sessmsg_session_user(uint32_t session, struct sessmsg_account *who)
{
    struct sessions s = sessions_local();
    return live_session_user(&s, session, who);
}

int sessmsg_session_name_taken(const char *name)
{
    struct sessions s = sessions_local();
    return live_name_taken(&s, name);
}

ptrdiff_t sessmsg_free_session_name(char *buf, size_t size, const char *name)
{
    struct sessions s = sessions_local();
    return live_free_name(&s, buf, size, name);
}

int sessmsg_logon_id_in_use(uint64_t id)
{
    struct sessions s = sessions_local();
    return live_logon_in_use(&s, id);
}

int sessmsg_each_session_on(const char *server,
                            int (*visit)(void *context, const struct sessmsg_session *session),
                            void *context)
{
    struct sessions s;
    int code = sessions_open(server, &s);
    if (code == 0)
        code = live_each_session(&s, visit, context);
    sessions_close(&s);
    return code;
}

int sessmsg_each_session(int (*visit)(void *context, const struct sessmsg_session *session),
                         void *context)
{
    return sessmsg_each_session_on(NULL, visit, context);
}

int sessmsg_holder(const char *server, struct sessmsg_session *holder)
{
    struct sessions s;
    int code = sessions_open(server, &s);
    if (code == 0)
        code = live_holder(&s, holder);
    else if (holder)
        *holder = (struct sessmsg_session){0};
    sessions_close(&s);
    return code;
}

int sessmsg_wait_logoff(const char *server, uint32_t session, uint32_t milliseconds)
{
    struct sessions s;
    int code = sessions_open(server, &s);
    if (code == 0)
        code = live_wait_logoff(&s, session, milliseconds);
    sessions_close(&s);
    return code;
}

ptrdiff_t sessmsg_format_live_on(const char *server, char *buf, size_t size, const struct msgtab *t,
                                 uint32_t any, uint16_t lang)
{
    struct sessions s;
    sessions_open(server, &s); /* if that fails nobody is known */
    ptrdiff_t result = live_format(&s, buf, size, t, any, lang);
    sessions_close(&s);
    return result;
}

ptrdiff_t sessmsg_format_live_on_w(const char *server, msgtab_char16 *buf, size_t size,
                                   const struct msgtab *t, uint32_t any, uint16_t lang)
{
    struct sessions s;
    sessions_open(server, &s);
    ptrdiff_t result = live_format_w(&s, buf, size, t, any, lang);
    sessions_close(&s);
    return result;
}

ptrdiff_t sessmsg_format_live(char *buf, size_t size, const struct msgtab *t, uint32_t any,
                              uint16_t lang)
{
    return sessmsg_format_live_on(NULL, buf, size, t, any, lang);
}

ptrdiff_t sessmsg_format_live_w(msgtab_char16 *buf, size_t size, const struct msgtab *t,
                                uint32_t any, uint16_t lang)
{
    return sessmsg_format_live_on_w(NULL, buf, size, t, any, lang);
}
