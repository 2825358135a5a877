/* Arguments in UTF-16, and the code page of the console. */
#include "console.h"

#include "utf.h"

#include <fcntl.h>
#include <io.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

/* All arguments in UTF-8. They are one block, because a program may change its argv: its contents
   at the end are not what must be freed. */
struct arguments {
    char **argv;
    char *block;
};

static size_t room_for(const wchar_t *text)
{
    enum { BYTES_OF_UNIT = 3 }; /* at most, in UTF-8 */
    return wcslen(text) * BYTES_OF_UNIT + 1;
}

static bool narrow_all(struct arguments *a, int argc, wchar_t **argv)
{
    size_t size = 1;
    for (int i = 0; i < argc; i++)
        size += room_for(argv[i]);
    a->argv = (char **)calloc((size_t)argc + 1, sizeof *a->argv);
    a->block = calloc(size, 1);
    char *next = a->block;
    for (int i = 0; a->argv && next && i < argc; i++) {
        a->argv[i] = next;
        utf8_from_utf16(next, room_for(argv[i]), argv[i], wcslen(argv[i]));
        next += strlen(next) + 1;
    }
    return a->argv && a->block;
}

static void free_all(struct arguments *a)
{
    free(a->block);
    free((void *)a->argv);
}

int console_run_wide(int (*run)(int, char **), int argc, wchar_t **argv)
{
    UINT code_page = GetConsoleOutputCP();
    struct arguments a;
    if (!narrow_all(&a, argc, argv)) {
        free_all(&a);
        fputs("out of memory\n", stderr);
        return STATUS_USAGE;
    }
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
    SetConsoleOutputCP(CP_UTF8);
    int status = console_run(run, argc, a.argv);
    SetConsoleOutputCP(code_page);
    free_all(&a);
    return status;
}
