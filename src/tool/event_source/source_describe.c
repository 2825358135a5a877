/* From options to the description of a source. */
#include "source_describe.h"

#include "arena.h"
#include "catalogue_image.h"
#include "console.h"
#include "failure.h"
#include "say.h"
#include "source_catalogue.h"
#include "source_content.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What is wrong with a path. Any path will do for a source of this name. */
static int check_path(const char *path, enum msgtab_event_format format)
{
    const struct msgtab_event_source s = {
        .log = "Application", .name = "Source", .message_file = path};
    ptrdiff_t size = msgtab_event_export(NULL, 0, &s, format);
    return size < 0 ? (int)size : 0;
}

static int check_paths(const struct source_request *r, enum msgtab_event_format format)
{
    const char *const paths[] = {r->file, r->params, r->category_file};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        bool given = paths[i] && (i == 0 || *paths[i]);
        int code = given ? check_path(paths[i], format) : 0;
        if (code) {
            char shown[SHOWN_LONG];
            show_long(shown, slice_of(paths[i]));
            say_error("msgtab: '%s': %s\n", shown, msgtab_event_strerror(code));
            return STATUS_USAGE;
        }
    }
    return STATUS_OK;
}

struct described {
    struct source_files messages, parameters, categories;
    struct buf image; /* of a source of messages, compiled */
};

/* The message file as --from names it. */
static int open_from(const struct source_request *r, struct described *d)
{
    if (is_catalogue(r->from))
        return source_add_catalogue(&d->messages, r->from, &d->image);
    int code = source_files_add(&d->messages, r->from, NULL);
    return code ? source_files_fail(r->from, code) : STATUS_OK;
}

/* The files where they are registered; on another computer's paths only the message file is here,
   by --from. */
static int open_files(const struct source_request *r, struct described *d)
{
    if (r->from)
        return open_from(r, d);
    source_files_open(&d->messages, r->file, NULL, "");
    source_files_open(&d->parameters, r->params, NULL, "");
    source_files_open(&d->categories, r->category_file, NULL, "");
    const int all[] = {d->messages.status, d->parameters.status, d->categories.status};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        if (all[i] == STATUS_USAGE)
            say_error("(--from names the message file as it is here)\n");
        if (all[i] != STATUS_OK)
            return all[i];
    }
    return STATUS_OK;
}

static int take_categories(const struct source_request *r, const struct described *d,
                           struct msgtab_event_source *out)
{
    out->category_file = r->category_file ? r->category_file : r->file;
    if (!r->category_file)
        return source_categories(r, &d->messages, &out->category_count);
    if (!r->from)
        return source_categories(r, &d->categories, &out->category_count);
    if (!r->has_categories)
        return opt_wrong(r->command, "--categories is missing: how many are in", r->category_file);
    out->category_count = r->categories;
    return STATUS_OK;
}

static int describe(const struct source_request *r, enum msgtab_event_format format,
                    struct described *d, struct msgtab_event_source *out)
{
    ptrdiff_t size = msgtab_event_export(NULL, 0, out, format);
    int status = size < 0 ? failure_of_source(r->shown, (int)size) : open_files(r, d);
    if (status == STATUS_OK)
        status = take_categories(r, d, out);
    if (status == STATUS_OK)
        status = source_events(r, &d->messages, r->category_file ? 0 : out->category_count);
    if (out->category_count == 0)
        out->category_file = NULL;
    if (!r->params && source_has_parameters(&d->messages, out->category_count))
        out->parameter_file = r->file;
    return status;
}

int source_describe(const struct source_request *r, enum msgtab_event_format format,
                    struct msgtab_event_source *out)
{
    struct described d = {0};
    int status = check_paths(r, format);
    *out = (struct msgtab_event_source){.log = r->log ? r->log : "Application",
                                        .name = r->name,
                                        .message_file = r->file,
                                        .parameter_file = r->params,
                                        .types = MSGTAB_EVENT_TYPES};
    if (status == STATUS_OK)
        status = describe(r, format, &d, out);
    source_files_close(&d.messages);
    source_files_close(&d.parameters);
    source_files_close(&d.categories);
    buf_free(&d.image);
    return status;
}
