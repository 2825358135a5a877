/* sessmsg: chooses the command. Without one it shows the text of a code, or compares the
   conflicts. */
#include "code.h"
#include "compare.h"
#include "completion.h"
#include "console.h"
#include "sessmsg_commands.h"

static const struct opt options[] = {
    REQUEST_OPTIONS, {REQUEST_VERSION, "version", NULL, "show the version"}, {0}};

static const struct opt none[] = {{0}};
static const struct opt_command sessmsg;

static const struct opt_command *command_named(const char *program)
{
    (void)program;
    return &sessmsg;
}

static int run_completion(const struct opt_command *self, int argc, char **argv)
{
    return completion_run(self, "sessmsg", command_named, argc, argv);
}

static const struct opt_command cmd_completion = {
    .name = "sessmsg completion",
    .arguments = COMPLETION_ARGUMENTS,
    .summary = COMPLETION_SUMMARY,
    .notes = "\nNAME is what the program is called, sessmsg without it. In bash:\n"
             "source <(sessmsg completion bash). The scripts call 'words'.\n",
    .options = none,
    .run = run_completion,
};

static const struct opt_command *const commands[] = {&cmd_explain, &cmd_list, &cmd_who,
                                                     &cmd_completion, NULL};

static int show(const struct request *r)
{
    if (r->count > 0 && opt_find(r->command, r->words[0]))
        return opt_wrong(r->command, "options go after the command", r->words[0]);
    if (r->count > 0)
        return fill_message(r);
    return r->lang ? opt_wrong(r->command, "expected a code for the option", "--lang")
                   : compare_conflicts(r);
}

static int run_sessmsg(const struct opt_command *self, int argc, char **argv)
{
    const struct request_words any = {0, SIZE_MAX, NULL};
    const struct opt_command *command = argc > 0 ? opt_find(self, argv[0]) : NULL;
    return command ? command->run(command, argc - 1, argv + 1)
                   : request_run(self, argc, argv, any, show);
}

static const struct opt_command sessmsg = {
    .name = "sessmsg",
    .arguments = "[options] [CODE [ARGUMENT...]]",
    .summary = "What Windows' session and logon codes say and mean.",
    .notes =
        "\nCODE is 7062, 0x1B96, 1B96h, 0x80071B96 (HRESULT, -2147017834 too), 0xC00A0016 "
        "(NTSTATUS), a name\n(ERROR_..., STATUS_..., SEC_E_...), rdp:-5 (a logon notification of "
        "Remote Desktop) or mstsc:0x708\n(an error code of Remote Desktop Connection). Each "
        "ARGUMENT fills the text of CODE: an account\n(DOMAIN\\user, user@domain or user) if the "
        "text names people, else a string for each insert. On Windows,\naccounts may be omitted: "
        "the text then names the user who is in the way. Without CODE, the program shows\nfour "
        "conflicts with sample names: from the catalogue's C wrapper, from FormatMessageW, and as "
        "Windows' own\ntext (the last two only on Windows).\n"
        "'msgtab code CODE' shows every meaning of any code of Windows.\n",
    .options = options,
    .commands = commands,
    .code = code_name,
    .run = run_sessmsg,
};

static int run(int argc, char **argv)
{
    return sessmsg.run(&sessmsg, argc > 0 ? argc - 1 : 0, argv + (argc > 0));
}

CONSOLE_MAIN(run)
