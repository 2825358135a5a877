/* A file with messages, and the names of its messages. */
#include "message_file.h"

#include "catalogue_image.h"
#include "console.h"
#include "diag.h"
#include "disk.h"
#include "failure.h"
#include "open.h"
#include "opt.h"
#include "say.h"
#include "source_file.h"

#include <stdio.h>

/* A header in any encoding that a message source may have. */
static int read_header(struct symbols *symbols, const char *path)
{
    struct buf bytes = {0};
    struct source_file source = {0};
    struct diag ignored = {0};
    const char *why = disk_read(path, &bytes);
    if (why) {
        buf_free(&bytes);
        return failure_of_read(path, why);
    }
    source_init(&source, 0, path, &bytes, SOURCE_GUESS, &ignored);
    symbols_of_header(symbols, source.text, source.len);
    source_free(&source);
    diag_free(&ignored);
    return STATUS_OK;
}

int message_file_symbols(struct symbols *symbols, const char *path)
{
    int status =
        is_catalogue(path) ? catalogue_image(path, NULL, symbols) : read_header(symbols, path);
    if (status != STATUS_OK || symbols->count > 0)
        return status;
    say_error("msgtab: %s: it defines no message\n", path);
    return STATUS_INPUT;
}

/* Opens a source and sets *is_done, or reads the names of another file. */
static int open_source(struct message_file *f, const char *path, const char *header, bool *is_done)
{
    *f = (struct message_file){.path = path};
    int status = header ? message_file_symbols(&f->symbols, header) : STATUS_OK;
    if (status == STATUS_OK && is_catalogue(path)) {
        status = catalogue_image(path, &f->image, header ? NULL : &f->symbols);
        if (status != STATUS_OK)
            return status;
        int code = msgtab_open_memory(&f->table, f->image.data, f->image.size);
        *is_done = true;
        return code ? failure_of_file(path, code) : STATUS_OK;
    }
    *is_done = status != STATUS_OK;
    return status;
}

int message_file_open(struct message_file *f, const char *path, const char *header)
{
    bool is_done = true;
    const int status = open_source(f, path, header, &is_done);
    const int code = is_done ? 0 : open_copied(&f->table, path);
    return code ? failure_of_file(path, code) : status;
}

int message_file_open_lang(struct message_file *f, const char *path, const char *header,
                           uint16_t lang, unsigned flags)
{
    bool is_done = true;
    const int status = open_source(f, path, header, &is_done);
    const int code = is_done ? 0 : msgtab_open_lang(&f->table, path, lang, flags | MSGTAB_COPY);
    return code ? failure_of_file(path, code) : status;
}

int message_file_id(const struct message_file *f, const char *header, const char *word,
                    uint32_t *id)
{
    if (opt_number(word, UINT32_MAX, id))
        return STATUS_OK;
    const struct symbol *symbol = symbols_find(&f->symbols, word);
    if (symbol) {
        *id = symbol->id;
        return STATUS_OK;
    }
    struct suggestion near = suggest_start(slice_of(word));
    char shown[SHOWN_SIZE];
    symbols_suggest(&f->symbols, &near);
    show_word(shown, slice_of(word));
    say_error("msgtab: %s: no message is called %s%s\n", header, shown, suggest_text(&near));
    return STATUS_INPUT;
}

void message_file_close(struct message_file *f)
{
    msgtab_close(&f->table);
    symbols_free(&f->symbols);
    buf_free(&f->image);
}
