/* msgtab source update: a new message file in the place of one that the log service may hold open,
   and the registration of its categories and parameter texts with it. Any failure puts everything
   back. */
#include "arena.h"
#include "console.h"
#include "disk.h"
#include "failure.h"
#include "say.h"
#include "source_commands.h"
#include "source_content.h"
#include "source_system.h"
#include "swap_windows.h"
#include "text_util.h"
#include "utf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct update {
    struct swap swap;
    wchar_t with[SWAP_PATH];
    struct source_registered now;
    struct msgtab_event_source then; /* what is registered afterwards */
    struct source_files old, new;    /* the message files before and afterwards */
    ptrdiff_t count;                 /* of the new files' categories, or an error */
    bool no_old;                     /* the file to be replaced cannot be read */
};

static void print_path(const wchar_t *path)
{
    char text[SWAP_PATH * 3] = "";
    utf8_from_utf16(text, sizeof text, path, wcslen(path));
    say_error("%s", text);
}

/* What has become of the files after a failure. */
static void print_state(const struct swap *s)
{
    if (!s->stuck) {
        say_error("everything is as it was\n");
        return;
    }
    if (s->attributes == INVALID_FILE_ATTRIBUTES) {
        say_error("the new file, which replaced none, cannot be removed either\n");
        return;
    }
    say_error("the old file cannot be put back either, and is ");
    print_path(s->old);
    say_error("\n");
}

static int fail(const struct swap *s)
{
    say_error("msgtab: ");
    print_path(s->failed);
    say_error(": %s (error %lu)%s; ", s->what, s->error,
              s->error == ERROR_ACCESS_DENIED ? ": administrator rights may be needed" : "");
    print_state(s);
    return STATUS_USAGE;
}

static bool widen(wchar_t *out, const char *text)
{
    return utf16_from_utf8(out, SWAP_PATH, text, strlen(text)) >= 0;
}

static bool has_name_of(struct slice path, const char *with)
{
    char text[SWAP_PATH * 3];
    snprintf(text, sizeof text, "%.*s", (int)path.len, path.text);
    return disk_same_name(disk_base_name(text), disk_base_name(with));
}

static bool find_name(const char *paths, const char *with, struct slice *out)
{
    for (const char *rest = paths ? paths : ""; source_path_next(&rest, out);) {
        if (has_name_of(*out, with))
            return true;
    }
    return false;
}

static bool is_only_path(const char *paths, struct slice *out)
{
    const char *rest = paths ? paths : "";
    struct slice second;
    return source_path_next(&rest, out) && !source_path_next(&rest, &second);
}

/* The registered path to be replaced: the one with the new file's name, or the only one, unless the
   name is that of another file of the source. */
static bool find_path(const struct update *u, const char *with, struct slice *out)
{
    const struct msgtab_event_source *s = &u->now.source;
    struct slice other;
    return find_name(s->message_file, with, out) ||
           (is_only_path(s->message_file, out) && !find_name(s->parameter_file, with, &other) &&
            !find_name(s->category_file, with, &other));
}

static int choose_target(const struct source_request *r, struct update *u)
{
    struct slice path;
    bool found = widen(u->with, r->with) && find_path(u, r->with, &path);
    if (found && !source_path_is_absolute(path)) {
        char shown[SHOWN_LONG];
        show_long(shown, path);
        say_error("msgtab: source '%s': the registered path '%s' is not absolute\n", r->shown,
                  shown);
        return STATUS_INPUT;
    }
    char *here = found ? source_path_here(path) : NULL;
    found = found && widen(u->swap.target, here);
    free(here);
    if (found)
        return STATUS_OK;
    say_error("msgtab: source '%s': no registered file to be updated with '%s'\n", r->shown,
              r->with);
    return STATUS_INPUT;
}

/* Opens the registered files, one of them in its old and in its new form. Only the new file must
   be readable. */
static int open_files(const struct source_request *r, struct update *u)
{
    wchar_t full[SWAP_PATH];
    int code = 0;
    const char *rest = u->now.source.message_file;
    for (struct slice path; source_path_next(&rest, &path);) {
        char *here = source_path_here(path);
        bool is_target = widen(full, here) &&
                         CompareStringOrdinal(full, -1, u->swap.target, -1, TRUE) == CSTR_EQUAL;
        bool is_open = source_files_add(&u->old, here, NULL) == 0;
        u->no_old = u->no_old || (is_target && !is_open);
        if (!is_target)
            source_files_add(&u->new, here, NULL);
        else if (code == 0)
            code = source_files_add(&u->new, r->with, NULL);
        free(here);
    }
    return code ? source_files_fail(r->with, code) : STATUS_OK;
}

