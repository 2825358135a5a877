/* A command line of sessmsg: its options, its arguments, and the catalogue that it opens. */
#ifndef SESSMSG_REQUEST_H
#define SESSMSG_REQUEST_H

#include "opt.h"

#include <msgtab/msgtab.h>

enum request_option { REQUEST_FILE = 1, REQUEST_LANGUAGE, REQUEST_VERSION, REQUEST_FORMAT };

/* The options that every command has, for its table. */
#define REQUEST_OPTIONS                                                                            \
    {REQUEST_FILE, "file", "DLL", "the catalogue (default: sessmsg.dll beside the program)"},      \
    {                                                                                              \
        REQUEST_LANGUAGE, "lang", "LANGUAGE", "de, de-DE or 0x407 (default: the user's languages)" \
    }

extern const struct opt request_options[]; /* only these */

struct request {
    const struct opt_command *command;
    const char *file;   /* NULL: sessmsg.dll beside the program */
    const char *lang;   /* as given, or NULL */
    const char *format; /* as given, or NULL */
    uint16_t language;  /* 0: the user's */
    char **words;       /* the arguments */
    size_t count;
    struct msgtab table;
};

/* How many arguments a command expects, and what an error calls them. */
struct request_words {
    size_t least, most;
    const char *expected;
};

/* Reads the command line, opens the catalogue and does the work. Returns the exit status. */
int request_run(const struct opt_command *self, int argc, char **argv, struct request_words words,
                int (*work)(const struct request *r));

#endif
