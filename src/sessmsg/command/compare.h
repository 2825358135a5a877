/* The four conflicts in three versions side by side: the typed wrapper, FormatMessageW on the same
   DLL, and Windows' own text for the same number. */
#ifndef SESSMSG_COMPARE_H
#define SESSMSG_COMPARE_H

#include "request.h"

/* Shows them; returns the exit status. */
int compare_conflicts(const struct request *r);

#endif
