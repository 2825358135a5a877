/* A lock on a folder, so that two runs of a program do not take the places of one set of files at
   the same moment. It helps where it can, and is nothing to rely on: a system, a file system or a
   folder may have no such locks. */
#ifndef MSGTAB_UTIL_FOLDER_LOCK_H
#define MSGTAB_UTIL_FOLDER_LOCK_H

#include <stdbool.h>
#include <stdint.h>

struct folder_lock {
    bool is_held;
    intptr_t handle; /* the system's */
};

/* Waits until nobody else has the lock, for a second at most: a program that was stopped must not
   stop all others. Then, and where there are no locks, it is not held. */
void folder_lock(struct folder_lock *lock, const char *canonical);

/* Does nothing if it is not held. */
void folder_unlock(struct folder_lock *lock);

#endif
