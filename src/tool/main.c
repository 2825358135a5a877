/* msgtab: picks the command. On Windows the arguments come as UTF-16 and leave as UTF-8. */
#include "commands.h"
#include "console.h"
#include "disk.h"
#include "text_util.h"

#include <stdio.h>
#include <string.h>

#include <msgtab/msgtab.h>

enum option { O_VERSION = 1 };

static const struct opt options[] = {{O_VERSION, "version", NULL, "show the version"}, {0}};

static const struct opt_command *const commands[] = {&cmd_compile, &cmd_mc,     &cmd_check,
                                                     &cmd_explain, &cmd_format, &cmd_list,
                                                     &cmd_render,  &cmd_source, NULL};

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

static int run_msgtab(const struct opt_command *self, int argc, char **argv)
{
    const struct opt_command *command = argc > 0 ? opt_find(self, argv[0]) : NULL;
    struct opt_parser p = opt_start(self, argc, argv);
    if (command)
        return command->run(command, argc - 1, argv + 1);
    switch (opt_next(&p)) {
    case O_VERSION: printf("msgtab %s\n", MSGTAB_VERSION); return STATUS_OK;
    case OPT_ARGUMENT: return opt_wrong(self, "unknown command", p.value);
    case OPT_STOP: return p.status;
    default: opt_show_help(stderr, self); return STATUS_USAGE;
    }
}

static const struct opt_command msgtab = {
    .name = "msgtab",
    .arguments = "COMMAND ...",
    .summary = "Windows message tables everywhere.",
    .notes = "",
    .options = options,
    .commands = commands,
    .run = run_msgtab,
};

static int run(int argc, char **argv)
{
    if (argc > 0 && called_mc(argv[0]))
        return cmd_mc.run(&cmd_mc, argc - 1, argv + 1);
    return msgtab.run(&msgtab, argc > 0 ? argc - 1 : 0, argv + (argc > 0));
}

CONSOLE_MAIN(run)
