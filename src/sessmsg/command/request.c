/* Reading command lines and opening the catalogue. */
#include "request.h"

#include "console.h"
#include "say.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>

#include <sessmsg/sessmsg.h>

#if !defined(SESSMSG_DATA_DIR)
#define SESSMSG_DATA_DIR NULL
#endif
#define CATALOGUE "sessmsg.dll"

const struct opt request_options[] = {REQUEST_OPTIONS, {0}};

static int take_language(struct request *r, const char *name)
{
    r->lang = name;
    if (msgtab_language_from(name, &r->language) != 0)
        return opt_wrong(r->command, "unknown language", name);
    return STATUS_OK;
}

/* The arguments are moved to the start of argv. OPT_STOP: there is nothing more to do, the status
   is in *status. */
static int read_line(struct request *r, int argc, char **argv, int *status)
{
    struct opt_parser p = opt_start(r->command, argc, argv);
    r->words = argv;
    for (int id; (id = opt_next(&p)) != OPT_END;) {
        *status = id == OPT_STOP ? p.status : STATUS_OK;
        switch (id) {
        case OPT_ARGUMENT: r->words[r->count++] = argv[p.index - 1]; break;
        case REQUEST_FILE: r->file = p.value; break;
        case REQUEST_LANGUAGE: *status = take_language(r, p.value); break;
        case REQUEST_FORMAT: r->format = p.value; break;
        case REQUEST_VERSION: printf("sessmsg %s\n", MSGTAB_VERSION); return OPT_STOP;
        default: return OPT_STOP;
        }
        if (*status != STATUS_OK)
            return OPT_STOP;
    }
    return OPT_END;
}

static int check_words(const struct request *r, struct request_words words)
{
    if (r->count < words.least)
        return opt_wrong(r->command, "expected", words.expected);
    if (r->count > words.most)
        return opt_wrong(r->command, "too many arguments:", r->words[words.most]);
    return STATUS_OK;
}

/* Where sessmsg_open looks for the catalogue. */
static void print_places(void)
{
    for (size_t n = 0;; n++) {
        ptrdiff_t len = msgtab_beside_path(NULL, 0, n, CATALOGUE, SESSMSG_DATA_DIR);
        char *path = len > 0 ? calloc((size_t)len + 1, 1) : NULL;
        if (!path)
            return;
        msgtab_beside_path(path, (size_t)len + 1, n, CATALOGUE, SESSMSG_DATA_DIR);
        char *shown = text_visible(path);
        if (shown)
            say_error("  looked for %s\n", shown);
        free(shown);
        free(path);
    }
}

static int open_catalogue(struct request *r)
{
    if (r->file && !*r->file)
        return opt_wrong(r->command, "missing file name for", "--file");
    int code = sessmsg_open(&r->table, r->file);
    if (code == 0)
        return STATUS_OK;
    char *shown = text_visible(r->file ? r->file : CATALOGUE);
    if (shown)
        say_error("sessmsg: cannot open %s: %s\n", shown, msgtab_strerror(code));
    free(shown);
    if (!r->file && code == MSGTAB_E_NOT_FOUND)
        print_places();
    return failure_status(code);
}

int request_run(const struct opt_command *self, int argc, char **argv, struct request_words words,
                int (*work)(const struct request *r))
{
    struct request r = {.command = self};
    int status = STATUS_OK;
    if (read_line(&r, argc, argv, &status) == OPT_STOP)
        return status;
    status = check_words(&r, words);
    if (status == STATUS_OK)
        status = open_catalogue(&r);
    if (status != STATUS_OK)
        return status;
    status = work(&r);
    msgtab_close(&r.table);
    return status;
}
