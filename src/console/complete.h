/* What may be the next word of a command line, from the tables of options. */
#ifndef MSGTAB_CONSOLE_COMPLETE_H
#define MSGTAB_CONSOLE_COMPLETE_H

#include "opt.h"

/* Writes a line for each word that the last of argv may become, with a tab and its help after it.
   A line "<file>" or "<folder>" means that names of files or folders may be there. */
void complete(FILE *to, const struct opt_command *program, int argc, char **argv);

#endif
