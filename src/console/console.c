/* Arguments and standard output. */
#include "console.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <msgtab/msgtab.h>

/* A pipe that nobody reads and a limit on the size of files are errors like others: a program that
   ended at once would leave its temporary files behind. */
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
    case MSGTAB_E_PATH: return STATUS_USAGE;
    default: return STATUS_INPUT;
    }
}

int console_run(int (*run)(int, char **), int argc, char **argv)
{
    ignore_signals();
    int status = run(argc, argv);
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    fprintf(stderr, "%s: cannot write to standard output: %s\n", argc > 0 ? argv[0] : "",
            strerror(errno));
    return STATUS_USAGE;
}

#if defined(_WIN32)
#include <fcntl.h>
#include <io.h>
#include <windows.h>

/* UTF-16 to UTF-8; an unpaired surrogate becomes U+FFFD. NULL: no memory. */
static char *narrow(const wchar_t *text)
{
    int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, NULL, 0, NULL, NULL);
    char *out = calloc((size_t)size + 1, 1);
    if (out)
        WideCharToMultiByte(CP_UTF8, 0, text, -1, out, size, NULL, NULL);
    return out;
}

/* All arguments or NULL. */
static char **narrow_all(int argc, wchar_t **argv)
{
    char **out = (char **)calloc((size_t)argc + 1, sizeof *out);
    for (int i = 0; out && i < argc; i++) {
        out[i] = narrow(argv[i]);
        if (!out[i])
            return NULL;
    }
    return out;
}

int console_run_wide(int (*run)(int, char **), int argc, wchar_t **argv)
{
    UINT code_page = GetConsoleOutputCP();
    char **arguments = narrow_all(argc, argv);
    if (!arguments) {
        fputs("out of memory\n", stderr);
        return STATUS_USAGE;
    }
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
    SetConsoleOutputCP(CP_UTF8);
    int status = console_run(run, argc, arguments);
    SetConsoleOutputCP(code_page);
    for (int i = 0; i < argc; i++)
        free(arguments[i]);
    free((void *)arguments);
    return status;
}
#endif
