/* Vector scans. Each loop takes whole vectors and leaves the rest, and everything on other
   machines, to the plain loop behind it. */
#include "scan.h"

#include <stdbool.h>

#if defined(__SSE2__) || defined(_M_X64) || (defined(_M_IX86_FP) && _M_IX86_FP >= 2)

#include <emmintrin.h>

typedef __m128i vector;

static inline vector load(const void *p)
{
    return _mm_loadu_si128((const __m128i *)p);
}

static inline void store(void *p, vector v)
{
    _mm_storeu_si128((__m128i *)p, v);
}

static inline bool any8(vector v)
{
    return _mm_movemask_epi8(v) != 0;
}

static inline vector special8(vector v)
{
    return _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('%')), _mm_cmpeq_epi8(v, _mm_set1_epi8('\r'))),
        _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\n')),
                     _mm_cmpeq_epi8(v, _mm_setzero_si128())));
}

static inline vector special16(vector v)
{
    return _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi16(v, _mm_set1_epi16('%')),
                                     _mm_cmpeq_epi16(v, _mm_set1_epi16('\r'))),
                        _mm_or_si128(_mm_cmpeq_epi16(v, _mm_set1_epi16('\n')),
                                     _mm_cmpeq_epi16(v, _mm_setzero_si128())));
}

/* All bits set in units above 0x7F. */
static inline vector high16(vector v)
{
    vector ascii = _mm_cmpeq_epi16(_mm_srli_epi16(v, 7), _mm_setzero_si128());
    return _mm_xor_si128(ascii, _mm_set1_epi8(-1));
}

static inline vector high8(vector v)
{
    return v; /* the sign bit is what any8 looks at */
}

static inline vector pack(vector low, vector high)
{
    return _mm_packus_epi16(low, high);
}

static inline vector unpack_low(vector v)
{
    return _mm_unpacklo_epi8(v, _mm_setzero_si128());
}

static inline vector unpack_high(vector v)
{
    return _mm_unpackhi_epi8(v, _mm_setzero_si128());
}

static inline vector either(vector a, vector b)
{
    return _mm_or_si128(a, b);
}

#define SCAN_VECTORS 1

#elif defined(__ARM_NEON) && defined(__aarch64__)

#include <arm_neon.h>

typedef uint8x16_t vector;

static inline vector load(const void *p)
{
    return vld1q_u8((const uint8_t *)p);
}

static inline void store(void *p, vector v)
{
    vst1q_u8((uint8_t *)p, v);
}

static inline bool any8(vector v)
{
    return (vmaxvq_u8(v) & 0x80) != 0;
}

static inline vector special8(vector v)
{
    return vorrq_u8(vorrq_u8(vceqq_u8(v, vdupq_n_u8('%')), vceqq_u8(v, vdupq_n_u8('\r'))),
                    vorrq_u8(vceqq_u8(v, vdupq_n_u8('\n')), vceqzq_u8(v)));
}

static inline vector special16(vector v)
{
    uint16x8_t u = vreinterpretq_u16_u8(v);
    return vreinterpretq_u8_u16(
        vorrq_u16(vorrq_u16(vceqq_u16(u, vdupq_n_u16('%')), vceqq_u16(u, vdupq_n_u16('\r'))),
                  vorrq_u16(vceqq_u16(u, vdupq_n_u16('\n')), vceqzq_u16(u))));
}

static inline vector high16(vector v)
{
    return vreinterpretq_u8_u16(vcgtq_u16(vreinterpretq_u16_u8(v), vdupq_n_u16(0x7F)));
}

static inline vector high8(vector v)
{
    return v;
}

static inline vector pack(vector low, vector high)
{
    return vcombine_u8(vmovn_u16(vreinterpretq_u16_u8(low)), vmovn_u16(vreinterpretq_u16_u8(high)));
}

static inline vector unpack_low(vector v)
{
    return vreinterpretq_u8_u16(vmovl_u8(vget_low_u8(v)));
}

static inline vector unpack_high(vector v)
{
    return vreinterpretq_u8_u16(vmovl_u8(vget_high_u8(v)));
}

static inline vector either(vector a, vector b)
{
    return vorrq_u8(a, b);
}

#define SCAN_VECTORS 1

#else
#define SCAN_VECTORS 0
#endif

enum { BYTES = 16, UNITS = 8 }; /* in one vector */

static inline bool is_special(uint32_t c)
{
    return c <= '%' && (c == '%' || c == '\r' || c == '\n' || c == 0);
}

size_t scan_plain8(const char *text, size_t len)
{
    size_t pos = 0;
#if SCAN_VECTORS
    while (len - pos >= BYTES && !any8(special8(load(text + pos))))
        pos += BYTES;
#endif
    while (pos < len && !is_special((unsigned char)text[pos]))
        pos++;
    return pos;
}

size_t scan_plain16(const uint16_t *text, size_t len)
{
    size_t pos = 0;
#if SCAN_VECTORS
    while (len - pos >= UNITS && !any8(special16(load(text + pos))))
        pos += UNITS;
#endif
    while (pos < len && !is_special(text[pos]))
        pos++;
    return pos;
}

size_t scan_narrow(char *out, const uint16_t *text, size_t len)
{
    size_t pos = 0;
#if SCAN_VECTORS
    for (; len - pos >= BYTES; pos += BYTES) {
        vector low = load(text + pos), high = load(text + pos + UNITS);
        if (any8(high16(either(low, high))))
            break;
        store(out + pos, pack(low, high));
    }
#endif
    for (; pos < len && text[pos] < 0x80; pos++)
        out[pos] = (char)text[pos];
    return pos;
}

size_t scan_widen(uint16_t *out, const char *text, size_t len)
{
    size_t pos = 0;
#if SCAN_VECTORS
    for (; len - pos >= BYTES; pos += BYTES) {
        vector v = load(text + pos);
        if (any8(high8(v)))
            break;
        store(out + pos, unpack_low(v));
        store(out + pos + UNITS, unpack_high(v));
    }
#endif
    for (; pos < len && (unsigned char)text[pos] < 0x80; pos++)
        out[pos] = (unsigned char)text[pos];
    return pos;
}

size_t scan_ascii8(const char *text, size_t len)
{
    size_t pos = 0;
#if SCAN_VECTORS
    while (len - pos >= BYTES && !any8(high8(load(text + pos))))
        pos += BYTES;
#endif
    while (pos < len && (unsigned char)text[pos] < 0x80)
        pos++;
    return pos;
}

size_t scan_ascii16(const uint16_t *text, size_t len)
{
    size_t pos = 0;
#if SCAN_VECTORS
    while (len - pos >= UNITS && !any8(high16(load(text + pos))))
        pos += UNITS;
#endif
    while (pos < len && text[pos] < 0x80)
        pos++;
    return pos;
}
