/* The names of the new folder and of the old one are exchanged in one step. Where that cannot be,
   two renames do it, and the place has no site between them. All that needs memory is done before;
   and no signal ends the program while folders change places, and until the old one is removed.

   Other runs may do the same meanwhile. So what was looked at is compared with what is there: if it
   is not the same any more, all begins again. */
#include "site_place.h"

#include "disk.h"
#include "disk_system.h"
#include "say.h"
#include "site_old.h"
#include "text_util.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum step { PLACED, AGAIN, FAILED };

struct placing {
    struct site_out *out;
    struct site_old old;     /* what is in the place */
    struct site_parts parts; /* the same, where it is removed */
};

static enum step fail(const struct site_out *o, const char *why)
{
    char shown[SHOWN_LONG];
    show_long(shown, slice_of(o->place));
    say_error("msgtab: cannot write '%s': %s; it is as it was\n", shown, why);
    return FAILED;
}

static void say_two(const char *place, const char *what, const char *other)
{
    char shown[SHOWN_LONG], more[SHOWN_LONG];
    show_long(shown, slice_of(place));
    show_long(more, slice_of(other));
    say_error("msgtab: '%s' %s '%s'\n", shown, what, more);
}

/* The name of the folder itself is on the disk when the folder around it is. */
static void sync_place(struct site_out *o)
{
    const char *why = o->around ? disk_sync(o->around) : NULL;
    char shown[SHOWN_LONG];
    if (!why)
        return;
    show_long(shown, slice_of(o->place));
    say_error("msgtab: '%s' is written, but perhaps not on the disk yet: %s\n", shown, why);
    o->is_clean = false;
}

/* Removes what was in the place and has this name now. If another run was faster, it is what that
   one wrote. */
static void remove_old(struct placing *p, const struct temporary *at)
{
    bool ok = true;
    if (!site_old_is(&p->old, at->leftover.name)) {
        site_parts_free(&p->parts);
        site_old_free(&p->old);
        ok = site_old_look(&p->old, at->path);
        if (ok)
            site_old_parts(&p->old, at->path, &p->parts);
    }
    if (ok && site_parts_remove(&p->parts))
        return;
    say_two(p->out->place, "is new; what is left over is", at->path);
    p->out->is_clean = false;
}

static void be_placed(struct placing *p)
{
    leftovers_forget();
    p->out->is_placed = true;
    sync_place(p->out);
}

/* Unless what stood in the way is another run, which may be gone already. */
static enum step give_up(const struct placing *p, int error)
{
    if (error == EEXIST || error == ENOTEMPTY || site_old_changed(&p->old))
        return AGAIN;
    return fail(p->out, strerror(error));
}

/* Where nothing was, or an empty folder. */
static enum step put(struct placing *p)
{
    leftovers_hold();
    const bool ok =
        disk_system_move_folder(p->out->made.items.items[0]->leftover.name, p->old.name);
    const int error = errno;
    if (ok)
        be_placed(p);
    leftovers_release();
    return ok ? PLACED : give_up(p, error);
}

static bool exchange(struct placing *p)
{
    const struct temporary *made = p->out->made.items.items[0];
    site_old_parts(&p->old, made->path, &p->parts);
    leftovers_hold();
    const bool ok = disk_system_exchange(made->leftover.name, p->old.name);
    if (ok) {
        be_placed(p);
        remove_old(p, made);
    }
    leftovers_release();
    site_parts_free(&p->parts);
    return ok;
}

/* The new folder could not have the place that is free now. That something else has it needs
   memory, but only another program can have put it there. */
static enum step give_back(struct placing *p, struct temporary *aside, int error)
{
    struct disk_identity now;
    struct site_old there;
    aside->is_gone = true;
    if (disk_system_move_folder(aside->leftover.name, p->old.name))
        return give_up(p, error);
    if (!disk_system_identity(p->old.name, &now)) {
        site_refuse(p->out->place, strerror(error));
        say_two(p->out->place, "is not there now; the older site is", aside->path);
        return FAILED;
    }
    const bool is_site = site_old_look(&there, p->out->place);
    site_old_free(&there);
    if (is_site)
        remove_old(p, aside);
    else
        say_two(p->out->place, "is something else now; the older site is", aside->path);
    return is_site ? AGAIN : FAILED;
}

static enum step move_both(struct placing *p, struct temporary *aside)
{
    const void *made = p->out->made.items.items[0]->leftover.name;
    if (!disk_system_move_folder(p->old.name, aside->leftover.name)) {
        const int error = errno;
        temporary_remove(aside);
        return error == ENOENT ? AGAIN : give_up(p, error);
    }
    if (!disk_system_move_folder(made, p->old.name))
        return give_back(p, aside, errno);
    aside->is_gone = true;
    be_placed(p);
    remove_old(p, aside);
    return PLACED;
}

/* The name for the old folder is that of an empty one, which a rename replaces. */
static enum step by_renames(struct placing *p)
{
    struct temporary *aside = site_parts_add(&p->out->asides);
    const char *why = temporary_beside(aside, p->out->place, true, temporary_folder, NULL);
    if (why)
        return fail(p->out, why);
    site_old_parts(&p->old, aside->path, &p->parts);
    leftovers_hold();
    const enum step step = move_both(p, aside);
    leftovers_release();
    site_parts_free(&p->parts);
    return step;
}

static enum step try_once(struct site_out *o)
{
    struct placing p = {.out = o};
    enum step step = FAILED;
    if (site_old_look(&p.old, o->place)) {
        if (p.old.is_there)
            disk_same_access(o->made.items.items[0]->path, o->place);
        if (p.old.found == 0)
            step = put(&p);
        else if (exchange(&p))
            step = PLACED;
        else
            step = site_old_changed(&p.old) ? AGAIN : by_renames(&p);
    }
    site_old_free(&p.old);
    return step;
}

void site_place(struct site_out *o)
{
    enum { TRIES = 1000 };
    enum step step = AGAIN;
    for (int i = 0; step == AGAIN && i < TRIES; i++)
        step = try_once(o);
    if (step == AGAIN)
        fail(o, "other programs change it all the time");
}
