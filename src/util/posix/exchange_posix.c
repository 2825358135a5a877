/* Two names exchanged in one step: each system that can has a call of its own. */
#define _GNU_SOURCE      /* syscall */
#define _DARWIN_C_SOURCE /* renamex_np */

#include "disk_system.h"

#include <errno.h>
#include <fcntl.h>
#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

bool disk_system_exchange(const void *a, const void *b)
{
#if defined(__linux__) && defined(SYS_renameat2)
    enum { EXCHANGE = 2 }; /* RENAME_EXCHANGE, which old headers lack as they lack renameat2 */
    return syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, EXCHANGE) == 0;
#elif defined(RENAME_SWAP)
    return renamex_np(a, b, RENAME_SWAP) == 0;
#else
    (void)a;
    (void)b;
    errno = ENOSYS;
    return false;
#endif
}
