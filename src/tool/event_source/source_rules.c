/* The rules for a registration. */
#include "source_rules.h"

#include "console.h"
#include "source_files.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

int source_broken(const struct source_request *r, const char *format, ...)
{
    va_list args;
    fprintf(stderr, "msgtab: source '%s': ", r->shown);
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
    return STATUS_INPUT;
}

/* What is wrong with a path, or NULL. */
static const char *path_problem(struct slice path)
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
    for (const char *rest = paths ? paths : ""; source_path_next(&rest, &path);) {
        const char *problem = path_problem(path);
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

int source_check_texts(const struct source_request *r, const struct msgtab_event_source *s)
{
    if (!source_has_path(s->message_file))
        return source_broken(r, "it has no EventMessageFile");
    int status = source_check_paths(r, "EventMessageFile", s->message_file);
    return status == STATUS_OK ? source_check_paths(r, "ParameterMessageFile", s->parameter_file)
                               : status;
}
