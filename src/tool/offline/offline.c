/* The hives and the drive of another Windows. */
#include "offline.h"

#include "arena.h"
#include "console.h"
#include "disk.h"
#include "hive.h"
#include "hive_publishers.h"
#include "hive_sources.h"
#include "offline_path.h"
#include "root.h"
#include "root_table.h"
#include "say.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct offline {
    struct offline_hives hives;
    struct root *root; /* NULL: none */
};

/* Where Windows is on its drive, most likely first. */
static const char *const windows_folders[] = {"Windows", "WINNT"};
static const char *const hive_names[] = {"SYSTEM", "SOFTWARE"};

/* Which of its parts of the registry a hive is; one that is none is named. */
static void add_hive(struct offline *o, struct hive *h, const char *shown)
{
    struct hive **place = NULL;
    hive_start(h);
    if (hive_control_set(h))
        place = &o->hives.system;
    else if (hive_find(h, hive_root(h), "Microsoft"))
        place = &o->hives.software;
    if (place && !*place) {
        *place = h;
        return;
    }
    char name[SHOWN_LONG];
    show_long(name, slice_of(shown));
    say_error("msgtab: %s: expected a SYSTEM or SOFTWARE hive, found %s\n", name,
              place ? "a second one" : "another one");
    hive_close(h);
}

static void open_hive(struct offline *o, const char *path, const char *shown)
{
    struct hive *h = hive_open(path, shown);
    if (h)
        add_hive(o, h, shown);
}

/* Opens a hive in the root; returns whether there is one. */
static bool open_in_root(struct offline *o, const char *root, const char *folder, const char *name)
{
    char path[64];
    struct root_file f;
    snprintf(path, sizeof path, "%s/System32/config/%s", folder, name);
    const int code = root_file_open(o->root, path, &f);
    if (code == MSGTAB_E_NOT_FOUND)
        return false;
    const size_t size = strlen(root) + sizeof path + 2;
    char *shown = memory_zeros(size);
    snprintf(shown, size, "%s/%s", root, path);
    if (code) {
        say_error("msgtab: %s: %s\n", shown, offline_error(code));
    } else {
        open_hive(o, f.path, shown);
        root_file_close(&f);
    }
    free(shown);
    return true;
}

static int find_hives(struct offline *o, const char *root)
{
    bool found = false;
    for (size_t i = 0; !found && i < sizeof windows_folders / sizeof *windows_folders; i++) {
        for (size_t k = 0; k < sizeof hive_names / sizeof *hive_names; k++)
            found = open_in_root(o, root, windows_folders[i], hive_names[k]) || found;
        o->hives.windows = windows_folders[i];
    }
    if (found)
        return STATUS_OK;
    char shown[SHOWN_LONG];
    show_long(shown, slice_of(root));
    say_error("msgtab: %s: expected hives in Windows/System32/config, found none\n", shown);
    return STATUS_USAGE;
}

static int open_root(struct offline *o, const char *root)
{
    const char *why = NULL;
    o->root = root_open(root, &why);
    if (o->root)
        return STATUS_OK;
    char shown[SHOWN_LONG];
    show_long(shown, slice_of(root));
    say_error("msgtab: %s: %s\n", shown, why);
    return STATUS_USAGE;
}

/* Either hive is enough; what is not known without SYSTEM is said, as most sources are there. */
static int check_hives(const struct offline_hives *h)
{
    if (h->system)
        return STATUS_OK;
    say_error(
        h->software
            ? "msgtab: no SYSTEM hive: only providers of manifests are known, not other event "
              "sources\n"
            : "msgtab: no hive could be read: SYSTEM has the event sources, SOFTWARE the "
              "providers of manifests\n");
    return h->software ? STATUS_OK : STATUS_INPUT;
}

int offline_open(struct offline **out, const struct source_request *r)
{
    struct offline *o = memory_zeros(sizeof *o);
    int status = r->root ? open_root(o, r->root) : STATUS_OK;
    *out = o;
    o->hives.windows = windows_folders[0];
    for (size_t i = 0; status == STATUS_OK && i < r->hive_count; i++)
        open_hive(o, r->hives[i], r->hives[i]);
    if (status == STATUS_OK && r->hive_count == 0 && r->root)
        status = find_hives(o, r->root);
    return status == STATUS_OK ? check_hives(&o->hives) : status;
}

void offline_close(struct offline *o)
{
    if (!o)
        return;
    hive_close(o->hives.system);
    hive_close(o->hives.software);
    root_close(o->root);
    free(o);
}

void offline_sources(const struct offline *o, const char *log, const char *name,
                     offline_taker *take, void *context)
{
    if (o->hives.system)
        hive_sources(o->hives.system, log, name, take, context);
}

void offline_publishers(const struct offline *o, const char *name, offline_publisher_taker *take,
                        void *context)
{
    if (o->hives.software)
        hive_publishers(o->hives.software, name, take, context);
}

static int open_file(const struct offline *o, struct slice path, struct root_file *f)
{
    char *names;
    int code = offline_path(&o->hives, path, &names);
    if (code)
        return code;
    code = root_file_open(o->root, names, f);
    free(names);
    return code;
}

const char *offline_read(const struct offline *o, struct slice path, struct buf *out)
{
    struct root_file f;
    const int code = open_file(o, path, &f);
    if (code)
        return offline_error(code);
    const char *why = disk_read(f.path, out);
    root_file_close(&f);
    return why;
}

char *offline_identity(const struct offline *o, struct slice path)
{
    char *names = offline_names(o, path), *name = NULL;
    struct root_file f;
    if (names && root_file_open(o->root, names, &f) == 0) {
        name = root_file_identity(&f);
        root_file_close(&f);
    }
    free(names);
    return name ? name : memory_copy(path.text, path.len);
}

int offline_table(const struct offline *o, struct slice path, uint16_t lang, unsigned flags,
                  struct msgtab *t)
{
    char *names;
    int code = offline_path(&o->hives, path, &names);
    if (code == 0)
        code = root_table_open(o->root, names, lang, flags, t);
    free(names);
    return code;
}

char *offline_names(const struct offline *o, struct slice path)
{
    char *names;
    offline_path(&o->hives, path, &names);
    return names;
}

/* Most files have no table: a look at the mapped file tells, and only the others are copied. */
int offline_open_names(const struct offline *o, const char *names, struct msgtab *t)
{
    const int code = root_table_open(o->root, names, 0, MSGTAB_NO_MUI, t);
    msgtab_close(t);
    return code ? code : root_table_open(o->root, names, 0, MSGTAB_NO_MUI | MSGTAB_COPY, t);
}

const char *offline_error(int code)
{
    switch (code) {
    case ROOT_E_OUTSIDE: return "a link or '..' on its way leads out of the folder";
    case ROOT_E_CIRCLE: return "links on its way lead in a circle";
    case OFFLINE_E_DRIVE: return "it is not on the drive of Windows";
    case OFFLINE_E_VARIABLE: return "the hives do not say what its variable is";
    default: return msgtab_strerror(code);
    }
}
