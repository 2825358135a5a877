/* The size that the terminal's driver reports, and the clock that nobody sets. */
#include "terminal.h"

#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

static uint32_t columns_of(int file)
{
    struct winsize size = {0};
    return ioctl(file, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

bool terminal_is_output(void)
{
    return isatty(STDOUT_FILENO) == 1;
}

uint32_t terminal_columns(void)
{
    return columns_of(STDOUT_FILENO);
}

uint32_t terminal_error_columns(void)
{
    return columns_of(STDERR_FILENO);
}

uint64_t terminal_clock(void)
{
    enum { PER_SECOND = 1000, NANOSECONDS = 1000000 };
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * PER_SECOND + (uint64_t)now.tv_nsec / NANOSECONDS;
}
