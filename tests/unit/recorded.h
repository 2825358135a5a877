/* Recorded answers of a computer about its sessions, behind the seam of sessions.h. */
#ifndef RECORDED_H
#define RECORDED_H

#include "sessions.h"

#include <msgtab/msgtab.h>

enum { ROWS = 4, ACTIVE = 0, CONNECTED = 1, DISCONNECTED = 4, OTHER_COMPUTER = -1 };

/* What one computer answers. For a user or domain "!" the system call fails. */
struct recording {
    const char *what;
    int own_code, console_code, each_code, logon_code;
    uint32_t own; /* the session of the caller; OTHER_COMPUTER: it has none here */
    uint32_t console;
    struct {
        uint32_t id, state;
        const msgtab_char16 *name, *domain, *user;
    } rows[ROWS];
    int code; /* of the console's user */
    const char *domain, *user;
    const char *in_the_way; /* as 7062 names them; NULL: nobody is known */
    int looks;              /* how often the sessions were listed */
    int leaves;             /* the look from which on nobody holds the first session; 0: never */
    int gone;               /* then the session itself is gone */
    int watches;            /* how often a watch has something to check before its time is up */
};

size_t recorded_length(const msgtab_char16 *text);

/* The recording as a source of answers. */
struct sessions recorded_play(struct recording *r);

#endif
