/* Scans over text, 16 bytes at a time where SSE2 or NEON is there, else in plain C: the one place
   that knows about vectors. */
#ifndef MSGTAB_FORMAT_SCAN_H
#define MSGTAB_FORMAT_SCAN_H

#include <stddef.h>
#include <stdint.h>

/* How many bytes or units from the start are plain text: neither '%', CR, LF nor NUL. */
size_t scan_plain8(const char *text, size_t len);
size_t scan_plain16(const uint16_t *text, size_t len);

/* Copies ASCII from units to bytes or back until something else or len is reached; returns how
   many were copied. */
size_t scan_narrow(char *out, const uint16_t *text, size_t len);
size_t scan_widen(uint16_t *out, const char *text, size_t len);

/* How many bytes or units from the start are ASCII. */
size_t scan_ascii8(const char *text, size_t len);
size_t scan_ascii16(const uint16_t *text, size_t len);

#endif
