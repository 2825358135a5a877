/* msgtab source install, remove, show: the registry of this computer. */
#include "arena.h"
#include "console.h"
#include "failure.h"
#include "say.h"
#include "source_commands.h"
#include "source_describe.h"
#include "source_registered.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>

static void print_text(const char *label, const char *text)
{
    struct slice all = slice_of(text ? text : "-");
    char *shown = memory_zeros(all.len + SHOWN_REST);
    show_sized(shown, all.len + SHOWN_REST, all);
    printf("%s%s\n", label, shown);
    free(shown);
}

static void show(const struct msgtab_event_source *s)
{
    print_text("log         ", s->log);
    print_text("source      ", s->name);
    print_text("messages    ", s->message_file);
    print_text("parameters  ", s->parameter_file);
    printf("categories  %lu in", (unsigned long)s->category_count);
    print_text(" ", s->category_file);
    printf("types       %lu\n", (unsigned long)s->types);
}

int source_install(const struct source_request *r)
{
    struct msgtab_event_source source;
    int status = source_describe(r, MSGTAB_EVENT_REG, &source);
    if (status != STATUS_OK)
        return status;
    int code = msgtab_event_source_install(&source, r->force);
    if (code == 0)
        return STATUS_OK;
    status = failure_of_source(r->shown, code);
    if (code == MSGTAB_E_TAKEN)
        say_error("('source show' shows which; --force takes it over)\n");
    return status;
}

/* A source that is not there has been removed; a wrong name may be why. */
int source_remove(const struct source_request *r)
{
    enum { TEXT_SIZE = 16 * 1024 };
    struct msgtab_event_source s = {.log = r->log};
    char *text = memory_zeros(TEXT_SIZE);
    int code = r->log ? 0 : msgtab_event_source_query(&s, text, TEXT_SIZE, NULL, r->name);
    if (code == 0 || (code == MSGTAB_E_LENGTH && s.log))
        code = msgtab_event_source_remove(s.log, r->name);
    free(text);
    if (code && code != MSGTAB_E_NO_SOURCE)
        return failure_of_source(r->shown, code);
    if (code)
        printf("source '%s': it is not registered\n", r->shown);
    return STATUS_OK;
}

int source_show_registered(const struct source_request *r)
{
    struct source_registered now;
    int status = source_registered(&now, r, NULL, r->log);
    if (status == STATUS_OK)
        show(&now.source);
    source_registered_free(&now);
    return status;
}
