/* The one file that knows about vectors: SSE2, NEON, or neither; without them, plain loops do
   everything. The copies here are inline for the fast path; scan.h provides them as functions. */
#ifndef MSGTAB_FORMAT_VECTOR_H
#define MSGTAB_FORMAT_VECTOR_H

#include "inline.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(MSGTAB_NO_VECTORS) /* for tests of the plain loops */
#define SCAN_VECTORS 0

#elif defined(__SSE2__) || defined(_M_X64) || (defined(_M_IX86_FP) && _M_IX86_FP >= 2)

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

/* Sets the highest bit of the bytes below c and of those from 0x80 up. */
static inline vector below_signed8(vector v, char c)
{
    return _mm_subs_epi8(v, _mm_set1_epi8(c));
}

static inline vector up_to8(vector v, char c)
{
    return _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(c)), v);
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
    return (unsigned)__builtin_ctz(m) & 31;
#endif
}

/* 16 units as bytes: the highest bit is set for those above 0x7F and below 0x8000; those from
   0x8000 become 0. */
static inline vector pack(vector low, vector high)
{
    return _mm_packus_epi16(low, high);
}

/* 16 units as bytes: unchanged below 0x80, else a value of 0x7F or more. */
static inline vector pack_signed(vector low, vector high)
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

static inline vector below_signed8(vector v, char c)
{
    return vreinterpretq_u8_s8(vqsubq_s8(vreinterpretq_s8_u8(v), vdupq_n_s8((int8_t)c)));
}

