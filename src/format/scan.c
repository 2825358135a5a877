/* Scans over text: whole vectors, and a plain loop for the rest. */
#include "scan.h"

#include "vector.h"

static bool is_special(uint32_t c)
{
    return c <= '%' && (c == '%' || c == '\r' || c == '\n' || c == 0);
}

#if SCAN_VECTORS

static inline vector special8(vector v)
{
    return either(either(equal8(v, '%'), equal8(v, '\r')), either(equal8(v, '\n'), equal8(v, 0)));
}

static inline vector special16(vector v)
{
    return either(either(equal16(v, '%'), equal16(v, '\r')),
                  either(equal16(v, '\n'), equal16(v, 0)));
}

#endif

size_t scan_plain8(const char *text, size_t len)
{
    size_t pos = 0;
#if SCAN_VECTORS
    for (; len - pos >= BYTES; pos += BYTES) {
        mask stop = high_bits(special8(load(text + pos)));
        if (stop)
            return pos + first_byte(stop);
    }
#endif
    while (pos < len && !is_special((unsigned char)text[pos]))
        pos++;
    return pos;
}

size_t scan_plain16(const uint16_t *text, size_t len)
{
    size_t pos = 0;
#if SCAN_VECTORS
    for (; len - pos >= UNITS; pos += UNITS) {
        mask stop = high_bits(special16(load(text + pos)));
        if (stop)
            return pos + first_byte(stop) / sizeof *text;
    }
#endif
    while (pos < len && !is_special(text[pos]))
        pos++;
    return pos;
}

size_t scan_ascii8(const char *text, size_t len)
{
    size_t pos = 0;
#if SCAN_VECTORS
    for (; len - pos >= BYTES; pos += BYTES) {
        mask stop = high_bits(load(text + pos));
        if (stop)
            return pos + first_byte(stop);
    }
#endif
    while (pos < len && (unsigned char)text[pos] < 0x80)
        pos++;
    return pos;
}

size_t scan_ascii16(const uint16_t *text, size_t len)
{
    size_t pos = 0;
#if SCAN_VECTORS
    for (; len - pos >= BYTES; pos += BYTES)
        if (high_bits(below_signed8(pack(load(text + pos), load(text + pos + UNITS)), 1)))
            break; /* also at a 0, which may be a unit of 0x8000 or more */
#endif
    while (pos < len && text[pos] < 0x80)
        pos++;
    return pos;
}

size_t scan_copy8(char *out, size_t room, const char *text, size_t len)
{
    return vector_copy8(out, text, len < room ? len : room, false);
}

size_t scan_narrow(char *out, size_t room, const uint16_t *text, size_t len)
{
    return vector_narrow(out, text, len < room ? len : room, false);
}

size_t scan_widen(uint16_t *out, size_t room, const char *text, size_t len)
{
    return vector_widen(out, text, len < room ? len : room, false);
}
