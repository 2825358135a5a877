/* From options to the description of a source, and its errors. */
#include "arena.h"
#include "console.h"
#include "failure.h"
#include "source.h"
#include "source_catalogue.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int source_fail(const struct source_request *r, int code)
{
    fprintf(stderr, "msgtab: source '%s': %s\n", r->name, msgtab_event_strerror(code));
    switch (code) {
    case MSGTAB_E_CATEGORY_GAP:
        fputs("(--categories N says how many there are; 0 when the file has none)\n", stderr);
        return STATUS_INPUT;
    case MSGTAB_E_NO_SOURCE:
    case MSGTAB_E_REG_FILE:
    case MSGTAB_E_TAKEN:
    case MSGTAB_E_OTHER_LOG:
    case MSGTAB_E_LENGTH: return STATUS_INPUT;
    default: return STATUS_USAGE;
    }
}

static int check_categories(const struct source_request *r, const struct msgtab *t,
                            uint32_t *categories)
{
    struct msgtab_text text;
    if (!r->has_categories) {
        ptrdiff_t count = msgtab_event_categories(t);
        *categories = count < 0 ? 0 : (uint32_t)count;
        return count < 0 ? source_fail(r, (int)count) : STATUS_OK;
    }
    for (uint32_t id = 1; id <= r->categories; id++) {
        if (msgtab_find(t, id, 0, &text) != 0) {
            fprintf(stderr, "msgtab: source '%s': the file has no text for category %lu\n", r->name,
                    (unsigned long)id);
            return STATUS_INPUT;
        }
    }
    *categories = r->categories;
    return STATUS_OK;
}

/* The file's text where this computer can read it. */
static int open_texts(const struct source_request *r, struct msgtab *t, struct buf *image)
{
    const char *path = r->from ? r->from : r->file;
    if (source_is_catalogue(path))
        return source_open_catalogue(t, path, image);
    int code = msgtab_open(t, path);
    if (code == 0)
        return STATUS_OK;
    int status = failure_of_file(path, code);
    if (!r->from && code == MSGTAB_E_NOT_FOUND)
        fputs("(--from names the file as it is here)\n", stderr);
    return status;
}

static int check_paths(const struct source_request *r)
{
    const char *const paths[] = {r->file, r->params, r->category_file};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        int code = paths[i] ? msgtab_event_paths_check(paths[i]) : 0;
        if (code) {
            fprintf(stderr, "msgtab: '%s': %s\n", paths[i], msgtab_event_strerror(code));
            return STATUS_USAGE;
        }
    }
    return STATUS_OK;
}

int source_describe(const struct source_request *r, struct msgtab_event_source *out)
{
    struct msgtab t;
    struct buf image = {0};
    int status = check_paths(r);
    *out = (struct msgtab_event_source){.log = r->log,
                                        .name = r->name,
                                        .message_file = r->file,
                                        .parameter_file = r->params,
                                        .types = MSGTAB_EVENT_TYPES};
    if (status == STATUS_OK) {
        int code = msgtab_event_source_check(out);
        status = code ? source_fail(r, code) : open_texts(r, &t, &image);
    }
    if (status == STATUS_OK) {
        status = check_categories(r, &t, &out->category_count);
        msgtab_close(&t);
    }
    buf_free(&image);
    if (out->category_count > 0)
        out->category_file = r->category_file ? r->category_file : r->file;
    return status;
}