static inline vector up_to8(vector v, char c)
{
    return vcleq_u8(v, vdupq_n_u8((uint8_t)c));
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

static inline vector pack_signed(vector low, vector high)
{
    return vreinterpretq_u8_s8(
        vcombine_s8(vqmovn_s16(vreinterpretq_s16_u8(low)), vqmovn_s16(vreinterpretq_s16_u8(high))));
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

enum { BYTES = 16, UNITS = 8, PAIR = 32 }; /* in one vector; bytes in two */

/* Copies from the start of text, at most len, which also fits. vector_copy16 copies plain text; the
   others copy ASCII or, with plain, plain ASCII. Plain is everything but '%' and 0 to 0x0D. That
   range contains NUL, LF and CR; its other characters are rare. The functions return how many were
   copied, up to the first one that must not be. out is overwritten after it, but never beyond len.
   The last vector ends at len and overlaps the one before, all of which was copied. */

enum { CONTROL_MAX = '\r' };

static inline bool is_plain(uint32_t c)
{
    return c > CONTROL_MAX && c != '%';
}

static inline bool is_copied(uint32_t c, bool plain)
{
    return plain ? c - (CONTROL_MAX + 1) < 0x80 - (CONTROL_MAX + 1) && c != '%' : c < 0x80;
}

#if SCAN_VECTORS

FORCE_INLINE mask copy_vector8(char *out, const char *text, bool plain)
{
    vector v = load(text);
    store(out, v);
    return high_bits(plain ? either(below_signed8(v, CONTROL_MAX + 1), equal8(v, '%')) : v);
}

/* A unit of 0x8000 or more becomes 0 here, so a 0 always stops the copy. */
FORCE_INLINE vector narrow_vector(char *out, const uint16_t *text, bool plain)
{
    vector v = pack(load(text), load(text + UNITS));
    vector stop = below_signed8(v, plain ? CONTROL_MAX + 1 : 1);
    store(out, v);
    return plain ? either(stop, equal8(v, '%')) : stop;
}

FORCE_INLINE mask widen_vector(uint16_t *out, const char *text, bool plain)
{
    vector v = load(text);
    store(out, unpack_low(v));
    store(out + UNITS, unpack_high(v));
    return high_bits(plain ? either(below_signed8(v, CONTROL_MAX + 1), equal8(v, '%')) : v);
}

FORCE_INLINE mask copy_vector16(uint16_t *out, const uint16_t *text)
{
    vector low = load(text), high = load(text + UNITS);
    vector v = pack_signed(low, high);
    store(out, low);
    store(out + UNITS, high);
    return high_bits(either(up_to8(v, CONTROL_MAX), equal8(v, '%')));
}

#endif

/* ASCII of 4 to 16 bytes in two words that may overlap; 0 when it is shorter, longer, or not all
   ASCII. */
static inline size_t copy_words(char *out, const char *text, size_t len)
{
    uint64_t a, b;
    uint32_t c, d;
    if (len < sizeof c || len > 2 * sizeof a)
        return 0;
    if (len >= sizeof a) {
        memcpy(&a, text, sizeof a);
        memcpy(&b, text + len - sizeof b, sizeof b);
        if ((a | b) & 0x8080808080808080u)
            return 0;
        memcpy(out, &a, sizeof a);
        memcpy(out + len - sizeof b, &b, sizeof b);
        return len;
    }
    memcpy(&c, text, sizeof c);
    memcpy(&d, text + len - sizeof d, sizeof d);
    if ((c | d) & 0x80808080u)
        return 0;
    memcpy(out, &c, sizeof c);
    memcpy(out + len - sizeof d, &d, sizeof d);
    return len;
}

FORCE_INLINE size_t vector_copy8(char *out, const char *text, size_t len, bool plain)
{
    size_t pos = 0;
#if SCAN_VECTORS
    size_t last = len - BYTES;
    mask stop;
    for (; len >= BYTES && pos <= last; pos += BYTES)
        if ((stop = copy_vector8(out + pos, text + pos, plain)) != 0)
            return pos + first_byte(stop);
    if (pos > 0 && pos < len) {
        pos = last;
        stop = copy_vector8(out + pos, text + pos, plain);
        return stop ? pos + first_byte(stop) : len;
    }
#endif
    if (!plain)
        pos += copy_words(out + pos, text + pos, len - pos);
    for (; pos < len && is_copied((unsigned char)text[pos], plain); pos++)
        out[pos] = text[pos];
    return pos;
}

#if SCAN_VECTORS

/* At least one vector. The first one is handled alone, since text between two inserts is short, the
   others in pairs with one test. */
FORCE_INLINE size_t narrow_vectors(char *out, const uint16_t *text, size_t len, bool plain)
{
    size_t pos = 0;
    mask stop = high_bits(narrow_vector(out, text, plain));
    if (stop)
        return first_byte(stop);
    for (pos = BYTES; len - pos >= PAIR; pos += PAIR) {
        vector one = narrow_vector(out + pos, text + pos, plain);
        vector two = narrow_vector(out + pos + BYTES, text + pos + BYTES, plain);
        if (high_bits(either(one, two)) == 0)
            continue;
        stop = high_bits(one);
        return stop ? pos + first_byte(stop) : pos + BYTES + first_byte(high_bits(two));
    }
    if (len - pos >= BYTES) {
        stop = high_bits(narrow_vector(out + pos, text + pos, plain));
        if (stop)
            return pos + first_byte(stop);
        pos += BYTES;
    }
    if (pos == len)
        return len;
    pos = len - BYTES;
    stop = high_bits(narrow_vector(out + pos, text + pos, plain));
    return stop ? pos + first_byte(stop) : len;
}

#endif

FORCE_INLINE size_t vector_narrow(char *out, const uint16_t *text, size_t len, bool plain)
{
#if SCAN_VECTORS
    if (len >= BYTES)
        return narrow_vectors(out, text, len, plain);
#endif
    size_t pos = 0;
    for (; pos < len && is_copied(text[pos], plain); pos++)
        out[pos] = (char)text[pos];
    return pos;
}

FORCE_INLINE size_t vector_widen(uint16_t *out, const char *text, size_t len, bool plain)
{
    size_t pos = 0;
#if SCAN_VECTORS
    size_t last = len - BYTES;
    mask stop;
    for (; len >= BYTES && pos <= last; pos += BYTES)
        if ((stop = widen_vector(out + pos, text + pos, plain)) != 0)
            return pos + first_byte(stop);
    if (pos > 0 && pos < len) {
        pos = last;
        stop = widen_vector(out + pos, text + pos, plain);
        return stop ? pos + first_byte(stop) : len;
    }
#endif
    for (; pos < len && is_copied((unsigned char)text[pos], plain); pos++)
        out[pos] = (unsigned char)text[pos];
    return pos;
}

FORCE_INLINE size_t vector_copy16(uint16_t *out, const uint16_t *text, size_t len)
{
    size_t pos = 0;
#if SCAN_VECTORS
    size_t last = len - BYTES;
    mask stop;
    for (; len >= BYTES && pos <= last; pos += BYTES)
        if ((stop = copy_vector16(out + pos, text + pos)) != 0)
            return pos + first_byte(stop);
    if (pos > 0 && pos < len) {
        pos = last;
        stop = copy_vector16(out + pos, text + pos);
        return stop ? pos + first_byte(stop) : len;
    }
#endif
    for (; pos < len && is_plain(text[pos]); pos++)
        out[pos] = text[pos];
    return pos;
}

#endif
