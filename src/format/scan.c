/* Scans over text: whole vectors, and a plain loop for the rest. */
#include "scan.h"

#include "vector.h"

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
        if (stop_packed(pack(load(text + pos), load(text + pos + UNITS)), false))
            break;
#endif
    while (pos < len && text[pos] < 0x80)
        pos++;
    return pos;
}

size_t scan_copy8(char *out, size_t room, const char *text, size_t len)
{
    return vector_copy8(out, room, text, len, false);
}

size_t scan_narrow(char *out, size_t room, const uint16_t *text, size_t len)
{
    return vector_narrow(out, room, text, len, false);
}

size_t scan_widen(uint16_t *out, size_t room, const char *text, size_t len)
{
    return vector_widen(out, room, text, len, false);
}
