/* Arguments in UTF-16, and the code page of the console. */
#include "console.h"

#include "utf.h"

#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

enum { BYTES_OF_UNIT = 3 }; /* in UTF-8, at most */

/* UTF-16 to UTF-8; an unpaired surrogate becomes U+FFFD. NULL: no memory. */
static char *narrow(const wchar_t *text)
{
    size_t len = wcslen(text);
    char *out = calloc(len + 1, BYTES_OF_UNIT);
    if (out)
        utf8_from_utf16(out, len * BYTES_OF_UNIT + 1, text, len);
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
