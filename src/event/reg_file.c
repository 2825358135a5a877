/* A source from an exported registry: "Windows Registry Editor Version 5.00", as written by
   regedit, reg, wine and hivexregedit. A file may contain a whole hive with several control sets,
   where Select\Current names the one in use, and may delete keys and values. */
#include "event_key.h"
#include "event_values.h"
#include "reg_line.h"

#include <stdio.h>
#include <string.h>

#include <msgtab/event.h>

static const char current_set[] = "CurrentControlSet";

/* What is searched for. */
struct search {
    const char *log, *name;
    char control_set[32]; /* "" while any will do */
};

/* The last name in a path. */
static char *last_name(char *path)
{
    char *before = strrchr(path, '\\');
    return before ? before + 1 : path;
}

/* Whether keys of a control set count: those of CurrentControlSet and of one numbered set, the
   chosen one. */
static bool takes_set(const struct search *q, const char *set)
{
    static const char numbered[] = "ControlSet";
    if (ascii_equal(set, current_set))
        return true;
    if (strlen(set) < sizeof numbered || strlen(set) >= sizeof q->control_set ||
        !ascii_same(set, numbered, sizeof numbered - 1))
        return false;
    return !*q->control_set || ascii_equal(set, q->control_set);
}

/* A key in or above the sources: names after the control set may be missing; they are then NULL. */
struct names {
    char *set, *log, *name;
};

/* Splits a path into its names; false when it is not such a key. */
static bool read_names(struct names *n, char *path)
{
    static const char key[] = "\\Services\\EventLog";
    const size_t len = sizeof key - 1;
    char *start = path;
    path = strchr(path, '\\');
    while (path && !ascii_same(path, key, len))
        path = strchr(path + 1, '\\');
    if (!path || (path[len] != '\\' && path[len] != '\0'))
        return false;
    *path = '\0'; /* after the control set */
    n->set = last_name(start);
    n->log = path[len] ? path + len + 1 : NULL;
    n->name = n->log ? strchr(n->log, '\\') : NULL;
    if (n->name)
        *n->name++ = '\0';
    return !n->name || !strchr(n->name, '\\');
}

static bool is_same(const char *name, const char *wanted)
{
    return !name || !wanted || ascii_equal(name, wanted);
}

/* Handles a key: returns whether values of the source follow. */
static bool take_key(struct reg_file *f, struct search *q, struct msgtab_event_source *s)
{
    bool is_deleted;
    struct names key;
    char *path = reg_read_key(f->buf + f->used, &is_deleted);
    if (!path || !read_names(&key, path) || !takes_set(q, key.set) ||
        !is_same(key.log, s->log ? s->log : q->log) || !is_same(key.name, q->name))
        return false;
    if (is_deleted) {
        if (s->log)
            *s = (struct msgtab_event_source){0};
        return false;
    }
    if (!key.name)
        return false;
    if (!*q->control_set && !ascii_equal(key.set, current_set))
        snprintf(q->control_set, sizeof q->control_set, "%s", key.set);
    if (!s->log) {
        s->log = key.log;
        s->name = key.name;
        reg_keep(f, key.name);
    }
    return true;
}

/* Handles "name"=data of the source's key; data "-" deletes a value. */
static void take_value(struct reg_file *f, struct msgtab_event_source *s)
{
    char *line = f->buf + f->used;
    char *data = reg_read_name(line);
    struct event_value values[EVENT_VALUES];
    if (!data)
        return;
    bool is_deleted = reg_is_deletion(data);
    event_values(values, s);
    for (size_t i = 0; i < EVENT_VALUES; i++) {
        if (!ascii_equal(line, values[i].name))
            continue;
        if (values[i].number) {
            if (is_deleted)
                *values[i].number = 0;
            reg_read_dword(data, values[i].number);
            continue;
        }
        char *text = is_deleted ? NULL : reg_read_text(data);
        if (text || is_deleted)
            *values[i].text = text;
        if (text)
            reg_keep(f, text);
    }
}

/* Reads all lines; the source's key may occur more than once. */
static int read_keys(struct reg_file *f, struct search *q, struct msgtab_event_source *s)
{
    bool inside = false;
    int code;
    while ((code = reg_read_line(f)) > 0) {
        if (f->buf[f->used] == '[')
            inside = take_key(f, q, s);
        else if (inside)
            take_value(f, s);
    }
    return code < 0 ? code : s->log ? 0 : MSGTAB_E_NO_SOURCE;
}

/* Whether a line begins the key Select of a hive with control sets: Select alone, or after one or
   two names, the last of which is the hive's. */
static bool is_select(char *line)
{
    bool is_deleted;
    char *path = reg_read_key(line, &is_deleted);
    if (!path || is_deleted || !ascii_equal(last_name(path), "Select"))
        return false;
    size_t depth = 0;
    for (const char *p = path; (p = strchr(p, '\\')) != NULL; p++)
        depth++;
    if (depth > 0)
        last_name(path)[-1] = '\0';
    return depth <= 2 && !ascii_equal(last_name(path), "SOFTWARE");
}

/* Reads the control set in use, if the file specifies it. */
static int read_current(struct reg_file *f, struct search *q)
{
    bool inside = false;
    int code;
    while ((code = reg_read_line(f)) > 0) {
        char *line = f->buf + f->used;
        uint32_t number = 0;
        if (*line == '[') {
            inside = is_select(line);
            continue;
        }
        char *data = inside ? reg_read_name(line) : NULL;
        if (data && ascii_equal(line, "Current") && reg_read_dword(data, &number))
            snprintf(q->control_set, sizeof q->control_set, "ControlSet%03u", (unsigned)number);
    }
    return code;
}

int msgtab_event_source_from_reg(struct msgtab_event_source *s, char *buf, size_t size,
                                 const void *file, size_t file_size, const char *log,
                                 const char *name)
{
    if (!s || !buf || (!file && file_size > 0) || !name)
        return MSGTAB_E_ARGUMENT;
    *s = (struct msgtab_event_source){0};
    struct search q = {.log = log, .name = name};
    struct reg_file f = {.data = file, .size = file_size, .buf = buf, .room = size};
    int code = reg_start(&f);
    if (code == 0)
        code = read_current(&f, &q);
    if (code == 0)
        code = reg_start(&f);
    return code ? code : read_keys(&f, &q, s);
}
