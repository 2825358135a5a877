/* Texts of messages on standard output: how long they may be. */
#ifndef MSGTAB_TOOL_MESSAGE_TEXT_H
#define MSGTAB_TOOL_MESSAGE_TEXT_H

#include "opt.h"

#include <stddef.h>
#include <stdint.h>

/* A message is at most this long, unless --max-text says otherwise: %1!2147483647s! in a text that
   somebody else wrote must not fill a disk. */
enum { MESSAGE_TEXT_MAX = 1 << 20 };

/* Reads the value of --max-text. Returns STATUS_OK, or the status after saying what is wrong. */
int message_text_limit(const struct opt_command *self, const char *value, uint32_t *limit);

/* Ends what standard error has begun to say about a message whose text has len bytes. Returns the
   status. */
int message_text_is_long(ptrdiff_t len, uint32_t limit);

#endif
