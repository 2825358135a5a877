/* Locks on folders by flock. */
#define _DEFAULT_SOURCE /* flock */
#define _DARWIN_C_SOURCE

#include "folder_lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

static int take(int folder)
{
    enum { TRIES = 200 };
    const struct timespec pause = {.tv_nsec = 5000000};
    int got = flock(folder, LOCK_EX | LOCK_NB);
    for (int i = 0; got != 0 && errno == EWOULDBLOCK && i < TRIES; i++) {
        nanosleep(&pause, NULL);
        got = flock(folder, LOCK_EX | LOCK_NB);
    }
    return got;
}

void folder_lock(struct folder_lock *lock, const char *canonical)
{
    const int folder = open(canonical, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    *lock = (struct folder_lock){folder >= 0 && take(folder) == 0, folder};
    if (folder >= 0 && !lock->is_held)
        close(folder);
}

void folder_unlock(struct folder_lock *lock)
{
    if (lock->is_held)
        close((int)lock->handle);
    lock->is_held = false;
}
