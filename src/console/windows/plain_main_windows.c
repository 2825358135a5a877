/* A program that starts in main: its arguments in UTF-16 come from the system. */
#include "console.h"

#include <stdio.h>
#include <windows.h>

#include <shellapi.h>

int console_run_plain(int (*run)(int, char **))
{
    int argc = 0;
    wchar_t **argv = CommandLineToArgvW(GetCommandLineW(), &argc);
    if (!argv) {
        fputs("out of memory\n", stderr);
        return STATUS_USAGE;
    }
    int status = console_run_wide(run, argc, argv);
    LocalFree((HLOCAL)argv);
    return status;
}
