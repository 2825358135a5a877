/* msgtab source update: a new message file in the place of one that the log service may hold open,
   and the registry's categories with it. Any failure puts everything back. */
#include "arena.h"
#include "console.h"
#include "disk.h"
#include "failure.h"
#include "source_content.h"
#include "swap_windows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct update {
    struct swap swap;
    wchar_t with[SWAP_PATH];
    struct source_registered now;
    struct source_files new;
    uint32_t categories;
};

static void print_path(const wchar_t *path)
{
    char text[SWAP_PATH * 3] = "";
    WideCharToMultiByte(CP_UTF8, 0, path, -1, text, sizeof text, NULL, NULL);
    fputs(text, stderr);
}

/* What has become of the files after a failure. */
static void print_state(const struct swap *s)
{
    if (!s->stuck) {
        fputs("everything is as it was\n", stderr);
        return;
    }
    fputs("the old file cannot be put back either, and is ", stderr);
    print_path(s->old);
    fputc('\n', stderr);
}

static int fail(const struct swap *s)
{
    fputs("msgtab: ", stderr);
    print_path(s->failed);
    fprintf(stderr, ": %s (error %lu)%s; ", s->what, s->error,
            s->error == ERROR_ACCESS_DENIED ? ": administrator rights may be needed" : "");
    print_state(s);
    return STATUS_USAGE;
}

static bool widen(wchar_t *out, const char *text)
{
    return MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, -1, out, SWAP_PATH) > 0;
}

static bool expand(struct update *u, const char *path)
{
    wchar_t registered[SWAP_PATH];
    if (!widen(registered, path))
        return false;
    DWORD len = ExpandEnvironmentStringsW(registered, u->swap.target, SWAP_PATH);
    return len > 0 && len <= SWAP_PATH;
}

/* The registered file; with several, the one that is called like the new one. */
static bool choose_target(struct update *u, const char *with)
{
    char path[SWAP_PATH * 3] = "";
    const char *rest = u->now.source.message_file ? u->now.source.message_file : "";
    size_t count = 0;
    for (struct slice s; source_path_next(&rest, &s); count++) {
        snprintf(path, sizeof path, "%.*s", (int)s.len, s.text);
        if (disk_same_name(disk_base_name(path), disk_base_name(with)))
            return expand(u, path);
    }
    return count == 1 && expand(u, path);
}

/* Whether the message file has the categories too. */
static bool has_categories(const struct msgtab_event_source *s)
{
    return s->category_count > 0 && s->category_file && s->message_file &&
           strcmp(s->category_file, s->message_file) == 0;
}

/* Opens the new file: it must have events, and its categories are counted. */
static int read_new(const struct source_request *r, struct update *u)
{
    int code = source_files_add(&u->new, r->with);
    int status = code ? failure_of_file(r->with, code) : STATUS_OK;
    if (status == STATUS_OK && has_categories(&u->now.source))
        status = source_categories(r, &u->new, &u->categories);
    return status == STATUS_OK ? source_events(r, &u->new, u->categories) : status;
}

/* What the log has of the old file must be found in the new one; a file that cannot be read holds
   nothing up. */
static int compare(const struct source_request *r, const struct update *u)
{
    char path[SWAP_PATH * 3];
    struct source_files old = {0};
    int status = STATUS_OK;
    if (r->force ||
        WideCharToMultiByte(CP_UTF8, 0, u->swap.target, -1, path, sizeof path, NULL, NULL) <= 0)
        return STATUS_OK;
    if (source_files_add(&old, path) == 0)
        status = source_keeps_ids(
            r, &old, &u->new, has_categories(&u->now.source) ? u->now.source.category_count : 0);
    source_files_close(&old);
    return status;
}

/* The registry says how many categories the new file has. */
static int update_registry(const struct update *u)
{
    struct msgtab_event_source s = u->now.source;
    if (!has_categories(&s) || s.category_count == u->categories)
        return 0;
    s.category_count = u->categories;
    if (s.category_count == 0)
        s.category_file = NULL;
    return msgtab_event_source_install(&s, 1);
}

/* The new file is in its place: the registry and the old file follow. */
static int finish(const struct source_request *r, struct update *u)
{
    int code = update_registry(u);
    if (code) {
        swap_back(&u->swap);
        int status = source_fail(r, code);
        fputs("msgtab: ", stderr);
        print_state(&u->swap);
        return status;
    }
    if (!swap_keep(&u->swap)) {
        swap_back(&u->swap);
        msgtab_event_source_install(&u->now.source, 1);
        return fail(&u->swap);
    }
    if (u->swap.later)
        puts("The old file is in use; it is deleted at the next restart.");
    return STATUS_OK;
}

static int replace(const struct source_request *r, struct update *u)
{
    u->swap.calls = swap_system();
    return swap_put(&u->swap, u->with) ? finish(r, u) : fail(&u->swap);
}

int source_update(const struct source_request *r)
{
    struct update *u = memory_zeros(sizeof *u);
    int status = source_registered(&u->now, r, r->log);
    if (status == STATUS_OK)
        status = read_new(r, u);
    if (status == STATUS_OK && !(widen(u->with, r->with) && choose_target(u, r->with))) {
        fprintf(stderr, "msgtab: source '%s': no registered file to be updated with '%s'\n",
                r->shown, r->with);
        status = STATUS_INPUT;
    } else if (status == STATUS_OK) {
        status = compare(r, u);
        if (status == STATUS_OK)
            status = replace(r, u);
    }
    source_files_close(&u->new);
    free(u->now.text);
    free(u);
    return status;
}
