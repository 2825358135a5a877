/* Arguments and standard output. */
#include "console.h"

#include "say.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <msgtab/msgtab.h>

/* Writing to a closed pipe or beyond the file size limit is handled like any other error: a program
   that ended at once would leave its temporary files behind. */
static void ignore_signals(void)
{
#if defined(SIGPIPE)
    signal(SIGPIPE, SIG_IGN);
#endif
#if defined(SIGXFSZ)
    signal(SIGXFSZ, SIG_IGN);
#endif
}

int failure_status(int code)
{
    switch (code) {
    case MSGTAB_E_ARGUMENT:
    case MSGTAB_E_NOT_FOUND:
    case MSGTAB_E_ACCESS:
    case MSGTAB_E_READ:
    case MSGTAB_E_FOLDER:
    case MSGTAB_E_PATH: return STATUS_USAGE;
    default: return STATUS_INPUT;
    }
}

void console_be_filter(void)
{
#if defined(SIGPIPE)
    signal(SIGPIPE, SIG_DFL);
#endif
}

int console_run(int (*run)(int, char **), int argc, char **argv)
{
    ignore_signals();
    int status = run(argc, argv);
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    say_error("%s: cannot write to standard output: %s\n", argc > 0 ? argv[0] : "",
              strerror(errno));
    return STATUS_USAGE;
}
