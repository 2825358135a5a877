/* The same work on many things in several threads, with the results in order. */
#ifndef MSGTAB_UTIL_PARALLEL_H
#define MSGTAB_UTIL_PARALLEL_H

#include <stddef.h>

struct parallel {
    size_t count; /* of things */
    void *context;
    /* Works on thing i, in any thread; whatever it changes must be its own. */
    void *(*work)(void *context, size_t i);
    /* Receives the results in order, in the thread of the caller. */
    void (*done)(void *context, size_t i, void *result);
};

/* How many results may wait for an earlier one: this bounds the memory. */
enum { PARALLEL_WINDOW = 64 };

/* Uses as many threads as there are processors, but none for a single thing, and none when the
   system refuses them. */
void parallel_run(const struct parallel *p);

#endif
