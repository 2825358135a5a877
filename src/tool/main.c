/* msgtab: picks the command. On Windows the arguments come as UTF-16 and leave as UTF-8. */
#include "commands.h"
#include "console.h"
#include "disk.h"
#include "text_util.h"

#include <stdio.h>
#include <string.h>

#include <msgtab/msgtab.h>

static const struct opt_command *const commands[] = {&cmd_compile, &cmd_mc,     &cmd_check,
                                                     &cmd_format,  &cmd_render, &cmd_source};

enum { COMMAND_COUNT = sizeof commands / sizeof *commands };

static void show_usage(FILE *to)
{
    fputs("usage: msgtab COMMAND ...\n\nWindows message tables everywhere.\n\ncommands:\n", to);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        fprintf(to, "  %-10s %s\n", commands[i]->name, commands[i]->summary);
    fputs("\n'msgtab COMMAND --help' tells more; 'msgtab --version' shows the version.\n", to);
}

/* Whether the program is called like a message compiler: mc, windmc or x86_64-...-windmc. */
static bool called_mc(const char *program)
{
    const char *name = disk_base_name(program);
    size_t len = strlen(name);
    if (len > 4 && slice_is((struct slice){name + len - 4, 4}, ".exe"))
        len -= 4;
    return slice_is((struct slice){name, (uint32_t)len}, "mc") ||
           slice_is((struct slice){name, (uint32_t)len}, "windmc") ||
           (len > 7 && slice_is((struct slice){name + len - 7, 7}, "-windmc"));
}

static int run(int argc, char **argv)
{
    if (argc > 0 && called_mc(argv[0]))
        return cmd_mc.run(&cmd_mc, argc - 1, argv + 1);
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