static bool is_message_file(const struct msgtab_event_source *s, const char *file)
{
    return file && slice_is(slice_of(file), s->message_file);
}

/* Whether the message file has the categories too. */
static bool has_categories(const struct msgtab_event_source *s)
{
    return s->category_count > 0 && is_message_file(s, s->category_file);
}

/* Categories that only the new files have are registered as install does. What the old file had
   is not known when there is none: then somebody may have chosen that none are. */
static int follow_categories(const struct source_request *r, struct update *u)
{
    struct msgtab_event_source *s = &u->then;
    if (u->no_old || s->category_file || s->category_count > 0 ||
        source_category_count(&u->old) != 0)
        return STATUS_OK;
    if (u->count < 0)
        return r->force ? STATUS_OK : source_not_counted(r, (int)u->count);
    s->category_file = u->count > 0 ? s->message_file : NULL;
    s->category_count = (uint32_t)u->count;
    return STATUS_OK;
}

/* Parameter texts that only the new files have are registered, and those that all are gone no
   longer are. */
static void follow_parameters(struct update *u)
{
    struct msgtab_event_source *s = &u->then;
    uint32_t categories = u->now.source.category_count;
    if (u->no_old)
        return;
    bool had = source_has_parameters(&u->old, categories);
    bool has = source_has_parameters(&u->new, s->category_count);
    if (has && !had && !s->parameter_file)
        s->parameter_file = s->message_file;
    else if (had && !has && !source_keeps_parameters(&u->old, &u->new, categories) &&
             is_message_file(s, s->parameter_file))
        s->parameter_file = NULL;
}

/* Counts the categories of the new files, if the registered number is what the old ones count to.
   Otherwise somebody may have chosen it, and it stays. */
static int count_categories(const struct source_request *r, struct update *u)
{
    struct source_request asked = *r;
    ptrdiff_t old = source_category_count(&u->old);
    asked.categories = u->now.source.category_count;
    asked.has_categories = u->no_old || old < 0 || (uint32_t)old != asked.categories;
    if (r->force && (asked.has_categories || u->count < 0))
        return STATUS_OK;
    return source_categories(&asked, &u->new, &u->then.category_count);
}

/* A number that stays, whoever chose it, may be too small for the new file. */
static void tell_categories(const struct update *u)
{
    if (u->count > (ptrdiff_t)u->then.category_count && u->then.category_count > 0)
        printf("(registered categories: %lu, as before; the file has texts for 1 to %lu)\n",
               (unsigned long)u->then.category_count, (unsigned long)u->count);
}

/* What will be registered, if the new files can take the place of the old ones: they have events,
   and all those that the log may have. */
static int plan(const struct source_request *r, struct update *u)
{
    bool had = has_categories(&u->now.source);
    u->then = u->now.source;
    source_files_index(&u->new);
    u->count = source_category_count(&u->new);
    int status = had ? count_categories(r, u) : follow_categories(r, u);
    if (status != STATUS_OK)
        return status;
    if (had && u->then.category_count == 0)
        u->then.category_file = NULL;
    follow_parameters(u);
    status = source_events(r, &u->new, has_categories(&u->then) ? u->then.category_count : 0);
    if (status == STATUS_OK && !r->force)
        status = source_keeps_ids(r, &u->old, &u->new, had ? u->now.source.category_count : 0);
    return status;
}

static bool is_changed(const struct update *u)
{
    return u->then.category_count != u->now.source.category_count ||
           u->then.category_file != u->now.source.category_file ||
           u->then.parameter_file != u->now.source.parameter_file;
}

/* The new file is in its place: the registry and the old file follow. */
static int finish(const struct source_request *r, struct update *u)
{
    int code = is_changed(u) ? msgtab_event_source_install(&u->then, 1) : 0;
    if (code) {
        swap_back(&u->swap);
        int status = failure_of_source(r->shown, code);
        say_error("msgtab: ");
        print_state(&u->swap);
        return status;
    }
    if (!swap_keep(&u->swap)) {
        swap_back(&u->swap);
        if (is_changed(u))
            msgtab_event_source_install(&u->now.source, 1);
        return fail(&u->swap);
    }
    tell_categories(u);
    if (u->swap.later)
        puts("The old file cannot be deleted now; it is deleted at the next restart.");
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
    int status = source_registered(&u->now, r, NULL, r->log);
    if (status == STATUS_OK)
        status = choose_target(r, u);
    if (status == STATUS_OK)
        status = open_files(r, u);
    if (status == STATUS_OK)
        status = plan(r, u);
    source_files_close(&u->old);
    source_files_close(&u->new);
    if (status == STATUS_OK)
        status = replace(r, u);
    source_registered_free(&u->now);
    free(u);
    return status;
}
