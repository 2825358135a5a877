/* The templates: from the program, or those of a project in their place. */
#include "say.h"
#include "site.h"

#include "disk.h"
#include "failure.h"
#include "site_files.h"

#include <stdio.h>
#include <stdlib.h>

static bool read_own(const char *name, struct slice *text)
{
    for (const struct site_file *f = site_files; f->name; f++) {
        if (strcmp(f->name, name) == 0) {
            *text = (struct slice){(const char *)f->data, (uint32_t)f->size};
            return true;
        }
    }
    return false;
}

static bool unknown(const char *name)
{
    say_error("msgtab: there is no template '%s'\n", name);
    return false;
}

/* A file of the folder, or the program's own when the folder has none. */
static bool read_template(void *context, const char *name, struct slice *text)
{
    struct site *s = context;
    const char *folder = s->request->templates;
    char *path = folder ? disk_find(folder, name) : NULL;
    if (!path)
        return read_own(name, text) || unknown(name);
    struct buf file = {0};
    const char *why = disk_read(path, &file);
    if (!why && file.size >= UINT32_MAX)
        why = "it is too long";
    if (why)
        failure_of_read(path, why);
    free(path);
    ARRAY_ADD(&s->files, file);
    *text = (struct slice){(const char *)file.data, (uint32_t)file.size};
    return !why;
}

static bool copy_file(struct site *s, const struct template_source *source, const char *name)
{
    struct slice text;
    return source->read(source->context, name, &text) &&
           site_out_file(&s->out, name, text.text, text.len);
}

bool site_templates(struct site *s)
{
    static const char *const keys[] = {
#define SITE_KEY(name) #name,
#include "site_keys.def"
#undef SITE_KEY
    };
    const char *folder = s->request->templates;
    const struct template_source source = {read_template, s, folder ? folder : "templates",
                                           &s->names};
    if (folder && disk_kind(folder) != DISK_FOLDER) {
        failure_of_read(folder, "it is not a folder");
        return false;
    }
    s->names.exact_case = true;
    for (uint32_t i = 0; i < KEY_COUNT; i++)
        map_add(&s->names, slice_of(keys[i]), i);
    return site_words(s, &source) && template_read(&s->page, &source, "page.html") &&
           template_read(&s->index, &source, "index.html") &&
           template_read(&s->events, &source, "events.html") &&
           template_read(&s->redirect, &source, "redirect.html") &&
           copy_file(s, &source, "site.css") && copy_file(s, &source, "site.js");
}
