/* Scans over text and copies of ASCII, 16 bytes at a time where SSE2 or NEON is available, else in
   plain C. */
#ifndef MSGTAB_FORMAT_SCAN_H
#define MSGTAB_FORMAT_SCAN_H

#include "format_names.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many bytes or units from the start are plain text: not '%', CR, LF or NUL. */
size_t scan_plain8(const char *text, size_t len);
size_t scan_plain16(const uint16_t *text, size_t len);

/* How many bytes or units from the start are ASCII. */
size_t scan_ascii8(const char *text, size_t len);
size_t scan_ascii16(const uint16_t *text, size_t len);

/* Copies ASCII from the start of text until it reaches something else, len or room; returns how
   many were copied. A function may stop earlier, but never before the first one. It may overwrite
   the rest of out up to room. */
size_t scan_copy8(char *out, size_t room, const char *text, size_t len);
size_t scan_narrow(char *out, size_t room, const uint16_t *text, size_t len);
size_t scan_widen(uint16_t *out, size_t room, const char *text, size_t len);

#endif
