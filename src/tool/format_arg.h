/* Arguments of a message on the command line. */
#ifndef MSGTAB_TOOL_FORMAT_ARG_H
#define MSGTAB_TOOL_FORMAT_ARG_H

#include <msgtab/msgtab.h>

/* text, str:text, int:42, uint:7, int64:-1, uint64:7 or char:x; strings point into word. Returns
   NULL, or what is wrong with it. */
const char *format_arg(const char *word, struct msgtab_arg *out);

#endif
