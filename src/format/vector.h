/* The one file that knows about vectors: SSE2, NEON, or neither; then the plain loops do it all.
   The copies here are inline, for the fast path; scan.h has them as functions. */
#ifndef MSGTAB_FORMAT_VECTOR_H
#define MSGTAB_FORMAT_VECTOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__) || defined(_M_X64) || (defined(_M_IX86_FP) && _M_IX86_FP >= 2)

#include <emmintrin.h>
#if defined(_MSC_VER)
#include <intrin.h>
#endif

typedef __m128i vector;
typedef uint32_t mask; /* a bit for each byte */

static inline vector load(const void *p)
{
    return _mm_loadu_si128((const __m128i *)p);
}

static inline void store(void *p, vector v)
{
    _mm_storeu_si128((__m128i *)p, v);
}

static inline vector either(vector a, vector b)
{
    return _mm_or_si128(a, b);
}

static inline vector equal8(vector v, char c)
{
    return _mm_cmpeq_epi8(v, _mm_set1_epi8(c));
}

static inline vector equal16(vector v, char c)
{
    return _mm_cmpeq_epi16(v, _mm_set1_epi16(c));
}

/* The bytes whose highest bit is set. */
static inline mask high_bits(vector v)
{
    return (mask)_mm_movemask_epi8(v);
}

static inline unsigned first_byte(mask m)
{
#if defined(_MSC_VER)
    unsigned long i;
    _BitScanForward(&i, m);
    return (unsigned)i;
#else
    return (unsigned)__builtin_ctz(m);
#endif
}

/* 16 units as bytes: above 0x7F and below 0x8000 the highest bit is set, from 0x8000 on it is 0. */
static inline vector pack(vector low, vector high)
{
    return _mm_packus_epi16(low, high);
}

/* 16 comparison results of units as bytes. */
static inline vector pack_results(vector low, vector high)
{
    return _mm_packs_epi16(low, high);
}

static inline vector unpack_low(vector v)
{
    return _mm_unpacklo_epi8(v, _mm_setzero_si128());
}

static inline vector unpack_high(vector v)
{
    return _mm_unpackhi_epi8(v, _mm_setzero_si128());
}

#define SCAN_VECTORS 1

#elif defined(__ARM_NEON) && defined(__aarch64__)

#include <arm_neon.h>

typedef uint8x16_t vector;
typedef uint64_t mask; /* four bits for each byte */

static inline vector load(const void *p)
{
    return vld1q_u8((const uint8_t *)p);
}

static inline void store(void *p, vector v)
{
    vst1q_u8((uint8_t *)p, v);
}

static inline vector either(vector a, vector b)
{
    return vorrq_u8(a, b);
}

static inline vector equal8(vector v, char c)
{
    return vceqq_u8(v, vdupq_n_u8((uint8_t)c));
}

static inline vector equal16(vector v, char c)
{
    return vreinterpretq_u8_u16(vceqq_u16(vreinterpretq_u16_u8(v), vdupq_n_u16((uint8_t)c)));
}

static inline mask high_bits(vector v)
{
    uint16x8_t full = vreinterpretq_u16_u8(vcltzq_s8(vreinterpretq_s8_u8(v)));
    return vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(full, 4)), 0);
}

static inline unsigned first_byte(mask m)
{
    return (unsigned)__builtin_ctzll(m) / 4;
}

static inline vector pack(vector low, vector high)
{
    return vcombine_u8(vqmovn_u16(vreinterpretq_u16_u8(low)),
                       vqmovn_u16(vreinterpretq_u16_u8(high)));
}

static inline vector pack_results(vector low, vector high)
{
    return pack(low, high);
}

static inline vector unpack_low(vector v)
{
    return vreinterpretq_u8_u16(vmovl_u8(vget_low_u8(v)));
}

