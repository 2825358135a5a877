/* The program that the amalgamation msgtab-mc.c is: a message compiler, whatever its name is. */
#include "commands.h"
#include "console.h"

#include <stdbool.h>
#include <string.h>

static bool is_command(int argc, char **argv, const char *name)
{
    return argc > 1 && strcmp(argv[1], name) == 0;
}

/* compile as the first word chooses msgtab compile, which has more outputs; mc is the usual. */
static int run_one_file(int argc, char **argv)
{
    if (is_command(argc, argv, "compile"))
        return cmd_compile.run(&cmd_compile, argc - 2, argv + 2);
    int skipped = is_command(argc, argv, "mc") ? 2 : argc > 0;
    return cmd_mc.run(&cmd_mc, argc - skipped, argv + skipped);
}

CONSOLE_PLAIN_MAIN(run_one_file)
