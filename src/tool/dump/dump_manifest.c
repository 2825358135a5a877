/* The manifest of a file, and what must be known of it. */
#include "dump_manifest.h"

#include "console.h"
#include "disk.h"
#include "failure.h"
#include "language.h"
#include "out.h"
#include "restore.h"
#include "say.h"
#include "text_util.h"

#include <stdio.h>

static void say(const char *path, const char *what)
{
    char shown[SHOWN_LONG];
    show_long(shown, slice_of(path));
    say_error("msgtab: %s: %s\n", shown, what);
}

static const char *message_name(const void *context, uint32_t id)
{
    const struct dump_request *r = context;
    return r->header ? symbols_name(&r->symbols, id) : NULL;
}

/* What the manifest does not say as the file does. */
static void say_notes(const char *path, const struct restored *r, size_t differs)
{
    char text[160];
    if (r->textless > 0) {
        snprintf(text, sizeof text,
                 "note: %zu message%s the resource names %s no text in this file or in a .mui file "
                 "beside it",
                 r->textless, r->textless == 1 ? " that" : "s that",
                 r->textless == 1 ? "has" : "have");
        say(path, text);
    }
    if (r->changed > 0) {
        snprintf(text, sizeof text,
                 "note: %zu text%s not UTF-16 that ends in CR LF, as texts of manifests are",
                 r->changed, r->changed == 1 ? " is" : "s are");
        say(path, text);
    }
    if (differs != SIZE_MAX) {
        snprintf(text, sizeof text,
                 "note: the manifest compiles to another WEVT_TEMPLATE, first at byte 0x%zX; other "
                 "compilers number templates or order lists in their own way",
                 differs);
        say(path, text);
    }
}

/* The files of languages beside the file are inputs too. */
static void take_mui(struct out *out, const char *path)
{
    const char *language, *base = disk_base_name(path);
    uint16_t number;
    for (size_t i = 0; (language = language_at(i, &number)) != NULL; i++) {
        struct buf name = {0};
        buf_printf(&name, "%.*s%s/%s.mui", (int)(base - path), path, language, base);
        buf_char(&name, 0);
        if (*language && disk_kind((const char *)name.data) == DISK_REGULAR)
            out_input(out, (const char *)name.data);
        buf_free(&name);
    }
}

static int write_manifest(const struct dump_request *r, const char *path, const struct buf *text)
{
    struct out out = {.inputs = &path, .input_count = 1};
    if (r->header)
        out_input(&out, r->header);
    if (!r->no_mui && !disk_is_standard(path))
        take_mui(&out, path);
    bool is_written = out_write(&out, r->output ? r->output : "-", text->data, text->size);
    return out_end(&out, is_written ? STATUS_OK : STATUS_USAGE);
}

static int dump_bytes(const struct dump_request *r, const char *path, const struct buf *file)
{
    struct restored restored;
    struct buf text = {0};
    char error[RESTORE_ERROR_SIZE] = "";
    size_t differs = SIZE_MAX;
    int status = STATUS_INPUT;
    bool with_mui = !r->no_mui && !disk_is_standard(path);
    if (!restore_read(&restored, path, with_mui, file, message_name, r)) {
        say(path, restored.error);
    } else if (!restore_write(&text, &restored, error)) {
        say(path, error);
    } else if (!restore_prove(&restored, &text, &differs)) {
        say(path, restored.error);
    } else {
        say_notes(path, &restored, differs);
        if (r->crlf)
            buf_crlf(&text);
        status = write_manifest(r, path, &text);
    }
    buf_free(&text);
    restore_free(&restored);
    return status;
}

int dump_manifest(const struct dump_request *r, const char *path)
{
    struct buf file = {0};
    const char *why = disk_is_standard(path) ? disk_read_standard(&file) : disk_read(path, &file);
    int status = why ? failure_of_read(path, why) : dump_bytes(r, path, &file);
    buf_free(&file);
    return status;
}