static inline vector unpack_high(vector v)
{
    return vreinterpretq_u8_u16(vmovl_u8(vget_high_u8(v)));
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

/* Where a copy of bytes stops. */
static inline mask stop8(vector v, bool plain)
{
    return high_bits(plain ? either(v, special8(v)) : v);
}

/* Where a copy of packed units stops: a unit of 0x8000 or more has become a 0. */
static inline mask stop_packed(vector v, bool plain)
{
    return high_bits(either(v, plain ? special8(v) : equal8(v, 0)));
}

#endif

/* Copies ASCII from the start of text until something else, len or room is reached, with plain also
   until '%', CR, LF or NUL; returns how many were copied. They may stop earlier, though never
   before the first one. A whole vector is stored before it is known how much of it counts, never
   beyond room: what is behind that is overwritten by the next copy. */

/* ASCII of 4 to 15 bytes in two words that may overlap; 0 when it is not all ASCII or shorter. */
static inline size_t copy_words(char *out, const char *text, size_t len)
{
    uint64_t a, b;
    uint32_t c, d;
    if (len >= sizeof a) {
        memcpy(&a, text, sizeof a);
        memcpy(&b, text + len - sizeof b, sizeof b);
        if ((a | b) & 0x8080808080808080u)
            return 0;
        memcpy(out, &a, sizeof a);
        memcpy(out + len - sizeof b, &b, sizeof b);
        return len;
    }
    if (len < sizeof c)
        return 0;
    memcpy(&c, text, sizeof c);
    memcpy(&d, text + len - sizeof d, sizeof d);
    if ((c | d) & 0x80808080u)
        return 0;
    memcpy(out, &c, sizeof c);
    memcpy(out + len - sizeof d, &d, sizeof d);
    return len;
}

static inline size_t vector_copy8(char *out, size_t room, const char *text, size_t len, bool plain)
{
    size_t pos = 0;
    len = len < room ? len : room;
#if SCAN_VECTORS
    for (; len - pos >= BYTES; pos += BYTES) {
        vector v = load(text + pos);
        mask stop = stop8(v, plain);
        store(out + pos, v);
        if (stop)
            return pos + first_byte(stop);
    }
#endif
    if (!plain)
        pos += copy_words(out + pos, text + pos, len - pos);
    for (; pos < len && (unsigned char)text[pos] < 0x80; pos++) {
        if (plain && is_special((unsigned char)text[pos]))
            break;
        out[pos] = text[pos];
    }
    return pos;
}

static inline size_t vector_narrow(char *out, size_t room, const uint16_t *text, size_t len,
                                   bool plain)
{
    size_t pos = 0;
    len = len < room ? len : room;
#if SCAN_VECTORS
    for (; len - pos >= BYTES; pos += BYTES) {
        vector v = pack(load(text + pos), load(text + pos + UNITS));
        mask stop = stop_packed(v, plain);
        store(out + pos, v);
        if (stop)
            return pos + first_byte(stop);
    }
#endif
    for (; pos < len && text[pos] < 0x80; pos++) {
        if (plain && is_special(text[pos]))
            break;
        out[pos] = (char)text[pos];
    }
    return pos;
}

static inline size_t vector_widen(uint16_t *out, size_t room, const char *text, size_t len,
                                  bool plain)
{
    size_t pos = 0;
    len = len < room ? len : room;
#if SCAN_VECTORS
    for (; len - pos >= BYTES; pos += BYTES) {
        vector v = load(text + pos);
        mask stop = stop8(v, plain);
        store(out + pos, unpack_low(v));
        store(out + pos + UNITS, unpack_high(v));
        if (stop)
            return pos + first_byte(stop);
    }
#endif
    for (; pos < len && (unsigned char)text[pos] < 0x80; pos++) {
        if (plain && is_special((unsigned char)text[pos]))
            break;
        out[pos] = (unsigned char)text[pos];
    }
    return pos;
}

static inline size_t vector_copy16(uint16_t *out, size_t room, const uint16_t *text, size_t len)
{
    size_t pos = 0;
    len = len < room ? len : room;
#if SCAN_VECTORS
    for (; len - pos >= BYTES; pos += BYTES) {
        vector low = load(text + pos), high = load(text + pos + UNITS);
        mask stop = high_bits(pack_results(special16(low), special16(high)));
        store(out + pos, low);
        store(out + pos + UNITS, high);
        if (stop)
            return pos + first_byte(stop);
    }
#endif
    for (; pos < len && !is_special(text[pos]); pos++)
        out[pos] = text[pos];
    return pos;
}

#endif
