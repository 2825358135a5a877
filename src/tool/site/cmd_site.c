/* msgtab site: a catalogue as a folder of pages. */
#include "commands.h"
#include "console.h"
#include "disk.h"
#include "inputs.h"
#include "site.h"
#include "text_util.h"

#include <stdlib.h>

enum option { O_OUTPUT = 1, O_TITLE, O_BASE_URL, O_TEMPLATES, O_SYNC };

static const struct opt options[] = {
    {O_OUTPUT, "output", "DIR", "the folder of the site; an older site in it is replaced", "o"},
    {O_TITLE, "title", "TEXT", "the name of the site (default: that of the first file)"},
    {O_BASE_URL, "base-url", "URL", "where the site will be, for links between languages"},
    {O_TEMPLATES, "templates", "DIR", "files that replace templates of the same name"},
    {O_SYNC, "sync", NULL, "wait until the site is on the disk"},
    {0}};

struct arguments {
    struct inputs inputs;
    struct site_request request;
};

static int take(const struct opt_command *self, struct arguments *a, int id, const char *value)
{
    if (*value == 0)
        return opt_wrong(self, "a value is empty", NULL);
    switch (id) {
    case O_OUTPUT: a->request.output = value; break;
    case O_TITLE: a->request.title = value; break;
    case O_BASE_URL: a->request.base_url = value; break;
    case O_TEMPLATES: a->request.templates = value; break;
    case O_SYNC: a->request.sync = true; break;
    default: inputs_take(&a->inputs, value); break;
    }
    return STATUS_OK;
}

static void free_site(struct site *s)
{
    for (size_t i = 0; i < s->files.count; i++)
        buf_free(&s->files.items[i]);
    for (size_t i = 0; i < s->language_count; i++)
        free(s->languages[i].words);
    free(s->files.items);
    free(s->languages);
    free(s->entries);
    free(s->sample_texts.items);
    template_free(&s->page);
    template_free(&s->index);
    template_free(&s->events);
    template_free(&s->redirect);
    map_free(&s->names);
    map_free(&s->symbols);
    map_free(&s->samples);
    arena_free(&s->arena);
    compile_free(&s->compilation);
}

static int write_site(struct site *s)
{
    const char *base = disk_base_name(s->request->files[0]);
    s->title = arena_copy(&s->arena, base, strcspn(base, "."));
    int status = site_read(s);
    if (status != STATUS_OK)
        return status;
    status = STATUS_USAGE;
    s->out.sync = s->request->sync;
    if (site_out_begin(&s->out, s->request->output) && site_templates(s) && site_pages(s) &&
        site_indexes(s) && site_redirects(s) && site_json(s))
        status = STATUS_OK;
    return site_out_end(&s->out, status);
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct opt_parser p = opt_start(self, argc, argv);
    struct arguments a = {0};
    struct site *s = memory_zeros(sizeof *s);
    int status = STATUS_OK;
    int id = OPT_ARGUMENT;
    while (status == STATUS_OK && (id = opt_next(&p)) >= 0)
        status = take(self, &a, id, p.value);
    const bool none = a.inputs.files.count == 0;
    inputs_join(&a.inputs);
    a.request.files = a.inputs.files.items;
    a.request.file_count = a.inputs.files.count;
    a.request.translation_count = a.inputs.translations.count;
    s->request = &a.request;
    s->catalogue = &s->compilation.catalogue;
    if (id == OPT_STOP)
        status = p.status;
    else if (status == STATUS_OK && none)
        status = opt_wrong(self, "no file given", NULL);
    else if (status == STATUS_OK && !a.request.output)
        status = opt_wrong(self, "--output is missing", NULL);
    else if (status == STATUS_OK)
        status = write_site(s);
    free_site(s);
    free(s);
    inputs_free(&a.inputs);
    return status;
}

const struct opt_command cmd_site = {
    .name = "msgtab site",
    .arguments = "FILE...",
    .summary = "Write a catalogue as a site of static pages: a page for every code and language.",
    .notes = "\nFILE is a message source or an image with message tables; several sources are one "
             "catalogue.\n",
    .options = options,
    .run = run,
};
