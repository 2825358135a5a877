/* The sessions of this computer, and messages whose inserts are looked up there: from GetLastError
   to a helpful sentence. On systems other than Windows, everything here exists but returns
   SESSMSG_E_NO_SESSIONS, and names are "?". Text is NUL-terminated UTF-8 (UTF-16 in the _w
   variants). The functions query the system anew each time, store nothing, preserve GetLastError,
   and may be called from any thread. The names they return are made visible, see
   sessmsg_visible. */
#ifndef SESSMSG_LIVE_H
#define SESSMSG_LIVE_H

#include <sessmsg/account.h>
#include <sessmsg/codes.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The text of any form of a code (see sessmsg_code_from), with its inserts filled in from this
   computer. For ERROR_CTX_SESSION_IN_USE and ERROR_CTX_NO_FORCE_LOGOFF, it names the user on the
   console, otherwise the one in an active session. What cannot be determined is "?". Returns the
   same as sessmsg_format. The buffer always holds something to show: "code 7062 (0x00001B96)" when
   there is no text because t is NULL or damaged. */
ptrdiff_t sessmsg_format_live(char *buf, size_t size, const struct msgtab *t, uint32_t any,
                              uint16_t lang);
ptrdiff_t sessmsg_format_live_w(msgtab_char16 *buf, size_t size, const struct msgtab *t,
                                uint32_t any, uint16_t lang);

/* Who is logged on at the console. Returns 0, SESSMSG_E_NOBODY, SESSMSG_E_SYSTEM,
   SESSMSG_E_NO_SESSIONS or MSGTAB_E_ARGUMENT (who is NULL). */
int sessmsg_console_user(struct sessmsg_account *who);

/* Who is logged on to a session (an id from WTSEnumerateSessions). Returns the same as
   sessmsg_console_user. */
int sessmsg_session_user(uint32_t session, struct sessmsg_account *who);

/* Whether a session has this name, in any ASCII case. Returns 1, 0 or an error as above. */
int sessmsg_session_name_taken(const char *name);

/* Whether a logon session has this id (a LUID, HighPart in the upper half). Returns 1, 0 or an
   error as above. */
int sessmsg_logon_id_in_use(uint64_t id);

/* A session; state is a value of WTS_CONNECTSTATE_CLASS, its text is message 20100 + state. */
struct sessmsg_session {
    uint32_t id;
    uint32_t state;
    int console;                   /* nonzero: it has the console */
    char name[SESSMSG_NAME_SIZE];  /* "Console", "RDP-Tcp#3", or "" */
    struct sessmsg_account holder; /* both "" when nobody is logged on to it */
};

/* Calls visit for every session of this computer until it returns a nonzero value. Returns 0, what
   visit returned, or an error as above. */
int sessmsg_each_session(int (*visit)(void *context, const struct sessmsg_session *session),
                         void *context);

#ifdef __cplusplus
}
#endif

#endif
