/* FNV-1a with 64 bits, as RFC 9923 defines it: tells texts apart, and does not protect them. */
#ifndef MSGTAB_BASE_FNV_H
#define MSGTAB_BASE_FNV_H

#include <stdint.h>

#define FNV_OFFSET UINT64_C(0xCBF29CE484222325) /* of no bytes */

/* The hash of the bytes so far and one more. */
static inline uint64_t fnv_add(uint64_t hash, unsigned char byte)
{
    return (hash ^ byte) * UINT64_C(0x100000001B3);
}

#endif
