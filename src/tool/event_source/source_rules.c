/* The rules for a registration. */
#include "source_rules.h"

#include "console.h"
#include "say.h"
#include "source_files.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int source_broken(const struct source_request *r, const char *format, ...)
{
    va_list args;
    say_error("msgtab: source '%s': ", r->shown);
    va_start(args, format);
    say_list(stderr, format, args);
    va_end(args);
    say_error("\n");
    return STATUS_INPUT;
}

const char *source_path_problem(struct slice path)
{
    if (!source_path_is_absolute(path))
        return "is not absolute";
    for (uint32_t i = 0; i < path.len; i++) {
        if ((unsigned char)path.text[i] < ' ' || strchr("\"<>|*", path.text[i]))
            return "has a character that no path may have";
    }
    return NULL;
}

int source_check_paths(const struct source_request *r, const char *value, const char *paths)
{
    struct slice path;
    if (r->db) /* its paths only name its files */
        return STATUS_OK;
    for (const char *rest = paths ? paths : ""; source_path_next(&rest, &path);) {
        const char *problem = source_path_problem(path);
        if (!problem)
            continue;
        char shown[SHOWN_LONG];
        show_long(shown, path);
        return source_broken(r, "%s: the path '%s' %s", value, shown, problem);
    }
    return STATUS_OK;
}

bool source_has_path(const char *paths)
{
    struct slice path;
    return paths && source_path_next(&paths, &path);
}

static int check_provider(const struct source_request *r, const struct msgtab_event_publisher *p)
{
    const struct {
        const char *name, *paths;
        bool is_needed;
    } values[] = {{"ResourceFileName", p->resource_file, true},
                  {"MessageFileName", p->message_file, true},
                  {"ParameterFileName", p->parameter_file, false}};
    int status = STATUS_OK;
    for (size_t i = 0; i < sizeof values / sizeof *values && status == STATUS_OK; i++) {
        if (values[i].is_needed && !source_has_path(values[i].paths))
            return source_broken(r, "its provider has no %s", values[i].name);
        status = source_check_paths(r, values[i].name, values[i].paths);
    }
    return status;
}

int source_check_texts(const struct source_request *r, const struct source_registered *s)
{
    const bool is_provider = s->publisher.guid != NULL;
    int status = is_provider ? check_provider(r, &s->publisher) : STATUS_OK;
    if (status == STATUS_OK && !is_provider && !source_has_path(s->source.message_file))
        return source_broken(r, "it has no EventMessageFile");
    if (status == STATUS_OK)
        status = source_check_paths(r, "EventMessageFile", s->source.message_file);
    return status == STATUS_OK
               ? source_check_paths(r, "ParameterMessageFile", s->source.parameter_file)
               : status;
}
