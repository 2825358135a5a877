/* A file as the source that compiles to its tables. */
#include "console.h"
#include "dump.h"
#include "language_choice.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>

static bool has_language(const struct dump_request *r, const struct msgtab *t)
{
    ptrdiff_t count = msgtab_languages(t, NULL, 0);
    uint16_t *langs = memory_zeros((size_t)count * sizeof *langs);
    bool found = false;
    msgtab_languages(t, langs, (size_t)count);
    for (ptrdiff_t i = 0; i < count && !found; i++)
        found = language_is_chosen(r->lang ? &r->language : NULL, langs[i]);
    free(langs);
    return found;
}

static int dump_opened(struct buf *out, const struct dump_request *r, const char *path,
                       const struct message_file *file)
{
    const struct dump_names names = {r, r->header ? &r->symbols : &file->symbols};
    const struct image_options options = dump_image_options(&names, path);
    char error[IMAGE_ERROR_SIZE], shown[SHOWN_LONG];
    if (!has_language(r, &file->table))
        return language_not_found(path, r->lang, &file->table);
    if (image_source(out, &file->table, &options, error))
        return STATUS_OK;
    show_long(shown, slice_of(path));
    fprintf(stderr, "msgtab: %s: %s\n", shown, error);
    return STATUS_INPUT;
}

int dump_mc(struct buf *out, const struct dump_request *r, const char *path)
{
    struct message_file file;
    size_t size = out->size;
    int status = message_file_open(&file, path, NULL);
    if (status == STATUS_OK)
        status = dump_opened(out, r, path, &file);
    if (status != STATUS_OK)
        out->size = size;
    message_file_close(&file);
    return status;
}
