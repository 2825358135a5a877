/* sessmsg who with fixed sessions: a desktop with a user, a disconnected one with names in other
   scripts, the one for services, and one without a user. */
#include "console.h"
#include "sessmsg_commands.h"

#include <sessmsg/live.h>

static const struct sessmsg_session recording[] = {
    {0, 4, 0, "Services", {"", ""}},
    {1, 0, 1, "Console", {"CONTOSO", "alice"}},
    {17, 4, 0, "", {"FABRIKAM", "\xE6\x97\xA5\xE6\x9C\xAC"}},
    {65536, 1, 0, "\xE6\x97\xA5\xE6\x9C\xAC#0", {"", "carol"}},
};

/* Replaces the library's function. */
int sessmsg_each_session(int (*visit)(void *context, const struct sessmsg_session *session),
                         void *context)
{
    int result = 0;
    for (size_t i = 0; i < sizeof recording / sizeof *recording && result == 0; i++)
        result = visit(context, &recording[i]);
    return result;
}

static int run(int argc, char **argv)
{
    return cmd_who.run(&cmd_who, argc - 1, argv + 1);
}

CONSOLE_MAIN(run)
