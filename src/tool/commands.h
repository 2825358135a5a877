/* The tool's commands. */
#ifndef MSGTAB_TOOL_COMMANDS_H
#define MSGTAB_TOOL_COMMANDS_H

#include "opt.h"

extern const struct opt_command cmd_check;
extern const struct opt_command cmd_code;
extern const struct opt_command cmd_compile;
extern const struct opt_command cmd_db;
extern const struct opt_command cmd_diff;
extern const struct opt_command cmd_dump;
extern const struct opt_command cmd_explain;
extern const struct opt_command cmd_find;
extern const struct opt_command cmd_format;
extern const struct opt_command cmd_list;
extern const struct opt_command cmd_mc;
extern const struct opt_command cmd_po;
extern const struct opt_command cmd_render;
extern const struct opt_command cmd_site;
extern const struct opt_command cmd_source;

#endif
