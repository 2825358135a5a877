/* Command lines: one table of options for each command drives parsing and --help. A program is a
   command too, one that may have commands of its own. */
#ifndef MSGTAB_CONSOLE_OPT_H
#define MSGTAB_CONSOLE_OPT_H

#include "suggest.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct opt {
    int id;              /* above 0 */
    const char *name;    /* behind "--"; "" for none */
    const char *value;   /* what the help calls the value; NULL: takes none */
    const char *help;    /* NULL: not shown */
    const char *letters; /* behind "-"; NULL for none */
};

struct opt_command {
    const char *name;                          /* as it is called: "msgtab format" */
    const char *arguments;                     /* behind the options in the usage line */
    const char *summary;                       /* one line */
    const char *notes;                         /* behind the options in the help; "" for none */
    const struct opt *options;                 /* ends with id 0 */
    const struct opt_command *const *commands; /* ends with NULL; NULL: it has none */
    bool repeats; /* options may be given again, else their ids are below 64 */
    int (*run)(const struct opt_command *self, int argc, char **argv);
};

enum {
    OPT_ARGUMENT = 0, /* not an option, a negative number for instance: in p->value */
    OPT_END = -1,
    OPT_STOP = -2 /* help was shown or the line is wrong: end with p->status */
};

struct opt_parser {
    const struct opt_command *command;
    int argc, index;
    char **argv;
    bool arguments_only; /* behind "--" */
    const char *cluster; /* the letters of "-abc" that are still to be read; NULL: none */
    const char *value;
    uint64_t given; /* bits of ids */
    int status;
};

struct opt_parser opt_start(const struct opt_command *command, int argc, char **argv);

/* The id of the next option, its value in p->value, or one of OPT_.... */
int opt_next(struct opt_parser *p);

/* The command with this name below another one, or NULL. */
const struct opt_command *opt_find(const struct opt_command *command, const char *word);

/* Tries the names of the commands below it. */
void opt_suggest(const struct opt_command *command, struct suggestion *near);

/* Writes the command's help. */
void opt_show_help(FILE *to, const struct opt_command *command);

/* Shows the help and returns OPT_STOP. */
int opt_help(struct opt_parser *p);

/* Says what is wrong with the command line and where help is; returns the exit status for it. */
int opt_wrong(const struct opt_command *command, const char *what, const char *subject);

/* A number of the command line: decimal, or hexadecimal behind 0x; false when it is none, or more
   than max. */
bool opt_number(const char *text, uint32_t max, uint32_t *out);

/* A word that an option's value may be, and what it stands for; a list ends with name NULL. */
struct opt_word {
    const char *name;
    int meaning;
};

/* Finds the word; false when it is none of the list, and *out stays as it is. */
bool opt_choose(const char *text, const struct opt_word *words, int *out);

/* How an option is shown, "--name VALUE", into out of at least OPT_SHOWN bytes. */
enum { OPT_SHOWN = 64 };
void opt_show(char *out, const struct opt *option);

#endif
