/* Texts of messages as tables have them: with every escape, which formatting would replace. */
#ifndef MSGTAB_TOOL_RAW_TEXT_H
#define MSGTAB_TOOL_RAW_TEXT_H

#include "buf.h"

#include <stdbool.h>

#include <msgtab/msgtab.h>

/* Appends a text as UTF-8; what is malformed becomes U+FFFD. False: it cannot be converted from its
   code page, and nothing was appended. */
bool raw_text(struct buf *out, const struct msgtab_text *text);

#endif
