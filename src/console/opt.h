/* Command lines: each command has one table of options for both parsing and --help. A program is a
   command too, and may have commands of its own. */
#ifndef MSGTAB_CONSOLE_OPT_H
#define MSGTAB_CONSOLE_OPT_H

#include "suggest.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* A word that an option accepts as its value, and its meaning; a list ends with name NULL. */
struct opt_word {
    const char *name;
    int meaning;
};

struct opt {
    int id;                       /* greater than 0 */
    const char *name;             /* after "--"; "" for none */
    const char *value;            /* the value's name in the help; NULL: no value */
    const char *help;             /* NULL: not shown */
    const char *letters;          /* after "-"; NULL for none */
    bool repeats;                 /* may be given more than once */
    const struct opt_word *words; /* the values that it accepts; NULL: not a list */
};

struct opt_command {
    const char *name;                          /* as the user types it: "msgtab format" */
    const char *arguments;                     /* after the options in the usage line */
    const char *summary;                       /* one line */
    const char *notes;                         /* after the options in the help; "" for none */
    const struct opt *options;                 /* ends with id 0 */
    const struct opt_command *const *commands; /* ends with NULL; NULL: it has none */
    const char *(*code)(
        size_t index); /* what CODE and RULES are: NULL after the last, and if any */
    bool repeats;      /* options may be repeated, else their ids are below 64 */
    int (*run)(const struct opt_command *self, int argc, char **argv);
};

enum {
    OPT_ARGUMENT = 0, /* not an option, for example a negative number: in p->value */
    OPT_END = -1,
    OPT_STOP = -2 /* help was shown or the line is wrong: exit with p->status */
};

struct opt_parser {
    const struct opt_command *command;
    int argc, index;
    char **argv;
    bool arguments_only; /* after "--" */
    bool strings_follow; /* the caller's: "-x" is an argument unless it is an option */
    const char *cluster; /* the letters of "-abc" that have not been read; NULL: none */
    const char *value;
    uint64_t given; /* a bit per id */
    int status;
};

struct opt_parser opt_start(const struct opt_command *command, int argc, char **argv);

/* Returns the id of the next option, with its value in p->value, or one of OPT_.... */
int opt_next(struct opt_parser *p);

/* The subcommand with this name, or NULL. */
const struct opt_command *opt_find(const struct opt_command *command, const char *word);

/* The name of a command within its program. */
const char *opt_last_word(const struct opt_command *command);

/* Tries the names of its subcommands. */
void opt_suggest(const struct opt_command *command, struct suggestion *near);

/* Writes the command's help. */
void opt_show_help(FILE *to, const struct opt_command *command);

/* Shows the help and returns OPT_STOP. */
int opt_help(struct opt_parser *p);

/* Reports what is wrong with the command line and where to find help; returns the exit status. */
int opt_wrong(const struct opt_command *command, const char *what, const char *subject);

/* The same for the subject that near was started with, followed by the suggestion. */
int opt_wrong_near(const struct opt_command *command, const char *what, struct suggestion *near);

/* A number from the command line: decimal, or hexadecimal after 0x; false when it is not a number
   or more than max. */
bool opt_number(const char *text, uint32_t max, uint32_t *out);

/* What a number of a command line is, and the least and the greatest that it may be. */
struct opt_range {
    const char *what; /* "a width" */
    uint32_t least, most;
};

/* The same for an option's value or an argument. Returns STATUS_OK, or the status after saying what
   was expected. */
int opt_take_number(const struct opt_command *command, const char *text, struct opt_range range,
                    uint32_t *out);

/* Finds the word; false when it is not in the list, and *out is unchanged. */
bool opt_choose(const char *text, const struct opt_word *words, int *out);

/* Reports a word that is not in the list, and the one that was probably meant. */
int opt_wrong_word(const struct opt_command *command, const char *what, const char *text,
                   const struct opt_word *words);

/* Writes an option as the help shows it, "--name VALUE", to out of at least OPT_SHOWN bytes. */
enum { OPT_SHOWN = 64 };
void opt_show(char *out, const struct opt *option);

#endif
