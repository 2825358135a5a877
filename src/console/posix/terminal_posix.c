/* The size that the terminal's driver reports. */
#include "terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

uint32_t terminal_columns(void)
{
    struct winsize size = {0};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
