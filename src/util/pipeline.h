/* The same work on pieces of a stream in several threads, with the results in order and in bounded
   memory: nothing more is read while what was read cannot be written. */
#ifndef MSGTAB_UTIL_PIPELINE_H
#define MSGTAB_UTIL_PIPELINE_H

#include <stdbool.h>
#include <stddef.h>

struct pipeline {
    void *context;
    /* Pieces that are used in turn, and how many. One more than threads lets each thread go on
       while a piece waits for those before it. */
    void **pieces;
    size_t count;
    unsigned threads; /* that do everything, one of them the caller's; at least 1 */
    /* Fills a piece with what comes next; false at the end. One thread at a time calls it. */
    bool (*read)(void *context, void *piece);
    /* Works on a piece. Whatever it changes must be the piece's own, or that of the thread, whose
       number is less than threads. */
    void (*work)(void *context, void *piece, unsigned thread);
    /* Takes a piece in the order of reading, one at a time, in any thread; false: stop reading. */
    bool (*write)(void *context, void *piece);
};

/* Ends when everything is written, or after write has returned false. */
void pipeline_run(const struct pipeline *p);

#endif
