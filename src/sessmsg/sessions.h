/* The narrow interface between the look-ups and the system: what Windows knows about its sessions,
   or recorded answers in tests. Texts are UTF-16 as Windows returns them, cut to fit the buffer. */
#ifndef SESSMSG_SESSIONS_H
#define SESSMSG_SESSIONS_H

#include "sessmsg_names.h"

#include <stddef.h>
#include <stdint.h>

#include <sessmsg/live.h>

enum { SESSION_NAME_UNITS = 257, SESSION_ACTIVE = 0, SESSION_NONE = -1 };

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

/* All functions return 0 or an error of sessmsg/account.h. Visiting ends when visit returns a
   nonzero value, which is then returned. */
struct sessions {
    void *context;
    /* The session on the console; (uint32_t)SESSION_NONE while there is none. */
    int (*console)(void *context, uint32_t *id);
    int (*each)(void *context, session_visit *visit, void *visit_context);
    int (*text)(void *context, uint32_t id, enum session_text which,
                uint16_t out[SESSION_NAME_UNITS], size_t *len);
    int (*each_logon)(void *context, logon_visit *visit, void *visit_context);
};

/* The sessions of this system. */
const struct sessions *sessions_system(void);

#endif
