/* One message in memory, block after block. */
#include "sha256.h"

#include <stdint.h>
#include <string.h>

enum { BLOCK_SIZE = 64, ROUNDS = 64, LENGTH_SIZE = 8 };

static const uint32_t constants[ROUNDS] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t rotate(uint32_t x, unsigned n)
{
    return x >> n | x << (32 - n);
}

static uint32_t load32_be(const unsigned char *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

/* One round: of the eight words, d and h change. Their names move on by one with each round. */
static inline void add_round(uint32_t a, uint32_t b, uint32_t c, uint32_t *d, uint32_t e,
                             uint32_t f, uint32_t g, uint32_t *h, uint32_t word)
{
    uint32_t one = *h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + (g ^ (e & (f ^ g))) + word;
    uint32_t two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) | (c & (a | b)));
    *d += one;
    *h = one + two;
}

static void add_block(uint32_t state[8], const unsigned char *block)
{
    uint32_t w[ROUNDS], s[8];
    for (size_t i = 0; i < 16; i++)
        w[i] = load32_be(block + 4 * i);
    for (size_t i = 16; i < ROUNDS; i++) {
        uint32_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (rotate(a, 7) ^ rotate(a, 18) ^ a >> 3) + w[i - 7] +
               (rotate(b, 17) ^ rotate(b, 19) ^ b >> 10);
    }
    memcpy(s, state, sizeof s);
    for (size_t i = 0; i < ROUNDS; i++)
        w[i] += constants[i];
    for (size_t i = 0; i < ROUNDS; i += 8) {
        add_round(s[0], s[1], s[2], &s[3], s[4], s[5], s[6], &s[7], w[i]);
        add_round(s[7], s[0], s[1], &s[2], s[3], s[4], s[5], &s[6], w[i + 1]);
        add_round(s[6], s[7], s[0], &s[1], s[2], s[3], s[4], &s[5], w[i + 2]);
        add_round(s[5], s[6], s[7], &s[0], s[1], s[2], s[3], &s[4], w[i + 3]);
        add_round(s[4], s[5], s[6], &s[7], s[0], s[1], s[2], &s[3], w[i + 4]);
        add_round(s[3], s[4], s[5], &s[6], s[7], s[0], s[1], &s[2], w[i + 5]);
        add_round(s[2], s[3], s[4], &s[5], s[6], s[7], s[0], &s[1], w[i + 6]);
        add_round(s[1], s[2], s[3], &s[4], s[5], s[6], s[7], &s[0], w[i + 7]);
    }
    for (size_t i = 0; i < 8; i++)
        state[i] += s[i];
}

void sha256(unsigned char out[SHA256_SIZE], const unsigned char *data, size_t size)
{
    uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    unsigned char end[2 * BLOCK_SIZE] = {0};
    size_t whole = size / BLOCK_SIZE * BLOCK_SIZE, rest = size - whole;
    size_t end_size = rest + 1 + LENGTH_SIZE <= BLOCK_SIZE ? BLOCK_SIZE : 2 * BLOCK_SIZE;
    for (size_t i = 0; i < whole; i += BLOCK_SIZE)
        add_block(state, data + i);
    if (rest > 0)
        memcpy(end, data + whole, rest);
    end[rest] = 0x80;
    for (size_t i = 0; i < LENGTH_SIZE; i++)
        end[end_size - 1 - i] = (unsigned char)((uint64_t)size * 8 >> 8 * i & 0xFF);
    for (size_t i = 0; i < end_size; i += BLOCK_SIZE)
        add_block(state, end + i);
    for (size_t i = 0; i < SHA256_SIZE; i++)
        out[i] = (unsigned char)(state[i / 4] >> (24 - 8 * (i % 4)) & 0xFF);
}
