/* The command completion of a program: scripts for shells, and the words that they ask for. */
#ifndef MSGTAB_CONSOLE_COMPLETION_H
#define MSGTAB_CONSOLE_COMPLETION_H

#include "opt.h"

#define COMPLETION_ARGUMENTS "bash|zsh|fish|powershell|words [NAME] [WORD...]"
#define COMPLETION_SUMMARY   "Write a script with which a shell completes command lines."

/* Runs it for the program with this name. named() is the command line that the program has when it
   is called otherwise. Returns the exit status. */
int completion_run(const struct opt_command *self, const char *program,
                   const struct opt_command *(*named)(const char *name), int argc, char **argv);

#endif
