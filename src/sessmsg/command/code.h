/* The argument CODE. */
#ifndef SESSMSG_CODE_H
#define SESSMSG_CODE_H

#include <sessmsg/codes.h>

#include "opt.h"

/* What is known of a code, given as a number in any form or by name; NULL after having said on
   standard error that it is unknown, and which name is near, that of a command below this one
   included. */
const struct sessmsg_info *code_find(const struct opt_command *command, const char *word);

#endif
