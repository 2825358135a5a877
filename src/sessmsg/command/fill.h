/* The text of a code with names from the command line or from this computer. */
#ifndef SESSMSG_FILL_H
#define SESSMSG_FILL_H

#include <sessmsg/codes.h>

#include "request.h"

/* The text with the arguments after the first one, or with the names of this computer; *title is to
   be freed, and NULL if the text has no inserts or nobody can be named. Returns the exit status. */
int fill_title(const struct request *r, const struct sessmsg_info *info, char **title);

#endif
