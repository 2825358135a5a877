/* The sessions of a computer, and messages whose inserts are looked up there: from GetLastError to
   a helpful sentence. The functions ask the computer on which they run. Those with a parameter
   `server` ask the computer of that name; NULL or "" is this one. A logon is refused by the
   computer to which somebody wants to log on, so a client of Remote Desktop must name that
   computer. On systems other than Windows, everything here exists but returns
   SESSMSG_E_NO_SESSIONS, and messages name nobody. Text is NUL-terminated UTF-8 (UTF-16 in the _w
   variants). The functions query the system again each time, store nothing, preserve GetLastError,
   and may be called from any thread. The names they return are made visible, see
   sessmsg_visible. */
#ifndef SESSMSG_LIVE_H
#define SESSMSG_LIVE_H

#include <sessmsg/account.h>
#include <sessmsg/codes.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The text of any form of a code (see sessmsg_code_from), with its inserts filled in from the
   computer, without the line end after it. ERROR_CTX_SESSION_IN_USE and ERROR_CTX_NO_FORCE_LOGOFF
   name the person that sessmsg_holder finds; if there is none, the text says "another user". Other
   inserts are "?". Returns the same as sessmsg_format. The buffer always holds something to show:
   "code 7062 (0x00001B96)" when there is no text because t is NULL or damaged. */
ptrdiff_t sessmsg_format_live(char *buf, size_t size, const struct msgtab *t, uint32_t any,
                              uint16_t lang);
ptrdiff_t sessmsg_format_live_w(msgtab_char16 *buf, size_t size, const struct msgtab *t,
                                uint32_t any, uint16_t lang);

ptrdiff_t sessmsg_format_live_on(const char *server, char *buf, size_t size, const struct msgtab *t,
                                 uint32_t any, uint16_t lang);
ptrdiff_t sessmsg_format_live_on_w(const char *server, msgtab_char16 *buf, size_t size,
                                   const struct msgtab *t, uint32_t any, uint16_t lang);

/* Who is logged on at the console. Returns 0, SESSMSG_E_NOBODY, SESSMSG_E_SYSTEM,
   SESSMSG_E_NO_SESSIONS or MSGTAB_E_ARGUMENT (who is NULL). */
int sessmsg_console_user(struct sessmsg_account *who);

/* Who is logged on to a session (an id from WTSEnumerateSessions). Returns the same as
   sessmsg_console_user. */
int sessmsg_session_user(uint32_t session, struct sessmsg_account *who);

/* Whether a session has this name, in any ASCII case. Returns 1, 0 or an error as above. 0 may be
   wrong: Windows lists only the sessions that the caller may query. So be ready for
   ERROR_CTX_WINSTATION_ALREADY_EXISTS all the same. */
int sessmsg_session_name_taken(const char *name);

/* A name that no session has: name itself, else name-2, name-3 and so on, with name cut so that
   there are at most 32 UTF-16 units. As sure as sessmsg_session_name_taken: if it is the name
   that was just refused, Windows hides that session; put a number at its end yourself. Returns its
   length; buf holds it when size is larger, else "". Or an error as above. */
ptrdiff_t sessmsg_free_session_name(char *buf, size_t size, const char *name);

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

/* Calls visit for every session of the computer until it returns a nonzero value. Returns 0, what
   visit returned, or an error as above. */
int sessmsg_each_session(int (*visit)(void *context, const struct sessmsg_session *session),
                         void *context);
int sessmsg_each_session_on(const char *server,
                            int (*visit)(void *context, const struct sessmsg_session *session),
                            void *context);

/* The session that is in the way of a logon: the one on the console, else the first active one,
   else the first that somebody has left disconnected; never the caller's own. Returns 0,
   SESSMSG_E_NOBODY if there is none, or an error as above. */
int sessmsg_holder(const char *server, struct sessmsg_session *holder);

/* Waits until nobody is logged on to a session, without asking all the time: Windows notifies it.
   0xFFFFFFFF milliseconds are for ever. Returns 0 then, also if there is no such session (any
   more); SESSMSG_E_TIMEOUT; or an error as above. It handles no messages for windows of the calling
   thread: call it from a thread that has none. */
int sessmsg_wait_logoff(const char *server, uint32_t session, uint32_t milliseconds);

#ifdef __cplusplus
}
#endif

#endif
