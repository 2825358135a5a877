/* msgtab: picks the command. On Windows the arguments come as UTF-16 and leave as UTF-8. */
#include "commands.h"
#include "completion.h"
#include "console.h"
#include "disk.h"
#include "text_util.h"

#include <stdio.h>
#include <string.h>

#include <msgtab/msgtab.h>

enum option { O_VERSION = 1 };

static const struct opt options[] = {{O_VERSION, "version", NULL, "show the version"}, {0}};

/* Whether the program is called like a message compiler: mc, or a name with windmc in it, as
   x86_64-w64-mingw32-windmc and windmc-2.40 have. */
static bool called_mc(const char *program)
{
    const char *name = disk_base_name(program);
    static const char windmc[] = "windmc";
    enum { LEN = sizeof windmc - 1 };
    if (slice_is(slice_of(name), "mc") || slice_is(slice_of(name), "mc.exe"))
        return true;
    for (size_t left = strlen(name); left >= LEN; left--, name++) {
        if (slice_is((struct slice){name, LEN}, windmc))
            return true;
    }
    return false;
}

static const struct opt_command msgtab;

static int unknown_command(const struct opt_command *self, const struct opt_command *program,
                           const char *word)
{
    struct suggestion near = suggest_start(slice_of(word));
    opt_suggest(program, &near);
    return opt_wrong_near(self, "unknown command", &near);
}

static int run_help(const struct opt_command *self, int argc, char **argv)
{
    struct opt_parser p = opt_start(self, argc, argv);
    const struct opt_command *about = &msgtab;
    for (int id; (id = opt_next(&p)) != OPT_END;) {
        if (id == OPT_STOP)
            return p.status;
        if (about != &msgtab)
            return opt_wrong(self, "too many arguments:", p.value);
        about = opt_find(&msgtab, p.value);
        if (!about)
            return unknown_command(self, &msgtab, p.value);
    }
    opt_show_help(stdout, about);
    return STATUS_OK;
}

static int show_version(void)
{
    printf("msgtab %s\n", MSGTAB_VERSION);
    return STATUS_OK;
}

static int run_version(const struct opt_command *self, int argc, char **argv)
{
    struct opt_parser p = opt_start(self, argc, argv);
    switch (opt_next(&p)) {
    case OPT_END: return show_version();
    case OPT_STOP: return p.status;
    default: return opt_wrong(self, "too many arguments:", p.value);
    }
}

static const struct opt none[] = {{0}};

static const struct opt_command *command_named(const char *program)
{
    return called_mc(program) ? &cmd_mc : &msgtab;
}

static int run_completion(const struct opt_command *self, int argc, char **argv)
{
    return completion_run(self, "msgtab", command_named, argc, argv);
}

static const struct opt_command cmd_completion = {
    .name = "msgtab completion",
    .arguments = COMPLETION_ARGUMENTS,
    .summary = COMPLETION_SUMMARY,
    .notes = "\nNAME is what the program is called, msgtab without it; windmc has the options of\n"
             "'msgtab mc'. In bash: source <(msgtab completion bash). The scripts call 'words'.\n",
    .options = none,
    .run = run_completion,
};

static const struct opt_command cmd_help = {
    .name = "msgtab help",
    .arguments = "[COMMAND]",
    .summary = "Show the help of a command, or this list.",
    .notes = "",
    .options = none,
    .run = run_help,
};

static const struct opt_command cmd_version = {
    .name = "msgtab version",
    .arguments = "",
    .summary = "Show the version.",
    .notes = "",
    .options = none,
    .run = run_version,
};

static const struct opt_command *const commands[] = {
    &cmd_compile, &cmd_mc,         &cmd_check, &cmd_diff,    &cmd_dump, &cmd_find, &cmd_explain,
    &cmd_format,  &cmd_list,       &cmd_code,  &cmd_render,  &cmd_db,   &cmd_po,   &cmd_source,
    &cmd_site,    &cmd_completion, &cmd_help,  &cmd_version, NULL};

static int run_msgtab(const struct opt_command *self, int argc, char **argv)
{
    const struct opt_command *command = argc > 0 ? opt_find(self, argv[0]) : NULL;
    struct opt_parser p = opt_start(self, argc, argv);
    if (command)
        return command->run(command, argc - 1, argv + 1);
    switch (opt_next(&p)) {
    case O_VERSION: return show_version();
    case OPT_ARGUMENT: return unknown_command(self, self, p.value);
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
