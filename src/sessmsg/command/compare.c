/* The comparison at the beginning of README. */
#include "compare.h"

#include "conflicts.h"
#include "console.h"
#include "say.h"
#include "system_text.h"

#include <stdio.h>
#include <string.h>

enum { TEXT_SIZE = 4096 };

/* Shows one line of the comparison, without the line end of the message. */
static void show_line(const char *label, const char *text)
{
    say_to(stdout, "  %-14s %.*s\n", label, (int)strcspn(text, "\r\n"), text);
}

static int show(const struct msgtab *t, void *module, const struct conflict *c)
{
    char text[TEXT_SIZE];
    ptrdiff_t len = c->format(text, sizeof text, t, 0, c);
    if (len < 0) {
        say_error("sessmsg: message %u: %s\n", (unsigned)c->code, msgtab_strerror((int)len));
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

int compare_conflicts(const struct request *r)
{
    int status = STATUS_OK;
    void *module = system_open(r->file);
    for (size_t i = 0; i < CONFLICT_COUNT && status == STATUS_OK; i++)
        status = show(&r->table, module, &conflicts[i]);
    system_close(module);
    return status;
}
