/* Many files: threads make the text of each, and the outputs are written when all are done. */
#include "console.h"
#include "disk.h"
#include "dump.h"
#include "dump_record.h"
#include "language_choice.h"
#include "out.h"
#include "say.h"
#include "text_util.h"
#include "walk.h"

#include <stdio.h>
#include <stdlib.h>

/* What a thread has made of a file. */
struct dumped {
    struct buf text;
    bool has_language;
    char error[IMAGE_ERROR_SIZE]; /* empty: none */
};

struct dumping {
    const struct dump_request *request;
    const char *only; /* the path, when there is a single file */
    bool to_folder;
    struct buf text; /* of all files */
    struct out out;
    size_t count; /* of files that were written */
    bool unwritten;
    int status;
};

static bool has_language(const struct dumping *d, const char *path, const struct msgtab *t)
{
    const struct dump_request *r = d->request;
    size_t count;
    uint16_t *langs = language_list(t, &count);
    bool found = !r->lang;
    for (size_t i = 0; i < count; i++) {
        langs[i] = image_language_in(t, path, langs[i]);
        found = found || language_is_chosen(&r->language, langs[i]);
    }
    if (!found && d->only)
        language_not_found(path, r->lang, langs, count);
    free(langs);
    return found;
}

static void *read_file(void *context, const char *path, const struct message_file *file, int *code)
{
    const struct dumping *d = context;
    const struct dump_request *r = d->request;
    const struct dump_names names = {r, r->header ? &r->symbols : &file->symbols};
    const struct image_options options = dump_image_options(&names, path);
    struct dumped *one = memory_zeros(sizeof *one);
    (void)code;
    one->has_language = has_language(d, path, &file->table);
    if (!one->has_language)
        return one;
    bool ok = r->style == DUMP_MC
                  ? image_source(&one->text, &file->table, &options, one->error)
                  : dump_records(&one->text, &file->table, r->style, &options, one->error);
    if (ok && r->crlf)
        buf_crlf(&one->text);
    return one;
}

static void write_source(struct dumping *d, const char *path, const struct buf *text)
{
    struct buf name = {0};
    buf_printf(&name, "%s%s%s.mc", d->request->output,
               disk_is_separator(d->request->output[strlen(d->request->output) - 1]) ? "" : "/",
               disk_base_name(path));
    buf_char(&name, 0);
    if (!out_write(&d->out, (const char *)name.data, text->data, text->size))
        d->unwritten = true;
    buf_free(&name);
}

static void take_text(struct dumping *d, const char *path, const struct buf *text)
{
    if (d->to_folder) {
        write_source(d, path, text);
    } else {
        if (d->request->style == DUMP_JSON && d->count > 0)
            buf_char(&d->text, ',');
        buf_bytes(&d->text, text->data, text->size);
    }
    d->count++;
}

static void take_file(void *context, const char *path, void *result)
{
    struct dumping *d = context;
    struct dumped *one = result;
    char shown[SHOWN_LONG];
    out_input(&d->out, path);
    if (one->error[0]) {
        show_long(shown, slice_of(path));
        say_error("msgtab: %s: %s\n", shown, one->error);
        d->status = STATUS_INPUT;
    } else if (one->has_language) {
        take_text(d, path, &one->text);
    } else if (d->only) {
        d->status = STATUS_INPUT;
    }
    buf_free(&one->text);
    free(one);
}

static void put_start(struct dumping *d)
{
    if (d->request->style == DUMP_JSON)
        buf_str(&d->text, "{\n  \"version\": 1,\n  \"files\": [");
    else if (d->request->style == DUMP_TSV)
        buf_str(&d->text, dump_tsv_head);
}

static int write_all(struct dumping *d)
{
    const char *output = d->request->output ? d->request->output : "-";
    if (d->request->style == DUMP_JSON)
        buf_str(&d->text, "\n  ]\n}\n");
    if (d->request->crlf && d->request->style != DUMP_MC)
        buf_crlf(&d->text);
    const bool is_written = d->count > 0 && !d->to_folder;
    if (is_written && !out_write(&d->out, output, d->text.data, d->text.size))
        d->unwritten = true;
    return out_end(&d->out, d->unwritten ? STATUS_USAGE : STATUS_OK);
}

int dump_files(const struct dump_request *r, const char *const *paths, size_t count, bool to_folder)
{
    struct dumping d = {.request = r,
                        .only = count == 1 && disk_kind(paths[0]) != DISK_FOLDER ? paths[0] : NULL,
                        .to_folder = to_folder,
                        .out = {.inputs = paths, .input_count = count}};
    if (r->header)
        out_input(&d.out, r->header);
    put_start(&d);
    int status = walk_files(&(struct walk){
        .paths = paths, .count = count, .context = &d, .read = read_file, .take = take_file});
    if (d.count == 0 && status == STATUS_OK && d.status == STATUS_OK) {
        say_error("msgtab: no file has a message table%s%s\n", r->lang ? " in the language " : "",
                  r->lang ? r->lang : "");
        d.status = STATUS_INPUT;
    }
    int written = write_all(&d);
    buf_free(&d.text);
    status = d.status > status ? d.status : status;
    return written > status ? written : status;
}
