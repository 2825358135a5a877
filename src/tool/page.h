/* Options that are code pages. */
#ifndef MSGTAB_TOOL_PAGE_H
#define MSGTAB_TOOL_PAGE_H

#include "opt.h"

/* Reads a code page into *page, which stays as it is when value is NULL. Returns STATUS_OK, or the
   status after saying that there is no such page. */
int set_page(const struct opt_command *self, const char *value, unsigned *page);

#endif
