/* msgtab: picks the command. On Windows the arguments come as UTF-16 and leave as UTF-8. */
#include "commands.h"
#include "console.h"

#include <stdio.h>
#include <string.h>

#include <msgtab/msgtab.h>

static const struct opt_command *const commands[] = {&cmd_compile, &cmd_format};

enum { COMMAND_COUNT = sizeof commands / sizeof *commands };

static void show_usage(FILE *to)
{
    fputs("usage: msgtab COMMAND ...\n\nWindows message tables everywhere.\n\ncommands:\n", to);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        fprintf(to, "  %-10s %s\n", commands[i]->name, commands[i]->summary);
    fputs("\n'msgtab COMMAND --help' tells more; 'msgtab --version' shows the version.\n", to);
}

static int run(int argc, char **argv)
{
    if (argc < 2) {
        show_usage(stderr);
        return STATUS_USAGE;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        show_usage(stdout);
        return STATUS_OK;
    }
    if (strcmp(argv[1], "--version") == 0) {
        printf("msgtab %s\n", MSGTAB_VERSION);
        return STATUS_OK;
    }
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(argv[1], commands[i]->name) == 0)
            return commands[i]->run(commands[i], argc - 2, argv + 2);
    }
    fprintf(stderr, "msgtab: unknown command '%s'\nTry 'msgtab --help'.\n", argv[1]);
    return STATUS_USAGE;
}

CONSOLE_MAIN(run)
