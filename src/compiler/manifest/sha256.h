/* SHA-256 (FIPS 180-4). */
#ifndef MSGTAB_COMPILER_SHA256_H
#define MSGTAB_COMPILER_SHA256_H

#include <stddef.h>

enum { SHA256_SIZE = 32 };

void sha256(unsigned char out[SHA256_SIZE], const unsigned char *data, size_t size);

#endif
