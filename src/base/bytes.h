/* Little-endian loads and stores: the only way file bytes are read or written. */
#ifndef MSGTAB_BASE_BYTES_H
#define MSGTAB_BASE_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline uint16_t load16_le(const unsigned char *p)
{
    return (uint16_t)(p[0] | (uint16_t)p[1] << 8);
}

static inline uint32_t load32_le(const unsigned char *p)
{
    return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

/* Returns value, which was read from memory that another program may change at any moment. Whatever
   is checked about the result holds for every later use of it: the compiler cannot read the memory
   a second time instead. */
static inline uint32_t once(uint32_t value)
{
#if defined(__GNUC__)
    __asm__("" : "+r"(value));
    return value;
#else
    volatile uint32_t kept = value;
    return kept;
#endif
}

/* The same loads, for memory that may change. */
static inline uint16_t load16_once(const unsigned char *p)
{
    return (uint16_t)once(load16_le(p));
}

static inline uint32_t load32_once(const unsigned char *p)
{
    return once(load32_le(p));
}

static inline void store16_le(unsigned char *p, uint16_t v)
{
    p[0] = (unsigned char)(v & 0xFF);
    p[1] = (unsigned char)(v >> 8);
}

static inline void store32_le(unsigned char *p, uint32_t v)
{
    store16_le(p, (uint16_t)(v & 0xFFFF));
    store16_le(p + 2, (uint16_t)(v >> 16));
}

/* Whether 16-bit units in memory are stored as in files; compilers evaluate this at compile
   time. */
static inline bool host_is_little_endian(void)
{
    const uint16_t one = 1;
    unsigned char first;
    memcpy(&first, &one, 1);
    return first == 1;
}

/* Whether len bytes from offset lie within size bytes; no sum can overflow. */
static inline bool bytes_within(size_t size, size_t offset, size_t len)
{
    return offset <= size && len <= size - offset;
}

/* Whether value is at most max: the check before every narrowing. */
static inline bool fits(uint64_t value, uint64_t max)
{
    return value <= max;
}

/* value rounded up to a multiple of unit, a power of two; the caller knows that the sum fits. */
static inline size_t align_up(size_t value, size_t unit)
{
    return (value + unit - 1) & ~(unit - 1);
}

#endif
