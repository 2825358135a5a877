/* The moment in which outputs take their places: renames only, in which no signal ends the program;
   and what is done when one fails. */
#include "out_files.h"

#include "disk.h"
#include "disk_system.h"
#include "say.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static bool move(struct temporary *from, const struct out_file *file)
{
    from->is_gone = disk_system_move(from->leftover.name, file->place);
    return from->is_gone;
}

static void give_back(struct out_file *file)
{
    file->is_stuck = file->old ? !move(file->old, file) : !disk_system_remove(file->place);
}

/* Nobody has to guess what is on the disk now. What a new file has replaced is not removed. */
static void say_states(struct out *o, size_t taken)
{
    for (size_t i = 0; i < o->files.count; i++) {
        struct out_file *file = &o->files.items[i];
        if (i >= taken || !file->is_stuck) {
            say_error("msgtab: '%s' is as it was\n", file->path);
        } else if (!file->old) {
            say_error("msgtab: '%s' is new\n", file->path);
        } else {
            say_error("msgtab: '%s' is new; the old one is '%s'\n", file->path, file->old->path);
            file->old->is_gone = true;
        }
    }
}

static bool roll_back(struct out *o, size_t taken, const char *why)
{
    bool stuck = false;
    out_refuse(o->files.items[taken].path, why);
    for (size_t i = taken; i-- > 0;) {
        give_back(&o->files.items[i]);
        stuck = stuck || o->files.items[i].is_stuck;
    }
    if (stuck)
        say_states(o, taken);
    return false;
}

bool out_take_places(struct out *o)
{
    for (size_t i = 0; i < o->files.count; i++) {
        struct out_file *file = &o->files.items[i];
        if (!move(file->temporary, file))
            return roll_back(o, i, strerror(errno));
    }
    return true;
}

static bool remove_one(struct temporary *t)
{
    if (!t || temporary_remove(t))
        return true;
    say_error("msgtab: cannot remove '%s': %s\n", t->path, strerror(errno));
    return false;
}

bool out_remove(struct out *o)
{
    bool ok = true;
    for (size_t i = 0; i < o->files.count; i++) {
        ok = remove_one(o->files.items[i].temporary) && ok;
        ok = remove_one(o->files.items[i].old) && ok;
    }
    return ok;
}
