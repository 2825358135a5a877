/* What Windows itself makes of a message: FormatMessageW. Other systems have nothing to show. */
#ifndef SESSMSG_SYSTEM_TEXT_H
#define SESSMSG_SYSTEM_TEXT_H

#include "conflicts.h"

#include <stdbool.h>
#include <stddef.h>

/* A module for FormatMessageW, or NULL. path is UTF-8; NULL means the DLL beside the program. */
void *system_open(const char *path);

void system_close(void *module);

/* The text in UTF-8 from the module, or from Windows' own messages when module is NULL. If there is
   no text, the reason in parentheses. False: this system has no FormatMessageW. */
bool system_text(char *buf, size_t size, void *module, const struct conflict *c);

#endif
