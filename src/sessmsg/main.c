/* sessmsg: shows the conflicts three ways side by side: the typed wrapper, FormatMessageW on the
   same DLL, and what Windows itself has to say under the same number. */
#include "conflicts.h"
#include "console.h"
#include "system_text.h"

#include <stdio.h>
#include <string.h>

#include <msgtab/msgtab.h>
#include <sessmsg/sessmsg.h>

enum { TEXT_SIZE = 4096 };

static void show_help(FILE *to)
{
    fputs("usage: sessmsg [--file DLL]\n\n"
          "Show Windows' session and logon conflicts with sample names, formatted by the "
          "catalogue's\n"
          "C wrapper, by FormatMessageW, and as Windows' own text (the last two on Windows).\n\n"
          "options:\n"
          "  --file DLL   the catalogue; without it sessmsg.dll beside the program\n"
          "  --help       show this help\n"
          "  --version    show the version\n",
          to);
}

/* One line of the comparison, without the line end of the message. */
static void show_line(const char *label, const char *text)
{
    printf("  %-14s %.*s\n", label, (int)strcspn(text, "\r\n"), text);
}

static int show(const struct msgtab *t, void *module, const struct conflict *c)
{
    char text[TEXT_SIZE];
    ptrdiff_t len = c->format(text, sizeof text, t, 0, c);
    if (len < 0) {
        fprintf(stderr, "sessmsg: message %u: %s\n", (unsigned)c->code, msgtab_strerror((int)len));
        return STATUS_INPUT;
    }
    printf("%u %s\n", (unsigned)c->code, c->name);
    show_line("wrapper", text);
    if (module && system_text(text, sizeof text, module, c))
        show_line("FormatMessageW", text);
    if (system_text(text, sizeof text, NULL, c))
        show_line("Windows' own", text);
    return STATUS_OK;
}

static int show_all(const char *path)
{
    struct msgtab t;
    int code = sessmsg_open(&t, path);
    int status = STATUS_OK;
    if (code != 0) {
        fprintf(stderr, "sessmsg: cannot open %s: %s\n", path ? path : "sessmsg.dll",
                msgtab_strerror(code));
        return code == MSGTAB_E_NOT_FOUND || code == MSGTAB_E_ACCESS || code == MSGTAB_E_READ ||
                       code == MSGTAB_E_PATH
                   ? STATUS_USAGE
                   : STATUS_INPUT;
    }
    void *module = system_open(path);
    for (size_t i = 0; i < CONFLICT_COUNT && status == STATUS_OK; i++)
        status = show(&t, module, &conflicts[i]);
    system_close(module);
    msgtab_close(&t);
    return status;
}

static int run(int argc, char **argv)
{
    if (argc == 1)
        return show_all(NULL);
    if (argc == 3 && strcmp(argv[1], "--file") == 0)
        return show_all(argv[2]);
    if (argc == 2 && strcmp(argv[1], "--version") == 0) {
        printf("sessmsg %s\n", MSGTAB_VERSION);
        return STATUS_OK;
    }
    if (argc == 2 && (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)) {
        show_help(stdout);
        return STATUS_OK;
    }
    show_help(stderr);
    return STATUS_USAGE;
}

CONSOLE_MAIN(run)
