/* The narrow interface between the look-ups and the system: what Windows knows about its sessions,
   or recorded answers in tests. Texts are UTF-16 as Windows returns them, cut to fit the buffer. */
#ifndef SESSMSG_SESSIONS_H
#define SESSMSG_SESSIONS_H

#include "sessmsg_names.h"

#include <stddef.h>
#include <stdint.h>

#include <sessmsg/live.h>

enum { SESSION_NAME_UNITS = 257, SESSION_ACTIVE = 0, SESSION_NONE = -1 };
enum { SESSION_NAME_MAX = 32 }; /* WINSTATIONNAME_LENGTH */

enum session_text { SESSION_USER, SESSION_DOMAIN };

/* One row of the list of sessions; name has name_len units. */
struct session_row {
    uint32_t id;
    uint32_t state; /* WTS_CONNECTSTATE_CLASS */
    const uint16_t *name;
    size_t name_len;
};

typedef int session_visit(void *context, const struct session_row *row);
typedef int logon_visit(void *context, uint64_t id);
typedef int session_check(void *context);

/* All functions return 0 or an error of sessmsg/account.h. Visiting ends when visit returns a
   nonzero value, which is then returned. */
struct sessions {
    void *context;
    /* The session of the calling process; (uint32_t)SESSION_NONE on another computer. */
    int (*own)(void *context, uint32_t *id);
    /* The session on the console; (uint32_t)SESSION_NONE while there is none. */
    int (*console)(void *context, uint32_t *id);
    int (*each)(void *context, session_visit *visit, void *visit_context);
    int (*text)(void *context, uint32_t id, enum session_text which,
                uint16_t out[SESSION_NAME_UNITS], size_t *len);
    int (*each_logon)(void *context, logon_visit *visit, void *visit_context);
    /* Calls check now and whenever something has changed about a session, until it returns a
       nonzero value, which is then returned, or SESSMSG_E_TIMEOUT after so many milliseconds. */
    int (*watch)(void *context, uint32_t milliseconds, session_check *check, void *check_context);
};

/* Opens the sessions of a computer; NULL or "": this one. Returns 0 or an error as above; also
   after an error, s can be used: its functions return errors. */
int sessions_open(const char *server, struct sessions *s);

void sessions_close(struct sessions *s);

/* The sessions of this computer. They need not be closed. */
struct sessions sessions_local(void);

#endif
