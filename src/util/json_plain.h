/* Bytes of a string that JSON writes as they are: ASCII, but no quote, backslash or control
   character. */
#ifndef MSGTAB_UTIL_JSON_PLAIN_H
#define MSGTAB_UTIL_JSON_PLAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__) && defined(__GNUC__)
#include <emmintrin.h>
#define JSON_SSE2
#endif

static inline bool json_is_plain(char c)
{
    return (unsigned char)(c - ' ') < 0x80 - ' ' && c != '"' && c != '\\';
}

/* Eight bytes at once: the high bit of the first byte that is not plain is set; of those before it
   it is not. */
static inline uint64_t json_not_plain(const char *text)
{
    const uint64_t ones = 0x0101010101010101u, high = ones << 7;
    uint64_t word;
    memcpy(&word, text, sizeof word);
    const uint64_t quote = word ^ (ones * '"'), escape = word ^ (ones * '\\');
    return ((quote - ones) | (escape - ones) | (word - ones * ' ') | word) & high;
}

#if defined(JSON_SSE2)
/* Sixteen bytes at once: a bit for each byte that is not plain. */
static inline unsigned json_bits_not_plain(const char *text)
{
    __m128i bytes;
    memcpy(&bytes, text, sizeof bytes);
    const __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    const __m128i escapes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    const __m128i others = _mm_cmplt_epi8(bytes, _mm_set1_epi8(' ')); /* from 0x80 on negative */
    return (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quotes, escapes), others));
}
#endif

/* Where the first byte is that is not plain, or end. */
static inline const char *json_skip_plain(const char *p, const char *end)
{
#if defined(JSON_SSE2)
    while (end - p >= 16) {
        const unsigned found = json_bits_not_plain(p);
        if (found)
            return p + __builtin_ctz(found);
        p += 16;
    }
#endif
    while (end - p >= 8) {
        const uint64_t found = json_not_plain(p);
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
        if (found)
            return p + __builtin_ctzll(found) / 8;
#else
        if (found)
            break;
#endif
        p += 8;
    }
    while (p < end && json_is_plain(*p))
        p++;
    return p;
}

#endif
