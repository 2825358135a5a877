/* A file with messages as the commands take it: an image, or a message source; and the names of its
   messages. */
#ifndef MSGTAB_TOOL_MESSAGE_FILE_H
#define MSGTAB_TOOL_MESSAGE_FILE_H

#include "symbols.h"

#include <msgtab/msgtab.h>

struct message_file {
    const char *path;
    struct msgtab table;
    struct symbols symbols; /* of the source, or of the header */
    struct buf image;       /* of the source */
};

/* Opens path; header, a header or a message source that has the names, may be NULL. Returns
   STATUS_OK, or the status after saying what is wrong. Close it in any case. */
int message_file_open(struct message_file *f, const char *path, const char *header);

/* Reads the names of a header or a message source. Returns STATUS_OK, or the status after saying
   what is wrong, also when there are none. */
int message_file_symbols(struct symbols *symbols, const char *path);

/* The id that a word of the command line is: a number, or a name of f->symbols. Returns STATUS_OK,
   or the status after saying what is wrong. */
int message_file_id(const struct message_file *f, const char *header, const char *word,
                    uint32_t *id);

/* The same for a language, with flags of msgtab_open_lang. */
int message_file_open_lang(struct message_file *f, const char *path, const char *header,
                           uint16_t lang, unsigned flags);

void message_file_close(struct message_file *f);

#endif
