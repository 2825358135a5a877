/* A progress bar on standard error, for work that takes long: only on a terminal, and only once a
   second has passed. */
#ifndef MSGTAB_CONSOLE_PROGRESS_H
#define MSGTAB_CONSOLE_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct progress {
    size_t total;     /* PROGRESS_UNKNOWN: it is not known */
    uint64_t next;    /* when to draw it again, in milliseconds of terminal_clock */
    uint32_t columns; /* of the terminal; 0: there is none */
    bool visible;     /* it is on the screen */
};

enum { PROGRESS_DELAY = 1000, PROGRESS_STEP = 100, PROGRESS_LINE = 128 };
#define PROGRESS_UNKNOWN SIZE_MAX

struct progress progress_start(size_t total);

/* So much of the total is done; draws it when it is time to. */
void progress_show(struct progress *p, size_t done);

/* Takes it off the screen, before anything else is written to the terminal and at the end. */
void progress_clear(struct progress *p);

/* What is drawn in so many columns, into out of PROGRESS_LINE bytes: the bar, or what is done of an
   unknown total. */
void progress_line(char *out, size_t done, size_t total, uint32_t columns);

#endif
