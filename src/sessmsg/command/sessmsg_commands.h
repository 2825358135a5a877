/* The commands of sessmsg. */
#ifndef SESSMSG_SESSMSG_COMMANDS_H
#define SESSMSG_SESSMSG_COMMANDS_H

#include "request.h"

extern const struct opt_command cmd_explain;
extern const struct opt_command cmd_list;
extern const struct opt_command cmd_who;

/* sessmsg CODE [ARGUMENT...]: the text with its inserts. Returns the exit status. */
int fill_message(const struct request *r);

#endif
