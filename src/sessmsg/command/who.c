/* sessmsg who: the sessions of this computer. */
#include "char_width.h"
#include "console.h"
#include "say.h"
#include "sessmsg_commands.h"
#include "text.h"

#include <inttypes.h>
#include <stdlib.h>

#include <sessmsg/live.h>
#include <sessmsg/sessmsg.h>

/* The states are those of WTS_CONNECTSTATE_CLASS, in its order. */
_Static_assert(SESSMSG_STATE_INIT == SESSMSG_STATE_ACTIVE + 9, "texts of the states");

enum { NAME_WIDTH = 16, STATE_WIDTH = 14 };

static void show_padded(const char *text, size_t width)
{
    say_to(stdout, "%s", text);
    for (size_t used = text_width(text); used < width; used++)
        putchar(' ');
    fputs("  ", stdout);
}

static int show_session(void *context, const struct sessmsg_session *s)
{
    const struct request *const *r = context;
    const struct text_call call = {.request = *r, .id = SESSMSG_STATE_ACTIVE + s->state};
    char *state = text_make(text_message, &call);
    if (!state)
        return STATUS_INPUT;
    printf("%c%6" PRIu32 "  ", s->console ? '*' : ' ', s->id);
    show_padded(s->name, NAME_WIDTH);
    if (*s->holder.user)
        show_padded(state, STATE_WIDTH);
    else
        say_to(stdout, "%s", state);
    if (*s->holder.domain)
        say_to(stdout, "%s\\", s->holder.domain);
    say_to(stdout, "%s\n", s->holder.user);
    free(state);
    return STATUS_OK;
}

static int who(const struct request *r)
{
    int result = sessmsg_each_session(show_session, (void *)&r);
    if (result >= 0)
        return result;
    say_error("sessmsg: %s\n", sessmsg_strerror(result));
    return STATUS_USAGE;
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    return request_run(self, argc, argv, (struct request_words){0, 0, NULL}, who);
}

const struct opt_command cmd_who = {
    .name = "sessmsg who",
    .arguments = "",
    .summary = "List the sessions of this computer: id, name, state and account.",
    .notes = "\nThe session that has the console is marked with '*'. On Windows only.\n",
    .options = request_options,
    .run = run,
};
