/* UTF-8 and UTF-16, strict: malformed text is reported, never passed on or replaced silently.
   Surrogates, overlong forms and values above U+10FFFF are malformed. */
#ifndef MSGTAB_BASE_UTF_H
#define MSGTAB_BASE_UTF_H

#include "base_names.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF_INVALID     0xFFFFFFFFu
#define UTF_REPLACEMENT 0xFFFDu

static inline bool utf_is_lead(uint32_t unit)
{
    return (unit & 0xFFFFFC00u) == 0xD800;
}

static inline bool utf_is_trail(uint32_t unit)
{
    return (unit & 0xFFFFFC00u) == 0xDC00;
}

/* Decodes the character at *pos and moves *pos past it. For malformed text, returns UTF_INVALID and
   moves *pos by one byte. *pos must be less than len. */
uint32_t utf8_decode(const char *text, size_t len, size_t *pos);

/* The same for UTF-16 units; an unpaired surrogate gives UTF_INVALID and moves *pos by one unit. */
uint32_t utf16_decode(const uint16_t *text, size_t len, size_t *pos);

/* Writes a character (at most 4 bytes or 2 units) and returns its length. */
size_t utf8_encode(char *out, uint32_t c);
size_t utf16_encode(uint16_t *out, uint32_t c);

/* Converts text to a NUL-terminated string of the other form, in room bytes or units. Returns its
   length without the NUL, or -1 when it does not fit or the UTF-8 is malformed. An unpaired
   surrogate becomes U+FFFD. */
ptrdiff_t utf16_from_utf8(uint16_t *out, size_t room, const char *text, size_t len);
ptrdiff_t utf8_from_utf16(char *out, size_t room, const uint16_t *text, size_t len);

/* The offset of the first malformed byte; len when there is none. */
size_t utf8_check(const char *text, size_t len);

#endif
