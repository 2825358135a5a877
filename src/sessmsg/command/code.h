/* The argument CODE. */
#ifndef SESSMSG_CODE_H
#define SESSMSG_CODE_H

#include <sessmsg/codes.h>

#include "opt.h"

/* What is known about a code, given as a number in any form or by name. NULL if it is unknown:
   standard error then says so and suggests a similar name. This may be the name of a subcommand of
   command. *status (may be NULL) is the NTSTATUS as which it was given, or 0. */
const struct sessmsg_info *code_find(const struct opt_command *command, const char *word,
                                     uint32_t *status);

/* The name of the code with this index, or NULL after the last. */
const char *code_name(size_t index);

#endif
