/* What the system itself says of a code. */
#ifndef MSGTAB_TOOL_CODE_SYSTEM_H
#define MSGTAB_TOOL_CODE_SYSTEM_H

#include <stddef.h>
#include <stdint.h>

/* Writes the text that Windows has for a code of this kind (MSGTAB_CODE_...) in the language, 0 for
   the user's, to buf as UTF-8, with its inserts left as they are. Returns its length. 0: it has
   none, or this system is not Windows. */
size_t code_system_text(char *buf, size_t size, uint32_t code, unsigned kind, uint16_t language);

#endif
