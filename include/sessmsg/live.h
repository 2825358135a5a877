/* The sessions of this computer, and messages whose inserts are looked up there: from GetLastError
   to a helpful sentence. On other systems than Windows everything here exists and says
   SESSMSG_E_NO_SESSIONS, and names are "?". Text is NUL-terminated UTF-8 (UTF-16 in _w twins). The
   functions ask the system anew each time, keep nothing, leave GetLastError as it was, and may be
   called from any thread. The names they give are visible ones, see sessmsg_visible. */
#ifndef SESSMSG_LIVE_H
#define SESSMSG_LIVE_H

#include <sessmsg/account.h>
#include <sessmsg/codes.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The text of any form of a code (see sessmsg_code_from), its inserts filled from this computer:
   for ERROR_CTX_SESSION_IN_USE and ERROR_CTX_NO_FORCE_LOGOFF who is logged on, on the console
   first, else in an active session. What cannot be found out is "?". Returns as sessmsg_format
   does; the buffer always holds something to show: without a text, because t is NULL or damaged,
   "code 7062 (0x00001B96)". */
ptrdiff_t sessmsg_format_live(char *buf, size_t size, const struct msgtab *t, uint32_t any,
                              uint16_t lang);
ptrdiff_t sessmsg_format_live_w(msgtab_char16 *buf, size_t size, const struct msgtab *t,
                                uint32_t any, uint16_t lang);

/* Who is on the console. Returns 0, SESSMSG_E_NOBODY, SESSMSG_E_SYSTEM, SESSMSG_E_NO_SESSIONS or
   MSGTAB_E_ARGUMENT (who is NULL). */
int sessmsg_console_user(struct sessmsg_account *who);

/* Who holds a session (an id as WTSEnumerateSessions gives it). Returns as sessmsg_console_user. */
int sessmsg_session_user(uint32_t session, struct sessmsg_account *who);

/* Whether a session has this name, in any ASCII case. Returns 1, 0 or an error as above. */
int sessmsg_session_name_taken(const char *name);

/* Whether a logon session has this id (a LUID, HighPart in the upper half). Returns 1, 0 or an
   error as above. */
int sessmsg_logon_id_in_use(uint64_t id);

/* A session; state is one of WTS_CONNECTSTATE_CLASS, its text is message 20100 + state. */
struct sessmsg_session {
    uint32_t id;
    uint32_t state;
    int console;                   /* not 0: it has the console */
    char name[SESSMSG_NAME_SIZE];  /* "Console", "RDP-Tcp#3", or "" */
    struct sessmsg_account holder; /* both "" when nobody holds it */
};

/* Shows every session of this computer to visit, until it returns something else than 0. Returns 0,
   what visit returned, or an error as above. */
int sessmsg_each_session(int (*visit)(void *context, const struct sessmsg_session *session),
                         void *context);

#ifdef __cplusplus
}
#endif

#endif
